"""The reading room: a map as one self-contained HTML page.

`relations.plan` says where every card stands, `tree` and `cards` write them, `beside`
the text, `panels` the lists; `data` and stand.js let a reader withdraw
premises and see what falls, `finding` and search.js find cards.  The page needs no network and forbids itself
any: its policy names style and script by their hashes, so nothing that a map
says could run or restyle it, even if it became markup.  Without scripts it is
still nested lists that fold.

`parts` gives the same page in pieces, for one that follows its file.
"""

import re
from collections.abc import Mapping, Sequence
from string import Template

from argmap.bibliography import csl
from argmap.diagnostics import Diagnostic
from argmap.evaluation.labels import MARKS
from argmap.model import ArgumentMap, Authority
from argmap.page import assets, panels, signs
from argmap.page.beside import beside
from argmap.page.context import Context
from argmap.page.data import meanings, program
from argmap.page.finding import words
from argmap.page.markup import outward, prose, text
from argmap.page.tree import tree
from argmap.rules import check
from argmap.text import counted, one_line
from argmap.text.json import in_page

__all__ = ["assemble", "listing", "parts", "write"]

NAMED = 3  # theses that are told one by one at the head of the page

_LANGUAGE = r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}"  # a tag of BCP 47


def write(
    amap: ArgumentMap,
    labels: Mapping[str, str] | None = None,
    *,
    source: str | None = None,
    part: str | None = None,
    questions: bool = False,
) -> str:
    """The map as an HTML page.

    `labels` (statement to accepted, rejected, undecided or unsupported) stand
    in for what the map says by itself.  `source` is the text that is mapped,
    to be shown beside it: only pass it where the reader asked for it, for a
    page may be published.  `part` is the query that `amap` is a part by: then
    nothing is said of what `check` finds, which is about whole maps.  Nor is
    anything said of what it finds in other maps that are joined with this one.
    `questions` asks for all critical questions, and not only those that the
    map says somebody asked.
    """
    found = [] if part is not None else check(amap, source)
    findings = [each for each in found if each.span.path in ("", amap.path)]
    return assemble(parts(amap, findings, labels, source=source, part=part, questions=questions))


def parts(
    amap: ArgumentMap,
    findings: Sequence[Diagnostic],
    labels: Mapping[str, str] | None = None,
    *,
    source: str | None = None,
    part: str | None = None,
    questions: bool = False,
) -> dict[str, str]:
    """The pieces of the page by the id of the element that they fill; `data` is JSON, `title` text."""
    context = Context.of(amap, labels, findings, beside=source is not None)
    shown = panels.panels(context, findings, questions)
    return {
        "title": one_line(amap.title) or "Argument map",
        "lang": _language(amap),
        "head": _head(context, part),
        "about": _about(context),
        "tabs": panels.tabs(context, shown),
        "map": tree(context),
        "side": panels.html(shown),
        "text": "" if source is None else beside(context, source),
        "data": _data(context),
    }


def assemble(pieces: Mapping[str, str], *more: str, connect: str = "", version: int | None = None) -> str:
    """The whole page; `more` are further files of its script and style, `connect` what the script may talk to.

    `version` is for the script to know which pieces are there already, and
    `hash`, if it is among the pieces, to say which bytes they were made of.
    """
    style = assets.style(*(name for name in more if name.endswith(".css")))
    script = assets.script(*(name for name in more if name.endswith(".js")))
    return Template(assets.template()).substitute(
        pieces,
        title=text(pieces["title"]),
        attributes=("" if pieces["text"] else ' class="no-text"')
        + ("" if version is None else f" data-version={version}")
        + (f" data-hash={pieces['hash']}" if pieces.get("hash") else ""),
        legend=signs.legend(),
        keys=signs.keys(),
        style=style,
        style_hash=assets.hashed(style),
        script=script,
        script_hash=assets.hashed(script),
        connect=f" connect-src {connect};" if connect else "",
    )


def _language(amap: ArgumentMap) -> str:
    """The language of the source, for voices and hyphens; that of argmap's own words where it is not said."""
    said = amap.source.item.get("language") if amap.source else None
    return said if isinstance(said, str) and re.fullmatch(_LANGUAGE, said) else "en"


def listing(links: Mapping[str, str]) -> str:
    """A page of links to pages, each by the name of its map."""
    style = assets.style()
    items = "".join(f'<li><a href="{text(link)}">{text(name)}</a></li>' for name, link in links.items())
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src {assets.hashed(style)}">'
        f"<title>Maps</title><style>{style}</style>"
        f"<main><h1>Maps</h1><ul>{items or '<li>There are no maps here.</li>'}</ul></main></html>"
    )


def _head(context: Context, part: str | None) -> str:
    """Title, what stands, and what is to be known before reading on."""
    title = text(one_line(context.amap.title)) or "Argument map"
    said = f'<h1 dir="auto">{title}</h1><p id="thesis">{_theses(context)}</p>'
    if part is not None:
        said += f"<p>Only the part that <code>{text(one_line(part))}</code> finds.</p>"
    if context.fixed:
        said += "<p>What stands is said for the whole map; nothing can be withdrawn on this page.</p>"
    return said


def _about(context: Context) -> str:
    """What the map is about, and the text that it maps: folded on a phone, where it would push the map away."""
    amap = context.amap
    said = f'<p dir="auto">{prose(amap.about)}</p>' if amap.about else ""
    if amap.source and amap.source.item:
        said += f"<p>Source: {outward(context.url, text(csl.reference(Authority('', amap.source.item))))}</p>"
    return said and f"<summary>About</summary>{said}"


def _theses(context: Context) -> str:
    """How each thesis fares, or how many do how where there are many."""
    labels = [context.labels[name] for name in dict.fromkeys(context.amap.theses) if name in context.labels]
    if len(labels) <= NAMED:
        return ", ".join(f"{MARKS[label]} thesis {label}" for label in labels)
    return f"{counted(len(labels), 'thesis', 'theses')}: {signs.tally(labels)}"


def _data(context: Context) -> str:
    """The map for the script; no markup can come of it."""
    amap = context.amap
    labels = [context.labels[name] for name in amap.statements]
    states = [context.states[name] for name in amap.arguments]
    document: dict[str, object] = {
        **program(amap),
        "schemes": meanings(amap),
        "facts": words(amap),
        "fixed": {"labels": labels, "states": states} if context.fixed else None,
    }
    return in_page(document)
