"""The lines of a text, and the edits that a repair is made of."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from argmap.syntax.nodes import DAMAGED, Scalar

MARGIN = r"\s*+(?>(?:-\s++)*)"
"""What comes before a key or an item: white space and dashes."""
# A key and its value.  Possessive throughout: a line of a million dashes takes no longer than it must.
_ENTRY = re.compile(
    rf"(?P<margin>{MARGIN})"
    r"""(?P<key>"[^"]*+"|'[^']*+'|[^\s#:'"\[{][^:]*+(?>(?::(?=\S)[^:]*+)*))"""
    r""":(?:[ \t]++(?P<value>.*))?$"""
)
_TRAILING_COMMENT = re.compile(r"(?<!\s)\s++#.*$")
_MARGIN = re.compile(MARGIN)


class Lines(list[str]):
    """Lines of YAML, counted from 0, and what a repair does to them.  `cuts` counts what was left out.

    `texts` has what is to be read as `text` of the mapping under the key of a line, `named` the words that are named
    somewhere as ids, once they have been asked for.
    """

    cuts = 0

    def __init__(self, lines: Iterable[str] = ()) -> None:
        super().__init__(lines)
        self.texts: dict[int, Scalar] = {}
        self.named: set[str] = set()
        self._before: dict[int, str] = {}  # what each line was that is changed

    def __setitem__(self, place: Any, new: Any) -> None:
        for n in range(len(self))[place] if isinstance(place, slice) else (place,):
            self._before.setdefault(n, self[n])
        super().__setitem__(place, new)

    @contextmanager
    def changes(self) -> Iterator[dict[int, str]]:
        """Fills in, when the block ends, the lines that changed in it and what they were before."""
        before, changed = dict[int, str](), dict[int, str]()
        self._before = before
        yield changed
        self._before = {}
        changed.update((n, before[n]) for n in sorted(before) if before[n] != self[n])

    def undo(self, changed: dict[int, str]) -> None:
        for n, old in changed.items():
            self[n] = old

    def margin(self, line: int) -> str:
        """The white space that a line starts with."""
        text = self[line]
        return text[: len(text) - len(text.lstrip())]

    def value(self, line: int) -> str | None:
        """What stands after the key of a line; None when it has no key."""
        match = _ENTRY.match(self[line])
        return (match["value"] or "") if match else None

    def bare(self, line: int) -> str:
        """The line without a comment at its end."""
        return _TRAILING_COMMENT.sub("", self[line]).rstrip()

    def owner(self, line: int) -> int | None:
        """The nearest line, here or above, that holds a key."""
        return next((n for n in range(line, -1, -1) if _ENTRY.match(self[n])), None)

    def block_end(self, line: int) -> int:
        """The line after the last one that is indented deeper than what `line` starts."""
        text = self[line].rstrip()
        dashes = _MARGIN.match(text)
        margin = dashes.end() if dashes else 0
        if text[margin:] == "-":  # an item that starts on the next line
            margin = max(margin - 1, 0)
        end = line + 1
        for n in range(line + 1, len(self)):
            if self[n].strip():
                if len(self.margin(n)) <= margin:
                    break
                end = n + 1
        return end

    def quote(self, line: int, column: int, end: int | None = None) -> None:
        """Put the value that starts here, with the deeper lines that continue it before `end`, in single quotes."""
        end = self.block_end(line) if end is None else end
        texts = [self[line][column:], *self[line + 1 : end]]
        texts[-1] = _TRAILING_COMMENT.sub("", texts[-1]).rstrip()
        if texts[0][:1] in ("'", '"'):
            opening, texts[0] = texts[0][0], texts[0][1:]
            texts[-1] = texts[-1].removesuffix(opening)
        quoted = [text.replace("'", "''") for text in texts]
        quoted[0] = self[line][:column] + "'" + quoted[0]
        quoted[-1] += "'"
        self[line:end] = quoted

    def cut(self, line: int, *, brackets: bool = False) -> None:
        """Mark the value of the entry at `line` as damaged, with all that hangs below it.

        What has no key, or was cut before, goes altogether; of a value in
        brackets, whose lines may be indented anyhow, all up to the next key.
        """
        self.cuts += 1
        end = self.block_end(line)
        while brackets and end < len(self) and not _ENTRY.match(self[end]):
            end = self.block_end(end)
        match = _ENTRY.match(self[line])
        new = f"{match['margin']}{match['key']}: {DAMAGED}" if match and DAMAGED not in self[line] else ""
        self[line:end] = [new, *[""] * (end - line - 1)]
