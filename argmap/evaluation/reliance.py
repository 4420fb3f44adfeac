"""What rests on which authority: the statements that cite it, the claims above them, its part in the thesis.

Knows the map and who bears on whom; formats and prints nothing.
"""

from collections.abc import Mapping

from argmap.evaluation.grounded import evaluate
from argmap.model import ArgumentMap, Authority, Citation, Role
from argmap.records import record
from argmap.relations import bearing
from argmap.relations.bearing import Bearing


@record
class Reliance:
    """An authority, and what rests on it.

    `citations` are the statements that cite it, with how; `claims` what rests
    on these, the nearest first, and the first `direct` of them without a step
    between; `supporting` the statements citing it that count for the thesis.
    One that is cited only to be disputed has no claims and supports nothing.
    """

    authority: Authority
    citations: tuple[tuple[str, Citation], ...] = ()
    claims: tuple[str, ...] = ()
    direct: int = 0
    supporting: tuple[str, ...] = ()


@record
class Listing:
    """Every authority, those that carry most of the theses' cited support first, those not cited last.

    `supporting` counts the statements that cite something for a thesis; see `carrying`.
    """

    reliances: tuple[Reliance, ...]
    theses: tuple[str, ...]
    supporting: int

    def percent(self, reliance: Reliance) -> float:
        """The part of the cited support that cites this authority, to one decimal."""
        return round(100 * len(reliance.supporting) / self.supporting, 1) if self.supporting else 0.0

    def theses_on(self, reliance: Reliance) -> tuple[str, ...]:
        """The theses that rest on it, or cite it themselves."""
        reached = {*reliance.claims, *(citing for citing, how in reliance.citations if _relied_on(how))}
        return tuple(thesis for thesis in self.theses if thesis in reached)


def listing(amap: ArgumentMap) -> Listing:
    """What rests on each authority of the map.  Linear in the map and in what is listed."""
    rests = _Rests(amap)
    citations: dict[str, list[tuple[str, Citation]]] = {}
    for statement in amap.statements.values():
        for citation in statement.cites:
            citations.setdefault(citation.authority, []).append((statement.id, citation))
    carried = carrying(amap, bearing.on(amap, amap.theses), evaluate(amap).labels) if citations else []
    supporting = {statement for statement, _ in carried}
    found = [
        _reliance(authority, citations.get(authority.id, []), supporting, rests)
        for authority in amap.authorities.values()
    ]
    found.sort(key=lambda each: (not each.citations, -len(each.supporting)))
    return Listing(tuple(found), amap.theses, len(supporting))


def carrying(amap: ArgumentMap, on_theses: Bearing, labels: Mapping[str, str]) -> list[tuple[str, Citation]]:
    """The cited support of the theses: each statement that counts for one, with each citation it relies on.

    What the map itself rejects, or leaves without support, carries nothing.
    """
    return [
        (statement.id, citation)
        for statement in amap.statements.values()
        if statement.cites and statement.id in on_theses.pro and labels[statement.id] in ("accepted", "undecided")
        for citation in statement.cites
        if _relied_on(citation)
    ]


def _relied_on(citation: Citation) -> bool:
    return citation.role is not Role.DISPUTES


def _reliance(
    authority: Authority,
    citations: list[tuple[str, Citation]],
    supporting: set[str],
    rests: "_Rests",
) -> Reliance:
    citing = tuple(dict.fromkeys(statement for statement, citation in citations if _relied_on(citation)))
    claims, direct = rests.on(citing)
    carried = tuple(statement for statement in citing if statement in supporting)
    return Reliance(authority, tuple(citations), claims, direct, carried)


class _Rests:
    """What rests on statements, step by step.  Whoever supports an argument supports what that argument supports."""

    def __init__(self, amap: ArgumentMap) -> None:
        ends = bearing.ends(amap, support=True)
        self._above: dict[str, list[str]] = {}
        self._told: dict[tuple[str, ...], tuple[tuple[str, ...], int]] = {}
        for handle, argument in amap.arguments.items():
            for premise in argument.premises if handle in ends else ():
                self._above.setdefault(premise, []).append(ends[handle])

    def on(self, citing: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
        """What the statements support, the nearest first, and how many of that in one step."""
        if citing not in self._told:
            self._told[citing] = self._claims(citing)
        return self._told[citing]

    def _claims(self, citing: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
        claims: dict[str, None] = {}
        wave = list(citing)
        direct = None
        while wave:
            new = []
            for statement in wave:
                for claim in self._above.get(statement, ()):
                    if claim not in claims:
                        claims[claim] = None
                        new.append(claim)
            wave = new
            direct = len(claims) if direct is None else direct
        return tuple(claims), direct or 0
