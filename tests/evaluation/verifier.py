"""Checks explanations against the map alone: every step is licensed, every objection answered, nothing rests on itself.

Shares no code with argmap.evaluation.why; what stands comes from the oracle.
"""

from collections.abc import Mapping
from graphlib import TopologicalSorter

from argmap.evaluation import Change
from argmap.evaluation.why.explanation import Because, Explanation, Kind, Node, Part, Role, Weight
from argmap.model import ArgumentMap, Relation
from evaluation import oracle

_GOOD = {Kind.STATEMENT: "accepted", Kind.ARGUMENT: "holds"}


class Verifier:
    """One map after one change."""

    def __init__(self, amap: ArgumentMap, change: Change = oracle.NO_CHANGE) -> None:
        self.amap, self.change = amap, change
        self.gone = oracle.withdrawn(amap, change)
        self.labels = oracle.labels(amap, change)
        self.model = oracle.well_founded(oracle.rules(amap, change))

    def check(self, explanation: Explanation) -> None:
        """Raises AssertionError at the first step that is not licensed."""
        nodes = explanation.nodes
        assert next(iter(nodes)) == explanation.root
        TopologicalSorter({key: self._needs(node, nodes) for key, node in nodes.items()}).prepare()
        assert {part.key for node in nodes.values() for part in node.below} | {explanation.root} == set(nodes)
        for key, node in nodes.items():
            assert node.key == key
            self.parts = [(part, nodes[part.key]) for part in node.parts]
            self.further = [(part, nodes[part.key]) for part in node.further]
            self.root = explanation.root
            match node.kind:
                case Kind.STATEMENT:
                    assert node.label == self.labels[key]
                    self._statement(node)
                case Kind.ARGUMENT:
                    assert node.label == self.labels[key]
                    self._argument(node)
                case Kind.CIRCLE:
                    self._circle(node)
                case Kind.LOOP:
                    self._loop(node)
        self._rests_on(explanation)

    def _needs(self, node: Node, nodes: Mapping[str, Node]) -> list[str]:
        """What a node rests on.  An outweighed objection is answered by what outweighs it, whyever it holds."""
        needed = []
        for part in node.parts:
            objection = nodes[part.key]
            if part.role is Role.ATTACK and objection.weight is Weight.OUTWEIGHED:
                needed += [other.key for other in objection.further if other.role is Role.OUTWEIGHING]
            else:
                needed.append(part.key)
        return needed

    def _statement(self, node: Node) -> None:
        if node.label == "accepted":
            carried = [part.key for part, _ in self.parts if part.role is Role.SUPPORT]
            if node.because is Because.ASSERTED:
                assert not carried
                assert oracle.asserted(self.amap, self.change, node.key)
            else:
                assert node.because is Because.SUPPORTED
                (support,) = carried
                assert support in self.arguments(node.key, Relation.SUPPORT)
            self._all_good(Role.SUPPORT)
            self._answered(node.key)
        elif node.label == "undecided":
            self._open(node)
        else:
            self._fallen(node, Because.SUPPORT, Role.SUPPORT)
            if node.label == "rejected" and node.because not in (Because.OBJECTION, Because.DENIED):
                assert bool(self.further) == (node.key == self.root)
                self._prevailing([part for part, _ in self.further], node.key)

    def _argument(self, node: Node) -> None:
        argument = self.amap.arguments[node.key]
        self._weighed(node)
        if node.weight is Weight.OUTWEIGHED and node.key != self.root:
            assert not self.parts or node.label == "undecided"
        elif node.because is Because.OPEN:
            self._open(node)
        elif node.label == "holds":
            assert node.because is Because.PREMISES
            assert {p.key for p, _ in self.parts if p.role is Role.PREMISE} == set(argument.premises)
            backing = [part.key for part, _ in self.parts if part.role is Role.BACKING]
            assert set(backing) <= set(self.arguments(node.key, Relation.SUPPORT))
            assert backing or oracle.step_asserted(self.amap, self.change, argument)
            self._all_good(Role.PREMISE, Role.BACKING)
            self._answered(node.key)
        elif node.because is Because.PREMISE:
            ((part, premise),) = self.parts
            assert part.role is Role.PREMISE
            assert part.key in argument.premises
            assert premise.label in ("rejected", "unsupported")
        elif node.because is Because.UNKNOWN:
            assert not set(argument.premises) <= set(self.amap.statements)
        elif node.because is Because.EMPTY:
            assert not argument.premises
        else:
            self._fallen(node, Because.BACKING, Role.BACKING)

    def _fallen(self, node: Node, spent: Because, role: Role) -> None:
        """Why a statement is not accepted, or a step not good."""
        match node.because:
            case Because.DENIED:
                assert node.key in self.change.denied
            case Because.WITHDRAWN:
                assert node.key in self.gone
            case Because.NOTHING:
                assert not self._needs_none(node.key)
                assert not self.arguments(node.key, Relation.SUPPORT)
            case Because.OBJECTION:
                assert node.label != "unsupported"
                ((part, _),) = self.parts
                self._prevailing([part], node.key)
            case Because.CIRCLE:
                ((part, circle),) = self.parts
                assert part.role is Role.CIRCLE
                assert node.key in {member.key for member in circle.members}
            case _:
                assert node.because is spent
                assert not self._needs_none(node.key)
                assert {part.key for part, _ in self.parts} == set(self.arguments(node.key, Relation.SUPPORT))
                assert all(part.role is role and other.label == "blocked" for part, other in self.parts)

    def _prevailing(self, parts: list[Part], target: str) -> None:
        """The parts are objections that hold, and that nothing outweighs."""
        for part in parts:
            assert part in self.objections(target)
            assert self.labels[part.key] in _GOOD.values()
            heavier = f"heavier {part.key}" in self.model.possible
            weighed = part.role is Role.ATTACK and self.amap.arguments[part.key].outweighed
            assert not (weighed and heavier) or target in self.amap.arguments

    def _weighed(self, node: Node) -> None:
        argument = self.amap.arguments[node.key]
        told = [(part, other) for part, other in (*self.parts, *self.further) if part.role is Role.OUTWEIGHING]
        on_statement = argument.target in self.amap.statements and argument.relation is Relation.ATTACK
        match node.weight:
            case None:
                assert not told
                return
            case Weight.OUTWEIGHED:
                assert f"heavier {node.key}" in self.model.true
                assert all(other.label == _GOOD[other.kind] for _, other in told)
                assert told
            case Weight.DECISIVE:
                assert f"heavier {node.key}" not in self.model.possible
                assert all(other.label in ("blocked", "rejected", "unsupported") for _, other in told)
            case Weight.OPEN:
                assert all(other.label == "undecided" for _, other in told)
                assert told
        assert on_statement
        assert argument.outweighed
        assert {part.key for part, _ in told} <= self.outweighing(node.key)

    def _circle(self, node: Node) -> None:
        members = {member.key for member in node.members}
        failed = {part.key for part in node.parts}
        assert all(other.label == "blocked" for _, other in self.parts)
        for name in members:
            spent = set(self.arguments(name, Relation.SUPPORT)) <= members | failed and not self._needs_none(name)
            if name in self.amap.arguments:
                assert spent or members & set(self.amap.arguments[name].premises)
            else:
                assert spent

    def _open(self, node: Node) -> None:
        """An undecided node ends with what keeps it open; before that comes support that has failed."""
        assert node.because is Because.OPEN
        *failed, (part, other) = self.parts
        for fallen, argument in failed:
            assert fallen.role is Role.SUPPORT, fallen
            assert fallen.key in self.arguments(node.key, Relation.SUPPORT)
            assert argument.label == "blocked"
        if part.role is Role.LOOP:
            assert node.key in {member.key for member in other.members}
        else:
            self._bears(part, node.key)

    def _loop(self, node: Node) -> None:
        for before, part in zip([node.members[-1], *node.members], node.members, strict=False):
            self._bears(part, before.key)
        assert any(part.role in (Role.ATTACK, Role.CONTRADICTION) for part in node.members)
        assert all(other.label == "blocked" for _, other in self.parts)

    def _bears(self, part: Part, on: str) -> None:
        weighing = [Part(Role.OUTWEIGHING, name) for name in self.outweighing(on)]
        assert self.labels[on] == "undecided" or part in weighing
        assert self.labels[part.key] == "undecided" or f"heavier {part.key}" in self.model.possible - self.model.true
        premises = self.amap.arguments[on].premises if on in self.amap.arguments else ()
        role = Role.SUPPORT if on in self.amap.statements else Role.BACKING
        support = [Part(role, handle) for handle in self.arguments(on, Relation.SUPPORT)]
        steps = [Part(Role.PREMISE, premise) for premise in premises]
        assert part in [*self.objections(on), *support, *weighing, *steps]

    def _rests_on(self, explanation: Explanation) -> None:
        grounds = {key for key, node in explanation.nodes.items() if node.because is Because.ASSERTED}
        assert set(explanation.rests_on) == grounds
        cited = {c.authority for key in grounds for c in self.amap.statements[key].cites}
        assert set(explanation.authorities) == cited

    def _needs_none(self, name: str) -> bool:
        if name in self.amap.statements:
            return oracle.asserted(self.amap, self.change, name)
        return oracle.step_asserted(self.amap, self.change, self.amap.arguments[name])

    def _all_good(self, *roles: Role) -> None:
        assert all(other.label == _GOOD[other.kind] for part, other in self.parts if part.role in roles)

    def _answered(self, name: str) -> None:
        told = [(part, other) for part, other in self.parts if part.role in (Role.ATTACK, Role.CONTRADICTION)]
        assert {part for part, _ in told} == set(self.objections(name))
        for _, other in told:
            assert other.label in ("blocked", "rejected", "unsupported") or other.weight is Weight.OUTWEIGHED

    def outweighing(self, name: str) -> set[str]:
        """What outweighs an objection, or should."""
        argument = self.amap.arguments.get(name)
        if argument is None or argument.target not in self.amap.statements:
            return set()
        if argument.outweighed is True:
            return {*self.arguments(argument.target, Relation.SUPPORT)}
        return {name for names in argument.outweighed for name in names}

    def arguments(self, target: str, relation: Relation) -> list[str]:
        """The handles of the arguments for or against something."""
        return [a.handle for a in self.amap.arguments.values() if a.target == target and a.relation is relation]

    def objections(self, name: str) -> list[Part]:
        """What attacks or contradicts it."""
        pairs = [pair for pair in self.amap.contradictions() if name in pair]
        others = [one if other == name else other for one, other in pairs]
        attacks = [Part(Role.ATTACK, handle) for handle in self.arguments(name, Relation.ATTACK)]
        return [*attacks, *(Part(Role.CONTRADICTION, other) for other in others)]
