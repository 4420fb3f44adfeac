"""No regular expression of the rooms that read texts can go back over what it has taken: each stays linear.

A repetition without a bound must be possessive, or atomic if it is one of groups, or so short that it is bounded.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import argmap

ROOMS = ("text", "source", "facts", "rules", "query")
SIGNS = re.compile(r"\(\?|\\[bdswSWDB]|\[[^\]]+\][+*]|[+*]\+")
LOOSE = {
    ("argmap.query.tokens", "_TOKEN"),  # a template, filled below
    ("argmap.query.tokens", "_STRANGE"),  # `=+`, after which the expression is given up
}


def patterns() -> Iterator[tuple[str, str, str]]:
    root = Path(argmap.__file__).parent
    for path in sorted(each for room in ROOMS for each in (root / room).rglob("*.py")):
        module = ".".join(["argmap", *path.relative_to(root).with_suffix("").parts]).removesuffix(".__init__")
        for name, value in vars(import_module(module)).items():
            text = value.pattern if isinstance(value, re.Pattern) else value
            if name.isupper() and isinstance(text, str) and SIGNS.search(text) and (module, name) not in LOOSE:
                yield module, name, text
    from argmap.query.tokens import _TOKEN

    yield "argmap.query.tokens", "_TOKEN, filled", _TOKEN.format(marks="\u0300-\u036f")


def unbounded(parsed: Any) -> Iterator[str]:
    """Every repetition that could give back what it took, without end."""
    for operation, argument in parsed:
        parts = argument
        if str(operation) == "ATOMIC_GROUP" and len(argument) == 1 and str(argument[0][0]) == "MAX_REPEAT":
            parts = argument[0][1]
        elif str(operation) in ("MAX_REPEAT", "MIN_REPEAT") and argument[1] is _parser.MAXREPEAT:
            yield str(argument[2])
        for part in parts if isinstance(parts, tuple | list) else [parts]:
            for inner in part if isinstance(part, list) else [part]:
                if isinstance(inner, _parser.SubPattern):
                    yield from unbounded(inner)


def test_no_pattern_goes_back_without_end() -> None:
    found = {f"{module}.{name}": pattern for module, name, pattern in patterns()}
    assert [name for name, pattern in found.items() if list(unbounded(_parser.parse(pattern)))] == []
    assert len(found) > 10


def test_the_check_would_see_one() -> None:
    assert list(unbounded(_parser.parse(r"\b(?:a|(?:\d[\d.]*)x)")))
    assert list(unbounded(_parser.parse(r"(?>(?:\d[\d.]*)*)x")))
    assert not list(unbounded(_parser.parse(r"\b(?:a|(?:\d[\d.]*+){0,4}x)")))
    assert not list(unbounded(_parser.parse(r"(?>(?:\d[\d.]*+)*)x")))
