"""Reading a map as text, and writing it back changed: in the encoding that it had, and only if it can still be read."""

from collections.abc import Callable, Iterator

from argmap.cli.support.output import emit_document
from argmap.cli.support.writing import write_file
from argmap.diagnostics import Edit
from argmap.edits import Typed
from argmap.library import Found, find_map, need_inside
from argmap.library.files import STDIN, read_bytes
from argmap.library.hosts import beside, hosts
from argmap.syntax import Document


def typed(found: Found) -> Typed:
    """A map that was found.  Raises ArgmapError if it is not to be followed, or its bytes are no text."""
    need_inside(found)
    return Typed.of(read_bytes(found.path), found.path)


def change(name: str, edits: Callable[[Document], list[Edit]]) -> int:
    """Make edits in the map that MAP names; how many there were.  Standard input goes to standard output."""
    here = typed(find_map(name))
    made = edits(here.document)
    write([(here, made)])
    return len(made)


def write(changes: list[tuple[Typed, list[Edit]]]) -> None:
    """Write several maps, none of them if one could not be read any more."""
    for path, data in [(each.path, each.changed(edits)) for each, edits in changes if edits or each.path == STDIN]:
        if path == STDIN:
            emit_document(data)
        else:
            write_file(path, data)


def referring(path: str) -> Iterator[tuple[Typed, str]]:
    """The maps below the root of a map that refer to it, and the name that each has for it."""
    others = (typed(found) for found in beside(path) if b"maps:" in read_bytes(found.path))
    return hosts(path, others, lambda other: (other.path, other.loaded(other.text)[0].maps))
