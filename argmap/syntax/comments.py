"""What comments say: which rules to ignore, what is guessed; and prose that became a comment by mistake."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Guess, Ignore, Severity, Span
from argmap.syntax.nodes import DAMAGED, Document, Mapping, Node, Scalar, Sequence
from argmap.text import lines

_IGNORE = r"#\s*argmap:\s*ignore(?:\[([^\]\n]*)\])?[ \t]*(.*)"
_GUESS = r"#\s*argmap:\s*guess\b[ \t]*(.*\S)?"
_ANY = r"#\s*argmap:"
PROSE_AFTER = r"[\w\ufe0f\u20e3]"
"""What right after a `#` says that it is more of a text (`#3`, `#️⃣`) and no comment."""
_CUT_PROSE = rf" #(?<=\S #)(?={PROSE_AFTER})"  # what stands there for sure first, so that it is found fast

HIDDEN = "` #` starts a comment, so the text ends before it"
NOTHING_LEFT = "`#` starts a comment, so the text is empty"
NOTHING_LEFT_HINT = "quote it if it is the text; give it a line of its own if it is a comment"
HIDDEN_HINT = "quote the text; for a comment, leave a space after `#`"


def ignores(document: Document) -> Iterator[Ignore]:
    """The suppression comments of a text, with the lines that each is for; see `_pragmas`."""
    for match, span, first, last in _pragmas(document, _IGNORE):
        names = tuple(name.strip() for name in (match[1] or "").split(",") if name.strip())
        yield Ignore(rules=names, reason=match[2].strip(), first=first, last=last, span=span)


def guesses(document: Document) -> Iterator[Guess]:
    """The comments of a text that call something a guess, with the lines that each is for; see `_pragmas`."""
    for match, span, first, last in _pragmas(document, _GUESS):
        reason, _, what = (match[1] or "").rpartition(":")
        yield Guess(what=what.strip(), reason=reason.strip(), first=first, last=last, span=span)


def _pragmas(document: Document, pattern: str) -> Iterator[tuple[re.Match[str], Span, int, int]]:
    """The comments of a kind with their places, and the first and last line that each is for.

    At the end of a line it is for that line; on a line of its own it is for
    the key or list item below, with everything in it.
    """
    if not re.search(_ANY, document.text):
        return
    covered: list[Scalar] | None = None
    ends: dict[int, int] | None = None
    firsts: list[int] = []
    for number, text in enumerate(lines(document.text)):
        match = re.search(pattern, text) if "#" in text else None
        if not match:
            continue
        if covered is None:
            covered = [node for node in nodes(document.root) if type(node) is Scalar]
        column = match.start()
        before = bisect_right(covered, (number, column), key=lambda scalar: (scalar.line, scalar.column))
        if before and (number, column) < (covered[before - 1].end_line, covered[before - 1].end_column):
            continue
        first = last = number
        if not text[:column].strip():
            if ends is None:
                ends = blocks(document.root)
                firsts = sorted(ends)
            below = bisect_right(firsts, number)
            first = firsts[below] if below < len(firsts) else number
            last = ends.get(first, number)
        yield match, Span(document.path, number + 1, column + 1, number + 1, match.end() + 1), first + 1, last + 1


def cut_prose(document: Document) -> Iterator[Diagnostic]:
    """Unquoted texts that end where ` #` starts a comment that looks like more of the text."""
    if not re.search(_CUT_PROSE, document.text):
        return
    hits = {
        (number, match.start())
        for number, text in enumerate(lines(document.text))
        if " #" in text
        for match in re.finditer(_CUT_PROSE, text)
    }
    if not hits:
        return
    for node in nodes(document.root):
        if type(node) is Scalar and not node.style and (node.end_line, node.end_column) in hits:
            span = Span(document.path, node.end_line + 1, node.end_column + 2, node.end_line + 1, node.end_column + 3)
            if node.value:
                yield Diagnostic("comment-in-text", Severity.WARNING, HIDDEN, span, HIDDEN_HINT)
            else:  # nothing more is to be said of it
                node.value = DAMAGED
                yield Diagnostic("comment-in-text", Severity.ERROR, NOTHING_LEFT, span, HIDDEN_HINT)


def nodes(root: Node | None) -> Iterator[Node]:
    """A node and everything in it, keys included, in the order written."""
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        yield node
        if type(node) is Mapping:
            waiting += [part for entry in reversed(node.entries) for part in (entry[1], entry[0])]
        elif type(node) is Sequence:
            waiting += reversed(node.items)


def blocks(root: Node | None) -> dict[int, int]:
    """For every line on which a key or list item starts, the last line of what starts there."""
    every = list(nodes(root))
    lasts: dict[int, int] = {}  # the last line of a node, by what it is called in memory: what is below comes first
    for node in reversed(every):
        below = node.entries[-1][1] if type(node) is Mapping and node.entries else None
        below = node.items[-1] if type(node) is Sequence and node.items else below
        lasts[id(node)] = _last_line(node) if below is None else lasts[id(below)]
    ends: dict[int, int] = {}
    for node in every:
        parts: list[tuple[Node, Node]] = []
        if type(node) is Mapping:
            parts += node.entries
        elif type(node) is Sequence:
            parts += [(item, item) for item in node.items]
        for start, value in parts:
            ends.setdefault(start.line, lasts[id(value)])
    return ends


def _last_line(node: Node) -> int:
    """The last line with characters of `node`; the end of a block scalar is the start of the line after it."""
    if type(node) is Scalar:
        return node.end_line - 1 if node.end_column == 0 and node.end_line > node.line else node.end_line
    return node.line
