"""CSV as argmap writes it: UTF-8 without a mark at the start, and no cell that a spreadsheet would run.

Quoting is that of RFC 4180.  Lines end with LF, not with its CRLF: `cut`,
`grep` and `awk` would take a CR for a part of the last cell, and git for a
change of every line; every spreadsheet and reader of CSV takes both.
"""

import csv
from collections.abc import Iterable
from io import StringIO

from argmap.text import printable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # the wide ones count in Japanese locales


def table(rows: Iterable[Iterable[object]]) -> str:
    """The rows, a line each, unless a text in them has lines; texts are `safe`, numbers as they are."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([safe(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue()


def safe(text: str) -> str:
    """`text` as a cell: printable, and begun with `'` where a spreadsheet would take it for a formula."""
    return printable(f"'{text}" if is_formula(text) else text.replace("\r\n", "\n"))


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take a cell with this text for a formula."""
    return text.startswith(_FORMULA)
