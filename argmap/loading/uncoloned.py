"""An entry whose key lacks its colon, or the space after it, before a brace or a quote: `sap "It is: wet"`."""

import re

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.keys import is_id
from argmap.loading.typed import Typed
from argmap.syntax import Mapping, Node, Scalar
from argmap.syntax.builder import Builder
from argmap.syntax.comments import nodes
from argmap.syntax.told import uncoloned, unspaced
from argmap.text.letters import COLONS

_KEY = rf"([^\s:=;{COLONS}\"'\[{{]++)(\s*+[:=;{COLONS}]?\s*+)(?=([\[{{\"']))"
_CLOSED = {"[": "]", "{": "}", '"': '"', "'": "'"}


def whole_entry(key: Scalar, span: Span, typed: Typed) -> tuple[Scalar, Node, Diagnostic] | None:
    """The key and the value that were meant, and the finding about them; None for a key of another kind.

    To YAML the colon of such a key is the first one in its value.
    """
    rest = typed.rest(span).rstrip()
    match = None if key.style else re.match(_KEY, rest)
    if match is None or not is_id(match[1]) or rest[-1] != _CLOSED[match[3]]:
        return None
    builder = Builder(span.path)
    if builder.read(f"{match[1]}: {rest[match.end() :]}") is not None or builder.diagnostics:
        return None
    if type(builder.root) is not Mapping or len(builder.root.entries) != 1:
        return None
    name, sign = match[1], match[2].strip()
    message, hint = unspaced(name) if sign == ":" else uncoloned(name, sign)
    line, column = span.line, span.column
    end = column + len(name)
    fixes = typed.put(Span(span.path, line, end, line, column + match.end()), ": ")
    place = Span(span.path, line, column, line, end)
    meant, node = builder.root.entries[0]
    _moved(meant, key.line, key.column)
    _moved(node, key.line, key.column + match.end() - len(f"{name}: "))
    return meant, node, Diagnostic("yaml-syntax", Severity.ERROR, message, place, hint, (name,), (), fixes)


def _moved(root: Node, lines: int, columns: int) -> None:
    """Put what was read by itself where it stands in the text."""
    for node in nodes(root):
        node.line += lines
        node.end_line += lines
        node.column += columns
        node.end_column += columns
