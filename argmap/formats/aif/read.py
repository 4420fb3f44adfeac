"""Argument Interchange Format: the JSON of AIFdb, xAIF, OVA 3 and OVA 2 as a map.

| AIF | in the map |
|---|---|
| I node | statement; its id and time are kept as `x-aif` |
| RA, CA | argument for or against what it leads to; its premises are linked |
| RA or CA that leads to an RA or CA | argument on that argument: backing or undercut |
| CA both ways between two I nodes | `contradicts` |
| MA | `x-rephrases` on the one that says it again, or merged with the other |
| L and YA before an I node | `x-said`: who said it, in which words and how, where that differs, and when |

What argmap itself wrote under `x-argmap` is restored, and the nodes that say
what an authority asserts become citations again.

Transitions, illocutions without a statement, preferences, schemes of rephrases
and edges that no rule covers are counted.
Format: Chesñevar et al., Towards an argument interchange format (2006), and
the files of AIFdb.
"""

from argmap.diagnostics import Diagnostic
from argmap.formats.aif.dialogue import add_speakers
from argmap.formats.aif.graph import build, count_edges
from argmap.formats.aif.tables import tables
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import parse_json, unreadable
from argmap.formats.drafts.rephrases import merge
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap

__all__ = ["read"]


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The argument in an AIF file, and notes on what is not in the map.

    Never raises on content: what cannot be read at all is one error and an
    empty map.
    """
    document, found = parse_json(text)
    if found:
        return ArgumentMap("", {}), found
    table = tables(document)
    if table is None:
        return ArgumentMap("", {}), [unreadable("the JSON has no list `nodes`, so it is not AIF")]
    draft = build(table, options.title or "An AIF argument")
    count_edges(draft, table, add_speakers(draft, table))
    draft.quotes = not table.own
    if options.merge_rephrases:
        merge(draft)
    return assembled(draft)
