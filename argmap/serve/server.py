"""Rooms over HTTP, to this machine alone: a page a map, and a stream of what changes in it.

    /TOKEN/            the maps there are; of a single map its page
    /TOKEN/map/NAME    the page of a map
    /TOKEN/events/NAME what changes in it (server-sent events)
    /TOKEN/edit/NAME   takes a change of it (POST), where the room has an editor

A name is looked up among the maps; it is never a path to open.
"""

import json
import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_urlsafe
from threading import BoundedSemaphore, Event, Thread
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from argmap.diagnostics import ArgmapError
from argmap.page import listing
from argmap.serve.editing import StaleError
from argmap.serve.guard import HEADERS, refusal, refusal_to_write
from argmap.serve.room import Room, State

POLL = 0.1  # seconds between two looks at the files, and at whether it is to end
BEAT = 10.0  # seconds after which an idle stream shows that it is there
AT_ONCE = 48  # requests answered at a time; streams are requests
PATIENCE = 20.0  # seconds that a request may take to arrive

Maps = Callable[[], Mapping[str, Callable[[], Room]]]
"""The maps there are now, each by its name with a way to make its room."""


class Server(ThreadingHTTPServer):
    """Shows maps under an address that only this process gives out."""

    daemon_threads = True

    def __init__(self, maps: Maps, *, port: int = 0, single: bool = False, edit: bool = False) -> None:
        self.token = token_urlsafe(16)
        self.single = single
        self.edit = edit
        self.ended = Event()
        self._maps = maps
        self._rooms: dict[str, Room] = {}
        self._free = BoundedSemaphore(AT_ONCE)
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def address(self) -> str:
        """What to open in the browser."""
        return f"http://127.0.0.1:{self.server_port}/{self.token}/"

    def run(self) -> None:
        """Answer until `shutdown`, and look after the files meanwhile."""
        Thread(target=self._watch, daemon=True).start()
        try:
            self.serve_forever(POLL)
        finally:
            self.ended.set()
            for room in self._rooms.values():
                room.close()
            self.server_close()

    def names(self) -> list[str]:
        return list(self._maps())

    def room(self, name: str) -> Room | None:
        """The room of a map, made when it is first asked for."""
        if name not in self._rooms:
            make = self._maps().get(name)
            if make is None:
                return None
            self._rooms.setdefault(name, make())
        return self._rooms[name]

    def _watch(self) -> None:
        while not self.ended.wait(POLL):
            for room in list(self._rooms.values()):
                room.look()

    def process_request(self, request: Any, client_address: Any) -> None:
        if not self._free.acquire(blocking=False):
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is no error."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version, sys_version = "argmap", ""
    timeout = PATIENCE

    def do_GET(self) -> None:
        refused = refusal(self.path, self.headers.get, self.server.server_port, self.server.token)
        if refused is not None:
            self._answer(refused, refused.phrase)
            return
        kind, name = self._place()
        if not kind:
            self._start()
        elif kind == "map" and (room := self.server.room(name)):
            self._answer(HTTPStatus.OK, room.page(), "text/html")
        elif kind == "events" and (room := self.server.room(name)):
            self._events(room, parse_qs(urlsplit(self.path).query).get("since", ["0"])[0])
        else:
            self._answer(HTTPStatus.NOT_FOUND, HTTPStatus.NOT_FOUND.phrase)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        if not self.server.edit:
            self._answer(HTTPStatus.NOT_IMPLEMENTED, "nothing can be changed here; argmap serve --edit allows it")
            return
        refused = refusal_to_write(self.path, self.headers.get, self.server.server_port, self.server.token)
        kind, name = self._place()
        room = self.server.room(name) if refused is None and kind == "edit" else None
        if room is None or room.editor is None:
            refused = refused or HTTPStatus.NOT_FOUND
            self._answer(refused, refused.phrase)
            return
        status, said = self._change(room, self.rfile.read(int(self.headers["Content-Length"])))
        self._answer(status, json.dumps(said), "application/json")

    def _change(self, room: Room, sent: bytes) -> tuple[HTTPStatus, dict[str, str]]:
        """Make the change that is asked for, or say why not; either way the page is brought up to date."""
        assert room.editor
        try:
            request = json.loads(sent)
        except (ValueError, RecursionError):
            request = None
        if not isinstance(request, dict):
            return HTTPStatus.BAD_REQUEST, {"error": "what was sent is no JSON object"}
        try:
            made = room.editor.change(request)
        except StaleError as error:
            room.look()
            return HTTPStatus.CONFLICT, {"error": str(error)}
        except ArgmapError as error:
            return HTTPStatus.UNPROCESSABLE_ENTITY, {"error": str(error)}
        room.look()
        return HTTPStatus.OK, {"said": made.said, "name": made.name}

    def _place(self) -> tuple[str, str]:
        """The kind of thing that the address is of, and the name of its map."""
        _, _, kind, name, *_ = [*urlsplit(self.path).path.split("/", 3), "", "", "", ""]
        return kind, unquote(name)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the terminal is for the address."""

    def _start(self) -> None:
        names = self.server.names()
        links = {name: f"/{self.server.token}/map/{quote(name)}" for name in names}
        if self.server.single and names:
            self.send_response(HTTPStatus.SEE_OTHER)
            self._headers({"Location": links[names[0]], "Content-Length": "0"})
        else:
            self._answer(HTTPStatus.OK, listing(links), "text/html")

    def _answer(self, status: HTTPStatus, said: str, kind: str = "text/plain") -> None:
        content = said.encode("utf-8", "replace")
        self.send_response(status)
        self._headers({"Content-Type": f"{kind}; charset=utf-8", "Content-Length": str(len(content)), **_policy(said)})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _headers(self, more: Mapping[str, str]) -> None:
        self.close_connection = True
        for name, value in {**HEADERS, **more, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()

    def _events(self, room: Room, since: str) -> None:
        """Whatever changes, until the browser or the server goes away; each time only the pieces that did."""
        told = self.headers.get("Last-Event-ID") or since
        version = int(told) if re.fullmatch(r"[0-9]{1,9}", told) else 0
        self.send_response(HTTPStatus.OK)
        self._headers({"Content-Type": "text/event-stream; charset=utf-8"})
        sent: Mapping[str, str] = {}
        while not self.server.ended.is_set():
            state = room.after(version, BEAT)
            self.wfile.write(_event(state, sent) if state else b": still here\n\n")
            self.wfile.flush()
            if state:
                version, sent = state


def _event(state: State, sent: Mapping[str, str]) -> bytes:
    changed = {name: piece for name, piece in state.pieces.items() if sent.get(name) != piece}
    return f"id: {state.version}\ndata: {json.dumps(changed)}\n\n".encode()


def _policy(page: str) -> dict[str, str]:
    """The policy that the page has in it, as a header too, where it can also forbid frames."""
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    policy = found[1] if found else "default-src 'none'"
    return {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'"}
