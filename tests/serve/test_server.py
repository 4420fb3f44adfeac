"""What goes over the wire: pages, streams, and what is refused."""

import http.client
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from argmap.cli.serve import _in_folder
from argmap.serve import Server
from serve.test_room import MAP, save

TIMEOUT = 30  # seconds after which a test that hangs gives up


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "maps"
    (folder / "deep").mkdir(parents=True)
    (folder / "m.yaml").write_text(MAP, encoding="utf-8")
    (folder / "deep" / "x & y?.yaml").write_text(MAP.replace("title: T", "title: Deep"), encoding="utf-8")
    (tmp_path / "secret.yaml").write_text(MAP.replace("title: T", "title: Secret"), encoding="utf-8")
    return folder


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    running = Server(partial(_in_folder, folder))
    thread = Thread(target=running.run)
    thread.start()
    yield running
    running.shutdown()
    thread.join(TIMEOUT)
    assert not thread.is_alive()


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
    with closing(http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)) as line:
        line.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = line.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode()


class Stream:
    """A stream of events, as a browser reads it."""

    def __init__(self, server: Server, path: str) -> None:
        self.line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)
        self.line.request("GET", f"/{server.token}/events/{path}")
        self.answer = self.line.getresponse()
        assert self.answer.getheader("Content-Type") == "text/event-stream; charset=utf-8"

    def next(self) -> dict[str, str]:
        while True:
            line = self.answer.readline().decode()
            if line.startswith("data: "):
                found: dict[str, str] = json.loads(line.removeprefix("data: "))
                return found

    def close(self) -> None:
        self.answer.close()
        self.line.close()


def test_a_folder_shows_its_maps(server: Server) -> None:
    status, _, page = ask(server, f"/{server.token}/")
    assert status == 200
    assert f'href="/{server.token}/map/deep/x%20%26%20y%3F.yaml">deep/x &amp; y?.yaml</a>' in page
    status, headers, page = ask(server, f"/{server.token}/map/deep/x%20%26%20y%3F.yaml")
    assert (status, "<title>Deep</title>" in page) == (200, True)
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "connect-src 'self'" in policy
    assert policy.endswith("frame-ancestors 'none'")
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in headers


def test_a_new_map_of_the_folder_is_there_at_once(server: Server, folder: Path) -> None:
    assert ask(server, f"/{server.token}/map/new.yaml")[0] == 404
    (folder / "new.yaml").write_text(MAP, encoding="utf-8")
    assert ask(server, f"/{server.token}/map/new.yaml")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/map/../secret.yaml",
        "/map/..%2fsecret.yaml",
        "/map/deep/../../secret.yaml",
        "/map/%2e%2e/secret.yaml",
        "/map//etc/passwd",
        "/map/",
        "/map",
        "/events/nothing.yaml",
        "/events",
        "/other",
        "/map/m.yaml%00",
    ],
)
def test_only_maps_of_the_folder_are_there(server: Server, path: str) -> None:
    status, _, said = ask(server, f"/{server.token}{path}")
    assert (status, said) == (404, "Not Found")


def test_who_does_not_know_the_token_or_comes_from_elsewhere_learns_nothing(server: Server) -> None:
    path = f"/{server.token}/map/m.yaml"
    for status, where, headers in (
        (404, "/", {}),
        (404, "/map/m.yaml", {}),
        (421, path, {"Host": f"rebound.example:{server.server_port}"}),
        (403, path, {"Origin": "https://example.org"}),
        (403, path, {"Sec_Fetch_Site": "cross-site"}),
        (413, path, {"Content_Length": "104857600"}),
    ):
        found, _, said = ask(server, where, **headers)
        assert found == status
        assert "bridge" not in said


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_nothing_can_be_done_but_reading(server: Server, method: str) -> None:
    status, headers, _ = ask(server, f"/{server.token}/map/m.yaml", method)
    assert status == 501
    assert "Access-Control-Allow-Origin" not in headers


def test_a_request_of_a_hundred_megabytes_is_not_read(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=TIMEOUT) as line:
        line.sendall(f"POST /{server.token}/ HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n".encode())
        assert b"501" in line.recv(100), "answered before the body came"
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=TIMEOUT) as line:
        line.sendall(b"GET /" + b"x" * 70_000)
        assert b"414" in line.recv(100)
    assert ask(server, f"/{server.token}/map/m.yaml")[0] == 200


def test_two_pages_at_once_follow_the_file_and_get_only_what_changed(server: Server, folder: Path) -> None:
    streams = [Stream(server, "m.yaml?since=0") for _ in range(2)]
    for stream in streams:
        stream.next()
    save(folder / "m.yaml", MAP.replace("title: T", "title: Other"))
    for stream in streams:
        assert stream.next().keys() == {"title", "head"}
        stream.close()


def test_who_has_the_newest_page_is_told_of_the_next(server: Server, folder: Path) -> None:
    assert "data-version=1" in ask(server, f"/{server.token}/map/m.yaml")[2]
    stream = Stream(server, "m.yaml?since=1")
    save(folder / "m.yaml", MAP.replace("old.,", "ancient.,"))
    assert "The bridge is ancient." in stream.next()["map"]
    stream.close()


def test_too_many_at_once_are_turned_away_and_the_rest_served(server: Server) -> None:
    streams = [Stream(server, "m.yaml?since=0") for _ in range(48)]
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=TIMEOUT) as line:
        assert line.recv(10) == b""
    assert streams[0].next().keys() >= {"map", "data"}
    for stream in streams:
        stream.close()


def test_the_command_prints_the_address_first(folder: Path) -> None:
    command = [str(Path(sys.executable).with_name("argmap")), "serve", "m.yaml"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        try:
            address = urlsplit(running.stdout.readline().strip())
            assert (address.scheme, address.hostname) == ("http", "127.0.0.1")
            with closing(http.client.HTTPConnection("127.0.0.1", address.port or 0, timeout=TIMEOUT)) as line:
                line.request("GET", address.path)
                answer = line.getresponse()
                assert answer.status == 303
                assert answer.getheader("Location") == f"{address.path}map/m.yaml"
        finally:
            running.terminate()


def test_a_port_that_is_taken(server: Server, folder: Path) -> None:
    command = [str(Path(sys.executable).with_name("argmap")), "serve", "m.yaml", "--port", str(server.server_port)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    assert done.returncode == 2
    assert "name another with --port" in done.stderr
