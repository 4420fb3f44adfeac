"""The figures: each with its interval and what it is over, or the reason why there is none."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, combinations, permutations

from argmap.compare.agreement.bootstrap import Interval, interval
from argmap.compare.agreement.coefficients import alpha, kappa
from argmap.compare.agreement.segmentation import cass, similarity
from argmap.compare.agreement.units import NOTHING, Text
from argmap.records import record

FEW = 20
"""With fewer shared statements a figure says little."""

Values = Sequence[str | bool | None]
Weighted = Iterable[tuple[Values, float]]

NO_TEXT = "the source is not at hand: name it with --text FILE"
NO_ANCHORS = "it takes two maps that are anchored in the source"
NO_SHARED = "no statement is in two of the maps"
ONE_VALUE = "only one value was ever given, so all agreement is certain by chance"


@record
class Figure:
    """A figure by its name; `coefficient` is kappa, alpha, share, F, S or CASS.

    `n` counts what it is over; `why_null` says why there is no value.
    """

    name: str
    coefficient: str
    value: float | None
    interval: Interval | None
    n: int
    why_null: str = ""


@record
class Agreement:
    """The figures for some annotators and texts.

    `related` counts the relations that all have of those between shared
    statements, and how many each has; `shares` says of each annotator how
    much of the statements another makes too, on average, and of how many.
    """

    figures: tuple[Figure, ...]
    shares: tuple[tuple[float | None, int], ...]
    related: tuple[int, tuple[int, ...]]
    shared: int

    @property
    def few(self) -> bool:
        """Whether there is too little in common for the figures to say much."""
        return self.shared < FEW


def agreement(texts: Sequence[Text], *, everything: bool = False) -> Agreement:
    """The figures over all `texts`, which have the same annotators; `everything` adds segmentation and CASS."""
    coders = len(texts[0].maps) if texts else 0
    related = _related(texts, coders)
    figures = [
        _counterparts(texts, coders),
        _sentences(texts, coders),
        _sides(texts, coders),
        _relations(texts, coders),
    ]
    figures.append(_f_measure(related))
    if everything:
        segments = _segments(texts)
        figures += [segments, _cass(figures[3], segments)]
    shares = tuple(_share(texts, coder, coders) for coder in range(coders))
    return Agreement(tuple(figures), shares, related, sum(len(text.units) for text in texts))


def _coefficient(coders: int) -> str:
    return "kappa" if coders == 2 else "alpha"


def _measured(values: Weighted, coders: int) -> float | None:
    """Kappa of two annotators, alpha of more."""
    if coders == 2:
        table: dict[tuple[object, object], float] = {}
        for (one, other), weight in values:
            if one is not None and other is not None:
                table[one, other] = table.get((one, other), 0.0) + weight
        return kappa(table)
    return alpha((Counter(value for value in given if value is not None), weight) for given, weight in values)


def _figure(
    name: str, coders: int, n: int, figure: Callable[[Sequence[int]], float | None], size: int, work: int, missing: str
) -> Figure:
    if not n:
        return Figure(name, _coefficient(coders), None, None, 0, missing)
    value = figure([1] * size)
    if value is None:
        return Figure(name, _coefficient(coders), None, None, n, ONE_VALUE)
    return Figure(name, _coefficient(coders), value, interval(size, figure, work), n)


def _sentences(texts: Sequence[Text], coders: int) -> Figure:
    rows: list[Values] = [
        row for text in texts for row in text.sentences if sum(value is not None for value in row) > 1
    ]
    return _figure(
        "sentences",
        coders,
        len(rows),
        lambda drawn: _measured(zip(rows, drawn, strict=True), coders),
        len(rows),
        len(rows),
        NO_ANCHORS if any(text.sentences for text in texts) else NO_TEXT,
    )


def _sides(texts: Sequence[Text], coders: int) -> Figure:
    rows: list[Values] = [row for text in texts for row in text.sides]
    return _figure(
        "sides",
        coders,
        len(rows),
        lambda drawn: _measured(zip(rows, drawn, strict=True), coders),
        len(rows),
        len(rows),
        NO_SHARED,
    )


def _relations(texts: Sequence[Text], coders: int) -> Figure:
    """Over all ordered pairs of shared statements of a text: those that somebody relates, and all the rest."""
    starts = [0, *accumulate(len(text.units) for text in texts)]
    kinds = [Counter(_coded(unit) for unit in text.units) for text in texts]
    pairs = sum(_together(count) for count in kinds)
    work = sum(len(text.relations) + len(kind) ** 2 + len(text.units) for text, kind in zip(texts, kinds, strict=True))

    def figure(drawn: Sequence[int]) -> float | None:
        return _measured(_pairs(texts, starts, drawn, coders), coders)

    return _figure("relations", coders, pairs, figure, starts[-1], work, NO_SHARED)


def _pairs(texts: Sequence[Text], starts: Sequence[int], drawn: Sequence[int], coders: int) -> Weighted:
    """Each pair of units as often as both were drawn; pairs that nobody relates by how many annotators have both."""
    for text, start in zip(texts, starts, strict=False):
        weights: Mapping[frozenset[int], float] = _weights(text, drawn[start : start + len(text.units)])
        rest: dict[frozenset[int], float] = {}
        for one, weight in weights.items():
            for other, further in weights.items():
                both = one & other
                rest[both] = rest.get(both, 0.0) + weight * further
        for number, unit in enumerate(text.units):
            coded = _coded(unit)
            rest[coded] -= drawn[start + number] ** 2
        for (one_unit, other_unit), labels in text.relations.items():
            count = float(drawn[start + one_unit] * drawn[start + other_unit])
            if count:
                yield labels, count
                rest[_coded(text.units[one_unit]) & _coded(text.units[other_unit])] -= count
        for both, weight in rest.items():
            if len(both) > 1 and weight > 0:
                yield [NOTHING if coder in both else None for coder in range(coders)], weight


def _weights(text: Text, drawn: Sequence[int]) -> dict[frozenset[int], float]:
    found: dict[frozenset[int], float] = {}
    for unit, times in zip(text.units, drawn, strict=True):
        coded = _coded(unit)
        found[coded] = found.get(coded, 0.0) + times
    return found


def _coded(unit: Sequence[str | None]) -> frozenset[int]:
    return frozenset(coder for coder, name in enumerate(unit) if name is not None)


def _together(kinds: Mapping[frozenset[int], int]) -> int:
    """How many ordered pairs of units two annotators or more have both of."""
    return sum(
        count * (further - (one == other))
        for one, count in kinds.items()
        for other, further in kinds.items()
        if len(one & other) > 1
    )


def _related(texts: Sequence[Text], coders: int) -> tuple[int, tuple[int, ...]]:
    """How many relations all have between statements that all have, and how many each has."""
    rows = [labels for text in texts for labels in text.relations.values() if None not in labels]
    alike = sum(len(set(labels)) == 1 for labels in rows)
    return alike, tuple(sum(labels[coder] != NOTHING for labels in rows) for coder in range(coders))


def _f_measure(related: tuple[int, tuple[int, ...]]) -> Figure:
    alike, each = related
    total = sum(each)
    if not total:
        return Figure("relations in all", "F", None, None, 0, "nobody relates two statements that all make")
    return Figure("relations in all", "F", len(each) * alike / total, None, total)


def _share(texts: Sequence[Text], coder: int, coders: int) -> tuple[float | None, int]:
    """How much of what one annotator says another says too, averaged over the others, and of how many statements."""
    of = sum(len(text.maps[coder].statements) for text in texts)
    found = sum(text.counterparts[coder, other][0] for text in texts for other in range(coders) if other != coder)
    return (found / (of * (coders - 1)) if of else None), of


def _counterparts(texts: Sequence[Text], coders: int) -> Figure:
    counts = [text.counterparts[pair] for text in texts for pair in permutations(range(coders), 2)]
    of = sum(total for _, total in counts)
    value = sum(found for found, _ in counts) / of if of else None
    statements = sum(len(amap.statements) for text in texts for amap in text.maps)
    return Figure("counterpart", "share", value, None, statements, "" if of else "the maps are empty")


def _segments(texts: Sequence[Text]) -> Figure:
    """The mean similarity of all pairs of annotators, each text by its length."""
    total = places = 0.0
    for text in texts:
        for one, other in combinations(text.cuts, 2):
            value = similarity(one, other, text.words) if one is not None and other is not None else None
            if value is not None:
                total += value * (text.words - 1)
                places += text.words - 1
    reason = "" if places else "it takes the source, and two maps with anchors in it"
    return Figure("segments", "S", total / places if places else None, None, int(places), reason)


def _cass(relations: Figure, segments: Figure) -> Figure:
    if relations.value is None or segments.value is None:
        return Figure("CASS", "CASS", None, None, 0, "one of its parts is not defined")
    value = cass(relations.value, segments.value)
    return Figure("CASS", "CASS", value, None, segments.n, "" if value is not None else "a part of it is not above 0")
