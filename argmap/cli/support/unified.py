"""Two versions of a text as a unified diff, in time about linear in their lines.

Python's `difflib` takes the square of them where every other line is new.
Here lines that either version has once are matched first, as in Bram Cohen's
patience diff, and `difflib` sees only what stands between two of these.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise


def unified(before: Sequence[str], after: Sequence[str], name: str) -> Iterator[str]:
    """The lines of the diff, with three unchanged ones around each change; nothing where nothing changes."""
    head = [f"--- {name}\n", f"+++ {name}\n"]
    for group in _Patient(before, after).get_grouped_opcodes():
        (_, first, _, other, _), (_, _, last, _, end) = group[0], group[-1]
        yield from (*head, f"@@ -{_range(first, last)} +{_range(other, end)} @@\n")
        head = []
        for tag, a, b, c, d in group:
            if tag == "equal":
                yield from (f" {line}" for line in before[a:b])
            else:
                yield from (f"-{line}" for line in before[a:b])
                yield from (f"+{line}" for line in after[c:d])


class _Patient(SequenceMatcher[str]):
    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        super().__init__(None, before, after)
        self._blocks = [*_merged(_matches(before, after)), Match(len(before), len(after), 0)]

    def get_matching_blocks(self) -> list[Match]:
        return self._blocks


def _matches(before: Sequence[str], after: Sequence[str]) -> Iterator[Match]:
    ends = [(-1, -1), *_anchors(before, after), (len(before), len(after))]
    for (above, beside), (here, there) in pairwise(ends):
        if above + 1 < here and beside + 1 < there:
            inside = SequenceMatcher(None, before[above + 1 : here], after[beside + 1 : there])
            for match in inside.get_matching_blocks():
                yield Match(above + 1 + match.a, beside + 1 + match.b, match.size)
        if here < len(before):
            yield Match(here, there, 1)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The places of lines that both have once, as many as come in the same order: a longest increasing run."""
    once, places = Counter(before), {line: place for place, line in enumerate(after)}
    also = Counter(after)
    pairs = [(n, places[line]) for n, line in enumerate(before) if once[line] == also[line] == 1]
    lasts, tops, above = list[int](), list[int](), list[int]()
    for number, (_, there) in enumerate(pairs):
        at = bisect_left(lasts, there)
        above.append(tops[at - 1] if at else -1)
        lasts[at : at + 1], tops[at : at + 1] = [there], [number]
    found, number = list[tuple[int, int]](), tops[-1] if tops else -1
    while number >= 0:
        found.append(pairs[number])
        number = above[number]
    return found[::-1]


def _merged(matches: Iterator[Match]) -> Iterator[Match]:
    """Matches that follow each other as one."""
    held = Match(0, 0, 0)
    for match in matches:
        if match.a == held.a + held.size and match.b == held.b + held.size:
            held = Match(held.a, held.b, held.size + match.size)
            continue
        if held.size:
            yield held
        held = match
    if held.size:
        yield held


def _range(start: int, stop: int) -> str:
    """A range of lines as diffs write it: of none the line before it, of one no number."""
    count = stop - start
    return f"{start + 1}" if count == 1 else f"{start + (count > 0)},{count}"
