"""What was typed at a place of the text, and the changes of it that mend a finding."""

from argmap.diagnostics import Edit, Span
from argmap.text import ended_alike, line_starts

_FAR = 500


class Typed:
    """A text by places.  Of no text (a tree that was made, not read) nothing was typed, and nothing can be changed."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._starts: list[int] = []  # of the lines, once a place is asked for

    @property
    def any(self) -> bool:
        """Whether anything but white space and comments was typed."""
        return any(line.partition("#")[0].strip() for line in self._text.splitlines())

    def at(self, span: Span) -> str:
        start, end = self._offsets(span)
        return self._text[start:end]

    def margin(self, span: Span) -> str:
        """What comes before a place in its line."""
        start, _ = self._offsets(span)
        return self._text[start - span.column + 1 : start]

    def before(self, span: Span) -> str:
        """The sign that comes before a place, blanks and line ends left out; none if there are very many of these."""
        start, _ = self._offsets(span)
        return self._text[max(start - _FAR, 0) : start].rstrip()[-1:]

    def rest(self, span: Span) -> str:
        """What comes in its line from a place on."""
        start, _ = self._offsets(span)
        end = self._text.find("\n", start)
        return self._text[start : end if end >= 0 else None].partition("\r")[0]

    def put(self, span: Span, new: str) -> tuple[Edit, ...]:
        """The change of what stands at a place."""
        return (Edit(*self._offsets(span), ended_alike(new, self._text)),) if self._text else ()

    def renamed(self, span: Span, old: str, new: str | None) -> tuple[Edit, ...]:
        """The change of a name, in the quotes that it has; none where it is not typed as it is read."""
        if not new or not old:
            return ()
        raw = self.at(span)
        return self.put(span, raw.replace(old, new)) if raw.strip("\"'") == old else ()

    def _offsets(self, span: Span) -> tuple[int, int]:
        if not self._starts:
            self._starts = line_starts(self._text)
        places, known = ((span.line, span.column), (span.end_line, span.end_column)), len(self._starts)
        start, end = [
            self._starts[line - 1] + column - 1 if line <= known else len(self._text) for line, column in places
        ]
        return start, end
