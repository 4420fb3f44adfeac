"""The figures of agreement, as a report."""

from collections.abc import Mapping, Sequence

from argmap.compare.agreement import FEW, Agreement, Figure, Text
from argmap.render.readings.marks import marks
from argmap.render.readings.report import Report, Row, Section, Table, own
from argmap.text import counted

_SIGNS = {"kappa": "κ", "alpha": "α", "F": "F", "S": "S", "CASS": "", "share": ""}
_NAMES = {
    "sentences": "sentences mapped",
    "sides": "for or against the thesis",
    "relations": "support, attack or nothing",
    "segments": "where passages end",
    "CASS": "CASS",
}
_OVER = {
    "sentences": ("sentence", "sentences"),
    "sides": ("shared statement", "shared statements"),
    "relations": ("pair of them", "pairs of them"),
    "segments": ("place between words", "places between words"),
    "CASS": ("place between words", "places between words"),
}


def report(
    found: Agreement,
    names: Sequence[str],
    pairs: Mapping[tuple[int, int], Agreement],
    texts: Sequence[Text],
    text: str | None,
) -> Report:
    """Each figure with its interval and what it is over; pair by pair where there are more than two."""
    rows = [_shares(found)]
    for figure in found.figures:
        if figure.name in _NAMES:
            rows.append(_row(figure))
        if figure.name == "relations":
            rows.append(_related(found))
    table = Table(("", "agreement", "95% interval", "over"), tuple(rows))
    notes = [f"{figure.name}: {figure.why_null}" for figure in found.figures if figure.value is None]
    sections = [Section(table=table), Section(rows=tuple(Row("–", (own(note),)) for note in notes))]
    if found.few:
        few = (
            f"only {counted(found.shared, 'statement')} in two maps or more: with fewer than {FEW} a figure says little"
        )
        sections.append(Section(note=few))
    if pairs:
        sections.append(Section("pair by pair", table=_pairs(pairs, names)))
    if text is not None and len(texts) == 1:
        sections.append(Section("the text", picture=marks(texts[0].maps, names, text), new_page=True))
    return Report(f"Agreement of {', '.join(names)}", tuple(sections))


def _shares(found: Agreement) -> tuple[str, ...]:
    """Of two how much each has in common with the other; of more the mean."""
    if len(found.shares) > 2:
        mean = next(figure for figure in found.figures if figure.coefficient == "share")
        return "counterpart in another", _number(mean.value), "", counted(mean.n, "statement")
    values = " / ".join(_number(value) for value, _ in found.shares)
    return "counterpart in the other", values, "", f"{_listed([f'{n:,}' for _, n in found.shares])} statements"


def _row(figure: Figure) -> tuple[str, ...]:
    sign = _SIGNS[figure.coefficient]
    value = f"{sign} {_number(figure.value):>5}".strip()
    interval = "" if figure.interval is None else " … ".join(map(_number, figure.interval))
    one, many = _OVER[figure.name]
    return _NAMES[figure.name], value, interval, counted(figure.n, one, many)


def _related(found: Agreement) -> tuple[str, ...]:
    alike, each = found.related
    figure = next(figure for figure in found.figures if figure.coefficient == "F")
    together = "both" if len(each) == 2 else "all"
    over = f"{alike:,} of {_listed([f'{n:,}' for n in each])}"
    return f"  relations in {together}", f"F {_number(figure.value):>5}", "", over


def _pairs(pairs: Mapping[tuple[int, int], Agreement], names: Sequence[str]) -> Table:
    shown = ("sentences", "sides", "relations")
    rows = []
    for (one, other), pair in pairs.items():
        figures = {figure.name: figure for figure in pair.figures}
        values = (_number(figures[name].value) for name in shown)
        rows.append((f"{names[one]}, {names[other]}", *values, str(pair.shared)))
    return Table(("κ", "sentences", "for/against", "relations", "shared"), tuple(rows))


def _number(value: float | None) -> str:
    """Two digits after the point and none before it; a dash where there is none."""
    if value is None:
        return "–"
    text = f"{value:.2f}".replace("-0.00", "0.00")
    return text.replace("0.", ".", 1) if abs(value) < 1 and text not in ("1.00", "-1.00") else text


def _listed(items: Sequence[str]) -> str:
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last
