"""Dates in words and ranges, names with particles, addresses: said the same way wherever they appear."""

import pytest

from argmap.bibliography import dates
from argmap.bibliography.addresses import address, doi
from argmap.bibliography.csl import short
from argmap.bibliography.names import names
from argmap.compare.difference.matching import same_authorities
from argmap.compare.merging.authorities import common_authorities
from argmap.evaluation.critical.authors import works
from argmap.loading import load
from argmap.model import ArgumentMap, Authority, Value
from argmap.text import csv, markdown, urls
from argmap.text.json import as_json


@pytest.mark.parametrize(
    ("value", "shown", "year", "fault"),
    [
        (2024, "2024", 2024, ""),
        ("2024-05", "2024", 2024, ""),
        ("2024-5", "2024-5", None, "not a date"),
        (0, "0", None, "in the year 0, and after 1 BCE, written `-1`, came the year 1"),
        (-380, "380 BCE", -380, ""),
        ("forthcoming", "forthcoming", None, "not a date"),
        (9999, "9999", 9999, ""),
        (10000, "10000", None, "not a date"),
        ({"date-parts": [[9999]]}, "9999", 9999, ""),
        ({"date-parts": [[10000]]}, "", None, "not a date"),
        ({"literal": "c. 1850"}, "c. 1850", None, ""),
        ({"raw": "May 2001"}, "May 2001", None, ""),
        ({"raw": "2001-05-02"}, "2001", 2001, ""),
        ({"date-parts": [[2001], [2003]]}, "2001–2003", 2001, ""),
        ({"date-parts": [[2001, 5], [2001, 7]]}, "2001", 2001, ""),
        ({"date-parts": [[1850]], "circa": True}, "c. 1850", 1850, ""),
        ({"date-parts": [[-20], [14]]}, "20 BCE–14", -20, ""),
        ({"literal": ""}, "", None, "not a date"),
        (None, "", None, "not a date"),
    ],
)
def test_what_is_a_date_is_what_is_shown_as_one(value: Value, shown: str, year: int | None, fault: str) -> None:
    assert (dates.shown(value), dates.year(value), dates.fault(value)) == (shown, year, fault)


def test_a_particle_belongs_to_the_name_everywhere() -> None:
    particle: Value = {"given": "Vincent", "family": "Gogh", "non-dropping-particle": "van"}
    other: Value = {"given": "Vincent", "family": "Gogh"}
    (one,), (two,) = names({"author": [particle]}), names({"editor": [{"given": "Vincent", "family": "van Gogh"}]})
    assert (one.surname, one.whole, one.turned) == ("van Gogh", "Vincent van Gogh", "van Gogh, Vincent")
    assert one.key == two.key != names({"author": [other]})[0].key
    assert names({"author": [{"family": "Alembert", "non-dropping-particle": "d'"}]})[0].surname == "d'Alembert"


def test_whoever_edits_is_grouped_as_whoever_writes() -> None:
    amap, found = load("""argmap: 1
title: T
authorities:
  one: {author: [{family: Gogh, given: Vincent, non-dropping-particle: van}], title: A, issued: 1888}
  two: {editor: [{family: van Gogh, given: V.}], title: B, issued: 1889}
  three: {author: [{family: Gogh, given: Vincent}], title: C, issued: 1890}
statements: {a: {text: It is so., cites: [one, two, three]}}
""")
    assert found == []
    assert works(amap) == {"Vincent van Gogh": ("one", "two")}
    assert [short(each) for each in amap.authorities.values()] == ["van Gogh 1888", "van Gogh 1889", "Gogh 1890"]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ({"DOI": "10.1000/abc"}, "https://doi.org/10.1000/abc"),
        ({"DOI": "https://doi.org/10.1000/abc", "URL": "https://e.org"}, "https://doi.org/10.1000/abc"),
        ({"DOI": "doi: 10.1000/a<b>c"}, "https://doi.org/10.1000/a%3Cb%3Ec"),
        ({"DOI": "none", "URL": " https://e.org/x "}, "https://e.org/x"),
        ({"URL": "javascript:alert(1)"}, ""),
        ({"URL": "https://e.org/\u202e"}, ""),
        ({"URL": 'https://e.org/"onclick='}, ""),
        ({"URL": ["https://e.org"]}, ""),
    ],
)
def test_one_rule_says_what_may_be_followed(item: dict[str, Value], found: str) -> None:
    assert address(item) == found


def test_a_doi_is_found_in_other_words() -> None:
    assert urls.doi_within("see https://doi.org/10.1000/abc for more") == "10.1000/abc"
    assert urls.doi("10.1/x") == urls.doi("x10.1000/abc") == ""


def test_json_is_escaped_alike_everywhere() -> None:
    assert as_json({"a": "é\u202e\x9b\ud800"}) == '{\n  "a": "é\\u202e\\u009b\\ud800"\n}\n'


def test_cells_that_a_spreadsheet_would_run_are_guarded() -> None:
    assert csv.table([["＝1+1", "=1", "1=1", 5, None]]) == "'＝1+1,'=1,1=1,5,\n"


def test_markdown_of_later_readers_is_escaped_too() -> None:
    assert markdown.escaped("@ann in GH-3 & #4") == "<span>@</span>ann in GH<span>-</span>3 & <span>#</span>4"
    assert markdown.escaped("1. *no* &amp; <b>", begins=True) == r"1\. \*no\* &amp;amp; &lt;b&gt;"
    assert markdown.escaped(": so") == ": so"
    assert [markdown.escaped(each, begins=True) for each in ("- a", ": so", "12) b", "x - a")] == [
        *(r"\- a", r"\: so", r"12\) b", "x - a")
    ]


def test_an_authority_without_a_year_says_when_in_words() -> None:
    assert short(Authority("a", {"author": "Ann", "issued": {"literal": "in press"}})) == "Ann in press"


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ({"date-parts": [[2024]]}, 2024),
        ({"date-parts": [["2024", "5"]]}, "2024-05"),
        ({"date-parts": [[380, 5, 2]]}, "0380-05-02"),
        ({"literal": "spring 2024"}, "spring 2024"),
        ({"raw": "2024-05"}, "2024-05"),
        ("2024-05-02", "2024-05-02"),
    ],
)
def test_a_date_of_other_programs_is_written_short(theirs: Value, ours: Value) -> None:
    assert dates.from_csl(theirs) == ours
    assert dates.year(dates.to_csl(ours)) == dates.year(theirs)


@pytest.mark.parametrize(
    "kept",
    [
        {"date-parts": [[1850]], "circa": True},
        {"date-parts": [[2001], [2003]]},
        {"date-parts": [[2024, 13]]},
        {"date-parts": [[-380]]},
        {"literal": "spring", "season": 1},
        {},
        None,
    ],
)
def test_what_a_short_date_could_not_say_stays_as_it_is(kept: Value) -> None:
    assert dates.from_csl(kept) == kept


@pytest.mark.parametrize(
    "typed", ["10.1234/AB.c", "doi:10.1234/ab.c", "https://doi.org/10.1234/ab.C", " 10.1234/ab.c "]
)
def test_a_work_is_known_by_its_doi_however_that_is_typed(typed: str) -> None:
    assert doi({"DOI": typed}) == "10.1234/ab.c"
    one, other = Authority("a", {"title": "One", "DOI": typed}), Authority("b", {"title": "Two", "DOI": "10.1234/ab.c"})
    assert same_authorities({"a": one}, {"b": other}) == {"a": "b"}
    maps = (ArgumentMap("T", {}, authorities={each.id: each}) for each in (one, other))
    assert common_authorities(*maps)[1] == {"b": "a"}
