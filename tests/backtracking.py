"""A backtracking matcher that counts its steps, so that a pattern's growth can be measured without a clock.

It walks what `re` itself parses a pattern to, in the order in which `re`
tries things, without any of its shortcuts: an upper bound.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

ops: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

Rest = Callable[[int], bool]
LIMIT = 400  # characters of a pumped text at most; the matcher recurses


class TooManyStepsError(Exception):
    """A match took more steps than were allowed."""


class Counter:
    """Counts the steps of matching one pattern; `most` of them are allowed."""

    def __init__(self, pattern: re.Pattern[str], text: str, most: int) -> None:
        self.text, self.most, self.steps = text, most, 0
        self.groups: dict[int, str] = {}
        self.flags = int(pattern.flags)
        self.tree: Sequence[Any] = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
        self.match_end = -1

    def search(self) -> int:
        """The steps of finding all matches, as `sub` and `finditer` do."""
        start = 0
        while start <= len(self.text):
            start = max(self.match(start), start) + (self.match_end <= start)
        return self.steps

    def match(self, start: int = 0) -> int:
        """The end of the match that begins at `start`, or -1."""
        end = self._end(self.tree, start)
        self.match_end = -1 if end is None else end
        return self.match_end

    def _run(self, items: Sequence[Any], index: int, place: int, rest: Rest) -> bool:
        if index == len(items):
            return rest(place)
        self.steps += 1
        if self.steps > self.most:
            raise TooManyStepsError
        op, argument = items[index]

        def after(end: int) -> bool:
            return self._run(items, index + 1, end, rest)

        return self._one(op, argument, place, after)

    def _one(self, op: Any, argument: Any, place: int, after: Rest) -> bool:
        if op in (ops.LITERAL, ops.NOT_LITERAL, ops.ANY, ops.IN):
            return place < len(self.text) and self._is(op, argument, self.text[place]) and after(place + 1)
        if op is ops.BRANCH:
            return any(self._run(branch, 0, place, after) for branch in argument[1])
        if op is ops.SUBPATTERN:
            return self._run(argument[3], 0, place, lambda end: self._closed(argument[0], place, end) and after(end))
        if op is ops.GROUPREF:
            said = self.groups.get(argument, "\0")
            return self.text.startswith(said, place) and after(place + len(said))
        if op is ops.ATOMIC_GROUP:
            end = self._end(argument, place)
            return end is not None and after(end)
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            return self._repeat(op, argument, place, after)
        if op is ops.AT:
            return self._at(argument, place) and after(place)
        if op in (ops.ASSERT, ops.ASSERT_NOT):
            return self._looks(argument, place) == (op is ops.ASSERT) and after(place)
        raise AssertionError(f"{op} is not counted")

    def _closed(self, group: int | None, start: int, end: int) -> bool:
        if group is not None:
            self.groups[group] = self.text[start:end]
        return True

    def _repeat(self, op: Any, argument: Any, place: int, after: Rest) -> bool:
        least, most, body = argument
        if op is ops.POSSESSIVE_REPEAT:
            count, end = 0, place
            while count < most and (following := self._end(body, end)) is not None and following > end:
                count, end = count + 1, following
            return count >= least and after(end)

        def more(count: int, at: int) -> bool:
            def again(end: int) -> bool:
                return (end > at or count < least) and more(count + 1, end)

            if count < least:
                return self._run(body, 0, at, again)
            if op is ops.MIN_REPEAT:
                return after(at) or (count < most and self._run(body, 0, at, again))
            return (count < most and self._run(body, 0, at, again)) or after(at)

        return more(0, place)

    def _end(self, items: Sequence[Any], place: int) -> int | None:
        found: list[int] = []

        def first(end: int) -> bool:
            found.append(end)
            return True

        self._run(items, 0, place, first)
        return found[0] if found else None

    def _looks(self, argument: tuple[int, Any], place: int) -> bool:
        direction, items = argument
        if direction > 0:
            return self._run(items, 0, place, lambda _: True)
        low, high = items.getwidth()
        widths = range(low, min(high, place) + 1)
        return any(self._run(items, 0, place - width, lambda end: end == place) for width in widths)

    def _at(self, where: Any, place: int) -> bool:
        text, lines = self.text, self.flags & re.MULTILINE
        if where in (ops.AT_BEGINNING, ops.AT_BEGINNING_STRING):
            return place == 0 or bool(lines and where is ops.AT_BEGINNING and text[place - 1] == "\n")
        if where in (ops.AT_END, ops.AT_END_STRING):
            last = place == len(text)
            return last or bool(where is ops.AT_END and text[place] == "\n" and (lines or place == len(text) - 1))
        before, here = (0 <= n < len(text) and (text[n].isalnum() or text[n] == "_") for n in (place - 1, place))
        return (before != here) == (where is ops.AT_BOUNDARY)

    def _is(self, op: Any, argument: Any, character: str) -> bool:
        if op is ops.ANY:
            return character != "\n" or bool(self.flags & re.DOTALL)
        codes = {ord(character)}
        if self.flags & re.IGNORECASE:
            codes |= {ord(form) for form in (character.lower(), character.upper()) if len(form) == 1}
        if op is ops.IN:
            return in_class(argument, codes)
        return bool(argument in codes) == (op is ops.LITERAL)


def in_class(items: Sequence[Any], codes: set[int]) -> bool:
    """Whether one of the code points is in a character class."""
    negated = bool(items) and items[0][0] is ops.NEGATE
    found = any(_in_item(op, argument, code) for op, argument in items for code in codes)
    return found != negated


def _in_item(op: Any, argument: Any, code: int) -> bool:
    if op is ops.LITERAL:
        return bool(argument == code)
    if op is ops.RANGE:
        return bool(argument[0] <= code <= argument[1])
    if op is ops.CATEGORY:
        character = chr(code)
        kinds = {
            ops.CATEGORY_DIGIT: character.isdecimal(),
            ops.CATEGORY_SPACE: character.isspace(),
            ops.CATEGORY_WORD: character.isalnum() or character == "_",
            ops.CATEGORY_NOT_DIGIT: not character.isdecimal(),
            ops.CATEGORY_NOT_SPACE: not character.isspace(),
            ops.CATEGORY_NOT_WORD: not (character.isalnum() or character == "_"),
        }
        return bool(kinds[argument])
    return False


CANDIDATES = "aZ0 \n\t.,-_:;'\"<>[](){}#/\\|`*&=%@é中\x00"


def pumps(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """A prefix and a piece to repeat, for every repeat in a pattern: what stands before it, and what it takes."""
    yield "", sample(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    yield from (
        (prefix, piece) for prefix, piece in _walk(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), "")
    )


def _walk(items: Sequence[Any], prefix: str) -> Iterator[tuple[str, str]]:
    for op, argument in items:
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            if argument[1] > 20:
                yield prefix, sample(argument[2])
                yield "", prefix + sample(argument[2])
            yield from _walk(argument[2], prefix)
        elif op is ops.BRANCH:
            for branch in argument[1]:
                yield from _walk(branch, prefix)
        elif op in (ops.SUBPATTERN, ops.ATOMIC_GROUP):
            yield from _walk(argument[3] if op is ops.SUBPATTERN else argument, prefix)
        prefix += sample([(op, argument)])


def sample(items: Sequence[Any]) -> str:
    """A short text that fits."""
    return "".join(_sample(op, argument) for op, argument in items)


def _sample(op: Any, argument: Any) -> str:
    if op is ops.LITERAL:
        return chr(int(argument))
    if op is ops.NOT_LITERAL:
        return next(c for c in CANDIDATES if ord(c) != argument)
    if op is ops.ANY:
        return "a"
    if op is ops.IN:
        ranged = [chr(a if o is ops.LITERAL else a[0]) for o, a in argument if o in (ops.LITERAL, ops.RANGE)]
        return str(next((c for c in [*CANDIDATES, *ranged] if in_class(argument, {ord(c)})), ""))
    if op is ops.BRANCH:
        return sample(argument[1][0])
    if op is ops.SUBPATTERN:
        return sample(argument[3])
    if op is ops.ATOMIC_GROUP:
        return sample(argument)
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return sample(argument[2]) * max(int(argument[0]), 1)
    return ""
