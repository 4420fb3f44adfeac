"""What argmap writes into Argdown because Argdown needs it, taken out again."""

from argmap.formats.drafts import Draft, Sketch, Step

_ENDING = ".conclusion"


def fold_conclusions(draft: Draft) -> None:
    """An argument whose conclusion is there only to bear on something, bears on that itself.

    argmap's writer calls the conclusion of `<a>` then `[a.conclusion]`; it is
    folded if nothing else is said of it.
    """
    uses: dict[str, list[str]] = {}
    for key, step in draft.steps.items():
        for end in (*step.premises, step.target):
            if end.endswith(_ENDING):
                uses.setdefault(end, []).append(key)
    for pair in draft.contradictions:
        for end in pair:
            uses.pop(end, None)
    for conclusion, keys in uses.items():
        argument = f"<{conclusion[1:].removesuffix(_ENDING)}"
        sketch = draft.statements.get(conclusion)
        if sketch is None or len(keys) != 2 or argument not in keys or not _plain(sketch):
            continue
        step = draft.steps[argument]
        bearing = draft.steps[keys[keys[0] == argument]]
        if step.target == conclusion and bearing.premises == (conclusion,) and _bare(bearing):
            step.target, step.relation = bearing.target, bearing.relation
            del draft.statements[conclusion], draft.steps[keys[keys[0] == argument]]


def _plain(sketch: Sketch) -> bool:
    return not (sketch.tags or sketch.note or sketch.at or sketch.extra)


def _bare(step: Step) -> bool:
    return not (step.name or step.tags or step.note or step.extra)
