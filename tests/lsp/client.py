"""An editor in a few lines: JSON-RPC over the pipes of a server's process."""

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any


class Client:
    """One session.  Answers come in the order of the requests; notifications are kept by method until asked for."""

    def __init__(self, folder: Path, encodings: tuple[str, ...] = ("utf-16",)) -> None:
        self.folder, self._encodings = folder, encodings
        self._number = 0
        self._told: list[dict[str, Any]] = []
        self._versions: dict[str, int] = {}
        self.capabilities: dict[str, Any] = {}

    def __enter__(self) -> "Client":
        command = [sys.executable, "-m", "argmap", "lsp"]
        self._process = subprocess.Popen(
            command, cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        root = self.folder.as_uri()
        able = {"general": {"positionEncodings": list(self._encodings)}}
        folders = [{"uri": root, "name": "maps"}]
        asked = {"processId": None, "rootUri": root, "capabilities": able, "workspaceFolders": folders}
        self.capabilities = self.ask("initialize", asked)["capabilities"]
        self.tell("initialized", {})
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self.ask("shutdown", None)
            self.tell("exit", None)
            self._process.communicate(timeout=30)
            assert self._process.returncode == 0
        else:
            self._process.kill()
            self._process.communicate()

    def open(self, path: Path, text: str | None = None, language: str = "yaml") -> str:
        """Open a file, and give its address."""
        uri = path.as_uri()
        self._versions[uri] = 1
        document = {
            "uri": uri,
            "languageId": language,
            "version": 1,
            "text": path.read_text() if text is None else text,
        }
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def forget(self) -> None:
        """Close what is open, and empty the folder: the next test finds the server as if it had just begun."""
        for uri in self._versions:
            self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        self.ask("workspace/symbol", {"query": ""})  # answered when the closing is done
        self._versions.clear()
        self._told.clear()
        for path in self.folder.iterdir():
            path.unlink()

    def change(self, uri: str, *changes: dict[str, Any]) -> None:
        self._versions[uri] += 1
        document = {"uri": uri, "version": self._versions[uri]}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": list(changes)})

    def at(self, method: str, uri: str, line: int, character: int, **more: object) -> Any:
        """Ask about a place."""
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        return self.ask(f"textDocument/{method}", {**place, **more})

    def ask(self, method: str, params: object) -> Any:
        """The result; an error that the server answers with is one here."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while (message := self._read()).get("id") != self._number or "method" in message:
            self._told.append(message)
        if "error" in message:
            raise RuntimeError(message["error"]["message"])
        return message["result"]

    def tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def told(self, method: str) -> Any:
        """The next notification of a method."""
        while True:
            for number, message in enumerate(self._told):
                if message.get("method") == method:
                    return self._told.pop(number)["params"]
            self._told.append(self._read())

    def found(self) -> dict[str, Any]:
        """The next findings that the server sends."""
        answer: dict[str, Any] = self.told("textDocument/publishDiagnostics")
        return answer

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        assert self._process.stderr
        length = 0
        while (line := self._process.stdout.readline()).strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        if not line:
            raise EOFError(self._process.stderr.read().decode())
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message
