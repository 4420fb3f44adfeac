"""The cards as nested lists: what bears on a statement stands under it.

A statement has its full card where the plan says, and short ones elsewhere,
so circles end.  HTML parsers flatten what is nested some 500 elements deep,
and a narrow screen has room for less: a branch that goes too deep breaks off
and goes on at the end, as a root of its own.
"""

from collections import Counter, deque
from collections.abc import Iterator, Sequence

from argmap.model import Argument, Relation, Statement
from argmap.page import cards
from argmap.page.context import Context
from argmap.page.markup import Piece, bare, classed, flat, link

DEEPEST = 12
"""Levels before a branch breaks off."""


def tree(context: Context) -> str:
    """The whole list."""
    return "".join(flat(_Tree(context).pieces()))


class _Tree:
    """Writes each full card once; `_later` holds what broke off, with its level."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._later: deque[tuple[str, int]] = deque()
        self._told: set[str] = set()

    def pieces(self) -> Iterator[Piece]:
        amap, plan = self._context.amap, self._context.plan
        if not amap.statements:
            yield "<p>The map has no statements.</p>"
        theses = [root for root in plan.roots if root in self._context.theses]
        yield from self._list("tree", (self._node(amap.statements[root], "", 0, 0) for root in theses))
        others = [root for root in plan.roots if root not in self._context.theses]
        if others:
            yield "<h2>Apart from the thesis</h2>" if theses else ""
            yield from self._list("tree", (self._node(amap.statements[root], "", 0, 0) for root in others))
        stray = [each for each in plan.stray if each.handle not in self._told]
        if stray:
            yield "<h2>Arguments on what the map does not have</h2>"
            yield from self._list("tree stray", self._stray(stray))
        if self._later:
            yield "<h2>Continued</h2>"
            yield from self._list("tree", self._continued())

    def _list(self, classes: str, items: Iterator[Piece]) -> Iterator[Piece]:
        yield f"<ul {classed(classes)}>"
        yield from items
        yield "</ul>"

    def _stray(self, arguments: Sequence[Argument]) -> Iterator[Piece]:
        for argument in arguments:
            if argument.handle not in self._told:
                yield self._argument(argument, 1, 1)

    def _continued(self) -> Iterator[Piece]:
        while self._later:
            name, level = self._later.popleft()
            statement = self._context.amap.statements.get(name)
            yield f'<li class="n go-on" id={bare(_further(self._context, name))}>'
            if statement:
                yield cards.stub(self._context, statement)
            else:
                yield f'<p class="from">on {self._context.mention(name)}</p>'
            yield self._below(name, level, 0)
            yield "</li>"

    def _node(self, statement: Statement, via: str, level: int, nesting: int) -> Iterator[Piece]:
        """A statement under the argument `via`; `nesting` counts levels since the last break."""
        context = self._context
        home = context.plan.is_home(statement.id, via)
        yield f"<li {classed('n', *['k'] * (level < 2), *['lot'] * (home and statement.id in context.plan.lots))}>"
        if home:
            yield cards.full(context, statement)
            yield self._below(statement.id, level, nesting)
        else:
            yield cards.stub(context, statement)
        yield "</li>"

    def _below(self, name: str, level: int, nesting: int) -> Iterator[Piece]:
        """What bears on a statement or argument."""
        context = self._context
        arguments = [each for each in context.amap.on(name) if each.handle not in self._told]
        if not arguments:
            return
        said = _summary(arguments)
        if nesting >= DEEPEST:
            self._later.append((name, level))
            yield f"<p class=below>{link(_further(context, name), f'{said}: goes on below')}</p>"
            return
        if name not in context.amap.statements:
            yield "<ul class=on>"
            yield from (self._argument(each, level, nesting + 1) for each in arguments)
            yield "</ul>"
            return
        hidden = context.plan.below.get(name, 0)
        more = f" · {hidden:,} below" if hidden > sum(len(each.premises) for each in arguments) else ""
        opened = " open" if level < context.plan.unfolded else ""
        yield f"<details data-d={level}{opened}><summary>{said}{more}</summary><ul>"
        first, source = arguments[0].handle, f" data-from={bare(name)}" if level == nesting == 0 else ""
        for each in arguments:
            yield self._argument(each, level + 1, nesting + 1, source if each.handle != first else "")
        yield "</ul></details>"

    def _argument(self, argument: Argument, level: int, nesting: int, more: str = "") -> Iterator[Piece]:
        """An argument; `more` are further attributes, as of those that may begin a sheet of their own."""
        self._told.add(argument.handle)
        context = self._context
        premises = dict.fromkeys(argument.premises)
        yield f"<li {cards.argument_class(context, argument)} id=a{context.arguments[argument.handle]}{more}>"
        yield cards.argument(context, argument)
        yield '<ul class="ps linked">' if len(premises) > 1 else "<ul class=ps>"
        for premise in premises:
            statement = context.amap.statements.get(premise)
            if statement:
                yield self._node(statement, argument.handle, level, nesting)
            else:
                yield f"<li class=n>{cards.missing(premise)}</li>"
        yield "</ul>"
        yield self._below(argument.handle, level, nesting)
        yield "</li>"


def _further(context: Context, name: str) -> str:
    return f"c{context.elements[name]}"


def _summary(arguments: Sequence[Argument]) -> str:
    """How many arguments there are of each relation: `2 for, 1 against`."""
    counts = Counter(argument.relation for argument in arguments)
    pairs = ((Relation.SUPPORT, "for"), (Relation.ATTACK, "against"))
    return ", ".join(f"{counts[relation]} {word}" for relation, word in pairs if counts[relation])
