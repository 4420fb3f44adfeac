"""Dates of bibliographic items: what is one, what is wrong with one, and how it is shown.

A date is a year, a month or a day of the calendar: `2024`, `2024-05`,
`2024-05-02`, or CSL's `{date-parts: [[2024, 5, 2]]}`, two of which are a
range; a year before the common era has a minus.  `{literal: …}` and
`{raw: …}` say in words when.  What is no date is shown as it is written.
"""

import re
from collections.abc import Mapping

from argmap.model import Value
from argmap.text import one_line

_WRITTEN = r"(-?\d{1,4})(?:-(\d\d)(?:-(\d\d))?)?"
_PART = r"\s*(-?\d{1,4})\s*"


def shown(value: Value) -> str:
    """The year, or the years of a range, or the words that stand for them: `2024`, `380 BCE`, `2001–2003`, `n.d.`"""
    words = _words(value)
    ends = [] if fault(value) else _ends(value)
    if not ends:
        return one_line(words)
    about = "c. " if isinstance(value, Mapping) and _truth(value.get("circa")) else ""
    first, last = ends[0][0], ends[-1][0]
    return about + (_year(first) if first == last else f"{_year(first)}–{_year(last)}")


def year(value: Value) -> int | None:
    """The year of a date, of a range the first, negative before the common era; None where it has none."""
    parts = date_parts(value)
    return parts[0] if parts else None


def date_parts(value: Value) -> list[int] | None:
    """Year, month and day, as far as they are given, of a range the first; None for what is no date."""
    ends = [] if fault(value) else _ends(value)
    return ends[0] if ends else None


def fault(value: Value) -> str:
    """What is wrong with a date as a phrase after `is`; empty if nothing is, or if it is in words."""
    if isinstance(value, Mapping) and "date-parts" not in value:
        return "" if _words(value).strip() else "not a date"
    ends = _ends(value)
    return next(filter(None, map(_calendar_fault, ends)), "") if ends else "not a date"


def to_csl(value: Value) -> Value:
    """A date for other programs: in CSL's own form, or as `literal` where it is not one."""
    if isinstance(value, Mapping) or not _is_text(value):
        return value
    parts = date_parts(value)
    return {"date-parts": [[*parts]]} if parts else {"literal": str(value)}


def from_csl(value: Value) -> Value:
    """The same the other way: a year, `2024-05-02` or words where that says all there is; else the date as it is."""
    if not isinstance(value, Mapping) or len(value) != 1:
        return value
    rows, parts = value.get("date-parts"), date_parts(value)
    if rows is None:
        return _words(value) or value
    if not parts or parts[0] < 0 or not isinstance(rows, list) or len(rows) != 1:
        return value
    return parts[0] if len(parts) == 1 else "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def as_written(text: str) -> Value:
    """A date that another program wrote as a text: as it is, or as `literal` where it is words."""
    return text if not text or date_parts(text) else {"literal": text}


def _ends(value: Value) -> list[list[int]]:
    """The parts of a date, or of both ends of a range, as numbers of whatever size; empty if they are not numbers."""
    if not isinstance(value, Mapping):
        match = re.fullmatch(_WRITTEN, str(value).strip(), re.ASCII) if _is_text(value) else None
        return [[int(part) for part in match.groups() if part is not None]] if match else []
    written = value.get("date-parts")
    if written is None:
        raw = value.get("raw")
        return _ends(raw) if _is_text(raw) else []
    ends = written if isinstance(written, list) and 1 <= len(written) <= 2 else []
    numbers = [_numbers(end) for end in ends]
    return numbers if all(numbers) else []


def _numbers(end: Value) -> list[int]:
    parts = end if isinstance(end, list) and 1 <= len(end) <= 3 else []
    found = [re.fullmatch(_PART, str(part), re.ASCII) if _is_text(part) else None for part in parts]
    whole = [int(match[1]) for match in found if match]
    return whole if len(whole) == len(parts) else []


def _calendar_fault(parts: list[int]) -> str:
    year, month, day = [*parts, 1, 1][:3]
    if year == 0:
        return "in the year 0, and after 1 BCE, written `-1`, came the year 1"
    if not 1 <= month <= 12:
        return f"in month {month}, and there are 12"
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = 28 + leap if month == 2 else 30 + (month + month // 8) % 2
    return "" if 1 <= day <= days else f"on day {day} of a month that has {days}"


def _words(value: Value) -> str:
    """A date as it is written, where that is words."""
    if isinstance(value, Mapping):
        return next((str(value[key]) for key in ("literal", "raw") if _is_text(value.get(key))), "")
    return str(value) if _is_text(value) else ""


def _year(number: int) -> str:
    return str(number) if number > 0 else f"{-number} BCE"


def _truth(value: Value) -> bool:
    return value not in (None, False, 0, "", "0", "false")


def _is_text(value: Value) -> bool:
    return isinstance(value, int | str) and not isinstance(value, bool)
