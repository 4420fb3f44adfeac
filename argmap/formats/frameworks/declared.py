"""Abstract argumentation frameworks as maps: an argument there is a statement here, that may be attacked.

What APX, TGF and the ICCMA format have in common; knows none of them.
"""

from collections.abc import Iterable

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.assemble import assembled
from argmap.model import ArgumentMap, Relation
from argmap.text.letters import composed

Edge = tuple[str, str, Relation]  # from, to


def framework(draft: Draft, names: dict[str, str], edges: Iterable[Edge]) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map of the arguments `names`, each with its text or none, and of the edges between them, each once."""
    names = {composed(name): text for name, text in names.items()}
    for name, text in names.items():
        number = f"argument-{name}" if name.isdecimal() else name
        draft.statements[name] = Sketch(text or number.replace("argument-", "Argument "), name="" if text else number)
    for start, end, relation in dict.fromkeys((composed(start), composed(end), how) for start, end, how in edges):
        if start in names and end in names:
            draft.steps[f"{start} {relation} {end}"] = Step(end, relation, (start,))
        else:
            draft.count("relation", "with an argument that is not declared")
    return assembled(draft)
