"""Rules about what is cited, and what ought to be."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.facts import Facts
from argmap.model import Relation, Role
from argmap.rules.naming import text_place
from argmap.rules.phrases import QUANTITY_PARTS, RATIO, SOURCE_PARTS, quantity, unnamed_source
from argmap.rules.rule import Family

rule = Family("citations").rule

_WITH_PAGES = frozenset({"book", "report"})


@rule(Severity.WARNING)
def uncited_quantity(facts: Facts) -> Iterator[Diagnostic]:
    """A figure should have a source, or an argument for it.

    A share or a multiple is something that somebody counted.  Who did so is
    what a reader asks first, and what makes the figure worth anything.

        argmap: 1
        title: Traffic
        thesis: too-many
        statements:
          too-many: {text: There are too many cars., support: [share]}
          share: Cars carry 80 % of all commuters.

    Mended:

        argmap: 1
        title: Traffic
        thesis: too-many
        authorities:
          census: {title: Census of commuters, issued: 2021}
        statements:
          too-many: {text: There are too many cars., support: [share]}
          share: {text: Cars carry 80 % of all commuters., cites: [census]}
    """
    for statement, text in facts.texts.saying(*QUANTITY_PARTS, pattern=RATIO):
        grounded = statement.cites or facts.amap.on(statement.id, Relation.SUPPORT)
        if not grounded and (figure := quantity(text)) and not unnamed_source(text, statement.text):
            message = f"`{statement.id}` gives a figure (`{figure}`) and cites nothing for it"
            hint = "say who counted, with `cites:`"
            yield uncited_quantity.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


@rule(Severity.WARNING)
def unattributed_authority(facts: Facts) -> Iterator[Diagnostic]:
    """Whoever appeals to research or to experts should say to whose.

    "Research shows" borrows the weight of an authority and leaves nothing
    that a reader could look up.

        argmap: 1
        title: Homework
        thesis: less-homework
        statements:
          less-homework: {text: Pupils should have less homework., support: [tired]}
          tired: Research shows that homework tires pupils.

    Cite the work, and state what it found.  Where the text does not name it,
    cite an authority with `unnamed: true`.  Mended:

        argmap: 1
        title: Homework
        thesis: less-homework
        authorities:
          lee-2019: {type: article-journal, title: Sleep and homework, issued: 2019}
        statements:
          less-homework: {text: Pupils should have less homework., support: [tired]}
          tired: {text: Homework tires pupils., cites: [lee-2019]}
    """
    for statement, text in facts.texts.saying(*SOURCE_PARTS):
        if not statement.cites and (phrase := unnamed_source(text, statement.text)):
            message = f"`{statement.id}` appeals to an authority (`{phrase}`) and cites none"
            hint = "cite the work with `cites:`, or an authority with `unnamed: true`"
            yield unattributed_authority.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


@rule(Severity.NOTE)
def unnamed_authority(facts: Facts) -> Iterator[Diagnostic]:
    """An authority that the text does not name cannot be looked up.

    This is a weakness of the text, not of the map: what is cited to it stands
    on the author's word alone.

        argmap: 1
        title: Ferries
        thesis: keep-ferry
        authorities:
          ferry-study: {title: A study of ferry costs, unnamed: true}
        statements:
          keep-ferry: {text: The ferry should stay., support: [cheap]}
          cheap: {text: The ferry is cheap to run., cites: [ferry-study]}

    If you find out which one it is, say so.  Mended:

        argmap: 1
        title: Ferries
        thesis: keep-ferry
        authorities:
          ferry-study: {author: [{literal: Harbour Office}], title: What ferries cost, issued: 2018}
        statements:
          keep-ferry: {text: The ferry should stay., support: [cheap]}
          cheap: {text: The ferry is cheap to run., cites: [ferry-study]}
    """
    for authority in facts.amap.authorities.values():
        if authority.unnamed:
            message = f"`{authority.id}` is cited without being named"
            hint = "say which work it is, if you can find out"
            yield unnamed_authority.finding(authority.span, message, ids=(authority.id,), hint=hint)


@rule(Severity.NOTE)
def missing_locator(facts: Facts) -> Iterator[Diagnostic]:
    """A citation of a book or a report should say where in it.

    Nobody reads four hundred pages to check one sentence.  A work cited as
    `background`, and one that is not named, needs no page.

        argmap: 1
        title: Ships
        thesis: slow-ships
        authorities:
          log: {type: book, title: A log of ships, issued: 1890}
        statements:
          slow-ships: {text: Sailing ships were slow., cites: [log]}

    Mended:

        argmap: 1
        title: Ships
        thesis: slow-ships
        authorities:
          log: {type: book, title: A log of ships, issued: 1890}
        statements:
          slow-ships: {text: Sailing ships were slow., cites: [{authority: log, locator: p. 12}]}
    """
    for statement in facts.amap.statements.values():
        for citation in statement.cites:
            authority = facts.amap.authorities.get(citation.authority)
            if authority is None or authority.unnamed or citation.locator or citation.role is Role.BACKGROUND:
                continue
            if (kind := authority.item.get("type")) in _WITH_PAGES:
                message = f"`{statement.id}` cites the {kind} `{authority.id}` without saying where in it"
                hint = f"write `{{authority: {authority.id}, locator: p. …}}`"
                yield missing_locator.finding(citation.span, message, ids=(statement.id, authority.id), hint=hint)


@rule(Severity.NOTE, needs_whole=True)
def single_authority(facts: Facts) -> Iterator[Diagnostic]:
    """Cited support that all comes from one authority is one support.

    Two or more statements for the thesis cite something, and all of them the
    same work: if it errs, nothing that is cited is left.  What the map itself
    rejects supports nothing, and what is cited to be disputed does not either;
    `argmap authorities` counts alike.

        argmap: 1
        title: Bees
        thesis: protect-bees
        authorities:
          hall: {author: [{family: Hall}], title: On bees, issued: 2011}
        statements:
          protect-bees: {text: Bees should be protected., support: [fewer, needed]}
          fewer: {text: There are fewer bees every year., cites: [hall]}
          needed: {text: Fruit trees need bees., cites: [hall]}

    Mended:

        argmap: 1
        title: Bees
        thesis: protect-bees
        authorities:
          hall: {author: [{family: Hall}], title: On bees, issued: 2011}
          orchards: {author: [{literal: Orchard Office}], title: Orchards, issued: 2015}
        statements:
          protect-bees: {text: Bees should be protected., support: [fewer, needed]}
          fewer: {text: There are fewer bees every year., cites: [hall]}
          needed: {text: Fruit trees need bees., cites: [orchards]}
    """
    amap = facts.amap
    if sum(bool(statement.cites) for statement in amap.statements.values()) < 2:
        return
    from argmap.evaluation.reliance import carrying

    backing = carrying(amap, facts.bearing, facts.labels)
    cited = {citation.authority for _, citation in backing}
    citing = dict.fromkeys(statement for statement, _ in backing)
    if len(cited) == 1 and len(citing) > 1 and (authority := amap.authorities.get(min(cited))):
        message = f"all cited support of the thesis comes from `{authority.id}`"
        related = [Related(f"`{statement}` cites it", citation.span) for statement, citation in backing]
        hint = "look for a second authority that is independent of it"
        yield single_authority.finding(
            authority.span, message, ids=(authority.id, *citing), hint=hint, related=related[:9]
        )
