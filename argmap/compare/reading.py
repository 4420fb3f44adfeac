"""What two readings make of what they share: the same relation, a longer way, another place, the other side."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from itertools import pairwise, product
from typing import NamedTuple

from argmap.compare.alignment import Alignment, Match
from argmap.compare.links import Links, Use, links
from argmap.compare.opposites import perhaps_opposite
from argmap.compare.sources import Paragraph, different_sources, paragraphs_of
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.relations import bearing
from argmap.source.anchors import Passages

_ALIKE = 0.4  # likeness of texts


class Kind(StrEnum):
    """What the other reading makes of a step from a premise to what it bears on."""

    SAME = "same"
    LONGER = "longer"  # by up to two steps more, to the same effect
    ELSEWHERE = "elsewhere"  # the premise bears on something else
    LEVEL = "level"  # on the argument in one, on its premise in the other
    SIDE = "side"  # for in one, against in the other
    UNUSED = "unused"  # the premise bears on nothing


class Related(NamedTuple):
    """A step of one reading and what the other has in its place: ids from the premise up.

    Where it is the same, two ids in both.  Of a step that is inside one
    statement of the other, that one.
    """

    kind: Kind
    a: tuple[str, ...]
    b: tuple[str, ...]


class Linked(NamedTuple):
    """Premises that one reading needs together and the other has as separate reasons for one thing."""

    linked_in: str  # "a" or "b"
    a: tuple[str, ...]
    b: tuple[str, ...]


class Side(NamedTuple):
    """A shared statement that counts for the thesis in one reading and against it in the other, or for nothing."""

    a: str
    b: str
    in_a: str
    in_b: str


@record
class Comparison:
    """Two readings beside each other; false where they agree in everything but words."""

    alignment: Alignment
    relations: tuple[Related, ...]
    linked: tuple[Linked, ...]
    sides: tuple[Side, ...]
    opposites: tuple[Match, ...]
    paragraphs: tuple[Paragraph, ...]
    note: str = ""

    @property
    def a(self) -> ArgumentMap:
        return self.alignment.a

    @property
    def b(self) -> ArgumentMap:
        return self.alignment.b

    def of(self, kind: Kind) -> tuple[Related, ...]:
        return tuple(each for each in self.relations if each.kind is kind)

    def __bool__(self) -> bool:
        found = self.alignment
        differ = any(each.kind is not Kind.SAME for each in self.relations)
        return bool(found.only_a or found.only_b or differ or self.linked or self.note)


def compare(alignment: Alignment, text: str | None = None) -> Comparison:
    """What the two maps of an alignment make of what they share.  `text` is their source, if at hand."""
    a, b = alignment.a, alignment.b
    passages = Passages(text) if text is not None else None
    return Comparison(
        alignment,
        tuple(_relations(alignment)),
        tuple(_linked(alignment)),
        tuple(_sides(alignment)),
        tuple(match for match in alignment.matches if _perhaps_opposite(match, a, b)),
        tuple(_paragraphs(alignment, passages)),
        different_sources(a, b),
    )


def sides(amap: ArgumentMap) -> Mapping[str, str]:
    """What each statement counts for in the end: thesis, for, against, both or nothing."""
    theses = frozenset(amap.theses)
    found = bearing.on(amap, theses)
    names = {(True, False): "for", (False, True): "against", (True, True): "both", (False, False): "nothing"}
    return {s: "thesis" if s in theses else names[s in found.pro, s in found.con] for s in amap.statements}


@record
class _View:
    """One map seen from the other: its steps, and what its statements are over there."""

    ours: Links
    theirs: Links
    over: Mapping[str, tuple[str, ...]]
    hit: set[tuple[str, str]] = field(default_factory=set)  # steps over there that are accounted for

    def related(self, premise: str, target: str, use: Use) -> Related | None:
        """What the other map has for a step; None where it does not make both statements."""
        here = (premise, target)
        starts, ends = self.over.get(premise, ()), self.over.get(target, ())
        if not starts or not ends:
            return None
        if inside := [each for each in starts if each in ends]:
            return Related(Kind.SAME, here, (inside[0],))
        steps = [(start, end) for start, end in product(starts, ends) if self.theirs.between(start, end)]
        self.hit.update(steps)
        for step in steps:
            if use in self.theirs.between(*step):
                return Related(Kind.SAME, here, step)
        for step in steps:
            if use.relation in {each.relation for each in self.theirs.between(*step)}:
                return Related(Kind.LEVEL, here, step)
        if steps:
            return Related(Kind.SIDE, here, steps[0])
        for start, end in product(starts, ends):
            if way := self.theirs.way(start, end, use.relation):
                self.hit.update(pairwise(way))
                return Related(Kind.LONGER, here, way)
        for start in starts:
            if targets := self.theirs.targets(start):
                return Related(Kind.ELSEWHERE, here, (start, targets[0]))
        return Related(Kind.UNUSED, here, (starts[0],))


def _perhaps_opposite(match: Match, a: ArgumentMap, b: ArgumentMap) -> bool:
    """Only for texts so alike that a denial would be the difference between them."""
    alike = match.core and match.evidence is not None and match.evidence.text >= _ALIKE
    return alike and perhaps_opposite(a.statements[match.a].text, b.statements[match.b].text)


def _relations(alignment: Alignment) -> Iterator[Related]:
    """The steps of the first map; then those of the second that are not yet accounted for."""
    ours, theirs = links(alignment.a), links(alignment.b)
    there, back = _View(ours, theirs, alignment.to_b), _View(theirs, ours, alignment.to_a)
    forwards = [related for step in ours if (related := there.related(*step))]
    backwards = [related for step in theirs if (related := back.related(*step))]
    told: set[tuple[str, str]] = set()  # premises, as they are called in both, that bear on other things
    for related in forwards:
        if related.kind in (Kind.ELSEWHERE, Kind.UNUSED):
            if related.a in back.hit:
                continue
            told.add((related.a[0], related.b[0]))
        yield related
    for related in backwards:
        known = related.a in there.hit or (related.b[0], related.a[0]) in told
        if related.kind in (Kind.LONGER, Kind.ELSEWHERE, Kind.UNUSED) and not known:
            yield Related(related.kind, related.b, related.a)


def _linked(alignment: Alignment) -> Iterator[Linked]:
    core = alignment.core
    for ours, theirs in _apart(alignment.a, alignment.b, core):
        yield Linked("a", ours, theirs)
    for theirs, ours in _apart(alignment.b, alignment.a, {b: a for a, b in core.items()}):
        yield Linked("b", ours, theirs)


def _apart(
    ours: ArgumentMap, theirs: ArgumentMap, core: Mapping[str, str]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The premises of our arguments that bear on one thing over there, but in separate arguments."""
    for argument in ours.arguments.values():
        shared = [premise for premise in dict.fromkeys(argument.premises) if premise in core]
        on: dict[str, dict[str, set[str]]] = {}  # target over there, argument on it, our premises in it
        for premise in shared if len(shared) > 1 else ():
            for other in theirs.starting_from(core[premise]):
                on.setdefault(other.target, {}).setdefault(other.handle, set()).add(premise)
        if any(len(premises) > 1 for arguments in on.values() for premises in arguments.values()):
            continue
        for arguments in on.values():
            apart = [premise for premise in shared if any(premise in premises for premises in arguments.values())]
            if len(apart) > 1:
                yield tuple(apart), tuple(core[premise] for premise in apart)
                break


def _sides(alignment: Alignment) -> Iterator[Side]:
    ours, theirs = sides(alignment.a), sides(alignment.b)
    for one, other in alignment.core.items():
        if ours[one] != theirs[other]:
            yield Side(one, other, ours[one], theirs[other])


def _paragraphs(alignment: Alignment, passages: Passages | None) -> Iterator[Paragraph]:
    """Every paragraph that a map takes something from, by number."""
    ours, theirs = paragraphs_of(alignment.a, passages), paragraphs_of(alignment.b, passages)
    counts = _counted(ours, alignment.to_b), _counted(theirs, alignment.to_a)
    for number in sorted({*counts[0], *counts[1]}):
        yield Paragraph(number, *counts[0].get(number, (0, 0)), *counts[1].get(number, (0, 0)))


def _counted(paragraphs: Mapping[str, int], shared: Iterable[str]) -> dict[int, tuple[int, int]]:
    known = set(shared)
    found: dict[int, tuple[int, int]] = {}
    for name, number in paragraphs.items():
        all_of_it, both = found.get(number, (0, 0))
        found[number] = all_of_it + 1, both + (name in known)
    return found
