"""The signs and words of the page, and the legend that tells them."""

from collections.abc import Sequence

from argmap.evaluation.labels import MARKS
from argmap.query import FIELDS
from argmap.relations.kinds import ArgumentKind

LINES = {
    ArgumentKind.SUPPORT: "sup",
    ArgumentKind.BACKING: "sup",
    ArgumentKind.REBUT: "att",
    ArgumentKind.UNDERMINE: "att",
    ArgumentKind.UNDERCUT: "und",
}
"""The class of an argument, which gives it line, colour and sign."""

WORDS = {ArgumentKind.BACKING: "backs this step", ArgumentKind.UNDERCUT: "undercuts this step"}
"""What an argument on an argument does; of others the sign says enough."""

VERBS = {
    ArgumentKind.SUPPORT: "for",
    ArgumentKind.BACKING: "backs a step to",
    ArgumentKind.REBUT: "against",
    ArgumentKind.UNDERMINE: "against",
    ArgumentKind.UNDERCUT: "undercuts a step to",
}
"""How a statement bears on something."""

_SIGNS = (
    ("sup", "for<i> (solid line)</i>"),
    ("att", "against<i> (dashed)</i>"),
    ("und", "undercuts a step<i> (dotted)</i>"),
    ("sup blocked", "hollow: does not hold"),
)
_LABELS = {
    "accepted": "stands",
    "rejected": "an objection beats it",
    "undecided": "the map leaves it open",
    "unsupported": "no reason for it is left",
}
_CARDS = (
    "thick: thesis",
    "dashed: implicit<i>, not said in the text</i>",
    "bracket: linked<i>, needs all of them</i>",
    "§ cited",
    "≠ contradicts",
    "↑ shown elsewhere",
)
_KEYS = (
    ("→ ←", "to the reasons, and back to what they bear on"),
    ("↑ ↓", "the next, the one before"),
    ("space", "fold, unfold"),
    ("Enter", "only this card and what is under it"),
    ("Esc", "back to all"),
    ("/", f"search: words, and, or, not, {' '.join(f'{field}:' for field in FIELDS)}; Enter: next"),
    ("x, a", "withdraw this statement, the argument it is in"),
    ("u", "the next sentence of the text that is not mapped"),
)


def tally(labels: Sequence[str]) -> str:
    """How many have each label: `● 3 accepted, ○ 1 rejected`."""
    return ", ".join(f"{MARKS[label]} {labels.count(label):,} {label}" for label in MARKS if label in labels)


def legend() -> str:
    """What the signs mean: on the screen folded, on paper at the head of the first page."""
    signs = "".join(f'<li class="{line}"><b></b> {said}</li>' for line, said in _SIGNS)
    labels = "".join(f"<li>{MARKS[label]} {label}<i>: {said}</i></li>" for label, said in _LABELS.items())
    cards = "".join(f"<li>{said}</li>" for said in _CARDS)
    return f"<ul class=legend>{signs}{cards}{labels}</ul>"


def keys() -> str:
    """What the keys do."""
    rows = "".join(f"<li><kbd>{key}</kbd> {said}</li>" for key, said in _KEYS)
    return f'<ul class="legend js">{rows}</ul>'
