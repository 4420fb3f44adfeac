"""The mends and the layout that `fix` and `fmt` have, as an editor is offered them."""

from typing import Any

import pytest

from argmap.edits import apply, fix, fmt
from argmap.lsp.actions import code_actions
from argmap.lsp.file import File
from argmap.lsp.lines import Point
from argmap.lsp.mends import formatted
from argmap.syntax import parse
from conftest import ROOT

from .editing import applied, marked

BROKEN = """argmap: 1
title: Broken: twice
statements:
  a:
    text:𝔸 holds.‸
    support: [b, flods]
  b: {text: One, two., tags: x}
  floods: It floods.
"""


def offered(file: File, line: int, *only: str) -> dict[str, str]:
    """Every action for a line, of the kinds wanted, by its title with the text after it."""
    point = Point(line, 0)
    actions: Any = code_actions(file, point, Point(line, 99), only)
    return {each["title"]: applied(file, each["edit"]["documentChanges"][0]) for each in actions}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_each_finding_offers_its_mend(newline: str) -> None:
    file, _ = marked(BROKEN.replace("\n", newline))
    mends = [(1, "'Broken: twice'"), (4, "    text: 𝔸"), (6, "text: 'One, two.', tags: x"), (5, "[b, floods]")]
    for line, new in mends:
        title, after = next(iter(offered(file, line, "quickfix").items()))
        assert title == ("Write `floods`" if line == 5 else title)
        assert title.startswith(("Write", "Mend: "))
        lines, before = after.split(newline), file.text.split(newline)
        assert new in lines[line]
        assert [*lines[:line], *lines[line + 1 :]] == [*before[:line], *before[line + 1 :]]


def test_all_that_is_certain_is_mended_at_once_as_fix_does() -> None:
    file, _ = marked(BROKEN)
    ((title, after),) = offered(file, 0, "source.fixAll").items()
    assert title == "Mend all that is certain: 3 findings"
    assert after == apply(file.text, fix(parse(file.text)).edits)
    assert "flods" in after


def test_a_map_without_faults_offers_nothing() -> None:
    file, _ = marked((ROOT / "arguments" / "bridge.yaml").read_text() + "‸")
    assert not offered(file, 0)


LOOSE = "argmap: 1\ntitle: 𝔗\nstatements:\n    a:   'A.'\n    # why\n    b: {text: B., support: [  a ]}\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_layout_is_that_of_fmt(newline: str) -> None:
    file, _ = marked(LOOSE.replace("\n", newline) + "‸")
    edits, why = formatted(file)
    assert not why
    assert applied(file, {"edits": edits}) == apply(file.text, fmt(file.document).edits)
    first: Any = edits[0]
    assert first["range"]["start"] == {"line": 2, "character": 0}  # the lines above are left alone
    again, _ = marked(applied(file, {"edits": edits}) + "‸")
    assert formatted(again) == ([], "")


def test_a_text_that_cannot_be_read_keeps_its_layout() -> None:
    file, _ = marked(BROKEN)
    assert formatted(file) == ([], "")


SCHEMED = """argmap: 1
title: T
thesis: a
statements:
  a:
    text: A holds.
    support:
      - premises: b
        scheme: expert-‸opinion
        questions: {trust: open}
  b: Somebody says that A holds.
"""


def test_the_questions_that_nobody_asked_are_written_as_open() -> None:
    file, point = marked(SCHEMED)
    found: Any = code_actions(file, point, point, ["refactor"])
    (only,) = found
    assert only["title"].startswith("Ask the critical questions of `expert-opinion`: ")
    after = applied(file, only["edit"]["documentChanges"][0])
    again, _ = marked(after + "‸")
    (argument,) = again.map.arguments.values()
    assert set(argument.questions) > {"trust", "field"}
    assert after.replace(after[after.index("{trust: open") : after.index("}\n")], "{trust: open") == file.text
    assert not code_actions(again, point, point, ["refactor"])
