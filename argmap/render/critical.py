"""What labels hang on, as lines."""

from collections.abc import Iterator, Sequence

from argmap.bibliography import csl
from argmap.evaluation import Label, State
from argmap.evaluation.critical import Critical, together
from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.evaluation.critical.ranking import Fall
from argmap.model import ArgumentMap
from argmap.render.choices import Choice, choices
from argmap.render.labels import argument, bearing, entry, labelled, statement
from argmap.render.lines.glyphs import ARROW, CITES, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.text import listed, one_line

_NUMBERS = {2: "two", 3: "three"}
_SETS = {1: "any one of these", 2: "any of these pairs", 3: "any of these triples"}
_BY_AUTHORITY = "Authorities, by how many accepted statements fall without them:"
_BY_AUTHOR = "By author, all works of one withdrawn together:"


def lines(found: Sequence[Critical], amap: ArgumentMap, most: int, width: int | None = None) -> Iterator[Line]:
    """For each goal what it hangs on, single things first; then the authorities by what falls without them.

    With a width in cells, wrapped, with a blank line between the parts; without, one line an item.
    """
    for number, each in enumerate(found):
        if number and width is not None:
            yield []
        yield from _hanging(each, amap, most, width)
    yield from _ranking(found, amap, width)


def _hanging(found: Critical, amap: ArgumentMap, most: int, width: int | None) -> Iterator[Line]:
    yield from row([], _head(found, amap), width)
    for size in range(1, most + 1):
        cuts = [cut for cut in found.cuts if len(cut.hinges) == size]
        if not cuts:
            continue
        yield from _titled(_title(found.label, size), width)
        rows = [(cut.label, _single(cut.hinges[0], amap)) for cut in cuts]
        if size > 1:
            rows = [(choice.label, _several(choice)) for choice in choices(cuts)]
        longest = max(len(label) for label, _ in rows)
        for label, runs in rows:
            yield from entry([Run(f"{ARROW} ", Tone.MARK), labelled(label, longest), Run("  ")], runs, width)
    if note := _note(found, most):
        yield from _titled(note, width)


def _titled(words: str, width: int | None) -> Iterator[Line]:
    if width is not None:
        yield []
    yield from row([], [Run(words, Tone.MARK)], width)


def _head(found: Critical, amap: ArgumentMap) -> list[Run]:
    """`build is accepted: The town …`"""
    holds = found.label is State.HOLDS
    name = [Run(one_line(found.name), Tone.ID), Run(" " if holds else " is "), labelled(found.label)]
    known = amap.statements.get(found.name)
    text = one_line(known.text) if known else f"it argues from {bearing(amap.arguments[found.name])}"
    return [*name, Run(f": {text}")] if text else name


def _title(label: Label | State, size: int) -> str:
    no_longer = "no longer holds" if label is State.HOLDS else f"is no longer {label}"
    return f"Without {_SETS.get(size, f'any of these sets of {size:,}')}, it {no_longer}:"


def _note(found: Critical, most: int) -> str:
    """What is to be said where nothing was found, or not everything."""
    if found.complete and not found.cuts:
        together = listed([_NUMBERS.get(size, f"{size:,}") for size in range(2, most + 1)], "or")
        none = "Nothing that is withdrawn changes that: no single premise, argument or authority"
        return f"{none}, and no {together} together." if together else f"{none}."
    return "" if found.complete else "There may be more: the search was stopped, there being too many sets to try."


def _single(hinge: Hinge, amap: ArgumentMap) -> list[Run]:
    if hinge.kind is HingeKind.PREMISE:
        return statement(amap, hinge.name)
    if hinge.kind is HingeKind.ARGUMENT:
        return argument(amap, hinge.name)
    return _authority(amap, hinge.name)


def _several(choice: Choice) -> list[Run]:
    """`a, b or c, together with d`"""
    runs: list[Run] = []
    for group in choice.groups:
        runs += [Run(", together with ")] if runs else []
        for number, hinge in enumerate(group, 1):
            runs += [Run(" or " if number == len(group) else ", ")] if number > 1 else []
            runs += [Run(CITES, Tone.MARK)] if hinge.kind is HingeKind.AUTHORITY else []
            runs.append(Run(one_line(hinge.name), Tone.ID))
    return runs


def _authority(amap: ArgumentMap, id: str) -> list[Run]:
    return [
        Run(CITES, Tone.MARK),
        Run(csl.short(amap.authorities[id])),
        Run(" ("),
        Run(one_line(id), Tone.ID),
        Run(")"),
    ]


def _ranking(found: Sequence[Critical], amap: ArgumentMap, width: int | None) -> Iterator[Line]:
    falls = list(together(found))
    single = [each for each in falls if each[0].hinge.kind is HingeKind.AUTHORITY]
    authors = [each for each in falls if each[0].hinge.kind is HingeKind.AUTHOR]
    digits = len(f"{max((each[0].fallen for each in falls), default=0):,}")
    for title, some in ((_BY_AUTHORITY, single), (_BY_AUTHOR, authors)):
        if some:
            yield from _titled(title, width)
        for each in some:
            start = [Run(f"{each[0].fallen:>{digits},}  ")]
            name = _authority(amap, each[0].hinge.name) if some is single else _author(each[0])
            yield from entry(start, [*name, *_consequences(found, each)], width)


def _author(fall: Fall) -> list[Run]:
    works = ", ".join(map(one_line, fall.works))
    return [Run(CITES, Tone.MARK), Run(one_line(fall.hinge.name)), Run(" ("), Run(works, Tone.ID), Run(")")]


def _consequences(found: Sequence[Critical], falls: Sequence[Fall]) -> Iterator[Run]:
    """The goals that fare otherwise without an authority: `; build → rejected`."""
    for each, fall in zip(found, falls, strict=True):
        if fall.label is not each.label:
            yield from (
                Run("; "),
                Run(one_line(each.name), Tone.ID),
                Run(f" {ARROW} ", Tone.MARK),
                labelled(fall.label),
            )
