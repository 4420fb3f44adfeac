"""The texts of all statements, in one piece: what is rare in them is found without looking at each."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from argmap.model import Statement


class Texts:
    """Every statement with its text in small letters and straight apostrophes, in the order written."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._statements = list(statements)

    def __iter__(self) -> Iterator[tuple[Statement, str]]:
        return iter(self._pairs)

    def saying(self, *parts: str, pattern: str = "") -> list[tuple[Statement, str]]:
        """Those that have one of `parts` in them, or something that `pattern` fits, which may not reach over `\\0`."""
        found: set[int] = set()
        for part in parts:
            place = self.joined.find(part)
            while place >= 0:
                found.add(number := self._at(place))
                place = self.joined.find(part, self._starts[number + 1])
        search, place = re.compile(pattern).search, 0
        while pattern and (match := search(self.joined, place)):
            found.add(number := self._at(match.start()))
            place = self._starts[number + 1]
        return [self._pairs[number] for number in sorted(found)]

    @cached_property
    def joined(self) -> str:
        """All texts in one, with `\\0` between them."""
        return "\0".join([each.text.replace("\0", " ") for each in self._statements]).casefold().replace("’", "'")

    @cached_property
    def _pairs(self) -> list[tuple[Statement, str]]:
        return list(zip(self._statements, self.joined.split("\0"), strict=False))  # of no statements there is one text

    @cached_property
    def _starts(self) -> list[int]:
        """Where each text starts in `joined`; the last start is that of the end."""
        return [0, *accumulate(len(text) + 1 for _, text in self._pairs)]

    def _at(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1
