"""An alignment that somebody corrected, read from the JSON that the commands write; it decides wholly."""

from typing import Any

from argmap.compare.alignment.matches import Alignment, Match
from argmap.model import ArgumentMap
from argmap.text import nearest, printable, shortened


def read_alignment(text: str, a: ArgumentMap, b: ArgumentMap) -> tuple[Alignment | None, str]:
    """The alignment of two maps in a document with `alignment`: [{"a", "b"}], or what is wrong with it in a line.

    All else may be left out.  The first match of a statement is its core
    match unless `core` says otherwise.  What `reviewed` says is kept.
    """
    from json import JSONDecodeError, loads

    try:
        document: Any = loads(text)
    except (JSONDecodeError, RecursionError, ValueError) as error:
        return None, f"is not JSON: {shortened(str(error), 80)}"
    rows = document.get("alignment") if isinstance(document, dict) else None
    if not isinstance(rows, list):
        return None, "has no list `alignment`; `argmap compare A B --write-alignment FILE` writes one"
    matches: list[Match] = []
    taken: tuple[set[str], set[str]] = (set(), set())
    for number, row in enumerate(rows, 1):
        one, other = (row.get(side) if isinstance(row, dict) else None for side in "ab")
        if not isinstance(one, str) or not isinstance(other, str):
            return None, f"match {number} of `alignment` needs `a` and `b`, each an id"
        for name, amap, side in ((one, a, "a"), (other, b, "b")):
            if name not in amap.statements:
                return None, _unknown(name, amap, f"match {number} of `alignment`: `{side}`")
        free = one not in taken[0] and other not in taken[1]
        core = row.get("core", free) is True and free
        if core:
            taken[0].add(one)
            taken[1].add(other)
        matches.append(Match(one, other, 1.0, core))
    order = {name: number for number, name in enumerate(a.statements)}
    ranked = sorted(dict.fromkeys(matches), key=lambda match: (order[match.a], not match.core))
    return Alignment(a, b, tuple(_with_cores(ranked)), reviewed=document.get("reviewed") is True), ""


def _with_cores(matches: list[Match]) -> list[Match]:
    """Each group with one core match, so that a file without `core` or with none left is still one to one at heart."""
    ones = {match.a for match in matches if match.core}
    others = {match.b for match in matches if match.core}
    found = []
    for match in matches:
        if not match.core and match.a not in ones and match.b not in others:
            ones.add(match.a)
            others.add(match.b)
            found.append(match._replace(core=True))
        else:
            found.append(match)
    return found


def _unknown(name: str, amap: ArgumentMap, where: str) -> str:
    near = nearest(name, amap.statements)
    hint = f"; did you mean `{near}`?" if near else ""
    return f"{where} names `{printable(name)}`, and {printable(amap.path) or 'the map'} has no such statement{hint}"
