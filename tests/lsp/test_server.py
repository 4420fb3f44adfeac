"""The server as an editor runs it: a process that speaks JSON-RPC over its pipes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT

from .client import Client

pytest.importorskip("pygls", reason="pygls is not installed: pip install 'argmap[editor]'")

BRIDGE = (ROOT / "arguments" / "bridge.yaml").read_text()


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """One server: to start it takes longer than all that it is asked."""
    with Client(tmp_path_factory.mktemp("maps")) as client:
        yield client


@pytest.fixture
def editor(session: Client) -> Iterator[Client]:
    yield session
    session.forget()


@pytest.fixture
def folder(session: Client) -> Path:
    return session.folder


@pytest.fixture
def map_file(folder: Path) -> Path:
    path = folder / "map.yaml"
    path.write_text(BRIDGE)
    return path


def test_findings_follow_the_text_and_are_sent_once(editor: Client, map_file: Path) -> None:
    uri = editor.open(map_file)
    assert editor.found() == {"uri": uri, "version": 1, "diagnostics": []}
    at = {"start": {"line": 23, "character": 8}, "end": {"line": 23, "character": 14}}
    editor.change(uri, {"range": at, "text": "flods"})
    answer = editor.found()
    assert [each["code"] for each in answer["diagnostics"]] == ["unknown-reference"]
    assert answer["version"] == 2
    editor.change(uri, {"text": f"{BRIDGE}\n# the same again"})  # the whole text, as some editors send it
    assert editor.found()["diagnostics"] == []
    editor.change(uri, {"text": f"{BRIDGE}\n# nothing new to say of this"})
    editor.change(uri, {"text": BRIDGE.replace("- floods", "- flods")})
    assert editor.found()["version"] == 5  # nothing was sent for the texts without news
    editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert editor.found()["diagnostics"] == []


def line_of(start: str) -> int:
    return next(number for number, line in enumerate(BRIDGE.splitlines()) if line.startswith(start))


def test_everything_is_asked_once(editor: Client, map_file: Path) -> None:
    """Each answer has the types of the protocol, or the server would have failed to send it."""
    uri = editor.open(map_file)
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    document = {"textDocument": {"uri": uri}}
    assert "accepted" in editor.at("hover", uri, 4, 9)["contents"]["value"]
    assert editor.at("definition", uri, 23, 9)[0]["range"]["start"]["line"] == line_of("  floods:")
    assert len(editor.at("references", uri, 23, 9, context={"includeDeclaration": True})) == 2
    assert editor.at("prepareRename", uri, 23, 9)["placeholder"] == "floods"
    assert len(editor.at("rename", uri, 23, 9, newName="high-water")["documentChanges"][0]["edits"]) == 2
    with pytest.raises(RuntimeError, match="`build` is taken"):
        editor.at("rename", uri, 23, 9, newName="build")
    assert editor.at("completion", uri, 23, 10)["items"][0]["label"] == "floods"
    acted = editor.ask(
        "textDocument/codeAction",
        {**document, "range": {**whole, "end": whole["start"]}, "context": {"diagnostics": []}},
    )
    assert not acted
    assert len(editor.ask("textDocument/documentSymbol", document)) == 14
    assert editor.ask("textDocument/foldingRange", document)
    assert editor.ask("textDocument/inlayHint", {**document, "range": whole})
    assert editor.ask("workspace/symbol", {"query": "otters"})


def test_a_file_that_is_no_map_gets_no_answer(editor: Client, folder: Path) -> None:
    other = folder / "compose.yaml"
    other.write_text("services: {web: {image: x}}\n")
    uri = editor.open(other)
    assert editor.at("hover", uri, 0, 3) is None
    assert editor.at("completion", uri, 0, 3) is None
    assert editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}}) is None
    editor.change(uri, {"text": "argmap: 1\nservices: {}\n"})  # and now it is one
    assert editor.found()["diagnostics"]


def test_places_are_counted_as_agreed(editor: Client, tmp_path: Path) -> None:
    """Most editors count UTF-16, and one server serves all other tests so; another editor would have UTF-8."""
    counted(editor, 2)
    with Client(tmp_path, ("utf-8", "utf-32")) as other:
        assert other.capabilities["positionEncoding"] == "utf-8"
        counted(other, 4)


def counted(editor: Client, width: int) -> None:
    """What is found and asked behind a letter of so many units."""
    text = "argmap: 1\ntitle: T\nstatements:\n  a: {text: 𝔸., support: [b]}\n"
    uri = editor.open(editor.folder / "a.yaml", text)
    missing = next(each for each in editor.found()["diagnostics"] if each["code"] == "unknown-reference")
    before = len("  a: {text: ") + width + len("., support: [")
    assert missing["range"]["start"] == {"line": 3, "character": before}
    assert editor.at("references", uri, 3, before, context={"includeDeclaration": True})


def test_one_map_says_something_of_another_once_that_is_saved(editor: Client, folder: Path) -> None:
    guest, host = folder / "guest.yaml", folder / "host.yaml"
    guest.write_text(BRIDGE)
    host.write_text(
        "argmap: 1\ntitle: H\nmaps: {g: guest.yaml}\ntargets: {g/otters-lose: {attack: [a]}}\nstatements: {a: A.}\n"
    )
    uri, other = editor.open(host), editor.open(guest)
    assert editor.at("definition", uri, 3, 15)[0]["uri"] == other
    edits = editor.at("rename", other, line_of("  otters-lose:"), 4, newName="otters-suffer")["documentChanges"]
    assert {each["textDocument"]["uri"] for each in edits} == {uri, other}
