"""What is uncertain in a map, and what is withdrawn where it is not so."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from argmap.diagnostics import ArgmapError
from argmap.evaluation.change import citations_alone, unknown
from argmap.evaluation.grounded import Evaluation
from argmap.model import Argument, ArgumentMap, Statement
from argmap.relations.kinds import asserted


class Kind(StrEnum):
    """What can be uncertain."""

    STATEMENT = "statement"  # that it is true
    ARGUMENT = "argument"  # that its step is good
    AUTHORITY = "authority"  # that what rests on it is right


class Uncertain(NamedTuple):
    """Something uncertain, and how likely it is to be so."""

    kind: Kind
    name: str
    probability: float

    @property
    def key(self) -> str:
        """The name that a user writes: that of an authority with its sign."""
        return f"§{self.name}" if self.kind is Kind.AUTHORITY else self.name


class Block(Protocol):
    """A block of worlds."""

    @property
    def every(self) -> int: ...

    @property
    def so(self) -> list[int]: ...


def uncertain(
    amap: ArgumentMap, default: float | None = None, given: Mapping[str, float] | None = None
) -> tuple[Uncertain, ...]:
    """Everything with a probability: as given, else as written, else (asserted statements alone) the default.

    In the order written.  Raises ArgmapError for a name that the map does not
    have, a probability that is none, and one of what is not asserted.
    """
    asked = dict(given or {})
    for name, chance in [*asked.items(), *([] if default is None else [("--default", default)])]:
        if not 0 <= chance <= 1:
            raise ArgmapError(f"a probability is a number from 0 to 1, not {chance:g} (`{name}`)")
    found = [*_statements(amap, default, asked), *_arguments(amap, asked), *_authorities(amap, asked)]
    for name in asked:
        raise unknown(name, "statement, argument or authority", [*amap.statements, *amap.arguments, *amap.authorities])
    return tuple(found)


def withdrawals(evaluation: Evaluation, things: Sequence[Uncertain], block: Block) -> dict[int, int]:
    """In which worlds each statement and argument is withdrawn."""
    number = {name: number for number, name in enumerate(evaluation.program.names)}
    wrong = {(each.kind, each.name): block.every ^ so for each, so in zip(things, block.so, strict=True)}
    found = {number[name]: worlds for (kind, name), worlds in wrong.items() if kind is not Kind.AUTHORITY}
    for name, cited in citations_alone(evaluation.amap).items():
        together = block.every
        for authority in cited:
            together &= wrong.get((Kind.AUTHORITY, authority), 0)
        if together:
            found[number[name]] = found.get(number[name], 0) | together
    return found


def _statements(amap: ArgumentMap, default: float | None, asked: dict[str, float]) -> Iterator[Uncertain]:
    for statement in amap.statements.values():
        chance = asked.pop(statement.id, statement.probability)
        if chance is not None:
            _require_asserted(amap, statement, f"`{statement.id}`")
        elif asserted(amap, statement):
            chance = default
        if chance is not None:
            yield Uncertain(Kind.STATEMENT, statement.id, float(chance))


def _arguments(amap: ArgumentMap, asked: dict[str, float]) -> Iterator[Uncertain]:
    for argument in amap.arguments.values():
        chance = asked.pop(argument.handle, argument.probability)
        if chance is not None:
            _require_asserted(amap, argument, f"the step of `{argument.handle}`")
            yield Uncertain(Kind.ARGUMENT, argument.handle, float(chance))


def _authorities(amap: ArgumentMap, asked: dict[str, float]) -> Iterator[Uncertain]:
    for authority in amap.authorities.values():
        marked = asked.pop(f"§{authority.id}", None)
        chance = asked.pop(authority.id, authority.probability) if marked is None else marked
        if chance is not None:
            yield Uncertain(Kind.AUTHORITY, authority.id, float(chance))


def _require_asserted(amap: ArgumentMap, found: Statement | Argument, name: str) -> None:
    if not asserted(amap, found):
        reason = "give one to what it rests on, or write `assumed: true`"
        raise ArgmapError(f"{name} is not asserted, so it has no probability of its own; {reason}")
