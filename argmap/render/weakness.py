"""Where an argument is weakest, as lines: what each line of support hangs on, leaves and steps, authorities."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.bibliography import csl
from argmap.evaluation.critical import Critical, Leaning, together
from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.evaluation.critical.ranking import Fall
from argmap.model import ArgumentMap
from argmap.render.labels import argument, entry, labelled, statement
from argmap.render.lines.glyphs import ARROW, CITES, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.text import counted, one_line

NAMED = 6  # so many things that a line hangs on are named; the rest are counted


def support(found: Critical, amap: ArgumentMap, width: int | None) -> Iterator[Line]:
    """The main arguments that hold, one row each, with what it alone hangs on."""
    if found.lines:
        holding = counted(len(found.lines), "main argument")
        verb = "holds" if len(found.lines) == 1 else "hold"
        yield from titled(f"{holding} for {one_line(found.name)} {verb}; each hangs on:", width)
    for line in found.lines:
        runs = [*argument(amap, line.argument), Run(": ")]
        for number, hinge in enumerate(line.hangs_on[:NAMED]):
            runs += [Run(", " if number else ""), *_named(hinge)]
        if len(line.hangs_on) > NAMED:
            runs.append(Run(f" and {len(line.hangs_on) - NAMED:,} more"))
        yield from row([], runs if line.hangs_on else [*runs, Run("nothing alone")], width)


def weakest(found: Critical, amap: ArgumentMap, most: int | None, width: int | None) -> Iterator[Line]:
    """The leaves and steps without which a line falls or the label changes, at most so many."""
    if not found.weakest:
        return
    yield from titled(
        "Weakest points, by the main arguments that fall without each:" if found.lines else "Weakest points:", width
    )
    for fall in found.weakest[:most]:
        what = statement if fall.hinge.kind is HingeKind.PREMISE else argument
        marks = [*fall.marks, *_falling(fall)]
        change = [] if fall.label is found.label else [Run("; "), *_becomes(found.name, fall)]
        yield from entry(
            _share(len(fall.lines), len(found.lines)), [*what(amap, fall.hinge.name, marks), *change], width
        )
    if most is not None and len(found.weakest) > most:
        yield from row([], [Run(f"… and {len(found.weakest) - most:,} more; --all tells them", Tone.MARK)], width)


def ranking(found: Sequence[Critical], amap: ArgumentMap, width: int | None) -> Iterator[Line]:
    """The authorities, then the authors of several, by what falls without them."""
    cited, labels = together(found), {each.name: each.label for each in found}
    digits = len(f"{max((each.fallen for each in cited), default=0):,}")
    every = sum(len(each.lines) for each in found)
    what = "main arguments and accepted statements" if every else "accepted statements"
    for kind, title in (
        (HingeKind.AUTHORITY, f"Authorities, by how many {what} fall without them:"),
        (HingeKind.AUTHOR, "By author, all works of one withdrawn together:"),
    ):
        some = [each for each in cited if each.hinge.kind is kind]
        if some:
            yield from titled(title, width)
        for each in some:
            start = [*_share(each.lines, every), Run(f"{each.fallen:>{digits},}  ")]
            name = authority(amap, each.hinge.name) if kind is HingeKind.AUTHORITY else _author(each)
            yield from entry(start, [*name, *_consequences(each, labels)], width)


def titled(words: str, width: int | None) -> Iterator[Line]:
    """A heading, with a blank line before it on a screen."""
    if width is not None:
        yield []
    yield from row([], [Run(words, Tone.MARK)], width)


def authority(amap: ArgumentMap, id: str) -> list[Run]:
    """`§ Name 2003 (id)`."""
    known = amap.authorities[id]
    return [Run(CITES, Tone.MARK), Run(csl.short(known)), Run(" ("), Run(one_line(id), Tone.ID), Run(")")]


def _share(lost: int, every: int) -> list[Run]:
    """`1 of 6  `: how many of the main arguments fall; nothing where there are none."""
    return [Run(f"{lost:>{len(str(every))}} of {every}  ", Tone.TEXT)] if every else []


def _named(hinge: Hinge) -> list[Run]:
    if hinge.kind is HingeKind.ARGUMENT:
        return [Run("argument "), Run(one_line(hinge.name), Tone.ID)]
    sign = [Run(CITES, Tone.MARK)] if hinge.kind is HingeKind.AUTHORITY else []
    return [*sign, Run(one_line(hinge.name), Tone.ID)]


def _falling(fall: Fall) -> Iterator[str]:
    if fall.fallen > 1:
        yield f"{fall.fallen:,} statements fall"


def _author(each: Leaning) -> list[Run]:
    works = ", ".join(map(one_line, each.works))
    return [Run(CITES, Tone.MARK), Run(one_line(each.hinge.name)), Run(" ("), Run(works, Tone.ID), Run(")")]


def _becomes(name: str, fall: Fall) -> list[Run]:
    """`build → rejected`."""
    return [Run(one_line(name), Tone.ID), Run(f" {ARROW} ", Tone.MARK), labelled(fall.label)]


def _consequences(each: Leaning, labels: Mapping[str, str]) -> Iterator[Run]:
    """The goals whose label is another without an authority."""
    for goal, fall in each.falls.items():
        if fall.label is not labels[goal]:
            yield from (Run("; "), *_becomes(goal, fall))
