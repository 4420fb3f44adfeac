"""Changing a map that refers to another: only its own file is written, and the other is followed."""

from pathlib import Path

import pytest

from argmap.cli.serve import _room
from argmap.diagnostics import ArgmapError
from argmap.library import Found
from argmap.loading import load
from argmap.serve import Editor, digest
from serve.test_room import pieces, save

OTHER = """\
argmap: 1
title: The op-ed
thesis: build
statements:
  build: {text: The town should build., support: [cheap]}
  cheap: It is cheap.
"""
MAP = """\
argmap: 1
title: The reply  # ours
maps: {op: other.yaml}
statements:
  dear: {text: It is dear.}
  debts:
    text: The town has debts.
targets:
  op/cheap: {attack: [dear]}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "other.yaml").write_bytes(OTHER.encode())
    file = tmp_path / "m.yaml"
    file.write_bytes(MAP.encode())
    return file


def number(editor: Editor, name: str) -> dict[str, int]:
    """How the page names a statement or argument."""
    amap = editor.hand.shown()
    kind, names = ("statement", [*amap.statements]) if name in amap.statements else ("argument", [*amap.arguments])
    return {kind: names.index(name)}


@pytest.mark.parametrize(
    ("name", "wish"),
    [
        ("op/cheap", {"do": "reword", "text": "Not so."}),
        ("op/cheap", {"do": "rename", "name": "dirt"}),
        ("op/cheap", {"do": "mark", "key": "implicit", "value": True}),
        ("op/build.support.1", {"do": "move", "under": "debts", "relation": "attack"}),
        ("debts", {"do": "move", "under": "op/cheap", "relation": "attack"}),
    ],
)
def test_what_another_map_says_is_changed_there(file: Path, editor: Editor, name: str, wish: dict[str, object]) -> None:
    with pytest.raises(ArgmapError, match=r"is a part of the map `op`; change it there"):
        editor.change({"hash": digest(file.read_bytes()), **wish, **number(editor, name)})
    assert file.read_bytes() == MAP.encode()
    assert file.with_name("other.yaml").read_bytes() == OTHER.encode()


@pytest.mark.parametrize(
    ("name", "wish", "before", "after"),
    [
        ("debts", {"do": "reword", "text": "It has none."}, "The town has debts.", "It has none."),
        ("debts", {"do": "rename", "name": "owing"}, "  debts:", "  owing:"),
        (
            "op/cheap.attack.1",
            {"do": "mark", "key": "conceded", "value": True},
            "[dear]",
            "[{premises: dear, conceded: true}]",
        ),
    ],
)
def test_what_it_says_itself_is_changed_and_undone(
    file: Path, editor: Editor, name: str, wish: dict[str, object], before: str, after: str
) -> None:
    where = number(editor, name) if name != "op/cheap.attack.1" else {"argument": 1}
    editor.change({"hash": digest(file.read_bytes()), **wish, **where})
    assert file.read_text(encoding="utf-8") == MAP.replace(before, after)
    assert file.with_name("other.yaml").read_bytes() == OTHER.encode()
    assert load(file.read_text(encoding="utf-8"), path=str(file))[1] == []
    editor.change({"do": "undo"})
    assert file.read_bytes() == MAP.encode()


@pytest.mark.parametrize(
    ("name", "relation", "before", "after"),
    [
        ("op/cheap", "attack", "{attack: [dear]}", "{attack: [dear, so]}"),
        ("op/cheap", "support", "{attack: [dear]}", "{attack: [dear], support: [so]}"),
        ("op/build", "attack", "{attack: [dear]}", "{attack: [dear]}\n  op/build: {attack: [so]}"),
    ],
)
def test_a_new_argument_on_what_another_map_says_is_one_of_this_map(
    file: Path, editor: Editor, name: str, relation: str, before: str, after: str
) -> None:
    wish = {"do": "add", "relation": relation, "text": "So.", **number(editor, name)}
    assert f"`{name}`" in editor.change({"hash": digest(file.read_bytes()), **wish}).said
    new = "    text: The town has debts.\n"
    assert file.read_text(encoding="utf-8") == MAP.replace(before, after).replace(new, new + "  so: So.\n")
    assert file.with_name("other.yaml").read_bytes() == OTHER.encode()
    assert editor.hand.shown().statements["so"].text == "So."
    editor.change({"do": "undo"})
    assert file.read_bytes() == MAP.encode()


def test_an_argument_of_another_map_needs_an_id_to_be_named_by(file: Path, editor: Editor) -> None:
    wish = {"do": "add", "relation": "attack", "text": "Not so.", **number(editor, "op/build.support.1")}
    with pytest.raises(ArgmapError, match="has no `id:` in its own map"):
        editor.change({"hash": digest(file.read_bytes()), **wish})
    assert file.read_bytes() == MAP.encode()


def test_what_no_other_map_has_gets_no_argument(file: Path, editor: Editor) -> None:
    wish = {"do": "add", "relation": "attack", "text": "Not so.", "under": "op/nobody"}
    with pytest.raises(ArgmapError, match="is called `op/nobody`"):
        editor.change({"hash": digest(file.read_bytes()), **wish})
    assert file.read_bytes() == MAP.encode()


def test_the_page_says_whose_statement_it_is_and_follows_both_files(file: Path) -> None:
    room = _room(Found(str(file)), None, True)
    assert "<a>op/cheap</a> · <b class=of>of op</b>" in pieces(room)["map"]
    save(file.with_name("other.yaml"), OTHER.replace("It is cheap.", "It costs little."))
    shown = pieces(room)
    assert "It costs little." in shown["map"]
    assert shown["hash"] == digest(file.read_bytes())
