"""What the signs of the page mean, and what its keys do."""

from argmap.formats.drawing import MARKS
from argmap.formats.html.markup import rows

LINES = {
    "support": "supports",
    "attack": "attacks, or contradicts",
    "undercut": "attacks an argument, not a statement",
    "citation": "is cited",
}

LABELS = {
    "accepted": "stands: everything against it is answered",
    "rejected": "an objection to it prevails",
    "undecided": "hangs on a conflict that the map leaves open",
    "unsupported": "no reason for it is left, or it never had one",
}
BLOCKED = ('<span class="label rejected">○ blocked</span>', "of an argument: undercut, or a premise does not stand")

KEYS = {
    "Tab": "goes from statement to statement",
    "Enter": "shows the details",
    "Esc": "closes them",
    "/": "searches; Enter there goes from one find to the next",
    "+ − 0": "zoom in, out, and to the whole picture",
    "← ↑ → ↓": "move the picture while it has the focus",
}


def html() -> str:
    """The legend, folded."""
    boxes = (
        ('<i class="box thesis"></i>', "a thesis"),
        ('<i class="box implicit"></i>', "implicit: not said, supplied by the analyst"),
        ('<i class="box dot"></i>', "where premises meet that an argument needs together"),
    )
    lines = ((f'<i class="line {line}"></i>', meaning) for line, meaning in LINES.items())
    labels = ((f'<span class="label {label}">{MARKS[label]} {label}</span>', said) for label, said in LABELS.items())
    keys = ((f"<kbd>{key}</kbd>", meaning) for key, meaning in KEYS.items())
    return (
        f'<details class="legend"><summary>Signs and keys</summary>'
        f'{rows((*lines, *boxes))}{rows((*labels, BLOCKED))}<div class="keys" hidden>{rows(keys)}</div></details>'
    )
