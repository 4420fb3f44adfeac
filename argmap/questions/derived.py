"""What in a map speaks for a doubt, or settles it, although nobody said that it does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.facts import Facts
from argmap.model import Argument, Citation, Relation, Role

MOST = 10  # so many things that speak for a doubt are told
_OPPOSITE = {
    ("positive-consequences", Relation.SUPPORT): ("negative-consequences", Relation.ATTACK),
    ("negative-consequences", Relation.ATTACK): ("positive-consequences", Relation.SUPPORT),
}


def located(citations: Iterable[Citation]) -> bool:
    """Whether each citation says where to look."""
    return all(each.locator for each in citations)


def citations(facts: Facts, statement: str) -> Sequence[Citation]:
    """What a statement cites; nothing where the map has no such statement."""
    found = facts.amap.statements.get(statement)
    return found.cites if found else ()


def evident(facts: Facts, statements: Iterable[str]) -> bool:
    """Whether one of the statements cites evidence or data."""
    cites = (citation for each in statements for citation in citations(facts, each))
    return any(each.role in (Role.EVIDENCE, Role.DATA) for each in cites)


class Doubts:
    """What speaks for a doubt, at most ten statements, arguments and authorities; none of them is said to raise it."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._experts: dict[str, tuple[str, ...]] = {}
        self._supported: dict[str, tuple[str, ...]] = {}
        self._consequences: dict[str, dict[tuple[str, Relation], tuple[str, ...]]] = {}

    def about(self, argument: Argument, roles: Mapping[str, tuple[str, ...]], question: str) -> tuple[str, ...]:
        """What speaks for the doubt that a question of an argument's scheme puts."""
        match argument.scheme, question:
            case "expert-opinion", "consistency":
                return self.experts_against(argument.target)
            case "expert-opinion", "expertise":
                return self.unnamed(
                    citation for each in roles.get("said", ()) for citation in citations(self._facts, each)
                )
            case "positive-consequences" | "negative-consequences", "opposite":
                return self._opposite(argument)
            case "sign", "other-cause":
                return _first(self._other_causes(argument, roles.get("found", ())))
            case _:
                return ()

    def experts_against(self, claim: str) -> tuple[str, ...]:
        """What experts say against a statement: arguments and statements that contradict or attack it."""
        if claim not in self._experts:
            self._experts[claim] = _first(self._against(claim))
        return self._experts[claim]

    def unnamed(self, cites: Iterable[Citation]) -> tuple[str, ...]:
        """The authorities cited that the text does not name."""
        known = self._facts.amap.authorities
        found = (each.authority for each in cites if (a := known.get(each.authority)) and a.unnamed)
        return _first(found)

    def _against(self, claim: str) -> Iterator[str]:
        amap = self._facts.amap
        for rival in self._facts.rivals.get(claim, ()):
            yield from (each.handle for each in amap.on(rival, Relation.SUPPORT) if each.scheme == "expert-opinion")
            if any(each.role is Role.AUTHORITY for each in citations(self._facts, rival)):
                yield rival
        for attack in amap.on(claim, Relation.ATTACK):
            cites = (citation for each in attack.premises for citation in citations(self._facts, each))
            if attack.scheme == "expert-opinion" or any(each.role is Role.AUTHORITY for each in cites):
                yield attack.handle

    def _opposite(self, argument: Argument) -> tuple[str, ...]:
        """Harm is said to come of what good is said to come of, or the other way round."""
        if argument.target not in self._consequences:
            found: dict[tuple[str, Relation], tuple[str, ...]] = {}
            for other in self._facts.amap.on(argument.target):
                kind = other.scheme, other.relation
                if kind in _OPPOSITE and len(found.get(kind, ())) < MOST:
                    found[kind] = (*found.get(kind, ()), other.handle)
            self._consequences[argument.target] = found
        opposite = _OPPOSITE.get((argument.scheme, argument.relation))
        return self._consequences[argument.target].get(opposite, ()) if opposite else ()

    def _other_causes(self, argument: Argument, signs: Iterable[str]) -> Iterator[str]:
        """What else the same sign supports."""
        for sign in signs:
            if sign not in self._supported:
                arguments = self._facts.amap.starting_from(sign)
                supported = (each.target for each in arguments if each.relation is Relation.SUPPORT)
                self._supported[sign] = _first(supported, MOST + 2)  # two of them may be left out
            own = argument.target, argument.handle
            yield from (target for target in self._supported[sign] if target not in own)


def _first(found: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """The first so many that differ; no more are looked for."""
    told: dict[str, None] = {}
    for each in found:
        told[each] = None
        if len(told) == most:
            break
    return tuple(told)
