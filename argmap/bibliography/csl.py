"""Bibliographic items: author-date, one-line reference, dates.

Items are CSL-JSON (citationstyles.org), with dates that may be written as
`2024`, `2024-05` or `2024-05-02`.  Nothing here objects to a value of the
wrong type: it counts as not given.  Knows no map, only items and authorities.
"""

import re
from collections.abc import Mapping

from argmap.model import Authority, Value
from argmap.text import one_line, shortened

DATES = ("accessed", "available-date", "event-date", "issued", "original-date", "submitted")
"""The keys of an item that hold a date."""

_DATE = re.compile(r"(-?[0-9]{1,4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\S+)", re.IGNORECASE)
_TITLE_LENGTH = 60  # characters of a title that stands for an author


def short(authority: Authority) -> str:
    """Author and year, as they stand in a line of a tree: `Doyle & Sambanis 2006`, `A et al. 2001`.

    An unnamed authority, and one without author or editor, goes by its title,
    one without title by its id; without a date the name stands alone.
    """
    names = [] if authority.unnamed else [_surname(name) for name in _names(authority.item)]
    title = _string(authority.item, "title") or _string(authority.item, "container-title")
    match names:
        case []:
            name = shortened(title, _TITLE_LENGTH) or authority.id
        case [one]:
            name = one
        case [one, other]:
            name = f"{one} & {other}"
        case [one, *_]:
            name = f"{one} et al."
    return one_line(f"{name} {_year(authority.item)}")


def reference(authority: Authority) -> str:
    """One full line: authors, year, title, where it appeared, who published it, DOI or URL."""
    item = authority.item
    pieces = [_authors(item), _year(item), _string(item, "title"), _container(item), _string(item, "publisher")]
    line = " ".join(piece if piece[-1] in ".?!…" else f"{piece}." for piece in pieces if piece)
    return one_line(f"{line} {_link(item)}") or one_line(authority.id)


def year(item: Mapping[str, Value]) -> int | None:
    """The year an item was issued in, negative before the common era; None where it has no real date."""
    parts = date_parts(item.get("issued"))
    return parts[0] if parts else None


def date_parts(issued: Value) -> list[int] | None:
    """Year, month and day of a date, as far as it goes; None for what is not a real date.

    Takes `2024`, `2024-05`, `2024-05-02`, and `{"date-parts": [[2024, 5, 2]]}`,
    of which the first of two dates counts.
    """
    if isinstance(issued, dict):
        dates = issued.get("date-parts")
        first = dates[0] if isinstance(dates, list) and dates else None
        if not isinstance(first, list):
            return None
        parts = [_integer(part) for part in first]
    else:
        match = _DATE.fullmatch(str(issued).strip()) if _is_text(issued) else None
        parts = [int(part) for part in match.groups() if part] if match else []
    real = [part for part in parts if part is not None]
    return real if len(real) == len(parts) and _is_real(real) else None


def to_csl(item: Mapping[str, Value]) -> dict[str, Value]:
    """An item for other programs: each date in CSL's own form, one that is not a date as `literal`."""
    return {key: _csl_date(value) if key in DATES else value for key, value in item.items()}


def _csl_date(value: Value) -> Value:
    if not _is_text(value):
        return value
    parts = date_parts(value)
    return {"date-parts": [[*parts]]} if parts else {"literal": str(value)}


def _is_real(parts: list[int]) -> bool:
    if not 1 <= len(parts) <= 3 or not 1 <= abs(parts[0]) <= 9999:
        return False
    if len(parts) > 1 and not 1 <= parts[1] <= 12:
        return False
    if len(parts) < 3:
        return True
    from calendar import monthrange

    # Leap years repeat every 400, which keeps the calendar away from years that it does not know.
    return 1 <= parts[2] <= monthrange(2000 + parts[0] % 400, parts[1])[1]


def _integer(value: Value) -> int | None:
    match = re.fullmatch(r"\s*(-?[0-9]{1,4})\s*", str(value)) if _is_text(value) else None
    return int(match[1]) if match else None


def _is_text(value: Value) -> bool:
    return isinstance(value, int | str) and not isinstance(value, bool)


def _string(item: Mapping[str, Value], key: str) -> str:
    value = item.get(key)
    return one_line(str(value)) if _is_text(value) else ""


def _year(item: Mapping[str, Value]) -> str:
    number = year(item)
    return "" if number is None else str(number) if number > 0 else f"{-number} BCE"


def _names(item: Mapping[str, Value]) -> list[Mapping[str, Value]]:
    """The authors, or else the editors; a bare string is a name as it stands."""
    for role in ("author", "editor"):
        value = item.get(role)
        people = value if isinstance(value, list) else [value]
        names = [{"literal": each} if isinstance(each, str) else each for each in people]
        named = [name for name in names if isinstance(name, dict) and _surname(name)]
        if named:
            return [*named]
    return []


def _surname(name: Mapping[str, Value]) -> str:
    family = " ".join(filter(None, (_string(name, "non-dropping-particle"), _string(name, "family"))))
    return _string(name, "literal") or family or _string(name, "given")


def _authors(item: Mapping[str, Value]) -> str:
    """All of them, the first with the family name in front, as lists of references have it."""
    *most, last = [_full(name, turned=index == 0) for index, name in enumerate(_names(item))] or [""]
    written = f"{', '.join(most)}, and {last}" if most else last
    return f"{written} (ed.)" if written and not _names({"author": item.get("author")}) else written


def _full(name: Mapping[str, Value], *, turned: bool) -> str:
    surname = _surname(name)
    given = _string(name, "given")
    if _string(name, "literal") or not _string(name, "family"):
        return surname
    particle, suffix = _string(name, "dropping-particle"), _string(name, "suffix")
    before = " ".join(filter(None, (given, particle)))
    ordered = [surname, before] if turned else [f"{before} {surname}"]
    return ", ".join(filter(None, (*(piece.strip() for piece in ordered), suffix)))


def _container(item: Mapping[str, Value]) -> str:
    """`American Political Science Review 94(4): 779–801`, as far as it is known."""
    title = _string(item, "container-title")
    volume, issue, page = (_string(item, key) for key in ("volume", "issue", "page"))
    where = f"{volume}({issue})" if volume and issue else volume or issue
    place = " ".join(filter(None, (title, where)))
    return f"{place}: {page}" if place and page else place or (f"p. {page}" if page else "")


def _link(item: Mapping[str, Value]) -> str:
    doi = _DOI.fullmatch(_string(item, "DOI"))
    return f"https://doi.org/{doi[1]}" if doi else _string(item, "URL")
