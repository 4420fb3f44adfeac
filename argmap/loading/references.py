"""Do the ids that a map refers to exist?  Those that do not are resolved to a near one; the others are reported."""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace

from argmap.diagnostics import Related, Span
from argmap.keys import FOREIGN, is_id, is_reference
from argmap.loading.dashes import no_list, several
from argmap.loading.fields import Reader
from argmap.loading.hints import unwrapped
from argmap.loading.names import Names, in_them
from argmap.model import Argument, Citation, Statement
from argmap.records import record
from argmap.syntax.astray import arrow
from argmap.text import shortened


@record
class Resolver:
    """Makes references lead somewhere; one diagnostic for each that did not.

    A premise that no statement has stays where it is, since it blocks its
    argument; so does what should outweigh an objection or answer a question.
    Of ids with a `/` in them only the map's name is looked at here.
    """

    reader: Reader
    statements: dict[str, Statement]
    arguments: dict[str, Argument]
    names: Names
    _strange: set[str] = field(default_factory=set, init=False)

    def clashes(self) -> None:
        """Report ids that a statement and an argument share."""
        for clash in self.arguments.keys() & self.statements.keys():
            related = (Related("the statement", self.statements[clash].span),)
            message = f"`{clash}` is the id of an argument and of a statement"
            self.reader.error("duplicate-id", message, self.arguments[clash].span, "rename one", (clash,), related)
            self.reader.damaged.add(clash)

    def resolve(self) -> None:
        """Put in the place of every statement and argument that refers to nothing what it was meant to be."""
        for name, statement in self.statements.items():
            if statement.cites or statement.contradicts:
                self.statements[name] = self._statement(statement)
        for handle, argument in self.arguments.items():
            if not all(map(self.statements.__contains__, argument.premises)):
                self.arguments[handle] = self._premises(argument)
            if argument.outweighed or argument.questions:
                self.arguments[handle] = self._reasons(self.arguments[handle])

    def _statement(self, statement: Statement) -> Statement:
        cites, contradicts = statement.cites, statement.contradicts
        if cites and any(citation.authority not in self.names.authorities for citation in cites):
            cites = tuple(self._citations(cites))
        if contradicts and any(name not in self.statements for name in contradicts):
            contradicts = self.ids(contradicts, statement.spans["contradicts"])
        return replace(statement, cites=cites, contradicts=contradicts)

    def ids(self, names: tuple[str, ...], spans: Iterable[Span], none: str = "") -> tuple[str, ...]:
        """The names that are statements, or near to one; the others are reported and left out.

        `none` is the hint where no statement is near.
        """
        meant = self._meant(names, spans, none=none)
        return tuple([each for each in meant if each in self.statements or self.names.elsewhere(each)])

    def _premises(self, argument: Argument) -> Argument:
        places = argument.premise_spans
        meant = {name: self._one(name, place) for name, place in zip(argument.premises, places, strict=True)}
        premises = tuple([each for name in argument.premises for each in meant[name]])
        if not all(each in self.statements or self.names.elsewhere(each) for each in premises):
            self.reader.damaged.add(argument.handle)
            self.reader.partial |= not all(is_reference(each) for each in premises)
        if premises == argument.premises:
            return argument
        roles = {role: tuple([each for name in ids for each in meant[name]]) for role, ids in argument.roles.items()}
        return replace(argument, premises=premises, roles=roles)

    def _reasons(self, argument: Argument) -> Argument:
        """What outweighs an objection, and what answers a question: statements, or arguments with an id."""
        outweighed, places = argument.outweighed, iter(argument.spans.get("outweighed", ()))
        if outweighed is not True:
            outweighed = tuple([self._meant(ids, places, arguments=True) for ids in outweighed])
            if not all(self.names.is_reason(each) for ids in outweighed for each in ids):
                self.reader.damaged.add(argument.handle)
        questions = {
            name: replace(asked, answers=self._meant(asked.answers, asked.answer_spans, arguments=True))
            if asked.answers
            else asked
            for name, asked in argument.questions.items()
        }
        return replace(argument, outweighed=outweighed, questions=questions)

    def _meant(
        self, names: tuple[str, ...], spans: Iterable[Span], *, arguments: bool = False, none: str = ""
    ) -> tuple[str, ...]:
        """The names, each that is none replaced by a near one; those without a near one are reported and kept."""
        places = iter(spans)
        return tuple([each for name in names for each in self._one(name, next(places), arguments, none)])

    def _one(self, name: str, span: Span, arguments: bool = False, none: str = "") -> list[str]:
        if name in self.statements or (arguments and self.names.is_reason(name)):
            return [name]
        if name in self._strange:
            return [self._unknown(name, span, arguments, none)]
        if FOREIGN in name and is_reference(name):
            return [name if self.names.elsewhere(name) else self._unknown_map(name, span)]
        if len(words := several(name)) > 1 and all(word in self.statements for word in words):
            self.reader.diagnostics.append(no_list(name, words, span, self.reader.typed))
            return words
        if (drawn := arrow(name)) and drawn.reason in self.statements:
            hint = f"name `{drawn.reason}` alone here, and {drawn.hint}"
            self.reader.error("unknown-reference", drawn.message, span, hint, (name,))
            self.reader.damaged |= {drawn.reason, drawn.claim}
            return [drawn.reason]
        if (bare := name.rstrip(",;.:")) != name and bare in self.statements:
            message = f"the id `{shortened(bare, 60)}` has a `{name[len(bare) :]}` after it"
            fixes = self.reader.typed.renamed(span, name, bare)
            self.reader.error("unknown-reference", message, span, f"write `{bare}`", (name,), (), fixes)
            return [bare]
        near = self.names.nearest(name, self.statements)
        if near and not is_id(near):  # an id with a space, say, which has been reported: written right here
            return [near]
        self._strange.add(name)
        return [self._unknown(name, span, arguments, none)]

    def _unknown_map(self, name: str, span: Span) -> str:
        """Report an id of a map that this one does not name; the id that was probably meant."""
        other, _, inner = name.partition(FOREIGN)
        near = self.names.nearest(other, self.names.maps)
        hint = f"did you mean `{near}{FOREIGN}{inner}`?" if near else f"name it: `maps: {{{other}: path.yaml}}`"
        message = f"`{shortened(name, 60)}` is of a map `{shortened(other, 40)}`, and `maps` has none of that name"
        fixes = self.reader.typed.renamed(span, name, f"{near}{FOREIGN}{inner}" if near else None)
        self.reader.error("unknown-reference", message, span, hint, (name,), (), fixes, guessed=True)
        return f"{near}{FOREIGN}{inner}" if near else name

    def target(self, name: str, span: Span) -> str:
        """A key under `targets`: the thing of another map that is meant."""
        if not (FOREIGN in name and is_reference(name)):
            known = name in self.statements
            hint = (
                "write its arguments below the statement itself" if known else "write `name/id`, the name from `maps`"
            )
            if not known and self.names.elsewhere(name):
                hint = self.names.without_name(name)
            what = "is a statement of this map" if known else "is no id of another map"
            message = f"`{shortened(name, 60)}` {what}, and `targets` holds those of other maps"
            self.reader.error("unknown-reference", message, span, hint, (name,))
            return name
        return name if self.names.elsewhere(name) else self._unknown_map(name, span)

    def _citations(self, cites: tuple[Citation, ...]) -> Iterator[Citation]:
        for citation in cites:
            name, authorities = citation.authority, self.names.authorities
            if name in authorities or self.names.elsewhere(name):
                yield citation
            elif FOREIGN in name and is_reference(name):
                meant = self._unknown_map(name, citation.span)
                if meant != name:
                    yield replace(citation, authority=meant)
            elif len(words := several(name)) > 1 and all(word in authorities for word in words):
                self.reader.diagnostics.append(no_list(name, words, citation.span, self.reader.typed))
                yield from (replace(citation, authority=word) for word in words)
            elif near := self._unknown_authority(name, citation.span):
                yield replace(citation, authority=near)

    def _unknown_authority(self, name: str, span: Span) -> str | None:
        near = self.names.nearest(name, self.names.authorities)
        if near and not is_id(near):  # which has been reported: written right here
            return near
        bare, around = unwrapped(name)
        if bare in self.names.authorities:
            message, hint = in_them(shortened(name, 60), bare, around)
            fixes = self.reader.typed.renamed(span, name, bare)
            self.reader.error("unknown-reference", message, span, hint, (name,), (), fixes)
            return bare
        first, _, locator = name.partition(" ")
        if locator and (first := first.rstrip(",")) in self.names.authorities:
            message = f"`{shortened(name, 60)}` is an authority and a locator"
            hint = f"write `{{authority: {first}, locator: {shortened(locator, 40)}}}`"
            self.reader.error("unknown-reference", message, span, hint, (name,))
            return first
        hint = f"did you mean `{near}`?" if near else f"add `{shortened(name, 40)}:` under `authorities`"
        related = (Related("the nearest id", self.names.authorities[near].span),) if near else ()
        message = f"no authority has the id `{shortened(name, 60)}`"
        fixes = self.reader.typed.renamed(span, name, near)
        self.reader.error("unknown-reference", message, span, hint, (name,), related, fixes, guessed=True)
        return near

    def _unknown(self, name: str, span: Span, arguments: bool, none: str) -> str:
        """Report an id that no statement has; the id that was probably meant, or the name itself."""
        about = self.names.about(name, arguments, none)
        self.reader.partial |= about.near is None  # it may be any statement, and no other can be said to do nothing
        fixes = self.reader.typed.renamed(span, name, about.near)
        self.reader.error(
            "unknown-reference", about.message, span, about.hint, (name,), about.related, fixes, guessed=about.guessed
        )
        return about.near or name
