"""Which sentences of the source are mapped, as lines: a table with a width, one line an item without."""

from collections.abc import Iterator

from argmap.evaluation.labels import MARKS, Label
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.source.coverage import Coverage, Paragraph
from argmap.text import counted

MAPPED, LEFT_OUT = MARKS[Label.ACCEPTED], MARKS[Label.REJECTED]
_LONGEST_BAR = 30  # dots


def lines(found: Coverage, width: int | None = None) -> Iterator[Line]:
    """The paragraphs, a dot for each sentence that is mapped or not; how those begin that are not; the sum."""
    yield from _plain(found) if width is None else _table(found, width)
    if found.unplaced:
        anchors = counted(found.unplaced, "anchor")
        note = f"{anchors} left out of account: missing, reversed or overlong in this text (`argmap check` says which)"
        yield from row([], [Run(note, Tone.MARK)], width)
    yield [Run(summary(found))]


def summary(found: Coverage) -> str:
    """The whole text in a line."""
    return f"{found.covered:,} of {counted(found.sentences, 'sentence')} mapped, {found.percent:g}%"


def _plain(found: Coverage) -> Iterator[Line]:
    for each in found.paragraphs:
        yield [Run(f"paragraph {each.paragraph}: {each.covered} of {counted(each.sentences, 'sentence')} mapped")]
        for missing in each.missing:
            yield [Run(f"paragraph {each.paragraph}: not mapped: {missing}")]


def _table(found: Coverage, width: int) -> Iterator[Line]:
    if not found.paragraphs:
        return
    number = max(len("paragraph"), len(str(found.paragraphs[-1].paragraph)))
    digits = len(str(max(each.sentences for each in found.paragraphs)))
    room = width - number - 2 * digits - len(" of ") - 4
    longest = max(each.sentences for each in found.paragraphs)
    scale = min(1.0, max(1, min(room, _LONGEST_BAR)) / longest)
    yield [Run(f"{'paragraph':>{number}}  mapped", Tone.MARK)]
    for each in found.paragraphs:
        count = f"{each.covered:>{digits}} of {each.sentences:>{digits}}"
        yield [Run(f"{each.paragraph:>{number}}  "), Run(count), Run("  "), *_bar(each, scale)]
    yield []
    if found.covered < found.sentences:
        yield [Run("not mapped", Tone.MARK)]
        for each in found.paragraphs:
            for missing in each.missing:
                yield from row([Run(f"{each.paragraph:>{number}}  ")], [Run(missing)], width)
        yield []


def _bar(each: Paragraph, scale: float) -> Iterator[Run]:
    """Full only where everything is mapped, empty only where nothing is."""
    length = max(1, round(each.sentences * scale))
    full = each.covered * length // each.sentences or min(each.covered, length)
    yield Run(MAPPED * full, Tone.SUPPORT)
    yield Run(LEFT_OUT * (length - full), Tone.MARK)
