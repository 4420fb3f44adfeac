"""CSL-JSON: a list of items, as citationstyles.org defines it and Zotero exports it.

Keys, types and dates are those of a map already; a date in parts is written
short, `2006-05`, where that says the same.
"""

import json
import re
from collections.abc import Iterator

from argmap.bibliography.dates import as_written, from_csl
from argmap.bibliography.gathering import Entry, finding
from argmap.diagnostics import Diagnostic
from argmap.keys import EXTENSION, NAME
from argmap.keys.csl import AS_IT_IS, DATES, ITEM_TYPES, NAMES, TEXTS
from argmap.model import Value
from argmap.text.untrusted import Object, as_text, fits, on_one_line, parsed, plain

_BETWEEN = re.compile(r"[\s,]*+")
_NOT_ITEM = frozenset(("id", "citation-key"))


def entries(text: str, path: str) -> tuple[list[Entry], list[Diagnostic]]:
    """The items of a text, and what is wrong with it."""
    text = text.removeprefix("\ufeff")
    value, fault = parsed(text)
    if fault:
        return [], [finding(fault.message, path, fault.line)]
    rows = value.get("items", [value]) if isinstance(value, dict) else value
    lines = _lines(text)
    read, diagnostics = [], []
    for row in rows if isinstance(rows, list) else []:
        line = next(lines)
        if not isinstance(row, dict):
            diagnostics.append(finding("an item is no mapping", path, line))
            continue
        key = as_text(row.get("citation-key")) or as_text(row.get("id"))
        entry = Entry(key, {}, line)
        _fill(entry, row)
        read.append(entry)
    return read, diagnostics


def _lines(text: str) -> Iterator[int]:
    """The lines on which the items of a list start; of anything else the first line, again and again."""
    line, decoder = 1, json.JSONDecoder(strict=False)
    place = text.find("[") + 1 if text.lstrip().startswith("[") else 0
    line += text.count("\n", 0, place)
    while place:
        match = _BETWEEN.match(text, place)
        start = match.end() if match else place
        line += text.count("\n", place, start)
        yield line
        place = decoder.raw_decode(text, start)[1]
        line += text.count("\n", start, place)
    while True:
        yield line


def _fill(entry: Entry, row: Object) -> None:
    for key, value in row.items():
        if key in _NOT_ITEM:
            continue
        written: Value = None
        if key in NAMES:
            written = _names(value)
        elif key in DATES:
            written = _date(value)
        elif key in TEXTS:
            known = key != "type" or as_text(value) in ITEM_TYPES
            written = (
                plain(value) if isinstance(value, int | float) and known else on_one_line(value) if known else None
            )
        elif (key in AS_IT_IS or key.startswith(EXTENSION)) and fits(value):
            written = plain(value)
        if written not in (None, "", [], {}) and not isinstance(written, bool):
            entry.item[key] = written
        elif value not in (None, "", [], {}):
            entry.lost.append(key)


def _names(value: object) -> Value:
    """Names with the parts that a name has; a bare text is a name without parts."""
    found: list[Value] = []
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str) and each.strip():
            found.append({"literal": on_one_line(each)})
        elif isinstance(each, dict):
            name: dict[str, Value] = {}
            for key, part in each.items():
                if isinstance(part, bool) and key in ("comma-suffix", "static-ordering", "parse-names"):
                    name[key] = part
                elif key in NAME and on_one_line(part):
                    name[key] = on_one_line(part)
            if name:
                found.append(name)
    return found


def _date(value: object) -> Value:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = from_csl(plain(value)) if isinstance(value, str | dict) and fits(value) else None
    return as_written(on_one_line(found)) if isinstance(found, str) else found
