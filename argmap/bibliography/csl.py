"""Bibliographic items in lines: author-date, one-line reference.

Items are CSL-JSON (citationstyles.org), with dates as `dates` has them.
Nothing here objects to a value of the wrong type: it counts as not given.
Knows no map, only items and authorities.
"""

from collections.abc import Mapping

from argmap.bibliography import dates
from argmap.bibliography.addresses import doi_address
from argmap.bibliography.names import edited, names
from argmap.keys.csl import DATES
from argmap.model import Authority, Value
from argmap.text import one_line, shortened

_TITLE_LENGTH = 60  # characters of a title that stands for an author


def short(authority: Authority) -> str:
    """Author and year, as they stand in a line of a tree: `Doyle & Sambanis 2006`, `A et al. 2001`.

    Without a date the name stands alone.
    """
    return one_line(f"{author(authority)} {issued(authority.item)}")


def author(authority: Authority) -> str:
    """Whose word it is: `Doyle & Sambanis`, `A et al.`.

    An unnamed authority, and one without author or editor, goes by its title,
    one without title by its id.
    """
    people = [] if authority.unnamed else [name.surname for name in names(authority.item)]
    title = _string(authority.item, "title") or _string(authority.item, "container-title")
    match people:
        case []:
            name = shortened(title, _TITLE_LENGTH) or authority.id
        case [one]:
            name = one
        case [one, other]:
            name = f"{one} & {other}"
        case [one, *_]:
            name = f"{one} et al."
    return one_line(name)


def reference(authority: Authority) -> str:
    """One full line: authors, year, title, where it appeared, who published it, DOI or URL."""
    item = authority.item
    pieces = [_people(item), issued(item), _string(item, "title"), _container(item), _string(item, "publisher")]
    line = " ".join(piece if piece[-1] in ".?!…" else f"{piece}." for piece in pieces if piece)
    return one_line(f"{line} {doi_address(item) or _string(item, 'URL')}") or one_line(authority.id)


def year(item: Mapping[str, Value]) -> int | None:
    """The year an item was issued in, negative before the common era; None where it has no real date."""
    return dates.year(item.get("issued"))


def issued(item: Mapping[str, Value]) -> str:
    """When an item was issued, as a year or in words."""
    return dates.shown(item.get("issued"))


def to_csl(item: Mapping[str, Value]) -> dict[str, Value]:
    """An item for other programs: each date in CSL's own form, one that is not a date as `literal`."""
    return {key: dates.to_csl(value) if key in DATES else value for key, value in item.items()}


def _people(item: Mapping[str, Value]) -> str:
    """All of them, the first with the family name in front, as lists of references have it."""
    *most, last = [each.whole if index else each.turned for index, each in enumerate(names(item))] or [""]
    written = f"{', '.join(most)}, and {last}" if most else last
    return f"{written} (ed.)" if edited(item) else written


def _container(item: Mapping[str, Value]) -> str:
    """`American Political Science Review 94(4): 779–801`, as far as it is known."""
    title = _string(item, "container-title")
    volume, issue, page = (_string(item, key) for key in ("volume", "issue", "page"))
    where = f"{volume}({issue})" if volume and issue else volume or issue
    place = " ".join(filter(None, (title, where)))
    return f"{place}: {page}" if place and page else place or (f"p. {page}" if page else "")


def _string(item: Mapping[str, Value], key: str) -> str:
    value = item.get(key)
    return one_line(str(value)) if isinstance(value, int | str) and not isinstance(value, bool) else ""
