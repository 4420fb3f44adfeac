"""What stands beside or below the tree: objections, findings, critical questions, authorities, each a section."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.bibliography import csl
from argmap.bibliography.addresses import address
from argmap.diagnostics import Diagnostic
from argmap.evaluation import reliance
from argmap.evaluation.reliance import Reliance
from argmap.model import Citation, Relation
from argmap.page.cards import citation_place
from argmap.page.context import Context
from argmap.page.markup import bare, outward, prose, text
from argmap.page.questions import questions
from argmap.relations import bearing
from argmap.relations.kinds import granted


class Panel(NamedTuple):
    """A section: the id of its element, its title, and its items as HTML."""

    id: str
    title: str
    items: Sequence[str]


def panels(context: Context, findings: Sequence[Diagnostic], every_question: bool = False) -> list[Panel]:
    """Those that have something to say."""
    every = (
        Panel("p-objections", "Open objections", list(_objections(context))),
        Panel("p-findings", "Findings", list(_findings(context, findings))),
        Panel("p-questions", "Critical questions", list(questions(context, every_question))),
        Panel("p-authorities", "Authorities", list(_authorities(context))),
    )
    return [panel for panel in every if panel.items]


def html(shown: Iterable[Panel]) -> str:
    """The sections, one below the other; the last are for what a search finds, and for notes."""
    sections = "".join(
        f"<section id={panel.id}><h2>{panel.title} <small>{len(panel.items):,}</small></h2>"
        f"<ul>{''.join(panel.items)}</ul></section>"
        for panel in shown
    )
    return f"{sections}{''.join(f'<section id={name} class=js></section>' for name in ('p-found', 'p-notes'))}"


def tabs(context: Context, shown: Iterable[Panel]) -> str:
    """A link to each, and to what the script gathers from the cards: what is implicit, and notes."""
    links = [f"<a href=#{panel.id}>{panel.title} {len(panel.items):,}</a>" for panel in shown]
    implicit = sum(each.implicit for each in context.amap.statements.values())
    if implicit:
        links.append(f"<a class=js href=#p-found data-find=is:implicit>Implicit {implicit:,}</a>")
    notes = _notes(context)
    if notes:
        links.append(f"<a class=js href=#p-notes>Notes {notes:,}</a>")
    return "".join(links)


def _notes(context: Context) -> int:
    """How many notes there are on cards and arguments."""
    amap = context.amap
    notes = [each.note for each in amap.arguments.values()]
    for statement in amap.statements.values():
        notes += [statement.note, *(citation.note for citation in statement.cites)]
    return len([*filter(None, notes)])


def _objections(context: Context) -> Iterator[str]:
    """Attacks that hold and count against the thesis."""
    against = bearing.on(context.amap, context.amap.theses).con
    for argument in context.amap.arguments.values():
        unbeaten = context.states[argument.handle] != "blocked" and argument.handle in against
        if unbeaten and argument.relation is Relation.ATTACK:
            said = f" ({', '.join(words)})" if (words := granted(argument)) else ""
            yield f"<li>{context.mention(argument.handle)}{said}, against {context.name(argument.target)}</li>"


def _findings(context: Context, findings: Sequence[Diagnostic]) -> Iterator[str]:
    for number, each in enumerate(findings):
        where = "".join(f"<br>{context.mention(name)}" for name in each.ids[:1] if name in context.elements)
        hint = f"<br><small>{text(each.hint)}</small>" if each.hint else ""
        place = f" <small>line {each.span.line:,}</small>" if each.span.line else ""
        yield (
            f'<li id="f{number}" class="{each.severity}"><b>{each.severity}</b> {prose(each.message)} '
            f"<code>{text(each.rule)}</code>{place}{where}{hint}</li>"
        )


def _authorities(context: Context) -> Iterator[str]:
    """Each authority, those that carry most first, with its switch and what cites it."""
    listing = reliance.listing(context.amap)
    places = {name: number for number, name in enumerate(context.amap.authorities)}
    for each in listing.reliances:
        number = places[each.authority.id]
        yield f"<li id={bare(context.works[each.authority.id])}>{_authority(context, each, number)}</li>"


def _authority(context: Context, each: Reliance, number: int) -> str:
    authority = each.authority
    name = f"<b>{text(csl.short(authority))}</b>{' (unnamed)' if authority.unnamed else ''}"
    head = f"<i data-w=w{number}>{name}</i>"
    reference = outward(address(authority.item), text(csl.reference(authority)))
    note = f'<br><small dir="auto">{text(authority.note)}</small>' if authority.note else ""
    cited = "".join(f"<li>{_citing(context, citing, how)}</li>" for citing, how in each.citations)
    further = len(each.claims)
    carried = f"<p><small>{further:,} further {'claims rest' if further > 1 else 'claim rests'} on it</small></p>"
    return f"{head}<br>{reference}{note}<ul>{cited}</ul>{carried if further else ''}"


def _citing(context: Context, citing: str, how: Citation) -> str:
    return f"{context.mention(citing)}{citation_place(how)}"
