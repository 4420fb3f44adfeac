"""Argdown text to tokens: what starts a line, and what stands in one.

Comments leave no token, and a line that holds nothing else leaves no line.
Whatever is none of Argdown's signs is text, so every text has tokens.  Time
grows with the length of the text, however many brackets are left open.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import Enum, auto

from argmap.records import record


class Kind(Enum):
    """What a token is."""

    BLANK = auto()  # one or more empty lines
    NEWLINE = auto()
    SIGN = auto()  # of a relation; its level is its indentation
    ITEM = auto()  # of a list
    NUMBER = auto()  # of a statement in a structure
    RULE = auto()  # the line between premises and conclusion; the text is what stands in it
    UNCLOSED = auto()  # such a line without an end
    HEADING = auto()
    FRONT = auto()  # front matter
    STATEMENT = auto()  # `[title]` or `[title]:`; the text is the title
    ARGUMENT = auto()  # `<title>` or `<title>:`
    LINK = auto()  # the text is its words
    TAG = auto()  # the text is the tag
    DATA = auto()
    MARK = auto()  # of bold or italic
    TEXT = auto()


@record
class Token:
    """A piece of the text: `image` as typed, `text` what it says, `line` from 1."""

    kind: Kind
    image: str
    text: str
    line: int
    level: int = 0
    opens: bool = False  # a mark that can begin a range
    closes: bool = False  # a mark that can end one


_FRONT = re.compile(r"===+([^=]*+(?>(?:=(?!==)[^=]*+)*))===+")
_SPACE = re.compile(r"[ \t]*+\n")
_START = re.compile(
    r"(?P<indent>[ \t]*+)(?:(?P<number>\(\d++\))|(?P<rule>--)|(?P<sign>\+>|->|><|_>|<?\+|<?-|<_|_(?=\s))"
    r"|(?P<item>\d++\.(?=\s)|\*(?=\s)))|(?P<heading>#++)(?= )"
)
_RULE = re.compile(r"--(?P<rule>(?>(?:(?!--)(?:[^\n]|\n(?![ \t]*\n)))*))(?P<end>--+)?")
_INLINE = re.compile(
    r"\\(?P<escape>.)"
    r"|(?P<short>\.(?>(?:(?!\.)\S){1,40})\.|:(?>(?:(?!:)\S){1,40}):)"
    r"|(?P<newline>[ \t]*+\n)"
    r"|(?P<mark>\*\*|__|\*|_)"
    r"|\[(?P<link>[^\]\n]{1,500}+)\]\([^)\n]{1,1000}+\)"
    r"|#(?:\((?P<words>[^)\n]{1,500}+)\)|(?P<tag>[A-z0-9\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]++))"
    r"|(?P<mention>@(?:\[[^\]\n]{1,500}+\]|<[^>\n]{1,500}+>))"
    r"|\[(?P<statement>[^\]\n]{1,500}+)\](?P<defined>:?)"
    r"|<(?P<argument>[^->\n][^>\n]{0,500}+)>(?P<described>:?)"
    r"|(?P<text>[^\\\n@#*_\[.:</{]++|.)"
)
_SHORT = {
    "A": "∀", "E": "∃", "O": "𝗢", "P": "𝗣", "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨", "v_": "⊻", "<>": "◇",
    "[]": "◻",
}  # fmt: skip


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text`, whose line ends are LF."""
    return _Lexer(text).tokens()


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = [match.end() for match in re.finditer("\n", text)]
        self._stops = [match.start() for match in re.finditer(r"\}(?=\s[^,}]|\s?\Z)", text)]
        self._blank = [match.start() for match in re.finditer(r"\n(?=[ \t]*+\n)", text)]
        self._no_end: set[str] = set()

    def tokens(self) -> Iterator[Token]:
        place, fresh = 0, True
        text, started = self.text, False
        while place < len(text):
            after = self._comment(place)
            if after is not None:
                place = after
                if fresh and (rest := _SPACE.match(text, place)):
                    place = rest.end()
                continue
            if fresh and (rest := _SPACE.match(text, place)):
                yield self._token(Kind.BLANK, place, rest.end())
                place = rest.end()
                continue
            if not started and (front := _FRONT.match(text, place)):
                yield self._token(Kind.FRONT, place, front.end(), front[1])
                place, started, fresh = front.end(), True, False
                continue
            token, place = self._starting(place) if fresh else (None, place)
            if token is None:
                token, place = self._data(place) if text[place] == "{" else (None, place)
            if token is None:
                token, place = self._inline(place)
            fresh = token.kind is Kind.NEWLINE or (fresh and not token.image.strip())
            started = True
            yield token

    def _token(self, kind: Kind, start: int, end: int, text: str = "", level: int = 0) -> Token:
        return Token(kind, self.text[start:end], text, bisect_right(self._lines, start) + 1, level)

    def _comment(self, place: int) -> int | None:
        """Where the comment that starts at `place` ends; None if there is none."""
        text = self.text
        if text.startswith("//", place):
            end = text.find("\n", place)
            return len(text) if end < 0 else end
        for opening, closing in (("/*", "*/"), ("<!--", "-->")):
            if text.startswith(opening, place) and closing not in self._no_end:
                end = text.find(closing, place + len(opening))
                if end >= 0:
                    return end + len(closing)
                self._no_end.add(closing)
        return None

    def _starting(self, place: int) -> tuple[Token | None, int]:
        """The token that only the start of a line can have."""
        match = _START.match(self.text, place)
        if match is None:
            return None, place
        level = len(match["indent"] or "")
        if match["rule"]:
            found = _RULE.match(self.text, match.start("rule"))
            assert found
            if found["end"]:
                return self._token(Kind.RULE, place, found.end(), found["rule"]), found.end()
            end = self.text.find("\n", place)
            end = len(self.text) if end < 0 else end
            return self._token(Kind.UNCLOSED, place, end, self.text[found.start("rule") : end].strip("- \t")), end
        kind = {"number": Kind.NUMBER, "sign": Kind.SIGN, "item": Kind.ITEM, "heading": Kind.HEADING}[
            match.lastgroup or ""
        ]
        level += kind is Kind.ITEM
        return self._token(kind, place, match.end(), match[match.lastgroup or ""], level), match.end()

    def _data(self, place: int) -> tuple[Token | None, int]:
        """Data runs to the first brace that white space and no comma or further brace follows, in one paragraph."""
        stop, blank = bisect_left(self._stops, place), bisect_left(self._blank, place)
        if stop == len(self._stops) or (blank < len(self._blank) and self._blank[blank] < self._stops[stop]):
            return None, place
        end = self._stops[stop] + 1
        return self._token(Kind.DATA, place, end, self.text[place:end]), end

    def _inline(self, place: int) -> tuple[Token, int]:
        match = _INLINE.match(self.text, place)
        assert match
        end = match.end()
        if match["newline"] is not None:
            return self._token(Kind.NEWLINE, place, end, " "), end
        if match["escape"] is not None:
            return self._token(Kind.TEXT, place, end, match["escape"]), end
        if match["short"] is not None:
            return self._token(Kind.TEXT, place, end, _SHORT.get(match["short"][1:-1], match["short"])), end
        if match["mark"] is not None:
            return self._mark(place, end), end
        if match["link"] is not None:
            return self._token(Kind.LINK, place, end, match["link"]), end
        if match["words"] is not None or match["tag"] is not None:
            return self._token(Kind.TAG, place, end, match["words"] or match["tag"]), end
        if match["statement"] is not None:
            return self._token(Kind.STATEMENT, place, end, match["statement"]), end
        if match["argument"] is not None:
            return self._token(Kind.ARGUMENT, place, end, match["argument"]), end
        return self._token(Kind.TEXT, place, end, match[0]), end

    def _mark(self, place: int, end: int) -> Token:
        before, after = self.text[place - 1 : place], self.text[end : end + 1]
        opens = bool(after) and not after.isspace()
        closes = not before.isspace() and (not after or after in " \t\n\r)}_.,!?;:-*")
        image = self.text[place:end]
        return Token(Kind.MARK, image, image, bisect_right(self._lines, place) + 1, opens=opens, closes=closes)
