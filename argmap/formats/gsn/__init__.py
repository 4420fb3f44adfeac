"""Safety cases in Goal Structuring Notation, as gsn2x has them in YAML."""

import re

_MAP = re.compile(r"^argmap[ \t]*+:", re.MULTILINE)
_ELEMENT = re.compile(
    r"""^["']?(?:CSn|CG|Sn|G|S|C|A|J)(?![a-z])[\w.-]*+["']?[ \t]*+:[ \t]*+(?:\{|\r?$)""", re.MULTILINE
)
_KEY = re.compile(r"^[ \t]++(?:supportedBy|inContextOf|challenges|undeveloped|text)[ \t]*+:|:[ \t]*+\{", re.MULTILINE)


def sniff(head: str) -> bool:
    """Whether a text may be a safety case."""
    return head[0] not in "{[<" and bool(_ELEMENT.search(head) and _KEY.search(head)) and not _MAP.search(head)
