"""A backtracking matcher that counts its steps, so that a pattern's growth can be measured without a clock.

It walks what `re` itself parses a pattern to, in the order in which `re`
tries things, without any of its shortcuts: an upper bound.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

ops: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

Rest = Callable[[int], bool]
Match = Callable[[int, Rest], bool]
SINGLE = (ops.LITERAL, ops.NOT_LITERAL, ops.ANY, ops.IN)


class TooManyStepsError(Exception):
    """A match took more steps than were allowed."""


class Counter:
    """Counts the steps of matching one pattern, made functions once; what a match does next is given to each."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.flags = int(pattern.flags)
        self.text, self.most, self.steps = "", 0, 0
        self.groups: dict[int, str] = {}
        self.whole = self._sequence(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))

    def search(self, text: str, most: int) -> int:
        """The steps of finding all matches, as `sub` and `finditer` do; more than `most` are not allowed."""
        self.text, self.most, self.steps = text, most, 0
        start = 0
        while start <= len(text):
            end = self._end(self.whole, start)
            start = start + 1 if end is None or end <= start else end
        return self.steps

    def match(self, text: str, most: int) -> int:
        """The steps of a match at the start alone."""
        self.text, self.most, self.steps = text, most, 0
        self._end(self.whole, 0)
        return self.steps

    def _step(self) -> None:
        self.steps += 1
        if self.steps > self.most:
            raise TooManyStepsError

    def _sequence(self, items: Sequence[Any]) -> Match:
        """One after the other, a step each."""
        if not items:
            return lambda place, rest: rest(place)
        (op, argument), *others = items
        following = self._sequence(others) if others else None
        if op in SINGLE:
            return self._single(self._test(op, argument), following)
        first, step = self._one(op, argument), self._step

        def sequence(place: int, rest: Rest) -> bool:
            step()
            return first(place, (lambda end: following(end, rest)) if following else rest)

        return sequence

    def _single(self, test: Callable[[str], bool], following: Match | None) -> Match:
        """The most frequent: one character, and what follows."""
        step = self._step

        def single(place: int, rest: Rest) -> bool:
            step()
            if place >= len(self.text) or not test(self.text[place]):
                return False
            return following(place + 1, rest) if following else rest(place + 1)

        return single

    def _one(self, op: Any, argument: Any) -> Match:
        if op is ops.BRANCH:
            branches = [self._sequence(branch) for branch in argument[1]]
            return lambda place, rest: any(branch(place, rest) for branch in branches)
        if op is ops.SUBPATTERN:
            return self._group(argument[0], self._sequence(argument[3]))
        if op is ops.GROUPREF:
            return lambda place, rest: self._said_again(argument, place, rest)
        if op is ops.ATOMIC_GROUP:
            body = self._sequence(argument)
            return lambda place, rest: (end := self._end(body, place)) is not None and rest(end)
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            return self._repeat(op, *argument)
        if op is ops.FAILURE:  # how Python 3.12 and newer say that nothing can stand here
            return lambda place, rest: False
        if op is ops.AT:
            return lambda place, rest: self._at(argument, place) and rest(place)
        if op in (ops.ASSERT, ops.ASSERT_NOT):
            looks = self._looking(*argument)
            return lambda place, rest: looks(place) == (op is ops.ASSERT) and rest(place)
        raise AssertionError(f"{op} is not counted")

    def _group(self, group: int | None, body: Match) -> Match:
        if group is None:
            return body

        def matched(place: int, rest: Rest) -> bool:
            def closed(end: int) -> bool:
                self.groups[group] = self.text[place:end]
                return rest(end)

            return body(place, closed)

        return matched

    def _said_again(self, group: int, place: int, rest: Rest) -> bool:
        said = self.groups.get(group, "\0")
        return self.text.startswith(said, place) and rest(place + len(said))

    def _repeat(self, op: Any, least: int, most: int, items: Sequence[Any]) -> Match:
        if op is not ops.MIN_REPEAT and len(items) == 1 and items[0][0] in SINGLE:
            return self._run_of(op, least, most, self._test(*items[0]))
        body = self._sequence(items)
        assert op is not ops.POSSESSIVE_REPEAT, "write (?>(?:…)*): Python before 3.11.5 takes half a group of (?:…)*+"

        def repeat(place: int, rest: Rest) -> bool:
            def more(count: int, at: int) -> bool:
                def again(end: int) -> bool:
                    return (end > at or count < least) and more(count + 1, end)

                if count < least:
                    return body(at, again)
                if op is ops.MIN_REPEAT:
                    return rest(at) or (count < most and body(at, again))
                return (count < most and body(at, again)) or rest(at)

            return more(0, place)

        return repeat

    def _run_of(self, op: Any, least: int, most: int, test: Callable[[str], bool]) -> Match:
        """The same for one character again and again, without a call for each."""

        def run(place: int, rest: Rest) -> bool:
            end, text = place, self.text
            while end - place < most:
                self._step()
                if end >= len(text) or not test(text[end]):
                    break
                end += 1
            if op is ops.POSSESSIVE_REPEAT:
                return end - place >= least and rest(end)
            return any(rest(each) for each in range(end, place + least - 1, -1))

        return run

    def _end(self, body: Match, place: int) -> int | None:
        found: list[int] = []

        def first(end: int) -> bool:
            found.append(end)
            return True

        return found[0] if body(place, first) else None

    def _looking(self, direction: int, items: Any) -> Callable[[int], bool]:
        body = self._sequence(items)
        if direction > 0:
            return lambda place: body(place, lambda _: True)
        low, high = items.getwidth()
        return lambda place: any(
            body(place - width, lambda end: end == place) for width in range(low, min(high, place) + 1)
        )

    def _at(self, where: Any, place: int) -> bool:
        text, lines = self.text, self.flags & re.MULTILINE
        if where in (ops.AT_BEGINNING, ops.AT_BEGINNING_STRING):
            return place == 0 or bool(lines and where is ops.AT_BEGINNING and text[place - 1] == "\n")
        if where in (ops.AT_END, ops.AT_END_STRING):
            last = place == len(text)
            return last or bool(where is ops.AT_END and text[place] == "\n" and (lines or place == len(text) - 1))
        before, here = (0 <= n < len(text) and (text[n].isalnum() or text[n] == "_") for n in (place - 1, place))
        return (before != here) == (where is ops.AT_BOUNDARY)

    def _test(self, op: Any, argument: Any) -> Callable[[str], bool]:
        """Whether a character fits; each is looked at once."""
        return cache(lambda character: self._is(op, argument, character))

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
