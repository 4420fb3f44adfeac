"""Entries of a bibliography to authorities: keys become ids, and what an item cannot hold is counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.ids import as_id
from argmap.model import Authority, Value
from argmap.records import record
from argmap.text import counted, listed, shortened
from argmap.text.urls import doi

_MOST_NAMED = 5


@record
class Bibliography:
    """The authorities of a bibliography under their ids, in its order, and what is wrong with it, line by line."""

    authorities: Mapping[str, Authority]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class Entry:
    """An item under its key, where it starts, and the fields that no item has."""

    key: str
    item: dict[str, Value]
    line: int
    lost: list[str] = field(default_factory=list)


def gathered(entries: Iterable[Entry], found: list[Diagnostic], path: str) -> Bibliography:
    """The authorities of `entries`; `found` is what reading them found."""
    authorities: dict[str, Authority] = {}
    lines: dict[str, int] = {}
    lost: Counter[str] = Counter()
    renamed: list[tuple[Entry, str]] = []
    first = 0
    diagnostics = list(found)
    for entry in entries:
        name = as_id(entry.key)
        if not name:
            message = "an entry has no key" if not entry.key else f"`{shortened(entry.key, 40)}` cannot be made an id"
            diagnostics.append(finding(message, path, entry.line, "give it a key of letters and digits"))
            continue
        if name in authorities:
            message = f"`{name}` is the key of an earlier entry, on line {lines[name]}"
            diagnostics.append(finding(message, path, entry.line, "rename one of them", name))
            continue
        if name != entry.key:
            renamed.append((entry, name))
        lines[name] = entry.line
        lost.update(entry.lost)
        first = first or (entry.line if entry.lost else 0)
        note = str(entry.item.pop("note", "") or "")
        if bare := doi(str(entry.item.get("DOI", ""))):
            entry.item["DOI"] = bare
        place = Span(path, entry.line, 1, entry.line, 2)
        authorities[name] = Authority(name, entry.item, note=note, span=place)
    diagnostics += [*_renamings(renamed, path), *_losses(lost, path, first)]
    return Bibliography(authorities, tuple(sorted(diagnostics, key=lambda each: each.span.line)))


def finding(
    message: str, path: str, line: int, hint: str = "", name: str = "", *, severity: Severity = Severity.WARNING
) -> Diagnostic:
    """Something about a line of a bibliography."""
    ids = (name,) if name else ()
    return Diagnostic("bibliography-entry", severity, message, Span(path, line, 1, line, 2), hint, ids)


def _renamings(renamed: list[tuple[Entry, str]], path: str) -> Iterator[Diagnostic]:
    if renamed:
        pairs = [f"`{shortened(entry.key, 30)}` as `{name}`" for entry, name in renamed[:_MOST_NAMED]]
        more = [f"{len(renamed) - _MOST_NAMED} more"] if len(renamed) > _MOST_NAMED else []
        message = (
            f"{counted(len(renamed), 'key')} cited in another spelling, as an id has it: {listed([*pairs, *more])}"
        )
        yield finding(message, path, renamed[0][0].line, severity=Severity.NOTE)


def _losses(lost: Counter[str], path: str, line: int) -> Iterator[Diagnostic]:
    if lost:
        names = [f"`{shortened(name, 30)}`" for name in lost]
        more = [f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
        what = counted(lost.total(), "field")
        message = f"{what} that no item has: {listed([*names[:_MOST_NAMED], *more])}"
        yield finding(message, path, line, severity=Severity.NOTE)
