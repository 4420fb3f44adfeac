"""What an editor offers to do at a place: mend a finding, answer an objection, ask questions, let a finding stay."""

import re
from collections.abc import Callable, Iterator, Sequence

from argmap.diagnostics import ArgmapError, Diagnostic, Edit
from argmap.edits import add, apply, mark
from argmap.edits.names import Kind
from argmap.edits.questions import ask
from argmap.edits.sites import Site, statements
from argmap.ids import Namer
from argmap.keys import UNWRITTEN, is_id
from argmap.lsp.action import FIX_ALL, QUICK, REFACTOR, action, is_wanted
from argmap.lsp.file import File, Spot
from argmap.lsp.lines import Json, Point
from argmap.lsp.mends import all_mended, mends
from argmap.model import Relation
from argmap.questions import Status
from argmap.rules import rules_by_name
from argmap.syntax import ignores, parse
from argmap.text import listed
from argmap.writing.blocks import entry

MOST = 5
"""So many findings at one place get an action of their own."""


def code_actions(file: File, first: Point, last: Point, only: Sequence[str] = ()) -> list[Json]:
    """The actions for a range, of the kinds in `only` if it has any: those that mend before those that silence."""
    start, end = file.offset(first), file.offset(last)
    here = [each for each in file.findings if _meets(file, each, first.line, last.line)][:MOST]
    spot = file.at(start)
    found = list[Json]()
    if is_wanted(QUICK, only):
        found += mends(file, here)
        found += _missing(file, spot, here) if spot is not None else []
    if is_wanted(REFACTOR, only) and (site := _argument(file, start, end)) is not None:
        found += [*_objection(file, site), *_questions(file, site)]
    if is_wanted(FIX_ALL, only):
        found += all_mended(file)
    if is_wanted(QUICK, only):
        found += [each for finding in here for each in _ignore(file, finding)]
    return found


def _missing(file: File, spot: Spot, here: list[Diagnostic]) -> Iterator[Json]:
    """For an id that no statement has: a statement of that name."""
    name, known = spot.name.scalar.value, file.lexicon
    if spot.name.kind is not Kind.STATEMENT or not is_id(name) or name in known.statements or name in known.arguments:
        return
    found = [each for each in here if each.span.line == spot.name.scalar.line + 1 and name in each.ids]
    holder = statements(file.document)
    if holder is not None and not file.places.flows(holder):
        stop = file.places.line_end(file.places.end(holder.entries[-1][1]) if holder.entries else len(file.text))
        new = "".join(file.places.newline + line for line in entry(name, UNWRITTEN, holder.column))
        yield action(file, f"Add a statement `{name}`", QUICK, [Edit(stop, stop, new)], found)


def _objection(file: File, site: Site) -> Iterator[Json]:
    """For an attack: an answer to it, to each of its premises, and that it is granted or made up for."""
    argument = file.map.arguments.get(site.name)
    if argument is None or site.relation is not Relation.ATTACK:
        return
    name = argument.id or (argument.premises[0] if argument.premises else site.name)
    targets = [premise for premise in dict.fromkeys(argument.premises) if premise in file.map.statements]
    for target in targets:
        yield from _made(file, f"Answer this objection: attack `{target}`", REFACTOR, _answer(file, target, target))
    yield from _made(file, "Answer this objection: undercut the step", REFACTOR, _answer(file, site.name, name))
    handle = site.name
    if not argument.conceded:
        yield from _made(file, "Mark as conceded", REFACTOR, lambda: mark(file.document, handle, "conceded"))
    if not argument.outweighed:
        yield from _made(file, "Mark as outweighed", REFACTOR, lambda: mark(file.document, handle, "outweighed"))


def _questions(file: File, site: Site) -> Iterator[Json]:
    """For an argument with a scheme: its critical questions that nothing in the map is about, written as open."""
    argument = file.map.arguments.get(site.name)
    if argument is None or not argument.scheme:
        return
    step = file.questions.step(argument)
    unasked = [each.question.id for each in step.questions if each.status is Status.UNASKED]
    if unasked:
        title = f"Ask the critical questions of `{argument.scheme}`: {listed(unasked)}"
        yield from _made(file, title, REFACTOR, lambda: ask(file.document, {site.name: unasked}))


def _answer(file: File, target: str, called: str) -> Callable[[], list[Edit]]:
    def made() -> list[Edit]:
        name = Namer(file.sites).free(f"against-{called}")
        return add(file.document, target, UNWRITTEN, Relation.ATTACK, name)[1]

    return made


def _argument(file: File, start: int, end: int) -> Site | None:
    """The innermost argument that a range is in."""
    inside = [
        site
        for site in file.sites.values()
        if site.relation is not None
        and file.places.start(site.node) <= start
        and end <= max(file.places.end(site.node), file.places.start(site.node) + 1)
    ]
    return max(inside, key=lambda site: file.places.start(site.node), default=None)


def _ignore(file: File, found: Diagnostic) -> Iterator[Json]:
    """A comment that ignores a finding, where one does: at the line's end, or above it; none for a slip of YAML."""
    if found.rule not in rules_by_name() or found.rule == "yaml-syntax":
        return
    for edit in _comments(file, found):
        changed = parse(apply(file.text, [edit]), file.path)
        line = found.span.line + (1 if edit.new.endswith(("\n", "\r")) else 0)
        hit = any(found.rule in each.rules and each.first <= line <= each.last for each in ignores(changed))
        if hit and len(changed.diagnostics) <= len(file.document.diagnostics):
            yield action(file, f"Ignore `{found.rule}` here, because …", QUICK, [edit], [found])
            return


def _comments(file: File, found: Diagnostic) -> Iterator[Edit]:
    start, stop = file.lines.start(found.span.line - 1), file.places.line_end(file.lines.start(found.span.line - 1))
    line = file.text[start:stop]
    if there := re.search(r"#\s*argmap:\s*ignore\[[^\]\n]*", line):
        yield Edit(start + there.end(), start + there.end(), f", {found.rule}")
    comment = f"# argmap: ignore[{found.rule}] because …"
    yield Edit(stop, stop, f"  {comment}")
    margin = line[: len(line) - len(line.lstrip())]
    yield Edit(start, start, f"{margin}{comment}{file.places.newline}")


def _meets(file: File, found: Diagnostic, first: int, last: int) -> bool:
    return found.span.path in ("", file.path) and found.span.line - 1 <= last and found.span.end_line - 1 >= first


def _made(file: File, title: str, kind: str, edits: Callable[[], list[Edit]]) -> Iterator[Json]:
    """The action, where its edits can be made; a map with faults must not get more of them, one without gets none."""
    faults = len(file.document.diagnostics)
    try:
        made = edits()
        worse = faults and len(parse(apply(file.text, made)).diagnostics) > faults
    except (ArgmapError, ValueError):  # in a line that was repaired, edits may not fit what is typed
        return
    if not worse:
        yield action(file, title, kind, made)
