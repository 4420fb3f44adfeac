"""What stands, worked out the slow way: the alternating fixpoint of the page's own numbers.

Independent of stand.js and of argmap's evaluation: sets, no counters, straight
from the definition of the map's logic program (semantics 2).
"""

from collections.abc import Collection
from typing import Any, NamedTuple

Atom = tuple[str, int]


class Rule(NamedTuple):
    head: Atom
    body: frozenset[Atom]
    unless: frozenset[Atom]


def stands(data: dict[str, Any], gone: Collection[int] = ()) -> tuple[list[str], list[str]]:
    """The labels of statements and the states of arguments, after some are withdrawn."""
    rules = _rules(data, frozenset(gone))
    true: frozenset[Atom] = frozenset()
    while True:
        possible = _closure(rules, true)
        more = _closure(rules, possible)
        if more == true:
            break
        true = more
    count = len(data["given"])
    labels = [_label(("e", s), ("hit", s), true, possible) for s in range(count)]
    states = [
        "holds" if ("e", count + k) in true else "undecided" if ("e", count + k) in possible else "blocked"
        for k in range(len(data["args"]))
    ]
    return labels, states


def _label(atom: Atom, hit: Atom, true: frozenset[Atom], possible: frozenset[Atom]) -> str:
    if atom in true:
        return "accepted"
    if hit in true:
        return "rejected"
    return "undecided" if atom in possible else "unsupported"


def _closure(rules: list[Rule], denied: frozenset[Atom]) -> frozenset[Atom]:
    """What follows when exactly `denied` counts as so wherever a rule says unless."""
    found: set[Atom] = set()
    while True:
        new = {each.head for each in rules if each.body <= found and not each.unless & denied} - found
        if not new:
            return frozenset(found)
        found |= new


def _rules(data: dict[str, Any], gone: frozenset[int]) -> list[Rule]:
    count = len(data["given"])
    rules: list[Rule] = []

    def rule(head: Atom, *body: Atom, unless: Atom | None = None) -> None:
        rules.append(Rule(head, frozenset(body), frozenset([unless] if unless else [])))

    supported = {target for target, sign, *_ in data["args"] if sign > 0}
    for s, given in enumerate(data["given"]):
        if s not in gone and (given == 1 or (given is None and s not in supported)):
            rule(("e", s), unless=("hit", s))
    for one, other in data["against"]:
        rule(("hit", one), ("e", other))
        rule(("hit", other), ("e", one))
    for k, (target, sign, premises, *more) in enumerate(data["args"]):
        given = more[0] if more else None
        over: Any = more[1] if len(more) > 1 else 0
        a = count + k
        if premises and a not in gone and -1 not in premises:
            rule(("e", a), ("step", a), *(("e", p) for p in premises))
        if given == 1 or (given is None and a not in supported):
            rule(("step", a), unless=("hit", a))
        if target < 0:
            continue
        if sign > 0 and target < count:
            if target not in gone:
                rule(("e", target), ("e", a), unless=("hit", target))
        elif sign > 0:
            rule(("step", target), ("e", a), unless=("hit", target))
        elif over and target < count:
            rule(("hit", target), ("e", a), unless=("heavier", a))
            reasons = [[count + j] for j, (t, way, *_) in enumerate(data["args"]) if t == target and way > 0]
            for group in reasons if over == 1 else over:
                if -1 not in group:
                    rule(("heavier", a), *(("e", e) for e in group))
        else:
            rule(("hit", target), ("e", a))
    return rules
