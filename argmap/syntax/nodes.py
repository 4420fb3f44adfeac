"""The syntax tree: scalars, mappings and lists, each knowing exactly where it stands."""

from dataclasses import dataclass, field

from argmap.diagnostics import Diagnostic, Span

DAMAGED = "\ue000damaged\ue000"
"""Stands for what could not be read and has been reported; nothing more is to be said of it."""


@dataclass(slots=True, eq=False, repr=False)
class Scalar:
    """Characters as typed, never resolved to another type.  Lines and columns count from 0; the end is exclusive."""

    value: str
    line: int
    column: int
    end_line: int
    end_column: int
    style: str = ""  # "" for plain, or one of ' " | >

    @property
    def damaged(self) -> bool:
        return self.value == DAMAGED


@dataclass(slots=True, eq=False, repr=False)
class Sequence:
    """A list."""

    items: "list[Node]"
    line: int
    column: int
    end_line: int = 0
    end_column: int = 0


@dataclass(slots=True, eq=False, repr=False)
class Mapping:
    """Keys and values in the order written; a key may stand twice (which has been reported)."""

    entries: "list[tuple[Scalar, Node]]"
    line: int
    column: int
    end_line: int = 0
    end_column: int = 0


Node = Scalar | Sequence | Mapping


@dataclass(slots=True, eq=False, repr=False)
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
