"""Every regular expression, compiled or kept as a string, grows about linearly: pumped at n and 4 n, steps counted."""

import re
import sys

import pytest
from backtracking import Counter, TooManyStepsError
from every_pattern import BUILT, modules, patterns
from pumps import pumps

N, SHORT, LONG = 12, 150, 600  # pieces; of longer patterns half or a quarter as many, for they take many steps
OWN = frozenset({"page.assets", "page.squeeze"})  # see argmap's own files alone
ENOUGH = 60_000  # steps, after which counting ends
LINES = frozenset({"syntax.patch._TRAILING_COMMENT"})  # what is only ever given one line
MOST = 6  # times the steps for four times the text: linear is 4, and what is only tried once or twice costs a little


MODULES = modules()


def steps(counter: Counter, text: str, *, everywhere: bool) -> int:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    try:
        (counter.search if everywhere else counter.match)(text, ENOUGH)
    except TooManyStepsError:
        pass
    finally:
        sys.setrecursionlimit(limit)
    return counter.steps


@pytest.mark.parametrize("module", MODULES)
def test_a_pattern_grows_about_linearly(module: str) -> None:
    found, built = patterns(module, MODULES[module])
    place = module.removeprefix("argmap.")
    assert built == {key for key in BUILT if key.partition(" ")[0] == place}
    for name, (pattern, everywhere) in found.items():
        length = len(pattern.pattern)
        small = N if length < SHORT else N // 2 if length < LONG else N // 4
        counter = Counter(pattern)
        for prefix, piece in dict.fromkeys(pumps(pattern)) if place not in OWN else ():
            for end in ("\x00", "!" if name in LINES else "\n!") if small == N else ("\x00",):
                short, long = (
                    steps(counter, prefix + piece * number + end, everywhere=everywhere)
                    for number in (small, 4 * small)
                )
                grown = f"{name}, {piece!r} after {prefix!r}: {short:,} steps become {long:,}"
                assert short <= ENOUGH, grown
                assert long <= MOST * short + 200, grown


def test_a_pattern_that_is_squared_is_found() -> None:
    for bad in (r"\s*x", r"(?:a+)+b"):
        pattern = re.compile(bad)
        counter = Counter(pattern)
        long, short = (
            max(steps(counter, prefix + piece * n + "\x00", everywhere=True) for prefix, piece in pumps(pattern))
            for n in (4 * N, N)
        )
        assert long > MOST * short or long >= ENOUGH
