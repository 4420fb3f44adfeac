"""Events to nodes, one at a time and without recursion."""

from typing import Any

from yaml import events

from argmap.diagnostics import Diagnostic, Related, Severity, Span
from argmap.syntax.nodes import Mapping, Node, Scalar, Sequence
from argmap.text import one_line, shortened
from argmap.text.letters import composed

MAX_DEPTH = 200


class Builder:
    """Grows a tree from YAML events, and objects to what a map may not use.

    `last` is the latest event, which tells where an error comes from;
    `too_deep` the line whose value nests deeper than `MAX_DEPTH`, if one does; `second` that of a second document.
    """

    def __init__(self, path: str, texts: dict[int, Scalar] | None = None) -> None:
        self.path = path
        self._texts = texts or {}  # by the line of a key: what is `text` in the mapping under it
        self.root: Node | None = None
        self.diagnostics: list[Diagnostic] = []
        self.last: Any = None
        self.too_deep: int | None = None
        self.second: int | None = None
        self._open: list[Mapping | Sequence] = []
        self._keys: list[Scalar | None] = []  # for every open node: the key that waits for its value
        self._bracket: int | None = None  # how many nodes hold the outermost bracket that is open

    def feed(self, event: Any) -> bool:
        """Take one event; False when nothing more is to be read."""
        self.last = event
        kind = type(event)
        if kind is events.ScalarEvent:
            start, end = event.start_mark, event.end_mark
            scalar = Scalar(event.value, start.line, start.column, end.line, end.column, event.style or "")
            if event.tag is not None or event.anchor is not None:
                self._object_to_tag_or_anchor(event, scalar)
            self._add(scalar)
        elif kind is events.MappingStartEvent or kind is events.SequenceStartEvent:
            return self._start(event, Mapping if kind is events.MappingStartEvent else Sequence)
        elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            self._end(event)
        elif kind is events.AliasEvent:
            self._alias(event)
        elif kind is events.DocumentStartEvent and self.root is not None:
            self.second = event.start_mark.line
            return False
        return True

    def refuse_second(self) -> None:
        """Report that another document starts, of which nothing is read."""
        place = (self.second or 0, 0, 3)
        hint = "put each map in a file of its own, and remarks in comments"
        self._error("yaml-syntax", "a second YAML document starts here", place, hint)

    def refuse_depth(self, line: int, column: int) -> None:
        """Report what is nested too deep here; places count from 0."""
        message = f"nested deeper than {MAX_DEPTH} levels"
        self._error("too-deep", message, (line, column, column + 1), "give inner parts ids of their own")
        if self._bracket is not None:
            line = self._open[self._bracket].line
        elif self._keys and (key := self._keys[-1]) is not None:
            line = key.line
        self.too_deep = line

    @property
    def innermost(self) -> tuple[int, int] | None:
        """Line and column at which the innermost list or mapping that is still open starts."""
        return (self._open[-1].line, self._open[-1].column) if self._open else None

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if type(parent) is Sequence:
            parent.items.append(node)
        elif type(parent) is Mapping:
            key = self._keys[-1]
            if key is not None:
                parent.entries.append((key, node))
                self._keys[-1] = None
            elif type(node) is Scalar:
                self._keys[-1] = node
            else:
                self._keys[-1] = Scalar("", node.line, node.column, node.line, node.column + 1)

    def _start(self, event: Any, kind: type[Mapping] | type[Sequence]) -> bool:
        start = event.start_mark
        if len(self._open) >= MAX_DEPTH:
            self.refuse_depth(start.line, start.column)
            return False
        if event.tag is not None or event.anchor is not None:
            self._object_to_tag_or_anchor(event, None)
        node = kind([], start.line, start.column)
        if self._open and self._keys[-1] is None and type(self._open[-1]) is Mapping:
            message = "a key is a list or a mapping, and must be plain text"
            self._error("yaml-syntax", message, event, "quote the key, or remove the `?`, `[` or `{` before it")
        key = self._keys[-1] if self._keys else None
        if self._texts and key is not None and key.line in self._texts and type(node) is Mapping:
            text = self._texts[key.line]
            node.entries.append((Scalar("text", text.line, text.column, text.line, text.column), text))
        self._add(node)
        if self._bracket is None and event.flow_style:
            self._bracket = len(self._open)
        self._open.append(node)
        self._keys.append(None)
        return True

    def _end(self, event: Any) -> None:
        node = self._open.pop()
        self._keys.pop()
        if self._bracket == len(self._open):
            self._bracket = None
        node.end_line, node.end_column = event.end_mark.line, event.end_mark.column
        if type(node) is Mapping and len(node.entries) > 1 and _repeats(node):
            self._object_to_duplicates(node)

    def _alias(self, event: Any) -> None:
        hint = "if it is text, quote it; to use a statement again, write its id"
        self._error("yaml-alias", f"`*{event.anchor}` is a YAML alias, and maps have none", event, hint)
        if self._keys and (key := self._keys[-1]) and key.value == "<<":
            self._keys[-1] = None  # a merge: nothing is left to say of its key
            return
        start, end = event.start_mark, event.end_mark
        self._add(Scalar(f"*{event.anchor}", start.line, start.column, end.line, end.column))

    def _object_to_tag_or_anchor(self, event: Any, scalar: Scalar | None) -> None:
        """Report `&name` or `!name`; in text they are typed characters, so they are put back."""
        start = event.start_mark
        sigils = [f"&{event.anchor}"] if event.anchor is not None else []
        if event.tag is not None and not (event.tag == "!" and scalar and scalar.style):
            sigils.append(event.tag if event.tag.startswith("!") else f"!<{event.tag}>")
        for sigil in sigils:
            tag = sigil.startswith("!")
            rule, what = ("yaml-tag", "tag") if tag else ("yaml-alias", "anchor")
            hint = "if it is text, quote it" + ("" if tag else "; otherwise remove it: ids do its work")
            span = (start.line, start.column, start.column + len(sigil))
            self._error(rule, f"`{one_line(sigil)}` is a YAML {what}, and maps have none", span, hint)
        if scalar and not scalar.style:
            scalar.value = " ".join([*sigils, scalar.value])

    def _object_to_duplicates(self, node: Mapping) -> None:
        first: dict[str, Scalar] = {}
        for key, _ in node.entries:
            if (before := first.setdefault(composed(key.value), key)) is not key:
                message = f"the key `{shortened(key.value, 60)}` stands twice here"
                related = (Related("first here", self._span(before)),)
                hint = "remove one, or merge them"
                ids = (key.value,)
                found = Diagnostic("duplicate-key", Severity.ERROR, message, self._span(key), hint, ids, related)
                self.diagnostics.append(found)

    def _error(self, rule: str, message: str, where: Any, hint: str) -> None:
        if isinstance(where, tuple):
            line, column, end = where
        else:
            start, stop = where.start_mark, where.end_mark
            line, column = start.line, start.column
            end = stop.column if stop.line == line and stop.column > column else column + 1
        span = Span(self.path, line + 1, column + 1, line + 1, end + 1)
        self.diagnostics.append(Diagnostic(rule, Severity.ERROR, message, span, hint))

    def _span(self, node: Scalar) -> Span:
        return Span(self.path, node.line + 1, node.column + 1, node.end_line + 1, node.end_column + 1)


def _repeats(node: Mapping) -> bool:
    return len({composed(key.value) for key, _ in node.entries}) < len(node.entries)
