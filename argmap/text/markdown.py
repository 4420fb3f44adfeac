"""Texts inside Markdown: words of a map never become markup.

Not emphasis, lists, links, images or HTML, and not what GitHub makes of text
later on either (mentions, issue numbers, bare addresses, emoji names,
formulas), which a backslash does not prevent and an element around one
character does.
"""

import re

from argmap.text import one_line

_MARKUP = re.compile(r"[\\`*_\[\]|~]")
_BLOCK = re.compile(r"([0-9]*+)([-+=.)]|:(?=\s))")
_ENTITY = re.compile(r"&(?=[#\w])")
_LATER = re.compile(r"[@#$]|:(?=//|[\w+-]{1,99}:)|(?<=\bwww)\.|(?<=\bGH)-", re.IGNORECASE)
_RUNS = re.compile("`+")


def escaped(text: str, *, begins: bool = False) -> str:
    """`text` on one line, so that a viewer shows it as it is; with `begins` also where a line or an item begins."""
    line = _MARKUP.sub(r"\\\g<0>", one_line(text))
    if begins and (block := _BLOCK.match(line)):
        line = f"{block[1]}\\{line[block.end(1) :]}"
    line = _ENTITY.sub("&amp;", line).replace("<", "&lt;").replace(">", "&gt;")
    return _LATER.sub(r"<span>\g<0></span>", line)


def code(text: str) -> str:
    """`text` on one line as a code span, whatever backticks it has; `*none*` where it is empty."""
    text = one_line(text)
    if not text:
        return "*none*"
    fence = "`" * (max((len(run) for run in _RUNS.findall(text)), default=0) + 1)
    gap = " " if "`" in (text[0], text[-1]) else ""
    return f"{fence}{gap}{text}{gap}{fence}"
