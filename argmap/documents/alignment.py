"""An alignment for programs and for correcting by hand.  Keys may be added to this shape, never changed:

{"version": 1, "maps": [MAP, MAP], "reviewed": true|false,
 "alignment": [{"a": ID, "b": ID, "score": NUMBER, "core": true|false,
                "evidence": {"anchor": NUMBER|null, "text": NUMBER, "place": NUMBER}|null,
                "texts": [TEXT, TEXT]}]}

MAP is {"path", "title", "statements": NUMBER}.  Whoever has been through it sets "reviewed" to true; only "a" and "b"
are needed to read it again.  "anchor" is null where a side has no passage, "evidence" where somebody decided.
A match stands on a line of its own, so that it can be struck out.
"""

import re

from argmap.compare.alignment import Alignment, Match
from argmap.model import ArgumentMap
from argmap.text import one_line
from argmap.text.json import as_json

Json = dict[str, object]


def write(alignment: Alignment) -> str:
    """The alignment as a document of its own."""
    a, b = alignment.a.statements, alignment.b.statements
    rows = [
        {**match_row(match), "texts": [one_line(a[match.a].text), one_line(b[match.b].text)]}
        for match in alignment.matches
    ]
    maps = [named(alignment.a), named(alignment.b)]
    document = {"version": 1, "maps": maps, "reviewed": alignment.reviewed, "alignment": rows}
    return re.sub(r"\n {4}([}\]])", r"\1", re.sub(r"\n {6,}", " ", as_json(document)))


def named(amap: ArgumentMap) -> Json:
    return {"path": amap.path, "title": amap.title, "statements": len(amap.statements)}


def matches(alignment: Alignment) -> list[Json]:
    return [match_row(match) for match in alignment.matches]


def match_row(match: Match) -> Json:
    evidence = None if match.evidence is None else dict(match.evidence._asdict())
    return {"a": match.a, "b": match.b, "score": match.score, "core": match.core, "evidence": evidence}
