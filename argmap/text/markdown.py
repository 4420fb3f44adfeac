"""Texts inside Markdown: words of a map never become markup.

Not emphasis, lists, links, images or HTML, and not what GitHub makes of text
later on either (mentions, issue numbers, bare addresses, emoji names,
formulas), which a backslash does not prevent and an element around one
character does.
"""

import re

from argmap.text import one_line

_MARKUP = re.compile(r"[\\`*_\[\]|~]|^[-+=]|^:(?=\s)")
_NUMBERED = re.compile(r"^([0-9]+)([.)])")
_ENTITY = re.compile(r"&(?=[#\w])")
_LATER = re.compile(r"[@#$]|:(?=//|[\w+-]{1,99}:)|(?<=\bwww)\.|(?<=\bGH)-", re.IGNORECASE)
_RUNS = re.compile("`+")


def escaped(text: str) -> str:
    """`text` on one line, so that a viewer shows it as it is."""
    text = _NUMBERED.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", one_line(text)))
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
    return _LATER.sub(r"<span>\g<0></span>", text)


def code(text: str) -> str:
    """`text` on one line as a code span, whatever backticks it has; `*none*` where it is empty."""
    text = one_line(text)
    if not text:
        return "*none*"
    fence = "`" * (max((len(run) for run in _RUNS.findall(text)), default=0) + 1)
    gap = " " if "`" in (text[0], text[-1]) else ""
    return f"{fence}{gap}{text}{gap}{fence}"
