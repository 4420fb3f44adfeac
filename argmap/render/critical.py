"""What labels hang on, as lines."""

from collections.abc import Iterator, Sequence

from argmap.evaluation import Label, State
from argmap.evaluation.critical import Critical
from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.model import ArgumentMap
from argmap.render.choices import Choice, choices
from argmap.render.labels import argument, bearing, entry, labelled, statement
from argmap.render.lines.glyphs import ARROW, CITES, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.weakness import authority, ranking, support, titled, weakest
from argmap.text import listed, one_line

_NUMBERS = {2: "two", 3: "three"}
_SETS = {1: "any one of these", 2: "any of these pairs", 3: "any of these triples"}


def lines(
    found: Sequence[Critical], amap: ArgumentMap, most: int, width: int | None = None, rows: int | None = None
) -> Iterator[Line]:
    """For each goal what it hangs on, single things first; its lines and the weakest in them; then the authorities.

    Of the weakest so many rows, or all.  With a width in cells, wrapped, with
    a blank line between the parts; without, one line an item.
    """
    for number, each in enumerate(found):
        if number and width is not None:
            yield []
        yield from _hanging(each, amap, most, width)
        yield from support(each, amap, width)
        yield from weakest(each, amap, rows, width)
    yield from ranking(found, amap, width)


def _hanging(found: Critical, amap: ArgumentMap, most: int, width: int | None) -> Iterator[Line]:
    yield from row([], _head(found, amap), width)
    for size in sorted({len(cut.hinges) for cut in found.cuts}):
        cuts = [cut for cut in found.cuts if len(cut.hinges) == size]
        yield from titled(_title(found.label, size), width)
        rows = [(cut.label, _single(cut.hinges[0], amap)) for cut in cuts]
        if size > 1:
            rows = [(choice.label, _several(choice)) for choice in choices(cuts)]
        longest = max(len(label) for label, _ in rows)
        for label, runs in rows:
            yield from entry([Run(f"{ARROW} ", Tone.MARK), labelled(label, longest), Run("  ")], runs, width)
    if note := _note(found, most):
        yield from titled(note, width)


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
        together = listed([_NUMBERS.get(size, f"{size:,}") for size in range(2, most + 1)], "or") if most < 5 else ""
        together = together or (f"2 to {most:,}" if most > 1 else "")
        none = "Nothing that is withdrawn changes that: no single premise, argument or authority"
        return f"{none}, and no {together} together." if together else f"{none}."
    return "" if found.complete else "There may be more: the search was stopped, there being too many sets to try."


def _single(hinge: Hinge, amap: ArgumentMap) -> list[Run]:
    if hinge.kind is HingeKind.PREMISE:
        return statement(amap, hinge.name)
    if hinge.kind is HingeKind.ARGUMENT:
        return argument(amap, hinge.name)
    return authority(amap, hinge.name)


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
