"""Agreement: the coefficients by published examples and by hand, the figures of readings, the laws."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import CARS, CLASS, READINGS, bare, made, reading, trees

from argmap.compare.agreement import Agreement, Figure, agreement, annotated, bootstrap
from argmap.compare.agreement.bootstrap import interval
from argmap.compare.agreement.coefficients import alpha, kappa
from argmap.compare.agreement.segmentation import cass, similarity
from argmap.model import ArgumentMap

KRIPPENDORFF = (  # Content Analysis, the table of four observers and twelve units, for nominal data
    (1, 1, None, 1),
    (2, 2, 3, 2),
    (3, 3, 3, 3),
    (3, 3, 3, 3),
    (2, 2, 2, 2),
    (1, 2, 3, 4),
    (4, 4, 4, 4),
    (1, 1, 2, 1),
    (2, 2, 2, 2),
    (None, 5, 5, 5),
    (None, None, 1, 1),
    (None, 3, None, None),
)


@pytest.fixture(autouse=True, scope="module")
def _few_repetitions() -> Iterator[None]:
    """A tenth of those that an interval is made of: here it is asked whether there is one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "TIMES", 100)
        yield


def named(found: Agreement, name: str) -> Figure:
    return next(figure for figure in found.figures if figure.name == name)


def test_alpha_of_the_published_example() -> None:
    units = [(Counter(value for value in row if value is not None), 1.0) for row in KRIPPENDORFF]
    assert alpha(units) == pytest.approx(0.743, abs=0.0005)


def test_alpha_of_three_observers_of_whom_none_saw_all() -> None:
    """The worked example of the English Wikipedia, `Krippendorff's alpha`: .691 for nominal data."""
    rows = ["*****34121133*3", "1*213343*******", "**21344*21133*4"]
    units = [(Counter(value for value in unit if value != "*"), 1.0) for unit in zip(*rows, strict=True)]
    assert alpha(units) == pytest.approx(0.691, abs=0.0005)


def test_alpha_of_a_published_example_of_two_observers() -> None:
    """Krippendorff (2011), Computing Krippendorff's alpha-reliability, section B: .692 for nominal data."""
    ben = ["a", "a", "b", "b", "d", "c", "c", "c", "e", "d", "d", "a"]
    gerry = ["b", "a", "b", "b", "b", "c", "c", "c", "e", "d", "d", "d"]
    units = [(Counter(pair), 1.0) for pair in zip(ben, gerry, strict=True)]
    assert alpha(units) == pytest.approx(0.692, abs=0.001)


def test_kappa_of_a_table_by_gerryd() -> None:
    # 50 cases: both yes 20, both no 15, yes and no 5, no and yes 10: observed .70, expected .50, so .40.
    assert kappa({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}) == pytest.approx(0.4)


def test_a_coefficient_that_is_not_defined_is_none() -> None:
    assert kappa({("a", "a"): 5.0}) is None
    assert kappa({}) is None
    assert alpha([(Counter("aa"), 3.0)]) is None
    assert alpha([(Counter("a"), 1.0)]) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=30))
def test_weights_are_repetitions(rows: list[tuple[str, str]]) -> None:
    units = [(Counter(row), 1.0) for row in rows]
    counted = Counter(tuple(sorted(row)) for row in rows)
    weighted = alpha((Counter(row), float(times)) for row, times in counted.items())
    plain = alpha(units)
    assert (plain is None) == (weighted is None)
    assert plain is None or plain == pytest.approx(weighted)
    found = kappa(Counter(rows))
    assert found is None or -1 <= found <= 1 + 1e-9


def cuts(lengths: Sequence[int]) -> set[int]:
    """Where segments of these lengths are cut."""
    return set(accumulate(lengths[:-1]))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((2, 3, 6), (5, 6), 0.9),
        ((2, 3, 6), (2, 3, 3, 3), 0.9),
        ((2, 3, 6), (2, 2, 7), 0.95),
        ((2, 3, 6), (1, 1, 3, 1, 5), 0.8),
        ((2, 6, 4, 2, 4, 3), (2, 3, 3, 1, 3, 6, 3), 0.85),
        ((2, 1, 1, 1, 5, 8, 2, 1), (2, 3, 3, 1, 3, 6, 3), 0.725),
        ((2, 6, 4, 2, 4, 3), (2, 8, 2, 4, 2, 3), 0.8),
        ((2, 1, 1, 1, 5, 8, 2, 1), (2, 8, 2, 4, 2, 3), 0.7),
    ],
)
def test_similarity_of_segments(one: Sequence[int], other: Sequence[int], expected: float) -> None:
    """What segeval 2, the program of the authors of S, publishes as right.

    The last four are readings of the text in Hearst (1997), TextTiling,
    Computational Linguistics 23, of 21 paragraphs, beside two others.
    """
    for ones, others in ((one, other), (other, one)):
        assert similarity(cuts(ones), cuts(others), sum(one)) == pytest.approx(expected)


def test_there_is_no_similarity_where_nothing_can_be_cut() -> None:
    assert similarity(set(), set(), 1) is None


def test_cass_by_hand() -> None:
    """Duthie et al. (2016), section 4: CASS = 2 M S / (M + S).

    With the kappa of the table above as M and the similarity of the first two
    readings of Hearst's text as S: 2 x .40 x .85 / (.40 + .85) = .68 / 1.25 = .544.
    """
    assert cass(0.4, 0.85) == pytest.approx(0.544)
    assert cass(0.85, 0.85) == pytest.approx(0.85)
    assert cass(-0.1, 0.9) is None


def test_an_interval_is_the_same_every_time_and_none_where_there_is_nothing() -> None:
    values = [0.0] * 10 + [1.0] * 10

    def mean(drawn: Sequence[int]) -> float:
        return sum(value * times for value, times in zip(values, drawn, strict=True)) / 20

    low, high = interval(20, mean) or (0.0, 0.0)
    assert 0.2 < low < 0.5 < high < 0.8
    assert interval(20, mean) == (low, high)
    assert interval(0, mean) is None
    assert interval(20, lambda _: None) is None


def test_two_annotators_of_a_text() -> None:
    key, ana = reading(CLASS / "key.yaml"), reading(CLASS / "ana.yaml")
    found = agreement([annotated((key, ana), CARS)], everything=True)
    assert found.shares == ((12 / 15, 15), (1.0, 11))
    assert (found.shared, found.few) == (11, True)
    assert found.related == (7, (7, 10))
    sentences = named(found, "sentences")
    assert (sentences.coefficient, sentences.n) == ("kappa", 15)
    assert sentences.value == pytest.approx(2 / 3)
    assert named(found, "relations").n == 11 * 10
    assert named(found, "segments").coefficient == "S"
    assert named(found, "CASS").value == pytest.approx(
        cass(named(found, "relations").value or 0, named(found, "segments").value or 0)
    )


def test_relations_are_those_of_a_full_table() -> None:
    """Kappa from the few pairs that somebody relates is kappa of the table of all pairs."""
    key, cleo = reading(CLASS / "key.yaml"), reading(CLASS / "cleo.yaml")
    text = annotated((key, cleo), CARS)
    table: Counter[tuple[object, object]] = Counter()
    for one in range(len(text.units)):
        for other in range(len(text.units)):
            if one != other:
                first, second = text.relations.get((one, other), ("nothing", "nothing"))
                table[first, second] += 1
    assert named(agreement([text]), "relations").value == pytest.approx(kappa(table))


def test_more_than_two_annotators_have_alpha() -> None:
    maps = [reading(CLASS / f"{name}.yaml") for name in ("key", "ana", "ben", "cleo")]
    found = agreement([annotated(maps, CARS)])
    assert {figure.coefficient for figure in found.figures} == {"share", "alpha", "F"}
    assert all(figure.value is not None for figure in found.figures)
    assert (
        named(found, "sentences").value
        == named(agreement([annotated([each for each in maps if "Ben" not in each.title], CARS)]), "sentences").value
    )


def test_texts_are_pooled() -> None:
    cars = annotated((reading(CLASS / "key.yaml"), reading(CLASS / "ana.yaml")), CARS)
    zoo = annotated((reading(READINGS / "zoo-a.yaml"), reading(READINGS / "zoo-b.yaml")))
    both = agreement([cars, zoo])
    assert both.shared == len(cars.units) + len(zoo.units)
    assert named(both, "relations").n == 11 * 10 + len(zoo.units) * (len(zoo.units) - 1)
    assert not both.few
    words = cars.words
    alike, unlike = (
        replace(cars, cuts=(frozenset((3,)), cut), words=size)
        for cut, size in ((frozenset((3,)), words), (frozenset((5,)), 2 * words))
    )
    segments = named(agreement([alike, unlike], everything=True), "segments")
    apart = named(agreement([unlike], everything=True), "segments").value
    assert apart is not None
    assert segments.n == 3 * words - 2
    assert segments.value == pytest.approx((words - 1 + apart * (2 * words - 1)) / segments.n)


@pytest.mark.parametrize("bad", [ArgumentMap("", {}), bare(reading(CLASS / "key.yaml"))], ids=["empty", "bare"])
def test_without_anchors_or_statements_there_are_reasons_and_no_figures(bad: ArgumentMap) -> None:
    found = agreement([annotated((reading(CLASS / "ana.yaml"), bad), CARS)], everything=True)
    assert named(found, "sentences").value is None
    assert named(found, "sentences").why_null
    assert all(figure.value is not None or figure.why_null for figure in found.figures)
    assert all(
        figure.value not in (0.0, 1.0) for figure in found.figures if not bad.statements and figure.name == "sides"
    )


@given(trees)
def test_a_reading_agrees_with_itself(amap: ArgumentMap) -> None:
    found = agreement([annotated((amap, amap))])
    for name in ("sides", "relations", "relations in all"):
        value = named(found, name).value
        assert value is None or value == pytest.approx(1)


def test_readings_shuffled_agree_by_chance_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two readings of one vocabulary with arguments drawn at random, matched as they come: kappa is about 0."""
    monkeypatch.setattr("argmap.compare.agreement.figures.interval", lambda *_: None)  # which takes long
    values = []
    for seed in range(8):
        one, other = made(seed, 30), made(seed + 1000, 30)
        other = replace(
            other,
            statements={name: replace(each, text=one.statements[name].text) for name, each in other.statements.items()},
        )
        order = list(one.statements)
        random.Random(seed).shuffle(order)
        other = replace(
            other,
            statements={
                name: replace(each, text=one.statements[order[number]].text)
                for number, (name, each) in enumerate(other.statements.items())
            },
            thesis=(),
        )
        values.append(named(agreement([annotated((one, other))]), "relations").value or 0.0)
    assert abs(sum(values) / len(values)) < 0.05
