"""The map in words, as nested lists: what bears on a statement stands under it.

A statement is told in full where it comes first; after that a link stands
for it, so circles end.  Lists that would nest too deep break off and go on in
a section of their own.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator

from argmap.formats.html import cards
from argmap.formats.html.context import Context
from argmap.formats.html.markup import link, text
from argmap.model import Argument, Relation, Statement

DEEPEST = 9
"""Arguments inside arguments before a list breaks off: what a narrow window has room for."""

Piece = str | Iterator["Piece"]


class Reading:
    """Writes the words of a map once; `order` names what came, statements and arguments, in their order."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.order: dict[str, None] = {}
        self._later: deque[str] = deque()

    def pieces(self) -> Iterator[str]:
        """The HTML of the whole reading view, piece by piece."""
        return flat(self._sections())

    def _sections(self) -> Iterator[Piece]:
        amap = self.context.amap
        if not amap.statements:
            yield "<p>The map has no statements.</p>"
        for thesis in amap.theses:
            if thesis in amap.statements and thesis not in self.order:
                yield '<section class="thesis">'
                yield self._statement(amap.statements[thesis], 1, "h3")
                yield "</section>\n"
        yield self._continued()
        yield self._rest("Apart from the thesis", self._roots())
        lost = (
            self._argument(argument, 1) for argument in amap.arguments.values() if argument.handle not in self.order
        )
        yield self._rest("Arguments on something that the map does not have", lost)

    def _roots(self) -> Iterator[Piece]:
        """Every statement not told yet: first those that bear on nothing, then the rest, which is in circles."""
        statements = self.context.amap.statements.values()
        for first in (True, False):
            for statement in statements:
                if statement.id not in self.order and not (first and self.context.amap.starting_from(statement.id)):
                    yield self._item(statement)

    def _item(self, statement: Statement) -> Iterator[Piece]:
        yield "<li>"
        yield self._statement(statement, 1)
        yield "</li>\n"

    def _rest(self, title: str, items: Iterator[Piece]) -> Iterator[Piece]:
        first = next(items, None)
        if first is None:
            return
        yield f"<section><h3>{title}</h3>\n<ul>"
        yield first
        yield items
        yield "</ul></section>\n"
        yield self._continued()

    def _continued(self) -> Iterator[Piece]:
        while self._later:
            name = self._later.popleft()
            yield f'<section class="continued" id="c{text(self.context.elements[name])}">'
            yield f"<h3>On: {self.context.mention(name)}</h3>\n"
            yield self._below(name, 1)
            yield "</section>\n"

    def _statement(self, statement: Statement, level: int, heading: str = "p") -> Iterator[Piece]:
        self.order[statement.id] = None
        yield f'<div class="statement" id="{text(self.context.elements[statement.id])}">'
        yield cards.statement(self.context, statement, heading)
        yield "</div>"
        yield self._below(statement.id, level)

    def _argument(self, argument: Argument, level: int) -> Iterator[Piece]:
        self.order[argument.handle] = None
        elements, kind = self.context.elements, self.context.kind(argument)
        premises = list(dict.fromkeys(argument.premises))
        known = " ".join(elements[premise] for premise in premises if premise in elements)
        implicit = " implicit" if argument.implicit else ""
        yield (
            f'<li class="argument {kind}{implicit}" id="{text(elements[argument.handle])}"'
            f' data-on="{text(elements.get(argument.target, ""))}" data-from="{text(known)}">'
        )
        yield f'<div class="card">{cards.argument(self.context, argument)}</div>'
        linked = len(premises) > 1
        yield '<ul class="linked">' if linked else ""
        for premise in premises:
            yield "<li>" if linked else ""
            yield self._premise(premise, level)
            yield "</li>" if linked else ""
        yield "</ul>" if linked else ""
        yield self._below(argument.handle, level + 1)
        yield "</li>\n"

    def _premise(self, name: str, level: int) -> Iterator[Piece]:
        statement = self.context.amap.statements.get(name)
        if statement is not None and name not in self.order:
            yield self._statement(statement, level + 1)
        else:
            yield f'<p class="mention">{self.context.mention(name)}</p>'

    def _below(self, name: str, level: int) -> Iterator[Piece]:
        """What bears on a statement or argument."""
        arguments = [each for each in self.context.amap.on(name) if each.handle not in self.order]
        if not arguments:
            return
        summary = _summary(arguments, statement=name in self.context.amap.statements)
        if level > DEEPEST:
            self._later.append(name)
            further = link(f"c{self.context.elements[name]}", f"{summary}: continued below")
            yield f'<p class="mention further">{further}</p>'
            return
        yield f'<details class="below" open><summary>{summary}</summary><ul>'
        for each in arguments:
            yield self._argument(each, level)
        yield "</ul></details>"


def _summary(arguments: Iterable[Argument], *, statement: bool) -> str:
    """How many arguments there are of each relation: `2 for, 1 against`."""
    counts = Counter(argument.relation for argument in arguments)
    words = ("for", "against") if statement else ("backing", "undercutting")
    pairs = zip(Relation, words, strict=True)
    return ", ".join(f"{counts[relation]} {word}" for relation, word in pairs if counts[relation])


def flat(pieces: Iterator[Piece]) -> Iterator[str]:
    """The strings in nested iterators, in their order, however deep they nest."""
    stack = [pieces]
    while stack:
        piece = next(stack[-1], None)
        if piece is None:
            stack.pop()
        elif isinstance(piece, str):
            yield piece
        else:
            stack.append(piece)
