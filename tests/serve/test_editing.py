"""Changes that a page asks for: what comes to stand in the file, byte for byte, and what is refused."""

import re
from functools import partial
from pathlib import Path

import pytest

from argmap.cli.serve import _hand
from argmap.diagnostics import ArgmapError
from argmap.library import Found
from argmap.loading import load
from argmap.serve import Editor, digest
from argmap.serve.editing import StaleError
from serve.edited import MAP, ask

QUEUE, OTTERS, COST = map([*load(MAP)[0].arguments].index, ("build.support.1", "build.attack.1", "build.attack.2"))


CHANGES: list[tuple[dict[str, object], str, str]] = [
    ({"do": "reword", "statement": 0, "text": "The town\n must."}, "The town should build.  #", "The town must.  #"),
    ({"do": "reword", "statement": 1, "text": "It, is full."}, "{text: The bridge is full.,", '{text: "It, is full.",'),
    ({"do": "reword", "statement": 3, "text": "No."}, "cost: >-\n    It costs\n    a lot.", "cost: No."),
    ({"do": "mark", "statement": 1, "key": "implicit", "value": True}, "full., at", "full., implicit: true, at"),
    (
        {"do": "mark", "statement": 2, "key": "implicit", "value": True},
        'otters: "The otters lose their bank."',
        'otters:\n    text: "The otters lose their bank."\n    implicit: true',
    ),
    ({"do": "mark", "argument": OTTERS, "key": "conceded", "value": False}, "\n        conceded: true", ""),
    (
        {"do": "mark", "argument": COST, "key": "outweighed", "value": True},
        "- cost",
        "- premises: cost\n        outweighed: true",
    ),
    ({"do": "move", "argument": COST, "under": "otters", "relation": "attack"}, "", ""),
    ({"do": "add", "statement": 0, "relation": "support", "text": "It is cheap."}, "", ""),
    ({"do": "add", "argument": QUEUE, "relation": "attack", "text": "Not so."}, "", ""),
    ({"do": "rename", "statement": 3, "name": "price"}, "", ""),
]


@pytest.mark.parametrize(("request_", "before", "after"), CHANGES, ids=lambda value: str(value)[:50])
@pytest.mark.parametrize(("newline", "encoding"), [("\n", "utf-8"), ("\r\n", "utf-8-sig"), ("\r\n", "utf-16")])
def test_a_change_and_back(
    file: Path, editor: Editor, request_: dict[str, object], before: str, after: str, newline: str, encoding: str
) -> None:
    was = MAP.replace("\n", newline).encode(encoding)
    file.write_bytes(was)
    ask(editor, **request_)
    now = file.read_bytes().decode(encoding)
    assert now != was.decode(encoding)
    assert not re.search(r"(?<!\r)\n" if newline == "\r\n" else r"\r", now)
    if before:
        assert now.replace(newline, "\n") == MAP.replace(before, after)
    ask(editor, do="undo")
    assert file.read_bytes() == was


REFUSED: list[tuple[dict[str, object], str]] = [
    ({"do": "delete"}, "what to do is one of"),
    ({"do": ["add"]}, "what to do is one of"),
    ({}, "what to do is one of"),
    ({"do": "undo"}, "nothing to undo"),
    ({"do": "add", "text": " "}, "text is missing"),
    ({"do": "add", "text": 1}, "text is missing"),
    ({"do": "add", "text": "x" * 10_001}, "longer than 10,000"),
    ({"do": "add", "text": "a\ud800"}, "half a character"),
    ({"do": "add", "text": "T.", "under": "nobody", "relation": "support"}, "is called `nobody`"),
    ({"do": "add", "text": "T.", "statement": 0, "relation": "undercut"}, "support or attack"),
    ({"do": "add", "text": "T.", "statement": 99, "relation": "support"}, "no such card"),
    ({"do": "add", "text": "T.", "statement": -1, "relation": "support"}, "no such card"),
    ({"do": "add", "text": "T.", "statement": "0", "relation": "support"}, "no such card"),
    ({"do": "reword", "argument": 0, "text": "T."}, "only a statement has a text"),
    ({"do": "rename", "statement": 0, "name": "cost"}, "is taken"),
    ({"do": "rename", "statement": 0, "name": "a: b\nc"}, "cannot be an id"),
    ({"do": "mark", "statement": 0, "key": "text", "value": True}, "implicit, conceded or outweighed"),
    ({"do": "mark", "statement": 0, "key": "conceded", "value": True}, "cannot be conceded"),
    ({"do": "mark", "argument": QUEUE, "key": "conceded", "value": True}, "is no objection"),
    ({"do": "move", "argument": QUEUE, "under": "build.support.1", "relation": "attack"}, "hangs on it"),
]


@pytest.mark.parametrize(("request_", "words"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_is_refused_changes_nothing(file: Path, editor: Editor, request_: dict[str, object], words: str) -> None:
    with pytest.raises(ArgmapError, match=re.escape(words)):
        ask(editor, **request_)
    assert file.read_bytes() == MAP.encode()


def test_whoever_comes_second_is_told(file: Path, editor: Editor) -> None:
    request: dict[str, object] = {"hash": digest(MAP.encode()), "do": "reword", "statement": 0, "text": "One."}
    editor.change(request)
    after = file.read_bytes()
    with pytest.raises(StaleError, match="has changed meanwhile"):
        editor.change({**request, "text": "Two."})
    assert file.read_bytes() == after


def test_undo_refuses_once_the_file_has_changed_elsewhere(file: Path, editor: Editor) -> None:
    ask(editor, do="reword", statement=0, text="One.")
    ask(editor, do="reword", statement=0, text="Two.")
    two = file.read_bytes()
    file.write_bytes(two + b"# by hand\n")
    with pytest.raises(StaleError, match="changed elsewhere"):
        ask(editor, do="undo")
    assert file.read_bytes() == two + b"# by hand\n"
    file.write_bytes(two)
    assert ask(editor, do="undo") == "undone: `build` is worded anew"
    assert ask(editor, do="undo")
    assert file.read_bytes() == MAP.encode()


def test_a_file_that_is_gone_or_broken_is_left_alone(file: Path, editor: Editor) -> None:
    reword = partial(ask, editor, do="reword", statement=0, text="One.")
    broken = MAP.replace("title: The", "title: [The").encode()
    file.write_bytes(broken)
    with pytest.raises(ArgmapError, match=r"mend it first: line \d+: "):
        reword()
    assert file.read_bytes() == broken
    file.unlink()
    with pytest.raises(StaleError, match="no such file"):
        editor.change({"hash": digest(MAP.encode()), "do": "reword", "statement": 0, "text": "One."})
    assert not file.exists()


@pytest.mark.parametrize(
    "hostile",
    [
        "x: y # z",
        "'",
        '"',
        "- a",
        "{a: b}",
        "]}",
        "\x00\x1b[31m",
        "\u2028a",
        "a\n  evil: {text: E.}",
        "&a *b !c",
        "---",
    ],
)
def test_hostile_words_stay_a_text(file: Path, editor: Editor, hostile: str) -> None:
    for request in (
        {"do": "reword", "statement": 1, "text": hostile},
        {"do": "reword", "statement": 3, "text": hostile},
        {"do": "add", "text": hostile, "under": "queue", "relation": "attack"},
    ):
        ask(editor, **request)
        amap, found = load(file.read_text(encoding="utf-8"))
        assert found == []
        assert "evil" not in amap.statements
        assert " ".join(hostile.split()) in {each.text for each in amap.statements.values()}


def test_a_map_that_others_refer_to_is_renamed_on_the_command_line(file: Path, editor: Editor) -> None:
    (file.parent / "other.yaml").write_text(
        "argmap: 1\ntitle: O\nmaps: {m: m.yaml}\nstatements: {a: A.}\n", encoding="utf-8"
    )
    with pytest.raises(ArgmapError, match=r"other\.yaml.*`argmap rename` changes"):
        ask(editor, do="rename", statement=3, name="price")


def test_the_first_statement_of_a_map(file: Path, editor: Editor) -> None:
    file.write_text("argmap: 1\ntitle: T\nstatements: {}\n# end\n", encoding="utf-8")
    ask(editor, do="add", text="The first.")
    assert file.read_text(encoding="utf-8") == "argmap: 1\ntitle: T\nstatements:\n  first: The first.\n# end\n"


def test_a_link_out_of_the_folder_is_not_followed(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(file)
    editor = Editor(_hand(Found(str(folder / "link.yaml"), folder), None))
    with pytest.raises(StaleError, match="is a link out"):
        editor.change({"hash": digest(MAP.encode()), "do": "reword", "statement": 0, "text": "One."})
    assert file.read_bytes() == MAP.encode()
