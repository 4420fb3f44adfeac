"""Questions written into a map: they are there, and every other byte stays."""

from pathlib import Path

import pytest

from argmap.diagnostics import ArgmapError
from argmap.edits import apply
from argmap.edits.questions import ask
from argmap.loading import load
from argmap.schemes.table import scheme
from argmap.syntax import parse
from conftest import ROOT

HEAD = "argmap: 1\ntitle: T\nstatements:\n  a: A.\n  b:\n    text: B.\n"
MAPS = [*sorted((ROOT / "arguments").glob("*.yaml")), *sorted((ROOT / "tests/render").rglob("*.yaml"))]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_other_byte_stays(path: Path) -> None:
    text = path.read_bytes().decode().replace("\n", "\r\n" if len(path.stem) % 2 else "\n")
    amap, findings = load(text)
    for handle, argument in amap.arguments.items():
        known = scheme(argument.scheme) if argument.scheme else None
        new = [name for name in known.questions if name not in argument.questions] if known else []
        if not new:
            continue
        (edit,) = ask(parse(text), {handle: new})
        assert edit.start == edit.end
        changed = apply(text, [edit])
        assert changed[: edit.start] + changed[edit.start + len(edit.new) :] == text
        again, still = load(changed)
        assert len(still) == len(findings)
        assert [*again.arguments[handle].questions] == [*argument.questions, *new]
        assert all(again.arguments[handle].questions[name].open for name in new)
        others = {name: each for name, each in again.arguments.items() if name != handle}
        assert others == {name: each for name, each in amap.arguments.items() if name != handle}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "    support: [{premises: a, scheme: sign}]  # why\n",
            "    support: [{premises: a, scheme: sign, questions: {found: open, link: open}}]  # why\n",
        ),
        (
            "    support:\n    - premises: a\n      scheme: sign  # why\n      attack: [a]\n",
            "    support:\n    - premises: a\n      scheme: sign  # why\n      questions: {found: open, link: open}\n"
            "      attack: [a]\n",
        ),
        (
            "    support: [{premises: a, scheme: sign, questions: {other-cause: a}}]\n",
            "    support: [{premises: a, scheme: sign, questions: {other-cause: a, found: open, link: open}}]\n",
        ),
        (
            "    support:\n    - scheme: sign\n      questions:\n        other-cause: a\n      premises: a\n",
            "    support:\n    - scheme: sign\n      questions:\n        other-cause: a\n        found: open\n"
            "        link: open\n      premises: a\n",
        ),
        (
            "    support: {premises: a, scheme: sign, questions: {}}",
            "    support: {premises: a, scheme: sign, questions: {found: open, link: open}}",
        ),
    ],
)
def test_where_they_are_written(written: str, expected: str) -> None:
    text = HEAD + written
    edits = ask(parse(text), {"b.support.1": ["found", "link"]})
    assert apply(text, edits) == HEAD + expected


def test_many_get_a_line_each() -> None:
    text = HEAD + "    support:\n    - premises: a\n      scheme: practical-reasoning\n"
    known = scheme("practical-reasoning")
    assert known is not None
    changed = apply(text, ask(parse(text), {"b.support.1": [*known.questions]}))
    assert "      questions:\n        goal: open\n        means: open\n" in changed
    assert [*load(changed)[0].arguments["b.support.1"].questions] == [*known.questions]


def test_what_names_no_scheme_has_no_place_for_questions() -> None:
    with pytest.raises(ArgmapError, match=r"`b\.support\.1` names no scheme"):
        ask(parse(HEAD + "    support: [a]\n"), {"b.support.1": ["found"]})
