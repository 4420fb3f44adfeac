"""What the rules look at: a map, perhaps its source's text, and what several rules work out from them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from argmap.diagnostics import NOWHERE, Span
from argmap.model import Anchor, Argument, ArgumentMap, Relation, Statement
from argmap.relations import bearing
from argmap.relations.bearing import Bearing
from argmap.source.anchors import Outcome, Passages


@dataclass(frozen=True)
class Subject:
    """A map under examination.

    `passage` is the text of its source, where there is a copy.  What is
    worked out here is worked out once, and only if a rule asks.
    """

    amap: ArgumentMap
    passage: str | None = None

    @cached_property
    def texts(self) -> list[tuple[Statement, str]]:
        """Every statement with its text in small letters and straight apostrophes."""
        return [(each, each.text.casefold().replace("’", "'")) for each in self.amap.statements.values()]

    def saying(self, *parts: str) -> list[tuple[Statement, str]]:
        """The `texts` that have one of `parts` in them, found without looking at each."""
        joined, starts = self._joined
        found: set[int] = set()
        for part in parts:
            place = joined.find(part)
            while place >= 0:
                number = bisect_right(starts, place) - 1
                found.add(number)
                place = joined.find(part, starts[number + 1])
        return [self.texts[number] for number in sorted(found)]

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        """All texts in one, and where each starts; the last start is that of the end."""
        lengths = (len(text) + 1 for _, text in self.texts)
        return "\0".join(text for _, text in self.texts), [0, *accumulate(lengths)]

    @cached_property
    def claims(self) -> dict[str, str]:
        """For each supporting argument what it supports in the end, through backing."""
        return bearing.ends(self.amap, support=True)

    @cached_property
    def alike(self) -> list[tuple[Argument, Argument]]:
        """Each argument that has the target and the premises of an earlier one, with that one."""
        first: dict[tuple[str, ...], Argument] = {}
        found = []
        for argument in self.amap.arguments.values():
            premises = argument.premises if len(argument.premises) < 2 else sorted(set(argument.premises))
            other = first.setdefault((argument.target, *premises), argument)
            if other is not argument:
                found.append((argument, other))
        return found

    @cached_property
    def bearing(self) -> Bearing:
        """What counts for and against the theses."""
        return bearing.on(self.amap, self.amap.theses)

    @cached_property
    def tangled(self) -> dict[str, list[str]]:
        """What is on a circle of support or rests on one, with its premises."""
        return bearing.tangled(bearing.support_links(self.amap, self.claims))

    @cached_property
    def undisputed(self) -> bool:
        """Whether it shows without evaluation that all stands: nothing attacks, and no support is missing."""
        arguments, statements = self.amap.arguments.values(), self.amap.statements.values()
        attacked = any(a.relation is Relation.ATTACK for a in arguments) or any(s.contradicts for s in statements)
        lacking = any(a.assumed is False for a in arguments) or any(s.assumed is False for s in statements)
        idle = any(not a.premises or a.target in a.premises for a in arguments)
        return not (attacked or lacking or idle or self.tangled)

    @property
    def labels(self) -> Mapping[str, str]:
        """Whether each statement is accepted, rejected, undecided or unsupported."""
        labels: Mapping[str, str] = self._evaluation.labels
        return labels

    def has_force(self, statement: str) -> bool:
        """Whether a statement can support anything: it is neither rejected nor unsupported."""
        return self.undisputed or self.labels[statement] in ("accepted", "undecided")

    def could_stand(self, key: str) -> bool:
        """Whether a statement is accepted or an argument holds, or that is open."""
        fares: str = self._evaluation.labels.get(key) or self._evaluation.arguments.get(key, "")
        return fares in ("accepted", "holds", "undecided")

    def decisive(self, statement: str) -> tuple[str, tuple[str, ...]]:
        """Why a statement is labelled so, in a word, and the ids and handles that decide it."""
        from argmap.evaluation.why.decisive import decisive

        return decisive(self._evaluation, statement)

    @cached_property
    def _evaluation(self) -> Any:
        from argmap.evaluation import evaluate

        return evaluate(self.amap)

    @cached_property
    def rivals(self) -> dict[str, list[str]]:
        """The contradictions of each statement, in both directions."""
        return bearing.rivals(self.amap)

    @cached_property
    def passages(self) -> Passages:
        """The source's text, prepared for finding passages."""
        return Passages(self.passage or "")

    @cached_property
    def placed(self) -> list[tuple[str, Anchor, Outcome]]:
        """Every anchor with the id or handle of what it anchors, and what came of looking for it."""
        return [(owner, anchor, self.passages.find(anchor)) for owner, anchor in self._anchors()]

    def _anchors(self) -> Iterator[tuple[str, Anchor]]:
        for statement in self.amap.statements.values():
            for anchor in statement.at:
                yield statement.id, anchor
        for argument in self.amap.arguments.values():
            for anchor in argument.at:
                yield argument.handle, anchor

    def takes_part(self, statement: str) -> bool:
        """Whether a statement is in any argument or contradiction."""
        return bool(self.amap.starting_from(statement) or self.amap.on(statement) or statement in self.rivals)

    def asserts(self, statement: str) -> bool:
        """Whether the map puts a statement forward: as a ground of its own, or with support."""
        found = self.amap.statements.get(statement)
        if found is None:
            return False
        return found.assumed is not False or bool(self.amap.on(statement, Relation.SUPPORT))


def text_place(statement: Statement) -> Span:
    """Where the text of `statement` stands."""
    return statement.span if statement.text_span == NOWHERE else statement.text_span


def premise_place(argument: Argument, premise: str) -> Span:
    """Where `premise` is written in `argument`."""
    places = dict(zip(argument.premises, argument.premise_spans, strict=False))
    return places.get(premise, argument.span)


def named(argument: Argument) -> str:
    """What a reader calls an argument: its id, or else its premises."""
    if argument.id:
        return f"`{argument.id}`"
    return few(argument.premises)


def few(ids: tuple[str, ...] | list[str], most: int = 4) -> str:
    """Ids as prose, the first `most` of them by name."""
    quoted = [f"`{each}`" for each in ids[:most]]
    if len(ids) > most:
        quoted[-1:] = [f"{len(ids) - most + 1:,} more"]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)
