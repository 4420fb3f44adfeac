"""What the wording rules fire on, and what only looks like it."""

import re
from collections.abc import Callable

import pytest

from argmap.model import ArgumentMap, Statement
from argmap.rules import phrases

QUANTITIES = {
    "80 % of commuters drive.": "80 %",
    "Sales fell by 3.5%.": "3.5%",
    "Ten per cent of the pupils left.": "ten per cent",
    "Some 10-15 percent are women.": "10-15 percent",
    "Support rose by 4 percentage points.": "4 percentage points",
    "Two thirds of the crew left.": "two thirds",
    "A third of the wells are dry.": "a third of",
    "Half the harvest was lost.": "half the",
    "Half of all wells are dry.": "half of all",
    "Three in ten voters stayed at home.": "three in ten",
    "9 out of 10 dentists smile.": "9 out of 10",
    "1 of 5 bulbs is broken.": "1 of 5",
    "One in every four trees is ill.": "one in every four",
    "Bridges cost twice as much.": "twice as",
    "A tunnel costs three times as much.": "three times as",
    "Noise is 5 times higher.": "5 times higher",
    "Traffic grew ten-fold.": "ten-fold",
    "Output rose tenfold.": "tenfold",
    # not
    "The town should halve the tax to 5 %.": "",
    "He is 100 % sure of it.": "",
    "A third party owns it.": "",
    "The third of May was a Sunday.": "",
    "It was built in the third quarter of 2020.": "",
    "A quarter of an hour is enough.": "",
    "The second half of the year is busy.": "",
    "It speaks on behalf of the town.": "",
    "He won twice.": "",
    "It runs twice a week.": "",
    "The aim is twofold.": "",
    "One of the two is wrong.": "",
    "One of three options is a tunnel.": "",
    "It sank 5 in 10 years.": "",
    "Resolution 2100 of 2013 says so.": "",
    "It had 20 in 2 boats.": "",
    "People in the town like it.": "",
    "The centre is full of cars.": "",
}

UNNAMED = {
    "Research shows that naps help.": "research shows",
    "Studies have found that naps help.": "studies have found",
    "Experts say that naps help.": "experts say",
    "Most scientists agree that it warms.": "scientists agree",
    "According to data collected last year, naps help.": "according to data",
    "According to many experts, naps help.": "according to many experts",
    "It is well known that naps help.": "it is well known that",
    "It has been scientifically proven that naps help.": "it has been scientifically proven that",
    "A recent study shows that naps help.": "a recent study shows",
    "Evidence suggests that naps help.": "evidence suggests",
    # not
    "Fortna's research shows that peace lasts.": "",
    "Their research shows that peace lasts.": "",
    "UN experts say that it lasts.": "",
    "In short, Oxford research shows that it lasts.": "",
    "According to data from the harbour office, it is slow.": "",
    "According to research by Fortna, peace lasts.": "",
    "Research costs money.": "",
    "The town needs more research.": "",
    "Experts should be paid.": "",
    "The data are old.": "",
    "No evidence shows this.": "",
    "Studies are hard.": "",
    "It is known to few.": "",
}

REASONING = {
    "It fell because it was old.": "because",
    "Because it was old, it fell.": "because",
    "It was old and therefore fell.": "and therefore",
    "It was old; hence it fell.": "hence",
    "It was old, which is why it fell.": "which is why",
    "It should therefore be mended.": "therefore",
    "It was old, and for that reason it fell.": "for that reason",
    # not
    "It fell because of the storm.": "",
    "It is not right just because it is old.": "",
    "It fell not because it was old but of itself.": "",
    "It is only because he came that she left.": "",
    'The word "because" is long.': "",
    "Therefore it fell.": "",
    "Because it was old.": "",
    "It has stood since it was built.": "",
    "It is so old that it fell.": "",
    "It is as old as the hills.": "",
    "Nothing has fallen thus far, and thus far only.": "",
    "Thus far nothing has fallen.": "",
    "That is ten years hence.": "",
    "There is no reason to doubt it.": "",
}

CONNECTIVES = {
    "And it is old.": "and",
    "But it is old.": "but",
    "Therefore it fell.": "therefore",
    "However, it is old.": "however",
    "So the bridge fell.": "so the",
    "Yet it stands.": "yet it",
    "Moreover it is ugly.": "moreover",
    "For example, it leaks.": "for example",
    "Because it was old.": "because",
    "That's why it fell.": "that's why",
    "In addition, it leaks.": "in addition",
    "After all, it is old.": "after all",
    "Otherwise, it will fall.": "otherwise",
    # not
    "But for the rain it would stand.": "",
    "So many came that it fell.": "",
    "So far nothing fell.": "",
    "Yet another bridge fell.": "",
    "However old it is, it stands.": "",
    "Because of the rain it fell.": "",
    "Because it was old, it fell.": "",
    "Still waters run deep.": "",
    "Then-president Touré fell.": "",
    "In addition to the bridge the mill fell.": "",
    "Thus far it stands.": "",
    "After the rain it fell.": "",
    "Andorra is small.": "",
    "Butter is dear.": "",
    "Orchards bloom in May.": "",
    "As a result of the rain it fell.": "",
    "If it rains, it will fall.": "",
    "Although it is old, it stands.": "",
    "Also-rans are forgotten.": "",
}

DANGLING = {
    "They are old.": "they",
    "They're old.": "they",
    "He said so.": "he",
    "This is wrong.": "this",
    "That would help.": "that",
    "These were lost.": "these",
    "It reduces faith in the state.": "it",
    "Their methods fail.": "their",
    "The latter is better.": "the latter",
    # not
    "This house believes in free speech.": "",
    "This year was dry.": "",
    "That the year was dry is known.": "",
    "These days it rains.": "",
    "Those who wait win.": "",
    "They who wait win.": "",
    "He who waits wins.": "",
    "It is clear that it rains.": "",
    "It rains in spring.": "",
    "It takes two to quarrel.": "",
    "It should be forbidden to smoke here.": "",
    "It's dangerous to smoke.": "",
    "Its own weight broke the bridge.": "",
    "Her Majesty rules.": "",
    "The latter half of the year is dry.": "",
    "The theatre is old.": "",
    "Hens lay eggs.": "",
    "Italy is a country.": "",
    "There are no bridges.": "",
}


def _small(text: str) -> str:
    return text.casefold().replace("’", "'")


@pytest.mark.parametrize(
    ("find", "table"),
    [
        (lambda text: phrases.quantity(_small(text)), QUANTITIES),
        (lambda text: phrases.unnamed_source(_small(text), text), UNNAMED),
        (lambda text: phrases.reasoning(_small(text)), REASONING),
        (lambda text: phrases.leading_connective(_small(text)), CONNECTIVES),
        (lambda text: phrases.dangling_pronoun(_small(text)), DANGLING),
    ],
    ids=["quantities", "unnamed", "reasoning", "connectives", "dangling"],
)
def test_phrases(find: Callable[[str], str], table: dict[str, str]) -> None:
    assert {text: find(text) for text in table} == table


@pytest.mark.parametrize(
    ("parts", "table"),
    [
        (phrases.SOURCE_PARTS, UNNAMED),
        (phrases.REASON_PARTS, REASONING),
    ],
)
def test_the_telling_parts_miss_nothing(parts: tuple[str, ...], table: dict[str, str]) -> None:
    for text, expected in table.items():
        assert not expected or any(part in _small(text) for part in parts), text


def test_the_pattern_before_quantities_misses_none() -> None:
    for text, expected in QUANTITIES.items():
        assert not expected or (
            any(part in _small(text) for part in phrases.QUANTITY_PARTS) or re.search(phrases.RATIO, _small(text))
        ), text


def test_texts_that_say_something_are_found_each_once_and_in_order() -> None:
    from argmap.facts import Facts

    texts = {"a": "One of one.", "b": "none", "c": "", "d": "ONE"}
    amap = ArgumentMap("T", {name: Statement(name, text) for name, text in texts.items()})
    assert [statement.id for statement, _ in Facts(amap).texts.saying("of", "one")] == ["a", "b", "d"]
    assert Facts(amap).texts.saying("two") == []
