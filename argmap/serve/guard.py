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

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What goes with every answer."""


def refusal(path: str, header: Callable[[str], str | None], port: int, token: str) -> HTTPStatus | None:
    """Why a request to read is not answered; None if it is.  `header` looks a header up by its name."""
    if len(path) > LONGEST:
        return HTTPStatus.REQUEST_URI_TOO_LONG
    if header("Content-Length") not in (None, "0") or header("Transfer-Encoding"):
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
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
