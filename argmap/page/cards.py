"""The card of one statement, and the line over one argument's premises."""

from collections.abc import Iterator, Sequence

from argmap import schemes
from argmap.bibliography import csl
from argmap.evaluation.labels import Label
from argmap.model import Anchor, Argument, Citation, Relation, Statement
from argmap.page.context import Context
from argmap.page.markup import bare, classed, joined, link, outward, prose, text
from argmap.page.signs import LINES, VERBS, WORDS
from argmap.relations.kinds import granted
from argmap.source.quotes import fragment

LONG = 400
"""From so many characters on a text is cut short on the screen until its card has the focus."""

NOTE = "note"

ROLES = {"authority": "", "disputes": "disputes it"}
"""Roles of citations as they are shown, where the word alone does not do."""


def full(context: Context, statement: Statement) -> str:
    """The card with everything that the map says of a statement."""
    facts = joined(
        (
            f"<a>{text(statement.id)}</a>",  # the script makes it a link to its own card
            _owner(statement.id),
            "implicit" if statement.implicit else "",
            _assumed(context, statement),
            *(_citation(context, each) for each in statement.cites),
            *(f"≠ {context.name(other)}" for other in context.opposed.get(statement.id, ())),
            *_tags(statement.tags),
        )
    )
    facts += _flags(context, statement.id)
    opening = _opening(context, statement, f" id={bare(context.elements[statement.id])}")
    return f"{opening}<div>{facts}{_more(_statement_facts(context, statement))}</div></article>"


def stub(context: Context, statement: Statement) -> str:
    """A card that leads to the full one."""
    to = link(context.elements[statement.id], f"↑ {text(statement.id)}")
    return f"{_opening(context, statement, '', 'stub')}<div>{to}</div></article>"


def missing(name: str) -> str:
    """A card for a premise that the map does not have."""
    return f'<article class="card stub"><p>{text(name)} (not in the map)</p></article>'


def argument(context: Context, argument: Argument) -> str:
    """Sign and caption of an argument; the sign is the switch that withdraws it."""
    words = joined(
        (
            WORDS.get(context.kind(argument), ""),
            _scheme(argument.scheme),
            "linked" if len(set(argument.premises)) > 1 else "",
            "implicit" if argument.implicit else "",
            *granted(argument),
            "needs backing" if argument.assumed is False else "",
            *_tags(argument.tags),
            text(argument.id or ""),
        )
    )
    said = f"{words}{_flags(context, argument.handle)}{_more(_argument_facts(context, argument))}"
    return f"<b></b>{said and f'<div>{said}</div>'}"


def argument_class(context: Context, argument: Argument) -> str:
    """What the style and the script need to know of an argument; the style says in words what does not hold."""
    state = {"blocked": ["blocked"], "undecided": ["open"]}.get(context.states[argument.handle], [])
    return classed("a", LINES[context.kind(argument)], *state, *["conceded"] * argument.conceded)


def citation_place(citation: Citation) -> str:
    """What follows a citation: `, p. 9 (data)`."""
    role = ROLES.get(citation.role, citation.role)
    return (f", {text(citation.locator)}" if citation.locator else "") + (f" ({role})" if role else "")


def _opening(context: Context, statement: Statement, id: str, *classes: str) -> str:
    label = context.labels[statement.id]
    words = ["card", *([] if label == Label.ACCEPTED else [label]), *classes]
    words += ["imp"] * statement.implicit + ["thesis"] * (statement.id in context.theses and not classes)
    words += ["long"] * (len(statement.text) > LONG)
    said = text(statement.text) or text(statement.id)
    return f"<article {classed(*words)} data-s={context.statements[statement.id]}{id}><p>{said}</p>"


def _assumed(context: Context, statement: Statement) -> str:
    """Whether the statement is taken as given; the word is the switch that withdraws it."""
    given = statement.assumed
    if given is False:
        return "not assumed"
    return "<i>given</i>" if given or not context.amap.on(statement.id, Relation.SUPPORT) else ""


def _owner(name: str) -> str:
    """Whose statement it is, where another map says it: `op/coup` is a statement of `op`."""
    owner, _, own = name.rpartition("/")
    return f"<b class=of>of {text(owner)}</b>" if owner and own else ""


def _citation(context: Context, citation: Citation) -> str:
    authority = context.amap.authorities.get(citation.authority)
    if authority is None:
        return f"§ {text(citation.authority)} (not in the map){citation_place(citation)}"
    return f"§ {link(context.works[authority.id], text(csl.short(authority)), 'c')}{citation_place(citation)}"


def _scheme(scheme: str) -> str:
    return f"<em>{text(schemes.label(scheme))}</em>" if scheme else ""


def _tags(tags: Sequence[str]) -> Iterator[str]:
    return (f"<span class=tag>#{text(tag)}</span>" for tag in tags)


def _flags(context: Context, name: str) -> str:
    """A link to what `check` finds here."""
    numbers = context.findings.get(name, ())
    said = f"{len(numbers)} findings" if len(numbers) > 1 else "finding"
    return " " + link(f"f{numbers[0]}", f"⚑ {said}", "fl") if numbers else ""


def _more(facts: Iterator[tuple[str, str]]) -> str:
    """What is folded away on a card: paragraphs, named on the outside."""
    rows = list(facts)
    names = ", ".join(dict.fromkeys(term for term, _ in rows))
    said = "".join(f"<p>{said}</p>" if term == NOTE else f"<div>{said}</div>" for term, said in rows)
    return f" <details><summary>{names}</summary>{said}</details>" if rows else ""


def _statement_facts(context: Context, statement: Statement) -> Iterator[tuple[str, str]]:
    if statement.note:
        yield NOTE, prose(statement.note)
    for citation in statement.cites:
        if citation.note:
            yield NOTE, f"{_citation(context, citation)}: {text(citation.note)}"
    uses = context.amap.starting_from(statement.id)
    if len(uses) > 1:
        named = (f"{VERBS[context.kind(use)]} {context.name(use.target)}" for use in uses)
        yield f"bears on {len(uses)}", joined(named, ", ")
    yield from _passages(context, statement.at)


def _argument_facts(context: Context, argument: Argument) -> Iterator[tuple[str, str]]:
    if argument.note:
        yield NOTE, prose(argument.note)
    yield from _passages(context, argument.at)


def _passages(context: Context, anchors: Sequence[Anchor]) -> Iterator[tuple[str, str]]:
    """Where the source says it, unless the source stands beside the map."""
    for anchor in () if context.beside else anchors:
        where = f", paragraph {anchor.paragraph}" if anchor.paragraph else ""
        url = fragment(context.url, anchor) if context.url.lower().startswith("http") else ""
        yield "passage", outward(url, f"<q>{text(anchor.quote)}</q>") + where
