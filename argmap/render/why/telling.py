"""From an explanation to the rows of its tree: what is told where, and what is only referred to.

An argument that has a single premise goes by it, and both are told in one
sentence.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.evaluation import Evaluation, Label, State
from argmap.evaluation.why.explanation import Because, Explanation, Kind, Node, Role
from argmap.model import Relation
from argmap.render.labels import bearing, called, marked, named
from argmap.render.lines.glyphs import SEEN, Run, Tone
from argmap.render.lines.trees import Told
from argmap.render.tree.wording import Row
from argmap.render.why.clauses import Clause, few, head, reason
from argmap.render.why.links import links
from argmap.text import counted, one_line

LEAF = 200  # characters; a sentence with nothing below it that is no longer is repeated rather than referred to


class Place(NamedTuple):
    """Where the telling comes to something: by which role, under which node, and if that speaks against the root.

    With a `link`, it is one of a circle or loop, and its row is made.
    """

    key: str
    role: Role | None = None
    parent: Node | None = None
    hostile: bool = False
    link: Row | None = None


class Teller:
    """Puts nodes into rows; what comes first is told in full.  `referred` says if anything was referred to."""

    def __init__(self, explanation: Explanation, evaluation: Evaluation) -> None:
        self.referred = False
        self._root, self._nodes = explanation.root, explanation.nodes
        self._labels, self._states, self._amap = evaluation.labels, evaluation.arguments, evaluation.amap
        self._withdrawn = evaluation.change.withdrawn
        self._told: set[str] = set()

    def tell(self, place: Place) -> Told[Place]:
        """The row of what is at a place, and the places below it."""
        if place.link is not None:
            return Told(place.link, place.key, ())
        node = self._nodes[place.key]
        if node.kind in (Kind.CIRCLE, Kind.LOOP):
            return self._knot(node, place)
        premise = self._premise(node)
        row = Row(head=tuple(head(self._clause(node, premise, place))), text=self._text(node, premise))
        keys = self._keys(node, premise)
        if any(key in self._told and (self._nodes[key].below or len(row.text) > LEAF) for key in keys):
            row = row._replace(brief=True, tail=(Run(f" {SEEN}", Tone.MARK),))
            self.referred = True
        else:
            row = row._replace(tail=tuple(marked(self._marks(node, premise))))
        below = list(self._below(node, keys, place))
        self._told.update(keys)
        return Told(row, premise or node.key, below)

    def _premise(self, node: Node) -> str | None:
        """The premise by which an argument goes, if it goes by one."""
        argument = self._amap.arguments.get(node.key) if node.kind is Kind.ARGUMENT else None
        if argument is None or node.key == self._root:
            return None
        return argument.premises[0] if len(set(argument.premises)) == 1 else None

    def _keys(self, node: Node, premise: str | None) -> list[str]:
        """The nodes that one row tells: an argument, and the premise by which it goes where that is explained too."""
        return [node.key, *(part.key for part in node.parts if part == (Role.PREMISE, premise))]

    def _clause(self, node: Node, premise: str | None, place: Place) -> Clause:
        argument = self._amap.arguments.get(node.key) if node.kind is Kind.ARGUMENT else None
        name = premise or (node.key if argument is None or node.key == self._root else called(argument))
        contradicted = place.parent.key if place.role is Role.CONTRADICTION and place.parent is not None else ""
        target = contradicted if argument is None else argument.target
        return Clause(
            node=node,
            name=name,
            role=place.role,
            parent=place.parent,
            premise=None if premise is None else self._labels.get(premise),
            by_id=argument is not None and argument.id is not None,
            answer=place.hostile,
            target=target,
            undercuts=target in self._states,
        )

    def _text(self, node: Node, premise: str | None) -> str:
        statement = self._amap.statements.get(premise or node.key)
        if statement is not None and (premise is not None or node.kind is Kind.STATEMENT):
            return one_line(statement.text)
        return f"it argues from {bearing(self._amap.arguments[node.key])}" if node.key == self._root else ""

    def _marks(self, node: Node, premise: str | None) -> Iterator[str]:
        for key in self._keys(node, premise):
            with_its_source = self._nodes[key].because is Because.WITHDRAWN and key not in self._withdrawn
            why = "what it cites is withdrawn" if with_its_source else reason(self._nodes[key])
            yield from filter(None, [why, few(self._nodes[key])])
            if self._nodes[key].kind is Kind.STATEMENT:
                yield from self._remarks(self._nodes[key])
        argument = self._amap.arguments.get(node.key) if node.kind is Kind.ARGUMENT else None
        if argument is None:
            return
        if node.because is Because.UNKNOWN:
            unknown = [one_line(each) for each in argument.premises if each not in self._amap.statements]
            yield "not in the map" if premise is not None else f"{unknown[0]} is not in the map"
        if premise is not None and argument.id is not None:
            yield f"argument {one_line(argument.id)}"
        if premise is None and argument.scheme:
            yield one_line(argument.scheme.replace("-", " "))
        if premise is None and argument.id is not None and node.label is State.BLOCKED and node.key != self._root:
            yield f"from {named(argument.premises, 'and')}"

    def _remarks(self, node: Node) -> Iterator[str]:
        """What else is to be known of a statement."""
        if self._amap.statements[node.key].implicit:
            yield "implicit"
        support = self._amap.on(node.key, Relation.SUPPORT)
        holding = sum(self._states[each.handle] is State.HOLDS for each in support)
        if node.label is Label.REJECTED and holding:
            yield f"though {counted(holding, 'reason')} for it hold{'s' * (holding == 1)}"

    def _below(self, node: Node, keys: list[str], place: Place) -> Iterator[Place]:
        """What goes on under a row: first under the premise that it tells, then under the argument."""
        hostile = place.hostile ^ (place.role in (Role.ATTACK, Role.CONTRADICTION))
        for key in reversed(keys):
            if key not in self._told:
                parent = self._nodes[key]
                for part in parent.below:
                    if part.key not in keys:
                        yield Place(part.key, part.role, parent, hostile)

    def _knot(self, node: Node, place: Place) -> Told[Place]:
        """A circle or loop: its links, then what else could have decided it and has failed."""
        if node.key in self._told:
            self.referred = True
            return Told(Row(head=(Run("because of that circle"),), tail=(Run(f" {SEEN}", Tone.MARK),)), node.key, ())
        self._told.add(node.key)
        circle = node.kind is Kind.CIRCLE
        only = "all that is left behind it" if node.parts else "all that stands behind it"
        words = f"because {only} is a circle" if circle else "because nothing settles this loop"
        inside = [Place(node.key, link=row) for row in dict.fromkeys(links(self._amap, node))]
        failed = [Place(part.key, part.role, node, place.hostile) for part in node.below]
        return Told(Row(head=(Run(words),)), node.key, [*inside, *failed])
