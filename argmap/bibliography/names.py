"""The people and bodies that wrote or edited an item, and what they are called in a line, in a list and in full.

Particles are as CSL has them: a non-dropping one belongs to the family name
(`van Gogh`), a dropping one stands between given and family name only where
both are written (`Ludwig van Beethoven`, `Beethoven`).
"""

from collections.abc import Mapping

from argmap.model import Value
from argmap.records import record
from argmap.text import fold, one_line

ROLES = ("author", "editor")
"""Whose names an item goes by: the authors', or where it has none the editors'."""


@record
class Name:
    """A name in its parts, each on one line; `literal` is that of a body, or of a person as it stands."""

    literal: str = ""
    given: str = ""
    dropping: str = ""
    particle: str = ""
    family: str = ""
    suffix: str = ""

    @property
    def surname(self) -> str:
        """What stands in a line: the family name with its particle; else all there is."""
        return self.literal or _joined(self.particle, self.family) or self.given

    @property
    def whole(self) -> str:
        """The name as one would say it: `Vincent van Gogh`, `Martin Luther King, Jr.`"""
        if self.literal:
            return self.literal
        return ", ".join(filter(None, (_joined(self.given, self.dropping, self.particle, self.family), self.suffix)))

    @property
    def turned(self) -> str:
        """The name as a list of references begins with it: `van Gogh, Vincent`."""
        if self.literal or not self.family:
            return self.surname
        return ", ".join(filter(None, (self.surname, _joined(self.given, self.dropping), self.suffix)))

    @property
    def key(self) -> tuple[str, str]:
        """Surname and first initial, folded; equal for the same person, who may also be given by the surname alone."""
        given = "" if self.literal or not self.family else self.given
        return fold(self.surname), fold(given)[:1]


def names(item: Mapping[str, Value]) -> list[Name]:
    """The authors of an item, or else its editors; what is not a name is passed over."""
    return next(filter(None, (_named(item.get(role)) for role in ROLES)), [])


def edited(item: Mapping[str, Value]) -> bool:
    """Whether an item goes by its editors."""
    return bool(names(item)) and not _named(item.get("author"))


def _named(value: Value) -> list[Name]:
    people = value if isinstance(value, list) else [value]
    found = [_name({"literal": each} if isinstance(each, str) else each) for each in people]
    return [name for name in found if name.surname]


def _name(row: Value) -> Name:
    if not isinstance(row, dict):
        return Name()
    keys = ("literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return Name(*(_text(row.get(key)) for key in keys))


def _joined(*parts: str) -> str:
    """Parts with a space between them, but for a particle that ends in an apostrophe (`d'Alembert`)."""
    line = ""
    for part in filter(None, parts):
        line += part if not line or line.endswith(("'", "’")) else f" {part}"
    return line


def _text(value: Value) -> str:
    return one_line(str(value)) if isinstance(value, int | str) and not isinstance(value, bool) else ""
