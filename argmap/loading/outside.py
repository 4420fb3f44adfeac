"""Statements and authorities that start in the first column, as if they were keys of the map."""

from argmap.keys import ARGUMENT, EXTENSION, MAP, STATEMENT, is_id
from argmap.loading.fields import Reader
from argmap.loading.items import AUTHORITY
from argmap.loading.statements import is_statement
from argmap.syntax import Mapping, Node, Scalar
from argmap.text import nearest

Entries = list[tuple[Scalar, Node]]


def taken_in(reader: Reader, root: Mapping) -> dict[str, Entries]:
    """Those entries by the section that they follow, taken out of the map; each is reported."""
    found: dict[str, Entries] = {"statements": [], "authorities": []}
    if MAP.keys() >= {key.value for key, _ in root.entries}:
        return found
    section, rest = "", Entries()
    for key, node in root.entries:
        section = key.value if key.value in MAP else section
        if section in found and key.value not in MAP and _belongs(key, node, section):
            message, hint = (
                f"`{key.value.strip()}` stands outside `{section}`",
                "indent it, with all that belongs to it",
            )
            reader.error("unknown-key", message, key, hint, (key.value,))
            found[section].append((key, node))
        else:
            rest.append((key, node))
    root.entries = rest
    return found


def _belongs(key: Scalar, value: Node, section: str) -> bool:
    """Whether a key that a map does not have can only be an entry of a section."""
    if not is_id(key.value.strip()) or key.value.startswith(EXTENSION) or nearest(key.value, MAP) is not None:
        return False
    if section == "authorities":
        return type(value) is Mapping and all(name.value in AUTHORITY for name, _ in value.entries)
    return key.value not in {*STATEMENT, *ARGUMENT} and is_statement(key, value)
