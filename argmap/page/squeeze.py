"""Style and script as a page carries them: without what is there for people to read.

A name that the script declares gets a short one, everywhere the same, so that
no name comes to mean another thing; properties and keys of objects keep theirs,
for these reach beyond the script.  The sources keep to what this needs: a
semicolon ends each statement, no template stands in another, a regular
expression follows one of `( = : , ? > !` and does not begin with a space, a
function is called by what runs only once all of it is read, a comment of a
style has its lines to itself, and so has each string of one.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from string import ascii_letters
from typing import NamedTuple

_TOKEN = re.compile(
    r"""(?P<kept>"(?:[^"\\\n]|\\.)*"
    |(?<=[(=:,?>!])\ ?/(?![ /*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*|\d[\w.]*)
    |(?P<comment>//.*)|`(?P<template>(?:[^`\\]|\\.)*)`|(?P<name>[A-Za-z_$][\w$]*)|(?P<sign>\+\+|--|\S)""",
    re.VERBOSE,
)
"""Strings, regular expressions and numbers, which stay; templates; names and signs."""

_FILLED = re.compile(r"\$\{([^{}]*)\}")
_DECLARED = re.compile(
    r"\bfunction ([\w$]+)\(([\w$, ]*)[=)]|\b(?:const|let|function) ([\w$]+(?:, [\w$]+)*)|\bcatch \(([\w$]+)"
    r"|\(([\w$, ]+)(?: = [^()]*)?\) =>|(?<![\w$])([\w$]++) =>"
    r"|[,(] ?([\w$]+) = |(?:const |let |[(,] ?)\[([\w$, .]+)\](?: = | of |[,)])"
)
_BEFORE_BLOCKS = (")", ">", ";", "{", "}", "else", "try", "catch", "finally", "do", "")
_WORDY = re.compile(r"[\w$]{2}")
_KEYWORDS = frozenset(("do", "if", "in", "of", "as"))


class _Token(NamedTuple):
    kind: str
    text: str


_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")
_FUNCTION = _Token("name", "function")
_BRIEF = {"const": "let", "true": "!0", "false": "!1"}


def css(source: str) -> str:
    """A style without white space around its signs, its variables shortened; no string in it has any of these."""
    names = _shortened(re.findall(r"--(\w+)", source), ())
    lines = re.sub(r"--(\w+)", lambda found: f"--{names[found[1]]}", _lines(source))
    tight = re.sub(r" ?([{};,>!]) ?", r"\1", re.sub(r"\s++", " ", lines))
    return re.sub(r"(?<=[\w-]): (?!\"[ ;}])|(?<=@media) (?=\()", lambda found: found[0].strip(), tight).replace(
        ";}", "}"
    )


def js(source: str) -> str:
    """A script that does the same; nothing that it declares is seen from elsewhere."""
    lines = _lines(source)
    declared = {name for found in _DECLARED.findall(lines) for part in found for name in re.findall(r"[\w$]+", part)}
    tokens = [*_placed([*_tokens(lines)])]
    declared.update(token.text for token in tokens if token.kind == "alone")
    names = [token.text for token in tokens if token.kind in ("name", "alone")]
    short = _shortened((name for name in names if name in declared), {*names} - declared)
    written = "".join(_spaced(_tight([*_arrows([*_renamed(tokens, short)])])))
    return f"(()=>{{{written.replace(';}', '}').replace(',}', '}').replace(',)', ')')}}})()"


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


def _placed(tokens: list[_Token]) -> Iterator[_Token]:
    """The tokens; of the names those are `key` that are properties, `alone` those that stand for key and value."""
    inside = [""]
    texts = ["", "", *(token.text for token in tokens), ""]
    for place, (kind, text) in enumerate(tokens):
        second, before, _, after = texts[place : place + 4]
        if kind == "sign" and text in "([{":
            inside.append("object" if text == "{" and before not in _BEFORE_BLOCKS else text)
        elif kind == "sign" and text in ")]}":
            inside.pop()
        first = kind == "name" and inside[-1] == "object" and before in ("{", ",")
        if kind == "name" and ((before == "." and second != ".") or (first and after == ":")):
            yield _Token("key", text)
        else:
            yield _Token("alone" if first and after in (",", "}", "=") else kind, text)


def _renamed(tokens: Iterable[_Token], short: dict[str, str]) -> Iterator[_Token]:
    for kind, text in tokens:
        new = short.get(text, text)
        if kind == "alone" and new != text:
            yield from (_Token("key", text), _Token("sign", ":"))
        yield _Token(kind, text if kind not in ("name", "alone") else _BRIEF.get(text, new))


def _arrows(tokens: list[_Token]) -> Iterator[_Token]:
    """Functions that are declared, as arrows that are: `let f=(a)=>{…};` can stand in one declaration with others."""
    depth, heads, ends, name = 0, dict[int, int](), set[int](), False
    for place, token in enumerate(tokens):
        sign = token.text if token.kind == "sign" else ""
        depth += (sign in _OPENING) - (sign in _CLOSING)
        if token == _FUNCTION and tokens[place - 1].text != "async":
            heads[depth], name = place, True
            yield _Token("name", "let")
            continue
        yield token
        if name:
            yield _Token("sign", "=")
            name = False
        elif sign == ")" and depth in heads:
            del heads[depth]
            ends.add(depth)
            yield from (_Token("sign", "="), _Token("sign", ">"))
        elif sign == "}" and depth in ends:
            ends.remove(depth)
            yield _Token("sign", ";")


def _tight(tokens: list[_Token]) -> Iterator[_Token]:
    """One declaration instead of several in a row, and no brackets around the one name that a function takes."""
    declares = [False]
    texts = ["", *(text if kind in ("sign", "name") else "" for kind, text in tokens), "", "", "", ""]
    for place, token in enumerate(tokens):
        before, text, after = texts[place : place + 3]
        opens = text == "(" and tokens[place + 1].kind == "name" and texts[place + 3] == ")"
        closes = text == ")" and texts[place - 1] == "(" and tokens[place - 1].kind == "name"
        spared = (opens and _arrow(texts, place + 2)) or (closes and _arrow(texts, place))
        if text == ";" and declares[-1] and after == "let":
            yield _Token("sign", ",")
        elif not spared and not (text == "let" and declares[-1] and before == ";"):
            yield token
        if text and text in "([{":
            declares.append(False)
        elif text and text in ")]}":
            declares.pop()
        elif text == "let":
            declares[-1] = True
        elif text == ";":
            declares[-1] = declares[-1] and after == "let"


def _arrow(texts: list[str], place: int) -> bool:
    """Whether `=>` follows the token at a place."""
    return texts[place + 2 : place + 4] == ["=", ">"]


def _spaced(tokens: Iterable[_Token]) -> Iterator[str]:
    """The tokens, with a space where two words, or two signs of addition, would run together."""
    last = ""
    for kind, text in tokens:
        if last and kind != "text" and (_WORDY.match(last + text[0]) or last + text[0] in ("++", "--")):
            yield " "
        yield text
        last = "" if kind == "text" else text[-1]
