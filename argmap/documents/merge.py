"""What `argmap merge --json` prints.  Keys may be added to this shape, never changed:

{"version": 1, "maps": [PATH, PATH], "base": PATH|null, "statements": NUMBER, "arguments": NUMBER,
 "conflicts": [{"kind": KIND, "ids": [ID], "key": TEXT, "ours": TEXT, "theirs": TEXT}]}

KIND is "wording", "split", "linked or apart", "sides", "circle", "thesis", "value" or "gone"; ids are
those of the merged map.
"""

from collections.abc import Sequence

from argmap.compare.merging import Conflict
from argmap.model import ArgumentMap
from argmap.text.json import as_json


def write(paths: Sequence[str], base: str | None, merged: ArgumentMap, conflicts: Sequence[Conflict]) -> str:
    """The conflicts, and how much there is in the merged map."""
    return as_json(
        {
            "version": 1,
            "maps": list(paths),
            "base": base,
            "statements": len(merged.statements),
            "arguments": len(merged.arguments),
            "conflicts": [
                {
                    "kind": each.trouble,
                    "ids": list(each.ids),
                    "key": each.key,
                    "ours": each.ours,
                    "theirs": each.theirs,
                }
                for each in conflicts
            ],
        }
    )
