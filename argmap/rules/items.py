"""Rules about the details of works: dates and numbers that cannot be right."""

import re
from collections.abc import Iterator

from argmap.bibliography import dates
from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.facts import Facts
from argmap.keys.csl import DATES
from argmap.model import Value
from argmap.rules.rule import Family
from argmap.text import shortened, urls

rule = Family("citations").rule


@rule(Severity.ERROR)
def bad_date(facts: Facts) -> Iterator[Diagnostic]:
    """A date must be a year, a month or a day of the calendar.

    Lists of works are sorted and searched by date, and other programs refuse
    one that they cannot read.

        argmap: 1
        title: Comets
        thesis: comet-returns
        authorities:
          almanac: {title: An almanac, issued: 2023-02-30}
        statements:
          comet-returns: {text: The comet returns., cites: [almanac]}

    Mended:

        argmap: 1
        title: Comets
        thesis: comet-returns
        authorities:
          almanac: {title: An almanac, issued: 2023-02-28}
        statements:
          comet-returns: {text: The comet returns., cites: [almanac]}
    """
    for name in DATES:
        for owner, value, span in _values(facts, name):
            if fault := dates.fault(value):
                message = f"`{name}` {_of(owner)} is {fault}"
                yield bad_date.finding(span, message, ids=owner, hint="write `2024`, `2024-05` or `2024-05-02`")


@rule(Severity.ERROR)
def bad_doi(facts: Facts) -> Iterator[Diagnostic]:
    """A DOI must be a bare DOI: `10.`, a number, a slash, a name.

    Lists of works print it as it is and lead to it; other programs put an
    address before it, and one that is an address already would lead nowhere.

        argmap: 1
        title: Reefs
        thesis: reefs-shrink
        authorities:
          reef-map: {title: A map of reefs, issued: 2016, DOI: "https://doi.org/10.1234/reef.7"}
        statements:
          reefs-shrink: {text: Reefs are shrinking., cites: [reef-map]}

    Mended:

        argmap: 1
        title: Reefs
        thesis: reefs-shrink
        authorities:
          reef-map: {title: A map of reefs, issued: 2016, DOI: 10.1234/reef.7}
        statements:
          reefs-shrink: {text: Reefs are shrinking., cites: [reef-map]}
    """
    for owner, value, span in _values(facts, "DOI"):
        doi = str(value).strip()
        if urls.doi(doi) != doi:
            bare = urls.doi_within(doi)
            hint = f"write `{shortened(bare, 80)}`" if bare else "a DOI looks like `10.1234/abcd`"
            yield bad_doi.finding(span, f"the DOI {_of(owner)} is not a bare DOI", ids=owner, hint=hint)


@rule(Severity.ERROR)
def bad_isbn(facts: Facts) -> Iterator[Diagnostic]:
    """The last digit of an ISBN must agree with the others.

    It is there to show slips of the pen, and a number with one finds no book.

        argmap: 1
        title: Knots
        thesis: knots-hold
        authorities:
          knot-book: {type: pamphlet, title: Knots, issued: 1999, ISBN: 978-0-306-40615-8}
        statements:
          knots-hold: {text: A bowline holds., cites: [knot-book]}

    Mended:

        argmap: 1
        title: Knots
        thesis: knots-hold
        authorities:
          knot-book: {type: pamphlet, title: Knots, issued: 1999, ISBN: 978-0-306-40615-7}
        statements:
          knots-hold: {text: A bowline holds., cites: [knot-book]}
    """
    for owner, value, span in _values(facts, "ISBN"):
        if fault := _isbn_fault(value):
            hint = "compare it with the book, and write the number alone"
            yield bad_isbn.finding(span, f"the ISBN {_of(owner)} {fault}", ids=owner, hint=hint)


def _values(facts: Facts, name: str) -> Iterator[tuple[tuple[str, ...], Value, Span]]:
    """The value called `name` of every authority and of the source, with the owner's id (none for the source)."""
    for authority in facts.amap.authorities.values():
        if authority.item.get(name) is not None:
            yield (authority.id,), authority.item[name], authority.spans.get(name, authority.span)
    source = facts.amap.source
    if source is not None and source.item.get(name) is not None:
        yield (), source.item[name], source.spans.get(name, source.span)


def _of(owner: tuple[str, ...]) -> str:
    return f"of `{owner[0]}`" if owner else "of the source"


def _isbn_fault(value: Value) -> str:
    """What is wrong with one ISBN, or the first fault of several; empty if nothing is."""
    if isinstance(value, list):
        return next(filter(None, map(_isbn_fault, value)), "")
    written = f"{value:010}" if isinstance(value, int) else str(value)
    pieces = [re.sub(r"[-‐-―]", "", piece).upper() for piece in re.split(r"[\s,;]++", written.strip())]
    if len(pieces) > 1 and all(len(piece) in (10, 13) for piece in pieces):
        return next(filter(None, map(_number_fault, pieces)), "")
    return _number_fault("".join(pieces))


def _number_fault(number: str) -> str:
    """What is wrong with the digits of an ISBN of 10 or 13 (ISO 2108)."""
    if not re.fullmatch(r"\d{9}[\dX]|\d{13}", number, re.ASCII):
        return "has neither 10 nor 13 digits" if number.isdigit() else "is not a number of 10 or 13 digits"
    digits = [10 if digit == "X" else int(digit) for digit in number]
    if len(digits) == 10:
        good = sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0
    else:
        good = sum(digit * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10 == 0
    return "" if good else "has a wrong check digit"
