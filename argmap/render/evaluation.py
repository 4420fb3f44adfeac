"""What stands in a map, as lines: labels, the arguments that do not hold, extensions."""

from collections import Counter
from collections.abc import Iterator, Mapping

from argmap.evaluation import Label, Semantics, State
from argmap.evaluation.guests import Fate
from argmap.evaluation.standing import Standing
from argmap.evaluation.theses import theses
from argmap.evaluation.why import reasons
from argmap.model import Relation
from argmap.render.labels import argument, entry, labelled, statement
from argmap.render.lines.glyphs import ARROW, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.why.reasons import reason
from argmap.text import counted, one_line


def lines(found: Standing, width: int | None = None) -> Iterator[Line]:
    """The statements, thesis first; the arguments that do not hold, and why; the extensions; the sum; the other maps.

    With a width in cells, wrapped, with signs and a blank line between the parts; without, one line an item.
    """
    for part in (_statements(found, width), _arguments(found, width), _extensions(found, width)):
        empty = True
        for line in part:
            empty = False
            yield line
        if not empty and width is not None:
            yield []
    if not found.acceptance.exists:
        none = f"There is no {found.acceptance.semantics} extension: no way of taking sides settles everything."
        yield from row([], [Run(f"{none} The labels are the grounded ones.", Tone.ATTACK)], width)
    yield from row([], [Run(summary(found))], width)
    if not found.only:
        for name, theses in found.guests.items():
            for each, fate in theses.items():
                yield from row([], _fate(f"{name}/{each}", fate), width)


def summary(found: Standing) -> str:
    """All of it in a line that names the semantics."""
    labels = found.within(found.acceptance.labels)
    counts, statements = Counter(labels.values()), len(labels)
    parts = [f"{counts[Label.ACCEPTED]:,} of {counted(statements, 'statement')} accepted"]
    parts += [f"{counts[label]:,} {label}" for label in Label if label is not Label.ACCEPTED and counts[label]]
    states = list(found.within(found.acceptance.arguments).values())
    holding = f"{states.count(State.HOLDS):,} of {counted(len(states), 'argument')} hold{'s' * (len(states) == 1)}"
    return f"{found.acceptance.semantics} semantics: {', '.join(parts)}; {holding}"


def _fate(name: str, fate: Fate) -> list[Run]:
    """`thesis op/build: accepted alone → undecided here`, or that it stays what it was."""
    start = [Run("thesis "), Run(one_line(name), Tone.ID)]
    if fate.alone is fate.now:
        return [*start, Run(" stays "), labelled(fate.now), Run(", as in its own map")]
    return [*start, Run(": "), labelled(fate.alone), Run(f" alone {ARROW} "), labelled(fate.now), Run(" here")]


def _statements(found: Standing, width: int | None) -> Iterator[Line]:
    labels, amap = found.labels, found.evaluation.amap
    first = [name for name in theses(amap) if name in labels]
    shares, outweighed = _shares(found), _outweighed(found)
    longest = max(map(len, labels.values()), default=0)
    for name in dict.fromkeys([*first, *labels]):
        marks = filter(None, ("thesis" if name in first else "", shares.get(name), outweighed.get(name)))
        start = [labelled(labels[name], longest, sign=width is not None), Run("  ")]
        yield from entry(start, statement(amap, name, marks), width)


def _outweighed(found: Standing) -> Mapping[str, str]:
    """For each accepted statement how many objections to it hold and yet do not defeat it."""
    states, counts = found.acceptance.arguments, Counter[str]()
    for objection in found.evaluation.amap.arguments.values():
        if objection.outweighed and objection.relation is Relation.ATTACK:
            counts[objection.target] += states[objection.handle] is State.HOLDS
    labels = found.acceptance.labels
    told = {name: number for name, number in counts.items() if number and labels.get(name) is Label.ACCEPTED}
    return {name: f"{counted(number, 'objection')} outweighed" for name, number in told.items()}


def _shares(found: Standing) -> Mapping[str, str]:
    """For each statement that grounded semantics leaves undecided, in how many extensions it is accepted."""
    acceptance = found.acceptance
    if acceptance.semantics is Semantics.GROUNDED or not acceptance.exists:
        return {}
    shares = dict.fromkeys(_open(found), "accepted in no extension")
    shares |= dict.fromkeys(shares.keys() & set(acceptance.credulous), "accepted in some extensions")
    return shares | dict.fromkeys(shares.keys() & set(acceptance.sceptical), "accepted in all extensions")


def _arguments(found: Standing, width: int | None) -> Iterator[Line]:
    failing = {handle: state for handle, state in found.arguments.items() if state is not State.HOLDS}
    if not failing:
        return
    because, amap = reasons(found.evaluation), found.evaluation.amap
    longest = max(map(len, failing.values()))
    if width is not None:
        yield from row([], [Run("arguments that do not hold", Tone.MARK)], width)
    for handle, state in failing.items():
        start = [labelled(state, longest, sign=width is not None), Run("  ")]
        words = reason(amap, found.acceptance, handle, because[handle])
        yield from entry(start, [*argument(amap, handle), Run(f": {words}")], width)


def _extensions(found: Standing, width: int | None) -> Iterator[Line]:
    """What each extension makes of the statements that grounded semantics leaves undecided."""
    undecided = _open(found)
    for number, extension in enumerate(found.extensions or (), 1):
        named = {label: [name for name in undecided if extension.labels[name] is label] for label in Label}
        runs: list[Run] = []
        for label, names in named.items():
            if names:
                runs += [Run("; " if runs else ""), labelled(label), Run(f" {', '.join(map(one_line, names))}")]
        yield from entry([Run(f"extension {number}: ")], runs or [Run("the grounded labels", Tone.MARK)], width)
    if found.more:
        yield from row([], [Run("… and more; --limit N lists more of them", Tone.MARK)], width)


def _open(found: Standing) -> list[str]:
    return [name for name, label in found.evaluation.labels.items() if label is Label.UNDECIDED]
