"""What stands beside and below a line, and whether a word is a key of a map."""

import re
from collections.abc import Iterable

from argmap.keys import ARGUMENT, AUTHORITY, CITATION, MAP, OF_NAMES, STATEMENT, Holds
from argmap.keys.csl import VARIABLES
from argmap.syntax.patch import Lines
from argmap.text.letters import COLONS, STOPS

WORD = rf"[^\s!-#%-,./:-@\[-^`{{-~{COLONS}]++"
"""What may be a key, in any script: no white space, and of the signs on a keyboard only `$`, `-` and `_`."""
_NAMED = rf"(?:^\s*+-|(?<!\S)({WORD}):|[\[,])\s*+[“\"']?+({WORD})[”\"']?+\s*+(?=[,\]}}#]|$)"
_FAR = 200  # lines: nobody writes a text as long, and what is wrong in it is looked for anew after every mend
_KNOWN = frozenset((*MAP, *STATEMENT, *ARGUMENT, *AUTHORITY))
_NAMES = (*OF_NAMES, Holds.WORD, Holds.ROLE)
INSIDE = frozenset((*STATEMENT, *ARGUMENT)) - {*MAP}
"""Keys that a map itself does not have."""
CSL = frozenset(VARIABLES)
"""Keys of bibliographic items."""
TOP = frozenset(MAP) - {*STATEMENT, *ARGUMENT, *AUTHORITY, *CSL}
"""Keys that only a map has: where one stands in the first column, something else starts."""
NAMING = frozenset(
    key.name for table in (MAP, STATEMENT, ARGUMENT, CITATION) for key in table.values() if key.holds in _NAMES
)
"""Keys that hold names, and no text."""
PROSE = frozenset(
    key.name
    for table in (MAP, STATEMENT, ARGUMENT, AUTHORITY, CITATION)
    for key in table.values()
    if key.holds is Holds.TEXT
)
"""Keys that hold a text."""
ARGUING = frozenset(
    key.name for table in (STATEMENT, ARGUMENT) for key in table.values() if key.holds is Holds.ARGUMENTS
)
"""Keys that hold arguments, of which one may have a list of its own."""


def within(first: int, end: int) -> Iterable[int]:
    """The lines of a text that goes on over them; of very many those at its start and at its end."""
    return range(first, end) if end - first <= 2 * _FAR else (*range(first, first + _FAR), *range(end - _FAR, end))


def is_known(word: str) -> bool:
    """Whether a word is a key of a map, a statement, an argument or an authority."""
    return word in _KNOWN


def key_of(lines: Lines, line: int) -> str:
    """The key of a line, without dashes before it; empty where it has none."""
    if lines.value(line) is None:
        return ""
    return lines[line].strip().removeprefix("- ").partition(":")[0].strip("\"'")


def sibling(lines: Lines, line: int) -> int | None:
    """The nearest line above that starts in the same column, if none in between is further out."""
    margin = len(lines.margin(line))
    for n in range(line - 1, -1, -1):
        if lines[n].strip() and len(lines.margin(n)) <= margin:
            return n if len(lines.margin(n)) == margin else None
    return None


def has_block(lines: Lines, line: int) -> bool:
    """Whether keys or items are indented below a line."""
    below = next((n for n in range(line + 1, len(lines)) if lines[n].strip()), None)
    if below is None or len(lines.margin(below)) <= len(lines.margin(line)):
        return False
    return lines.value(below) is not None or lines[below].lstrip().startswith("- ")


def is_entry(lines: Lines, word: str) -> bool:
    """Whether a word is the key of a line."""
    return any(key_of(lines, n) == word for n, text in enumerate(lines) if word in text)


def is_named(lines: Lines, word: str) -> bool:
    """Whether a word is named somewhere as an id, and is the key of no line."""
    return is_mentioned(lines, word) and not is_entry(lines, word)


def is_mentioned(lines: Lines, word: str) -> bool:
    """Whether a word is named somewhere as an id; all are gathered when the first one is asked for."""
    if not lines.named:
        found = (match for text in lines for match in re.finditer(_NAMED, text))
        lines.named = {"", *(match[2] for match in found if match[1] is None or match[1] in NAMING)}
    return word != "" and word in lines.named


def in_item(lines: Lines, line: int) -> bool:
    """Whether a line belongs to the source or to an authority."""
    above = (key_of(lines, n) for n in range(line, -1, -1) if lines[n][:1].strip())
    return next(above, "") in ("source", "authorities")


def has_ended(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return text.rstrip("\"'”’)]} ")[-1:] in (*".!?", *STOPS)
