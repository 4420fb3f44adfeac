"""Tokens of Argdown to the document that `argdown json` makes of them.

An indentation stack holds what a relation may be about: what is indented
deeper is about the line above it.  Nothing stops at what is no Argdown; it is
kept as words where it has words, and noted with its line.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.formats.argdown.source.content import Content, Note
from argmap.formats.argdown.source.data import data, front_matter
from argmap.formats.argdown.source.document import Document, End
from argmap.formats.argdown.source.lexer import Kind, Token
from argmap.formats.argdown.source.structure import Structure

_FORWARD = {"+>": "support", "->": "attack", "_>": "undercut", "><": "contradictory"}
_BACKWARD = {"+": "support", "<+": "support", "-": "attack", "<-": "attack", "_": "undercut", "<_": "undercut"}
_ROOT = -1  # the level of what starts a block


@dataclass(slots=True)
class _Open:
    """Something that goes on: what was said of it, how deep it is indented, and its relation to what it is under.

    `end` is what relations are about, once there is one.
    """

    level: int
    sign: str = ""
    content: Content | None = None
    end: End | None = None
    row: bool = False  # of a structure


class Blocks:
    """Takes tokens in and fills a document."""

    def __init__(self, note: Note) -> None:
        self.document = Document()
        self._note = note
        self._open: list[_Open] = []
        self._heading: Content | None = None
        self._structure: Structure | None = None
        self._broken = False  # by an empty line
        self._before: End | None = None  # the argument of the block before, if that was one

    def read(self, tokens: Iterable[Token]) -> None:
        """Take in all tokens of a text."""
        for token in tokens:
            self._take(token)
        self._close(_ROOT)
        self._end_structure()

    def _take(self, token: Token) -> None:
        match token.kind:
            case Kind.BLANK:
                self._heading = None
                self._close(_ROOT)
                self._broken = True
            case Kind.FRONT:
                self._front(token)
            case Kind.HEADING:
                self._begin_block()
                self.document.headings += 1
                self._heading = Content(token.line)
            case Kind.NUMBER:
                self._number(token)
            case Kind.RULE | Kind.UNCLOSED:
                self._rule(token)
            case Kind.SIGN | Kind.ITEM:
                self._indented(token)
            case Kind.DATA:
                self._data(token)
            case _:
                self._say(token)

    def _say(self, token: Token) -> None:
        """Words, a title or a mark: of what goes on, or the start of a block."""
        if self._heading:
            if token.kind is Kind.NEWLINE:
                self._heading = None
            else:
                self._heading.add(token, self._note)
            return
        if self._structure and self._open and self._open[-1].end == ("inference", self._structure.title):
            self._structure.add_rule(token, self._note)
            return
        new = not self._open or self._open[-1].content is None
        titled = token.kind in (Kind.STATEMENT, Kind.ARGUMENT)
        if not new and titled and token.image.endswith(":") and self._at_line_start:
            self._note("blocks without an empty line before them", token.line)
            new = True
        if new:
            if token.kind is Kind.NEWLINE or not token.image.strip():
                return
            self._begin_block()
            self._open.append(_Open(_ROOT, content=Content(token.line)))
        content = self._open[-1].content
        assert content
        content.add(token, self._note)

    @property
    def _at_line_start(self) -> bool:
        content = self._open[-1].content if self._open else None
        return content is not None and content.fresh and not content.empty

    def _front(self, token: Token) -> None:
        values = front_matter(token.text)
        if values is None:
            self._note("lines of front matter that are no YAML", token.line)
        else:
            self.document.front = values

    def _data(self, token: Token) -> None:
        values = data(token.image)
        if values is None:
            self._note("pieces of data that are no YAML, kept as words", token.line)
            for number, line in enumerate(token.image.split("\n")):
                self._say(Token(Kind.TEXT, line, (" " if number else "") + line, token.line + number))
        elif self._heading:
            self._note("pieces of data of headings", token.line)
        elif self._open and (content := self._open[-1].content):
            content.hold(values)
        else:
            self._note("pieces of data of nothing", token.line)

    def _indented(self, token: Token) -> None:
        """A relation or an item of a list: what is less deep ends, and this is under what is left."""
        self._heading = None
        signed = token.kind is Kind.SIGN
        if not self._open:
            if signed:
                self._note("relations under nothing, kept as statements", token.line)
            self._begin_block()
            self._open.append(_Open(_ROOT, content=Content(token.line)))
            return
        level = token.level
        top = self._open[-1]
        if level <= top.level:
            self._close(level)
            if len(self._open) > 1:
                level = self._open[-1].level
                self._finish(self._open.pop())
        if signed and level == 0:
            self._note("relations without indentation, read as of the statement above", token.line)
        if signed:
            self._register(self._open[-1])
        self._open.append(_Open(level, token.text if signed else "", Content(token.line)))

    def _begin_block(self) -> None:
        """What was open ends; so does a structure, as what follows is no part of it."""
        self._heading = None
        self._close(_ROOT)
        self._end_structure()
        self._before = None

    def _number(self, token: Token) -> None:
        self._heading = None
        self._close(_ROOT)
        structure = self._structure
        if structure and self._broken:
            if structure.concluded:
                self._end_structure()
                structure = None
            else:
                self._note("empty lines inside a premise-conclusion structure", token.line)
        self._broken = False
        if structure is None:
            title = self.document.structured(self._before, token.line, self._note)
            self._structure = Structure(title, token.line)
        self._open.append(_Open(_ROOT, content=Content(token.line), row=True))

    def _rule(self, token: Token) -> None:
        self._heading = None
        self._close(_ROOT)
        if token.kind is Kind.UNCLOSED:
            self._note("inference lines without their closing dashes", token.line)
        if self._structure is None:
            self._note("inference lines outside a premise-conclusion structure", token.line)
            return
        if self._broken:
            self._note("empty lines inside a premise-conclusion structure", token.line)
            self._broken = False
        self._structure.infer(token, self._note)
        self._open.append(_Open(_ROOT, end=("inference", self._structure.title)))

    def _end_structure(self) -> None:
        self._broken = False
        if self._structure:
            if not self._structure.concluded:
                self._note("premise-conclusion structures without a conclusion", self._structure.line)
            self.document.conclude(self._structure.title, self._structure.rows)
            self._structure = None

    def _close(self, level: int) -> None:
        """End what is deeper than `level`, and at the level of a block all."""
        while self._open and (self._open[-1].level > level or level == _ROOT):
            self._finish(self._open.pop())

    def _finish(self, done: _Open) -> None:
        if done.content is None:
            return
        if done.content.empty:
            self._note("signs with nothing behind them", done.content.line)
            return
        end = self._register(done)
        self.document.say(end, done.content)
        if done.row and self._structure:
            self._structure.add(end)
        if done.level == _ROOT and not done.row:
            self._before = end if end[0] == "argument" else None
        if done.sign and self._open:
            self._relate(done.sign, end, self._open[-1])

    def _register(self, item: _Open) -> End:
        """What relations with `item` are about."""
        if item.end is None:
            assert item.content
            item.end = self.document.end(item.content)
        return item.end

    def _relate(self, sign: str, end: End, parent: _Open) -> None:
        about = self._register(parent)
        kind = _FORWARD.get(sign) or _BACKWARD[sign]
        if kind == "undercut" and sign in _BACKWARD and parent.row and self._structure and self._structure.inferring:
            about = ("inference", self._structure.title)
        index = len(self._structure.rows) if about[0] == "inference" and self._structure else None
        start, target = (about, end) if sign in _FORWARD else (end, about)
        self.document.relate(kind, start, target, index)
