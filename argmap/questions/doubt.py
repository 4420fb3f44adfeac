"""What an unfavourable answer to a question would take away."""

from collections.abc import Sequence

from argmap.diagnostics import ArgmapError
from argmap.facts import Facts
from argmap.model import ArgumentMap
from argmap.questions.questions import Questions
from argmap.questions.ranking import premises
from argmap.text import listed, nearest, printable


def doubted(amap: ArgumentMap, address: str) -> Sequence[str]:
    """The premises that `ARGUMENT QUESTION` asks about, or else the argument, which is the step.

    Raises ArgmapError where the map has no such argument or the argument no such question.
    """
    handle, _, name = address.strip().rpartition(" ")
    handle = handle.strip()
    if not handle:
        raise ArgmapError(f"`{printable(address)}` is no question; write the argument, a space, and its question")
    if handle not in amap.arguments:
        near = nearest(handle, amap.arguments)
        hint = f"did you mean `{near}`?" if near else "`argmap ask` prints those that have questions"
        raise ArgmapError(f"there is no argument `{printable(handle)}`; {hint}")
    step = Questions(Facts(amap)).step(amap.arguments[handle])
    known = {each.question.id: each for each in (*step.questions, *step.general)}
    if name not in known:
        near = nearest(name, known)
        hint = f"did you mean `{near}`?" if near else f"its questions are {listed(known)}"
        raise ArgmapError(f"`{handle}` has no question `{printable(name)}`; {hint}")
    return [each if each in amap.statements else handle for each in premises(known[name])]
