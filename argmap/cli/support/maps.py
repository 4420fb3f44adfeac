"""The map that a command works on, and the place in it, as the words of a command line name them."""

import sys
from pathlib import Path

from argmap.diagnostics import ArgmapError
from argmap.keys import is_reference
from argmap.library import Found, Opened, open_map, with_source
from argmap.library.files import Read, read_bytes
from argmap.library.finding import SUFFIXES, find_map, is_map, names, only_maps
from argmap.model import ArgumentMap
from argmap.report import Report
from argmap.text import counted, nearest, printable
from argmap.text.letters import composed

MOST = 50
"""Errors of a map that are told by a command that cannot work with it; `check` tells all."""


def open_whole(name: str | None, *, alone: bool = False, place: str = "") -> Opened:
    """The map that MAP names, with the maps that it refers to unless it is wanted `alone`.

    A map that cannot be read in full is not worked with: what is wrong goes
    to standard error, and the command ends with status 2.  With `place` it is
    read as if it were the file there.
    """
    found = find_map(name)
    opened = (
        open_map(Found(place), _in_place(found.path, place), alone=alone) if place else open_map(found, alone=alone)
    )
    if opened.errors:
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.library.guests import is_abroad
        from argmap.report.full import styled

        report = Report(opened.errors[:MOST], {opened.path: opened.text})
        print_lines(styled(report, screen_width(sys.stderr)), sys.stderr)
        number = counted(len(opened.errors), "error")
        if len(opened.errors) > MOST:
            number += f", of which these are the first {MOST}"
        if all(is_abroad(each, opened.map) for each in opened.errors):
            raise ArgmapError(f"{opened.path} cannot be joined with other maps: {number}; --alone leaves those out")
        raise ArgmapError(f"{opened.path} cannot be read in full: {number}; mend it first")
    return opened


def read_map(name: str | None, *, alone: bool = False, place: str = "") -> ArgumentMap:
    """The same, where only the map is wanted: joined with those that it refers to, or alone."""
    opened = open_whole(name, alone=alone, place=place)
    return opened.map if alone else opened.joined


def quietly(name: str | None) -> ArgumentMap:
    """What can be read of the map that MAP names, without a word about the rest; ArgmapError if there is none."""
    return open_map(find_map(name)).joined


def pick(name: str | None, identifier: str | None, *, alone: bool = False) -> tuple[ArgumentMap, str | None]:
    """The map and the statement or argument that `[MAP] [ID]` name.

    A single word is a map if there is one of that name, else an id in the
    only map.
    """
    amap, word = _words(name, identifier, alone)
    return amap, None if word is None else known_id(amap, word)


def pick_goals(name: str | None, identifier: str | None, *, alone: bool = False) -> tuple[ArgumentMap, list[str]]:
    """The map and the statements or arguments that a question about `[MAP] [ID]` is about: without ID, every thesis."""
    from argmap.evaluation.theses import theses

    amap, goal = pick(name, identifier, alone=alone)
    goals = theses(amap) if goal is None else [goal]
    if not goals:
        raise ArgmapError(f"{amap.path}: there is no thesis; name a statement or argument")
    return amap, goals


def pick_roots(name: str | None, expression: str | None, *, alone: bool = False) -> tuple[ArgumentMap, tuple[str, ...]]:
    """The map and the roots that `[MAP] [ID]` name, where ID may be any query; no roots where there is no ID."""
    amap, word = _words(name, expression, alone)
    if word is None:
        return amap, ()
    if word in amap.statements or word in amap.arguments or is_reference(word):
        return amap, (known_id(amap, word),)
    from argmap.query import parse, selection, tops

    roots = tops(amap, selection(amap, parse(word)).nodes)
    if not roots:
        raise ArgmapError(f"{amap.path}: nothing is found by `{printable(word)}`")
    return amap, tuple(roots)


def part_of(amap: ArgumentMap, expression: str) -> ArgumentMap:
    """The part of a map that a query finds, as a map.  Raises ArgmapError where there is no statement in it."""
    from argmap.query import parse, part, selection

    found = part(amap, selection(amap, parse(expression)))
    if not found.statements:
        raise ArgmapError(f"{amap.path}: no statement is found by `{printable(expression)}`")
    return found


def known_id(amap: ArgumentMap, identifier: str) -> str:
    """`identifier` if a statement or argument has it; else an error with the nearest."""
    if identifier in amap.statements or identifier in amap.arguments:
        return identifier
    near = nearest(identifier, [*amap.statements, *amap.arguments])
    hint = f"did you mean `{near}`?" if near else "`argmap show` prints the ids"
    raise ArgmapError(f"{amap.path}: no statement or argument `{printable(identifier)}`; {hint}")


def _in_place(path: str, place: str) -> Read:
    """Reads the file at `path` where the one at `place` is asked for."""
    return lambda asked: read_bytes(path if asked == place else asked)


def _words(name: str | None, word: str | None, alone: bool) -> tuple[ArgumentMap, str | None]:
    """The map and the word after it; a single word is a map if there is one of that name."""
    if name is None or word is not None or is_map(name):
        return read_map(name, alone=alone), word and composed(word)
    name = composed(name)
    maps = only_maps()
    a_path = "/" in name or name.lower().endswith(SUFFIXES) or not name.strip() or Path(name).is_dir()
    if len(maps) != 1 or (a_path and not is_reference(name)):
        find_map(name)  # says what is wrong with it
    amap = read_map(None, alone=alone)
    known = name in amap.statements or name in amap.arguments or not is_reference(name)
    if not known and "/" in name:
        find_map(name)
    if not known and (near := nearest(name, names(maps))):
        raise ArgmapError(f"there is no map `{printable(name)}`; did you mean `{near}`?")
    return amap, name


def source_copy(opened: Opened) -> str:
    """The text that a map names.  Raises ArgmapError where there is none to be read."""
    found = with_source(opened)
    if found.source_text is not None:
        return found.source_text
    source = opened.map.source
    if len(found.findings) > len(opened.findings):
        reason = next(each.message for each in found.findings if each not in opened.findings)
    elif source and source.text:
        reason = f"its copy of the source, {printable(source.text)}, is not there"
    else:
        reason = "it names no copy of its source"
    raise ArgmapError(f"{opened.path}: {reason}; name the text with --text FILE")
