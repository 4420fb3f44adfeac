"""Plain text: folding, words, sentences, near misses, and what is safe to print.

Knows nothing of maps.  Patterns are strings, here and in other modules that
every command imports: `re` compiles one when it is first used, and keeps it.
"""

import re
from collections.abc import Iterable

from argmap.text.near import Near, nearest
from argmap.text.sentences import sentences
from argmap.text.words import fold, words

__all__ = [
    "NUMBER_LENGTH",
    "Near",
    "counted",
    "ended_alike",
    "fold",
    "line_starts",
    "lines",
    "listed",
    "nearest",
    "one_line",
    "printable",
    "sentences",
    "shortened",
    "words",
]

NUMBER_LENGTH = 15
"""Characters of a number that every reader of JSON keeps; a longer one is a text in a map."""

# Control characters, and the bidirectional overrides that can reorder a line on screen.
_UNPRINTABLE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"

# `::error::` and the like, with which a line in the log of a GitHub workflow is a command.
_OBEYED = r"^(\s*+:):(?=[^:]++::)"


def printable(text: str) -> str:
    """`text` without characters that move the cursor or reorder the line; new lines and tabs stay."""
    return text if text.isprintable() else re.sub(_UNPRINTABLE, "\N{REPLACEMENT CHARACTER}", text)


def unbroken(text: str) -> str:
    """`text` as it is but safe to print as a line: what ends a line is replaced as well, and what a log obeys."""
    if not text.isprintable():
        text = re.sub("[\n\t\u2028\u2029]", "\N{REPLACEMENT CHARACTER}", printable(text))
    return re.sub(_OBEYED, "\\1\N{REPLACEMENT CHARACTER}", text) if "::" in text else text


def one_line(text: str) -> str:
    """`text` on one line, white space folded, safe to print."""
    return printable(" ".join(text.split()))


def shortened(text: str, length: int) -> str:
    """`text` on one line of at most `length` characters, cut at a word, with an ellipsis where cut."""
    line = one_line(text)
    if len(line) <= length:
        return line
    head = line[: length - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:") + "…"


def ended_alike(new: str, text: str) -> str:
    """`new` with the line ends that `text` has."""
    return re.sub(r"(?<!\r)\n", "\r\n", new) if "\n" in new and "\r\n" in text else new


def line_starts(text: str) -> list[int]:
    """The offset at which each of `lines(text)` starts."""
    return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]


def lines(text: str) -> list[str]:
    """The lines of `text` as editors count them: ended by LF, CRLF or CR, and nothing else."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items as prose: `a`, `a and b`, `a, b and c`."""
    *most, final = list(items) or [""]
    return f"{', '.join(most)} {last} {final}" if most else final


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 error`, `2 errors`, `1,234 entries`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
