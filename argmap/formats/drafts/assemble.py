"""A draft becomes a map that reads without an error: readable ids, claims before grounds, arguments in their places."""

from collections.abc import Container, Iterable

from argmap.diagnostics import NOWHERE, Diagnostic, Ignore
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.references import restore_names
from argmap.ids import Namer
from argmap.model import Argument, ArgumentMap, Relation, Statement, Value
from argmap.writing.nesting import arranged

_QUOTED = 6  # spaces of a text that is long enough to be taken for copied
_ALONE = 20  # statements in no argument from which on that is no slip


def assembled(draft: Draft) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map, and a note for each kind of thing that is not in it.

    Without theses of its own it gets as theses the statements that are argued
    about and bear on nothing.
    """
    _drop_loose_ends(draft)
    allowances = _allowances(draft)
    theses = [key for key in draft.theses if key in draft.statements] or _roots(draft)
    namer = Namer()
    ids: dict[str, str] = {}
    for key in _in_order(draft, theses):
        sketch = draft.statements[key]
        ids[key] = namer.keep(sketch.name, sketch.text, "statement")
    rivals, rephrased = _paired(draft.contradictions, ids), _paired(draft.rephrases, ids)
    amap = ArgumentMap(
        title=draft.title,
        about=draft.about,
        thesis=tuple(dict.fromkeys(ids[key] for key in theses)),
        source=draft.source,
        authorities=draft.authorities,
        statements={
            name: _statement(draft.statements[key], name, rivals.get(key, []), rephrased.get(key, []))
            for key, name in ids.items()
        },
        arguments=_arguments(draft, ids, namer),
        extra=draft.extra,
        ignores=allowances,
        **draft.more,
    )
    return amap, draft.notes


def _allowances(draft: Draft) -> tuple[Ignore, ...]:
    """What rules object to in every map of an annotated text, silenced in it: it was not written as a map."""
    allowed = {}
    sketches = draft.statements.values()
    if draft.quotes and any(sketch.text.count(" ") >= _QUOTED for sketch in sketches):
        allowed["copied-text"] = "the words are the source's own"
    if not all(any(map(str.isalnum, sketch.text)) for sketch in sketches):
        allowed["empty-text"] = "what has no word was annotated too"
    used = {key for step in draft.steps.values() for key in (*step.premises, step.target)}
    used.update(key for pair in draft.contradictions for key in pair)
    alone = sum(key not in used for key in draft.statements)
    if draft.quotes and draft.steps and alone > _ALONE:
        allowed["orphan"] = "not all of it is argued about"
        draft.count("statement", number=alone, what="in no argument")
    if not allowed:
        return ()
    return (Ignore(tuple(allowed), f"imported: {'; '.join(allowed.values())}", 0, 10**9, span=NOWHERE),)


def _drop_loose_ends(draft: Draft) -> None:
    """Steps without a target or without one of their premises go, as do pairs that name what is not there.

    From fewer premises than it has a step would be another one, and a stronger one.
    """
    known, steps = draft.statements, draft.steps
    dropped: dict[str, str] = {}
    for key, step in steps.items():
        step.premises = tuple(dict.fromkeys(step.premises))
        there = sum(each in known for each in step.premises)
        if not there:
            dropped[key] = "without premises"
        elif step.target not in known and step.target not in steps:
            dropped[key] = "without a conclusion"
        elif there < len(step.premises):
            dropped[key] = "with a premise that is no statement of the file"
    for key, why in dropped.items():
        del steps[key]
        draft.count("argument", why)
    for pairs in (draft.contradictions, draft.rephrases):
        whole = [pair for pair in pairs if _both(pair, known)]
        draft.count("relation", "with one end only", len(pairs) - len(whole))
        pairs[:] = whole


def _roots(draft: Draft) -> list[str]:
    """The statements that something bears on and that bear on nothing; where all go round in circles, the first."""
    bearing = {premise for step in draft.steps.values() for premise in step.premises}
    about = {step.target for step in draft.steps.values()} | {key for pair in draft.contradictions for key in pair}
    targets = [key for key in draft.statements if key in about]
    return [key for key in targets if key not in bearing] or targets[:1]


def _in_order(draft: Draft, theses: Iterable[str]) -> list[str]:
    """All statements: each thesis with all that bears on it, claim by claim, then the rest as they came."""
    on: dict[str, list[str]] = {}
    for key, step in draft.steps.items():
        on.setdefault(step.target, []).append(key)
    found: dict[str, None] = {}
    waiting = [*reversed(draft.statements), *reversed(list(theses))] if on else [*reversed(list(draft.statements))]
    while waiting:
        key = waiting.pop()
        if key in draft.statements:
            if key in found:
                continue
            found[key] = None
            below = on.get(key, [])
            if len(below) > 1:
                below = sorted(below, key=lambda each: draft.steps[each].relation is Relation.ATTACK)
            waiting += reversed(below)
        else:
            waiting += reversed(on.get(key, ()))
            waiting += reversed(draft.steps[key].premises)
    return list(found)


def _arguments(draft: Draft, ids: dict[str, str], namer: Namer) -> dict[str, Argument]:
    """The steps where they stand in the map, in reading order, under their handles."""
    steps: dict[str, Step] = {}
    for key, step in draft.steps.items():
        step.target = ids.get(step.target) or f".{step.target}"  # no id starts with a point
        step.premises = tuple([ids[premise] for premise in step.premises])
        step.id = namer.keep(step.name, "", "argument") if step.name else None
        steps[f".{key}"] = step
    restore_names(draft, ids)
    order = arranged(dict.fromkeys(ids.values()), steps)
    draft.count("argument", "without a conclusion", len(order.lost))
    moved = "moved to a premise of what it was about"
    draft.count("argument", "nested too deep, or in a circle", order.moved, what=moved)
    return {handle: _argument(steps[key], handle, target) for key, handle, target in order.places}


def _statement(sketch: Sketch, name: str, rivals: list[str], rephrased: list[str]) -> Statement:
    extra = sketch.extra
    if rephrased:
        extra = {**extra, "x-rephrases": rephrased[0] if len(rephrased) == 1 else list[Value](rephrased)}
    return Statement(
        name,
        sketch.text,
        at=sketch.at,
        cites=sketch.cites,
        implicit=sketch.implicit,
        assumed=sketch.assumed,
        contradicts=tuple(rivals),
        tags=sketch.tags,
        note=sketch.note,
        extra=extra,
        **sketch.more,
    )


def _argument(step: Step, handle: str, target: str) -> Argument:
    return Argument(
        handle,
        target,
        step.relation,
        step.premises,
        id=step.id,
        scheme=step.scheme,
        at=step.at,
        implicit=step.implicit,
        assumed=step.assumed,
        conceded=step.conceded,
        tags=step.tags,
        note=step.note,
        extra=step.extra,
        **step.more,
    )


def _paired(pairs: Iterable[tuple[str, str]], ids: dict[str, str]) -> dict[str, list[str]]:
    """For every key, the ids that it is paired with, each once."""
    found: dict[str, list[str]] = {}
    for key, other in dict.fromkeys(pairs):
        found.setdefault(key, []).append(ids[other])
    return found


def _both(pair: tuple[str, str], known: Container[str]) -> bool:
    return pair[0] in known and pair[1] in known
