"""Who is answered: a table of requests."""

from http import HTTPStatus

import pytest

from argmap.serve.guard import refusal

HOST = {"Host": "127.0.0.1:8000"}


@pytest.mark.parametrize(
    ("path", "headers", "expected"),
    [
        ("/secret/", HOST, None),
        ("/secret/map/a.yaml", {"Host": "localhost:8000"}, None),
        ("/secret/", {"Host": "[::1]:8000"}, None),
        ("/secret/", {**HOST, "Sec-Fetch-Site": "none"}, None),
        ("/secret/", {**HOST, "Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:8000"}, None),
        ("/secret/", {}, HTTPStatus.MISDIRECTED_REQUEST),
        ("/secret/", {"Host": "127.0.0.1"}, HTTPStatus.MISDIRECTED_REQUEST),
        ("/secret/", {"Host": "127.0.0.1:8001"}, HTTPStatus.MISDIRECTED_REQUEST),
        ("/secret/", {"Host": "rebound.example:8000"}, HTTPStatus.MISDIRECTED_REQUEST),
        ("/secret/", {**HOST, "Origin": "https://example.org"}, HTTPStatus.FORBIDDEN),
        ("/secret/", {**HOST, "Origin": "http://127.0.0.1:9000"}, HTTPStatus.FORBIDDEN),
        ("/secret/", {**HOST, "Origin": "null"}, HTTPStatus.FORBIDDEN),
        ("/secret/", {**HOST, "Sec-Fetch-Site": "cross-site"}, HTTPStatus.FORBIDDEN),
        ("/secret/", {**HOST, "Sec-Fetch-Site": "same-site"}, HTTPStatus.FORBIDDEN),
        ("/", HOST, HTTPStatus.NOT_FOUND),
        ("/map/a.yaml", HOST, HTTPStatus.NOT_FOUND),
        ("/secre", HOST, HTTPStatus.NOT_FOUND),
        ("/sécret/", HOST, HTTPStatus.NOT_FOUND),
        ("secret", HOST, HTTPStatus.NOT_FOUND),
        ("http://127.0.0.1:8000/secret/", HOST, HTTPStatus.NOT_FOUND),
        ("/secret/" + "x" * 2000, HOST, HTTPStatus.REQUEST_URI_TOO_LONG),
        ("/secret/", {**HOST, "Content-Length": "104857600"}, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
        ("/secret/", {**HOST, "Transfer-Encoding": "chunked"}, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    ],
)
def test_requests(path: str, headers: dict[str, str], expected: HTTPStatus | None) -> None:
    assert refusal(path, headers.get, 8000, "secret") is expected
