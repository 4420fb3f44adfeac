"""What other tools write as YAML, parsed as maps are: every fault told, nothing raised."""

from argmap.diagnostics import Diagnostic, Severity
from argmap.formats.drafts.documents import Object, unreadable
from argmap.loading.plain import plain
from argmap.model import Value
from argmap.syntax import parse


def parse_yaml(text: str) -> tuple[Value, list[Diagnostic]]:
    """The value of a YAML text, and what is wrong with it."""
    document = parse(text)
    found = [each for each in document.diagnostics if each.severity is Severity.ERROR]
    return (plain(document.root) if document.root is not None else None), found


def mapping(text: str) -> tuple[Object, list[Diagnostic]]:
    """The mapping that a YAML text is, and a note for each fault; where it is none, one error."""
    value, found = parse_yaml(text)
    if not isinstance(value, dict):
        first = found[0] if found else None
        message = f"not readable as YAML: {first.message}" if first else "the YAML is no mapping"
        return {}, [unreadable(message, first.span.line if first else 1)]
    notes = [
        Diagnostic("import-loss", Severity.NOTE, f"line {each.span.line}: {each.message}", each.span) for each in found
    ]
    return dict(value), notes
