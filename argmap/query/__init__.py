"""Finding statements, arguments and authorities of a map by an expression.

    build              a statement, argument or authority by its id or handle
    otter-*  *         the same by globs: * is any characters, ? is one
    "not"              an id that is also a word of this language, in quotes
    +x    2+x          x and what bears on it; at most two arguments away
    x+    x+2          x and what it bears on
    x..y               all on the ways from x to y
    pro(x)  con(x)     what is directly for or against x
    pro*(x)  con*(x)   what is for or against x in the end, through any number of steps
    kind:premise       a field and what is in it; see `fields`
    is:leaf            a state; see `states`
    not x   x and y   x or y   ( x )

`parser` has the grammar.  An expression is parsed without a map, into frozen
predicates; a predicate picks its selection from a map.

A query finds statements.  It finds arguments and authorities too where it
asks for them: by `kind:`, by a field or state that only they have, or by a
name or glob that fits no statement (then arguments, and where it fits none
of these, authorities).  So `not is:leaf` does not list every authority, and
`kind:authority and +build` lists those that `build` leans on.  An operator or
function is applied to what its operand would find by itself, and finds
statements again.
"""

from dataclasses import field

from argmap.bibliography.csl import reference
from argmap.facts import Facts
from argmap.facts.selection import Selection
from argmap.model import Argument, ArgumentMap, Relation
from argmap.query.anywhere import known_somewhere, tolerant
from argmap.query.errors import QueryError
from argmap.query.fields import FIELDS
from argmap.query.parser import parsed
from argmap.query.part import part, tops
from argmap.query.predicates import Predicate, found
from argmap.query.states import STATES
from argmap.records import record
from argmap.relations.kinds import statement_kinds
from argmap.text import listed

__all__ = [
    "FIELDS",
    "STATES",
    "Match",
    "Query",
    "QueryError",
    "Selection",
    "known_somewhere",
    "matches",
    "parse",
    "part",
    "select",
    "select_anywhere",
    "selection",
    "tops",
]


@record
class Query:
    """An expression, and the predicate that it stands for."""

    expression: str = field(compare=False)
    predicate: Predicate


@record
class Match:
    """Something that a query found.

    `kind` is premise, claim, thesis or statement (see `kinds`), argument, or
    authority.  `id` is an argument's handle where its author gave it no id.
    """

    id: str
    kind: str
    text: str


def parse(expression: str) -> Query:
    """The query that an expression stands for.  Raises QueryError where it stands for none."""
    return Query(expression, parsed(expression))


def select(amap: ArgumentMap, query: Query) -> list[Match]:
    """What a query finds in a map: statements, arguments, authorities, each in the order written.

    Raises QueryError for an id that the map does not have.
    """
    return matches(amap, selection(amap, query))


def selection(amap: ArgumentMap, query: Query) -> Selection:
    """What a query finds, as sets of ids.  Raises QueryError for an id that the map does not have."""
    return found(query.predicate, Facts(amap))


def select_anywhere(amap: ArgumentMap, query: Query) -> tuple[Selection, list[QueryError]]:
    """What a query that is asked of many maps finds in one; and which of its names this one does not have.

    Such a name finds nothing here.
    """
    unknown: list[QueryError] = []
    selected = found(tolerant(query.predicate, unknown), Facts(amap))
    return selected, unknown


def matches(amap: ArgumentMap, selected: Selection) -> list[Match]:
    """A selection with kinds and texts, in the order written."""
    kinds = statement_kinds(amap)
    return [
        *(Match(each.id, kinds[each.id], each.text) for each in amap.statements.values() if each.id in selected.nodes),
        *(
            Match(each.handle, "argument", _sentence(each))
            for each in amap.arguments.values()
            if each.handle in selected.nodes
        ),
        *(
            Match(each.id, "authority", reference(each))
            for each in amap.authorities.values()
            if each.id in selected.authorities
        ),
    ]


def _sentence(argument: Argument) -> str:
    """An argument in words: `cheaper and town-can-borrow support build`."""
    verb = "support" if argument.relation is Relation.SUPPORT else "attack"
    return f"{listed(argument.premises)} {verb}{'s' * (len(argument.premises) == 1)} {argument.target}"
