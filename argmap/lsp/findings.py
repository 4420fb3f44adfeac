"""What `check` finds, for the list of problems of an editor."""

from functools import lru_cache
from pathlib import Path

from argmap import guides
from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.lsp.file import File, to_uri
from argmap.lsp.lines import Json
from argmap.rules import rules_by_name

_SEVERITIES = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.NOTE: 3}
SOURCE = "argmap"


def diagnostics(file: File) -> list[Json]:
    """All findings about a file for the protocol."""
    return [diagnostic(file, each) for each in file.findings]


def diagnostic(file: File, each: Diagnostic) -> Json:
    """One finding: the message with the hint below it, related places, and where the rules are described."""
    answer: Json = {
        "range": file.lines.of(each.span),
        "severity": _SEVERITIES[each.severity],
        "code": each.rule,
        "source": SOURCE,
        "message": f"{each.message}\n{each.hint}" if each.hint else each.message,
    }
    if each.rule in rules_by_name():
        answer["codeDescription"] = {"href": _described()}
    if each.related:
        answer["relatedInformation"] = [
            {"location": _location(file, related.span), "message": related.label} for related in each.related
        ]
    return answer


def _location(file: File, span: Span) -> Json:
    """Where a related place is; one in another file by its line alone."""
    if span.path in ("", file.path):
        return {"uri": file.uri, "range": file.lines.of(span)}
    start = {"line": max(span.line - 1, 0), "character": max(span.column - 1, 0)}
    return {"uri": to_uri(span.path), "range": {"start": start, "end": start}}


@lru_cache(1)
def _described() -> str:
    return to_uri(str(Path(guides.__file__).with_name("checks.md")))
