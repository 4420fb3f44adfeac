"""One slip in any line of a map: one finding, in that line, and the map that was meant, as read or as mended."""

import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

import pytest

from argmap.diagnostics import Diagnostic
from argmap.edits import apply, fix
from argmap.edits.alike import content
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.rules import check
from argmap.syntax import parse

MAP = """argmap: 1
title: Should the town build a park?
thesis: green
authorities:
  count-2024:
    type: report
    author: [{literal: Town Office}]
    title: A count of trees
    issued: 2024
statements:
  green:
    text: The town should build a park.
    support:
    - shade
    - premises: [health, cheap]
      scheme: practical-reasoning
      note: The weaker of the two.
    - premises:
      - quiet
      - дом
  shade:
    text: Trees give shade in hot months.
    cites:
      - {authority: count-2024, locator: p. 9}
    support: leaves
  health: Shade keeps old people healthy.
  cheap: {text: A park costs little., tags: [money]}
  leaves: Leaves stop the sun.
  quiet: A park is a quiet place.
  дом: Homes by a park are wanted.
"""
LINES = MAP.splitlines()
KEY = r"(\s*)((?:- )*)([^\s:#\[{]+):( .*|)"


class Slip(NamedTuple):
    """A text with a slip, and the line that it is in."""

    text: str
    line: int


def _changed(change: Callable[[str], list[str]], skip: tuple[int, ...] = ()) -> list[Slip]:
    """The map with each line changed in each way that `change` gives."""
    return [
        Slip("\n".join([*LINES[: number - 1], new, *LINES[number:], ""]), number)
        for number, line in enumerate(LINES, 1)
        for new in (change(line) if number not in skip else [])
    ]


def _keyed(write: str, *, block: bool = False) -> Callable[[str], list[str]]:
    def change(line: str) -> list[str]:
        match = re.fullmatch(KEY, line)
        if match is None or block == bool(match[4]):
            return []
        return [write.format(margin=match[1] + match[2], key=match[3], value=match[4].strip())]

    return change


def _off(line: str) -> list[str]:
    return [line[1:] if line.startswith(" ") and len(line) % 2 else f" {line}"] if re.fullmatch(KEY, line) else []


def _sign(sign: str) -> Callable[[str], list[str]]:
    return lambda line: [line.replace("- ", sign, 1)] if line.lstrip().startswith("- ") else []


def _text(start: str) -> Callable[[str], list[str]]:
    return lambda line: [re.sub(": (?=[A-Z])", f": {start}", line, count=1)] if re.search(": [A-Z].* ", line) else []


def _margin(blank: str) -> Callable[[str], list[str]]:
    def change(line: str) -> list[str]:
        width = len(line) - len(line.lstrip())
        return [blank * (width // (2 if blank == "\t" else 1)) + line.lstrip()] if width else []

    return change


AS_MEANT = {  # lines that are left out: what is meant there is told, and not read
    "a column off": _changed(_off),
    "no colon": _changed(_keyed("{margin}{key} {value}"), (7,)),
    "no colon at a block": _changed(_keyed("{margin}{key}", block=True)),
    "no space": _changed(_keyed("{margin}{key}:{value}"), (7,)),
    "equals": _changed(_keyed("{margin}{key} = {value}"), (7,)),
    "wide colon": _changed(_keyed("{margin}{key}：{value}"), (7,)),
    "a dash before a key": _changed(_keyed("{margin}- {key}: {value}"), tuple(range(14, 19))),
    "first column": _changed(_keyed("{key}: {value}"), (9, 15)),
    "no space after a dash": _changed(_sign("-"), (18,)),
    "a bullet": _changed(_sign("• "), (18,)),
    "a star": _changed(_sign("* ")),
    "a tab": _changed(_margin("\t")),
    "wide blanks": _changed(_margin("\u00a0")),
}
TEXTS = {
    f"a text that starts with {sign}": _changed(_text(sign), (7, 27) if sign in ",#" else (7,))
    for sign in "@`%&!|>[{,}]#"
}
BASE = content(load(MAP)[0])
KNOWN = Counter(each.message for each in check(load(MAP)[0]))


def told(text: str) -> tuple[ArgumentMap, list[Diagnostic]]:
    amap, unread = load(text)
    return amap, check(amap, None, None, unread)


def news(found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings that the map without the slip does not have."""
    known = KNOWN.copy()
    found = sorted(found, key=lambda each: each.severity)
    return [each for each in found if known[each.message] < 1 or known.subtract([each.message])]


@pytest.mark.parametrize("kind", AS_MEANT)
def test_one_finding_and_the_map_that_was_meant(kind: str) -> None:
    for text, line in AS_MEANT[kind]:
        amap, found = told(text)
        if not news(found) and content(amap) == BASE:  # no slip to YAML
            continue
        assert [each.span.line for each in news(found)] == [line], (text, news(found))
        assert news(found)[0].hint, text
        if news(found)[0].fixes:
            amap, left = told(apply(text, fix(parse(text)).edits))
            assert news(left) == [], text
        assert content(amap) == BASE, text


@pytest.mark.parametrize("kind", TEXTS)
def test_one_finding_about_a_text(kind: str) -> None:
    for text, line in TEXTS[kind]:
        _, found = told(text)
        assert [each.span.line for each in news(found)] == [line], (text, news(found))
