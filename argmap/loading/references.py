"""Do the ids that a map refers to exist?  Those that do not are resolved to a near one; the others are reported."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from argmap.diagnostics import Related, Span
from argmap.keys import FOREIGN, is_id, is_reference
from argmap.loading.dashes import several
from argmap.loading.fields import Reader
from argmap.loading.hints import QUOTES
from argmap.model import Argument, Authority, Citation, Statement
from argmap.records import record
from argmap.syntax.astray import arrow
from argmap.text import Near, counted, shortened


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
    authorities: Mapping[str, Authority]
    maps: Mapping[str, str]
    _near: dict[int, Near] = field(default_factory=dict, init=False)

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
        if cites and any(citation.authority not in self.authorities for citation in cites):
            cites = tuple(self._citations(cites))
        if contradicts and any(name not in self.statements for name in contradicts):
            contradicts = self.ids(contradicts, statement.spans["contradicts"])
        return replace(statement, cites=cites, contradicts=contradicts)

    def ids(self, names: tuple[str, ...], spans: Iterable[Span], none: str = "") -> tuple[str, ...]:
        """The names that are statements, or near to one; the others are reported and left out.

        `none` is the hint where no statement is near.
        """
        meant = self._meant(names, spans, none=none)
        return tuple([each for each in meant if each in self.statements or self._elsewhere(each)])

    def _premises(self, argument: Argument) -> Argument:
        places = argument.premise_spans
        meant = {name: self._meant((name,), (place,)) for name, place in zip(argument.premises, places, strict=True)}
        premises = tuple([each for name in argument.premises for each in meant[name]])
        if not all(each in self.statements or self._elsewhere(each) for each in premises):
            self.reader.damaged.add(argument.handle)
            self.reader.partial |= not all(is_reference(each) for each in premises)
        roles = {role: tuple([each for name in ids for each in meant[name]]) for role, ids in argument.roles.items()}
        return replace(argument, premises=premises, roles=roles)

    def _reasons(self, argument: Argument) -> Argument:
        """What outweighs an objection, and what answers a question: statements, or arguments with an id."""
        outweighed, places = argument.outweighed, iter(argument.spans.get("outweighed", ()))
        if outweighed is not True:
            outweighed = tuple([self._meant(ids, places, arguments=True) for ids in outweighed])
            if not all(self._is_reason(each) for ids in outweighed for each in ids):
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

    def _one(self, name: str, span: Span, arguments: bool, none: str) -> list[str]:
        if name in self.statements or (arguments and self._is_reason(name)):
            return [name]
        if FOREIGN in name and is_reference(name):
            return [name if self._elsewhere(name) else self._unknown_map(name, span)]
        if len(words := several(name)) > 1 and all(word in self.statements for word in words):
            self._no_list(name, words, span)
            return words
        if (drawn := arrow(name)) and drawn.reason in self.statements:
            hint = f"name `{drawn.reason}` alone here, and {drawn.hint}"
            self.reader.error("unknown-reference", drawn.message, span, hint, (name,))
            self.reader.damaged |= {drawn.reason, drawn.claim}
            return [drawn.reason]
        if (bare := name.rstrip(",;.:")) != name and bare in self.statements:
            message = f"the id `{shortened(bare, 60)}` has a `{name[len(bare) :]}` after it"
            self.reader.error("unknown-reference", message, span, f"write `{bare}`", (name,))
            return [bare]
        near = self._nearest(name, self.statements)
        if near and not is_id(near):  # an id with a space, say, which has been reported: written right here
            return [near]
        return [self._unknown(name, near, span, arguments, none) or name]

    def _is_reason(self, name: str) -> bool:
        """Whether a name is a statement, an argument with an id, or of another map."""
        named = name in self.arguments and self.arguments[name].id is not None
        return named or name in self.statements or self._elsewhere(name)

    def _no_list(self, name: str, words: list[str], span: Span) -> None:
        """Report ids in one word: a list without brackets, or in brackets without commas."""
        whole, count = ", ".join(words), counted(len(words), "id")
        listed = not set(name) & set(",+&") and words == name.replace(";", " ").split()
        message = f"`{shortened(name, 60)}` is {count} {'without a comma between them' if listed else 'and no list'}"
        typed = self.reader.typed
        new = whole if listed or typed.margin(span).rstrip().endswith(("[", ",")) else f"[{whole}]"
        fixes = typed.put(span, new) if typed.at(span) == name else ()
        self.reader.error("unknown-reference", message, span, f"write `{shortened(new, 80)}`", (name,), (), fixes)

    def _elsewhere(self, name: str) -> bool:
        """Whether an id is one of another map that this one refers to."""
        return FOREIGN in name and name.partition(FOREIGN)[0] in self.maps

    def _without_name(self, name: str) -> str:
        """What to do about a name in another map that is no id: mostly it is the handle of an argument there."""
        other, _, inner = name.partition(FOREIGN)
        if "." not in inner:
            return "an id is a letter or digit, then letters, digits, `-` or `_`"
        shown = shortened(other, 40)
        return (
            f"handles change when the map `{shown}` does: give the argument an `id:` there, and write `{shown}/` and it"
        )

    def _unknown_map(self, name: str, span: Span) -> str:
        """Report an id of a map that this one does not name; the id that was probably meant."""
        other, _, inner = name.partition(FOREIGN)
        near = self._nearest(other, self.maps)
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
            if not known and self._elsewhere(name):
                hint = self._without_name(name)
            what = "is a statement of this map" if known else "is no id of another map"
            message = f"`{shortened(name, 60)}` {what}, and `targets` holds those of other maps"
            self.reader.error("unknown-reference", message, span, hint, (name,))
            return name
        return name if self._elsewhere(name) else self._unknown_map(name, span)

    def _citations(self, cites: tuple[Citation, ...]) -> Iterator[Citation]:
        for citation in cites:
            name, authorities = citation.authority, self.authorities
            if name in authorities or self._elsewhere(name):
                yield citation
            elif FOREIGN in name and is_reference(name):
                meant = self._unknown_map(name, citation.span)
                if meant != name:
                    yield replace(citation, authority=meant)
            elif near := self._unknown_authority(name, citation.span):
                yield replace(citation, authority=near)

    def _unknown_authority(self, name: str, span: Span) -> str | None:
        near = self._nearest(name, self.authorities)
        if near and not is_id(near):  # which has been reported: written right here
            return near
        first, _, locator = name.partition(" ")
        if locator and (first := first.rstrip(",")) in self.authorities:
            message = f"`{shortened(name, 60)}` is an authority and a locator"
            hint = f"write `{{authority: {first}, locator: {shortened(locator, 40)}}}`"
            self.reader.error("unknown-reference", message, span, hint, (name,))
            return first
        hint = f"did you mean `{near}`?" if near else f"add `{shortened(name, 40)}:` under `authorities`"
        related = (Related("the nearest id", self.authorities[near].span),) if near else ()
        message = f"no authority has the id `{shortened(name, 60)}`"
        fixes = self.reader.typed.renamed(span, name, near)
        self.reader.error("unknown-reference", message, span, hint, (name,), related, fixes, guessed=True)
        return near

    def _nearest(self, name: str, table: Mapping[str, object]) -> str | None:
        return self._near.setdefault(id(table), Near(table)).to(name)

    def _named(self, name: str) -> str | None:
        """The id of an argument that is near to a name; handles are none."""
        key = -1
        if key not in self._near:
            self._near[key] = Near([argument.id for argument in self.arguments.values() if argument.id])
        return self._near[key].to(name)

    def _unknown(self, name: str, near: str | None, span: Span, arguments: bool, none: str) -> str | None:
        """Report an id that no statement has; the id that was probably meant."""
        shown, bare = shortened(name, 60), name.strip(QUOTES)
        what = "statement or argument" if arguments else "statement"
        message = f"no {what} has the id `{shown}`"
        if self._elsewhere(name) and not is_reference(name):
            near, hint = None, self._without_name(name)
        elif name in self.arguments:
            near = None
            message = f"`{shown}` is an argument, and a statement is needed here"
            hint = "to bear on the argument, write `support:` or `attack:` under it"
            if arguments:
                message = f"`{shown}` is a handle, and handles change"
                hint = "give the argument an `id:` and write that"
        elif name in self.authorities:
            near = None
            message = f"`{shown}` is an authority, and a statement is needed here"
            hint = "state what it says as a statement of its own, with `cites:`"
        elif bare in self.statements:
            near, message = bare, f"the id is in quotes that are part of it: `{shown}`"
            hint = f"write `{near}`, without them"
        elif near:
            hint = f"did you mean `{near}`?"
        elif other := self._named(name):
            hint = f"did you mean the argument `{other}`? "
            hint += "" if arguments else "It is no statement: to bear on it, write `support:` or `attack:` under it"
        elif none:
            hint = none
        elif " " in name:
            hint = "this looks like a text: put it under `statements:` and name its id here"
        else:
            hint = f"add `{shown}:` under `statements`"
        related = (Related("the nearest id", self.statements[near].span),) if near else ()
        fixes = self.reader.typed.renamed(span, name, near)
        self.reader.error("unknown-reference", message, span, hint, (name,), related, fixes, guessed=near != bare)
        return near
