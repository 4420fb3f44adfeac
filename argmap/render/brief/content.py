"""What a brief says, section by section, as runs of text.  Knows no width and no format."""

from collections.abc import Iterator

from argmap.render.brief import case, doubts
from argmap.render.brief.parts import Brief, Section

MAIN, OBJECTIONS, WEAK = 8, 6, 6


def sections(
    brief: Brief, room: int, main: int = MAIN, objections: int = OBJECTIONS, weak: int = WEAK
) -> Iterator[Section]:
    """The sections that have anything in them.

    Of each statement so many characters are told, so many main arguments for
    a thesis, and so many objections and weak points; where there are several
    theses, they share these.
    """
    each = brief.criticals
    mains, some, few = brief.share(main), brief.share(objections), brief.share(weak)
    every = (
        case.thesis(brief, room),
        *(case.main(brief, found, room, mains) for found in each),
        *(case.against(brief, found, room, some) for found in each),
        *(doubts.weakest(brief, found, room, few) for found in each),
        doubts.authorities(brief),
        doubts.implicit(brief),
        doubts.questions(brief),
        doubts.text(brief),
    )
    return (section for section in every if section.items)
