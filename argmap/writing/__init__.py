"""A map as its own YAML: the other direction of loading/, and the only room that writes maps.

Short where nothing is lost by it: a statement that is only a text is a
string, an argument that is only its premises is an id or a list of ids.
`load` reads the same map again from what is written.  Comments, places and
`$schema` are not in a map, so they are not written.
"""

import re
from collections.abc import Iterator, Sequence

from argmap.diagnostics import NOWHERE
from argmap.keys import EXTENSION, MODELINE, STATEMENT, VERSION
from argmap.keys.csl import DATES, NAMES
from argmap.model import Argument, ArgumentMap, Relation, Statement, Value
from argmap.shapes import (
    Shape,
    argument_shape,
    authority_shape,
    head_shape,
    is_bare,
    source_shape,
    statement_shape,
    tightened,
)
from argmap.syntax.builder import MAX_DEPTH
from argmap.text import counted, one_line
from argmap.writing.blocks import STEP, dashed, entry, flowing, header
from argmap.writing.fitting import STATEMENT_DEPTH, Fitted, deepest_value, fitted
from argmap.writing.scalars import WIDTH, text

SCHEMA = "argmap.schema.json"

_HALF = re.compile("[\ud800-\udfff]")  # of a pair of code units; UTF-8 cannot hold one

Waiting = list[str] | tuple[Argument, int, int, bool]  # lines; or an argument, how far in, how deep, with a dash or not


def write(amap: ArgumentMap) -> str:
    """The map as YAML, equal bytes for equal maps.

    What a map can hold and YAML cannot, `losses` tells.
    """
    return _HALF.sub("\N{REPLACEMENT CHARACTER}", _written(fitted(amap)))


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What `write` cannot write as it is, a line for each kind."""
    found = fitted(amap)
    if found.moved:
        where = "on a premise of the argument that they are on: they nest too deep, or in a circle"
        yield f"{counted(found.moved, 'argument')} written {where}"
    if found.lost:
        yield f"{counted(found.lost, 'argument')} not written: on nothing that is in the map"
    room = MAX_DEPTH - STATEMENT_DEPTH
    deep = deepest_value(each.extra for each in (*amap.statements.values(), amap)) > room
    if deep or deepest_value(each.extra for each in amap.arguments.values()) > room - 2:
        yield f"values nested deeper than {MAX_DEPTH} levels written as null"
    if halves := len(_HALF.findall(_written(found))):
        yield f"{counted(halves, 'half', 'halves')} of characters written as U+FFFD"


def _written(found: Fitted) -> str:
    amap = found.amap
    lines = [MODELINE + SCHEMA, f"argmap: {VERSION}", *_entries(head_shape(amap), 0, 1)]
    if amap.source is not None:
        lines += ["", *_named("source", source_shape(amap.source), 0)]
    if amap.authorities:
        lines += ["", "authorities:"]
        for authority in amap.authorities.values():
            lines += _named(authority.id, authority_shape(authority), STEP)
    if targets := amap.targets:
        lines += ["", "targets:"]
        for target in targets:
            lines += [*header(target, STEP), *_below(amap, target, found.tight)]
    lines += ["", *_allowances(amap), "statements:" if amap.statements else "statements: {}"]
    airy = False  # a statement of several lines has a blank one before and after it
    for number, statement in enumerate(amap.statements.values()):
        written = _statement(amap, statement, found.tight)
        if number and (airy or len(written) > 1):
            lines.append("")
        airy = len(written) > 1
        lines += written
    return "\n".join(lines) + "\n"


def _allowances(amap: ArgumentMap) -> list[str]:
    """Comments for what a reader of another format allows the whole map; those of a map's author are not kept."""
    whole = [ignore for ignore in amap.ignores if ignore.span == NOWHERE]
    return [f"# argmap: ignore[{', '.join(ignore.rules)}] {one_line(ignore.reason)}" for ignore in whole]


def _named(name: str, item: Shape, indent: int) -> list[str]:
    """A bibliographic item under its name."""
    if not item:
        return entry(name, {}, indent)
    return [*header(name, indent), *_entries(item, indent + STEP, indent // STEP + 2)]


def _statement(amap: ArgumentMap, statement: Statement, tight: bool) -> list[str]:
    shape = statement_shape(statement)
    if len(shape) == 1 and not amap.on(statement.id) and statement.id not in STATEMENT:  # else it looks like a key
        return entry(statement.id, statement.text, STEP)
    own = _entries(tightened(shape) if tight else shape, 2 * STEP, STATEMENT_DEPTH)
    return [*header(statement.id, STEP), *own, *_below(amap, statement.id, tight)]


def _below(amap: ArgumentMap, target: str, tight: bool) -> list[str]:
    """`support:` and `attack:` of a statement or of a thing of another map, with all that is below."""
    lines: list[str] = []
    waiting = _hanging(amap, target, 2 * STEP, STATEMENT_DEPTH, tight)
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            lines += each
            continue
        argument, indent, depth, in_list = each
        shape = argument_shape(argument)
        below = _hanging(amap, argument.handle, indent, depth, tight)
        lines += _argument(tightened(shape) if tight else shape, indent, depth, in_list, not below)
        waiting += below
    return lines


def _hanging(amap: ArgumentMap, target: str, indent: int, depth: int, tight: bool) -> list[Waiting]:
    """What is to be written under `support:` and `attack:` of a statement or argument, the last first."""
    found: list[Waiting] = []
    for relation in Relation if amap.on(target) else ():
        arguments = amap.on(target, relation)
        if not arguments:
            continue
        line = _bare(amap, relation, arguments, indent, tight)
        if line is not None:
            found.append([line])
            continue
        found.append([f"{' ' * indent}{relation}:"])
        in_list = len(arguments) > 1 or not tight
        inner, used = (indent + 2 * STEP, depth + 2) if in_list else (indent + STEP, depth + 1)
        found += [(argument, inner, used, in_list) for argument in arguments]
    return found[::-1]


def _bare(amap: ArgumentMap, relation: Relation, arguments: Sequence[Argument], indent: int, tight: bool) -> str | None:
    """`support: [a, b]` on one line, if every argument is one premise and no more, and they fit."""
    ids: list[Value] = []
    for argument in arguments:
        if len(argument.premises) != 1 or not is_bare(argument_shape(argument)) or amap.on(argument.handle):
            return None
        ids.append(argument.premises[0])
    start = f"{' ' * indent}{relation}: "
    line = flowing(ids[0] if tight and len(ids) == 1 else ids, WIDTH - len(start))
    return None if line is None else start + line


def _argument(shape: Shape, indent: int, depth: int, in_list: bool, alone: bool) -> list[str]:
    """An argument without what hangs on it; `alone` if nothing does.  With a dash two columns before `indent`."""
    start = f"{' ' * (indent - STEP)}- "
    if in_list and alone:
        only = shape["premises"] if is_bare(shape) else shape
        line = flowing(only, WIDTH - len(start)) if only else None
        if line is not None:
            return [start + line]
        if isinstance(only, str):
            return [start + text(only)]
    lines = _entries(shape, indent, depth)
    return dashed(lines, indent - STEP) if in_list else lines


def _entries(shape: Shape, indent: int, depth: int) -> list[str]:
    """The entries of a mapping that is open on level `depth`."""
    lines: list[str] = []
    for key, value in shape.items():
        lines += entry(
            key,
            value,
            indent,
            room=MAX_DEPTH - depth,
            flow=key in NAMES or key.startswith(EXTENSION),
            dated=key in DATES or key.startswith(EXTENSION),
        )
    return lines
