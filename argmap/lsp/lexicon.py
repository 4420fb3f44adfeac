"""The names that may be meant at some place of a text, also while it cannot be read.

Names of the map as it is; while it has an error, also those of the last map
without one, and those that look like ids on the lines of the text.
"""

import re
from dataclasses import dataclass, field

from argmap.bibliography.csl import short
from argmap.edits.names import Kind
from argmap.keys import MAP, is_id
from argmap.lsp.file import File
from argmap.model import ArgumentMap
from argmap.render.labels import bearing

_LINE = r"(?m)^( +)([^\s:#\-\[{][^\s:#]*):(?:[ \t]+(?:\{\s*text:\s*)?([^\n{\[|>&#][^\n]*))?$"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names, with what they stand for; `missing` and `uncited` are referred to and not there."""

    statements: dict[str, str] = field(default_factory=dict)
    arguments: dict[str, str] = field(default_factory=dict)
    authorities: dict[str, str] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    uncited: tuple[str, ...] = ()


def lexicon(file: File) -> Lexicon:
    """The names of a file."""
    found = Lexicon()
    _add(found, file.map)
    if file.opened.errors:
        if file.before is not None:
            _add(found, file.before)
        _scan(found, file.text)
    used = {kind: dict[str, None]() for kind in Kind}
    for spot in file.spots:
        if not spot.name.defines and is_id(spot.name.scalar.value):
            used[spot.name.kind][spot.name.scalar.value] = None
    known = found.statements.keys() | found.arguments.keys()
    missing = tuple(name for name in used[Kind.STATEMENT] if name not in known)
    uncited = tuple(name for name in used[Kind.AUTHORITY] if name not in found.authorities)
    return Lexicon(found.statements, found.arguments, found.authorities, found.tags, missing, uncited)


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
