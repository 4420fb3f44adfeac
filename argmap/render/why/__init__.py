"""Why a statement or argument fares as it does: a tree of sentences."""

from collections.abc import Iterator, Sequence
from itertools import chain

from argmap.bibliography import csl
from argmap.evaluation import Evaluation
from argmap.evaluation.why.explanation import Explanation
from argmap.render.lines.glyphs import SEEN, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.lines.trees import outline
from argmap.render.tree.layout import laid_out, levels
from argmap.render.why.telling import Place, Teller
from argmap.text import one_line


def lines(explanation: Explanation, evaluation: Evaluation, width: int | None = None) -> Iterator[Line]:
    """The tree of sentences; then what it rests on, and the works that are cited for that.

    With a width in cells, wrapped; without, one line a sentence.
    """
    teller = Teller(explanation, evaluation)
    yield from laid_out(outline(Place(explanation.root), teller.tell, levels(width)), width, ascii_only=False)
    if rests_on := [name for name in explanation.rests_on if name != explanation.root]:
        yield from row([], _listed("rests on", rests_on, Tone.ID), width)
    known = evaluation.amap.authorities
    if cited := [csl.short(known[name]) for name in explanation.authorities if name in known]:
        yield from row([], _listed("cites", cited, Tone.TEXT), width)
    if teller.referred:
        yield from row([], [Run(f"{SEEN} told above", Tone.MARK)], width)


def _listed(what: str, names: Sequence[str], tone: Tone) -> list[Run]:
    _, *runs = chain.from_iterable(
        (Run(", " if tone is Tone.ID else "; "), Run(one_line(name), tone)) for name in names
    )
    return [Run(f"{what}: ", Tone.MARK), *runs]
