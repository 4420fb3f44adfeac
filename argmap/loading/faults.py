"""What is found wrong while a map is read, and where."""

from argmap.diagnostics import NOWHERE, Diagnostic, Edit, Related, Severity, Span
from argmap.keys import OF_IDS, Holds
from argmap.loading.hints import flag_hint
from argmap.loading.typed import Typed
from argmap.syntax import Node, Scalar, Sequence
from argmap.text import shortened


class Faults:
    """Collects diagnostics.

    `damaged` collects the ids of what could not be read in full; `partial`
    becomes true when something was left out that may have been an argument.
    """

    def __init__(self, path: str, typed: str = "") -> None:
        self.path = path
        self.typed = Typed(typed)
        self.diagnostics: list[Diagnostic] = []
        self.damaged: set[str] = set()
        self.partial = False

    def error(
        self,
        rule: str,
        message: str,
        where: Node | Span,
        hint: str = "",
        ids: tuple[str, ...] = (),
        related: tuple[Related, ...] = (),
        fixes: tuple[Edit, ...] = (),
        *,
        guessed: bool = False,
    ) -> None:
        """Report an error at a node or place."""
        span = where if isinstance(where, Span) else self.span(where)
        self.diagnostics.append(Diagnostic(rule, Severity.ERROR, message, span, hint, ids, related, fixes, guessed))

    def wrong(self, node: Node, what: str, holds: Holds, hint: str = "") -> None:
        """Report that `node` is not what `what` holds."""
        if type(node) is Scalar and node.damaged:
            return
        self.partial |= holds in OF_IDS
        if type(node) is Scalar:
            quote = node.style if node.style in ("'", '"') else ""
            found = f"`{quote}{shortened(node.value, 40)}{quote}`" if node.value else "empty"
        elif type(node) is Sequence:
            found = "a list" if node.items else "an empty list"
        else:
            found = "a mapping"
        if not hint and holds is Holds.FLAG and type(node) is Scalar:
            hint = flag_hint(node.value)
        self.error("wrong-type", f"{what} is {found}, and must be {holds}", node, hint)

    def span(self, node: Node | None) -> Span:
        """Where a node stands; of a list or mapping, where it starts."""
        if node is None:
            return NOWHERE
        line = end_line = node.line + 1
        if type(node) is not Scalar:
            place = self.path, line, node.column + 1, line, node.column + 2
        else:
            if node.end_line != node.line:
                end_line = node.end_line + 1
            place = self.path, line, node.column + 1, end_line, node.end_column + 1
        return tuple.__new__(Span, place)  # what Span(…) does: half of the time, and there are many
