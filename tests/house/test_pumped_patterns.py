"""Every compiled regular expression grows about linearly: pumped at n and 4 n, counted in steps and not by a clock."""

import re
import sys
from importlib import import_module

import pytest
from backtracking import Counter, TooManyStepsError, pumps

from conftest import ROOT

N = 24
LINES = frozenset({"argmap.syntax.patch._TRAILING_COMMENT"})  # what is only ever given one line
MOST = 6  # times the steps for four times the text: linear is 4, and what is only tried once or twice costs a little


def patterns() -> dict[str, tuple[re.Pattern[str], bool]]:
    """Every pattern that a module holds, and whether it is tried at all places of a text."""
    found = {}
    for path in sorted((ROOT / "argmap").rglob("*.py")):
        if path.name == "__main__.py":
            continue
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text(encoding="utf-8")
        for key, value in vars(import_module(name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str) and f"{key} = " in text:
                everywhere = re.search(rf"\b{key}\.(?:search|sub|subn|finditer|findall|split)\(", text)
                found[f"{name}.{key}"] = value, everywhere is not None
    return found


PATTERNS = patterns()


def steps(pattern: re.Pattern[str], text: str, *, everywhere: bool) -> int:
    counter = Counter(pattern, text, 60_000)
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


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_grows_about_linearly(name: str) -> None:
    pattern, everywhere = PATTERNS[name]
    for prefix, piece in dict.fromkeys(pumps(pattern)):
        for end in ("", "\x00", "!" if name in LINES else "\n!"):
            short, long = (
                steps(pattern, prefix + piece * number + end, everywhere=everywhere) for number in (N, 4 * N)
            )
            assert long <= MOST * short + 200, f"{piece!r} after {prefix!r}: {short:,} steps become {long:,}"


def test_a_pattern_that_is_squared_is_found() -> None:
    for bad in (r"\s*x", r"(?:a+)+b"):
        pattern = re.compile(bad)
        long, short = (
            max(steps(pattern, prefix + piece * n + "\x00", everywhere=True) for prefix, piece in pumps(pattern))
            for n in (4 * N, N)
        )
        assert long > MOST * short or long >= 60_000
