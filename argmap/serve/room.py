"""One map as its page, kept up to date.  Knows no HTTP; opens no file but to look at its time and size."""

from collections.abc import Callable, Mapping, Sequence
from threading import Condition, Lock
from typing import NamedTuple

from argmap.diagnostics import ArgmapError, Diagnostic
from argmap.library.files import Look, look
from argmap.model import ArgumentMap
from argmap.page import assemble, parts
from argmap.page.markup import text
from argmap.records import record
from argmap.serve.editing import Editor

Stamp = tuple[Look | None, ...]
"""How each file that a page is made of looks; None for one that is not there."""


@record
class Opened:
    """A map as it was read: what could be understood, what was found in it, and its source's text.

    `whole` says whether all of it could be read, `files` what else than the
    map it was made of, `digest` what its bytes are known by.
    """

    amap: ArgumentMap
    findings: Sequence[Diagnostic] = ()
    source: str | None = None
    files: tuple[str, ...] = ()
    whole: bool = True
    digest: str = ""


Opener = Callable[[], Opened]
"""Reads the map anew.  Raises ArgmapError where there is nothing to read."""


class State(NamedTuple):
    """A page by its version, which grows, in the pieces that `page.parts` names."""

    version: int
    pieces: Mapping[str, str]


class Room:
    """The newest page of one map.  Any thread may ask; one at a time builds.

    With an `editor` the page can change the file; it says then which bytes it is made of.
    `questions` adds the critical questions that nobody has asked.
    """

    def __init__(self, path: str, opener: Opener, editor: Editor | None = None, *, questions: bool = False) -> None:
        self.path = path
        self.editor = editor
        self._open = opener
        self._questions = questions
        self._files: tuple[str, ...] = (path,)
        self._stamp: Stamp = ()
        self._good = Opened(ArgumentMap("", {}))
        self._shown: dict[str, str] = {}
        self._building = Lock()
        self._changed = Condition()
        self._closed = False
        self._state = State(0, {})

    def look(self) -> bool:
        """Build the page anew if a file of it has changed; whether one had."""
        with self._building:
            files = self._files
            stamp = _stamp(files)
            if stamp == self._stamp:
                return False
            pieces = self._build()
            self._stamp = stamp if files == self._files else ()  # a file that is new here is looked at next time
            with self._changed:
                if pieces != self._state.pieces:
                    self._state = State(self._state.version + 1, pieces)
                    self._changed.notify_all()
            return True

    def page(self) -> str:
        """The whole page as it is now."""
        if not self._state.version:
            self.look()
        state = self._state
        more = ("edit.js", "edit.css") if self.editor else ()
        return assemble(state.pieces, "live.js", *more, connect="'self'", version=state.version)

    def after(self, version: int, seconds: float) -> State | None:
        """The newest state, as soon as it is not that of `version`; None if it still is after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._state.version != version, seconds)
            return self._state if self._state.version != version else None

    def close(self) -> None:
        """Let go of everybody who waits for what comes after."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _build(self) -> dict[str, str]:
        """The pieces as they are now; where the file is too much for this process, or for argmap, those of before."""
        try:
            return self._built()
        except Exception as error:  # who follows the file is still told of the next change
            said = f"What the file is now cannot be shown ({type(error).__name__}); this is how it was before."
            return self._with_note(self._shown or parts(ArgumentMap("", {}), []), said)

    def _built(self) -> dict[str, str]:
        """The pieces: those of the last map that could be read in full, with what is found now."""
        try:
            opened = self._open()
        except ArgmapError as error:
            return self._with_note(parts(self._good.amap, [], source=self._good.source), str(error))
        self._files = (self.path, *opened.files)
        if opened.whole or not self._good.amap.statements:
            self._good = opened
        pieces = parts(self._good.amap, opened.findings, source=self._good.source, questions=self._questions)
        if self.editor:
            pieces["hash"] = opened.digest
        self._shown = pieces
        if opened.whole:
            return pieces
        return self._with_note(pieces, "The file cannot be read in full; this is how it was before (see Findings).")

    def _with_note(self, pieces: dict[str, str], said: str) -> dict[str, str]:
        return {**pieces, "head": f"{pieces['head']}<p class=error><b>{text(said)}</b></p>"}


def _stamp(files: tuple[str, ...]) -> Stamp:
    return tuple(map(look, files))
