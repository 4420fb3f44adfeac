"""What the page's search finds by a field: the statements that a query finds, or that are meant by what it finds."""

from any_map import maps
from hypothesis import given, settings
from page.pages import bridge

from argmap.model import ArgumentMap
from argmap.page.finding import words
from argmap.query import FIELDS, parse, select


def test_words_are_those_of_the_map() -> None:
    found = words(bridge())
    assert {word: places for word, places in found.items() if word.partition(":")[0] not in ("is", "kind")} == {
        "tag:traffic": [1],
        "scheme:analogy": [1, 2],
        "cites:survey": [1],
        "author:Ada Okafor": [1],
        "year:2024": [1],
    }
    known = {word.partition(":")[0] for word in found}
    assert known == FIELDS.keys() - {"text", "asks"}  # the one is found by the script, and nothing asks here
    assert found["is:leaf"] == [2, 4, 5]


@settings(max_examples=15)
@given(maps())
def test_a_word_finds_the_statements_that_a_query_finds(amap: ArgumentMap) -> None:
    names = [*amap.statements]
    found = words(amap)
    for word in ("is:leaf", "is:unanswered", "is:circular", "is:cited", "is:attacked", "kind:claim", "kind:premise"):
        asked = {each.id for each in select(amap, parse(word)) if each.id in amap.statements}
        assert [names[place] for place in found[word]] == [name for name in names if name in asked], word
