"""Unified diffs: they lead from one version to the other, and cost about as much as there are lines."""

import re
from collections.abc import Callable
from difflib import unified_diff

from growth import MOST, ratio
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli.support.unified import unified

LINES = st.lists(st.sampled_from([f"{letter}\n" for letter in ("", *"abcdefgh")]), max_size=12)


def applied(before: list[str], diff: list[str]) -> list[str]:
    after, done = list[str](), 0
    for line in diff[2:]:
        if match := re.match(r"@@ -(\d+)(,0)?", line):
            start = int(match[1]) - (match[2] is None)
            after += before[done:start]
            done = start
        elif line[0] == "+":
            after.append(line[1:])
        else:
            assert before[done] == line[1:]
            after += [before[done]] * (line[0] == " ")
            done += 1
    return after + before[done:]


@given(LINES, LINES)
def test_it_leads_from_one_to_the_other(before: list[str], after: list[str]) -> None:
    diff = list(unified(before, after, "m.yaml"))
    assert applied(before, diff) == after
    assert bool(diff) == (before != after)


def test_it_is_written_as_usual() -> None:
    before = [f"line {number}\n" for number in range(20)]
    after = [*before[:4], "new\n", *before[5:17], *before[18:]]
    assert list(unified(before, after, "m.yaml")) == list(unified_diff(before, after, "m.yaml", "m.yaml"))
    assert list(unified([], before[:1], "x")) == ["--- x\n", "+++ x\n", "@@ -0,0 +1 @@\n", "+line 0\n"]


def test_it_grows_with_the_lines() -> None:
    def work(size: int) -> Callable[[], object]:
        before = [line for number in range(size) for line in ("\n", f"line {number}\n")]
        return lambda: list(unified(before, [line for line in before if line.strip()], "m.yaml"))

    assert ratio(work, 100) <= MOST
