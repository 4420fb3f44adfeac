"""What `fix` and `fmt` do, for an editor: a mend for each finding, all that are certain at once, the one layout."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from argmap.diagnostics import Diagnostic, Edit
from argmap.edits import apply, fix, fmt
from argmap.lsp.action import FIX_ALL, QUICK, action
from argmap.lsp.file import File
from argmap.lsp.lines import Json
from argmap.lsp.navigation import edited
from argmap.text import counted, shortened


def mends(file: File, here: Sequence[Diagnostic]) -> Iterator[Json]:
    """The mend of each of some findings."""
    for each in here:
        if each.fixes:
            new = each.fixes[0].new
            title = f"Write `{new}`" if each.guessed else f"Mend: {shortened(each.message, 70)}"
            yield action(file, title, QUICK, list(each.fixes), [each], preferred=True)


def all_mended(file: File) -> Iterator[Json]:
    """One action that mends all that is certain in a file, as `argmap fix` does; none where there is nothing."""
    if any(each.fixes and not each.guessed for each in file.findings):
        made = fix(file.document, bibliographies=file.bibliographies)
        if made.edits:
            title = f"Mend all that is certain: {counted(len(made.mended), 'finding')}"
            known = {(each.span, each.message) for each in file.findings}
            here = [each for each in made.mended if (each.span, each.message) in known]  # others are of later rounds
            yield action(file, title, FIX_ALL, made.edits, here)


def formatted(file: File) -> tuple[list[Json], str]:
    """The edits that lay a file out as `argmap fmt` does, few lines where few change; or why there are none.

    A text that cannot be read gets none, and nothing is said of it, since the findings say it.
    """
    made = fmt(file.document)
    why = "" if file.document.diagnostics else made.refusal
    edits = [_least(file.text, apply(file.text, made.edits))] if made.edits else []
    answer = edited(file, edits)["edits"]
    assert isinstance(answer, list)
    return answer, why


def _least(old: str, new: str) -> Edit:
    """One text made into another, without the lines that both begin and end with."""
    ours, theirs = old.splitlines(keepends=True), new.splitlines(keepends=True)
    head = _alike(ours, theirs)
    tail = _alike(ours[head:][::-1], theirs[head:][::-1])
    start = sum(map(len, ours[:head]))
    end = len(old) - sum(map(len, ours[len(ours) - tail :]))
    return Edit(start, end, "".join(theirs[head : len(theirs) - tail]))


def _alike(one: list[str], other: list[str]) -> int:
    """How many lines two texts begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
