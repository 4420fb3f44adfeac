"""The sentences of an explanation: what is said of a statement or argument where the telling comes to it.

Knows words, not the shape of the tree.  In the phrases below `@` stands for
the name, `#` for the label and `~` for the target.
"""

import re

from argmap.evaluation import Label, State
from argmap.evaluation.why.explanation import Because, Kind, Node, Role, Weight
from argmap.records import record
from argmap.render.labels import TONES
from argmap.render.lines.glyphs import Run, Tone
from argmap.text import one_line

_REASONS = {
    Because.ASSERTED: "asserted",
    Because.NOTHING: "neither asserted nor argued for",
    Because.EMPTY: "it has no premises",
    Because.DENIED: "denied",
    Because.WITHDRAWN: "withdrawn",
}


_OPEN = {
    Role.ATTACK: "open objections",
    Role.CONTRADICTION: "open objections",
    Role.PREMISE: "undecided premises",
    Role.OUTWEIGHING: "undecided weights",
    Role.LOOP: "ways to a loop",
}


@record
class Clause:
    """A node in its place: how it bears on its parent, and what it goes by there.

    `name` is the id, or what stands for an argument in a sentence.  `premise`
    is the label of the only premise of an argument that goes by it, and
    `by_id` says that an argument goes by its id.  `answer` says that the parent
    is on the side that speaks against what is explained; `target` is what an
    argument is on, or what a statement contradicts, and `undercuts` that the
    target is an argument.
    """

    node: Node
    name: str
    role: Role | None = None
    parent: Node | None = None
    premise: Label | None = None
    by_id: bool = False
    answer: bool = False
    target: str = ""
    undercuts: bool = False


def head(clause: Clause) -> list[Run]:
    """The sentence about a statement or argument, without its text."""
    word = str(_label(clause))
    runs = {
        "@": Run(one_line(clause.name), Tone.ID),
        "#": Run(word, TONES.get(word, Tone.TEXT)),
        "~": Run(one_line(clause.target), Tone.ID),
    }
    return [runs.get(piece, Run(piece)) for piece in re.split("([@#~])", _template(clause)) if piece]


def reason(node: Node) -> str:
    """The mark that says in brackets why a node fares so, where nothing below it does."""
    if node.weight is Weight.DECISIVE and not node.further:
        return "nothing outweighs it"
    if node.because is Because.BACKING:
        return "none of its backing holds" if node.parts else "it needs backing and has none"
    return _REASONS.get(node.because, "")


def few(node: Node) -> str:
    """The mark that says of how many reasons, objections or loops one is told."""
    if node.of < 2:
        return ""
    noun = "reasons"
    if node.because is Because.OPEN:
        noun = _OPEN.get(node.parts[-1].role, "open reasons")
    elif node.label in (Label.REJECTED, State.BLOCKED):
        noun = "objections"
    return f"1 of {node.of} {noun} told"


def _label(clause: Clause) -> Label | State:
    if clause.premise is not None and clause.node.because in (Because.PREMISE, Because.PREMISES):
        return clause.premise
    return clause.node.label


def _template(clause: Clause) -> str:
    """By role; within it by what became of the node."""
    carried = clause.parent is not None and clause.parent.label in (Label.ACCEPTED, State.HOLDS)
    match clause.role:
        case Role.SUPPORT | Role.BACKING:
            return _for(clause)
        case Role.ATTACK:
            return _against(clause)
        case Role.CONTRADICTION:
            return "@, which contradicts ~, is #" if carried else "because @, which contradicts ~, is #"
        case Role.OUTWEIGHING:
            return _weighing(clause)
        case Role.PREMISE if not carried:
            return "because @ is #"
        case _:
            return _carries(clause)


def _for(clause: Clause) -> str:
    backing = clause.role is Role.BACKING
    lead = "and that counts because" if backing else "because"
    noun = "its backing" if backing else "its reason"
    if clause.node.label is State.HOLDS:
        if clause.premise is not None:
            return f"{lead} @ is #"
        return f"{lead} the argument @ holds" if clause.by_id else f"{lead} of @"
    if clause.node.label is State.UNDECIDED:
        open_step = clause.premise not in (None, Label.UNDECIDED)
        return f"because it is open whether {noun} @ counts" if open_step else f"because {noun} @ is #"
    if clause.parent is not None and clause.parent.kind in (Kind.CIRCLE, Kind.LOOP):
        noun = f"the {'backing' if backing else 'reason'} @ for ~"
        noun = f"from outside, {noun}" if clause.parent.kind is Kind.CIRCLE else noun
    else:
        noun = f"{noun} @"
    return f"{noun} is #" if _fails_itself(clause) else f"{noun} fails"


def _weighing(clause: Clause) -> str:
    """Under the objection that something outweighs, or should."""
    if clause.parent is not None and clause.parent.weight is Weight.DECISIVE:
        return "what should outweigh that, @, is #"
    return "because @ is #" if clause.parent is not None and clause.parent.weight is Weight.OPEN else _carries(clause)


def _carries(clause: Clause) -> str:
    return "@ holds" if clause.node.label is State.HOLDS and clause.premise is None else "@ is #"


def _against(clause: Clause) -> str:
    match clause.node.weight:
        case Weight.OUTWEIGHED:
            holds = {State.HOLDS: "holds, but is", State.UNDECIDED: "is open, and"}
            return f"the objection @ {holds.get(State(clause.node.label), 'would be')} outweighed"
        case Weight.OPEN:
            return "because it is open whether the objection @ is outweighed"
    if clause.node.label is State.HOLDS:
        return "because @ undercuts it" if clause.undercuts else "because the objection @ stands"
    noun = "undercut" if clause.undercuts else "objection"
    if clause.node.label is State.UNDECIDED:
        open_step = clause.premise not in (None, Label.UNDECIDED)
        return f"because it is open whether the {noun} @ counts" if open_step else f"because the {noun} @ is #"
    noun = "answer" if clause.answer else noun
    return f"the {noun} @ is #" if _fails_itself(clause) else f"the {noun} @ fails"


def _fails_itself(clause: Clause) -> bool:
    """Whether an argument goes by a premise, and fails because of that."""
    return clause.premise is not None and clause.node.because is Because.PREMISE
