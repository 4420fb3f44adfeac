"""Words that are selected on the page, as the anchor of a new statement."""

from pathlib import Path

import pytest

from argmap.diagnostics import ArgmapError
from argmap.loading import load
from argmap.serve import Editor
from serve.edited import MAP, TEXT, ask


def test_selected_words_are_a_statement_with_its_anchor(file: Path, editor: Editor) -> None:
    start = TEXT.index("ferry")
    chosen = TEXT[start : TEXT.index(" at night")]
    passage = [1, len("".join(TEXT[:start].split())), len("".join(chosen.split()))]
    said = ask(editor, do="add", text="The ferry is slow.", passage=passage, under="build", relation="support")
    assert said == "`ferry-slow` is new, a reason for `build`"
    new = '  ferry-slow: {text: The ferry is slow., at: "ferry, which some of … and does not run"}\n'
    assert (
        file.read_text(encoding="utf-8") == MAP.replace("      - queue\n", "      - queue\n      - ferry-slow\n") + new
    )
    ask(editor, do="add", text="It is said.", passage=[2, len("The“otters”losetheirbank\U0001f9a6,"), 8])
    anchor = load(file.read_text(encoding="utf-8"))[0].statements["said"].at[0]
    assert anchor.quote == "it is said"
    with pytest.raises(ArgmapError, match="select a few more"):
        ask(editor, do="add", text="It costs.", passage=[2, len("The“otters”losetheirbank\U0001f9a6,itissaid."), 11])


@pytest.mark.parametrize(
    "passage",
    [
        "1",
        [1, 2],
        [1, 2, "3"],
        [True, 0, 9],
        [0, 0, 9],
        [9, 0, 9],
        [1, 0, 0],
        [1, -1, 5],
        [1, 10**9, 5],
        [2, 0, 10**9],
        [1, 0, 3],
        [2, 23, 1],
        {"a": 1},
        [[1], 0, 5],
    ],
)
def test_what_cannot_be_selected(file: Path, editor: Editor, passage: object) -> None:
    with pytest.raises(ArgmapError):
        ask(editor, do="add", text="T.", passage=passage)
    assert file.read_bytes() == MAP.encode()
