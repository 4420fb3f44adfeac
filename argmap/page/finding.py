"""What the page's search finds by a field, so that it is what `argmap query` finds.

A page finds statements: for an argument these are its premises, for an
authority the statements that cite it.  What a reader can change by withdrawing
something, and what stands on every card to be read, is left to the script.
"""

from collections.abc import Iterable, Iterator

from argmap.bibliography import csl
from argmap.bibliography.names import names
from argmap.evaluation.labels import MARKS
from argmap.facts import Facts
from argmap.model import ArgumentMap
from argmap.query import STATES, parse
from argmap.query.attributes import KINDS
from argmap.query.predicates import found
from argmap.relations.kinds import StatementKind

CHANGING = (*MARKS, "holds", "blocked")
EVERYTHING = (StatementKind.STATEMENT, "argument", "authority")
"""Kinds that tell no card from another."""


def words(amap: ArgumentMap) -> dict[str, list[int]]:
    """The numbers of the statements that each word finds: `{"is:leaf": [2, 3], "tag:traffic": [1]}`.

    States and kinds have their words also where nothing is in them.
    """
    facts, numbers = Facts(amap), {name: number for number, name in enumerate(amap.statements)}
    citing: dict[str, list[str]] = {}
    for statement in amap.statements.values():
        for citation in statement.cites:
            citing.setdefault(citation.authority, []).append(statement.id)

    def meant(name: str) -> Iterable[str]:
        argument = amap.arguments.get(name)
        return argument.premises if argument and name not in amap.statements else (name,)

    index: dict[str, set[int]] = {}
    for word in _fixed():
        selected = found(parse(word).predicate, facts)
        places = [each for name in selected.nodes for each in meant(name)]
        places += [each for name in selected.authorities for each in citing.get(name, ())]
        index[word] = {numbers[each] for each in places if each in numbers}
    for word, name in _written(amap, citing):
        index.setdefault(word, set()).update(numbers[each] for each in meant(name) if each in numbers)
    return {word: sorted(places) for word, places in index.items()}


def _fixed() -> Iterator[str]:
    yield from (f"is:{state}" for state in STATES if state not in CHANGING)
    yield from (f"kind:{kind}" for kind in KINDS if kind not in EVERYTHING)


def _written(amap: ArgumentMap, citing: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Words with the statement or argument that they come from."""
    for statement in amap.statements.values():
        yield from ((f"tag:{tag}", statement.id) for tag in statement.tags)
    for handle, argument in amap.arguments.items():
        yield from ((f"tag:{tag}", handle) for tag in argument.tags)
        yield from ((f"scheme:{scheme}", handle) for scheme in filter(None, [argument.scheme]))
        yield from ((f"asks:{asked}", handle) for asked in filter(None, [*argument.questions, argument.asks]))
    for work in amap.authorities.values():
        year = csl.year(work.item)
        for name in citing.get(work.id, ()):
            yield f"cites:{work.id}", name
            yield from ((f"author:{each.whole}", name) for each in names(work.item))
            if year is not None:
                yield f"year:{year}", name
