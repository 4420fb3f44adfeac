"""Dates and numbers of works: what is right and what is not."""

import pytest

from argmap.model import ArgumentMap, Authority, Citation, Statement, Value
from argmap.rules import check, rules_by_name

DATES: list[tuple[Value, str]] = [
    (2024, ""),
    ("2024", ""),
    ("2024-05", ""),
    ("2024-05-02", ""),
    ("2024-02-29", ""),
    ("2000-02-29", ""),
    ("-0044-03-15", ""),
    (-380, ""),
    (800, ""),
    ({"date-parts": [[2024]]}, ""),
    ({"date-parts": [["2024", "5", 2]]}, ""),
    ({"date-parts": [[2024, 1], [2024, 3]]}, ""),
    ({"literal": "Easter 1916"}, ""),
    ({"raw": "spring of 1916"}, ""),
    ("2023-02-29", "is on day 29 of a month that has 28"),
    ("1900-02-29", "is on day 29 of a month that has 28"),
    ("2024-04-31", "is on day 31 of a month that has 30"),
    ("2024-12-32", "is on day 32 of a month that has 31"),
    ("2024-00", "is in month 0, and there are 12"),
    ("2024-13", "is in month 13, and there are 12"),
    ("2024-05-00", "is on day 0 of a month that has 31"),
    ("May 2024", "is not a date"),
    ("2024-5-2", "is not a date"),
    ("2024/05/02", "is not a date"),
    ("02.05.2024", "is not a date"),
    (20240502, "is not a date"),
    (2024.05, "is not a date"),
    (True, "is not a date"),
    ("", "is not a date"),
    ([2024], "is not a date"),
    ({"date-parts": [[2024, 2, 30]]}, "is on day 30 of a month that has 29"),
    ({"date-parts": []}, "is not a date"),
    ({"date-parts": [[]]}, "is not a date"),
    ({"date-parts": 2024}, "is not a date"),
    ({"date-parts": [[2024, 1, 1, 1]]}, "is not a date"),
    ({"season": 1}, "is not a date"),
]

ISBNS: list[tuple[Value, str]] = [
    ("978-0-306-40615-7", ""),
    ("9780306406157", ""),
    (9780306406157, ""),
    ("978 0 306 40615 7", ""),
    ("0-306-40615-2", ""),
    (306406152, ""),
    ("080442957X", ""),
    ("0-8044-2957-x", ""),
    ("0306406152 978-0-306-40615-7", ""),
    ("0306406152, 978-0-306-40615-7", ""),
    (["0306406152", "9780306406157"], ""),
    ("978-0-306-40615-8", "has a wrong check digit"),
    ("0-306-40615-3", "has a wrong check digit"),
    ("978-0-306-40615", "has neither 10 nor 13 digits"),
    ("30640615X7", "is not a number of 10 or 13 digits"),
    ("0306406152 0306406153", "has a wrong check digit"),
    ("0306406152 (print)", "is not a number of 10 or 13 digits"),
    (["0306406152", "0306406153"], "has a wrong check digit"),
    ("unknown", "is not a number of 10 or 13 digits"),
    ("", "is not a number of 10 or 13 digits"),
]

DOIS: list[tuple[Value, str]] = [
    ("10.1234/abc", ""),
    ("10.1000.10/123456", ""),
    ("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", ""),
    ("https://doi.org/10.1234/abc", "write `10.1234/abc`"),
    ("doi:10.1234/abc", "write `10.1234/abc`"),
    ("10.1234", "a DOI looks like `10.1234/abcd`"),
    (10.1234, "a DOI looks like `10.1234/abcd`"),
    ("abc", "a DOI looks like `10.1234/abcd`"),
]


def found(rule: str, name: str, value: Value) -> list[tuple[str, str]]:
    authority = Authority("work", {name: value})
    statement = Statement("a", "The sky is blue.", cites=(Citation("work"),))
    amap = ArgumentMap("T", {"a": statement}, authorities={"work": authority})
    return [(each.message, each.hint) for each in check(amap, names=[rule])]


@pytest.mark.parametrize(("value", "fault"), DATES, ids=str)
def test_dates(value: Value, fault: str) -> None:
    assert found("bad-date", "issued", value) == (
        [(f"`issued` of `work` {fault}", "write `2024`, `2024-05` or `2024-05-02`")] if fault else []
    )


@pytest.mark.parametrize(("value", "fault"), ISBNS, ids=str)
def test_isbns(value: Value, fault: str) -> None:
    assert [message for message, _ in found("bad-isbn", "ISBN", value)] == (
        [f"the ISBN of `work` {fault}"] if fault else []
    )


@pytest.mark.parametrize(("value", "hint"), DOIS, ids=str)
def test_dois(value: Value, hint: str) -> None:
    assert [shown for _, shown in found("bad-doi", "DOI", value)] == ([hint] if hint else [])


@pytest.mark.parametrize(("rule", "name"), [("bad-date", "issued"), ("bad-isbn", "ISBN"), ("bad-doi", "DOI")])
def test_what_could_not_be_read_has_no_fault_of_its_own(rule: str, name: str) -> None:
    assert rules_by_name()[rule].name == rule
    assert found(rule, name, None) == []
