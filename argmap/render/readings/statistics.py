"""A corpus to look at: what its maps are made of, how deep and wide they are, what `check` finds, in small bars."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.documents.stats import Stats, total
from argmap.library import Unread
from argmap.render.readings.report import Bar, Bars, Report, Row, Section, ident, own
from argmap.text import counted

MOST = 12
"""Bars of a distribution; of more numbers several share one."""

_KINDS = {
    "statements": {
        **{"theses": "theses", "claims": "claims", "premises": "premises", "unconnected": "in no argument"},
        **{"implicit": "implicit", "anchored": "anchored in the text", "cited": "citing an authority"},
    },
    "arguments": {
        **{"supports": "supports", "attacks": "attacks", "undercuts": "undercuts", "backings": "backings"},
        **{"linked": "of linked premises"},
    },
}
_COLUMNS = ("statements", "arguments", "depth", "width", "findings")


class Surveyed(NamedTuple):
    """The numbers of a map, and how often each rule found something in it."""

    stats: Stats
    findings: Mapping[str, int]


def report(rows: Sequence[Surveyed], unread: Sequence[Unread] = ()) -> Report:
    """The corpus as a whole, and then a row for every map."""
    summed = total(row.stats for row in rows)
    sizes = [counted(summed.statements, "statement"), counted(summed.arguments, "argument")]
    lost = tuple(Row("not read", (ident(each.path), own(f": {each.reason}"))) for each in unread)
    depths, widths = [row.stats.depth for row in rows], [row.stats.width for row in rows]
    sections = (
        Section(rows=lost),
        *(_kinds(summed, whole) for whole in _KINDS),
        Section("Depth", picture=_distribution("Maps by the most arguments in one line.", depths)),
        Section("Width", picture=_distribution("Maps by the most statements equally far from a thesis.", widths)),
        Section("Findings", picture=_findings(rows)),
        Section("Map by map", picture=_by_map(rows), new_page=len(rows) > MOST),
    )
    return Report(", ".join([counted(len(rows), "map"), *sizes]), sections)


def _kinds(summed: Stats, whole: str) -> Section:
    """How many of all statements, or of all arguments, are what; one can be several things."""
    number = getattr(summed, whole)
    rows = tuple((name, (_bar(getattr(summed, kind), number),)) for kind, name in _KINDS[whole].items())
    return Section(counted(number, whole.removesuffix("s")).capitalize(), picture=Bars("", (), rows))


def _distribution(caption: str, numbers: Sequence[int]) -> Bars:
    step = 1 + max(numbers, default=0) // MOST
    found = Counter(number // step for number in numbers)
    highest = max(found.values(), default=0)
    rows = tuple(
        (_span(place * step, step), (_bar(found[place], highest),)) for place in range(max(found, default=-1) + 1)
    )
    return Bars(caption, (), rows)


def _span(first: int, step: int) -> str:
    return f"{first:,}" if step == 1 else f"{first:,} to {first + step - 1:,}"


def _findings(rows: Sequence[Surveyed]) -> Bars:
    """Every rule that found something, the commonest first."""
    times, maps = Counter[str](), Counter[str]()
    for row in rows:
        times.update(row.findings)
        maps.update(row.findings.keys())
    ranked = sorted(times, key=lambda rule: (-times[rule], rule))
    most = max(times.values(), default=0)
    return Bars(
        "What `argmap check` finds; `argmap explain RULE` says why it matters." if ranked else "Nothing.",
        ("findings", "in maps"),
        tuple((rule, (_bar(times[rule], most), _bar(maps[rule], len(rows)))) for rule in ranked),
    )


def _by_map(rows: Sequence[Surveyed]) -> Bars:
    numbers = [_numbers(row) for row in rows]
    most = [max(column) for column in zip(*numbers, strict=True)]
    return Bars(
        "Each column by its largest number.",
        _COLUMNS,
        tuple((row.stats.path, tuple(map(_bar, mine, most))) for row, mine in zip(rows, numbers, strict=True)),
    )


def _numbers(row: Surveyed) -> tuple[int, ...]:
    each = row.stats
    return each.statements, each.arguments, each.depth, each.width, sum(row.findings.values())


def _bar(number: int, of: int) -> Bar:
    return Bar(number / of if of else 0.0, f"{number:,}")
