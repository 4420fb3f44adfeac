"""Trees drawn of maps, for tests."""

from collections.abc import Iterable, Mapping, Sequence

from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.render.lines.glyphs import Line, Tone
from argmap.render.tree import Look, tree

SUPPORT, ATTACK = Relation.SUPPORT, Relation.ATTACK


def drawn(
    amap: ArgumentMap, *roots: str, labels: Mapping[str, str] | None = None, look: Look | None = None
) -> list[Line]:
    return list(tree(amap, roots, look or Look(), name=lambda authority: authority.id, labels=labels))


def printed(lines: Iterable[Line]) -> list[str]:
    return ["".join(run.text for run in line) for line in lines]


def ids(lines: Iterable[Line]) -> set[str]:
    return {run.text for line in lines for run in line if run.tone is Tone.ID}


def mapped(
    statements: Iterable[Statement], arguments: Iterable[Argument] = (), thesis: Sequence[str] = ()
) -> ArgumentMap:
    return ArgumentMap("T", {s.id: s for s in statements}, {a.handle: a for a in arguments}, thesis=tuple(thesis))


def supported(pairs: Iterable[tuple[str, str]], text: str = "One sentence.") -> ArgumentMap:
    """A map of `(premise, claim)` pairs, each a supporting argument of its own."""
    pairs = list(pairs)
    names = dict.fromkeys(name for premise, claim in pairs for name in (claim, premise))
    arguments = (Argument(f"{c}.support.{n}", c, SUPPORT, (p,)) for n, (p, c) in enumerate(pairs, 1))
    return mapped((Statement(name, text) for name in names), arguments)
