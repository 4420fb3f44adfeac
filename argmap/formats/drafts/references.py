"""Ids inside attributes that a file of our own kept become those that statements and arguments get here."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap.formats.drafts import Draft, Step
from argmap.keys import FOREIGN


def restore_names(draft: Draft, ids: Mapping[str, str]) -> None:
    """Give every step the new names in what outweighs it, answers its questions and fills its roles.

    A name that nothing in the file has is counted and left out, unless it is of another map.
    """
    known = {sketch.name: ids[key] for key, sketch in draft.statements.items() if sketch.name and key in ids}
    known |= {step.name: step.id for step in draft.steps.values() if step.name and step.id}
    for step in draft.steps.values():
        if step.more:
            _rename(draft, step, known)


def _rename(draft: Draft, step: Step, known: Mapping[str, str]) -> None:
    more = step.more
    if (outweighed := more.get("outweighed")) and outweighed is not True:
        lists = [_named(draft, names, known) for names in outweighed]
        more["outweighed"] = tuple(
            [found for found, names in zip(lists, outweighed, strict=True) if found and len(found) == len(names)]
        )
    if questions := more.get("questions"):
        asked = {name: replace(each, answers=_named(draft, each.answers, known)) for name, each in questions.items()}
        more["questions"] = asked
    if roles := more.pop("roles", None):
        filled = {role: tuple([known.get(name, name) for name in names]) for role, names in roles.items() if names}
        premises = [name for names in filled.values() for name in names]
        if len(set(premises)) == len(premises) and set(premises) == set(step.premises):
            more["roles"], step.premises = filled, tuple(premises)
        else:
            draft.count("argument", "its premises are not those of its roles", what="imported without roles")


def _named(draft: Draft, names: Iterable[str], known: Mapping[str, str]) -> tuple[str, ...]:
    found = [known.get(name) or (name if FOREIGN in name else "") for name in names]
    draft.count("reference", "to nothing in the file", found.count(""))
    return tuple([name for name in found if name])
