"""Why something is undecided: the way to a loop of objections that nothing settles.

Whatever is open in the well-founded model depends on something else that is
open.  Going from one to the next must come back somewhere; and since support
is followed along founded rules only, it comes back through an objection.
"""

from collections.abc import Iterator
from itertools import pairwise

from argmap.evaluation.labels import Label, State
from argmap.evaluation.program import Program
from argmap.evaluation.wellfounded import FALSE, OPEN, Model
from argmap.evaluation.why.explanation import Because, Kind, Node, Part, Role
from argmap.evaluation.why.parts import Bearing, objections, premises, step, support

_KEY = "loop 1"


def loop(program: Program, model: Model, element: int) -> dict[str, Node]:
    """The nodes on the way from an undecided element to the loop that keeps it open, and the loop, by key."""
    way: dict[int, Part] = {}
    bearing = Bearing(element, Part(Role.LOOP, _KEY))
    while bearing.atom not in way:
        way[bearing.atom] = bearing.part
        choices = list(_open(program, model, bearing.atom))
        bearing = next((choice for choice in choices if choice.atom in way), choices[0])
    elements = list(way)
    entry = elements.index(bearing.atom)
    nodes = {}
    for here, there in pairwise(elements[: entry + 1]):
        node = _node(program, model, here, way[there])
        nodes[node.key] = node
    node = _node(program, model, bearing.atom, Part(Role.LOOP, _KEY))
    members = (bearing.part, *(way[member] for member in elements[entry + 1 :]))
    failed = [part for member in elements[entry + 1 :] for part in _failed(program, model, member)]
    circle = Node(_KEY, Kind.LOOP, Label.UNDECIDED, Because.OPEN, tuple(dict.fromkeys(failed)), members)
    return {**nodes, node.key: node, _KEY: circle}


def _node(program: Program, model: Model, element: int, last: Part) -> Node:
    parts = (*_failed(program, model, element), last)
    if program.is_statement(element):
        return Node(program.names[element], Kind.STATEMENT, Label.UNDECIDED, Because.OPEN, parts)
    return Node(program.names[element], Kind.ARGUMENT, State.UNDECIDED, Because.OPEN, parts)


def _open(program: Program, model: Model, element: int) -> Iterator[Bearing]:
    """The undecided things that keep an element open: objections, or else what its sources rest on."""
    head: int | None = element
    if not program.is_statement(element):
        yield from (bearing for bearing in premises(program, element) if model.values[bearing.atom] == OPEN)
        head = step(program, element)
    if head is None:
        return
    contested = [bearing for bearing in objections(program, head) if model.values[bearing.atom] == OPEN]
    yield from contested
    if not contested and model.values[head] == OPEN:
        (source,) = program.bodies[model.because[head]]
        yield from (bearing for bearing in support(program, head) if bearing.atom == source)


def _failed(program: Program, model: Model, element: int) -> Iterator[Part]:
    """The support of a statement that failed, where with it the statement would be accepted."""
    guard = program.guards[element]
    if program.is_statement(element) and (guard < 0 or model.values[guard] == FALSE):
        yield from (b.part for b in support(program, element) if model.values[b.atom] == FALSE)
