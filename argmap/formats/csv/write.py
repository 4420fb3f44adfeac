"""A map as one CSV table, for spreadsheets: a row for every statement, then one for every argument.

The column `row` says which of the two a row is.  Columns that do not apply
are empty, several things in a cell are parted by `; `, and `kind` is worked
out as `show` does.  `outweighed` says `true`, or what outweighs an objection,
` + ` between what does so together.
"""

from collections.abc import Iterable, Iterator, Mapping

from argmap.bibliography import csl
from argmap.formats.losses import Carried, elsewhere, left_out
from argmap.model import Anchor, Argument, ArgumentMap, Citation, Role, Statement
from argmap.relations.kinds import argument_kind, statement_kinds
from argmap.text import counted
from argmap.text.csv import is_formula, table

COLUMNS = (
    *("row", "id", "text", "kind", "label", "premises", "relation", "target", "scheme", "contradicts"),
    *("implicit", "assumed", "conceded", "outweighed", "tags", "note", "at", "cites"),
)
CARRIED = Carried(
    map="thesis authorities",
    statement="text contradicts implicit assumed tags note at cites",
    argument="premises id scheme conceded outweighed implicit assumed tags note at",
    authority="unnamed probability note",  # of which only is told how they are cited
)

_Row = Mapping[str, str]


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The table; `labels` (statement to accepted, rejected, undecided or unsupported) fill the column `label`."""
    rows = ([row.get(column, "") for column in COLUMNS] for row in _rows(amap, labels or {}))
    return table([COLUMNS, *rows])


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What the table does not say, or says in another way, a line for each kind."""
    guarded = sum(is_formula(text) for row in _rows(amap, {}) for text in row.values())
    if guarded:
        yield f"{counted(guarded, 'cell')} begun with `'`, as a spreadsheet would take the text for a formula"
    yield from left_out(amap, CARRIED)
    items: list[Statement | Argument] = [*amap.statements.values(), *amap.arguments.values()]
    if named := sum(bool(elsewhere(amap, item)) for item in items):
        yield f"{counted(named, 'row')} with ids of other maps, which have no row here: an import leaves them out"
    if amap.authorities:
        yield f"{counted(len(amap.authorities), 'authority', 'authorities')} only where cited, in short"


def _rows(amap: ArgumentMap, labels: Mapping[str, str]) -> Iterator[_Row]:
    kinds = statement_kinds(amap)
    for statement in amap.statements.values():
        yield {
            "row": "statement",
            "id": statement.id,
            "text": statement.text,
            "kind": kinds[statement.id],
            "label": labels.get(statement.id, ""),
            "contradicts": "; ".join(statement.contradicts),
            "cites": "; ".join(_cited(amap, each) for each in statement.cites),
            **_common(statement),
        }
    for argument in amap.arguments.values():
        yield {
            "row": "argument",
            "id": argument.handle,
            "kind": argument_kind(amap, argument),
            "premises": "; ".join(argument.premises),
            "relation": argument.relation,
            "target": argument.target,
            "scheme": argument.scheme,
            "conceded": "true" if argument.conceded else "",
            "outweighed": _outweighed(argument),
            **_common(argument),
        }


def _outweighed(argument: Argument) -> str:
    return "true" if argument.outweighed is True else "; ".join(map(" + ".join, argument.outweighed))


def _common(item: Statement | Argument) -> _Row:
    return {
        "implicit": "true" if item.implicit else "",
        "assumed": "" if item.assumed is None else str(item.assumed).lower(),
        "tags": "; ".join(item.tags),
        "note": item.note,
        "at": "; ".join(_anchors(item.at)),
    }


def _anchors(anchors: Iterable[Anchor]) -> Iterator[str]:
    for anchor in anchors:
        yield anchor.quote if anchor.paragraph is None else f"{anchor.quote} (paragraph {anchor.paragraph})"


def _cited(amap: ArgumentMap, citation: Citation) -> str:
    authority = amap.authorities.get(citation.authority)
    name = csl.short(authority) if authority else citation.authority
    role = "" if citation.role is Role.AUTHORITY else f" ({citation.role})"
    return ", ".join(filter(None, (name, citation.locator, citation.note))) + role
