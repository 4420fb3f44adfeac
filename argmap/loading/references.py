"""Do the ids that a map refers to exist?  Those that do not are resolved to a near one, or left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from argmap.diagnostics import Related, Span
from argmap.loading.fields import Reader
from argmap.model import Argument, Authority, Citation, Statement
from argmap.text import nearest, shortened


@dataclass(frozen=True, slots=True)
class Resolver:
    """Makes references lead somewhere; one diagnostic for each that did not."""

    reader: Reader
    statements: Mapping[str, Statement]
    arguments: Mapping[str, Argument]
    authorities: Mapping[str, Authority]

    def clashes(self) -> None:
        """Report ids that a statement and an argument share."""
        for clash in self.arguments.keys() & self.statements.keys():
            related = (Related("the statement", self.statements[clash].span),)
            message = f"`{clash}` is the id of an argument and of a statement"
            self.reader.error("duplicate-id", message, self.arguments[clash].span, "rename one", (clash,), related)
            self.reader.damaged.add(clash)

    def statement(self, statement: Statement) -> Statement:
        cites, contradicts = statement.cites, statement.contradicts
        if any(citation.authority not in self.authorities for citation in cites):
            cites = tuple(self._citations(cites))
        if contradicts and any(name not in self.statements for name in contradicts):
            contradicts = self.ids(contradicts, statement.contradicts_spans)
        if cites is statement.cites and contradicts is statement.contradicts:
            return statement
        return replace(statement, cites=cites, contradicts=contradicts)

    def argument(self, argument: Argument) -> Argument:
        if all(premise in self.statements for premise in argument.premises):
            return argument
        premises = self.ids(argument.premises, argument.premise_spans)
        if len(premises) < len(argument.premises):
            self.reader.damaged.add(argument.handle)
        return replace(argument, premises=premises)

    def ids(self, names: tuple[str, ...], spans: Iterable[Span]) -> tuple[str, ...]:
        """The names that are statements, or near to one; the others are reported and left out."""
        found = []
        for name, span in zip(names, spans, strict=False):
            if name in self.statements:
                found.append(name)
            elif near := self._unknown(name, span):
                found.append(near)
        return tuple(found)

    def _citations(self, cites: tuple[Citation, ...]) -> Iterable[Citation]:
        for citation in cites:
            name, authorities = citation.authority, self.authorities
            if name in authorities:
                yield citation
                continue
            near = nearest(name, authorities)
            hint = f"did you mean `{near}`?" if near else f"add `{shortened(name, 40)}:` under `authorities`"
            related = (Related("the nearest id", authorities[near].span),) if near else ()
            message = f"no authority has the id `{shortened(name, 60)}`"
            self.reader.error("unknown-reference", message, citation.span, hint, (name,), related)
            if near:
                yield replace(citation, authority=near)

    def _unknown(self, name: str, span: Span) -> str | None:
        """Report an id that no statement has; the id that was probably meant."""
        shown = shortened(name, 60)
        message = f"no statement has the id `{shown}`"
        near = None
        if name in self.arguments:
            message = f"`{shown}` is an argument, and a statement is needed here"
            hint = "to bear on the argument, write `support:` or `attack:` under it"
        elif name in self.authorities:
            message = f"`{shown}` is an authority, and a statement is needed here"
            hint = "state what it says as a statement of its own, with `cites:`"
        elif near := nearest(name, self.statements):
            hint = f"did you mean `{near}`?"
        elif " " in name:
            hint = "this looks like a text: put it under `statements:` and name its id here"
        else:
            hint = f"add `{shown}:` under `statements`"
        related = (Related("the nearest id", self.statements[near].span),) if near else ()
        self.reader.error("unknown-reference", message, span, hint, (name,), related)
        return near
