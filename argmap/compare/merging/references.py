"""An argument's references to statements, in other names."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from argmap.model import Argument

Names = Callable[[Iterable[str]], tuple[str, ...]]


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
