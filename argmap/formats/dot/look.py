"""How a picture is wanted; what is not said is as most readers want it."""

from argmap.model import ArgumentMap
from argmap.records import record


@record
class Look:
    """What a reader may choose of a picture.

    `up` puts reasons below what they bear on, not to its right.  `ids` shows
    the name of every statement.  `depth` is how many levels of reasons are
    drawn, None all.  `page` is a size of paper, as `paper.papers` reads it;
    `wrap` how many characters a line of text has.
    Where the map is a part of a larger one, `part` says which and `whole` is
    that one.
    """

    up: bool = False
    ids: bool = False
    depth: int | None = None
    page: str = ""
    wrap: int = 22
    part: str = ""
    whole: ArgumentMap | None = None


PLAIN = Look()
