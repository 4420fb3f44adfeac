"""What a page may ask for: words from outside in, edits out.

Everything in a request is looked at before it is used.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits import Kind, Typed, add, mark, move, rename, reword
from argmap.keys import FOREIGN
from argmap.model import Anchor, ArgumentMap, Relation
from argmap.records import record
from argmap.serve.selection import selected
from argmap.source.anchoring import anchors_in
from argmap.source.anchors import Passages
from argmap.text import listed

LONGEST = 10_000
"""Characters that a text in a request may have."""

MARKS = ("implicit", "conceded", "outweighed")


@record
class Wish:
    """A map as it was typed, and what is asked of it."""

    typed: Typed
    asked: Mapping[str, object]
    shown: Callable[[], ArgumentMap]
    source: Callable[[], str | None]
    referring: Callable[[], list[str]]

    def word(self, name: str, *, needed: bool = True) -> str:
        """A text of the request that can be written to a file."""
        value = self.asked.get(name, "")
        if not isinstance(value, str) or (needed and not value.strip()):
            raise ArgmapError(f"the {name} is missing")
        if len(value) > LONGEST:
            raise ArgmapError(f"the {name} is longer than {LONGEST:,} characters")
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise ArgmapError(f"the {name} has half a character in it")
        return value

    def thing(self, *, own: bool = True) -> str:
        """The id or handle of the statement or argument that the page names by its number; of this map if `own`."""
        amap = self.shown()
        for kind, names in (("statement", [*amap.statements]), ("argument", [*amap.arguments])):
            number = self.asked.get(kind)
            if type(number) is int and 0 <= number < len(names):
                return self.own(names[number]) if own else names[number]
        raise ArgmapError("there is no such card in the map")

    def own(self, name: str) -> str:
        """A name, if this map's file says it: no other is written.  Raises ArgmapError where another does."""
        amap = self.shown()
        found = amap.statements.get(name) or amap.arguments.get(name)
        if found and found.span.path not in ("", amap.path):
            raise ArgmapError(f"`{name}` is a part of the map `{name.partition(FOREIGN)[0]}`; change it there")
        return name

    def relation(self) -> Relation:
        word = self.word("relation")
        if word not in [*Relation]:
            raise ArgmapError(f"the relation is {listed([*Relation], 'or')}")
        return Relation(word)

    def anchor(self) -> Anchor | None:
        """The anchor of the words that are selected; None if none are.  Raises ArgmapError where they make none."""
        chosen = self.asked.get("passage")
        if chosen is None:
            return None
        text = self.source()
        if text is None:
            raise ArgmapError("the text that is mapped is not at hand any more")
        passages = Passages(text)
        start, end = selected(passages, chosen)
        meant = passages.words_between(start, end)
        for anchor in anchors_in(passages, start, end):
            if passages.words_between(*passages.find(anchor).spans[0]) == meant:
                return anchor
        raise ArgmapError("no anchor tells these words from others; select a few more, 2 at least and 120 at most")


class Made(NamedTuple):
    """What is to be said once it is done, the edits, and the statement that the reader will want to see."""

    said: str
    edits: list[Edit]
    name: str = ""


def _add(wish: Wish) -> Made:
    known = wish.asked.keys() & {"statement", "argument"}
    target = wish.thing(own=False) if known else wish.word("under", needed=False).strip()
    if FOREIGN in target and target not in {*wish.shown().statements, *wish.shown().arguments}:
        raise ArgmapError(f"no statement or argument is called `{target}`")
    relation = wish.relation() if target else Relation.SUPPORT
    name, edits = add(wish.typed.document, target, wish.word("text"), relation, at=wish.anchor())
    how = "a reason for" if relation is Relation.SUPPORT else "an objection to"
    return Made(f"`{name}` is new" + (f", {how} `{target}`" if target else ""), edits, name)


def _reword(wish: Wish) -> Made:
    name = wish.thing()
    return Made(f"`{name}` is worded anew", reword(wish.typed.document, name, wish.word("text")), name)


def _rename(wish: Wish) -> Made:
    old, new = wish.thing(), wish.word("name").strip()
    others = wish.referring()
    if others:
        raise ArgmapError(f"{listed(others)} refer to this map; `argmap rename` changes all of them")
    kind = Kind.STATEMENT if "statement" in wish.asked else Kind.ARGUMENT
    return Made(f"`{old}` is called `{new}` now", rename(wish.typed.document, old, new, kind), new)


def _mark(wish: Wish) -> Made:
    name, key, on = wish.thing(), wish.word("key"), wish.asked.get("value") is True
    if key not in MARKS:
        raise ArgmapError(f"a mark is {listed(MARKS, 'or')}")
    how = f"is {key} now" if on else f"is no longer {key}"
    return Made(f"`{name}` {how}", mark(wish.typed.document, name, key, on))


def _move(wish: Wish) -> Made:
    name, target, relation = wish.thing(), wish.own(wish.word("under").strip()), wish.relation()
    how = "for" if relation is Relation.SUPPORT else "against"
    return Made(f"`{name}` is {how} `{target}` now", move(wish.typed.document, name, target, relation))


WISHES: dict[str, Callable[[Wish], Made]] = {
    "add": _add,
    "reword": _reword,
    "rename": _rename,
    "mark": _mark,
    "move": _move,
}
"""By the word in a request."""
