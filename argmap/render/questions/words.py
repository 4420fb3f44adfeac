"""What became of a question, in words."""

from collections.abc import Iterable, Iterator

from argmap.bibliography import csl
from argmap.facts import Facts
from argmap.keys import FOREIGN
from argmap.model import Relation
from argmap.questions import Asked, Status, Step
from argmap.questions.derived import citations
from argmap.questions.speaker import filled
from argmap.render.labels import marked, statement
from argmap.render.lines.glyphs import ATTACKS, CITES, SUPPORTS, Run, Tone
from argmap.schemes.table import QuestionType
from argmap.text import listed, one_line

PHRASES = {
    Status.ANSWERED: ("answered", "answered"),
    Status.MET: ("objection met", "objections met"),
    Status.STANDS: ("objection stands", "objections stand"),
    Status.OPEN: ("open", "open"),
    Status.FALLEN: ("answer fallen", "answers fallen"),
    Status.WAIVED: ("waived", "waived"),
    Status.UNASKED: ("not asked", "not asked"),
}
"""What became of one question, and of several."""
_ASKS = Run("? ", Tone.UNDERCUT)
_SIGNS = {
    Status.OPEN: _ASKS,
    Status.ANSWERED: Run(SUPPORTS, Tone.SUPPORT),
    Status.MET: Run(SUPPORTS, Tone.SUPPORT),
    Status.STANDS: Run(ATTACKS, Tone.ATTACK),
    Status.FALLEN: Run(ATTACKS, Tone.ATTACK),
}


def sign(asked: Asked) -> Run:
    """`+` settled, `−` hit, `?` open; a premise that nobody asked about is open too, since it needs support."""
    waits = asked.status is Status.UNASKED and asked.question.type is QuestionType.PREMISE
    return _SIGNS.get(asked.status, _ASKS if waits else Run("  "))


def details(facts: Facts, asked: Asked, step: Step) -> Iterator[list[Run]]:
    """What became of a question of an argument or citation, and what in the map speaks for the doubt."""
    match asked.status:
        case Status.STANDS | Status.MET:
            for handle in asked.objections:
                yield _objection(facts, handle)
        case Status.ANSWERED if asked.answers:
            for name in asked.answers:
                yield [Run("answered: "), *told(facts, name)]
        case Status.ANSWERED:
            yield [Run(f"answered: {_backing(facts, asked.about)}")]
        case Status.FALLEN:
            for name in asked.answers:
                label = facts.labels.get(name, facts.states.get(name, "not there"))
                yield [Run("answer fallen: "), *told(facts, name), *marked([str(label)])]
        case Status.WAIVED:
            yield [Run(f"waived: {one_line(asked.waived)}")]
        case _:
            yield [Run(_waiting(facts, asked, step))]
    for name in asked.raised:
        yield [Run("raised, unsorted: "), *told(facts, name)]


def told(facts: Facts, name: str) -> list[Run]:
    """A statement with its text, an argument by its premises and theirs, an authority by its short name."""
    amap = facts.amap
    if name in amap.arguments:
        argument = amap.arguments[name]
        if len(argument.premises) == 1:
            return statement(amap, argument.premises[0])
        return [Run(one_line(name), Tone.ID), *marked([one_line(listed(argument.premises))])]
    if name in amap.statements or (FOREIGN in name and name not in amap.authorities):
        return statement(amap, name)
    known = amap.authorities.get(name)
    return [Run(CITES, Tone.MARK), Run(one_line(name), Tone.ID), *([Run(f": {csl.short(known)}")] if known else [])]


def bare(facts: Facts, statement: str) -> bool:
    """Whether a statement has neither support nor source."""
    found = facts.amap.statements.get(statement)
    return found is not None and not (found.cites or facts.amap.on(statement, Relation.SUPPORT))


def _objection(facts: Facts, handle: str) -> list[Run]:
    argument, state = facts.amap.arguments[handle], facts.states[handle]
    outweighed = bool(argument.outweighed) and facts.labels.get(argument.target) == "accepted"
    words = "objection outweighed" if outweighed else "objection met"
    if state != "blocked" and not outweighed:
        words = "objection stands" if state == "holds" else "objection undecided"
    return [Run(f"{words}: "), *told(facts, handle), *marked(["conceded"] * argument.conceded)]


def _backing(facts: Facts, statements: Iterable[str]) -> str:
    known = list(statements)
    supported = [each for each in known if facts.amap.on(each, Relation.SUPPORT)]
    verb = "has" if len(known) == 1 else "have"
    what = "support" if len(supported) == len(known) else "a source" if not supported else "support or a source"
    return one_line(f"{listed(known)} {verb} {what}") if known else "the map cites evidence"


def _waiting(facts: Facts, asked: Asked, step: Step) -> str:
    word = "open" if asked.status is Status.OPEN else "not asked"
    cited = any(citations(facts, each) for each in asked.about)
    if asked.status is Status.OPEN and asked.question.id == "opinion" and cited:
        return f"{word}; cited without a place to look it up"
    empty = [each for each in asked.about if step.citation is None and bare(facts, each)]
    if empty:
        return one_line(f"{word}; {listed(empty)} {'has' if len(empty) == 1 else 'have'} neither support nor source")
    if step.roles and step.scheme and asked.question.about and not asked.about:
        names = dict.fromkeys(step.scheme.speaker, step.speaker) if step.speaker else {}
        role = filled(step.scheme.roles[asked.question.about], names)
        return f"{word}; no premise says so: {role.rstrip('.')}"
    if asked.question.ground and asked.status is Status.UNASKED:
        return f"{word}; a ground would be: {asked.question.ground.rstrip('.')}"
    return word
