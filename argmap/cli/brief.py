"""`argmap brief`: a map in one page, for somebody who decides."""

from collections.abc import Sequence
from typing import Annotated

from argmap.cli.support import options
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.maps import pick_goals
from argmap.cli.support.output import choose, emit_document
from argmap.cli.support.progress import waiting
from argmap.evaluation import Semantics, evaluate
from argmap.model import ArgumentMap
from argmap.render.brief import NAMED, Brief, lines

FORMATS = ("text", "markdown", "html")
_ASKED = 3


def command(
    map: options.Map = None,
    format: Annotated[str, options.format_of(FORMATS)] = "text",
    alone: options.Alone = False,
    width: options.Width = None,
) -> None:
    """Tell in one page what a map claims, what carries that, and where it is weak.

    Every thesis and its label; the main arguments; the objections that weigh
    most, and what answers, outweighs or concedes them; the premises and
    arguments that most hangs on; the authorities that it leans on; what the
    text leaves unsaid and needs; what to ask next; and how much of the text the
    map covers, where its copy lies beside the map.

    Every sentence is worked out from the map and names its ids: `argmap why`
    and `argmap critical` tell more of each.  As text it takes at most 60 lines
    of 80 columns; as HTML it prints on one sheet of A4.

    \b
    Examples:
      argmap brief mali
      argmap brief --format markdown > brief.md
      argmap brief mali --format html > mali.html
    """
    chosen = choose(format, FORMATS, "format")
    amap, goals = pick_goals(map, None, alone=alone)
    with waiting("working out what carries the thesis"):
        brief = _brief(amap, goals)
    if chosen == "markdown":
        from argmap.render.brief.markdown import markdown

        emit_document(markdown(brief))
    elif chosen == "html":
        from argmap.render.brief.html import html

        emit_document(html(brief))
    else:
        print_lines(lines(brief, width or screen_width()))


def _brief(amap: ArgumentMap, theses: Sequence[str]) -> Brief:
    from argmap.evaluation.critical import criticals
    from argmap.evaluation.sides import acceptance
    from argmap.facts import Facts
    from argmap.library.copies import source_text
    from argmap.questions import Questions, suggestions
    from argmap.source.coverage import coverage

    evaluation, (text, _) = evaluate(amap), source_text(amap)
    covered = None if text is None else coverage(amap, text)
    found = criticals(amap, theses[:NAMED], at_most=1)
    upcoming = suggestions(Questions(Facts(amap)))[:_ASKED]
    return Brief(evaluation, acceptance(evaluation, Semantics.GROUNDED), theses, found, upcoming, covered)
