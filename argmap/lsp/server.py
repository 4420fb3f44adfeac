"""The language server over stdio: pygls carries the messages, the functions beside this module answer them.

Answers are plain JSON there; here they get the types of the protocol, which
is also how they are known to follow it.
"""

import asyncio
import gc
import io
import logging
import os
import sys
from pathlib import Path
from typing import Any

from lsprotocol import converters
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from argmap.diagnostics import ArgmapError
from argmap.lsp import actions, findings, hints, hover, mends, navigation, offers, outline
from argmap.lsp.action import FIX_ALL, QUICK, REFACTOR
from argmap.lsp.file import File, to_path
from argmap.lsp.lines import Json, Point
from argmap.lsp.workspace import Workspace
from argmap.syntax.decode import MAX_BYTES

DELAY = 0.15
"""Seconds of quiet after a keystroke before a map is checked."""

LARGEST = 6 * MAX_BYTES
"""Bytes of a message: as many as the largest map has where JSON escapes every one."""

_CONVERTER = converters.get_converter()


class Server(LanguageServer):
    """What is open, what was last said of it, and what is still to be looked at."""

    def __init__(self, version: str, delay: float = DELAY) -> None:
        super().__init__("argmap", version, text_document_sync_kind=lsp.TextDocumentSyncKind.Incremental)
        self.delay = delay
        self.maps = Workspace()
        self._said: dict[str, list[Json]] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}

    def changed(self, uri: str) -> None:
        """A file was opened or edited: it is checked once nothing has happened for a while, the newest text only."""
        document = self.workspace.get_text_document(uri)
        file = self.maps.put(uri, document.source, document.version, document.language_id or "")
        if file is not None:
            self.look_at(file)

    def look_at(self, file: File) -> None:
        """Check a file soon, unless it changes before."""
        waiting = self._waiting.get(file.uri)
        if waiting is not None:
            waiting.cancel()
        self._waiting[file.uri] = asyncio.get_running_loop().create_task(self._check(file))

    def closed(self, uri: str) -> None:
        """Forget a file, and what was found in it."""
        self.maps.drop(uri)
        if (waiting := self._waiting.pop(uri, None)) is not None:
            waiting.cancel()
        if self._said.pop(uri, None):
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Show what went wrong here; what an editor asked wrongly, it is told in the answer."""
        if not isinstance(error, JsonRpcInvalidParams):
            super().report_server_error(error, source)

    async def _check(self, file: File) -> None:
        await asyncio.sleep(self.delay)
        found = await asyncio.to_thread(_looked, file)
        if self.maps.get(file.uri) is file and self._said.get(file.uri) != found:
            self._said[file.uri] = found
            answer = {"uri": file.uri, "version": file.version, "diagnostics": found}
            self.text_document_publish_diagnostics(_typed(answer, lsp.PublishDiagnosticsParams))


class Messages(io.BufferedReader):
    """What an editor sends.  A message that says it is larger than any map is not waited for: no memory holds it."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > LARGEST:
            raise ArgmapError(f"the editor announces a message of {size:,} bytes, and {LARGEST:,} are the most")
        return super().read(size)


def serve(version: str) -> None:
    """Answer an editor on standard input and output until it ends."""
    told = logging.ERROR if os.environ.get("ARGMAP_TRACEBACK") else logging.CRITICAL  # an editor is told anyway
    logging.basicConfig(level=told, format="argmap: %(message)s")
    stdin, stdout = Messages(io.FileIO(os.dup(sys.stdin.fileno()))), os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # so that nothing but messages goes to the editor
    server(version).start_io(stdin, stdout)
    gc.freeze()  # else Python looks through all that is left for a second or two, and editors do not wait that long


def server(version: str, delay: float = DELAY) -> Server:
    """A server with everything bound."""
    made = Server(version, delay)
    _documents(made)
    _places(made)
    _files(made)
    return made


def _documents(server: Server) -> None:
    """What an editor tells of its files."""

    @server.feature(lsp.INITIALIZED)
    def initialized(_: lsp.InitializedParams) -> None:
        unit = server.workspace.position_encoding or lsp.PositionEncodingKind.Utf16
        server.maps.agreed(unit.value if isinstance(unit, lsp.PositionEncodingKind) else unit)
        server.maps.roots = [Path(to_path(uri)) for uri in server.workspace.folders]

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def edited(params: lsp.DidChangeTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: lsp.DidSaveTextDocumentParams) -> None:
        for file in server.maps.renewed():  # one map may say something of another, or of its source
            server.look_at(file)


def _places(server: Server) -> None:
    """What is asked about a place in a file."""
    maps = server.maps

    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", "[", ",", "/", '"', "'"])
    )
    def completion(params: lsp.CompletionParams) -> Any:
        file = maps.get(params.text_document.uri)
        return file and _typed(offers.completion(file, _point(params.position), maps), lsp.CompletionList)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> Any:
        file = maps.get(params.text_document.uri)
        found = file and hover.hover(file, _point(params.position), maps)
        return found and _typed(found, lsp.Hover)

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> Any:
        file = maps.get(params.text_document.uri)
        return file and _typed(navigation.definition(file, _point(params.position), maps), list[lsp.Location])

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def references(params: lsp.ReferenceParams) -> Any:
        file = maps.get(params.text_document.uri)
        wanted = params.context.include_declaration
        found = file and navigation.references(file, _point(params.position), maps, declaration=wanted)
        return found and _typed(found, list[lsp.Location])

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepared(params: lsp.PrepareRenameParams) -> Any:
        file = maps.get(params.text_document.uri)
        found = file and navigation.prepare_rename(file, _point(params.position), maps)
        return found and _typed(found, lsp.PrepareRenamePlaceholder)

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def renamed(params: lsp.RenameParams) -> Any:
        file = maps.get(params.text_document.uri)
        try:
            found = file and navigation.renamed(file, _point(params.position), params.new_name, maps)
        except ArgmapError as error:
            raise JsonRpcInvalidParams(str(error)) from None
        return found and _typed(found, lsp.WorkspaceEdit)


def _files(server: Server) -> None:
    """What is asked about a file, a part of it, or all of them."""
    maps = server.maps

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([QUICK, REFACTOR, FIX_ALL]))
    def acted(params: lsp.CodeActionParams) -> Any:
        file = maps.get(params.text_document.uri)
        only = [str(kind) for kind in params.context.only or ()]
        found = file and actions.code_actions(file, _point(params.range.start), _point(params.range.end), only)
        return found and _typed(found, list[lsp.CodeAction])

    @server.feature(lsp.TEXT_DOCUMENT_FORMATTING)
    def formatted(params: lsp.DocumentFormattingParams) -> Any:
        file = maps.get(params.text_document.uri)
        found, why = mends.formatted(file) if file else ([], "")
        if why:
            server.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Info, f"The layout stays: {why}"))
        return found and _typed(found, list[lsp.TextEdit])

    @server.feature(lsp.TEXT_DOCUMENT_INLAY_HINT)
    def hinted(params: lsp.InlayHintParams) -> Any:
        file = maps.get(params.text_document.uri)
        found = file and hints.inlay_hints(file, _point(params.range.start), _point(params.range.end))
        return found and _typed(found, list[lsp.InlayHint])

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outlined(params: lsp.DocumentSymbolParams) -> Any:
        file = maps.get(params.text_document.uri)
        return file and _typed(outline.document_symbols(file), list[lsp.DocumentSymbol])

    @server.feature(lsp.TEXT_DOCUMENT_FOLDING_RANGE)
    def folded(params: lsp.FoldingRangeParams) -> Any:
        file = maps.get(params.text_document.uri)
        return file and _typed(outline.folding_ranges(file), list[lsp.FoldingRange])

    @server.feature(lsp.WORKSPACE_SYMBOL)
    def symbols(params: lsp.WorkspaceSymbolParams) -> Any:
        return _typed(outline.workspace_symbols(maps, params.query), list[lsp.SymbolInformation])


def _looked(file: File) -> list[Json]:
    """What is found in a file, which then need not be read again."""
    found = findings.diagnostics(file)
    _ = file.look
    return found


def _point(position: lsp.Position) -> Point:
    return Point(position.line, position.character)


def _typed(answer: object, kind: Any) -> Any:
    return _CONVERTER.structure(answer, kind)
