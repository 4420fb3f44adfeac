"""What the index holds of one map."""

from dataclasses import dataclass, field
from itertools import count

from argmap.bibliography import csl
from argmap.bibliography.names import names
from argmap.facts import Facts
from argmap.model import ArgumentMap
from argmap.query import matches
from argmap.relations.kinds import argument_kind
from argmap.text import fold, words

STATEMENT, ARGUMENT, AUTHORITY = range(3)

Item = tuple[int, int, str, str, str, str, str, int | None, str, str]
"""Number in the map, sort, name, kind, relation, form, scheme, year, text, folded text."""


@dataclass(slots=True)
class Rows:
    """The items of a map, numbered from 0, and what hangs on them by number."""

    items: list[Item] = field(default_factory=list)
    tags: list[tuple[int, str]] = field(default_factory=list)
    cites: list[tuple[int, int]] = field(default_factory=list)
    authors: list[tuple[int, str, str]] = field(default_factory=list)


def rows(amap: ArgumentMap) -> Rows:
    """Everything that a field of the query language asks for."""
    found, numbers = Rows(), count()
    statements: dict[str, int] = {}
    authorities: dict[str, int] = {}
    for match in matches(amap, Facts(amap).everything):
        number = next(numbers)
        name, text, folded = plain(match.id), storable(match.text), plain(fold(match.text))
        if match.kind == "authority":
            authority = amap.authorities[match.id]
            authorities[match.id] = number
            year = csl.year(authority.item)
            found.items.append((number, AUTHORITY, name, match.kind, "", "", "", year, text, folded))
            for whole in (each.whole for each in names(authority.item)):
                found.authors.append((number, plain(fold(whole)), phrase(whole)))
                found.authors += [(number, plain(word), "") for word in words(whole)]
        elif match.kind == "argument":
            argument = amap.arguments[match.id]
            scheme, form = plain(fold(argument.scheme)), argument_kind(amap, argument)
            found.items.append(
                (number, ARGUMENT, name, match.kind, str(argument.relation), str(form), scheme, None, text, "")
            )
            found.tags += [(number, plain(fold(tag))) for tag in argument.tags]
        else:
            statements[match.id] = number
            found.items.append((number, STATEMENT, name, str(match.kind), "", "", "", None, text, folded))
            found.tags += [(number, plain(fold(tag))) for tag in amap.statements[match.id].tags]
    for statement, number in statements.items():
        cited = dict.fromkeys(each.authority for each in amap.statements[statement].cites)
        found.cites += [(authorities[each], number) for each in cited if each in authorities]
    return found


def phrase(text: str) -> str:
    """The words of a text with a space around each: what has the phrase of another in it has its words."""
    return plain(f" {' '.join(words(text))} ")


def plain(text: str) -> str:
    """A text that SQLite compares to its end."""
    return storable(text.replace("\0", "\ufffd"))


def storable(text: str) -> str:
    """A text without the halves of characters that UTF-8 has no place for."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
