"""Changes of a map as edits of its text: everything else stays as it was typed, byte for byte.

`rename`, `move`, `add`, `reword`, `mark`, `fmt` and `fix` go from a text to edits; `apply`
makes them.  Names come from the syntax tree, never from the model, which holds what was meant.
"""

from argmap.edits.add import add
from argmap.edits.encoded import Typed
from argmap.edits.fix import fix
from argmap.edits.fmt import first_broken, fmt
from argmap.edits.move import move
from argmap.edits.names import Kind
from argmap.edits.places import apply
from argmap.edits.rename import rename, rename_foreign
from argmap.edits.values import mark, reword

__all__ = [
    "Kind",
    "Typed",
    "add",
    "apply",
    "first_broken",
    "fix",
    "fmt",
    "mark",
    "move",
    "rename",
    "rename_foreign",
    "reword",
]
