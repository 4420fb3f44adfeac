"""What an argument refers to, and what arguments are called, in the names of the merged map."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from argmap.ids import numbered
from argmap.model import Argument

Names = Callable[[Iterable[str]], tuple[str, ...]]

MARK = "\0"
"""Before the id of an argument, while it is not settled what it is called in the merged map."""


def referring(argument: Argument, names: Names) -> Argument:
    """The argument with `names` applied to its premises and to all that it refers to, but not to its target."""
    outweighed = argument.outweighed
    return replace(
        argument,
        premises=names(argument.premises),
        outweighed=outweighed if outweighed is True else tuple(names(each) for each in outweighed),
        questions={
            question: replace(each, answers=names(each.answers)) for question, each in argument.questions.items()
        },
        roles={role: names(each) for role, each in argument.roles.items()},
    )


def referred(arguments: Iterable[Argument]) -> set[str]:
    """All that arguments refer to, their premises among it."""
    found: set[str] = set()

    def names(ids: Iterable[str]) -> tuple[str, ...]:
        kept = tuple(ids)
        found.update(kept)
        return kept

    for each in arguments:
        referring(each, names)
    return found


def identified(arguments: Mapping[str, Argument], final: Mapping[str, str]) -> dict[str, Argument]:
    """The arguments of one map under their `final` ids, which are by key; so are they called wherever one is meant."""
    called = {f"{MARK}{each.id}": final[key] for key, each in arguments.items() if each.id is not None and key in final}

    def names(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(called.get(each, each.removeprefix(MARK)) for each in ids))

    return {key: replace(referring(each, names), id=final.get(key)) for key, each in arguments.items()}


def marked(arguments: Iterable[Argument]) -> dict[str, tuple[str, ...]]:
    """The ids of arguments, with what stands for them until they are `identified`."""
    return {each.id: (f"{MARK}{each.id}",) for each in arguments if each.id is not None}


def distinct(wanted: Mapping[str, str], arguments: Mapping[str, Argument], taken: Collection[str]) -> dict[str, str]:
    """The wanted ids by key, with a number where something else has it; what two want, the first by content has."""

    def content(key: str) -> tuple[str, str, list[str]]:
        return wanted[key], arguments[key].relation, sorted(arguments[key].premises)

    return numbered(((key, wanted[key]) for key in sorted(wanted, key=content)), taken)
