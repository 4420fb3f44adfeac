"""The signs and colours of everything drawn in a terminal.

Every sign says in characters what its colour says again.  Knows nothing of
maps or of consoles: a `Tone` becomes a colour in the command line.
"""

from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """What a piece of a line is; decides its colour, and whether `ASCII` applies to it."""

    TEXT = "text"
    ID = "id"
    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    MARK = "mark"
    DETAIL = "detail"
    RAIL = "rail"
    STRONG = "strong"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    HELP = "help"


class Run(NamedTuple):
    """A piece of a line in one tone."""

    text: str
    tone: Tone = Tone.TEXT


Line = list[Run]

STYLES = {
    Tone.TEXT: "",
    Tone.ID: "bold",
    Tone.SUPPORT: "color(29)",
    Tone.ATTACK: "color(166)",
    Tone.UNDERCUT: "color(134)",
    Tone.MARK: "dim",
    Tone.DETAIL: "dim",
    Tone.RAIL: "dim",
    Tone.STRONG: "bold",
    Tone.ERROR: "bold red",
    Tone.WARNING: "bold yellow",
    Tone.NOTE: "bold blue",
    Tone.HELP: "bold green",
}
"""Styles as rich spells them.

The three colours are the green, orange and purple of the drawings in the
shades that keep a contrast of 3:1 on white, black, and the usual light and
dark themes alike; a colour-blind reader can tell them apart.
"""

TEE, ELL, BAR, GAP = "├─ ", "└─ ", "│  ", "   "
SUPPORTS, ATTACKS, CONTRADICTS, CITES, ANCHORED = "+ ", "− ", "≠ ", "§ ", "@ "
CUT, SEEN, CIRCLE, ARROW = "…", "↑", "↻", "→"

_ASCII = str.maketrans(
    {
        "├": "|",
        "└": "`",
        "─": "-",
        "│": "|",
        "−": "-",
        "≠": "!=",
        "§": "cites",
        "…": "...",
        "↑": "^",
        "↻": "~",
        "→": "->",
        "●": "*",
        "○": "o",
        "◐": "?",
        "◌": ".",
    }
)
_WRITTEN = frozenset((Tone.TEXT, Tone.ID, Tone.DETAIL))  # words of the map, which stay as they are

SIGNS = "".join(map(chr, _ASCII))
"""Every sign outside ASCII; an encoding that has them all can show a tree as it is meant."""


def in_ascii(run: Run) -> Run:
    """The run with its signs in ASCII; what the author wrote stays as it is."""
    if run.text.isascii() or run.tone in _WRITTEN:
        return run
    return Run(run.text.translate(_ASCII), run.tone)
