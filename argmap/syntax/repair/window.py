"""A few entries around a slip, read on their own: does a change of a line make a map of them?"""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from argmap.syntax.builder import Builder
from argmap.syntax.patch import Lines
from argmap.syntax.repair.fitting import misfits
from argmap.syntax.repair.siblings import CSL, TOP, is_known, key_of

_WITH_ENTRIES = ("statements", "authorities", "targets")
MOST = 120  # lines
_LONGEST = 12_000  # characters; what is longer is not read on its own

Changes = Mapping[int, str]
"""What lines are to be, by their numbers."""


class Score(NamedTuple):
    """How bad a reading is: how many lines before the end it breaks off, how much fits nothing or stands askew."""

    unread: int
    misfits: int
    askew: int


GOOD = Score(0, 0, 0)


class Window:
    """The lines from `first` to before `end`, below the line of the key that they belong to.

    `read` counts the characters that were read in all, which is what it costs.
    """

    def __init__(self, lines: Lines, header: int | None, first: int, end: int, step: int = 2) -> None:
        self.lines = lines
        self.texts = lines.texts
        self.step = step  # by how much lines are indented, a level
        self.first, self.end = first, end
        self._header = [] if header is None else [lines[header]]
        self.read = 0

    def score(self, changes: Changes, cuts: int = 0) -> Score:
        """How the lines read with some of them changed; `cuts` is how much was left out of them."""
        shift = self.first - len(self._header)
        read = [changes.get(n, self.lines[n]) for n in range(self.first, self.end)]
        text = "\n".join([*self._header, *read])
        builder = Builder("", {n - shift: text for n, text in self.texts.items() if self.first <= n < self.end})
        self.read += len(text)
        unread = 0
        if error := builder.read(text):
            mark = error.problem_mark or error.context_mark
            unread = max(len(self._header) + len(read) - mark.line, 1) if mark else 1
        if builder.second is not None or builder.too_deep is not None:
            unread = len(read)
        askew = sum((len(text) - len(text.lstrip())) % self.step > 0 for text in read)
        return Score(unread, misfits(builder.root) + cuts, askew)

    def has(self, line: int) -> bool:
        """Whether a line is among those that are read."""
        return self.first <= line < self.end

    def indents(self) -> Counter[int]:
        """How many lines start in each column, the first after dashes counted as well."""
        found: Counter[int] = Counter()
        for n in range(self.first, self.end):
            text = self.lines[n]
            if text.strip():
                found[len(self.lines.margin(n))] += 1
                bare = text.lstrip()
                while bare.startswith("- "):
                    bare = bare[1:].lstrip()
                    found[len(text) - len(bare)] += 1
        return found


def window(lines: Lines, low: int, high: int) -> Window | None:
    """What has to be read to see whether a change in lines `low` to `high` is right; None if that is too much."""
    header = _section(lines, low)
    if header is None:
        end = _next_section(lines, high)
        return _from(lines, None, 0, end) if end < len(lines) and is_section(lines, end) else None
    end = _next_section(lines, high)
    if key_of(lines, header) not in _WITH_ENTRIES:
        return _from(lines, None, header, end)
    indent = _indent_of_entries(lines, header, low)
    first = _entry(lines, low, header, -1, indent)
    last = _entry(lines, _entry(lines, high, end, 1, indent), end, 1, indent)
    return _from(lines, header, max(first, header + 1), min(last, end), max(indent, 1))


def _from(lines: Lines, header: int | None, first: int, end: int, step: int = 2) -> Window | None:
    if not 0 < end - first <= MOST or sum(len(lines[n]) for n in range(first, end)) > _LONGEST:
        return None
    return Window(lines, header, first, end, step)


def _section(lines: Lines, line: int) -> int | None:
    return next((n for n in range(line, -1, -1) if is_section(lines, n)), None)


def _next_section(lines: Lines, line: int) -> int:
    """The next section but at most so many lines on: more is not read anyhow."""
    most = min(len(lines), line + MOST + 1)
    return next((n for n in range(line + 1, most) if is_section(lines, n)), most)


def is_section(lines: Lines, line: int) -> bool:
    return lines[line][:1].isalpha() and key_of(lines, line) in TOP


def _indent_of_entries(lines: Lines, header: int, line: int) -> int:
    """How far the ids of a section are indented: as most keys that are none of the format."""
    near = range(max(header + 1, line - MOST), min(len(lines), line + MOST))
    indents = Counter(len(lines.margin(n)) for n in near if _starts_entry(lines, n))
    return min(indents, key=lambda indent: (-indents[indent], indent), default=2)


def _starts_entry(lines: Lines, line: int) -> bool:
    key = key_of(lines, line)
    return (
        bool(key)
        and not (is_known(key) or key in CSL)
        and not lines[line].lstrip().startswith("-")
        and lines[line][0] == " "
    )


def _entry(lines: Lines, line: int, end: int, step: int, indent: int) -> int:
    """The next line from `line` on, which is not looked at, that is indented like an entry."""
    n = line + step
    while (n - end) * step < 0 and not (lines[n].strip() and len(lines.margin(n)) == indent):
        n += step
    return n
