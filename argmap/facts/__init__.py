"""The one lazy view of a map: what rules, queries and pages work out from it, each thing once.

Knows the map, what bears on what, what stands, and perhaps the source's
text; judges nothing, and prints nothing.
"""

from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from typing import Any

from argmap.facts import objections
from argmap.facts.selection import Selection
from argmap.facts.texts import Texts
from argmap.model import Anchor, Argument, ArgumentMap, Relation, Role
from argmap.relations import bearing
from argmap.relations.bearing import Bearing, Links
from argmap.relations.kinds import StatementKind, statement_kinds
from argmap.source.anchors import Outcome, Passages

__all__ = ["Facts", "Selection"]


class Facts:
    """A map, and the text of its source where there is a copy.  What is asked is worked out once, and only then."""

    def __init__(self, amap: ArgumentMap, source_text: str | None = None) -> None:
        self.amap = amap
        self.source_text = source_text

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
    def texts(self) -> Texts:
        return Texts(self.amap.statements.values())

    # What bears on what.

    @cached_property
    def claims(self) -> Mapping[str, str]:
        """For each supporting argument what it supports in the end, through backing."""
        return bearing.ends(self.amap, support=True)

    @cached_property
    def bearing(self) -> Bearing:
        """What counts for and against the theses."""
        return bearing.on(self.amap, self.amap.theses)

    @cached_property
    def rivals(self) -> Mapping[str, list[str]]:
        """The contradictions of each statement, in both directions."""
        return bearing.rivals(self.amap)

    @cached_property
    def tangled(self) -> Links:
        """What is on a circle of support or rests on one, with its premises."""
        return bearing.tangled(bearing.support_links(self.amap, self.claims))

    @cached_property
    def own_premises(self) -> list[tuple[str, Argument]]:
        """The statements that are premises of arguments for themselves, with these."""
        arguments = self.amap.arguments
        return [(end, arguments[handle]) for handle, end in self.claims.items() if end in arguments[handle].premises]

    @cached_property
    def unknown(self) -> Set[str]:
        """The premises that the map does not have; all at once, since there mostly are none."""
        premises, statements = self.amap.premises, self.amap.statements.keys()
        return frozenset() if statements >= premises else premises - statements

    @cached_property
    def whole(self) -> list[Argument]:
        """The arguments that could be read in full: of others, no rule says anything."""
        damaged, arguments = self.amap.damaged, self.amap.arguments
        return [argument for handle, argument in arguments.items() if handle not in damaged]

    @cached_property
    def alike(self) -> list[tuple[Argument, Argument]]:
        """Each argument that has the target and the premises of an earlier one, with that one."""
        first: dict[tuple[str, ...], Argument] = {}
        found = []
        for argument in self.whole:
            premises = argument.premises if len(argument.premises) < 2 else sorted(set(argument.premises))
            other = first.setdefault((argument.target, *premises), argument)
            if other is not argument:
                found.append((argument, other))
        return found

    @cached_property
    def unanswered(self) -> tuple[Argument, ...]:
        """The objections that count against the theses and that nothing answers."""
        found = objections.unanswered(self.amap, self.rivals)
        return tuple([argument for argument in found if argument.handle in self.bearing.con])

    @cached_property
    def carried(self) -> Mapping[str, list[str]]:
        """For each authority the statements that rest on it: that cite it, and not only to dispute it."""
        found: dict[str, list[str]] = {}
        for statement in self.amap.statements.values():
            for citation in statement.cites:
                if citation.role is not Role.DISPUTES:
                    found.setdefault(citation.authority, []).append(statement.id)
        return found

    @cached_property
    def answering(self) -> frozenset[str]:
        """What is to answer a critical question."""
        asked = (each for argument in self.amap.arguments.values() for each in argument.questions.values())
        return frozenset([answer for each in asked for answer in each.answers])

    def takes_part(self, statement: str) -> bool:
        """Whether a statement is in any argument or contradiction."""
        return bool(self.amap.starting_from(statement) or self.amap.on(statement) or statement in self.rivals)

    # What stands.

    @cached_property
    def undisputed(self) -> bool:
        """Whether it shows without evaluation that all stands: nothing attacks, and no support is missing."""
        arguments, statements = self.amap.arguments.values(), self.amap.statements.values()
        if any(a.relation is Relation.ATTACK for a in arguments) or any(s.contradicts for s in statements):
            return False
        lacking = any(a.assumed is False for a in arguments) or any(s.assumed is False for s in statements)
        idle = self.unknown or any(not a.premises or a.target in a.premises for a in arguments)
        return not (lacking or idle or self.tangled)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Whether each statement is accepted, rejected, undecided or unsupported."""
        labels: Mapping[str, str] = self._evaluation.labels if not self.undisputed else {}
        return labels or dict.fromkeys(self.amap.statements, "accepted")

    @cached_property
    def states(self) -> Mapping[str, str]:
        """Whether each argument, by its handle, holds, is blocked or is undecided."""
        states: Mapping[str, str] = self._evaluation.arguments if not self.undisputed else {}
        return states or dict.fromkeys(self.amap.arguments, "holds")

    @cached_property
    def _evaluation(self) -> Any:
        from argmap.evaluation import evaluate

        return evaluate(self.amap)

    @cached_property
    def mistaken(self) -> frozenset[str]:
        """What could not be read as it was meant, or is its own premise, and all that these bear on."""
        arguments = self.amap.arguments.values()
        broken = {argument.handle for argument in arguments if not argument.premises}
        broken.update(argument.handle for _, argument in self.own_premises)
        broken.update(argument.handle for each in self.unknown for argument in self.amap.starting_from(each))
        if not broken and not self.amap.damaged:
            return frozenset()
        reached = bearing.of(self.amap, (*broken, *self.amap.damaged))
        return reached.pro | reached.con

    # The source's text.

    @cached_property
    def passages(self) -> Passages:
        """The source's text, prepared for finding passages."""
        return Passages(self.source_text or "")

    @cached_property
    def placed(self) -> list[tuple[str, Anchor, Outcome]]:
        """Every anchor with the id or handle of what it anchors, and what came of looking for it."""
        return [(owner, anchor, self.passages.find(anchor)) for owner, anchor in self.anchors()]

    def anchors(self) -> Iterator[tuple[str, Anchor]]:
        """Every anchor with the id or handle of what it anchors, those of statements first."""
        for statement in self.amap.statements.values():
            for anchor in statement.at:
                yield statement.id, anchor
        for argument in self.amap.arguments.values():
            for anchor in argument.at:
                yield argument.handle, anchor
