"""The tools over stdio: the official SDK carries the messages."""

import functools
import logging
from collections.abc import Callable
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.types import Resource, ToolAnnotations

from argmap.diagnostics import ArgmapError
from argmap.mcp.folder import Folder
from argmap.mcp.tools import Tools, named
from argmap.text.json import as_json

SCHEME = "argmap:///"
INSTRUCTIONS = """\
Argument maps in YAML: statements, what supports and attacks them, and where a text says so.  Read the guide `format`
before you write one.  Propose a map as text to `check`, mend what it finds, and say of nothing that the text says it
unless its anchor is found.  Labels say what a map commits its reader to, not what is true."""

_YAML = "application/yaml"


class Server(MCPServer):
    """The tools, and the maps of the folder, which may come and go, as resources."""

    def __init__(self, folder: Folder, version: str) -> None:
        super().__init__("argmap", instructions=INSTRUCTIONS, version=version, log_level="CRITICAL")
        self._folder = folder
        reading = ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)
        for name, function in named(Tools(folder)).items():
            self.add_tool(_told(function), name=name, annotations=reading, structured_output=False)
        self.resource(f"{SCHEME}{{+path}}", name="map", description="A map of the folder.", mime_type=_YAML)(self._text)

    async def list_resources(self) -> list[Resource]:
        """The maps that are there now."""
        return [Resource(uri=SCHEME + path, name=path, mime_type=_YAML) for path in self._folder.maps()]

    def _text(self, path: str) -> str:
        try:
            return self._folder.text(path)
        except ArgmapError as error:
            raise ResourceNotFoundError(str(error)) from None


def serve(folder: Folder, version: str) -> None:
    """Answer an assistant on standard input and output until it ends."""
    logging.disable(logging.ERROR)
    try:
        Server(folder, version).run("stdio")
    except BaseExceptionGroup as error:  # of one member, in as many groups as tasks were waited for
        inner: BaseException = error
        while isinstance(inner, BaseExceptionGroup):
            inner = inner.exceptions[0]
        raise inner from None


def _told(function: Callable[..., Any]) -> Callable[..., str]:
    """A document as its text; what cannot be answered as an error of the tool."""

    @functools.wraps(function)
    def tool(*args: Any, **more: Any) -> str:
        try:
            answer = function(*args, **more)
        except ArgmapError as error:
            raise ToolError(str(error)) from None
        return answer if isinstance(answer, str) else as_json(answer)

    return tool
