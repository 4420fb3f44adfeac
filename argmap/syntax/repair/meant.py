"""What a line that cannot be read may have been meant to be: changes of single lines, the likeliest first."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from argmap.keys import MAP, is_id
from argmap.syntax import told
from argmap.syntax.patch import MARGIN, Lines
from argmap.syntax.repair.doubled import may_be_either
from argmap.syntax.repair.fault import Fault, fault_at
from argmap.syntax.repair.siblings import INSIDE, WORD, is_known, is_mentioned, key_of
from argmap.syntax.repair.window import Window
from argmap.text.letters import BULLETS

_NEAR = 2  # columns that a line may be off
_FIRST_WORD = rf"({MARGIN})({WORD})(\s*+)([:;=]?+)(\s*+)(?=\S)"
_STARTS = r"(?:: |- |\[)(?=[^\s\[{])"
_QUOTED = r"(: )([\"'])([^\"'\s]++)$"
_SIGNED = rf"(?<![^\s{{\[,])({WORD}): (?=[\[{{,}}\]])"
_ENDS = rf", {WORD}: |\}}|$"
_CLOSES = {"]": "[", "}": "{"}


class Change(NamedTuple):
    """What lines are to be, and the fault that this mends."""

    lines: dict[int, str]
    fault: Fault


def changes(lines: Lines, view: Window, suspected: list[int]) -> Iterator[Change]:
    """What may have been meant in the lines that are suspected."""
    indents = view.indents()
    here = [n for n in suspected if lines[n].strip()]
    odd = sorted(here, key=lambda n: indents[len(lines.margin(n))])
    often = sorted(indents, key=lambda indent: -indents[indent])
    for n in odd:
        yield from _indented(lines, view, n, often, 1)
    for n in here:
        yield from _with_colon(lines, n)
    for n in here:
        yield from _as_item(lines, n)
        yield from _below_key(lines, view, n)
    for n in here:
        yield from _bracketed(lines, n)
    for n in here:
        yield from inside(lines, view, n)
    for n in odd:
        yield from _indented(lines, view, n, sorted(indents), _NEAR)


def _indented(lines: Lines, view: Window, line: int, indents: list[int], off: int) -> Iterator[Change]:
    """The line, alone or with what is below it, in a column that others have."""
    margin = len(lines.margin(line))
    if lines[line].lstrip().startswith("- ") and line + 1 < len(lines):
        indents = [*indents, len(lines.margin(line + 1)) - 2]  # so that the keys of the item stand below its first
    for indent in dict.fromkeys(indents):
        if abs(indent - margin) == off and "\t" not in lines.margin(line):
            yield from _moved(lines, view, line, indent, mends=off == 1)


def inside(lines: Lines, view: Window, line: int) -> Iterator[Change]:
    """The line in any column that one above has, the nearest line first: it starts in the first one, or has a tab."""
    if lines.margin(line) and "\t" not in lines.margin(line):
        return
    key, tried = key_of(lines, line), set[int]()
    mends = key in INSIDE or is_mentioned(lines, key)
    for n in range(line - 1, view.first - 1, -1):
        text = lines[n].rstrip()
        indent = len(text) - len(text.lstrip("- ")) if text else 0
        for column in (indent, len(lines.margin(n)), len(lines.margin(n)) + 2):
            if text and column and column not in tried:
                tried.add(column)
                yield from _moved(lines, view, line, column, mends=mends)


def _moved(lines: Lines, view: Window, line: int, indent: int, *, mends: bool) -> Iterator[Change]:
    margin, key = len(lines.margin(line)), key_of(lines, line)
    places = (*range(line - 1, view.first - 1, -1), *range(line + 1, view.end))
    like = next((n for n in places if lines[n].strip() and len(lines.margin(n)) == indent), -1)
    where = f"indent it by {indent} spaces" if indent else "start it in column 1"
    where = f"{where}, like line {like + 1}" if like >= 0 else where
    says = told.unlike_below(where) if like > line else told.astray(where)
    if "\t" in lines.margin(line):
        says, mends = told.tabbed(where), True
    elif not margin and key and key not in MAP:
        says = told.outside(key, where, "statement" if is_known(key) else "section")
    fault = fault_at(lines, *says, line, mends=mends)
    yield Change({line: " " * indent + lines[line].lstrip()}, fault)
    end = min(lines.block_end(line), view.end)
    ends = [n for n in range(line + 1, end) if len(lines.margin(n)) == view.step and lines.value(n) is not None]
    for last in (*ends[:1], end):
        if last > line + 1:
            yield Change({n: _shifted(lines[n], indent - margin) for n in range(line, last)}, fault)


def _shifted(text: str, by: int) -> str:
    if by > 0:
        return " " * by + text if text.strip() else text
    return text[-by:] if not text[:-by].strip() else text


def _with_colon(lines: Lines, line: int) -> Iterator[Change]:
    """`text The town`, `build The town`, `author:[…]`, `build{…}`: a key without its colon, or the space after it."""
    bare = lines.bare(line).strip().removeprefix("- ")
    if is_id(bare):
        fault = fault_at(lines, *told.uncoloned(bare, value=""), line, mends=True)
        end = len(lines.bare(line))
        yield Change({line: f"{lines[line][:end]}:{lines[line][end:]}"}, fault)
    match = re.match(_FIRST_WORD, lines[line])
    if (
        match is None
        or not (match[3] or match[4] or lines[line][match.end()] in "[{")
        or (match[4] == ":" and match[5])
    ):
        return
    key, sign = match[2], match[4]
    says = told.unspaced(key) if sign == ":" else told.uncoloned(key, sign)
    column, end = match.span(4 if sign else 2)
    fault = fault_at(lines, *says, line, column, end, mends=bool(sign) or is_known(key))
    yield Change({line: f"{match[1]}{key}: {lines[line][match.end() :]}"}, fault)


def _as_item(lines: Lines, line: int) -> Iterator[Change]:
    """`-shade`, `• shade`, `shade` in a list; `- text: …` where keys stand."""
    margin, text = lines.margin(line), lines[line].strip()
    sign, rest = text[:1], text[1:].lstrip()
    if sign == "-" and text[1:2] not in ("", "-", " "):
        fault = fault_at(lines, *told.unspaced_dash(rest), line, mends=True)
        yield Change({line: f"{margin}- {rest}"}, fault)
    elif sign == "-":
        key = key_of(lines, line)
        what = f"the key `{key}`" if is_known(key) else "an id"
        fault = fault_at(lines, *told.dashed(key, what), line, mends=True)
        yield from (Change({line: f"{before}{rest}"}, fault) for before in (margin, f"{margin}  ") if key)
    elif sign in BULLETS and rest:
        fault = fault_at(lines, *told.other_dash(sign, rest), line, mends=True)
        yield Change({line: f"{margin}- {rest}"}, fault)
    else:
        fault = fault_at(lines, *told.undashed(text), line)
        yield from (Change({line: f"{before}- {text}"}, fault) for before in (margin, margin[:-2]))


def _below_key(lines: Lines, view: Window, line: int) -> Iterator[Change]:
    """The items of a key that has a dash itself, in the column of that dash."""
    margin, key = lines.margin(line), key_of(lines, line)
    if not lines[line].startswith(f"{margin}- ") or lines.value(line) != "":
        return
    end = line + 1
    while end < view.end and lines[end].startswith(f"{margin}- ") and lines.value(end) is None:
        end += 1
    if end > line + 1:
        message, hint = (
            f"the items of `{key}:` stand in the column of its dash",
            f"indent them by {len(margin) + 4} spaces",
        )
        fault = fault_at(lines, message, hint, line + 1, mends=True)
        yield Change({n: f"    {lines[n]}" for n in range(line + 1, end)}, fault)


def _bracketed(lines: Lines, line: int) -> Iterator[Change]:
    """A bracket too many or too few, a text that starts with one, and a word that starts with a quote."""
    text = lines[line]
    for match in re.finditer(r"[\[\]{}](?=[\[\]{}])", text):
        sign, at = match[0], match.start()
        if text[at + 1] == sign:
            ids = may_be_either(text, at) if sign == "]" else []
            place = at + bool(ids)
            fault = fault_at(lines, *told.doubled(sign, ids), line, place, place + 1, mends=not ids)
            fault = replace(fault, either=bool(ids))
            yield Change({line: text[:at] + text[at + 1 :]}, fault)
    for sign, opening in _CLOSES.items():
        if text.count(sign) > text.count(opening):
            at = text.rindex(sign)
            for match in re.finditer(_STARTS, text[:at]):
                word = text[match.end() :].split()[0]
                fault = fault_at(lines, *told.closes_nothing(sign, f"write `{opening}{word}`"), line, at, at + 1)
                yield Change({line: text[: match.end()] + opening + text[match.end() :]}, fault)
    for match in re.finditer(_SIGNED, text):
        at, ends = match.end(), re.compile(_ENDS).search(text, match.end() + 1)
        inner = text[at : ends.start()] if ends else text[at:]
        if "'" not in inner and '"' not in inner:
            fault = fault_at(lines, *told.starts_with(inner[0]), line, at, at + 1)
            yield Change({line: f"{text[:at]}'{inner}'{text[at + len(inner) :]}"}, fault)
    if quoted := re.search(_QUOTED, text):
        at = quoted.start(2)
        fault = fault_at(lines, *told.unclosed(), line, at, at + 1, mends=True)
        yield Change({line: text[:at] + quoted[3]}, fault)
