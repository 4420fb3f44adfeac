"""Ids in one text that were meant as a list: `-b` or `• b` on lines of their own, `b, c`, `b and c`."""

import re

from argmap.diagnostics import Diagnostic, Edit, Severity, Span
from argmap.keys import is_id
from argmap.loading.typed import Typed
from argmap.syntax import Node, Scalar, Sequence
from argmap.syntax.told import undashed
from argmap.text import counted, shortened
from argmap.text.letters import BULLETS

BETWEEN = r"(?>(?:[\s,;，、；+&|()（）【】［］\[\]{}]|[./](?=\s))+)"
"""What stands between ids that are no list to YAML."""
_LINE_END = r"\r?\n"
_MOST_WORDS = 3  # a tag that has more is likely a sentence
_ITEM = r"\s*+(?>(-\s++)?)([^\s\[\]{}:#'\"]++|\[[^\[\]{}:#'\"]++\])"


def dashed(node: Node, span: Span, typed: Typed) -> tuple[list[Scalar], list[Diagnostic]]:
    """The ids that were meant, each at its place, and the finding about them; no ids if none has a dash."""
    if type(node) is not Scalar or node.style or not node.value or node.value[0] not in BULLETS:
        return [], []
    words = re.sub(rf"(?<!\S)([{BULLETS}])\s++", r"\1", node.value).split()
    if not all(word[0] in BULLETS and is_id(word[1:]) for word in words):
        return [], []
    ids = [word[1:] for word in words]
    hint, fixes = _mend(ids, span, typed)
    told = "has no space after the dash" if node.value[0] == "-" else "has other signs than dashes"
    message = f"`{shortened(node.value, 60)}` {told}"
    found = Diagnostic("unknown-reference", Severity.ERROR, message, span, hint, (node.value,), (), fixes)
    return _placed(ids, node, typed.at(span)), [found]


def parted(node: Scalar, span: Span, typed: Typed) -> tuple[list[Node], list[Diagnostic]]:
    """The items that one item of a list has become, since the dash of the next is missing or indented too far.

    Nothing where the lines of a text are no ids.
    """
    raw, margin = typed.at(span), typed.margin(span)
    pieces = [re.fullmatch(_ITEM, line.rstrip()) for line in raw.splitlines()]
    if len(pieces) < 2 or raw.startswith("premises") or margin.strip(" ") != "-" or not all(map(_is_item, pieces)):
        return [], []
    found, new = list[Node](), list[str]()
    for number, piece in enumerate(pieces):
        assert piece is not None
        start = piece.start(2) + (0 if number else node.column)
        found.append(_item(piece[2], node.line + number, start))
        new.append(f"{margin if number else ''}{piece[2]}")
    second, odd = pieces[1], raw.splitlines()[1]
    assert second is not None
    line, at = span.line + 1, len(odd) - len(odd.lstrip()) + 1
    place = Span(span.path, line, at, line, len(odd) + 1)
    message, hint = undashed(second[2])
    if second[1]:
        message = "the item is indented further than the one above"
        hint = f"indent it by {len(margin) - 2} spaces, like line {span.line}"
    fixes = typed.put(span, "\n".join(new))
    return found, [Diagnostic("yaml-syntax", Severity.ERROR, message, place, hint, (), (), fixes)]


def rows(node: Node, span: Span, typed: Typed, what: str) -> tuple[list[Scalar], list[Diagnostic]]:
    """The words that stand in lines below each other and are one text to YAML, and the finding about them.

    Each line is one, or several with commas, with or without a dash.  `what` is what a word is called.  Nothing where
    a text has quotes.  Words in one line, with commas or dashes, are told as such.
    """
    if type(node) is not Scalar or node.style:
        return [], []
    if node.end_line == node.line:
        return _in_line(node, span, typed, what)
    raw = typed.at(span)
    found = [
        Scalar(word, node.line + n, start, node.line + n, start + len(word))
        for n, line in enumerate(re.split(_LINE_END, raw))
        for word, start in _in_row(line, 0 if n else node.column)
    ]
    if len(found) < 2 or any(" #" in line for line in raw.splitlines()):
        return [], []
    whole = f"[{', '.join(word.value for word in found)}]"
    message = f"{counted(len(found), what)} stand in lines below each other, and are no list"
    fixes = typed.put(span, whole) if all(len(word.value.split()) <= _MOST_WORDS for word in found) else ()
    hint = f"write `{shortened(whole, 80)}`, or `- ` before each"
    return found, [Diagnostic("wrong-type", Severity.ERROR, message, span, hint, (), (), fixes)]


def _in_line(node: Scalar, span: Span, typed: Typed, what: str) -> tuple[list[Scalar], list[Diagnostic]]:
    """Words after commas or dashes, in one line without brackets."""
    name = node.value
    if name[:1] in BULLETS and all(word[:1] in BULLETS and is_id(word[1:]) for word in name.split()):
        words = [word[1:] for word in name.split()]
        hint, fixes = _mend(words, span, typed)
        message = f"`{shortened(name, 60)}` has no space after the dash"
        found = Diagnostic("wrong-type", Severity.ERROR, message, span, hint, (), (), fixes)
        return _placed(words, node, typed.at(span)), [found]
    placed = [Scalar(word, node.line, at, node.line, at + len(word)) for word, at in _in_row(name, node.column)]
    if len(placed) < 2 or len(name) != node.end_column - node.column:
        return [], []
    return placed, [no_list(name, [each.value for each in placed], span, typed, what)]


def _in_row(line: str, column: int) -> list[tuple[str, int]]:
    """The words of a line that starts in a column, and where each starts."""
    bare = re.match(rf"\s*+(?>(?:[{BULLETS}]\s*+)?)", line)
    start = bare.end() if bare else 0
    found = re.finditer(r"[^\s,;，、；](?:[^,;，、；]*+)", line[start:])
    return [(match[0].rstrip(), column + start + match.start()) for match in found]


def _is_item(piece: re.Match[str] | None) -> bool:
    return piece is not None and (piece[2].startswith("[") or is_id(piece[2]))


def _item(text: str, line: int, column: int) -> Node:
    """An id, or ids in brackets, that stand at a place."""
    ids = [
        Scalar(match[0], line, column + match.start(), line, column + match.end())
        for match in re.finditer(r"[^\s,\[\]]++", text)
    ]
    return Sequence([*ids], line, column, line, column + len(text)) if text.startswith("[") else ids[0]


def several(name: str) -> list[str]:
    """The words of a text that commas, spaces, brackets, `and` and the like part."""
    if is_id(name) and name != "and":  # as nearly all are: nothing parts it
        return [name]
    return [word for word in re.split(BETWEEN, name) if word and word != "and"]


def apart(node: Scalar, words: list[str], span: Span, typed: Typed) -> tuple[list[Scalar], Diagnostic]:
    """The ids in one word, each at its place, and the finding about them."""
    ids, at = list[Scalar](), 0
    for word in words:
        start, at = (at := node.value.index(word, at)), at + len(word)
        column = node.column + start if node.line == node.end_line else node.column
        ids.append(Scalar(word, node.line, column, node.line, column + len(word)))
    return ids, no_list(node.value, words, span, typed)


def no_list(name: str, words: list[str], span: Span, typed: Typed, what: str = "id") -> Diagnostic:
    """The finding about ids or words in one: a list without brackets, or in brackets without commas."""
    whole, count = ", ".join(words), counted(len(words), what)
    listed = not set(name) & set(",+&") and words == name.replace(";", " ").split()
    message = f"`{shortened(name, 60)}` is {count} {'without a comma between them' if listed else 'and no list'}"
    new = whole if typed.before(span) in ("[", ",") else f"[{whole}]"
    fixes = typed.put(span, new) if "".join(typed.at(span).split()) == "".join(name.split()) else ()
    hint = f"write `{shortened(new, 80)}`"
    rule = "unknown-reference" if what == "id" else "wrong-type"
    return Diagnostic(rule, Severity.ERROR, message, span, hint, (name,), (), fixes)


def _mend(ids: list[str], span: Span, typed: Typed) -> tuple[str, tuple[Edit, ...]]:
    """What to write, and the change that does it."""
    raw = typed.at(span)
    if raw and not typed.margin(span).strip() and all(line.lstrip()[:1] in BULLETS for line in raw.splitlines()):
        return f"write `- {ids[0]}`, an item a line", typed.put(span, re.sub(rf"(?<!\S)[{BULLETS}] ?", "- ", raw))
    plain = ids[0] if len(ids) == 1 else f"[{', '.join(ids)}]"
    return f"write `{plain}`", typed.put(span, plain)


def _placed(ids: list[str], node: Scalar, raw: str) -> list[Scalar]:
    found: list[Scalar] = []
    lines = raw.splitlines() or [""]
    starts = [
        (node.line + number, match.start() + (0 if number else node.column))
        for number, line in enumerate(lines)
        for match in re.finditer(rf"(?<!\S)[{BULLETS}]", line)
    ]
    if len(starts) != len(ids):
        starts = [(node.line, node.column)] * len(ids)
    for name, (line, column) in zip(ids, starts, strict=True):
        found.append(Scalar(name, line, column, line, column + 1 + len(name)))
    return found
