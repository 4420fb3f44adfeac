"""Two or more readings beside each other, as a report."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.compare.alignment import Alignment
from argmap.compare.reading import Comparison, Kind, Related
from argmap.model import ArgumentMap
from argmap.render.lines.glyphs import ARROW, Run
from argmap.render.readings.marks import marks
from argmap.render.readings.report import Report, Row, Section, Table, ident, idents, own, said
from argmap.text import counted

MOST = 8
"""How many things of a kind are shown unless all are asked for."""

_MOST_PARAGRAPHS = 6

Names = tuple[str, str]

_HEADS = {
    Kind.SAME: "the same",
    Kind.LONGER: "by a longer way",
    Kind.ELSEWHERE: "elsewhere",
    Kind.LEVEL: "on the premise",
    Kind.SIDE: "other side",
    Kind.UNUSED: "unused",
}
_ALWAYS = (Kind.SAME, Kind.LONGER, Kind.ELSEWHERE, Kind.SIDE)  # counted even where there are none


def report(found: Comparison, names: Names, *, everything: bool = False, text: str | None = None) -> Report:
    """What is in both, what each makes of it, where they differ most; with `everything`, all of it and the matches."""
    most = None if everything else MOST
    sections = [
        Section(rows=tuple(_summary(found, names)), note=found.note),
        _cut("said in both, used differently", list(_differences(found, names)), most),
        _cut("perhaps the opposite (?)", list(_opposites(found)), most),
        _paragraphs(found, names),
        _only(f"only in {names[0]}", found.a, found.alignment.only_a, most),
        _only(f"only in {names[1]}", found.b, found.alignment.only_b, most),
        _cut("to be looked at: weak matches", list(_doubtful(found.alignment)), most),
    ]
    if everything:
        sections.append(Section("said in both", tuple(_matches(found.alignment))))
    if text is not None:
        sections.append(Section("the text", picture=marks((found.a, found.b), names, text), new_page=True))
    return Report(f"{names[0]} and {names[1]} compared", tuple(sections))


def several(
    maps: Sequence[ArgumentMap],
    names: Sequence[str],
    shared: Sequence[Sequence[str | None]],
    pairs: Mapping[tuple[int, int], Comparison],
    text: str | None = None,
) -> Report:
    """More than two readings: how many make each statement, and each pair in a line."""
    counts = [sum(name is not None for name in unit) for unit in shared]
    rows = [
        Row(f"said in {number if number < len(maps) else 'all ' + str(number)}", (own(counted(times, "statement")),))
        for number in range(len(maps), 1, -1)
        if (times := counts.count(number)) or number == len(maps)
    ]
    inside = [{unit[place] for unit in shared} for place in range(len(maps))]
    rows += [
        Row(
            f"only in {name}", (own(f"{sum(each not in known for each in amap.statements)} of {len(amap.statements)}"),)
        )
        for name, amap, known in zip(names, maps, inside, strict=True)
    ]
    heads = ("", "in both", "same", "longer way", "elsewhere", "other side")
    table = Table(
        heads,
        tuple(
            (
                f"{names[one]}, {names[other]}",
                f"{len(pair.alignment.to_b)}/{len(pair.alignment.to_a)}",
                *(str(len(pair.of(kind))) for kind in _ALWAYS),
            )
            for (one, other), pair in pairs.items()
        ),
    )
    sections = [Section(rows=tuple(rows)), Section("pair by pair", table=table)]
    if text is not None:
        sections.append(Section("the text", picture=marks(maps, names, text), new_page=True))
    return Report(f"{counted(len(maps), 'reading')} compared", tuple(sections))


def differences(found: Comparison, names: Names, kind: Kind) -> Iterator[Row]:
    """The relations of one kind, each in both readings."""
    for each in found.of(kind):
        yield Row(_HEADS[kind], (*_way(each.a, f"{names[0]}: "), own("   "), *_way(each.b, f"{names[1]}: ")))


def linked(found: Comparison, names: Names) -> Iterator[Row]:
    """The premises that one reading needs together and the other has apart."""
    for each in found.linked:
        first = each.linked_in == "a"
        ids, others = (each.a, each.b) if first else (each.b, each.a)
        name, other = names if first else names[::-1]
        runs = (own(f"{name} needs "), *idents(ids, " and "), own(f" together; {other} has "), *idents(others, ", "))
        yield Row("linked", (*runs, own(" apart")))


def _summary(found: Comparison, names: Names) -> Iterator[Row]:
    alignment = found.alignment
    to_a, to_b = alignment.to_a, alignment.to_b
    both = f"{len(to_b)} of {len(found.a.statements)} · {len(to_a)} of {len(found.b.statements)}"
    splits = sum(len(each) > 1 for each in (*to_a.values(), *to_b.values()))
    yield Row(
        "said in both", (own(both + (f"   ({splits} of them split in one, joined in the other)" * (splits > 0))),)
    )
    for name, amap, only in ((names[0], found.a, alignment.only_a), (names[1], found.b, alignment.only_b)):
        implicit = sum(amap.statements[each].implicit for each in only)
        yield Row(f"only in {name}", (own(f"{len(only)}" + (f", {implicit} of them implicit" * (implicit > 0))),))
    counts = {kind: len(found.of(kind)) for kind in Kind}
    shown = [f"{counts[kind]} {_HEADS[kind]}" for kind in Kind if counts[kind] or kind in _ALWAYS]
    yield Row("relations", (own(" · ".join(shown)),))


def _differences(found: Comparison, names: Names) -> Iterator[Row]:
    for kind in (Kind.SIDE, Kind.ELSEWHERE, Kind.UNUSED, Kind.LEVEL, Kind.LONGER):
        yield from differences(found, names, kind)
    yield from linked(found, names)


def _way(ids: Related | tuple[str, ...], start: str) -> tuple[Run, ...]:
    return own(start), *idents(tuple(str(each) for each in ids), f" {ARROW} ")


def _opposites(found: Comparison) -> Iterator[Row]:
    for match in found.opposites:
        yield Row("", (ident(match.a), own(": "), said(found.a.statements[match.a].text)))
        yield Row("", (ident(match.b), own(": "), said(found.b.statements[match.b].text)))


def _paragraphs(found: Comparison, names: Names) -> Section:
    apart = sorted((each for each in found.paragraphs if each.apart), key=lambda each: (-each.apart, each.number))
    rows = tuple(
        (f"paragraph {each.number}", *map(str, (each.a, each.a_shared, each.b, each.b_shared)))
        for each in apart[:_MOST_PARAGRAPHS]
    )
    if not rows:
        return Section()
    return Section("read most differently", table=Table(("", names[0], "shared", names[1], "shared"), rows))


def _only(title: str, amap: ArgumentMap, names: Sequence[str], most: int | None) -> Section:
    rows = [
        Row("", (ident(name), own(": "), said(each.text), *([own(" (implicit)")] if each.implicit else [])))
        for name in names
        if (each := amap.statements[name])
    ]
    return _cut(title, rows, most)


def _doubtful(alignment: Alignment) -> Iterator[Row]:
    for match in alignment.doubtful:
        yield Row(f"{match.score:.2f}", (ident(match.a), own(" = "), ident(match.b)))


def _matches(alignment: Alignment) -> Iterator[Row]:
    """Every match with both texts."""
    for match in alignment.matches:
        why = "decided" if match.evidence is None else f"{match.score:.2f}" + " part" * (not match.core)
        one, other = alignment.a.statements[match.a], alignment.b.statements[match.b]
        yield Row(why, (ident(match.a), own(": "), said(one.text)))
        yield Row(why, (ident(match.b), own(": "), said(other.text)))


def _cut(title: str, rows: Sequence[Row], most: int | None) -> Section:
    if not rows:
        return Section()
    left = len(rows) - most if most is not None else 0
    return Section(title, tuple(rows[:most]), note=f"{left} more; --all shows them" if left > 0 else "")
