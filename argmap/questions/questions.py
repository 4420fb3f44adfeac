"""Which questions the arguments and citations of a map have to face, and what became of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from argmap.facts import Facts
from argmap.model import Argument, ArgumentMap, Citation, Relation, Role
from argmap.questions import derived
from argmap.questions.asked import Asked, Status, Step
from argmap.questions.speaker import cited, named, speaker
from argmap.schemes.table import CriticalQuestion, QuestionType, Scheme, general, scheme

_CITED = ("expertise", "opinion", "evidence", "consistency")  # what an expert who is cited has to face


def roles_of(argument: Argument, known: Scheme) -> Mapping[str, tuple[str, ...]]:
    """The premises by role: as written; one alone plays the role usually stated; of several nothing is known."""
    if argument.roles or len(argument.premises) != 1:
        return argument.roles
    return {known.stated: argument.premises}


def askable(amap: ArgumentMap) -> Sequence[CriticalQuestion]:
    """The questions that can be asked in a map: those of the kinds of reasoning that it names, then those of all."""
    known = map(scheme, dict.fromkeys(each.scheme for each in amap.arguments.values() if each.scheme))
    every = (*(each.questions for each in known if each), general())
    return list({name: each for some in every for name, each in some.items()}.values())


class Questions:
    """The questions of a map.  What is asked for is worked out once, and only then."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._doubts = derived.Doubts(facts)
        self._known: dict[tuple[str, str | None], tuple[str, ...]] = {}
        self._settled: dict[tuple[str, ...], bool] = {}
        self._backing: dict[str, bool] = {}

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every argument that names a scheme, in the order written."""
        return tuple(step for step in map(self.step, self.facts.amap.arguments.values()) if step.scheme)

    @cached_property
    def asked(self) -> Sequence[tuple[Step, Asked]]:
        """The questions that somebody asked, in `questions:` or by an undercut; what the scheme lacks is left out."""
        found: list[tuple[Step, Asked]] = []
        for argument in self.facts.amap.arguments.values():
            undercuts = self.facts.amap.on(argument.handle, Relation.ATTACK)
            names = {*argument.questions, *(each.asks for each in undercuts if each.asks)}
            if names:
                step = self.step(argument)
                found += [(step, each) for each in (*step.questions, *step.general) if each.question.id in names]
        return found

    def step(self, argument: Argument) -> Step:
        """An argument with its questions; one without a scheme has only the general ones."""
        known = scheme(argument.scheme) if argument.scheme else None
        roles = roles_of(argument, known) if known else {}
        own = known.questions if known else {}
        name = speaker(self.facts, argument, known, roles) if known else ""
        others = {name: each for name, each in general().items() if name not in own}
        undercuts = self.facts.amap.on(argument.handle, Relation.ATTACK)
        return Step(
            argument.handle,
            known,
            roles,
            tuple([self._asked(argument, known, roles, named(each, known, name)) for each in own.values() if known]),
            tuple([self._asked(argument, None, roles, each) for each in others.values()]),
            tuple([each.handle for each in undercuts if each.asks not in own and each.asks not in others]),
            speaker=name,
        )

    def citations(self, statement: str) -> Iterator[Step]:
        """The questions to those whom a statement cites as authorities: an expert has to face them."""
        known = scheme("expert-opinion")
        cites = self.facts.amap.statements[statement].cites
        for citation in cites if known else ():
            if citation.role is Role.AUTHORITY:
                assert known is not None
                (name,) = cited(self.facts, [citation])
                asked = (named(known.questions[each], known, name) for each in _CITED)
                rows = tuple([self._cited(statement, citation, each) for each in asked])
                yield Step(statement, known, {}, rows, citation=citation, speaker=name)

    def _asked(
        self, argument: Argument, known: Scheme | None, roles: Mapping[str, tuple[str, ...]], question: CriticalQuestion
    ) -> Asked:
        about = roles.get(question.about, ()) if question.about else ()
        asks_premise = question.type is QuestionType.PREMISE
        written = argument.questions.get(question.id)
        objections = self._attacks(argument.handle, question.id)
        for each in about if asks_premise else ():
            objections += self._attacks(each, None)
        found = Asked(
            question,
            Status.UNASKED if written is None else Status.OPEN,
            written.answers if written else (),
            written.waived if written else "",
            objections,
            about,
            self._doubts.about(argument, roles, question.id) if known else (),
        )
        return replace(found, status=self._status(found, written is not None, known, roles))

    def _status(
        self, found: Asked, written: bool, known: Scheme | None, roles: Mapping[str, tuple[str, ...]]
    ) -> Status:
        """What became of a question: objections that stand count first, then what is written, then what is there."""
        if not self._all_met(found.objections):
            return Status.STANDS
        if found.answers:
            return Status.ANSWERED if all(map(self._stands, found.answers)) else Status.FALLEN
        if found.waived:
            return Status.WAIVED
        if found.objections and not written:
            return Status.MET
        if known is not None and known.name == "expert-opinion":
            cites = [citation for each in found.about for citation in derived.citations(self.facts, each)]
            if found.question.id == "opinion" and cites:
                return Status.ANSWERED if derived.located(cites) else Status.OPEN
            if found.question.id == "evidence" and derived.evident(self.facts, roles.get("said", ())):
                return Status.ANSWERED
        asks_premise = found.question.type is QuestionType.PREMISE
        return Status.ANSWERED if asks_premise and found.about and all(map(self._backed, found.about)) else found.status

    def _cited(self, statement: str, citation: Citation, question: CriticalQuestion) -> Asked:
        status, raised = Status.UNASKED, tuple[str, ...]()
        match question.id:
            case "expertise":
                raised = self._doubts.unnamed([citation])
            case "opinion":
                status = Status.ANSWERED if citation.locator else Status.OPEN
            case "evidence" if derived.evident(self.facts, [statement]):
                status = Status.ANSWERED
            case "consistency":
                raised = self._doubts.experts_against(statement)
        return Asked(question, status, about=(statement,), raised=raised)

    def _stands(self, name: str) -> bool:
        return self.facts.labels.get(name, self.facts.states.get(name)) in ("accepted", "holds")

    def _attacks(self, target: str, question: str | None) -> tuple[str, ...]:
        """The attacks on a statement or argument, all or those that raise a question."""
        if (target, question) not in self._known:
            found = self.facts.amap.on(target, Relation.ATTACK)
            self._known[target, question] = tuple([a.handle for a in found if question in (None, a.asks)])
        return self._known[target, question]

    def _all_met(self, attacks: tuple[str, ...]) -> bool:
        if attacks not in self._settled:
            self._settled[attacks] = all(self._met(self.facts.amap.arguments[each]) for each in attacks)
        return self._settled[attacks]

    def _met(self, attack: Argument) -> bool:
        """Whether an attack is blocked, or outweighed by what keeps its target standing."""
        if attack.outweighed and self.facts.labels.get(attack.target) == "accepted":
            return True
        return self.facts.states[attack.handle] == "blocked"

    def _backed(self, statement: str) -> bool:
        """Whether a statement has a support that holds, or cites something for it."""
        if statement not in self._backing:
            cites = derived.citations(self.facts, statement)
            supports = self.facts.amap.on(statement, Relation.SUPPORT)
            self._backing[statement] = any(each.role is not Role.DISPUTES for each in cites) or any(
                self.facts.states[each.handle] == "holds" for each in supports
            )
        return self._backing[statement]
