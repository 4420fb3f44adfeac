"""What `argmap compare --json` prints.  Keys may be added to this shape, never changed:

{"version": 1, "maps": [MAP, MAP], "same": true|false, "note": TEXT, "reviewed": true|false,
 "alignment": [MATCH], "only": {"a": [ID], "b": [ID]},
 "relations": [{"kind": KIND, "a": [ID], "b": [ID]}],
 "linked": [{"linked_in": "a"|"b", "a": [ID], "b": [ID]}],
 "sides": [{"a": ID, "b": ID, "in_a": SIDE, "in_b": SIDE}],
 "opposites": [{"a": ID, "b": ID}],
 "paragraphs": [{"paragraph", "a", "a_shared", "b", "b_shared"}]}

MAP and MATCH as in `alignment`; "a" is the first map.  KIND is "same", "longer" (ids of the way from the premise up),
"elsewhere", "level" (on an argument in one, on its premise in the other), "side" or "unused".  SIDE is "thesis",
"for", "against", "both" or "nothing".  "paragraphs" counts statements that begin there, and those of them in both.

Of more than two maps: {"version": 1, "maps": [MAP], "shared": [[ID|null]], "pairs": [{"maps": [NUMBER, NUMBER], and
what two maps have}]}; "shared" has an id for each map, null where it does not make the statement.
"""

from collections.abc import Mapping, Sequence

from argmap.compare.reading import Comparison
from argmap.documents.alignment import Json, matches, named
from argmap.model import ArgumentMap
from argmap.text.json import as_json


def write(found: Comparison) -> str:
    """Two maps."""
    maps: Json = {"version": 1, "maps": [named(found.a), named(found.b)]}
    return as_json({**maps, **_pair(found)})


def write_several(
    maps: Sequence[ArgumentMap],
    shared: Sequence[Sequence[str | None]],
    pairs: Mapping[tuple[int, int], Comparison],
) -> str:
    """More than two."""
    return as_json(
        {
            "version": 1,
            "maps": [named(amap) for amap in maps],
            "shared": [list(unit) for unit in shared],
            "pairs": [{"maps": list(places), **_pair(found)} for places, found in pairs.items()],
        }
    )


def _pair(found: Comparison) -> Json:
    return {
        "same": not found,
        "note": found.note,
        "reviewed": found.alignment.reviewed,
        "alignment": matches(found.alignment),
        "only": {"a": list(found.alignment.only_a), "b": list(found.alignment.only_b)},
        "relations": [{"kind": each.kind, "a": list(each.a), "b": list(each.b)} for each in found.relations],
        "linked": [{"linked_in": each.linked_in, "a": list(each.a), "b": list(each.b)} for each in found.linked],
        "sides": [dict(each._asdict()) for each in found.sides],
        "opposites": [{"a": each.a, "b": each.b} for each in found.opposites],
        "paragraphs": [
            {
                "paragraph": each.number,
                "a": each.a,
                "a_shared": each.a_shared,
                "b": each.b,
                "b_shared": each.b_shared,
            }
            for each in found.paragraphs
        ],
    }
