"""Sizes of paper and of slides, in points."""

import re

from argmap.diagnostics import ArgmapError
from argmap.text import printable

MM = 72 / 25.4

SIZES = {"a4": (210 * MM, 297 * MM), "letter": (612.0, 792.0), "16:9": (960.0, 540.0)}
MARGIN = 12 * MM
TURNED = ("a4", "letter")  # which may lie on their side: whichever takes fewer pages
LEAST, MOST = 50, 5000  # millimetres

_OWN = re.compile(r"([0-9]{1,5})x([0-9]{1,5})mm")


def papers(name: str) -> list[tuple[float, float]]:
    """The sizes that `name` may stand for, width and height: paper by name either way round, `WxHmm` as it says.

    Raises ArgmapError for any other name.
    """
    if name in SIZES:
        size = SIZES[name]
        return [size, size[::-1]] if name in TURNED else [size]
    own = _OWN.fullmatch(name)
    sides = [int(side) for side in own.groups()] if own else []
    if not sides or not all(LEAST <= side <= MOST for side in sides):
        raise ArgmapError(
            f"there is no page `{printable(name)}`; name a4, letter, 16:9, or a size such as 420x297mm "
            f"({LEAST} to {MOST:,} mm a side)"
        )
    return [(sides[0] * MM, sides[1] * MM)]
