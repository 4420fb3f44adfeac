"""From an expression to its predicate.  Knows no map.

    expression  = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation    = { "not" } way
    way         = walk [ ".." walk ]
    walk        = [ [ steps ] "+" ] primary [ "+" [ steps ] ]
    primary     = "(" expression ")" | function "(" expression ")" | field ":" value | name
    function    = "pro" | "con" | "pro*" | "con*"
    value       = quoted | bare
    name        = quoted | id | glob

`not` goes before `and`, that before `or`; all three may be in capitals.  A
function, `+`, `..` and a field's value touch what they belong to; a bare value
ends where `+` or `..` follows it, one in quotes may hold them.  A number
before `+` counts steps where something follows: `2+x` is two steps, `2+` what
is above `2`.  Two names side by side mean nothing: whether both or either is
meant has to be said.
"""

from argmap.model import Relation
from argmap.query.errors import QueryError, meant
from argmap.query.fields import FIELDS
from argmap.query.patterns import Pattern
from argmap.query.predicates import And, Between, Named, Not, Or, Predicate, Side, Walk
from argmap.query.tokens import Sort, Token, tokens
from argmap.query.walks import EVERY
from argmap.text import listed
from argmap.text.letters import composed

DEEPEST = 50  # parentheses inside one another

FUNCTIONS = {
    "pro": (Relation.SUPPORT, False),
    "con": (Relation.ATTACK, False),
    "pro*": (Relation.SUPPORT, True),
    "con*": (Relation.ATTACK, True),
}
"""Which side each function looks at, and whether to the end."""

_BEGINS = (Sort.WORD, Sort.QUOTED, Sort.FIELD, Sort.OPEN)
_WORDS = ("and", "or", "not")


def parsed(expression: str) -> Predicate:
    """The predicate that an expression stands for.  Raises QueryError where it stands for none."""
    return _Parser(expression).whole()


class _Parser:
    """The tokens of an expression, and how far they have been read."""

    def __init__(self, expression: str) -> None:
        self._tokens = list(tokens(expression))
        self._next = 0
        self._depth = 0

    def whole(self) -> Predicate:
        if self._at(0).sort is Sort.END:
            raise QueryError("the expression is empty", self._at(0).place, "`*` finds every statement")
        predicate = self._expression()
        rest = self._at(0)
        if rest.sort is Sort.CLOSE:
            raise QueryError("this `)` closes nothing", rest.place)
        if rest.sort is not Sort.END:
            raise self._misplaced(rest)
        return predicate

    def _expression(self) -> Predicate:
        parts = [self._conjunction()]
        while self._skip("or"):
            parts.append(self._conjunction())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _conjunction(self) -> Predicate:
        parts = [self._negation()]
        while self._skip("and"):
            parts.append(self._negation())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _negation(self) -> Predicate:
        negated = False
        while self._skip("not"):
            negated = not negated
        way = self._way()
        return Not(way) if negated else way

    def _way(self) -> Predicate:
        start = self._walk()
        to = self._at(0)
        if to.sort is not Sort.TO:
            return start
        self._next += 1
        if not (self._at(-2).touches(to) and to.touches(self._at(0))):
            raise QueryError("`..` stands between two names without spaces", to.place, "write it like `x..y`")
        return Between(start, self._walk())

    def _walk(self) -> Predicate:
        below = self._steps_below()
        primary = self._primary()
        plus = self._at(0)
        above = 0
        if plus.sort is Sort.PLUS and self._at(-1).touches(plus):
            self._next += 1
            above = EVERY
            if plus.touches(self._at(0)) and _is_number(self._at(0)):
                above = self._number()
        return Walk(primary, below, above) if (below, above) != (0, 0) else primary

    def _steps_below(self) -> int:
        """How many steps a `+` in front says, as far as there is one."""
        first, second, third = self._at(0), self._at(1), self._at(2)
        if first.sort is Sort.PLUS:
            if not first.touches(second):
                raise QueryError("`+` stands right before or after a name", first.place, "write it like `+x` or `x+`")
            self._next += 1
            return EVERY
        counted = _is_number(first) and second.sort is Sort.PLUS and first.touches(second)
        if counted and second.touches(third) and third.sort in _BEGINS:
            steps = self._number()
            self._next += 1
            return steps
        return 0

    def _primary(self) -> Predicate:
        token, following = self._at(0), self._at(1)
        if token.sort not in _BEGINS or any(token.is_word(word) for word in _WORDS):
            raise self._missing(token)
        if token.sort is Sort.OPEN:
            return self._parenthesis()
        if token.sort is Sort.FIELD:
            return self._field()
        if token.sort is Sort.WORD and following.sort is Sort.OPEN and token.touches(following):
            return self._function()
        self._next += 1
        return Named(Pattern(composed(token.text), token.sort is Sort.QUOTED), token.place)

    def _parenthesis(self) -> Predicate:
        opening = self._take()
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(f"more than {DEEPEST} parentheses are inside one another here", opening.place)
        predicate = self._expression()
        if self._at(0).sort is Sort.END:
            raise QueryError("this `(` is never closed", opening.place)
        if self._at(0).sort is not Sort.CLOSE:
            raise self._misplaced(self._at(0))
        self._next += 1
        self._depth -= 1
        return predicate

    def _function(self) -> Predicate:
        name = self._take()
        if name.text not in FUNCTIONS:
            hint = meant(name.text, FUNCTIONS, f"there are {listed(f'`{each}`' for each in FUNCTIONS)}")
            raise QueryError(f"there is no function `{name.text}`", name.place, hint)
        relation, to_the_end = FUNCTIONS[name.text]
        return Side(self._parenthesis(), relation, to_the_end)

    def _field(self) -> Predicate:
        token = self._take()
        if token.text not in FIELDS:
            known = [f"{field}:" for field in FIELDS]
            hint = meant(token.place.text, known, f"there are {listed(f'`{each}`' for each in known)}")
            raise QueryError(f"there is no field `{token.place.text}`", token.place, hint)
        return FIELDS[token.text](token.value or token)

    def _at(self, offset: int) -> Token:
        return self._tokens[min(self._next + offset, len(self._tokens) - 1)]

    def _take(self) -> Token:
        self._next += 1
        return self._at(-1)

    def _skip(self, word: str) -> bool:
        found = self._at(0).is_word(word)
        self._next += found
        return found

    def _number(self) -> int:
        return min(int(self._take().text[:9]), EVERY)

    def _misplaced(self, token: Token) -> QueryError:
        """That a token follows something complete."""
        place, before = token.whole, self._at(-1)
        hint = ""
        if token.sort is before.sort is Sort.WORD:
            hint = f'`text:"{before.text} {token.text}"` finds words in texts'
        return QueryError(f"there is neither `and` nor `or` before `{place.text}`", place, hint)

    def _missing(self, token: Token) -> QueryError:
        """That a token stands where something to look for is expected."""
        if not self._next:
            return QueryError(f"nothing stands before `{token.text}`", token.place)
        before = self._at(-1)
        return QueryError(f"nothing follows `{before.place.text}`", before.place)


def _is_number(token: Token) -> bool:
    return token.sort is Sort.WORD and token.text.isascii() and token.text.isdigit()
