"""Labels, arguments and theses in words, for all that tells what stands.  Knows no way to find out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.evaluation.labels import MARKS
from argmap.model import Argument, ArgumentMap, Relation
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.text import listed, one_line

NAMED = 3  # so many premises are named; the rest are counted

TONES: Mapping[str, Tone] = {
    "accepted": Tone.SUPPORT,
    "holds": Tone.SUPPORT,
    "rejected": Tone.ATTACK,
    "blocked": Tone.ATTACK,
    "undecided": Tone.UNDERCUT,
    "unsupported": Tone.MARK,
}


def labelled(word: str, width: int = 0, *, sign: bool = False) -> Run:
    """A label or state in its tone, filled up to a width; with its sign, which arguments share with statements."""
    like = {"holds": "accepted", "blocked": "rejected"}.get(word, word)
    return Run(f"{MARKS[like]} " * sign + f"{word:<{width}}", TONES[word])


def statement(amap: ArgumentMap, id: str, marks: Iterable[str] = ()) -> list[Run]:
    """`id: text (thesis)`."""
    found = amap.statements.get(id)
    text = one_line(found.text) if found else ""
    return [Run(one_line(id), Tone.ID), *([Run(f": {text}")] if text else []), *marked(marks)]


def argument(amap: ArgumentMap, handle: str, marks: Iterable[str] = ()) -> list[Run]:
    """`handle (a and b against c)`: an argument by its name and by what it does."""
    return [Run(one_line(handle), Tone.ID), *marked([bearing(amap.arguments[handle]), *marks])]


def bearing(argument: Argument) -> str:
    """What an argument does, as a phrase: `a and b against c`."""
    way = "for" if argument.relation is Relation.SUPPORT else "against"
    return one_line(f"{named(argument.premises, 'and') or 'nothing'} {way} {argument.target}")


def called(argument: Argument) -> str:
    """What an argument goes by in a sentence: its only premise, or its id, or else its premises as in `a with b`."""
    premises = dict.fromkeys(argument.premises)
    if len(premises) != 1 and (argument.id is not None or not premises):
        return one_line(argument.handle)
    first, *others = premises
    return f"{one_line(first)} with {named(others, 'and')}" if others else one_line(first)


def named(ids: Iterable[str], last: str) -> str:
    """Ids as prose, only the first few by name: `a, b, c and 2 more`."""
    known = list(dict.fromkeys(ids))
    if len(known) > NAMED + 1:
        known[NAMED:] = [f"{len(known) - NAMED} more"]
        return one_line(listed(known))
    return one_line(listed(known, last))


def marked(marks: Iterable[str]) -> Iterator[Run]:
    """Remarks in brackets, or nothing."""
    if joined := ", ".join(marks):
        yield Run(f" ({joined})", Tone.MARK)


def entry(start: Sequence[Run], runs: Sequence[Run], width: int | None) -> Iterator[Line]:
    """A row of a table: wrapped past its start, unless that takes more than half of the width."""
    narrow = width is not None and sum(len(run.text) for run in start) > width // 2
    yield from row([], [*start, *runs], width) if narrow else row(start, runs, width)
