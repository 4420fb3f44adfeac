"""A tree written anew in one layout, with its comments; keys, items and what is said stay as they are."""

import re
from collections.abc import Iterator

from argmap.edits.folding import LONGEST, broken, closed
from argmap.edits.places import Places
from argmap.edits.trivia import Trivia, Trivium
from argmap.syntax import Document, Mapping, Node, Scalar, Sequence
from argmap.writing.blocks import STEP, bracketed
from argmap.writing.scalars import LONGEST_KEY, WIDTH, block, text

_PARTS = ("source", "authorities", "targets", "statements")
_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")
_QUOTED = ("at", "quote")  # keys of what a source says: quotes there tell the reader whose words they are
_WORDS = ("open", "true", "false")  # what these mean in quotes is not what they mean without


def layout(document: Document, *, careful: bool = False) -> str:
    """The text of a map that could be read in full.

    Two spaces a level; texts without quotes where they need none, and folded
    at 100 where they are longer than a line; lists and mappings in brackets
    where they were and fit on a line without comments; parts, and longer
    statements, set off by blank lines.  What is the author's
    stays: lines of up to 120, quotes around what a source says, the breaks of
    a folded text, which statements stand together.  `careful` keeps all
    quotes and the line ends that a block text ends with.
    """
    if type(document.root) is not Mapping:
        return document.text
    return _Layout(document, careful).whole(document.root)


class _Layout:
    def __init__(self, document: Document, careful: bool) -> None:
        self._places = Places(document.text)
        self._trivia = Trivia(document, self._places)
        self._careful = careful
        self._marked = set(_marked(document.root))
        self._lines: list[str] = []
        self._held: list[Trivium] = []  # comments that come before the next key

    def whole(self, root: Mapping) -> str:
        for number, (key, value) in enumerate(root.entries):
            lead = self._lead(key, 0, first=not number)
            if number and key.value in _PARTS and "" not in self._lines[lead:]:
                self._lines.insert(lead, "")
            if key.value == "statements" and type(value) is Mapping and not self._places.flows(value):
                self._block_of_statements(key, value)
            else:
                self._entry(key, value, 0)
        self._comments([*self._held, *self._trivia.before(len(self._places.text) + 1)], 0)
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return self._places.newline.join([*self._lines, ""])

    def _block_of_statements(self, key: Scalar, holder: Mapping) -> None:
        start = self._opened(self._name(key, 0), key, holder, 0)
        self._lines.append(start)
        grouped = self._trivia.set_off(holder)
        airy = False  # between two statements of several lines there is a blank one
        for number, (name, value) in enumerate(holder.entries):
            lead = self._lead(name, STEP, first=not number)
            here = len(self._lines)
            self._entry(name, value, STEP)
            long = len(self._lines) - here > 1
            if number and (airy and long if grouped else airy or long) and "" not in self._lines[lead:here]:
                self._lines.insert(lead, "")
            airy = long

    def _lead(self, node: Node, indent: int, *, first: bool = False) -> int:
        """Write the comments and blank lines before a key or item; where in the lines they start."""
        here = len(self._lines)
        found = [*self._held, *self._trivia.before(self._places.start(_first(node)))]
        self._held = []
        while first and found and not found[0].text:
            found.pop(0)
        self._comments(found, indent)
        return here

    def _comments(self, found: list[Trivium], indent: int) -> None:
        for each in found:
            marker = not each.text.startswith("#")
            if each.text or (self._lines and self._lines[-1]):
                self._lines.append(each.text if marker else " " * indent + each.text)

    def _entry(self, key: Scalar, value: Node, indent: int) -> None:
        self._value(self._name(key, indent), key, value, indent)

    def _name(self, key: Scalar, indent: int) -> str:
        name = self._inline(key, flow=False) or '""'
        if len(name) > LONGEST_KEY:
            self._lines.append(f"{' ' * indent}? {name}")
            name = ""
        return f"{' ' * indent}{name}:"

    def _value(self, start: str, owner: Node, value: Node, indent: int) -> None:
        """Write a value after `start`, which is a key with its colon, or a dash."""
        if isinstance(value, Scalar):
            if owner is not value:
                self._above(value, indent)
            self._scalar(start, value, indent)
            return
        line = self._flow(value, self._room(value) - len(start) - 1) if self._places.flows(value) else None
        if line is not None:
            if owner is not value:
                self._above(value, indent)
            comment = self._trivia.at_end(self._places.end(value))
            self._lines.append(comment.after(f"{start} {line}") if comment else f"{start} {line}")
            return
        if owner is not value:
            self._lines.append(self._opened(start, owner, value, indent))
            self._children(value, indent + STEP)
        else:
            self._opened("", owner, value, indent)
            here = len(self._lines)
            self._children(value, indent + STEP)
            self._lines[here] = f"{start} {self._lines[here].lstrip()}"

    def _children(self, node: Sequence | Mapping, indent: int) -> None:
        if type(node) is Sequence:
            for number, item in enumerate(node.items):
                self._lead(item, indent, first=not number)
                self._value(f"{' ' * indent}-", item, item, indent)
        elif type(node) is Mapping:
            for number, (key, value) in enumerate(node.entries):
                self._lead(key, indent, first=not number)
                self._entry(key, value, indent)

    def _opened(self, start: str, owner: Node, value: Sequence | Mapping, indent: int) -> str:
        """The line that opens a block, with the comment that stood at its end, or after the bracket that closed it."""
        found = [self._trivia.at_end(self._places.end(value))] if self._places.flows(value) else []
        if type(owner) is Scalar:
            at = self._places.text.find(":", self._places.end(owner)) + 1
            opening = self._places.text.find("[{"[type(value) is Mapping], at) if self._places.flows(value) else 0
            found.append(self._trivia.at_end(opening + 1 if opening else at))
        bare = start
        for each in found:
            if each and bare and start == bare and not each.speaks:
                start = each.after(start)
            elif each:
                self._comments([each], indent)
        return start

    def _above(self, value: Node, indent: int) -> None:
        """Comments between a key and its value go above the key; what one of them ignores is below the value."""
        found = [each for each in self._trivia.before(self._places.start(value)) if each.text]
        self._comments([each for each in found if not (each.speaks and each.own)], indent)
        self._held += [each for each in found if each.speaks and each.own]

    def _scalar(self, start: str, node: Scalar, indent: int) -> None:
        comment, value = self._trivia.at_end(self._places.end(node)), node.value
        if node.style in ("|", ">"):
            if header := _HEADER_COMMENT.match(self._places.raw(node)):
                comment = Trivium(0, header[1].rstrip(), own=False)
            value = value if self._careful else value.rstrip("\n")
        after = comment is not None and comment.like_prose
        line = self._inline(node, flow=False, after=after)
        lines = [line]
        if "\n" in value or (len(start) + 1 + len(line) > self._room(node) and not (after and not node.style)):
            ended = value.endswith("\n") and node.style in ("|", ">")
            margin = indent + STEP
            kept = broken(self._places.raw(node), value, margin) if node.style == ">" else None
            lines = kept or (closed(value, margin) if ended else block(value, margin)) or [line]
        first = f"{start} {lines[0]}".rstrip() if lines[0] else start
        self._lines += [comment.after(first) if comment else first, *lines[1:]]

    def _room(self, node: Node) -> int:
        """How long a line with a value may be: as its author left it, or else as it is laid out."""
        return WIDTH if node.end_line > node.line else LONGEST

    def _inline(self, node: Scalar, *, flow: bool, after: bool = False) -> str:
        """A scalar on one line; `after` if a comment comes after it that could be taken for a part of it."""
        value = node.value
        if not node.style and "\n" not in value:
            return value
        raw = self._places.raw(node)
        if node.style in ("|", ">"):
            value = value if self._careful else value.rstrip("\n")
            return text(value, flow=flow) if not after else f'"{text(value)}"'.replace('""', '"')
        single = "\n" not in raw and "\r" not in raw
        plain = text(value, flow=flow)
        bare = plain == value and value not in _WORDS and not after and not (self._careful or id(node) in self._marked)
        return raw if single and not bare else plain if bare or plain != value else _quoted(value)

    def _flow(self, node: Node, width: int) -> str | None:
        """A value in brackets on a line of at most `width` characters; None if it does not fit."""
        if type(node) is Scalar:
            line = self._inline(node, flow=True)
            return line if len(line) <= width and node.style not in ("|", ">") else None
        start, end = self._places.start(node), self._places.end(node)
        if self._places.flows(node) and self._trivia.inside(start, end):
            return None
        if type(node) is Mapping:
            pairs = ((self._inline(key, flow=True) + ": ", value) for key, value in node.entries)
            return bracketed(pairs, "{}", width, self._flow)
        items = node.items if type(node) is Sequence else ()
        return bracketed((("", item) for item in items), "[]", width, self._flow)


def _marked(root: Node | None) -> Iterator[int]:
    """The scalars, by identity, that are words of a source."""
    waiting: list[tuple[Node | None, bool]] = [(root, False)]
    while waiting:
        node, quoted = waiting.pop()
        if type(node) is Mapping:
            waiting += [(value, quoted or key.value in _QUOTED) for key, value in node.entries]
        elif type(node) is Sequence:
            waiting += [(item, quoted) for item in node.items]
        elif quoted:
            yield id(node)


def _first(node: Node) -> Node:
    """The scalar that a node starts with, or the empty brackets that it is."""
    while type(node) is not Scalar:
        if type(node) is Mapping and node.entries:
            return node.entries[0][0]
        if type(node) is Sequence and node.items:
            node = node.items[0]
        else:
            break
    return node


def _quoted(value: str) -> str:
    """A text in quotes though it needs none."""
    return f'"{value}"'
