"""Style and script as a page carries them: without what is there for people to read.

A name that the script declares gets a short one, everywhere the same, so that
no name comes to mean another thing.  Left alone is a name that is a property
or the key of an object as well, for these reach beyond the script.  The
sources keep to what this needs: a semicolon ends each statement, no template
stands in another, a regular expression follows one of `( = : , ? >` and does
not begin with a space, a comment of a style has its lines to itself.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from string import ascii_letters
from typing import NamedTuple

_TOKEN = re.compile(
    r"""(?P<kept>"(?:[^"\\\n]|\\.)*"|(?<=[(=:,?>])\ ?/(?![ /*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*|\d[\w.]*)
    |(?P<comment>//.*)|`(?P<template>(?:[^`\\]|\\.)*)`|(?P<name>[A-Za-z_$][\w$]*)|(?P<sign>\+\+|--|\S)""",
    re.VERBOSE,
)
"""Strings, regular expressions and numbers, which stay; templates; names and signs."""

_FILLED = re.compile(r"\$\{([^{}]*)\}")
_DECLARED = re.compile(
    r"\b(?:const|let|function) ([\w$]+(?:, [\w$]+)*)|\(([\w$, ]+)(?: = [^()]*)?\) =>|(?<![\w$])([\w$]++) =>"
    r"|\bfunction [\w$]+\(([\w$, ]*)[=)]|[,(] ?([\w$]+) = |(?:const |let |[(,] ?)\[([\w$, .]+)\](?: = | of |[,)])"
)
_BEFORE_BLOCKS = (")", ">", ";", "{", "}", "else", "try", "catch", "finally", "do", "")
_WORDY = re.compile(r"[\w$]{2}")
_KEYWORDS = frozenset(("do", "if", "in", "of", "as"))


class _Token(NamedTuple):
    kind: str
    text: str


def css(source: str) -> str:
    """A style without white space around its signs, its variables shortened; no string in it has any of these."""
    names = _shortened(re.findall(r"--(\w+)", source), ())
    lines = re.sub(r"--(\w+)", lambda found: f"--{names[found[1]]}", _lines(source))
    signs = re.sub(r" ?([{};,>]) ?", r"\1", re.sub(r"\s++", " ", lines))
    return re.sub(r": (?!\")", ":", signs).replace(";}", "}")


def js(source: str) -> str:
    """A script that does the same; nothing that it declares is seen from elsewhere."""
    lines = _lines(source)
    tokens = [*_tokens(lines)]
    declared = {name for found in _DECLARED.findall(lines) for part in found for name in re.findall(r"[\w$]+", part)}
    own = declared - _reaching_out(tokens)
    names = [token.text for token in tokens if token.kind == "name"]
    short = _shortened((name for name in names if name in own), {*names} - own)
    return f"(()=>{{{''.join(_spaced(tokens, short)).replace(';}', '}').replace(',}', '}')}}})()"


def _lines(source: str) -> str:
    """A source without indentation, blank lines and lines of comment."""
    lines = (line.strip() for line in source.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith(("//", "/*")))


def _shortened(names: Iterable[str], taken: Collection[str]) -> dict[str, str]:
    """A short name for each, one letter for those that are used most; of the names that are taken none."""
    pairs = (first + second for first in ascii_letters for second in ascii_letters)
    free = (name for name in (*ascii_letters, *pairs) if name not in _KEYWORDS and name not in taken)
    return {name: short for (name, _), short in zip(Counter(names).most_common(), free, strict=False)}


def _tokens(source: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(source):
        if found["template"] is None:
            if not found["comment"]:
                yield _Token(found.lastgroup or "", found[0].lstrip())
            continue
        yield _Token("text", "`")
        for number, piece in enumerate(_FILLED.split(found["template"])):
            if number % 2:
                yield from (_Token("text", "${"), *_tokens(piece), _Token("text", "}"))
            else:
                yield _Token("text", piece)
        yield _Token("text", "`")


def _reaching_out(tokens: list[_Token]) -> set[str]:
    """Names that stand after a dot, or before a colon or alone in the braces of an object or a pattern."""
    found: set[str] = set()
    inside = [""]
    texts = ["", "", *(token.text for token in tokens), ""]
    for place, (kind, text) in enumerate(tokens):
        second, before, _, after = texts[place : place + 4]
        if kind == "sign" and text in "([{":
            inside.append("object" if text == "{" and before not in _BEFORE_BLOCKS else text)
        elif kind == "sign" and text in ")]}":
            inside.pop()
        elif kind == "name":
            key = inside[-1] == "object" and before in ("{", ",") and after in (":", ",", "}", "=")
            if key or (before == "." and second != "."):
                found.add(text)
    return found


def _spaced(tokens: Iterable[_Token], short: dict[str, str]) -> Iterator[str]:
    """The tokens, with a space where two words, or two signs of addition, would run together."""
    last = ""
    for kind, text in tokens:
        word = short.get(text, text) if kind == "name" else text
        if last and kind != "text" and (_WORDY.match(last + word[0]) or last + word[0] in ("++", "--")):
            yield " "
        yield word
        last = "" if kind == "text" else word[-1]
