"""The last line of an explanation, where it is wanted: how many critical questions about its steps nobody asked."""

from collections.abc import Iterator

from argmap.evaluation.why.explanation import Explanation
from argmap.questions import Questions, Status
from argmap.render.labels import named
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row


def unasked(explanation: Explanation, questions: Questions, width: int | None = None) -> Iterator[Line]:
    """`questions: 9 of 11 about case-of-mali and prolonging are not asked`; of the arguments that name a scheme."""
    known = questions.facts.amap.arguments
    steps = [questions.step(known[key]) for key in explanation.nodes if key in known and known[key].scheme]
    every = [asked for step in steps for asked in step.questions]
    waiting = sum(asked.status is Status.UNASKED for asked in every)
    if every:
        verb = "is" if waiting == 1 else "are"
        words = f"{waiting:,} of {len(every):,} about {named([step.name for step in steps], 'and')} {verb} not asked"
    else:
        words = "none, since no argument told here names a scheme"
    yield from row([], [Run("questions: ", Tone.MARK), Run(words)], width)
