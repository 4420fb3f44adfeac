"""The tools for assistants, asked through the client of the official SDK: in memory, and as a process."""

import asyncio
import errno
import io
import json
import os
import shutil
import sys
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from ran import ran

from argmap.cli.support.streams import Ended
from conftest import ROOT

pytestmark = pytest.mark.skipif(find_spec("mcp") is None, reason="the SDK is not installed: pip install 'argmap[mcp]'")

SECRET = "the combination is 1234"
MAP = """argmap: 1
title: Draft
thesis: a
source: {title: S, text: text.txt}
statements:
  a: {text: The mayor resigned., at: The mayor … resigned, support: [b]}
  b: {text: The river rose., at: never said so anywhere}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a map, and a file outside of it that no answer may hold."""
    here = tmp_path / "maps"
    here.mkdir()
    (tmp_path / ".argmap.toml").write_text("")  # so that the root of the maps is the folder above
    (tmp_path / "secret.txt").write_text(SECRET)
    (tmp_path / "outside.yaml").write_text(MAP.replace("Draft", SECRET))
    (here / "text.txt").write_text("The mayor of the town resigned on Monday.")
    shutil.copy(ROOT / "arguments" / "bridge.yaml", here)
    monkeypatch.chdir(here)
    return here


def session(work: Callable[[Any], Awaitable[Any]]) -> Any:
    """What `work` gives with a client of a server for the current folder."""
    import mcp

    from argmap.mcp.folder import Folder
    from argmap.mcp.server import Server

    async def run() -> Any:
        async with mcp.Client(Server(Folder(), "1")) as client:
            return await work(client)

    return alone(run())


def alone(work: Coroutine[Any, Any, Any]) -> Any:
    """What `work` gives, in a thread of its own: in this one the loop of the browser's driver may be running."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def called(name: str, **arguments: object) -> Any:
    """The text that a tool answers with, or its error in a tuple."""

    async def work(client: Any) -> Any:
        answer = await client.call_tool(name, arguments)
        (content,) = answer.content
        return (content.text,) if answer.is_error else content.text

    return session(work)


def printed(*words: str) -> Any:
    return json.loads(ran(words, Path.cwd()).stdout)


SAME = [
    ("check", {"map": "bridge"}, ["check", "bridge.yaml", "--format", "json"]),
    ("query", {"map": "bridge", "expression": "pro(build)"}, ["query", "bridge", "pro(build)", "--json"]),
    ("evaluate", {}, ["evaluate", "bridge", "--json"]),
    ("why", {"id": "tunnel-cheaper"}, ["why", "bridge", "tunnel-cheaper", "--json"]),
    ("why", {}, ["why", "bridge", "--json"]),
    ("what-if", {"withdraw": ["otters-move"]}, ["what-if", "bridge", "--withdraw", "otters-move", "--json"]),
    ("critical", {"most": 1}, ["critical", "bridge", "--max", "1", "--json"]),
    ("ask", {"id": "build"}, ["ask", "bridge", "build", "--json"]),
    ("ask", {"next": 1}, ["ask", "bridge", "--next", "1", "--json"]),
    ("export", {"format": "json"}, ["export", "bridge", "--format", "json"]),
]


@pytest.mark.parametrize(("tool", "arguments", "command"), SAME, ids=lambda each: each if isinstance(each, str) else "")
def test_a_tool_answers_as_the_command_does(
    folder: Path, tool: str, arguments: dict[str, object], command: list[str]
) -> None:
    assert json.loads(called(tool, **arguments)) == printed(*command)


def test_texts_to_read(folder: Path) -> None:
    assert called("show", id="tunnel-cheaper").startswith("tunnel-cheaper: The town can have a tunnel")
    assert "− offer-lacks-roads" in called("show", id="tunnel-cheaper")
    assert called("new", title="A tunnel").startswith("# yaml-language-server")
    assert "argmap: 1" in called("guide")
    assert called("explain", rule="orphan")
    assert json.loads(called("maps"))["maps"] == [{"path": "bridge.yaml", "title": "Should the town build the bridge?"}]


def test_a_map_that_lies_nowhere_is_checked_against_the_text_that_it_names(folder: Path) -> None:
    found = json.loads(called("check", map=MAP))["diagnostics"]
    missing = [each for each in found if each["rule"] == "anchor-missing"]
    assert [each["ids"] for each in missing] == [["b"]]
    assert json.loads(called("coverage", map=MAP))["covered"] == 1
    assert sorted(path.name for path in folder.iterdir()) == ["bridge.yaml", "text.txt"]


def test_a_text_in_the_folder_becomes_a_first_map(folder: Path) -> None:
    text = (folder / "text.txt").read_text()
    drafted = called("draft", text="text.txt")
    assert "text: text.txt" in drafted
    assert "at: The mayor of the town resigned on Monday" in drafted
    assert {each["rule"] for each in json.loads(called("check", map=drafted))["diagnostics"]} >= {"unwritten"}
    quoted = called("draft", text=f"{text}\nWe should vote.", quote=True)
    assert "resigned on Monday." in quoted
    assert "text: text.txt" not in quoted
    assert "no such file" in called("draft", text="none.txt")[0]
    assert "no sentence" in called("draft", text="\n \n")[0]
    (refused,) = called("draft", text="../secret.txt")
    assert "outside of the folder" in refused
    assert SECRET not in refused


def test_what_is_certain_is_mended_and_nothing_is_written(folder: Path) -> None:
    broken = (folder / "bridge.yaml").read_text().replace("title: ", "title:", 1).replace("- floods", "- flods")
    (folder / "broken.yaml").write_text(broken)
    certain = json.loads(called("fix", map="broken"))
    assert [each["rule"] for each in certain["mended"]] == ["yaml-syntax"]
    assert certain["map"] == broken.replace("title:", "title: ", 1)
    named = json.loads(called("fix", map=broken, names=True))
    assert [each["rule"] for each in named["mended"]] == ["yaml-syntax", "unknown-reference"]
    assert named["map"] == (folder / "bridge.yaml").read_text()
    assert (folder / "broken.yaml").read_text() == broken


@pytest.mark.parametrize("name", ["../outside.yaml", "link.yaml", "/etc/passwd", "..", "../secret.txt"])
def test_nothing_outside_of_the_folder_is_read(folder: Path, name: str) -> None:
    (folder / "link.yaml").symlink_to(folder.parent / "outside.yaml")
    for tool in ("check", "show", "evaluate"):
        (refused,) = called(tool, map=name)
        assert "outside of the folder" in refused
        assert SECRET not in refused
    assert SECRET not in called("maps")


def test_a_source_outside_of_the_folder_is_not_read(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    for source in ("../secret.txt", "link.txt", str(folder.parent / "secret.txt")):
        found = called(
            "check", map=MAP.replace("text.txt", source).replace("never said so anywhere", "the combination")
        )
        rules = {each["rule"] for each in json.loads(found)["diagnostics"]}
        assert rules & {"unreadable-file", "wrong-type"}
        assert SECRET not in found


def test_what_cannot_be_answered_is_said_in_a_line(folder: Path) -> None:
    assert "did you mean `bridge`" in called("why", map="brigde")[0]
    assert "no statement or argument" in called("why", id="nothing")[0]
    assert "cannot be read in full" in called("evaluate", map="argmap: 1\nstatements: {a: [\n")[0]
    assert "no format" in called("export", format="png")[0]
    assert "at least one thing" in called("what-if")[0]
    assert "no semantics" in called("evaluate", semantics="hopeful")[0]


def test_maps_are_resources_and_tools_only_read(folder: Path) -> None:
    from mcp import MCPError

    async def work(client: Any) -> None:
        (bridge,) = (await client.list_resources()).resources
        assert str(bridge.uri) == "argmap:///bridge.yaml"
        (content,) = (await client.read_resource(bridge.uri)).contents
        assert content.text == (folder / "bridge.yaml").read_text()
        for uri in ("argmap:///../outside.yaml", "argmap:///%2e%2e/outside.yaml", "argmap:///none.yaml"):
            with pytest.raises(MCPError):
                await client.read_resource(uri)
        tools = (await client.list_tools()).tools
        assert {"check", "show", "query", "evaluate", "why", "what-if", "critical"} <= {tool.name for tool in tools}
        assert all(tool.annotations.read_only_hint and tool.description for tool in tools)

    session(work)


def test_the_command_serves_over_its_pipes(folder: Path) -> None:
    import mcp

    words = ["-m", "argmap", "mcp", "maps"]
    process = mcp.StdioServerParameters(command=sys.executable, args=words, cwd=folder.parent, env=dict(os.environ))

    async def run() -> Any:
        with Path(os.devnull).open("w") as errors:  # the streams of a test have no number
            async with mcp.Client(mcp.stdio_client(process, errlog=errors)) as client:
                return await client.call_tool("evaluate", {})

    answer = alone(run())
    assert json.loads(answer.content[0].text)["statements"]["build"] == "accepted"


class Full(io.RawIOBase):
    """A full disk."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_one_that_cannot_be_answered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process, for the SDK takes more than a second to import."""
    from argmap.mcp.folder import Folder
    from argmap.mcp.server import serve

    asked = {"protocolVersion": "2024-11-05", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}
    request = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": asked}) + "\n"
    monkeypatch.setattr("logging.disable", lambda level: None)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(request.encode())))
    monkeypatch.setattr("sys.stderr", said := io.StringIO())
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BufferedWriter(Full())))
    with pytest.raises(SystemExit) as ended, Ended(), ThreadPoolExecutor(1) as thread:
        thread.submit(serve, Folder(), "1").result()
    sys.stdout.close()  # what the program puts in the place of one that is full
    assert ended.value.code == 2
    assert said.getvalue() == "argmap: error: output: no space left on device\n"
