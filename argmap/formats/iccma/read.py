"""The format of the ICCMA competitions since 2023: `p af 3`, then `2 1` where argument 2 attacks argument 1."""

import re

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft
from argmap.formats.drafts.documents import unreadable
from argmap.formats.frameworks.declared import Edge, framework
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap, Relation
from argmap.text import lines

_HEADER = re.compile(r"p\s+(\w+)\s+(\d{1,9})")
_MOST = 1_000_000  # arguments; more than a map can be read with
_UNNAMED = 1000  # arguments that a file may declare beyond its length in characters


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The framework as a map.  Never raises on content."""
    number, header = 0, None
    rows: list[str] = []
    for place, line in enumerate(lines(text.removeprefix("\ufeff")), 1):
        row = line.partition("#")[0].strip()
        if row and header is None:
            header, number = _HEADER.fullmatch(row), place
            if header is None:
                break
        elif row:
            rows.append(row)
    if header is None or header[1] != "af" or int(header[2]) > _MOST:
        reason = "the first line is not `p af` and the number of arguments"
        if header is not None:
            kind = header[1][:20]
            reason = f"`p {kind}` is not read, only `p af`" if kind != "af" else f"more than {_MOST:,} arguments"
        return ArgumentMap("", {}), [unreadable(reason, max(number, 1))]
    draft = Draft(options.title or "An argumentation framework")
    edges: list[Edge] = []
    for row in rows:
        ends = row.split()
        if len(ends) == 2:
            edges.append((ends[0].lstrip("0"), ends[1].lstrip("0"), Relation.ATTACK))
        else:
            draft.count("line", "not two numbers")
    return framework(draft, _names(draft, int(header[2]), edges, len(text)), edges)


def _names(draft: Draft, number: int, edges: list[Edge], size: int) -> dict[str, str]:
    """The arguments up to `number`; of more than a file of this `size` could name, those in an attack."""
    if number <= _UNNAMED + size:
        return dict.fromkeys(map(str, range(1, number + 1)), "")
    ends = {int(end) for start, target, _ in edges for end in (start, target) if end.isdecimal() and len(end) < 9}
    named = sorted(end for end in ends if 0 < end <= number)
    draft.count("argument", "in no attack, and more than the file is long", number - len(named))
    return dict.fromkeys(map(str, named), "")
