"""An expression cut into tokens.  Knows what a token looks like, and no grammar."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.query.errors import Place, QueryError
from argmap.text.letters import marks


class Sort(StrEnum):
    """What a token is; a sign is one by its own name."""

    WORD = "word"
    QUOTED = "quoted"
    FIELD = "field"
    OPEN = "("
    CLOSE = ")"
    PLUS = "+"
    TO = ".."
    END = "end"


class Token(NamedTuple):
    """A word, quoted text, field or sign, and its place.

    `text` is without quotes; of a field it is the name, `place` is that of
    name and colon, and `value` is what follows: a word that may hold anything
    but spaces and parentheses, or quoted text.  Signs around a bare value
    (`is:leaf+`, `tag:a..b`) are not part of it.
    """

    sort: Sort
    text: str
    place: Place
    value: "Token | None" = None

    def touches(self, other: "Token") -> bool:
        """Whether nothing is between this token and the one after it."""
        return self.whole.end == other.place.start and other.sort is not Sort.END

    @property
    def whole(self) -> Place:
        """The place of a token together with its value."""
        return self.place._replace(end=self.value.place.end) if self.value else self.place

    def is_word(self, word: str) -> bool:
        """Whether this is a certain word of the language, in small or capital letters."""
        return self.sort is Sort.WORD and self.text.lower() == word


_TOKEN = (
    r"(?P<space>\s++)|(?P<field>[\w{marks}-]++):|(?P<word>[\w{marks}*?-]++(?>(?:[./][\w{marks}*?-]++)*))"
    r"|(?P<sign>\.\.|[+()])|(?P<quote>[\"'])"
)
_VALUE = r"(?>(?:(?!\+\d*+(?![^\s()])|\+\d*+\.\.|(?<!\.)\.\.(?=[^\s().]))[^\s()])+)"
_RANGE = r"(?>(?:(?!\+\d*+(?![^\s()]))[^\s()])+)"  # of a field whose values may be `2000..2010`
_RANGED = ("year",)
_MOST_WILD = 100  # `*` and `?` in one name or value: what they are made of takes a while to be made
_STRANGE = re.compile(r"([&|])\1|=+|.", re.DOTALL)
_MEANT = {
    "&": "write `and`",
    "&&": "write `and`",
    "|": "write `or`",
    "||": "write `or`",
    ",": "write `or` between names",
    "!": "write `not`",
    "~": "write `not`",
    "=": "write a field with a colon, like `kind:premise`",
    "==": "write a field with a colon, like `kind:premise`",
    "<": "compare years like `year:<2000`",
    ">": "compare years like `year:>2000`",
    ":": "write a field's name before it, like `kind:premise`",
    "…": "write `..` between two names",
    "[": "of globs there are `*` and `?`",
}


def tokens(expression: str) -> Iterator[Token]:
    """The tokens of an expression, and one of sort END.  Raises QueryError for what is none."""
    position, pattern = 0, re.compile(_TOKEN.format(marks=marks(expression)))
    while position < len(expression):
        match = pattern.match(expression, position)
        if match is None:
            strange = _STRANGE.match(expression, position)
            text = strange[0] if strange else ""
            place = Place(expression, position, position + len(text))
            raise QueryError(f"`{text}` means nothing here", place, _MEANT.get(text) or _as_text(expression, position))
        token = _token(match, expression) if match.lastgroup != "space" else None
        position = match.end()
        if token is not None:
            _require_tame(token.value or token)
            yield token
            position = token.value.place.end if token.value else token.place.end
    yield Token(Sort.END, "", Place(expression, len(expression), len(expression)))


def _as_text(expression: str, position: int) -> str:
    """How to look for the word around a character that has no meaning of its own; empty where it cannot be quoted."""
    word = re.split(r"\s", expression[:position])[-1] + re.split(r"\s", expression[position:], maxsplit=1)[0]
    return "" if set(word) & set("\"'():") or not word.isprintable() else f'`text:"{word}"` finds it in texts'


def _token(match: re.Match[str], expression: str) -> Token:
    place = Place(expression, match.start(), match.end())
    match match.lastgroup:
        case "quote":
            return _quoted(expression, match.start())
        case "field":
            return Token(Sort.FIELD, match["field"], place, _value(expression, place))
        case "sign":
            return Token(Sort(match[0]), match[0], place)
    return Token(Sort.WORD, match[0], place)


def _require_tame(token: Token) -> None:
    if token.sort is Sort.WORD and token.text.count("*") + token.text.count("?") > _MOST_WILD:
        raise QueryError(
            f"more than {_MOST_WILD} `*` and `?` are in one word here", token.place, "quoted, they stand for themselves"
        )


def _value(expression: str, field: Place) -> Token:
    if expression.startswith(('"', "'"), field.end):
        return _quoted(expression, field.end)
    name = expression[field.start : field.end - 1]
    match = re.compile(_RANGE if name in _RANGED else _VALUE).match(expression, field.end)
    if match is None:
        raise QueryError(f"nothing follows `{field.text}`", field, "write what to look for right after the colon")
    return Token(Sort.WORD, match[0], Place(expression, match.start(), match.end()))


def _quoted(expression: str, start: int) -> Token:
    end = expression.find(expression[start], start + 1)
    if end < 0:
        raise QueryError("this quote is never closed", Place(expression, start, len(expression)))
    return Token(Sort.QUOTED, expression[start + 1 : end], Place(expression, start, end + 1))
