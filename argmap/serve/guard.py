"""Who may ask: this machine's browser, with the address that the command printed, and no other page.

A page elsewhere can send requests to this machine but not know the token; a
name that is made to point here (DNS rebinding) comes with its own Host; other
origins show themselves in Origin and Sec-Fetch-Site.
"""

from collections.abc import Callable
from http import HTTPStatus
from secrets import compare_digest

HOSTS = ("127.0.0.1", "localhost", "[::1]")

LONGEST = 2000
"""Characters that an address may have."""

LARGEST = 64 * 1024
"""Bytes that what a page sends may have."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What goes with every answer."""


Header = Callable[[str], str | None]
"""Looks a header of a request up by its name."""


def refusal(path: str, header: Header, port: int, token: str) -> HTTPStatus | None:
    """Why a request to read is not answered; None if it is."""
    if len(path) > LONGEST:
        return HTTPStatus.REQUEST_URI_TOO_LONG
    if header("Content-Length") not in (None, "0") or header("Transfer-Encoding"):
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    return _stranger(path, header, port, token)


def refusal_to_write(path: str, header: Header, port: int, token: str) -> HTTPStatus | None:
    """Why a request to change something is not looked at.

    It must say that it comes from a page of this very address, and be JSON of
    a known and small length, which a form of another page cannot send.
    """
    if len(path) > LONGEST:
        return HTTPStatus.REQUEST_URI_TOO_LONG
    length = header("Content-Length") or ""
    if header("Transfer-Encoding") or not (length.isascii() and length.isdigit()):
        return HTTPStatus.LENGTH_REQUIRED
    if len(length) > 9 or int(length) > LARGEST:
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    refused = _stranger(path, header, port, token)
    if refused is None and header("Origin") != f"http://{header('Host')}":
        return HTTPStatus.FORBIDDEN
    if refused is None and header("Sec-Fetch-Site") not in (None, "same-origin"):
        return HTTPStatus.FORBIDDEN
    if refused is None and (header("Content-Type") or "").partition(";")[0].strip().lower() != "application/json":
        return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    return refused


def _stranger(path: str, header: Header, port: int, token: str) -> HTTPStatus | None:
    """Why whoever asks is none of ours."""
    own = [f"{host}:{port}" for host in HOSTS]
    if header("Host") not in own:
        return HTTPStatus.MISDIRECTED_REQUEST
    origin = header("Origin")
    if origin is not None and origin not in [f"http://{host}" for host in own]:
        return HTTPStatus.FORBIDDEN
    if header("Sec-Fetch-Site") not in (None, "same-origin", "none"):
        return HTTPStatus.FORBIDDEN
    given = path.split("/")[1] if path.startswith("/") else ""
    if not compare_digest(given.encode("utf-8", "replace"), token.encode()):
        return HTTPStatus.NOT_FOUND
    return None
