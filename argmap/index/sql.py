"""Expressions as SQL: fields and names in full; of the rest, in which maps there may be an answer."""

from argmap.facts import Facts
from argmap.index.rows import ARGUMENT, AUTHORITY, STATEMENT, phrase, plain
from argmap.model import ArgumentMap
from argmap.query.anywhere import leaves
from argmap.query.attributes import KINDS, Kind, Scheme, Tag, Text
from argmap.query.cited import Author, Cites, Year
from argmap.query.patterns import Pattern
from argmap.query.predicates import And, Asks, Between, Named, Not, Or, Predicate, Side, Walk
from argmap.relations.kinds import StatementKind
from argmap.text import fold

Sql = tuple[str, list[object]]
"""A condition on a row, and the values of its question marks."""

_MOST_VALUES = 30_000  # question marks in one statement
_NOTHING = Facts(ArgumentMap("", {}))


def condition(predicate: Predicate) -> Sql | None:
    """What holds of the rows of `item` that a query finds; None where arguments have to be followed for it."""
    found = _holds(predicate)
    if found is None:
        return None
    asked = _asked(predicate)
    whole = _joined([found, asked], "AND")
    return whole if len(whole[1]) <= _MOST_VALUES else None


def maps(predicate: Predicate) -> Sql:
    """What holds of the rows of `map` in which a query may find something."""
    found = _maps(predicate)
    return found if len(found[1]) <= _MOST_VALUES else ("1", [])


def fits(leaf: Predicate) -> Sql | None:
    """What holds of the rows of `item` that a name or field finds; None for a state."""
    match leaf:
        case Named(pattern):
            return _like("name", pattern)
        case Kind(kinds):
            return _kind(kinds)
        case Tag(pattern):
            text, values = _like("value", _folded(pattern))
            return f"key IN (SELECT item FROM tag WHERE {text})", values
        case Text(pattern):
            return _text(pattern)
        case Scheme(pattern):
            return _joined([("scheme != ''", []), _like("scheme", _folded(pattern))], "AND")
        case Cites(pattern):
            text, values = _like("name", pattern)
            return _citing((f"(SELECT key FROM item WHERE sort = {AUTHORITY} AND {text})", values))
        case Author(pattern):
            return _with_citing(_author(pattern))
        case Year(first, last):
            return _with_citing(("(SELECT key FROM item WHERE year BETWEEN ? AND ?)", [first, last]))
    return None


def _holds(predicate: Predicate) -> Sql | None:
    match predicate:
        case Or(parts) | And(parts):
            found = [each for each in map(_holds, parts) if each is not None]
            joint = "OR" if isinstance(predicate, Or) else "AND"
            return _joined(found, joint) if len(found) == len(parts) else None
        case Not(part):
            inner = _holds(part)
            return None if inner is None else (f"NOT ({inner[0]})", inner[1])
    return fits(predicate)


def _maps(predicate: Predicate) -> Sql:
    match predicate:
        case Or(parts):
            return _joined([_maps(part) for part in parts], "OR")
        case And(parts):
            return _joined([_maps(part) for part in parts], "AND")
        case Walk(part) | Side(part):
            return _maps(part)
        case Between(start, end):
            return _joined([_maps(start), _maps(end)], "AND")
    found = fits(predicate)
    return ("1", []) if found is None else (f"id IN (SELECT map FROM item WHERE {found[0]})", found[1])


def _asked(predicate: Predicate) -> Sql:
    """What the expression is to find besides statements: by itself, or in the maps where a name fits only these.

    `+sort`, for no row is found by its sort: most have the same.
    """
    parts: list[Sql] = [(f"+sort = {STATEMENT}", [])]
    for leaf in leaves(predicate):
        if isinstance(leaf, Named):
            parts += [_only(leaf.pattern, sort) for sort in (ARGUMENT, AUTHORITY)]
            continue
        asks = leaf.asks(_NOTHING)
        parts += [(f"+sort = {ARGUMENT}", [])] if Asks.ARGUMENTS in asks else []
        parts += [(f"+sort = {AUTHORITY}", [])] if Asks.AUTHORITIES in asks else []
    return _joined(list({text + repr(values): (text, values) for text, values in parts}.values()), "OR")


def _only(pattern: Pattern, sort: int) -> Sql:
    text, values = _like("name", pattern)
    among = f"SELECT map FROM item WHERE sort = {sort} AND {text}"
    before = f"SELECT map FROM item WHERE sort < {sort} AND {text}"
    return f"(sort = {sort} AND map IN ({among} EXCEPT {before}))", [*values, *values]


def _kind(kinds: frozenset[str]) -> Sql:
    parts: list[Sql] = []
    if StatementKind.STATEMENT in kinds:
        parts.append((f"sort = {STATEMENT}", []))
    if "argument" in kinds:
        parts.append((f"sort = {ARGUMENT}", []))
    if "authority" in kinds:
        parts.append((f"sort = {AUTHORITY}", []))
    known = [kind for kind in KINDS if kind in kinds]
    marks = ", ".join("?" * len(known))
    parts.append((f"(sort = {STATEMENT} AND kind IN ({marks}))", [*map(str, known)]))
    parts.append(
        (f"(sort = {ARGUMENT} AND (relation IN ({marks}) OR form IN ({marks})))", [*map(str, (*known, *known))])
    )
    return _joined(parts, "OR")


def _text(pattern: Pattern) -> Sql:
    looked_for = plain(fold(pattern.text))
    if not pattern.is_glob and len(looked_for) < 3:  # less than the index of words knows
        return f"(sort != {ARGUMENT} AND instr(folded, ?))", [looked_for]
    inside = _unbracketed(looked_for) if pattern.is_glob else _literally(looked_for)
    return f"(+sort != {ARGUMENT} AND key IN (SELECT rowid FROM words WHERE folded GLOB ?))", [f"*{inside}*"]


def _author(pattern: Pattern) -> Sql:
    if pattern.is_glob:
        text, values = _like("value", _folded(pattern))
    else:
        text, values = "instr(phrase, ?)", [phrase(pattern.text)]
    return f"(SELECT authority FROM author WHERE {text})", values


def _with_citing(authorities: Sql) -> Sql:
    return _joined([(f"key IN {authorities[0]}", authorities[1]), _citing(authorities)], "OR")


def _citing(authorities: Sql) -> Sql:
    return f"key IN (SELECT statement FROM cite WHERE authority IN {authorities[0]})", authorities[1]


def _like(column: str, pattern: Pattern) -> Sql:
    if pattern.is_glob:
        return f"{column} GLOB ?", [_unbracketed(plain(pattern.text))]
    return f"{column} = ?", [plain(pattern.text)]


def _folded(pattern: Pattern) -> Pattern:
    return pattern._replace(text=fold(pattern.text))


def _unbracketed(glob: str) -> str:
    """A glob in which `*` and `?` alone mean more than themselves."""
    return glob.replace("[", "[[]")


def _literally(text: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in text)


def _joined(parts: list[Sql], joint: str) -> Sql:
    """Conditions joined, in pairs of pairs: SQLite takes no expression more than a thousand deep."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    (left, first), (right, second) = _joined(parts[:middle], joint), _joined(parts[middle:], joint)
    return f"({left} {joint} {right})", [*first, *second]
