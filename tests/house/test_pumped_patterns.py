"""Every compiled regular expression grows about linearly: pumped at n and 4 n, counted in steps and not by a clock."""

import re
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest
from backtracking import Counter, TooManyStepsError, pumps

from conftest import ROOT

N = 16
ENOUGH = 60_000  # steps, after which counting ends
LINES = frozenset({"argmap.syntax.patch._TRAILING_COMMENT"})  # what is only ever given one line
MOST = 6  # times the steps for four times the text: linear is 4, and what is only tried once or twice costs a little


def modules() -> Iterator[tuple[str, str]]:
    """The modules that compile patterns, and their texts; importing them is left to the tests."""
    for path in sorted((ROOT / "argmap").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        text = path.read_text(encoding="utf-8")
        if "compile(" in text:
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), text


MODULES = dict(modules())


def patterns(module: str) -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Every pattern that a module holds, and whether it is tried at all places of a text."""
    text = MODULES[module]
    for key, value in vars(import_module(module)).items():
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str) and f"{key} = " in text:
            everywhere = re.search(rf"\b{key}\.(?:search|sub|subn|finditer|findall|split)\(", text)
            yield f"{module}.{key}", value, everywhere is not None


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


@pytest.mark.parametrize("module", MODULES)
def test_a_pattern_grows_about_linearly(module: str) -> None:
    for name, pattern, everywhere in patterns(module):
        for prefix, piece in dict.fromkeys(pumps(pattern)):
            for end in ("", "\x00", "!" if name in LINES else "\n!"):
                short, long = (
                    steps(pattern, prefix + piece * number + end, everywhere=everywhere) for number in (N, 4 * N)
                )
                grown = f"{name}, {piece!r} after {prefix!r}: {short:,} steps become {long:,}"
                assert short <= ENOUGH, grown
                assert long <= MOST * short + 200, grown


def test_a_pattern_that_is_squared_is_found() -> None:
    for bad in (r"\s*x", r"(?:a+)+b"):
        pattern = re.compile(bad)
        long, short = (
            max(steps(pattern, prefix + piece * n + "\x00", everywhere=True) for prefix, piece in pumps(pattern))
            for n in (4 * N, N)
        )
        assert long > MOST * short or long >= ENOUGH
