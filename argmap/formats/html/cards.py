"""What the page says about one thing, all but what bears on it: a statement, an argument, an authority, the map."""

from collections.abc import Iterator, Mapping, Sequence

from argmap import schemes
from argmap.bibliography import csl
from argmap.bibliography.addresses import address
from argmap.formats.html.context import SIGNS, VERBS, Context
from argmap.formats.html.markup import link, outward, rows, text
from argmap.model import Anchor, Argument, Authority, Citation, Statement
from argmap.schemes import SCHEMES
from argmap.source.quotes import fragment

ROLES = {"authority": "", "agrees": "agrees", "disputes": "disputes it"}
"""Roles of citations as they are shown, where the word alone does not do."""

OTHERS = {"Bears on": "uses", "Contradicts": "others", "Cited for": "others"}
"""Facts that name other things, by their class."""


def about(context: Context) -> str:
    """What the map is about, and the text that it maps."""
    amap = context.amap
    said = f'<p class="about" dir="auto">{text(amap.about)}</p>\n' if amap.about else ""
    if amap.source is None or not amap.source.item:
        return said
    reference = text(csl.reference(Authority("", amap.source.item)))
    return f'{said}<p class="source">Source: {outward(context.url, f"<bdi>{reference}</bdi>")}</p>\n'


def statement(context: Context, statement: Statement, heading: str = "p") -> str:
    """Text, marks and facts of a statement; `heading` is the element of the text."""
    said = text(statement.text) or text(statement.id)
    marks = " ".join(filter(None, _statement_marks(context, statement)))
    return (
        f'<{heading} class="text" dir="auto">{said}</{heading}>'
        f'<p class="marks">{marks}</p>{rows(_statement_facts(context, statement), OTHERS)}'
    )


def argument(context: Context, argument: Argument) -> str:
    """The line over an argument's premises, and what else there is to say of it."""
    kind = context.kind(argument)
    together = '<span class="together">together</span>' if len(argument.premises) > 1 else ""
    marks = " ".join(
        filter(
            None,
            (
                f'<span class="sign">{SIGNS[kind]}</span>',
                together,
                _scheme(argument.scheme),
                "<span>implicit</span>" if argument.implicit else "",
                "<span>conceded</span>" if argument.conceded else "",
                "<span>needs backing</span>" if argument.assumed is False else "",
                context.mark(argument.handle),
                *_tags(argument.tags),
                _name(context, argument.handle) if argument.id else "",
            ),
        )
    )
    return f'<p class="head">{marks}</p>{rows(_argument_facts(context, argument))}'


def authorities(context: Context) -> str:
    """Every authority and what cites it, as a section; nothing where there are none."""
    if not context.amap.authorities:
        return ""
    citing: dict[str, list[tuple[Statement, Citation]]] = {}
    for each in context.amap.statements.values():
        for citation in each.cites:
            citing.setdefault(citation.authority, []).append((each, citation))
    items = "\n".join(_authority(context, each, citing.get(each.id, ())) for each in context.amap.authorities.values())
    return f'<section id="authorities"><h2>Authorities</h2>\n<ul>\n{items}\n</ul></section>'


def _authority(context: Context, authority: Authority, citing: Sequence[tuple[Statement, Citation]]) -> str:
    reference = outward(address(authority.item), f"<bdi>{text(csl.reference(authority))}</bdi>")
    marks = f"{_name(context, authority.id, context.works)}{' <span>unnamed</span>' if authority.unnamed else ''}"
    cited = "".join(f"<li>{context.mention(each.id)}{_place(citation)}</li>" for each, citation in citing)
    facts = [("Note", _prose(authority.note))] if authority.note else []
    facts += [("Cited for", f"<ul>{cited}</ul>")] if cited else []
    return (
        f'<li class="authority" id="{text(context.works[authority.id])}">'
        f'<p class="text">{reference}</p><p class="marks">{marks}</p>{rows(facts, OTHERS)}</li>'
    )


def _statement_marks(context: Context, statement: Statement) -> Iterator[str]:
    yield _name(context, statement.id)
    if statement.id in context.theses:
        yield "<span>thesis</span>"
    yield context.mark(statement.id)
    if statement.implicit:
        yield "<span>implicit</span>"
    if statement.assumed is not None:
        yield "<span>asserted</span>" if statement.assumed else "<span>not assumed</span>"
    yield from _tags(statement.tags)


def _statement_facts(context: Context, statement: Statement) -> Iterator[tuple[str, str]]:
    yield from _anchors(context, statement.at)
    for citation in statement.cites:
        yield "Cites", _citation(context, citation)
    if statement.note:
        yield "Note", _prose(statement.note)
    if others := context.opposed.get(statement.id):
        yield "Contradicts", "; ".join(map(context.mention, others))
    uses = context.amap.starting_from(statement.id)
    if len(uses) > 1:
        targets = "".join(f"<li>{VERBS[context.kind(use)]} {context.mention(use.target)}</li>" for use in uses)
        yield "Bears on", f"<ul>{targets}</ul>"


def _argument_facts(context: Context, argument: Argument) -> Iterator[tuple[str, str]]:
    yield from _anchors(context, argument.at)
    if argument.note:
        yield "Note", _prose(argument.note)


def _anchors(context: Context, anchors: Sequence[Anchor]) -> Iterator[tuple[str, str]]:
    for anchor in anchors:
        quoted = f"<q>{text(anchor.quote)}</q>"
        where = f", paragraph {anchor.paragraph}" if anchor.paragraph else ""
        url = fragment(context.url, anchor) if context.url.lower().startswith("http") else ""
        yield "Passage", outward(url, quoted) + where


def _citation(context: Context, citation: Citation) -> str:
    authority = context.amap.authorities.get(citation.authority)
    if authority is None:
        return f'<span class="lost">{text(citation.authority)} (not in the map)</span>{_where(citation)}'
    cited = link(context.works[authority.id], f"<bdi>{text(csl.short(authority))}</bdi>")
    full = csl.reference(authority)
    spelled = "" if full == csl.short(authority) else f"<br><cite>{text(full)}</cite>"
    return cited + _where(citation) + spelled


def _where(citation: Citation) -> str:
    """What follows the name of an authority: `, p. 9 (data)`."""
    role = ROLES.get(citation.role, citation.role)
    pieces = f", {text(citation.locator)}" if citation.locator else ""
    pieces += f" ({role})" if role else ""
    return pieces + (f": {_prose(citation.note)}" if citation.note else "")


def _place(citation: Citation) -> str:
    """What follows a sentence that cites: ` (p. 9; data)`."""
    pieces = "; ".join(filter(None, (text(citation.locator), ROLES.get(citation.role, citation.role))))
    return f" ({pieces})" if pieces else ""


def _scheme(scheme: str) -> str:
    if not scheme:
        return ""
    meaning = SCHEMES.get(scheme, "")
    hint = f' title="{text(meaning)}"' if meaning else ""
    return f'<span class="scheme"{hint}>{text(schemes.label(scheme))}</span>'


def _tags(tags: Sequence[str]) -> Iterator[str]:
    return (f'<span class="tag">#{text(tag)}</span>' for tag in tags)


def _name(context: Context, name: str, among: Mapping[str, str] | None = None) -> str:
    elements = context.elements if among is None else among
    return link(elements[name], f"<bdi>{text(name)}</bdi>", "id")


def _prose(value: str) -> str:
    return f'<span dir="auto">{text(value)}</span>'
