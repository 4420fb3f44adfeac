"""Maps of a class beside the key: a report for each, and one for the class."""

from collections.abc import Iterator

from argmap.compare.grading import ClassReport, Grade, Missed
from argmap.compare.grading.marks import OTHER, UNKNOWN
from argmap.compare.reading import Kind, Related
from argmap.render.lines.glyphs import ARROW, Run
from argmap.render.readings.asking import section as questions
from argmap.render.readings.asking import share
from argmap.render.readings.marks import marks
from argmap.render.readings.report import Report, Row, Section, Square, Strip, Table, ident, idents, own, said
from argmap.text import counted

MOST = 5
"""How many things of a kind are shown of a map unless all are asked for."""

_CAPTION = "Points of the key that each map finds in a paragraph, of how many; after + what is its own."
_NEAR = 0.15  # what is less alike is nothing to look at
_COMMON = 8  # misses of a class


def sheet(name: str, found: Grade, *, everything: bool = False, score: bool = False, text: str | None = None) -> Report:
    """One map: what it has of the key, what it misses from the top down, what it does otherwise, what is its own."""
    most = None if everything else MOST
    rows: list[Row] = []
    for each in (_thesis, _missed, _sides, _elsewhere, _linked, _own, _copied, _doubtful):
        part = list(each(found))
        rows += part[:most]
        if most is not None and len(part) > most:
            rows.append(Row(part[0].head, (own(f"and {len(part) - most} more (--all)"),)))
    sections = [Section(headline(name, found, score=score), tuple(rows), note=found.comparison.note)]
    if found.asking is not None:
        sections.append(questions(found, most))
    if text is not None:
        picture = marks((found.key, found.amap), ("the key", name), text)
        sections.append(Section("the text", picture=picture))
    return Report(name, tuple(sections))


def overview(report: ClassReport, key: str, *, score: bool = False) -> Report:
    """The class: commonest misses, paragraphs read most differently, a row for each map."""
    names = tuple(report.grades)
    maps = counted(len(report.grades) + len(report.unread), "map")
    sections = [
        Section(f"{maps} against {key}", table=_table(report, score=score)),
        Section(rows=tuple(Row("not read", (ident(each.path), own(f": {each.reason}"))) for each in report.unread)),
        Section("commonest misses", tuple(_misses(report))),
    ]
    if report.contested:
        contested = ", ".join(map(str, report.contested[:5]))
        sections.append(Section("read most differently", (Row("paragraphs", (own(contested),)),)))
    if report.strips:
        rows = tuple((f"paragraph {number}", _squares(report, number)) for number in report.strips)
        sections.append(Section("paragraph by paragraph", picture=Strip(_CAPTION, names, rows)))
    return Report(f"{maps} against {key}", tuple(sections))


def headline(name: str, found: Grade, *, score: bool = False) -> str:
    """`ana: 12 of 14 points of the key, 2 of its own`."""
    text = f"{name}: {found.found} of {counted(len(found.points), 'point')} of the key, {len(found.own)} of its own"
    return f"{text}, {found.percent:g}%" if score and found.percent is not None else text


def _thesis(found: Grade) -> Iterator[Row]:
    if not found.amap.theses:
        yield Row("thesis", (own("none"),))
    elif found.thesis == UNKNOWN:
        yield Row("thesis", (own("not in the key: "), *idents(found.amap.theses)))
    elif found.thesis == OTHER:
        yield Row("thesis", (own("another claim of the key: "), *idents(found.amap.theses)))


def _missed(found: Grade) -> Iterator[Row]:
    for each in found.branches:
        yield Row("missed", tuple(_branch(found, each)))


def _branch(found: Grade, each: Missed) -> Iterator[Run]:
    yield ident(each.name)
    yield own(": ")
    yield said(found.key.statements[each.name].text)
    if each.paragraph is not None:
        yield own(f" (paragraph {each.paragraph})")
    if each.under:
        yield own(f", and {each.under} under it")
    if each.nearest and each.nearest.score >= _NEAR:
        yield own("   nearest: ")
        yield ident(each.nearest.name)
        yield own(f" {each.nearest.score:.2f}".replace(" 0.", " ."))


def _sides(found: Grade) -> Iterator[Row]:
    for each in found.comparison.of(Kind.SIDE):
        yield Row("other side", (*_step(each.b), own("; in the key the other way: "), *_step(each.a)))


def _elsewhere(found: Grade) -> Iterator[Row]:
    for kind in (Kind.ELSEWHERE, Kind.UNUSED, Kind.LEVEL):
        for each in found.comparison.of(kind):
            yield Row("unused" if kind is Kind.UNUSED else "elsewhere", tuple(_otherwise(found, each)))


def _otherwise(found: Grade, each: Related) -> Iterator[Run]:
    mine = each.b
    yield ident(mine[0])
    if each.kind is Kind.LEVEL:
        on_argument = any(key.target in found.amap.arguments for key in found.amap.starting_from(mine[0]))
        here, there = ("the argument from ", "it itself") if on_argument else ("", "the argument from it")
        yield own(f" bears on {here}")
        yield ident(mine[-1])
        yield own(f"{'' if on_argument else ' itself'}; in the key on {there}")
        return
    if len(mine) > 1:
        yield own(" bears on ")
        yield ident(mine[1])
    else:
        yield own(" bears on nothing")
    yield own("; in the key on ")
    yield ident(each.a[-1])
    yield own(": ")
    yield said(found.key.statements[each.a[-1]].text)


def _linked(found: Grade) -> Iterator[Row]:
    for each in found.comparison.linked:
        if each.linked_in == "a":
            yield Row("apart", (*idents(each.b, " and "), own("; in the key one argument needs them together")))
        else:
            yield Row("linked", (*idents(each.b, " and "), own("; in the key they are separate reasons")))


def _own(found: Grade) -> Iterator[Row]:
    for name in found.own:
        yield Row("own", (ident(name), own(": "), said(found.amap.statements[name].text)))


def _copied(found: Grade) -> Iterator[Row]:
    for each in found.copied:
        yield Row("copied", (said(each.message),))


def _doubtful(found: Grade) -> Iterator[Row]:
    for each in found.doubtful:
        score = f" ({each.score:.2f})".replace("(0.", "(.")
        yield Row("decide", (ident(each.b), own(" = "), ident(each.a), own(f"?{score}")))


def _step(ids: tuple[str, ...]) -> tuple[Run, ...]:
    return idents(ids, f" {ARROW} ")


def _misses(report: ClassReport) -> Iterator[Row]:
    maps = len(report.grades)
    for each in report.misses[:_COMMON]:
        text = report.key.statements[each.name].text
        yield Row(f"{each.times} of {maps}", (ident(each.name), own(": "), said(text)))


def _table(report: ClassReport, *, score: bool) -> Table:
    asked = any(each.asking for each in report.grades.values())
    more = [*["questions"] * asked, *["score"] * score]
    heads = ("map", "points", "own", "other side", "elsewhere", "apart", "copied", "thesis", *more)
    rows = []
    for name, each in report.grades.items():
        found = each.comparison
        numbers = (
            f"{each.found}/{len(each.points)}",
            str(len(each.own)),
            str(len(found.of(Kind.SIDE))),
            str(len(found.of(Kind.ELSEWHERE)) + len(found.of(Kind.UNUSED))),
            str(len(found.linked)),
            str(len(each.copied)),
            each.thesis,
        )
        asking = [share(each.asking)] if each.asking else []
        rows.append((name, *numbers, *asking, *([f"{each.percent:g}%" if each.percent is not None else "–"] * score)))
    return Table(heads, tuple(rows))


def _squares(report: ClassReport, number: int) -> tuple[Square, ...]:
    squares = []
    for each in report.strips[number]:
        points = each.found + each.missed
        text = f"{each.found}/{points}" if points else "–"
        meaning = f"{each.found} of {counted(points, 'point')} found, {each.own} of its own"
        squares.append(
            Square(each.found / points if points else None, text + f" +{each.own}" * (each.own > 0), meaning)
        )
    return tuple(squares)
