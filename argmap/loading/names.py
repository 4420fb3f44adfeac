"""What a map can refer to, and what is said of a name that leads nowhere."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from argmap.diagnostics import Related
from argmap.keys import FOREIGN, is_reference
from argmap.loading.hints import unwrapped
from argmap.model import Argument, Authority, Statement
from argmap.records import record
from argmap.text import Near, shortened


class Stranger(NamedTuple):
    """What is the matter with a name that no statement has, and which was probably meant, if one was."""

    message: str
    hint: str
    near: str | None
    guessed: bool
    related: tuple[Related, ...]


def in_them(shown: str, bare: str, around: str) -> tuple[str, str]:
    """What is said of an id in quotes or brackets: the message, and the hint."""
    return f"the id is in {around} that are part of it: `{shown}`", f"write `{bare}`, without them"


@record
class Names:
    """The ids of statements, arguments, authorities and other maps.  A name is looked up once."""

    statements: Mapping[str, Statement]
    arguments: Mapping[str, Argument]
    authorities: Mapping[str, Authority]
    maps: Mapping[str, str]
    _near: dict[int, Near] = field(default_factory=dict, init=False)
    _told: dict[tuple[str, bool, str], Stranger] = field(default_factory=dict, init=False)

    def nearest(self, name: str, table: Mapping[str, object]) -> str | None:
        """The name in one of these tables that is a slip away."""
        return self._near.setdefault(id(table), Near(table)).to(name)

    def elsewhere(self, name: str) -> bool:
        """Whether an id is one of another map that this one refers to."""
        return FOREIGN in name and name.partition(FOREIGN)[0] in self.maps

    def is_reason(self, name: str) -> bool:
        """Whether a name is a statement, an argument with an id, or of another map."""
        named = name in self.arguments and self.arguments[name].id is not None
        return named or name in self.statements or self.elsewhere(name)

    def about(self, name: str, arguments: bool, none: str) -> Stranger:
        """What is said of a name that no statement has; `arguments` could have been meant, `none` is near to it."""
        asked = name, arguments, none
        if asked not in self._told:
            self._told[asked] = self._stranger(name, arguments, none)
        return self._told[asked]

    def without_name(self, name: str) -> str:
        """What to do about a name in another map that is no id: mostly it is the handle of an argument there."""
        other, _, inner = name.partition(FOREIGN)
        if "." not in inner:
            return "an id is a letter or digit, then letters, digits, `-` or `_`"
        shown = shortened(other, 40)
        return (
            f"handles change when the map `{shown}` does: give the argument an `id:` there, and write `{shown}/` and it"
        )

    def _stranger(self, name: str, arguments: bool, none: str) -> Stranger:
        shown, (bare, around) = shortened(name, 60), unwrapped(name)
        near = self.nearest(name, self.statements)
        what = "statement or argument" if arguments else "statement"
        message = f"no {what} has the id `{shown}`"
        if self.elsewhere(name) and not is_reference(name):
            near, hint = None, self.without_name(name)
        elif name in self.arguments:
            near = None
            message = f"`{shown}` is an argument, and a statement is needed here"
            hint = "to bear on the argument, write `support:` or `attack:` under it"
            if arguments:
                message = f"`{shown}` is a handle, and handles change"
                hint = "give the argument an `id:` and write that"
        elif name in self.authorities:
            near = None
            message = f"`{shown}` is an authority, and a statement is needed here"
            hint = "state what it says as a statement of its own, with `cites:`"
        elif bare in self.statements:
            near, message, hint = bare, *in_them(shown, bare, around)
        elif near:
            hint = f"did you mean `{near}`?"
        elif other := self._argument(name):
            hint = f"did you mean the argument `{other}`? "
            hint += "" if arguments else "It is no statement: to bear on it, write `support:` or `attack:` under it"
        elif none:
            hint = none
        elif " " in name:
            hint = "this looks like a text: put it under `statements:` and name its id here"
        else:
            hint = f"add `{shown}:` under `statements`"
        related = (Related("the nearest id", self.statements[near].span),) if near else ()
        return Stranger(message, hint, near, near != bare, related)

    def _argument(self, name: str) -> str | None:
        """The id of an argument that is near to a name; handles are none."""
        key = -1
        if key not in self._near:
            self._near[key] = Near([argument.id for argument in self.arguments.values() if argument.id])
        return self._near[key].to(name)
