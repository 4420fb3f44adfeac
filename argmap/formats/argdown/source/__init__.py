"""Argdown text, read without Argdown: the map is the one that `argdown json` leads to.

Read are statements, arguments, relations by indentation, premise-conclusion
structures, tags, data, front matter and comments.  What is no Argdown stops
nothing: it is kept as words where it has any, and told with its line.  Unlike
Argdown's own parser, which then gives up, this one reads a relation at the
start of a line, a block without an empty line before it, and an empty line
inside a structure as they are meant.

Language: https://argdown.org/syntax, compared with @argdown/core 1.7.
"""

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.formats.argdown.exported import drafted
from argmap.formats.argdown.source.blocks import Blocks
from argmap.formats.argdown.source.includes import Lines, included
from argmap.formats.argdown.source.lexer import tokens
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import on_one_line, whole_characters
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap
from argmap.text import listed

__all__ = ["read_source"]

_MOST_LINES = 5  # told for each kind of thing


def read_source(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map of an Argdown text, and notes on what is not in it.  Never raises on content."""
    whole = included(whole_characters(text.removeprefix("\ufeff")), options.include)
    noted = _Noted(whole)
    for name in whole.missing:
        noted.add(f"files that `@include` names, not read: `{on_one_line(name)}`", whole.missing[name])
    blocks = Blocks(noted.add)
    blocks.read(tokens(whole.text))
    draft = drafted(blocks.document.as_json(), options)
    amap, notes = assembled(draft)
    return amap, [*notes, *noted.diagnostics()]


class _Noted:
    """What was met that is no Argdown, by kind, with its lines."""

    def __init__(self, whole: Lines) -> None:
        self._whole = whole
        self._lines: dict[str, list[int]] = {}

    def add(self, what: str, line: int) -> None:
        lines = self._lines.setdefault(what, [])
        if line not in lines[-1:]:
            lines.append(line)

    def diagnostics(self) -> list[Diagnostic]:
        """A note for each kind, in the order in which they were met."""
        found = []
        for what, places in self._lines.items():
            shown = [self._whole.place(line) for line in places[:_MOST_LINES]]
            if len(places) > _MOST_LINES:
                shown[-1] = f"{len(places) - _MOST_LINES + 1:,} more"
            message = f"{what}: {'line' if len(places) == 1 else 'lines'} {listed(shown)}"
            line = places[0]
            found.append(Diagnostic("import-loss", Severity.NOTE, message, Span("", line, 1, line, 2)))
        return found
