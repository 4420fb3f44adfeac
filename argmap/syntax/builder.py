"""Events to nodes, one at a time and without recursion."""

from collections.abc import Callable
from typing import Any

import yaml
from yaml import events

from argmap.diagnostics import Diagnostic, Related, Severity, Span
from argmap.syntax.nodes import Mapping, Node, Scalar, Sequence
from argmap.text import one_line, shortened
from argmap.text.letters import composed

MAX_DEPTH = 200
MOST_TWINS = 50  # places at which one key is said to stand again
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
        self._brackets: list[Mapping | Sequence] = []  # those that are open and written in brackets
        self._key: Scalar | None = None  # waits for its value
        self._odd_keys: dict[int, Scalar] = {}  # stand for keys that are lists or mappings, by how many nodes hold one

    def read(self, source: str) -> yaml.MarkedYAMLError | None:
        """Grow the tree of a text; the error that stopped it, or None at the end."""
        loader = _Loader(source)
        try:
            self.grow(loader.get_event)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            if mark and "nesting depth" in (error.problem or ""):  # libyaml 0.2.6 counts for itself, and looks ahead
                self.refuse_depth(mark.line, mark.column)
                return None
            return error
        finally:
            loader.dispose()
        return None

    def grow(self, next_event: Callable[[], Any]) -> None:
        """Take events until nothing more is to be read; what `next_event` raises goes on.

        It goes round ten times for every statement: so all that is common stands here, and only what is rare elsewhere.
        """
        opened, brackets, odd_keys = self._open, self._brackets, self._odd_keys
        event: Any = None
        parent: Any = None
        key: Scalar | None = None
        try:
            while (kind := type(event := next_event())) is not events.StreamEndEvent:
                if kind is events.ScalarEvent:
                    start, end = event.start_mark, event.end_mark
                    line, last = start.line, end.line
                    last = line if last == line else last  # one number for both, where there are so many
                    scalar = Scalar(event.value, line, start.column, last, end.column, event.style or "")
                    if event.tag is not None or event.anchor is not None:
                        self._object_to_tag_or_anchor(event, scalar)
                    if key is not None:
                        parent.entries.append((key, scalar))
                        key = None
                    elif type(parent) is Mapping:
                        key = scalar
                    elif type(parent) is Sequence:
                        parent.items.append(scalar)
                    else:
                        self.root = scalar
                elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
                    end = event.end_mark
                    parent.end_line, parent.end_column = end.line, end.column
                    if kind is events.MappingEndEvent and len(parent.entries) > 1 and _repeats(parent.entries):
                        self._object_to_duplicates(parent)
                    if brackets:
                        brackets.pop()
                    opened.pop()
                    parent, key = opened[-1] if opened else None, odd_keys.pop(len(opened), None) if odd_keys else None
                elif kind is events.MappingStartEvent or kind is events.SequenceStartEvent:
                    if len(opened) >= MAX_DEPTH:
                        self._key = key
                        return self.refuse_depth(event.start_mark.line, event.start_mark.column)
                    parent, key = self._started(event, parent, key), None
                    opened.append(parent)
                    if event.flow_style:
                        brackets.append(parent)
                elif kind is events.AliasEvent:
                    self._key = key
                    key = self._alias(event)
                elif kind is events.DocumentStartEvent and self.root is not None:
                    self.second = event.start_mark.line
                    return None
        finally:
            self.last, self._key = event, key

    def refuse_second(self) -> None:
        """Report that another document starts, of which nothing is read."""
        place = (self.second or 0, 0, 3)
        hint = "put each map in a file of its own, and remarks in comments"
        self._error("yaml-syntax", "a second YAML document starts here", place, hint)

    def refuse_depth(self, line: int, column: int) -> None:
        """Report what is nested too deep here; places count from 0."""
        message = f"nested deeper than {MAX_DEPTH} levels"
        self._error("too-deep", message, (line, column, column + 1), "give inner parts ids of their own")
        if self._brackets:
            line = self._brackets[0].line
        elif self._key is not None:
            line = self._key.line
        self.too_deep = line

    @property
    def innermost(self) -> tuple[int, int] | None:
        """Line and column at which the innermost list or mapping that is still open starts."""
        return (self._open[-1].line, self._open[-1].column) if self._open else None

    def _started(self, event: Any, parent: Any, key: Scalar | None) -> Mapping | Sequence:
        """A list or mapping that starts here, in its place."""
        start = event.start_mark
        node = (Mapping if type(event) is events.MappingStartEvent else Sequence)([], start.line, start.column)
        if event.tag is not None or event.anchor is not None:
            self._object_to_tag_or_anchor(event, None)
        if key is not None:
            parent.entries.append((key, node))
        elif type(parent) is Sequence:
            parent.items.append(node)
        elif parent is None:
            self.root = node
        else:
            self._odd_keys[len(self._open)] = self._odd_key(event)
        if self._texts and key is not None and (text := self._texts.get(key.line)) and type(node) is Mapping:
            node.entries.append((Scalar("text", text.line, text.column, text.line, text.column), text))
        return node

    def _odd_key(self, event: Any) -> Scalar:
        """Report a list or mapping that is a key; the key that stands for it."""
        message = "a key is a list or a mapping, and must be plain text"
        self._error("yaml-syntax", message, event, "quote the key, or remove the `?`, `[` or `{` before it")
        start = event.start_mark
        return Scalar("", start.line, start.column, start.line, start.column + 1)

    def _alias(self, event: Any) -> Scalar | None:
        """Read an alias as typed text; the key that waits for its value then."""
        hint = "if it is text, quote it; to use a statement again, write its id"
        self._error("yaml-alias", f"`*{event.anchor}` is a YAML alias, and maps have none", event, hint)
        start, end, key = event.start_mark, event.end_mark, self._key
        typed = Scalar(f"*{event.anchor}", start.line, start.column, end.line, end.column)
        parent = self._open[-1] if self._open else None
        if type(parent) is Sequence:
            parent.items.append(typed)
        elif type(parent) is Mapping and key is None:
            return typed
        elif type(parent) is Mapping and key is not None and key.value != "<<":  # of a merge nothing is left to say
            parent.entries.append((key, typed))
        return None

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
        """Report every key that stands here again; of one that does so very often, only how often."""
        places: dict[str, list[Scalar]] = {}
        for key, _ in node.entries:
            places.setdefault(composed(key.value), []).append(key)
        for first, *others in places.values():
            told = others[:MOST_TWINS]
            for number, key in enumerate(told, 2):
                standing = len(others) + 1 if key is told[-1] else number
                times = "twice" if standing == 2 else f"{standing:,} times"
                message = f"the key `{shortened(key.value, 60)}` stands {times} here"
                related = (Related("first here", self._span(first)),)
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


def _repeats(entries: list[tuple[Scalar, Node]]) -> bool:
    if len(entries) == 2:  # as most have that have more than one
        (one, _), (other, _) = entries
        return composed(one.value) == composed(other.value)
    return len({composed(key.value) for key, _ in entries}) < len(entries)
