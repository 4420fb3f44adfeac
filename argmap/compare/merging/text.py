"""The merged map as an edit of the file that it goes to: what did not change stays as it was typed, comments and all.

Works on two texts of maps: the file as it is, and the merged map written
fresh.  An entry (a statement with its arguments, an authority, a key of the
head) whose content is the same keeps its lines; one that changed has the
fresh lines, with the comments of the old ones above them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from argmap.compare.merging.places import between
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.syntax import Mapping as Table
from argmap.syntax import parse
from argmap.syntax.comments import nodes
from argmap.syntax.nodes import Node, Scalar
from argmap.text import lines, one_line

Unchanged = Callable[[str, str], bool]  # of a section and the name of an entry in it

Notes = Mapping[tuple[str, str], Sequence[str]]  # by section and name of an entry

HEAD = ""
"""The section of what stands outside all others."""

_SECTIONS = ("authorities", "statements")
_COMMENT = re.compile(r"(?:^|\s)(#(?!\s*yaml-language-server).*)$")


@record
class _Entries:
    """The lines of a map by section and entry; `margin` is how far the entries of a section are indented."""

    lines: list[str]
    margin: int
    blocks: Mapping[tuple[str, str], tuple[int, int]]


def edited(text: str, fresh: str, unchanged: Unchanged, notes: Notes = MappingProxyType({})) -> str | None:
    """The text of a file with the merged map in it; None where its lines do not each belong to one entry.

    `notes` go above the entries that they are about, as comments.
    """
    old, new = _entries(text), _entries(fresh)
    if old is None or new is None:
        return None
    names = between((key for key in map(_joined, old.blocks)), map(_joined, new.blocks))
    merged: list[str] = []
    done = 0
    for name in names:
        key = _parted(name)
        before, after = old.blocks.get(key), new.blocks.get(key)
        if before is not None:
            merged += old.lines[done : before[0]]
            done = before[1]
        if after is not None:
            typed = old.lines[before[0] : before[1]] if before else []
            written = [
                f"{' ' * (old.margin - new.margin)}{line}" if key[0] and line else line
                for line in new.lines[after[0] : after[1]]
            ]
            margin = " " * max(old.margin, new.margin) if key[0] else ""
            merged += [f"{margin}# {one_line(note)}" for note in notes.get(key, ())]
            merged += typed if before and unchanged(*key) else [*_comments(typed, margin), *written]
    merged += old.lines[done:]
    return "\n".join(merged)


def _joined(key: tuple[str, str]) -> str:
    return "\n".join(key)


def _parted(name: str) -> tuple[str, str]:
    section, _, entry = name.partition("\n")
    return section, entry


def _entries(text: str) -> _Entries | None:
    document = parse(text, "")
    root = document.root
    if document.diagnostics or not isinstance(root, Table) or text.startswith("{"):
        return None
    typed = lines(text)
    margin = 0
    blocks: dict[tuple[str, str], tuple[int, int]] = {}
    for key, node in root.entries:
        if key.value in _SECTIONS and isinstance(node, Table) and node.entries:
            blocks[HEAD, key.value] = key.line, key.line + 1
            for name, value in node.entries:
                blocks[key.value, name.value] = name.line, _end(name, value, typed)
                margin = name.column
        else:
            blocks[HEAD, key.value] = key.line, _end(key, node, typed)
    ordered = sorted(blocks.values())
    if any(one[1] > other[0] for one, other in pairwise(ordered)):
        return None
    return _Entries(typed, margin, dict(sorted(blocks.items(), key=lambda item: item[1])))


def _end(key: Scalar, value: Node, typed: list[str]) -> int:
    """The line after the last one that an entry has characters on."""
    return 1 + max(key.line, *(_last_line(node, typed) for node in nodes(value)))


def _last_line(node: Node, typed: list[str]) -> int:
    """A block ends where the next thing begins, so what it holds says where it ends; brackets say it themselves.

    Blank lines after a text are none of it.
    """
    if isinstance(node, Scalar):
        last = node.end_line - 1 if node.end_column == 0 and node.end_line > node.line else node.end_line
        while last > node.line and last < len(typed) and not typed[last].strip():
            last -= 1
        return last
    closed = node.end_line < len(typed) and typed[node.end_line][: node.end_column].endswith(("]", "}"))
    return node.end_line if closed else node.line


def _comments(typed: list[str], margin: str) -> Iterator[str]:
    """The comments in the old lines of an entry, each on a line of its own in front of the new ones."""
    document = parse("\n".join(typed), "")
    inside = [node for node in nodes(document.root) if isinstance(node, Scalar)]
    for number, line in enumerate(typed):
        found = _COMMENT.search(line)
        if found and not any(
            (node.line, node.column) <= (number, found.start(1)) < (node.end_line, node.end_column) for node in inside
        ):
            yield margin + found[1]


def same_entry(before: ArgumentMap, after: ArgumentMap) -> Unchanged:
    """Whether an entry says the same in two maps: a statement with what is on it, an authority, a key of the head."""
    head = {"title": "title", "about": "about", "thesis": "thesis", "source": "source"}

    def unchanged(section: str, name: str) -> bool:
        if section == "authorities":
            return before.authorities.get(name) == after.authorities.get(name)
        if section == "statements":
            if before.statements.get(name) != after.statements.get(name):
                return False
            return _hung(before, name) == _hung(after, name)
        if name in head:
            return bool(getattr(before, head[name]) == getattr(after, head[name]))
        return name in ("argmap", "$schema", *_SECTIONS) or before.extra.get(name) == after.extra.get(name)

    return unchanged


def _hung(amap: ArgumentMap, name: str) -> list[object]:
    """All arguments on a statement and on those, outermost first."""
    found: list[object] = []
    level = [name]
    while level:
        arguments = [argument for each in level for argument in amap.on(each)]
        found += arguments
        level = [argument.handle for argument in arguments]
    return found
