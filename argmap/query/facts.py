"""What predicates look at: a map, and what several of them work out from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.model import ArgumentMap, Role
from argmap.query.selection import Selection
from argmap.relations import bearing
from argmap.relations.kinds import StatementKind, statement_kinds


@dataclass(frozen=True)
class Facts:
    """A map under question.  What is worked out here is worked out once, and only if a predicate asks."""

    amap: ArgumentMap

    @cached_property
    def everything(self) -> Selection:
        return self.statements | self.arguments | self.authorities

    @cached_property
    def statements(self) -> Selection:
        return Selection(nodes=frozenset(self.amap.statements))

    @cached_property
    def arguments(self) -> Selection:
        return Selection(nodes=frozenset(self.amap.arguments))

    @cached_property
    def authorities(self) -> Selection:
        return Selection(authorities=frozenset(self.amap.authorities))

    @cached_property
    def kinds(self) -> Mapping[str, StatementKind]:
        return statement_kinds(self.amap)

    @cached_property
    def fares(self) -> Mapping[str, str]:
        """What evaluation makes of each statement and argument."""
        from argmap.evaluation import evaluate

        evaluation = evaluate(self.amap)
        return {**evaluation.labels, **evaluation.arguments}

    @cached_property
    def unanswered(self) -> frozenset[str]:
        """The arguments that the rule `unanswered-objection` objects to, whether or not the map silences it."""
        from argmap.rules.attacks import unanswered_objection
        from argmap.rules.subject import Subject

        run = unanswered_objection.run
        return frozenset(diagnostic.ids[0] for diagnostic in run(Subject(self.amap))) if run else frozenset()

    @cached_property
    def claims(self) -> Mapping[str, str]:
        """For each supporting argument what it supports in the end, through backing."""
        return bearing.ends(self.amap, support=True)

    @cached_property
    def rivals(self) -> Mapping[str, list[str]]:
        """The contradictions of each statement, in both directions."""
        return bearing.rivals(self.amap)

    @cached_property
    def carried(self) -> Mapping[str, list[str]]:
        """For each authority the statements that rest on it: that cite it, and not only to dispute it."""
        found: dict[str, list[str]] = {}
        for statement in self.amap.statements.values():
            for citation in statement.cites:
                if citation.role is not Role.DISPUTES:
                    found.setdefault(citation.authority, []).append(statement.id)
        return found
