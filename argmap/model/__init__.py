"""The map as its author wrote it: statements, arguments, authorities.

Everything is frozen and compares by content; spans are carried along but
never compared.  Nothing is computed here but three indexes: labels, kinds of
attack and reachability belong to the layers above.  An id with a `/` in it
(`name/id`) is one of another map, which `ArgumentMap.maps` names.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import field
from enum import StrEnum
from typing import Literal

from argmap.diagnostics import NOWHERE, Guess, Ignore, Span
from argmap.keys import FOREIGN
from argmap.model.parts import Anchor, Authority, Citation, Located, Question, Role, Source, Value, nothing
from argmap.records import record

__all__ = [
    "Anchor",
    "Argument",
    "ArgumentMap",
    "Authority",
    "Citation",
    "Outweighed",
    "Question",
    "Relation",
    "Role",
    "Source",
    "Spans",
    "Statement",
    "Value",
]

Outweighed = Literal[True] | tuple[tuple[str, ...], ...]
"""What outweighs an objection: True is any one argument for what it attacks; else alternatives, each the ids of
statements and arguments that do it together.  Empty (and so false): nothing does."""

Spans = Mapping[str, tuple[Span, ...]]
"""Where the parts of a key stand: `contradicts` to the places of its ids."""


class Relation(StrEnum):
    """The two directions of an argument."""

    SUPPORT = "support"
    ATTACK = "attack"


@record
class Statement(Located):
    """One declarative sentence that can be accepted or rejected.

    `assumed` is None unless the author wrote it: then a statement without
    support is taken as asserted, and one with support rests on it.
    """

    id: str
    text: str
    at: tuple[Anchor, ...] = ()
    cites: tuple[Citation, ...] = ()
    implicit: bool = False
    assumed: bool | None = None
    contradicts: tuple[str, ...] = ()
    probability: float | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    extra: Mapping[str, Value] = field(default_factory=nothing)
    text_span: Span = field(default=NOWHERE, compare=False, repr=False)
    spans: Spans = field(default_factory=nothing, compare=False, repr=False)


@record
class Argument(Located):
    """Premises taken together, and the statement or argument that they bear on.

    Premises are linked: the argument needs all of them.  Independent reasons
    for one claim are separate arguments.

    `handle` is the id, or else made from the target and the place there (`build.support.2`); `target` is
    a statement's id or an argument's handle.  A premise that the map does not have stays in `premises`: it
    blocks the argument.  `roles` says which premises fill which role of the scheme.
    """

    handle: str
    target: str
    relation: Relation
    premises: tuple[str, ...]
    id: str | None = None
    scheme: str = ""
    at: tuple[Anchor, ...] = ()
    implicit: bool = False
    assumed: bool | None = None
    conceded: bool = False
    outweighed: Outweighed = ()
    asks: str = ""
    questions: Mapping[str, Question] = field(default_factory=nothing)
    probability: float | None = None
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=nothing)
    tags: tuple[str, ...] = ()
    note: str = ""
    extra: Mapping[str, Value] = field(default_factory=nothing)
    premise_spans: tuple[Span, ...] = field(default=(), compare=False, repr=False)
    spans: Spans = field(default_factory=nothing, compare=False, repr=False)


@record
class ArgumentMap(Located):
    """A whole map.  All three tables iterate in the order written.

    `thesis` is as written; see `theses`.  Of the works in the file that `bibliography` names, those that
    are cited are among the authorities.  `damaged` names what could not be read in full, so that no rule
    complains about it a second time; `partial` says that arguments may be missing because they could not
    be read.  Arguments on things of other maps have a `target` with a `/` in it.
    """

    title: str
    statements: Mapping[str, Statement]
    arguments: Mapping[str, Argument] = field(default_factory=nothing)
    authorities: Mapping[str, Authority] = field(default_factory=nothing)
    thesis: tuple[str, ...] = ()
    source: Source | None = None
    about: str = ""
    bibliography: str = ""
    maps: Mapping[str, str] = field(default_factory=nothing)
    extra: Mapping[str, Value] = field(default_factory=nothing)
    spans: Spans = field(default_factory=nothing, compare=False, repr=False)
    path: str = field(default="", compare=False)
    damaged: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    partial: bool = field(default=False, compare=False, repr=False)
    ignores: tuple[Ignore, ...] = field(default=(), compare=False, repr=False)
    guesses: tuple[Guess, ...] = field(default=(), compare=False, repr=False)
    _on: Mapping[str, Sequence[Argument]] = field(init=False, compare=False, repr=False)
    _by: dict[tuple[str, Relation], list[Argument]] = field(init=False, compare=False, repr=False)
    _from: dict[str, list[Argument]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        on, starting = defaultdict[str, list[Argument]](list), defaultdict[str, list[Argument]](list)
        for argument in self.arguments.values():
            on[argument.target].append(argument)
            for premise in dict.fromkeys(argument.premises):
                starting[premise].append(argument)
        for name, index in (("_on", on), ("_by", {}), ("_from", starting)):
            object.__setattr__(self, name, index)

    def on(self, target: str, relation: Relation | None = None) -> Sequence[Argument]:
        """The arguments for and against a statement or argument, in the order written; or only one kind."""
        if relation is None:
            return self._on.get(target, ())
        if not self._by:  # as soon as one is asked for, of which `check` of most maps has no need
            by = defaultdict[tuple[str, Relation], list[Argument]](list)
            for argument in self.arguments.values():
                by[argument.target, argument.relation].append(argument)
            self._by.update(by)
        return self._by.get((target, relation), ())

    def starting_from(self, premise: str) -> Sequence[Argument]:
        """The arguments that a statement is a premise of, in the order written."""
        return self._from.get(premise, ())

    @property
    def premises(self) -> Set[str]:
        """Every id that is a premise, whether or not it is a statement of the map."""
        return self._from.keys()

    @property
    def theses(self) -> tuple[str, ...]:
        """What the map is about: as written, or else the statements that support and attack nothing."""
        return self.thesis or tuple(s for s in self.statements if s not in self._from)

    @property
    def targets(self) -> tuple[str, ...]:
        """What arguments bear on in other maps, as `name/id`, in the order written."""
        foreign = [target for target in self._on if FOREIGN in target]
        return tuple([target for target in foreign if target not in self.arguments and target not in self.statements])

    def contradictions(self) -> Iterator[tuple[str, str]]:
        """Every pair of statements of which one is written to contradict the other, once, as written."""
        seen = set()
        for statement in self.statements.values():
            for other in statement.contradicts:
                pair = frozenset((statement.id, other))
                if pair not in seen and other in self.statements:
                    seen.add(pair)
                    yield statement.id, other
