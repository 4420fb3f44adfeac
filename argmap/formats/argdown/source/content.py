"""What is said of a statement or argument in one place: its words, tags and data."""

from collections.abc import Callable
from dataclasses import dataclass, field

from argmap.formats.argdown.source.data import merged
from argmap.formats.argdown.source.lexer import Kind, Token
from argmap.model import Value
from argmap.text.letters import composed

Note = Callable[[str, int], None]
"""Takes what was met, in the plural and in a few words, and on which line."""

Data = dict[str, Value]


@dataclass(slots=True)
class Content:
    """A statement, an argument or a heading as its tokens come.

    `kind` is `[` for a statement and `<` for an argument; without a title it
    is a statement that has none.
    """

    line: int
    kind: str = "["
    title: str = ""
    tags: list[str] = field(default_factory=list)
    data: Data = field(default_factory=dict)
    _pieces: list[str] = field(default_factory=list)
    fresh: bool = False  # a line of it has just ended
    _open: list[tuple[str, int]] = field(default_factory=list)  # marks that began a range, and their pieces

    @property
    def empty(self) -> bool:
        """Whether nothing has been said yet."""
        return not (self.title or self.tags or self.data or any(piece.strip() for piece in self._pieces))

    @property
    def text(self) -> str:
        """The words, with white space as typed, and without the marks of bold and italic."""
        return "".join(self._pieces)

    def add(self, token: Token, note: Note) -> None:
        """Take in a token that is no start of anything."""
        kind = token.kind
        self.fresh = kind is Kind.NEWLINE
        if kind in (Kind.STATEMENT, Kind.ARGUMENT) and self.empty:
            self.kind, self.title = token.image.lstrip()[:1], composed(token.text)
            return
        if self.data and token.image.strip():
            note("texts that go on after their data", token.line)
        if kind in (Kind.STATEMENT, Kind.ARGUMENT):
            note("titles in the middle of a text, kept as words", token.line)
            self._pieces.append(token.image)
        elif kind is Kind.MARK:
            self._mark(token)
        elif kind is Kind.TAG:
            self.tags.append(token.text)
            self._pieces.append(token.image)
        else:
            if kind is Kind.LINK:
                note("links without their address", token.line)
            self._pieces.append(token.text)

    def hold(self, data: Data) -> None:
        """Take in data."""
        self.data = merged(self.data, data)

    def _mark(self, token: Token) -> None:
        if token.closes and self._open and self._open[-1][0] == token.text:
            self._pieces[self._open.pop()[1]] = ""
            return
        if token.opens:
            self._open.append((token.text, len(self._pieces)))
        self._pieces.append(token.text)
