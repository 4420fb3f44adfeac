"""Rules about ids: what refers to nothing, and what nothing refers to."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.facts import Facts
from argmap.rules.rule import Family

FAMILY = Family("references")


@FAMILY.reported(Severity.ERROR)
def unknown_reference() -> None:
    """An id that is referred to must be in the map.

    Most of these are misspelt: the nearest id is suggested, and its place
    shown.  Premises, contradictions and theses are statements; what is cited
    is an authority.  `name/id` is looked for in the map that `maps` calls so.

        argmap: 1
        title: Ice
        thesis: ice-holds
        statements:
          ice-holds: {text: The ice holds., support: [long-forst]}
          long-frost: It has frozen for a week.

    Mended:

        argmap: 1
        title: Ice
        thesis: ice-holds
        statements:
          ice-holds: {text: The ice holds., support: [long-frost]}
          long-frost: It has frozen for a week.
    """


@FAMILY.reported(Severity.ERROR)
def bibliography() -> None:
    """A bibliography must be in the map's folder, and readable.

    Its entries are authorities under their citation keys; what the map writes
    itself wins.  Only files in the map's folder or below are read.

        argmap: 1
        title: The quarry
        bibliography: ../refs.json
        statements:
          dust: {text: Dust makes people ill., cites: [lee-2019]}

    Mended:

        argmap: 1
        title: The quarry
        bibliography: refs.json
        statements:
          dust: {text: Dust makes people ill., cites: [lee-2019]}
    """


@FAMILY.reported(Severity.WARNING)
def bibliography_entry() -> None:
    """An entry of a bibliography should be readable, and its key its own.

    An entry with a brace too few, a field twice, or the key of an earlier
    entry is passed over; the others are read.  The place is a line of the
    bibliography, which is where to mend it.
    """


@FAMILY.rule(Severity.WARNING, needs_whole=True)
def unused_authority(facts: Facts) -> Iterator[Diagnostic]:
    """An authority should be cited by some statement.

    One that is not either lost its citation or never had one; a reader takes
    it for part of the case all the same.

        argmap: 1
        title: Salt
        thesis: less-salt
        authorities:
          heart-study: {type: article-journal, title: Salt and the heart, issued: 2012}
        statements:
          less-salt: {text: We should eat less salt., support: [pressure]}
          pressure: Salt raises the blood pressure.

    Mended:

        argmap: 1
        title: Salt
        thesis: less-salt
        authorities:
          heart-study: {type: article-journal, title: Salt and the heart, issued: 2012}
        statements:
          less-salt: {text: We should eat less salt., support: [pressure]}
          pressure: {text: Salt raises the blood pressure., cites: [heart-study]}
    """
    amap = facts.amap
    cited = {citation.authority for statement in amap.statements.values() for citation in statement.cites}
    for authority in amap.authorities.values():
        if authority.id not in cited:
            message = f"no statement cites `{authority.id}`"
            hint = "cite it where it is relied on, or delete it"
            yield unused_authority.finding(authority.span, message, ids=(authority.id,), hint=hint)
