"""What is in a map, counted.  Opens no file and prints nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import chain
from typing import Any

from argmap.documents.several import unread
from argmap.library import Unread
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.relations.components import components
from argmap.relations.kinds import ArgumentKind, StatementKind, argument_kind, statement_kinds
from argmap.rules import check
from argmap.text import one_line, unbroken
from argmap.text.csv import table
from argmap.text.json import as_json


@record(kw_only=True)
class Stats:
    """The numbers of one map, or of several together; `path` and `title` only of one.

    `depth` is the most arguments in one line, `width` the most statements
    that are equally far from a thesis; see `stats`.
    """

    path: str = ""
    title: str = ""
    maps: int = 1
    statements: int = 0
    theses: int = 0
    claims: int = 0
    premises: int = 0
    unconnected: int = 0
    implicit: int = 0
    arguments: int = 0
    supports: int = 0
    attacks: int = 0
    undercuts: int = 0
    backings: int = 0
    linked: int = 0
    depth: int = 0
    width: int = 0
    anchored: int = 0
    cited: int = 0
    open_objections: int = 0
    authorities: int = 0

    @property
    def explicit(self) -> int:
        """The statements that the source makes: all but the implicit ones.  Only these can be anchored."""
        return self.statements - self.implicit

    @property
    def anchored_percent(self) -> float | None:
        """How much of the explicit statements is anchored; None where there are none."""
        return _percent(self.anchored, self.explicit)

    @property
    def cited_percent(self) -> float | None:
        """How much of all statements cites an authority; None where there are none."""
        return _percent(self.cited, self.statements)


TEXTS = ("path", "title")
COUNTS = tuple(field.name for field in fields(Stats) if field.name not in (*TEXTS, "maps"))
LONGEST = frozenset(("depth", "width"))  # of several maps the largest, not the sum


def stats(amap: ArgumentMap) -> Stats:
    """Count a map, in about linear time.

    A premise without support, a claim with support and a thesis are what
    `argmap query kind:…` calls so; what takes part in no argument is
    unconnected.  `attacks` are on statements, `undercuts` and `backings` on
    arguments.  The arguments of a circle count as one for the depth.  An open
    objection is what the rule `unanswered-objection` finds.
    """
    kinds = list(statement_kinds(amap).values())
    arguments = [argument_kind(amap, argument) for argument in amap.arguments.values()]
    statements = amap.statements.values()
    return Stats(
        path=amap.path,
        title=amap.title,
        statements=len(kinds),
        theses=kinds.count(StatementKind.THESIS),
        claims=kinds.count(StatementKind.CLAIM),
        premises=kinds.count(StatementKind.PREMISE),
        unconnected=kinds.count(StatementKind.STATEMENT),
        implicit=sum(each.implicit for each in statements),
        arguments=len(arguments),
        supports=arguments.count(ArgumentKind.SUPPORT),
        attacks=arguments.count(ArgumentKind.REBUT) + arguments.count(ArgumentKind.UNDERMINE),
        undercuts=arguments.count(ArgumentKind.UNDERCUT),
        backings=arguments.count(ArgumentKind.BACKING),
        linked=sum(len(set(each.premises)) > 1 for each in amap.arguments.values()),
        depth=_depth(amap),
        width=_width(amap),
        anchored=sum(bool(each.at) and not each.implicit for each in statements),
        cited=sum(bool(each.cites) for each in statements),
        open_objections=len(check(amap, names=("unanswered-objection",))),
        authorities=len(amap.authorities),
    )


def total(rows: Iterable[Stats]) -> Stats:
    """All maps together: sums, and the largest depth and width."""
    found = list(rows)
    sums: dict[str, Any] = {}
    for name in COUNTS:
        numbers = [getattr(row, name) for row in found]
        sums[name] = max(numbers, default=0) if name in LONGEST else sum(numbers)
    return Stats(maps=len(found), **sums)


def write_json(rows: Iterable[Stats], files: Iterable[Unread] = ()) -> str:
    """For programs.  Keys may be added to this shape, never changed:

    {"version": 1, "maps": [{"path", "title", NUMBERS}], "total": {"maps", NUMBERS},
     "unread": [{"path", "reason"}]}

    NUMBERS are "statements", "theses", "claims", "premises", "unconnected",
    "implicit", "arguments", "supports", "attacks", "undercuts", "backings",
    "linked", "depth", "width", "anchored", "cited", "open_objections",
    "authorities", and "anchored_percent" and "cited_percent", which are null
    where there is nothing to anchor or to cite.
    """
    found = list(rows)
    document = {
        "version": 1,
        "maps": [{"path": row.path, "title": row.title, **_numbers(row)} for row in found],
        "total": {"maps": len(found), **_numbers(total(found))},
        "unread": unread(files),
    }
    return as_json(document)


def write_csv(rows: Iterable[Stats]) -> str:
    """For spreadsheets, a line a map, no total.  What a spreadsheet would take for a formula begins with a `'`."""
    found = ((unbroken(row.path), one_line(row.title), *_filled(row)) for row in rows)
    return table([[*TEXTS, *_numbers(Stats())], *found])


def _filled(row: Stats) -> Iterator[float | str]:
    return ("" if number is None else number for number in _numbers(row).values())


def _numbers(row: Stats) -> dict[str, float | None]:
    percents = {"anchored_percent": row.anchored_percent, "cited_percent": row.cited_percent}
    return {**{name: getattr(row, name) for name in COUNTS}, **percents}


def _percent(part: int, whole: int) -> float | None:
    """Cut to one decimal, so that 100 means all."""
    return part * 1000 // whole / 10 if whole else None


def _depth(amap: ArgumentMap) -> int:
    """The arguments on the longest way from a statement down; undercuts and backings are steps like others."""
    numbers = {name: number for number, name in enumerate(chain(amap.statements, amap.arguments))}
    below: list[list[int]] = [[] for _ in range(len(amap.statements) + len(amap.arguments))]
    for argument in amap.arguments.values():
        number = numbers[argument.handle]
        below[number] += (numbers[premise] for premise in argument.premises if premise in numbers)
        if argument.target in numbers:
            below[numbers[argument.target]].append(number)
    first_argument = len(amap.statements)
    depths = [0] * len(below)
    for component in components(range(len(below)), below.__getitem__):
        deepest = max((depths[other] for member in component for other in below[member]), default=0)
        deepest += any(member >= first_argument for member in component)
        for member in component:
            depths[member] = deepest
    return max(depths, default=0)


def _width(amap: ArgumentMap) -> int:
    """The most statements that are equally many arguments away from the nearest thesis."""
    level = [thesis for thesis in amap.theses if thesis in amap.statements]
    seen = set(level)
    widest = 0
    while level:
        widest = max(widest, sum(name in amap.statements for name in level))
        found = [name for node in level for each in amap.on(node) for name in (each.handle, *each.premises)]
        level = [name for name in dict.fromkeys(found) if name not in seen]
        seen.update(level)
    return widest
