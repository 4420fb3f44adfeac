"""What a report is made of: a title, sections, and in them rows, tables and pictures.  Knows no maps."""

from collections.abc import Iterable, Sequence

from argmap.records import record
from argmap.render.lines.glyphs import Run, Tone
from argmap.text import one_line


@record
class Row:
    """A line of a section: a word that says what it is, and what there is to say."""

    head: str
    runs: tuple[Run, ...]


@record
class Table:
    """Rows under headings; the first column is words, the others are numbers."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@record
class Square:
    """A square of a strip: how much of it is full, from 0 to 1, what is written in it, and what it means."""

    share: float | None
    text: str
    meaning: str


@record
class Strip:
    """Squares by row and column, each row and column named; `caption` says what they hold."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Square, ...]], ...]


@record
class Marked:
    """A paragraph of a text: stretches of it, each with the numbers of the maps that are anchored there."""

    number: int
    stretches: tuple[tuple[str, frozenset[int]], ...]


@record
class Marks:
    """A text with marks of several maps, which have names."""

    names: tuple[str, ...]
    paragraphs: tuple[Marked, ...]


@record
class Bar:
    """A bar of a share from 0 to 1, with what is written behind it."""

    share: float
    text: str


@record
class Bars:
    """Bars by row and column, each row and column named; `caption` says what they hold."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Bar, ...]], ...]


@record
class Section:
    """A part of a report.  `pictures` are for pages only, where people rather look than read."""

    title: str = ""
    rows: tuple[Row, ...] = ()
    table: Table | None = None
    note: str = ""
    picture: Strip | Marks | Bars | None = None
    new_page: bool = False  # starts a page when printed


@record
class Report:
    """What there is to say, in order."""

    title: str
    sections: tuple[Section, ...]

    @property
    def told(self) -> tuple[Section, ...]:
        """The sections with words in them, and the first for its title alone, which is the headline."""
        every = enumerate(self.sections)
        return tuple(each for n, each in every if each.rows or each.table or each.note or (each.title and not n))


def ident(name: str) -> Run:
    """An id."""
    return Run(one_line(name), Tone.ID)


def said(text: str) -> Run:
    """What the author wrote."""
    return Run(one_line(text))


def own(text: str) -> Run:
    """Words of argmap's."""
    return Run(text, Tone.MARK)


def joined(parts: Iterable[Sequence[Run]], between: str = ", ") -> tuple[Run, ...]:
    found: list[Run] = []
    for part in parts:
        found += [*([own(between)] if found else []), *part]
    return tuple(found)


def idents(names: Iterable[str], between: str = ", ") -> tuple[Run, ...]:
    return joined(([ident(name)] for name in names), between)
