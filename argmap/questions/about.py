"""Which arguments and citations a question about a map, or about one thing in it, is about."""

from collections.abc import Sequence

from argmap.questions.asked import Step
from argmap.questions.questions import Questions


def about(questions: Questions, name: str | None) -> tuple[Sequence[Step], Sequence[Step]]:
    """Arguments with their questions, and citations with theirs.

    Of the whole map (`name` is None) the arguments that name a scheme or had
    questions; of an argument itself; of a statement what bears on it, and
    those whom it cites.
    """
    amap = questions.facts.amap
    if name is None:
        return [questions.step(each) for each in amap.arguments.values() if each.scheme or each.questions], ()
    if name in amap.arguments:
        return [questions.step(amap.arguments[name])], ()
    return [questions.step(each) for each in amap.on(name)], list(questions.citations(name))
