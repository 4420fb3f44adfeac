"""What starts in the first column, as if it were a key of the map, and belongs to a section or to a statement."""

from argmap.keys import ARGUMENT, EXTENSION, MAP, STATEMENT, is_id
from argmap.loading.fields import Entries, Reader
from argmap.loading.items import AUTHORITY
from argmap.loading.lists import indented, is_statement
from argmap.syntax import Mapping, Node, Scalar, told


def taken_in(reader: Reader, root: Mapping) -> dict[str, Entries]:
    """Entries by the section that they follow, taken out of the map; those of a section are reported once."""
    found: dict[str, Entries] = {"statements": [], "authorities": []}
    if MAP.keys() >= {key.value for key, _ in root.entries}:
        return found
    section, rest = "", Entries()
    for key, node in root.entries:
        section = key.value if key.value in MAP else section
        if section in found and key.value not in MAP and _belongs(reader, key, node, section):
            found[section].append((key, node))
        elif section == "statements" and key.value in STATEMENT and (above := _last(found[section], rest)):
            _key_outside(reader, key, node, above)
        else:
            rest.append((key, node))
    root.entries = rest
    for name, entries in found.items():
        if entries:
            _section_outside(reader, root, name, entries)
    return found


def _section_outside(reader: Reader, root: Mapping, name: str, entries: Entries) -> None:
    """Report entries outside their section, which is told no more that it is empty."""
    key = entries[0][0]
    more = f", as do {len(entries) - 1} more below" if len(entries) > 1 else ""
    message = f"`{key.value.strip()}` stands outside `{name}`{more}"
    reader.error("unknown-key", message, key, "indent it, with all that belongs to it", (key.value,))
    for place, (known, value) in enumerate(root.entries):
        if known.value == name and type(value) is Scalar and value.empty:
            root.entries[place] = known, Mapping([], value.line, value.column)


def _key_outside(reader: Reader, key: Scalar, node: Node, statement: Mapping) -> None:
    """Report a key of a statement, and put it where it belongs."""
    message, hint = told.outside(key.value, f"indent it by {statement.column} spaces, like line {statement.line + 1}")
    fixes = indented(reader, key, node, statement.column)
    reader.error("unknown-key", message, key, hint, (key.value,), (), fixes)
    statement.entries.append((key, node))


def _last(outside: Entries, entries: Entries) -> Mapping | None:
    """The keys of the statement that was read last, if it has any."""
    section = entries[-1][1] if entries else None
    inside = section.entries if type(section) is Mapping else []
    last = [*inside[-1:], *outside[-1:]][-1:]
    return last[0][1] if last and type(last[0][1]) is Mapping else None


def _belongs(reader: Reader, key: Scalar, value: Node, section: str) -> bool:
    """Whether a key that a map does not have can only be an entry of a section."""
    if not is_id(key.value.strip()) or key.value.startswith(EXTENSION) or reader.nearest(key.value, MAP) is not None:
        return False
    if section == "authorities":
        return type(value) is Mapping and all(name.value in AUTHORITY for name, _ in value.entries)
    return key.value not in {*STATEMENT, *ARGUMENT} and is_statement(key, value)
