"""Which objections nothing answers."""

from collections.abc import Iterator, Mapping

from argmap.model import Argument, ArgumentMap, Relation


def unanswered(amap: ArgumentMap, rivals: Mapping[str, list[str]]) -> Iterator[Argument]:
    """The attacks whose premises the map asserts and that nothing answers, whatever they count against.

    One that is conceded or outweighed needs no answer.
    An attack on the objection, on a premise of it or on what these rest on is
    an answer; so is an asserted statement that contradicts one of them.
    """
    attacks = [
        each
        for each in amap.arguments.values()
        if each.relation is Relation.ATTACK and not (each.conceded or each.outweighed)
    ]
    if not attacks:
        return
    answered = _answered(amap, rivals)
    for argument in attacks:
        if argument.handle not in answered and all(asserts(amap, premise) for premise in argument.premises):
            yield argument


def asserts(amap: ArgumentMap, statement: str) -> bool:
    """Whether the map puts a statement forward: as a ground of its own, or with support."""
    found = amap.statements.get(statement)
    if found is None:
        return False
    return found.assumed is not False or bool(amap.on(statement, Relation.SUPPORT))


def _answered(amap: ArgumentMap, rivals: Mapping[str, list[str]]) -> set[str]:
    """Every statement and argument that something attacks or contradicts, or that rests on such a one."""
    work = [argument.target for argument in amap.arguments.values() if argument.relation is Relation.ATTACK]
    for statement, others in rivals.items():
        attacked = {argument.target for argument in amap.starting_from(statement)}  # no defence of their own
        if any(asserts(amap, rival) and rival not in attacked for rival in others):
            work.append(statement)
    found: set[str] = set()
    while work:
        node = work.pop()
        if node in found:
            continue
        found.add(node)
        if node not in amap.arguments:
            work += [argument.handle for argument in amap.starting_from(node)]
        elif amap.arguments[node].relation is Relation.SUPPORT:
            work.append(amap.arguments[node].target)
    return found
