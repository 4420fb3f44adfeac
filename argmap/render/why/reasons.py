"""Why an argument does not hold, in a few words."""

from argmap.evaluation import Label, State
from argmap.evaluation.sides import Acceptance
from argmap.evaluation.why.explanation import Because
from argmap.model import ArgumentMap, Relation
from argmap.render.labels import called
from argmap.text import one_line

_WORDS = {
    Because.CIRCLE: "only a circle stands behind it",
    Because.BACKING: "none of its backing holds",
    Because.EMPTY: "it has no premises",
}


def reason(amap: ArgumentMap, acceptance: Acceptance, handle: str, because: Because) -> str:
    """The reason that `argmap.evaluation.why.reasons` gives, with the premise in question by name."""
    if because in _WORDS:
        return _WORDS[because]
    argument, state = amap.arguments[handle], acceptance.arguments[handle]
    if because is Because.OBJECTION:
        undercuts = amap.on(handle, Relation.ATTACK)
        winning = next(each for each in undercuts if acceptance.arguments[each.handle] is State.HOLDS)
        return f"undercut by {called(winning)}"
    if because is Because.UNKNOWN:
        unknown = (premise for premise in argument.premises if premise not in amap.statements)
        return f"{one_line(next(unknown))} is not in the map"
    failing = (Label.UNDECIDED,) if state is State.UNDECIDED else (Label.REJECTED, Label.UNSUPPORTED)
    for premise in argument.premises:
        if (label := acceptance.labels.get(premise)) in failing:
            return f"{one_line(premise)} is {label}"
    if state is State.BLOCKED:
        return "fails in all extensions"  # each time for another reason
    for noun, relation in (("undercut", Relation.ATTACK), ("backing", Relation.SUPPORT)):
        for each in amap.on(handle, relation):
            if acceptance.arguments[each.handle] is State.UNDECIDED:
                return f"the {noun} {called(each)} is undecided"
    return "undecided"
