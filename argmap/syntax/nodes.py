"""The syntax tree: scalars, mappings and lists, each knowing exactly where it stands."""

from dataclasses import field

from argmap.diagnostics import Diagnostic, Span
from argmap.records import record

DAMAGED = "\ue000damaged\ue000"
"""Stands for what could not be read and has been reported; nothing more is to be said of it."""


class Scalar:
    """Characters as typed, never resolved to another type.  Lines and columns count from 0; the end is exclusive.

    `style` is "" for plain, or one of ' " | >.
    """

    __slots__ = ("column", "end_column", "end_line", "line", "style", "value")

    def __init__(self, value: str, line: int, column: int, end_line: int, end_column: int, style: str = "") -> None:
        self.value = value
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.style = style

    @property
    def empty(self) -> bool:
        """Whether nothing is typed here: no characters, and no quotes either."""
        return not self.value and not self.style

    @property
    def damaged(self) -> bool:
        return self.value == DAMAGED


class Sequence:
    """A list."""

    __slots__ = ("column", "end_column", "end_line", "items", "line")

    def __init__(self, items: "list[Node]", line: int, column: int, end_line: int = 0, end_column: int = 0) -> None:
        self.items = items
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column


class Mapping:
    """Keys and values in the order written; a key may stand twice (which has been reported)."""

    __slots__ = ("column", "end_column", "end_line", "entries", "line")

    def __init__(self, entries: "list[tuple[Scalar, Node]]", line: int, column: int) -> None:
        self.entries = entries
        self.line = line
        self.column = column
        self.end_line = 0
        self.end_column = 0


Node = Scalar | Sequence | Mapping


@record
class Document:
    """What could be read of a text: the tree (None where there is none), and a diagnostic for everything else.

    `cut` says that some of the text had to be left out.
    """

    path: str
    text: str
    root: Node | None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    cut: bool = False

    def span(self, node: Node) -> Span:
        """Where `node` stands."""
        return Span(self.path, node.line + 1, node.column + 1, node.end_line + 1, node.end_column + 1)
