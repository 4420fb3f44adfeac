"""What a query finds in one map or in several: found map by map, printed together."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.bibliography.csl import short
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.many import print_parts
from argmap.cli.support.output import emit, emit_document, remark
from argmap.documents.query import as_json, in_groups, in_maps
from argmap.library import Opened, Unread
from argmap.query import Match, Query, QueryError, matches, part, select_anywhere, tops
from argmap.query.groups import values
from argmap.records import record
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.tree import Look, tree
from argmap.text import counted, one_line
from argmap.text.json import as_json as written

_NONE = "–"


@record
class Answer:
    """What was found in a map; for each match the groups that it is in; the names that this map does not have."""

    path: str
    matches: Sequence[Match]
    groups: Sequence[tuple[str, ...]] = ()
    unknown: Sequence[QueryError] = ()
    trees: Sequence[Line] = ()


def answered(query: Query, by: str | None, look: Look | None, opened: Opened) -> Answer:
    """What a query finds in one of perhaps several maps; sorted `by` something, and drawn, if asked."""
    amap = opened.joined
    selected, unknown = select_anywhere(amap, query)
    found = matches(amap, selected)
    groups = [values(amap, by, each.id, each.kind) for each in found] if by else []
    drawn: list[Line] = []
    if look is not None:
        chosen = part(amap, selected)
        roots = tops(chosen, selected.nodes)
        drawn = list(tree(chosen, roots, look, name=short)) if roots else list(_alone(found, look.width))
    return Answer(opened.path, found, groups, unknown, drawn)


def grouped(answers: Iterable[Answer]) -> list[tuple[str | None, list[tuple[str, Match]]]]:
    """The matches of all maps by group, the largest group first; what is in none comes last, under None."""
    groups: dict[str | None, list[tuple[str, Match]]] = {}
    for answer in answers:
        for match, among in zip(answer.matches, answer.groups, strict=True):
            for value in among or (None,):
                groups.setdefault(value, []).append((answer.path, match))
    return sorted(groups.items(), key=lambda group: (group[0] is None, -len(group[1]), group[0] or ""))


def print_document(answers: Sequence[Answer], by: str | None, unread: Sequence[Unread], *, several: bool) -> None:
    """For programs: of one map, of several, or in groups."""
    if by is not None:
        document = in_groups(by, grouped(answers), unread)
    elif several:
        document = in_maps(((answer.path, answer.matches) for answer in answers), unread)
    else:
        document = as_json(match for answer in answers for match in answer.matches)
    emit_document(written(document))


def print_groups(answers: Sequence[Answer], *, several: bool, count: bool) -> None:
    """Every group with its size, and below it what is in it."""
    width = screen_width()
    for value, found in grouped(answers):
        emit(f"{_NONE if value is None else one_line(value)}: {len(found)}")
        if not count:
            print_lines(
                line for path, each in found for line in _line(path if several else "", each, [Run("  ")], width)
            )


def print_counts(answers: Sequence[Answer], *, several: bool) -> None:
    """How many were found: a number, or one for each map in which there are any."""
    if not several:
        emit(str(sum(len(answer.matches) for answer in answers)))
        return
    for answer in answers:
        if answer.matches:
            emit(f"{one_line(answer.path)}: {len(answer.matches)}")
    remark(f"{sum(len(a.matches) for a in answers):,} in {counted(sum(bool(a.matches) for a in answers), 'map')}")


def print_trees(answers: Sequence[Answer], *, several: bool) -> None:
    print_parts(((answer.path, answer.trees) for answer in answers if answer.matches), several=several)


def print_list(answers: Sequence[Answer], *, several: bool) -> None:
    """`map: id: text`, a line a match; of one map `id: text`, and in a pipe the ids alone."""
    width = screen_width()
    if several or width is not None:
        for answer in answers:
            print_lines(_listed(answer.path if several else "", answer.matches, width))
    elif found := [one_line(each.id) for answer in answers for each in answer.matches]:
        emit("\n".join(found))


def _listed(path: str, found: Iterable[Match], width: int | None) -> Iterator[Line]:
    return (line for match in found for line in _line(path, match, [], width))


def _alone(found: Iterable[Match], width: int | None) -> Iterator[Line]:
    """What is in no tree, authorities: ids alone where nothing is wrapped."""
    return iter([[Run(one_line(each.id), Tone.ID)] for each in found]) if width is None else _listed("", found, width)


def _line(path: str, match: Match, start: Line, width: int | None) -> Iterator[Line]:
    place = [Run(f"{path}: ", Tone.DETAIL)] if path else []
    return row(start, [*place, Run(one_line(match.id), Tone.ID), Run(f": {one_line(match.text)}")], width)
