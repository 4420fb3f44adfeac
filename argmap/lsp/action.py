"""One thing that an editor offers to do, as the protocol has it."""

from collections.abc import Sequence

from argmap.diagnostics import Diagnostic, Edit
from argmap.lsp.file import File
from argmap.lsp.findings import diagnostic
from argmap.lsp.lines import Json
from argmap.lsp.navigation import edited

QUICK, REFACTOR, FIX_ALL = "quickfix", "refactor", "source.fixAll.argmap"


def action(
    file: File,
    title: str,
    kind: str,
    edits: list[Edit],
    found: Sequence[Diagnostic] = (),
    *,
    preferred: bool = False,
) -> Json:
    """An action that makes `edits`; `found` is what it mends, `preferred` that it is what is wanted most likely."""
    answer: Json = {"title": title, "kind": kind, "edit": {"documentChanges": [edited(file, edits)]}}
    if found:
        answer["diagnostics"] = [diagnostic(file, each) for each in found]
    if preferred:
        answer["isPreferred"] = True
    return answer


def is_wanted(kind: str, only: Sequence[str]) -> bool:
    """Whether an editor that asks for kinds (none: for all) gets this one: those that begin with one that it names."""
    return not only or any(kind == each or kind.startswith(f"{each}.") for each in only)
