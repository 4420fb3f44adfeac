"""What in a map speaks for a doubt, or settles it, although nobody said that it does."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from argmap.facts import Facts
from argmap.model import Argument, Citation, Relation, Role
from argmap.schemes.table import CriticalQuestion, Scheme

Roles = Mapping[str, tuple[str, ...]]
_CONSEQUENCES = ("positive-consequences", "negative-consequences")


def raised(
    facts: Facts, argument: Argument, scheme: Scheme, roles: Roles, question: CriticalQuestion
) -> tuple[str, ...]:
    """The statements, arguments or authorities that speak for a doubt, though none of them is said to raise it."""
    find = _FINDING.get((scheme.name, question.id))
    return tuple(dict.fromkeys(find(facts, argument, roles))) if find else ()


def located(citations: Iterable[Citation]) -> bool:
    """Whether each citation says where to look."""
    return all(each.locator for each in citations)


def evident(facts: Facts, statements: Iterable[str]) -> bool:
    """Whether one of the statements cites evidence or data."""
    cites = (citation for each in statements if each in facts.amap.statements for citation in citations(facts, each))
    return any(each.role in (Role.EVIDENCE, Role.DATA) for each in cites)


def unnamed(facts: Facts, citations: Iterable[Citation]) -> tuple[str, ...]:
    """The authorities cited that the text does not name."""
    authorities = facts.amap.authorities
    return tuple(each.authority for each in citations if (a := authorities.get(each.authority)) and a.unnamed)


def experts_against(facts: Facts, claim: str) -> Iterator[str]:
    """What an expert says against a statement: arguments and statements that contradict or attack it."""
    for rival in facts.rivals.get(claim, ()):
        yield from (each.handle for each in facts.amap.on(rival, Relation.SUPPORT) if each.scheme == "expert-opinion")
        if any(each.role is Role.AUTHORITY for each in citations(facts, rival)):
            yield rival
    for attack in facts.amap.on(claim, Relation.ATTACK):
        cites = (citation for each in attack.premises for citation in citations(facts, each))
        if attack.scheme == "expert-opinion" or any(each.role is Role.AUTHORITY for each in cites):
            yield attack.handle


def citations(facts: Facts, statement: str) -> Sequence[Citation]:
    """What a statement cites; nothing where the map has no such statement."""
    found = facts.amap.statements.get(statement)
    return found.cites if found else ()


def _consistency(facts: Facts, argument: Argument, _: Roles) -> Iterator[str]:
    return experts_against(facts, argument.target)


def _expertise(facts: Facts, _: Argument, roles: Roles) -> Iterable[str]:
    return unnamed(facts, (citation for each in roles.get("said", ()) for citation in citations(facts, each)))


def _opposite(facts: Facts, argument: Argument, _: Roles) -> Iterator[str]:
    """Good is said to come of what harm is said to come of."""
    for other in facts.amap.on(argument.target):
        if other.scheme in _CONSEQUENCES and other.scheme != argument.scheme and other.relation != argument.relation:
            yield other.handle


def _other_cause(facts: Facts, argument: Argument, roles: Roles) -> Iterator[str]:
    """What else the same sign supports."""
    for sign in roles.get("found", ()):
        for other in facts.amap.starting_from(sign):
            if other.relation is Relation.SUPPORT and other.target not in (argument.target, argument.handle):
                yield other.target


_FINDING: dict[tuple[str, str], Callable[[Facts, Argument, Roles], Iterable[str]]] = {
    ("expert-opinion", "consistency"): _consistency,
    ("expert-opinion", "expertise"): _expertise,
    ("positive-consequences", "opposite"): _opposite,
    ("negative-consequences", "opposite"): _opposite,
    ("sign", "other-cause"): _other_cause,
}
