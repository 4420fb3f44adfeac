"""Statements that say the same again: merged into one, with the other wordings kept."""

from argmap.formats.drafts import Draft, Sketch
from argmap.model import Value


def merge(draft: Draft) -> None:
    """Make one statement of every group of rephrases: the first that rephrases no other, or the first of all.

    The other texts go to its `x-wordings`.  An argument that would then be
    from a statement for itself is counted and left out.
    """
    leader = _leaders(draft)
    if not leader:
        return
    others: dict[str, list[Sketch]] = {}
    for key in [key for key in draft.statements if leader.get(key, key) != key]:
        others.setdefault(leader[key], []).append(draft.statements.pop(key))
    for first, sketches in others.items():
        _absorb(draft.statements[first], sketches)
    for step in draft.steps.values():
        step.premises = tuple(leader.get(premise, premise) for premise in step.premises)
        step.target = leader.get(step.target, step.target)
    for key in [key for key, step in draft.steps.items() if step.target in step.premises]:
        del draft.steps[key]
        draft.count("argument", "from a statement for its own rephrase")
    _drop_repeated(draft)
    pairs = [(leader.get(one, one), leader.get(other, other)) for one, other in draft.contradictions]
    draft.contradictions = [pair for pair in pairs if pair[0] != pair[1]]
    draft.theses = list(dict.fromkeys(leader.get(thesis, thesis) for thesis in draft.theses))
    draft.rephrases = []


def _drop_repeated(draft: Draft) -> None:
    """Arguments that are one and the same now, and on which nothing hangs, are kept once."""
    targets = {step.target for step in draft.steps.values()}
    seen: set[tuple[str, str, frozenset[str], str]] = set()
    for key, step in list(draft.steps.items()):
        same = (step.target, step.relation.value, frozenset(step.premises), step.scheme)
        if same in seen and key not in targets:
            del draft.steps[key]
            draft.count("argument", "said once more in other words")
        seen.add(same)


def _leaders(draft: Draft) -> dict[str, str]:
    """For every statement in a group of two or more, the one that stands for the group."""
    linked: dict[str, list[str]] = {}
    again = set()
    for key, other in draft.rephrases:
        if key in draft.statements and other in draft.statements and key != other:
            linked.setdefault(key, []).append(other)
            linked.setdefault(other, []).append(key)
            again.add(key)
    order = {key: place for place, key in enumerate(draft.statements)}
    leader: dict[str, str] = {}
    for start in draft.statements:
        if start not in linked or start in leader:
            continue
        group, waiting = {start}, [start]
        while waiting:
            new = [key for key in linked[waiting.pop()] if key not in group]
            group.update(new)
            waiting += new
        first = min(group, key=lambda key: (key in again, order[key]))
        leader.update(dict.fromkeys(group, first))
    return leader


def _absorb(first: Sketch, others: list[Sketch]) -> None:
    """Give `first` what the others have: wordings, anchors, citations, and who said it."""
    wordings = dict.fromkeys(other.text for other in others if other.text != first.text)
    if wordings:
        first.extra["x-wordings"] = [*wordings]
    first.at = tuple(anchor for sketch in (first, *others) for anchor in sketch.at)
    first.cites = tuple(citation for sketch in (first, *others) for citation in sketch.cites)
    said: list[Value] = []
    for sketch in (first, *others):
        remarks = sketch.extra.get("x-said")
        said += remarks if isinstance(remarks, list) else [] if remarks is None else [remarks]
    if said:
        first.extra["x-said"] = said if len(said) > 1 else said[0]
