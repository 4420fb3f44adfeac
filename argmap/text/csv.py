"""CSV as argmap writes it: RFC 4180, UTF-8 without a mark at the start, and no cell that a spreadsheet would run."""

import csv
from collections.abc import Iterable
from io import StringIO

from argmap.text import printable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # the wide ones count in Japanese locales


def table(rows: Iterable[Iterable[object]], end: str = "\r\n") -> str:
    """The rows, each ended by `end`; texts are `safe`, numbers as they are."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator=end)
    writer.writerows([safe(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue()


def safe(text: str) -> str:
    """`text` as a cell: printable, and begun with `'` where a spreadsheet would take it for a formula."""
    return printable(f"'{text}" if is_formula(text) else text.replace("\r\n", "\n"))


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take a cell with this text for a formula."""
    return text.startswith(_FORMULA)
