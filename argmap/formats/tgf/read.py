"""Trivial Graph Format: `id label` lines, a line `#`, then `from to label` lines.

An edge is an attack, unless its label says that it is a support.
"""

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft
from argmap.formats.drafts.documents import unreadable
from argmap.formats.frameworks.declared import Edge, framework
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap, Relation
from argmap.text import lines

_SUPPORTS = frozenset("+ pro sup support supports".split())


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The framework as a map.  Never raises on content."""
    rows = [line.strip() for line in lines(text.removeprefix("\ufeff"))]
    if "#" not in rows:
        return ArgumentMap("", {}), [unreadable("there is no line `#` between nodes and edges, so it is not TGF")]
    draft = Draft(options.title or "An argumentation framework")
    split = rows.index("#")
    names: dict[str, str] = {}
    for row in filter(None, rows[:split]):
        name, *label = row.split(maxsplit=1)
        names.setdefault(name, label[0] if label else "")
    edges: list[Edge] = []
    for row in filter(None, rows[split + 1 :]):
        start, *rest = row.split(maxsplit=2)
        if not rest:
            draft.count("line", "with one node only")
            continue
        supports = len(rest) > 1 and rest[1].casefold() in _SUPPORTS
        edges.append((start, rest[0], Relation.SUPPORT if supports else Relation.ATTACK))
    return framework(draft, names, edges)
