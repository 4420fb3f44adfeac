"""The names that may be meant at some place of a text, also while it cannot be read.

Names of the map as it is; while it has an error or nobody has read it yet,
also those of the last map, and those that look like ids on the lines of the text.
"""

import re
from collections.abc import Iterable
from dataclasses import field, replace

from argmap.bibliography.csl import short
from argmap.edits.names import Kind, Name
from argmap.keys import MAP, is_id
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.render.labels import bearing

_LINE = r"(?m)^( +)([^\s:#\-\[{][^\s:#]*):(?:[ \t]+(?:\{\s*text:\s*)?([^\n{\[|>&#][^\n]*))?$"


@record
class Lexicon:
    """Names, with what they stand for; `missing` and `uncited` are referred to and not there."""

    statements: dict[str, str] = field(default_factory=dict)
    arguments: dict[str, str] = field(default_factory=dict)
    authorities: dict[str, str] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    uncited: tuple[str, ...] = ()


def lexicon(amap: ArgumentMap, used: Iterable[Name]) -> Lexicon:
    """The names of a map, and those of the `used` ones that it does not have."""
    found = Lexicon()
    _add(found, amap)
    missing, uncited = dict[str, None](), dict[str, None]()
    for kind, name in ((each.kind, each.scalar.value) for each in used if not each.defines):
        if kind is Kind.STATEMENT and is_id(name) and name not in found.statements and name not in found.arguments:
            missing[name] = None
        elif kind is Kind.AUTHORITY and is_id(name) and name not in found.authorities:
            uncited[name] = None
    return replace(found, missing=tuple(missing), uncited=tuple(uncited))


def widened(known: Lexicon, text: str, before: ArgumentMap | None = None) -> Lexicon:
    """The same with the names of a map `before`, and with what looks like ids on the lines of a text."""
    found = Lexicon(dict(known.statements), dict(known.arguments), dict(known.authorities), dict(known.tags))
    if before is not None:
        _add(found, before)
    _scan(found, text)
    missing = tuple([name for name in known.missing if name not in found.statements])
    return replace(found, missing=missing, uncited=known.uncited)


def _add(found: Lexicon, amap: ArgumentMap) -> None:
    for statement in amap.statements.values():
        found.statements.setdefault(statement.id, statement.text)
        found.tags.update(dict.fromkeys(statement.tags))
    for argument in amap.arguments.values():
        found.tags.update(dict.fromkeys(argument.tags))
        if argument.id:
            found.arguments.setdefault(argument.id, bearing(argument))
    for authority in amap.authorities.values():
        found.authorities.setdefault(authority.id, short(authority))


def _scan(found: Lexicon, text: str) -> None:
    """Ids on lines as far in as the first line below `statements:` and `authorities:` is."""
    table, margin = "", ""
    sections = {"statements": found.statements, "authorities": found.authorities}
    for line in re.split(r"\r\n|\r|\n", text):
        head = re.match(r"([\w$-]+)\s*:", line)
        if head and head[1] in MAP:
            table, margin = head[1], ""
        elif table in sections and (match := re.match(_LINE, line)) and is_id(match[2]):
            margin = margin or match[1]
            if match[1] == margin:
                sections[table].setdefault(match[2], match[3] or "")
