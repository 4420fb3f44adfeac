"""Changes of a map as edits of its text: everything else stays as it was typed, byte for byte.

`rename`, `move`, `add` and `mark` go from a text to edits; `apply` makes them.  Names
come from the syntax tree, never from the model, which holds what was meant.
"""

from argmap.edits.add import add
from argmap.edits.mark import mark
from argmap.edits.move import move
from argmap.edits.names import Kind
from argmap.edits.places import apply
from argmap.edits.rename import rename, rename_foreign

__all__ = ["Kind", "add", "apply", "mark", "move", "rename", "rename_foreign"]
