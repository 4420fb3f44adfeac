"""The authorities of a map and what rests on each, as lines: one block an authority."""

from collections.abc import Iterator

from argmap.bibliography import csl
from argmap.evaluation.reliance import Listing, Reliance
from argmap.model import ArgumentMap, Authority, Citation
from argmap.render.lines.glyphs import CITES, SUPPORTS, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.text import one_line

INDENT = "  "
MOST = 30  # claims of a line that are named where there is a width; theses always are


def lines(found: Listing, amap: ArgumentMap, width: int | None = None) -> Iterator[Line]:
    """Each authority: name, reference, who cites it (`§`), which claims rest on it (`+`), its part in the thesis.

    With a width in cells, wrapped; without, one line an item and every claim by name.
    """
    theses, told = frozenset(found.theses), dict[tuple[str, ...], list[Line]]()
    for number, reliance in enumerate(found.reliances):
        if number:
            yield []
        yield from _head(reliance.authority, width)
        for citing, how in reliance.citations:
            runs = _citation(amap, citing, how, theses)
            yield from row([Run(INDENT), Run(CITES, Tone.MARK)], runs, width)
        for where, claims in (
            ("directly", reliance.claims[: reliance.direct]),
            ("further on", reliance.claims[reliance.direct :]),
        ):
            if (where, *claims) not in told:  # the same may rest on very many works
                told[where, *claims] = [*_claims(claims, where, theses, width)]
            yield from told[where, *claims]
        yield from row([Run(INDENT)], [Run(_part(reliance, found), Tone.MARK)], width)


def _head(authority: Authority, width: int | None) -> Iterator[Line]:
    name, reference = csl.short(authority), csl.reference(authority)
    head = [Run(one_line(authority.id), Tone.ID), Run(f": {name}")]
    yield from row([], [*head, *_mark(["unnamed"] * authority.unnamed)], width)
    if reference.rstrip(".") != name:
        yield from row([Run(INDENT)], [Run(reference, Tone.DETAIL)], width)


def _citation(amap: ArgumentMap, citing: str, how: Citation, theses: frozenset[str]) -> list[Run]:
    text = one_line(amap.statements[citing].text)
    notes = [*["thesis"] * (citing in theses), how.role.value, *filter(None, [one_line(how.locator)])]
    return [Run(one_line(citing), Tone.ID), Run(f": {text}"), *_mark(notes)]


def _claims(claims: tuple[str, ...], where: str, theses: frozenset[str], width: int | None) -> Iterator[Line]:
    if not claims:
        return
    most = len(claims) if width is None else MOST
    shown = [claim for number, claim in enumerate(claims) if number < most or claim in theses]
    runs = [Run(f"{where}: ")]
    thesis, comma = _mark(["thesis"]), Run(", ")
    for claim in shown:
        runs += [Run(one_line(claim), Tone.ID), *(thesis if claim in theses else ()), comma]
    runs.pop()
    if len(shown) < len(claims):
        runs.append(Run(f" and {len(claims) - len(shown):,} more"))
    yield from row([Run(INDENT), Run(SUPPORTS, Tone.SUPPORT)], runs, width)


def _part(reliance: Reliance, found: Listing) -> str:
    if not reliance.citations:
        return "not cited"
    thesis = "thesis" if len(found.theses) == 1 else "theses"
    if not reliance.supporting:
        return f"carries none of the cited support of the {thesis}"
    part = f"{len(reliance.supporting):,} of the {found.supporting:,} statements"
    return f"carries {part} that cite something for the {thesis} ({found.percent(reliance):g}%)"


def _mark(notes: list[str]) -> list[Run]:
    return [Run(f" ({', '.join(notes)})", Tone.MARK)] if notes else []
