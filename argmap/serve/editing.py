"""Changes of a map that a page asks for, each one of the text edits of `argmap.edits`.

A request names the bytes that its page was made of, by their hash: where the
file has others by now, nothing happens.  What comes out can be read as a map
in full, or nothing is written.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock

from argmap.diagnostics import ArgmapError, Diagnostic
from argmap.edits import Typed, apply
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.serve.wishes import WISHES, Made, Wish

KEPT = 100
"""How many changes can be undone."""


class StaleError(ArgmapError):
    """The file is not, or no longer, what the page was made of."""


@record
class Hand:
    """What writes for the page.  All of it may raise ArgmapError.

    `read` gives the bytes of the map, `write` replaces them; `shown` is the
    map as the page has it, with those that it refers to; `source` is the text
    that it maps, None without; `referring` are the other maps that refer to it.
    """

    path: str
    read: Callable[[], bytes]
    write: Callable[[bytes], None]
    shown: Callable[[], ArgumentMap]
    source: Callable[[], str | None]
    referring: Callable[[], list[str]]


@dataclass(slots=True)
class Editor:
    """Makes changes in one file, one at a time, and remembers how it was before each."""

    hand: Hand
    _done: list[tuple[str, bytes, str]] = field(default_factory=list)
    _one: Lock = field(default_factory=Lock)

    def change(self, request: dict[str, object]) -> Made:
        """Make a change; what it was.  Raises StaleError, or ArgmapError where it cannot be made."""
        with self._one:
            now = self._now()
            if request.get("do") == "undo":
                return self._undo(now)
            if request.get("hash") != digest(now):
                raise StaleError(
                    "the file has changed meanwhile, and nothing is written; the page shows it as it is now"
                )
            made, new = self._made(request, now)
            if new != now:
                self.hand.write(new)
                self._done = [*self._done[1 - KEPT :], (digest(new), now, made.said)]
            return made

    def _made(self, request: dict[str, object], now: bytes) -> tuple[Made, bytes]:
        typed = Typed.of(now, self.hand.path)
        if broken := typed.errors(typed.text):
            raise ArgmapError(f"the file cannot be read in full; mend it first: {_told(broken[0])}")
        wish = Wish(typed, request, self.hand.shown, self.hand.source, self.hand.referring)
        make = WISHES.get(str(request.get("do")))
        if make is None:
            raise ArgmapError(f"what to do is one of {', '.join(WISHES)}, undo")
        made = make(wish)
        new = apply(typed.text, made.edits)
        if broken := typed.errors(new):
            raise ArgmapError(f"the map could not be read any more after this: {_told(broken[0])}")
        return made, typed.encoded(new) if made.edits else now

    def _undo(self, now: bytes) -> Made:
        if not self._done:
            raise ArgmapError("there is nothing to undo")
        after, before, said = self._done[-1]
        if after != digest(now):
            raise StaleError("the file has changed elsewhere since then; nothing is undone")
        self.hand.write(before)
        self._done.pop()
        return Made(f"undone: {said}", [])

    def _now(self) -> bytes:
        try:
            return self.hand.read()
        except ArgmapError as error:
            raise StaleError(f"{error}; nothing is written") from None


def digest(data: bytes) -> str:
    """What a page knows the bytes of its map by."""
    return sha256(data).hexdigest()


def _told(found: Diagnostic) -> str:
    return f"line {found.span.line}: {found.message}"
