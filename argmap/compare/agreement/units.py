"""What annotators agree or disagree about, taken out of their maps: statements, sentences and relations, side by side.

A unit is a statement that two or more of the maps make, found in the core
matches; it has at most one statement of each map.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from itertools import combinations

from argmap.compare.alignment import Alignment, align
from argmap.compare.links import Links, Use, links
from argmap.compare.reading import sides
from argmap.model import ArgumentMap, Relation
from argmap.records import record
from argmap.source.anchors import Kind, Passages
from argmap.source.coverage import anchors, mapped

NOTHING, BOTH = "nothing", "both"


@record
class Text:
    """All annotations of one text; every tuple is in the order of the annotators, None where one has nothing to say.

    `relations` has the ordered pairs of units that some annotator relates;
    all other pairs are related by nobody.  `counterparts` says of each
    ordered pair of annotators how many statements of the first the second
    makes too, and of how many.  `cuts` are the places between words where a
    passage begins or ends; None without the source or without anchors.
    """

    maps: tuple[ArgumentMap, ...]
    alignments: Mapping[tuple[int, int], Alignment] = field(compare=False, repr=False)
    units: tuple[tuple[str | None, ...], ...]
    sides: tuple[tuple[str | None, ...], ...]
    relations: Mapping[tuple[int, int], tuple[str | None, ...]]
    sentences: tuple[tuple[bool | None, ...], ...]
    counterparts: Mapping[tuple[int, int], tuple[int, int]]
    cuts: tuple[frozenset[int] | None, ...]
    words: int
    source: str | None = field(default=None, compare=False, repr=False)


def annotated(
    maps: Sequence[ArgumentMap],
    text: str | None = None,
    alignments: Mapping[tuple[int, int], Alignment] | None = None,
) -> Text:
    """Two or more maps of one text, side by side.  `alignments` are known already, by the places of the maps."""
    known = dict(alignments or {})
    for one, other in combinations(range(len(maps)), 2):
        if (one, other) not in known:
            known[one, other] = align(maps[one], maps[other], text)
    units = tuple(_units(maps, known))
    for_or_against = [sides(amap) for amap in maps]
    passages = Passages(text) if text is not None else None
    return Text(
        tuple(maps),
        known,
        units,
        tuple(
            tuple(None if name is None else for_or_against[k][name] for k, name in enumerate(unit)) for unit in units
        ),
        _relations(maps, units),
        tuple(_sentences(maps, text)) if text is not None else (),
        {pair: counted for key, found in known.items() for pair, counted in _counterparts(key, found)},
        tuple(_cuts(amap, passages) for amap in maps),
        len(passages.words_between(0, len(passages.text) + 1)) if passages else 0,
        text,
    )


def _sentences(maps: Sequence[ArgumentMap], text: str) -> Iterator[tuple[bool | None, ...]]:
    """The sentences of the text, mapped or not; of a map without a single anchor nothing is known."""
    rows = [mapped(amap, text) for amap in maps]
    anchored = [any(True for _ in anchors(amap)) for amap in maps]
    for sentence in zip(*rows, strict=True):
        yield tuple(value if known else None for value, known in zip(sentence, anchored, strict=True))


def _units(
    maps: Sequence[ArgumentMap], alignments: Mapping[tuple[int, int], Alignment]
) -> Iterator[tuple[str | None, ...]]:
    """Core matches grown together, the surest first, as long as no map comes in twice."""
    ranked = sorted(
        (
            (-match.score, pair, match.a, match.b)
            for pair, found in alignments.items()
            for match in found.matches
            if match.core
        )
    )
    unit_of: dict[tuple[int, str], dict[int, str]] = {}
    for _, (one, other), a, b in ranked:
        ours = unit_of.setdefault((one, a), {one: a})
        theirs = unit_of.setdefault((other, b), {other: b})
        if ours is not theirs and not ours.keys() & theirs.keys():
            ours.update(theirs)
            for place, name in theirs.items():
                unit_of[place, name] = ours
    seen: set[int] = set()
    for place, amap in enumerate(maps):
        for name in amap.statements:
            unit = unit_of.get((place, name), {})
            if len(unit) > 1 and id(unit) not in seen:
                seen.add(id(unit))
                yield tuple(unit.get(number) for number in range(len(maps)))


def _relations(
    maps: Sequence[ArgumentMap], units: Sequence[tuple[str | None, ...]]
) -> dict[tuple[int, int], tuple[str | None, ...]]:
    steps: list[Links] = [links(amap) for amap in maps]
    numbers = [{unit[k]: number for number, unit in enumerate(units) if unit[k] is not None} for k in range(len(maps))]
    related = {
        (numbers[k][premise], numbers[k][target])
        for k, found in enumerate(steps)
        for premise, target, _ in found
        if premise in numbers[k] and target in numbers[k]
    }
    return {
        (one, other): tuple(
            _label(steps[k].between(premise, target)) if premise is not None and target is not None else None
            for k, (premise, target) in enumerate(zip(units[one], units[other], strict=True))
        )
        for one, other in sorted(related)
    }


def _label(uses: frozenset[Use]) -> str:
    relations = {use.relation for use in uses}
    if len(relations) > 1:
        return BOTH
    return next((relation.value for relation in Relation if relation in relations), NOTHING)


def _counterparts(pair: tuple[int, int], found: Alignment) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    one, other = pair
    yield (one, other), (len(found.to_b), len(found.a.statements))
    yield (other, one), (len(found.to_a), len(found.b.statements))


def _cuts(amap: ArgumentMap, passages: Passages | None) -> frozenset[int] | None:
    if passages is None:
        return None
    cuts: set[int] = set()
    for statement in amap.statements.values():
        for anchor in statement.at:
            found = passages.find(anchor)
            if found.kind in (Kind.FOUND, Kind.AMBIGUOUS):
                words = passages.words_between(*found.spans[0])
                cuts |= {words.start, words.stop}
    last = len(passages.words_between(0, len(passages.text) + 1))
    return frozenset(cuts - {0, last}) if cuts else None
