"""What keys hold, as the model has it: one reader for each kind, and the attributes that a table fills by them."""

import re
from collections.abc import Callable
from typing import Any

from argmap.diagnostics import Span
from argmap.keys import ANCHOR, CITATION, QUESTION, Holds, Key, Table
from argmap.loading.fields import Fields, Reader
from argmap.loading.parts import quote, role
from argmap.model import Anchor, Citation, Outweighed, Question
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.text import shortened
from argmap.text.letters import composed

_AROUND = ",;[]{}【】［］“”„«»\"'"
_NUMBER = r"(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][-+]?[0-9]++)?"

Read = tuple[object, list[Scalar]]
"""A value as the model has it, and the scalars whose places are kept with it."""


def attributes(reader: Reader, fields: Fields, table: Table) -> tuple[dict[str, Any], dict[str, tuple[Span, ...]]]:
    """What the keys that are there fill, by attribute, and where their parts stand, by key.

    Keys that fill nothing, or whose kind has no reader here, are left to the caller.
    """
    values: dict[str, Any] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    for name, node in fields.items():
        key = table[name]
        read = _READERS.get(key.holds) if key.fills else None
        if read is not None:
            value, places = read(reader, node, key)
            values[key.fills] = key.default if value is None else value
            if places:
                spans[name] = tuple([reader.span(place) for place in places])
    return values, spans


def _text(reader: Reader, node: Node, key: Key) -> Read:
    return reader.text(node, f"`{key.name}`", needed=key.required), []


def _word(reader: Reader, node: Node, key: Key) -> Read:
    if type(node) is not Scalar:
        reader.wrong(node, f"`{key.name}`", Holds.WORD)
        return None, []
    return reader.text(node, f"`{key.name}`", needed=key.required), [node]


def _flag(reader: Reader, node: Node, key: Key) -> Read:
    return reader.flag(node, f"`{key.name}`"), []


def _words(reader: Reader, node: Node, key: Key) -> Read:
    words = reader.words(node, f"`{key.name}`", key.holds)
    if key.holds is Holds.WORDS:
        for word in words:
            _bare(reader, word)
    return tuple([word.value for word in words]), words if key.holds is Holds.IDS else []


def _bare(reader: Reader, word: Scalar) -> None:
    """Report a word that has a bracket, comma or curly quote on, and take it off."""
    bare = word.value.strip(_AROUND)
    if bare != word.value and bare and not word.style:
        message = f"`{shortened(word.value, 40)}` has a sign that is no part of a word"
        reader.error(
            "wrong-type",
            message,
            word,
            f"write `{bare}`",
            (),
            (),
            reader.typed.renamed(reader.span(word), word.value, bare),
        )
        word.value = bare


def _probability(reader: Reader, node: Node, key: Key) -> Read:
    number = _number(node.value) if type(node) is Scalar and not node.style else None
    if number is not None and 0 <= number <= 1:
        return number, [node] if type(node) is Scalar else []
    hint = ""
    if type(node) is Scalar and (share := _number(node.value.removesuffix("%").strip())) is not None:
        hint = "write it without quotes" if 0 <= share <= 1 else ""
        percent = 1 < share <= 100 if node.value.endswith("%") else 2 <= share <= 100
        hint = f"write `{share / 100:.15g}`" if percent else hint
    reader.wrong(node, f"`{key.name}`", Holds.PROBABILITY, hint)
    return None, []


def _number(word: str) -> float | None:
    return float(word) if len(word) <= 30 and re.fullmatch(_NUMBER, word) else None


def _outweighed(reader: Reader, node: Node, key: Key) -> Read:
    """`true`; ids that do it together; or a list of such lists, each of which does it."""
    what, found = f"`{key.name}`", list[list[Scalar]]()
    if type(node) is Scalar and not node.style and node.value in ("true", "false"):
        return node.value == "true" or (), []
    if type(node) is Sequence and any(type(item) is Sequence for item in node.items):
        if not all(type(item) is Sequence for item in node.items):
            reader.wrong(node, what, key.holds, "put each alternative in brackets: `[[a], [b, c]]`")
        for item in node.items:
            if type(item) is Sequence and not item.items:
                reader.wrong(item, what, key.holds, "name what outweighs it, or take the brackets out")
        found = [reader.words(item, what, key.holds) for item in node.items]
    elif type(node) is Mapping or (type(node) is Sequence and not node.items):
        reader.wrong(node, what, key.holds, "name what outweighs it, or write `true`")
    else:
        found = [reader.words(node, what, key.holds)]
    ids: Outweighed = tuple([tuple([word.value for word in words]) for words in found if words])
    return ids, [word for words in found for word in words]


def _questions(reader: Reader, node: Node, key: Key) -> Read:
    if type(node) is not Mapping:
        reader.wrong(node, f"`{key.name}`", key.holds, "write `question: open` below it")
        return None, []
    asked: dict[str, Question] = {}
    for name, status in node.entries:
        asked.setdefault(name.value, _question(reader, name, status))
    return asked, []


def _question(reader: Reader, name: Scalar, node: Node) -> Question:
    what, span = f"the question `{name.value}`", reader.span(name)
    if type(node) is Mapping:
        fields, _ = reader.fields(node, QUESTION, what)
        reason = reader.text(fields.get("waived"), "`waived`")
        if "waived" in fields and not reason.strip():
            reader.wrong(fields["waived"], "`waived`", Holds.TEXT, "say why it need not be answered")
        return Question(waived=reason, span=span)
    if type(node) is Scalar and not node.style and node.value == "open":
        return Question(span=span)
    if type(node) is Sequence and not node.items:
        reader.wrong(node, what, Holds.QUESTIONS, "write `open` if nothing answers it")
    words = reader.words(node, what, Holds.QUESTIONS)
    spans = tuple([reader.span(word) for word in words])
    return Question(tuple([word.value for word in words]), span=span, answer_spans=spans)


def _maps(reader: Reader, node: Node, key: Key) -> Read:
    if type(node) is not Mapping:
        reader.wrong(node, f"`{key.name}`", key.holds, "write `name: path.yaml` below it")
        return None, []
    paths: dict[str, str] = {}
    names: dict[str, Scalar] = {}
    for name, path in node.entries:
        reader.check_id(name, "a map")
        written = reader.text(path, f"the path of the map `{name.value}`")
        if type(path) is Scalar and not written.strip():
            reader.wrong(path, f"the path of the map `{name.value}`", Holds.TEXT)
        paths.setdefault(name.value, written)
        names.setdefault(name.value, name)
    return paths, list(names.values())


def _anchors(reader: Reader, node: Node, _: Key) -> Read:
    """One anchor or a list of anchors; each is a quote, or a mapping with a paragraph."""
    found = []
    for item in _items(node):
        fields = {"quote": item}
        if type(item) is Mapping:
            fields, _extra = reader.fields(item, ANCHOR, "an anchor")
        words = quote(reader, fields["quote"]) if "quote" in fields else None
        values, _places = attributes(reader, {key: fields[key] for key in fields if key != "quote"}, ANCHOR)
        if words:
            found.append(Anchor(words.value, span=reader.span(words), **values))
    return tuple(found), []


def _citations(reader: Reader, node: Node, key: Key) -> Read:
    """One citation or a list; each is an authority's id, or a mapping."""
    found = []
    for item in reader.items(node) if type(node) is Sequence else reader.rows(node, key.holds):
        if type(item) is Scalar and not item.empty:
            if not item.damaged:
                found.append(Citation(composed(item.value), span=reader.span(item)))
        elif type(item) is Mapping:
            fields, _extra = reader.fields(item, CITATION, "a citation")
            values, _places = attributes(reader, fields, CITATION)
            if name := composed(values.pop("authority", None) or ""):
                found.append(Citation(name, span=reader.span(fields["authority"]), **values))
        else:
            reader.wrong(item, f"`{key.name}`", key.holds)
    return tuple(found), []


def _items(node: Node) -> list[Node]:
    return node.items if type(node) is Sequence else [node]


_READERS: dict[Holds, Callable[[Reader, Node, Key], Read]] = {
    Holds.TEXT: _text,
    Holds.WORD: _word,
    Holds.FLAG: _flag,
    Holds.WORDS: _words,
    Holds.IDS: _words,
    Holds.PROBABILITY: _probability,
    Holds.OUTWEIGHED: _outweighed,
    Holds.QUESTIONS: _questions,
    Holds.MAPS: _maps,
    Holds.NUMBER: lambda reader, node, key: (reader.number(node, f"`{key.name}`"), []),
    Holds.ROLE: lambda reader, node, _: (role(reader, node), []),
    Holds.ANCHORS: _anchors,
    Holds.CITATIONS: _citations,
}
