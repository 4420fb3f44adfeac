"""What command modules share: reading maps, and writing."""

from argmap.cli.support.maps import find_map, known_id, passage, pick, pick_roots, read_map, read_text, source_copy
from argmap.cli.support.output import choose, console, emit, emit_document, write_atomic

__all__ = [
    "choose",
    "console",
    "emit",
    "emit_document",
    "find_map",
    "known_id",
    "passage",
    "pick",
    "pick_roots",
    "read_map",
    "read_text",
    "source_copy",
    "write_atomic",
]
