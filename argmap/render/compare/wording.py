"""The parts of a difference in words, as pieces that a terminal and Markdown each dress in their way."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.compare.difference.plain import canonical, folded
from argmap.compare.difference.result import Edit, Member, Members, Standing
from argmap.compare.difference.words import PROSE, Fate, reworded
from argmap.model import Anchor, Argument, ArgumentMap, Citation, Relation, Role, Statement, Value
from argmap.relations.kinds import granted

NAMES = frozenset(("target", "premises", "thesis", "id"))  # keys that hold ids

_VERBS = {
    (Relation.SUPPORT, False): ("supports", "support"),
    (Relation.ATTACK, False): ("attacks", "attack"),
    (Relation.SUPPORT, True): ("backs", "back"),
    (Relation.ATTACK, True): ("undercuts", "undercut"),
}


class Look(StrEnum):
    """What a piece of a line is."""

    TEXT = "text"  # what the author wrote
    ID = "id"
    GONE = "gone"
    COME = "come"
    WORD = "word"  # argmap's own


class Piece(NamedTuple):
    """A piece of a line."""

    text: str
    look: Look = Look.WORD


Line = list[Piece]

_LOOKS = {Fate.GONE: Look.GONE, Fate.COME: Look.COME}


def link(amap: ArgumentMap, argument: Argument) -> Line:
    """What an argument does: `cheaper, can-borrow together support build`."""
    on_argument = argument.target in amap.arguments
    one, many = _VERBS[argument.relation, on_argument]
    line = [Piece(argument.id, Look.ID), Piece(": ")] if argument.id else []
    line += _joined([Piece(premise, Look.ID)] for premise in argument.premises)
    line += [Piece(f" together {many} " if len(argument.premises) > 1 else f" {one} "), Piece(argument.target, Look.ID)]
    if on_argument and not amap.arguments[argument.target].id:
        premises = amap.arguments[argument.target].premises
        line += [Piece(" ("), *_joined([Piece(premise, Look.ID)] for premise in premises), Piece(")")]
    return [*line, *_marks([argument.scheme, *["implicit"] * argument.implicit, *granted(argument)])]


def statement(each: Statement) -> Line:
    """`otters-lose: The otters lose their bank. (implicit)`"""
    return [
        Piece(each.id, Look.ID),
        Piece(": "),
        Piece(folded(each.text), Look.TEXT),
        *_marks(["implicit"] * each.implicit),
    ]


def cited(each: Statement) -> Line:
    """`cites: survey-2024, p. 9 (data)`, or nothing."""
    line = _joined((_member("cites", citation) for citation in each.cites), "; ")
    return [Piece("cites: "), *line] if line else []


def edited(edit: Edit | Members) -> Line:
    """`locator: p. 9 → p. 10`; prose word by word; of several things what went, then what came."""
    head = Piece(f"{edit.key}: ")
    if isinstance(edit, Members):
        items = [_all(_member(edit.key, each), Look.GONE) for each in edit.removed]
        items += [_all(_member(edit.key, each), Look.COME) for each in edit.added]
        items += [[*_member(edit.key, one), Piece(" → "), *_member(edit.key, other)] for one, other in edit.changed]
        return [head, *_joined(items, "; " if edit.key in ("cites", "at") else ", ")]
    if edit.key in PROSE:
        return [head, *_prose(_text(edit.before), _text(edit.after))]
    look = Look.ID if edit.key in NAMES else Look.TEXT
    return [head, _value(edit.before, look), Piece(" → "), _value(edit.after, look)]


def _prose(before: str, after: str) -> Iterator[Piece]:
    """What was reworded; the white space around what went and came is neither."""
    for fate, text in reworded(before, after):
        if fate is Fate.KEPT:
            yield Piece(text, Look.TEXT)
        elif bare := text.strip():
            start, _, end = text.partition(bare)
            yield from (Piece(start), Piece(bare, _LOOKS[fate]), Piece(end))


def standing(row: Standing, kind: str = "") -> Line:
    """`thesis build: accepted → rejected`, or that it stays what it was."""
    name = row.after or row.before or ""
    if row.was is row.now:
        change = f" stays {row.now}" if row.now else " is not in either map"
    elif row.before is None:
        change = f": new, and {row.now}"
    else:
        change = f": {row.was or 'not there'} → {row.now or 'gone'}"
    return [*([Piece(f"{kind} ")] if kind else []), Piece(name, Look.ID), Piece(change)]


def _marks(marks: Iterable[str]) -> Line:
    written = ", ".join(filter(None, marks))
    return [Piece(f" ({written})")] if written else []


def _all(line: Line, look: Look) -> Line:
    return [Piece("".join(piece.text for piece in line), look)]


def _member(key: str, member: Member) -> Line:
    if isinstance(member, Citation):
        role = f" ({member.role})" if member.role is not Role.AUTHORITY else ""
        details = ", ".join(filter(None, (folded(member.locator) + role, folded(member.note))))
        return [Piece(member.authority, Look.ID), *([Piece(f", {details}", Look.TEXT)] if details else [])]
    if isinstance(member, Anchor):
        paragraph = "" if member.paragraph is None else f" (paragraph {member.paragraph})"
        return [Piece(f"“{folded(member.quote)}”{paragraph}", Look.TEXT)]
    return [Piece(member, Look.ID if key in NAMES else Look.TEXT)]


def _value(value: Value, look: Look) -> Piece:
    return Piece("none") if value in (None, "") else Piece(_text(value), look)


def _text(value: Value) -> str:
    if value is None:
        return ""
    return folded(value) if isinstance(value, str) else canonical(value)


def _joined(items: Iterable[Line], between: str = ", ") -> Line:
    line: Line = []
    for item in items:
        line += [*([Piece(between)] if line else []), *item]
    return line
