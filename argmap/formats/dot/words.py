"""Text as Graphviz shows it: on short lines, and as text whatever it says."""

from collections.abc import Iterable, Sequence

from argmap.text import one_line

_DROPPED = str.maketrans("", "", "\N{REPLACEMENT CHARACTER}\ufffe\uffff")  # SVG does not allow the last two
# A backslash would be read as an escape within markup too.
_HTML = str.maketrans({"\\": "&#92;&#92;", "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})

_LONGEST = 16_000  # bytes of a value; Graphviz reads none of 16,384
BLANK = "\N{NO-BREAK SPACE}"  # Graphviz 14 dies of a label that starts with nothing


def wrapped(text: str, width: int) -> list[str]:
    """`text` on as few lines as it takes, and those about equally long."""
    line = shown(text)
    lines = _cut(line, width)
    longest = min(width, max(map(len, line.split()), default=1))  # of a word, which is not cut to even out lines
    for narrower in range(max(longest, len(line) // max(1, len(lines))), width):
        balanced = _cut(line, narrower)
        if len(balanced) == len(lines):
            return balanced
    return lines


def _cut(line: str, width: int) -> list[str]:
    """Pieces of up to so many characters, cut at a space where there is one."""
    pieces, start = [], 0
    while len(line) - start > width:
        space = line.rfind(" ", start, start + width + 1)
        end = space if space > start else start + width
        pieces.append(line[start:end])
        start = end + (space == end)
    return [*pieces, line[start:]] if start < len(line) else pieces


def shown(text: str) -> str:
    """`text` on one line, without control characters."""
    return " ".join(one_line(text).translate(_DROPPED).split())


def quoted(text: str) -> str:
    """A string of DOT that shows `text` on one line."""
    escaped = shown(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def html(text: str) -> str:
    """`text` within a label that is markup."""
    return shown(text).translate(_HTML) or BLANK


def attribute(text: str) -> str:
    """`text` as the value of an attribute within such a label, where Graphviz takes entities out twice.

    Empty where it is longer than anything that Graphviz reads.
    """
    value = f'"{html(shown(text).replace("&", "&amp;"))}"'
    return value if len(value.encode("utf-8", "replace")) < _LONGEST else ""


def left(lines: Sequence[str], *, size: int = 0, colour: str = "") -> str:
    """Lines of a label that is markup, flush left."""
    said = "".join(f'{html(line)}<br align="left"/>' for line in lines)
    return font(said, size=size, colour=colour) if size else said


def font(markup: str, *, size: int, colour: str = "") -> str:
    wanted = f' point-size="{size}"' + (f' color="{colour}"' if colour else "")
    return f"<font{wanted}>{markup}</font>"


def stacked(cells: Iterable[tuple[str, str]], align: str = "left") -> str:
    """A label of cells, one above the other: further attributes of each, and its markup.

    Type of two sizes stands in two cells: within one, Graphviz sets the lines too close.
    """
    rows = "".join(f'<tr><td align="{align}"{more}>{markup}</td></tr>' for more, markup in cells)
    return f'<<table border="0" cellborder="0" cellspacing="0" cellpadding="0">{rows}</table>>'
