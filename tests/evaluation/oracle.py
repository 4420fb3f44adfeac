"""What stands, worked out the slow way, as an oracle: rules as words, fixpoints by repetition.

Follows the definitions and shares no code with argmap.evaluation.
"""

from collections.abc import Iterator, Set
from itertools import product
from typing import NamedTuple

from argmap.evaluation import Change
from argmap.model import Argument, ArgumentMap, Relation, Role

NO_CHANGE = Change()


class Rule(NamedTuple):
    head: str
    body: tuple[str, ...]
    denied: str | None = None  # "not" this


class Partial(NamedTuple):
    """A partial model: what is true, and what is not false."""

    true: frozenset[str]
    possible: frozenset[str]


def withdrawn(amap: ArgumentMap, change: Change) -> set[str]:
    """Everything that is withdrawn, also with an authority."""
    found = set(change.withdrawn)
    for statement in amap.statements.values():
        cited = {citation.authority for citation in statement.cites if citation.role is not Role.DISPUTES}
        supported = any(a.target == statement.id and a.relation is Relation.SUPPORT for a in amap.arguments.values())
        if cited and cited <= change.authorities and not supported and statement.assumed is None:
            found.add(statement.id)
    return found - change.asserted | change.withdrawn


def asserted(amap: ArgumentMap, change: Change, name: str) -> bool:
    """Whether a statement is taken as asserted."""
    statement = amap.statements[name]
    supported = any(a.target == name and a.relation is Relation.SUPPORT for a in amap.arguments.values())
    assumed = statement.assumed or name in change.asserted or (statement.assumed is None and not supported)
    return assumed and name not in withdrawn(amap, change)


def rules(amap: ArgumentMap, change: Change = NO_CHANGE) -> list[Rule]:
    """The program of a map, rule by rule as it is defined."""
    gone = withdrawn(amap, change)
    found = [Rule(f"hit {name}", ()) for name in change.denied]
    found += [Rule(name, (), f"hit {name}") for name in amap.statements if asserted(amap, change, name)]
    for one, other in amap.contradictions():
        found += [Rule(f"hit {one}", (other,)), Rule(f"hit {other}", (one,))]
    for handle, argument in amap.arguments.items():
        if handle not in gone and argument.premises:
            body = tuple(p if p in amap.statements else "nothing" for p in argument.premises)
            found.append(Rule(handle, (*body, f"step {handle}")))
        if step_asserted(amap, change, argument):
            found.append(Rule(f"step {handle}", (), f"hit {handle}"))
        if argument.relation is Relation.ATTACK:
            weighed = bool(argument.outweighed) and argument.target in amap.statements
            found.append(Rule(f"hit {argument.target}", (handle,), f"heavier {handle}" if weighed else None))
            found += weights(amap, argument) if weighed else []
        elif argument.target in amap.statements and argument.target not in gone:
            found.append(Rule(argument.target, (handle,), f"hit {argument.target}"))
        elif argument.target in amap.arguments:
            found.append(Rule(f"step {argument.target}", (handle,), f"hit {argument.target}"))
    return found


def step_asserted(amap: ArgumentMap, change: Change, argument: Argument) -> bool:
    """Whether the step of an argument needs no backing."""
    if argument.handle in change.asserted or argument.assumed is not None:
        return argument.handle in change.asserted or bool(argument.assumed)
    return not any(a.target == argument.handle and a.relation is Relation.SUPPORT for a in amap.arguments.values())


def weights(amap: ArgumentMap, objection: Argument) -> list[Rule]:
    """What outweighs an objection."""
    head = f"heavier {objection.handle}"
    if objection.outweighed is True:
        reasons = (a for a in amap.arguments.values() if a.target == objection.target)
        return [Rule(head, (a.handle,)) for a in reasons if a.relation is Relation.SUPPORT]
    known = {*amap.statements, *amap.arguments}
    return [Rule(head, tuple(x if x in known else "nothing" for x in names)) for names in objection.outweighed]


def hits(program: list[Rule]) -> frozenset[str]:
    """Everything that some rule denies."""
    return frozenset(rule.denied for rule in program if rule.denied)


def least(program: list[Rule], granted: Set[str]) -> frozenset[str]:
    """The least set that is closed under the rules whose denial is granted."""
    true: set[str] = set()
    while True:
        new = {
            rule.head
            for rule in program
            if rule.head not in true and true.issuperset(rule.body) and (not rule.denied or rule.denied in granted)
        }
        if not new:
            return frozenset(true)
        true |= new


def well_founded(program: list[Rule]) -> Partial:
    """The alternating fixpoint of Van Gelder (1993)."""
    true: frozenset[str] = frozenset()
    while True:
        possible = least(program, hits(program) - true)
        more = least(program, hits(program) - possible)
        if more == true:
            return Partial(true, possible)
        true = more


def labels(amap: ArgumentMap, change: Change = NO_CHANGE) -> dict[str, str]:
    """The grounded label of every statement and the state of every argument."""
    program = rules(amap, change)
    model = well_founded(program)
    found = {}
    for name in amap.statements:
        false = "rejected" if f"hit {name}" in model.true else "unsupported"
        found[name] = "accepted" if name in model.true else "undecided" if name in model.possible else false
    for name in amap.arguments:
        found[name] = "holds" if name in model.true else "undecided" if name in model.possible else "blocked"
    return found


def complete(program: list[Rule]) -> Iterator[Partial]:
    """All partial stable models, by guessing what is hit."""
    for guess in product("tuf", repeat=len(hits(program))):
        value = dict(zip(sorted(hits(program)), guess, strict=True))
        true = least(program, {hit for hit, v in value.items() if v == "f"})
        possible = least(program, {hit for hit, v in value.items() if v != "t"})
        if all((hit in true) == (v == "t") and (hit in possible) == (v != "f") for hit, v in value.items()):
            yield Partial(true, possible)


def preferred(models: list[Partial]) -> list[Partial]:
    return [model for model in models if not any(model.true < other.true for other in models)]


def stable(models: list[Partial]) -> list[Partial]:
    return [model for model in models if model.true == model.possible]
