"""Readable ids: the first content words of a text, `sustainable-peace-requires-trust`; and one for each that wants one.

Equal texts in an equal order give equal ids.  What an id may be, keys.py
says.  Knows nothing of maps.
"""

import re
from collections.abc import Container, Iterable
from typing import TypeVar

from argmap.keys import is_id
from argmap.text.letters import composed
from argmap.text.words import fold, runs, spaced

T = TypeVar("T")

_MOST_WORDS, _LENGTH, _LOOKED_AT = 5, 40, 140
_FUNCTION = frozenset(
    "a about all also although am an and any are as at be because been being both but by can could did do does each"
    " either else even for from had has have he hence her here him his how however i if in into is it its itself just"
    " like may me might much must my of on onto or our ours out over own quite rather really s same shall she"
    " should since so some such t than that the their theirs them then there therefore these they this those though"
    " thus to too up upon us very was we well were what when where whether which while who whom whose why will with"
    " would yes yet you your yours".split()
)


class Namer:
    """Hands out ids, each once and none that is `taken`; `joint` stands before a number."""

    def __init__(self, taken: Iterable[str] = (), joint: str = "-") -> None:
        self._taken, self._joint = set(taken), joint
        self._numbers: dict[str, int] = {}

    def keep(self, name: str, text: str, fallback: str) -> str:
        """`name` itself if it can be an id and is free; else a new id after it, or after `text`."""
        name = composed(name)
        if name and is_id(name) and name not in self._taken:
            self._taken.add(name)
            return name
        return self.name(name or text, fallback)

    def name(self, text: str, fallback: str) -> str:
        """A new id after `text`, or after `fallback` where `text` has no word; the second of a kind ends in 2."""
        return self.free(slug(text) or fallback)

    def free(self, wanted: str) -> str:
        """The name that is wanted, or that with the first number from 2 on that is free."""
        found, number = wanted, self._numbers.get(wanted, 1)
        while found in self._taken:
            number += 1
            found = f"{wanted}{self._joint}{number}"
        self._numbers[wanted] = number
        self._taken.add(found)
        return found


def numbered(wanted: Iterable[tuple[T, str]], taken: Iterable[str]) -> dict[T, str]:
    """A name for each, in the order given: the one it wants, or that with a number where it is taken."""
    namer = Namer(taken)
    return {key: namer.free(want) for key, want in wanted}


def slug(text: str) -> str:
    """The first words of `text` that say something, as an id; empty if it has none."""
    head = text[:_LOOKED_AT]
    joined = "-".join(_first(head, _FUNCTION) or _first(head, frozenset()))[:_LENGTH].rstrip("-_")
    return joined if is_id(joined) else ""


def as_id(key: str) -> str:
    """A key of another program as an id, in one spelling: `DBLP:conf/x` is `DBLP-conf-x`; empty where none is left."""
    key = composed(key)
    if is_id(key):
        return key
    made = "-".join(re.findall(spaced(key, inside="_-"), key)).strip("-_")
    return made if is_id(made) else ""


def _first(text: str, dull: Container[str]) -> list[str]:
    """The first few words that are not dull, as parts of an id; as long as they are short together, and always one."""
    found: list[str] = []
    length = 0
    for match in re.finditer(runs(text), text):
        word = match.group()
        part = word.lower() if word.isalnum() and word.isascii() else _part(word)
        if not part or part in dull:
            continue
        length += len(part) + 1
        if found and length > _LENGTH + 1:
            break
        found.append(part)
        if len(found) == _MOST_WORDS:
            break
    return found


def _part(word: str) -> str:
    """A word as part of an id: `Audi's` is `audi`, `10,000` is `10000`, `5.5%` is `5-5-percent`."""
    word = fold(word).removesuffix("'s").replace("'", "").replace(",", "").replace("%", " percent")
    return "-".join(re.findall(spaced(word), word))
