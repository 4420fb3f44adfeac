"""Every regular expression, compiled or kept as a string, grows about linearly: pumped at n and 4 n, steps counted."""

import re
import sys

import pytest
from backtracking import Counter, TooManyStepsError, pumps
from every_pattern import BUILT, patterns

N, SHORT, LONG = 24, 150, 600  # pieces; of longer patterns a third or a sixth as many, for they take many steps
LINES = frozenset({"syntax.patch._TRAILING_COMMENT"})  # what is only ever given one line
OWN = "page.assets."  # these see argmap's own files alone
MOST = 6  # times the steps for four times the text: linear is 4, and what is only tried once or twice costs a little

ENOUGH = 60_000  # steps, after which nobody counts on

PATTERNS, COMPOSED = patterns()


def steps(pattern: re.Pattern[str], text: str, *, everywhere: bool) -> int:
    counter = Counter(pattern, text, ENOUGH)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    try:
        if everywhere:
            counter.search()
        else:
            counter.match()
    except TooManyStepsError:
        pass
    finally:
        sys.setrecursionlimit(limit)
    return counter.steps


@pytest.mark.parametrize("name", [name for name in PATTERNS if not name.startswith(OWN)])
def test_a_pattern_grows_about_linearly(name: str) -> None:
    pattern, everywhere = PATTERNS[name]
    for prefix, piece in dict.fromkeys(pumps(pattern)):
        length = len(pattern.pattern)
        small = N if length < SHORT else N // 3 if length < LONG else N // 6
        for end in ("\x00", "!" if name in LINES else "\n!") if small == N else ("\x00",):
            short, long = (
                steps(pattern, prefix + piece * number + end, everywhere=everywhere) for number in (small, 4 * small)
            )
            assert long <= min(MOST * short + 200, ENOUGH), (
                f"{piece!r} after {prefix!r}: {short:,} steps become {long:,}"
            )


def test_what_is_put_together_later_is_pumped_too() -> None:
    assert set(BUILT) == COMPOSED


def test_a_pattern_that_is_squared_is_found() -> None:
    for bad in (r"\s*x", r"(?:a+)+b"):
        pattern = re.compile(bad)
        long, short = (
            max(steps(pattern, prefix + piece * n + "\x00", everywhere=True) for prefix, piece in pumps(pattern))
            for n in (4 * N, N)
        )
        assert long > MOST * short or long >= ENOUGH
