"""Changes over the wire: who may send one, how much, and what comes back."""

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Barrier, Thread

import pytest

from argmap.cli.serve import _in_folder
from argmap.serve import Server, digest
from conftest import of
from serve.edited import MAP
from serve.test_server import TIMEOUT, Stream, ask

REWORD = {"do": "reword", "statement": 0, "text": "The town must.", "hash": digest(MAP.encode())}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "maps"
    folder.mkdir()
    for file in (folder / "m.yaml", tmp_path / "outside.yaml"):
        file.write_bytes(MAP.encode())
    return folder


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    yield from running(Server(partial(_in_folder, folder, True), edit=True))


@pytest.fixture
def reading(folder: Path) -> Iterator[Server]:
    yield from running(Server(partial(_in_folder, folder)))


def running(server: Server) -> Iterator[Server]:
    thread = Thread(target=server.run)
    thread.start()
    yield server
    server.shutdown()
    thread.join(TIMEOUT)
    assert not thread.is_alive()


def send(server: Server, content: object, path: str = "", **headers: str | None) -> tuple[int, str]:
    """What the page sends, but for the headers that are given; None leaves one out.  The status, and what is said."""
    own = {"Content-Type": "application/json", "Origin": server.address[:-1].rpartition("/")[0]}
    own |= {name.replace("_", "-"): value or "" for name, value in headers.items()}
    kept = {name: value for name, value in own.items() if value}
    sent = content if isinstance(content, bytes) else json.dumps(content).encode()
    with closing(http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)) as line:
        line.request("POST", path or f"/{server.token}/edit/m.yaml", sent, kept)
        answer = line.getresponse()
        assert answer.getheader("Access-Control-Allow-Origin") is None
        return answer.status, answer.read().decode()


def test_a_change_is_written_and_every_page_follows(server: Server, folder: Path) -> None:
    stream = Stream(server, "m.yaml?since=0")
    assert stream.next()["hash"] == REWORD["hash"]
    status, said = send(server, REWORD, Sec_Fetch_Site="same-origin")
    assert (status, json.loads(said)) == (200, {"said": "`build` is worded anew", "name": "build"})
    told = stream.next()
    after = (folder / "m.yaml").read_bytes()
    assert after == MAP.replace("The town should build.", "The town must.").encode()
    assert "The town must." in told["map"]
    assert told["hash"] == digest(after)
    stream.close()


STRANGERS: list[tuple[int, str, dict[str, str | None]]] = [
    (404, "/edit/m.yaml", {}),
    (404, "/wrong-token/edit/m.yaml", {}),
    (404, "/{token}/edit/other.yaml", {}),
    (404, "/{token}/edit/../outside.yaml", {}),
    (404, "/{token}/edit/..%2foutside.yaml", {}),
    (404, "/{token}/edit/%2e%2e/outside.yaml", {}),
    (404, "/{token}/edit/", {}),
    (404, "/{token}/map/m.yaml", {}),
    (404, "/{token}/", {}),
    (414, "/{token}/edit/m.yaml?" + "x" * 2000, {}),
    (421, "/{token}/edit/m.yaml", {"Host": "rebound.example:{port}", "Origin": "http://rebound.example:{port}"}),
    (421, "/{token}/edit/m.yaml", {"Host": "127.0.0.1:1"}),
    (403, "/{token}/edit/m.yaml", {"Origin": None}),
    (403, "/{token}/edit/m.yaml", {"Origin": "null"}),
    (403, "/{token}/edit/m.yaml", {"Origin": "https://example.org"}),
    (403, "/{token}/edit/m.yaml", {"Origin": "http://127.0.0.1:1"}),
    (403, "/{token}/edit/m.yaml", {"Origin": "http://localhost:{port}"}),
    (403, "/{token}/edit/m.yaml", {"Origin": "https://127.0.0.1:{port}"}),
    (403, "/{token}/edit/m.yaml", {"Sec_Fetch_Site": "cross-site"}),
    (403, "/{token}/edit/m.yaml", {"Sec_Fetch_Site": "same-site"}),
    (403, "/{token}/edit/m.yaml", {"Sec_Fetch_Site": "none"}),
    (415, "/{token}/edit/m.yaml", {"Content_Type": None}),
    (415, "/{token}/edit/m.yaml", {"Content_Type": "text/plain"}),
    (415, "/{token}/edit/m.yaml", {"Content_Type": "application/x-www-form-urlencoded"}),
    (413, "/{token}/edit/m.yaml", {"Content_Length": "104857600"}),
    (413, "/{token}/edit/m.yaml", {"Content_Length": "9" * 5000}),
    (411, "/{token}/edit/m.yaml", {"Content_Length": "-1"}),
    (411, "/{token}/edit/m.yaml", {"Content_Length": "²"}),
    (411, "/{token}/edit/m.yaml", {"Transfer_Encoding": "chunked"}),
]


def test_a_stranger_changes_nothing(server: Server, folder: Path) -> None:
    names = {"token": server.token, "port": server.server_port}
    for status, path, headers in STRANGERS:
        with of((path, headers)):
            filled = {name: value and value.format(**names) for name, value in headers.items()}
            found, said = send(server, REWORD, path.format(**names), **filled)
            assert found == status
            assert "town" not in said
            left = [file.read_bytes() for file in (folder / "m.yaml", folder.parent / "outside.yaml")]
            assert left == [MAP.encode()] * 2


@pytest.mark.parametrize(
    "sent",
    [b"", b"{", b"\xff\xfe", b"[]", b'"add"', b"null", b"[" * 60_000, b'{"do": NaN}', b"{}", b'{"do": {"a": 1}}'],
    ids=lambda sent: repr(sent[:12]),
)
def test_what_is_no_request_is_refused(server: Server, folder: Path, sent: bytes) -> None:
    assert send(server, sent)[0] in (400, 409)
    assert (folder / "m.yaml").read_bytes() == MAP.encode()


def test_nothing_is_written_without_edit(reading: Server, folder: Path) -> None:
    status, said = send(reading, REWORD)
    assert (status, said) == (501, "nothing can be changed here; argmap serve --edit allows it")
    assert (folder / "m.yaml").read_bytes() == MAP.encode()
    page = ask(reading, f"/{reading.token}/map/m.yaml")[2]
    assert "data-hash" not in page
    assert "/edit/" not in page


def test_a_hundred_megabytes_are_not_read(server: Server) -> None:
    head = f"POST /{server.token}/edit/m.yaml HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n"
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=TIMEOUT) as line:
        line.sendall(f"{head}Content-Length: 104857600\r\n\r\n".encode())
        assert b"413" in line.recv(100), "answered before the body came"
    assert send(server, REWORD)[0] == 200


def test_of_two_pages_at_once_one_is_told(server: Server, folder: Path) -> None:
    pages, found, ready = 6, list[int](), Barrier(6)

    def page(number: int) -> None:
        ready.wait(TIMEOUT)
        found.append(send(server, {**REWORD, "text": f"Page {number}."})[0])

    threads = [Thread(target=page, args=(number,)) for number in range(pages)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(TIMEOUT)
    assert sorted(found) == [200, *[409] * (pages - 1)]
    assert (folder / "m.yaml").read_text(encoding="utf-8").count("text: Page") == 1


def test_a_file_that_is_gone_or_broken_meanwhile(server: Server, folder: Path) -> None:
    file = folder / "m.yaml"
    file.write_text(MAP + "  broken: [\n", encoding="utf-8")
    assert send(server, REWORD)[0] == 409
    status, said = send(server, {**REWORD, "hash": digest(file.read_bytes())})
    assert status == 422
    assert "mend it first" in json.loads(said)["error"]
    stream = Stream(server, "m.yaml?since=0")
    assert stream.next()["hash"] == digest(file.read_bytes())
    file.unlink()
    status, said = send(server, REWORD)
    assert (status, "no such file" in said) == (409, True)
    assert not file.exists()
    stream.close()
