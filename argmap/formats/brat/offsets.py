"""Where annotated words stand in a text, whatever the tool that wrote their offsets counted.

BRAT counts code points, and a line end as one; others count two for CRLF, in
units of UTF-16 or in bytes, or with the mark at the start of the file.  The
reading that fits most annotations holds for all of them; where it does not,
the words are looked for nearby.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from argmap.records import record

Spans = tuple[tuple[int, int], ...]

_NEAR = 1000  # characters to either side in which words are looked for
_WIDTHS: dict[str, Callable[[str], int]] = {
    "characters": lambda _: 1,
    "UTF-16": lambda character: 1 + (character > "\uffff"),
    "bytes": lambda character: len(character.encode("utf-8", "surrogatepass")),
}


@record
class Annotation:
    """The words that are annotated, and their offsets as written."""

    spans: Spans
    words: str

    def stands(self, text: str, spans: Spans) -> bool:
        """Whether the words stand at these offsets of `text`, white space aside."""
        return "".join("".join(text[start:end].split()) for start, end in spans) == "".join(self.words.split())


def located(text: str, annotations: Sequence[Annotation]) -> list[Spans | None]:
    """The offsets in `text` of each annotation, in code points; None where its words are not there."""
    best: list[Spans] = []
    fitting = -1
    for places in _readings(text):
        read = [_read(places, each.spans) for each in annotations]
        number = sum(each.stands(text, spans) for each, spans in zip(annotations, read, strict=True))
        if number > fitting:
            best, fitting = read, number
        if number == len(annotations):
            break
    return [
        spans if each.stands(text, spans) else _nearby(text, each, spans)
        for each, spans in zip(annotations, best, strict=True)
    ]


def _readings(text: str) -> Iterator[Sequence[int]]:
    """For each way of counting, the place in `text` of every offset; the plain way first."""
    yield range(len(text) + 1)
    line_ends = (False, True) if "\r\n" in text else (False,)
    units = [unit for unit in _WIDTHS if unit == "characters" or not text.isascii()]
    for joined, unit, marked in product(line_ends, units, (False, True)):
        width = _WIDTHS[unit]
        places = [0] * (width("\ufeff") if marked else 0)
        for place, character in enumerate(text):
            if not (joined and character == "\r" and text.startswith("\n", place + 1)):
                places += [place] * width(character)
        yield [*places, len(text)]


def _read(places: Sequence[int], spans: Spans) -> Spans:
    last = len(places) - 1
    return tuple((places[min(start, last)], places[min(end, last)]) for start, end in spans)


def _nearby(text: str, annotation: Annotation, guess: Spans) -> Spans | None:
    """The nearest place to `guess` where the words stand in one piece."""
    words = "".join(annotation.words.split())
    around = range(max(0, guess[0][0] - _NEAR), min(len(text), guess[0][0] + len(annotation.words) + _NEAR))
    kept = [place for place in around if not text[place].isspace()]
    squeezed = "".join(text[place] for place in kept)
    starts = list[int]()
    found = squeezed.find(words) if words else -1
    while found >= 0:
        starts.append(found)
        found = squeezed.find(words, found + len(words))
    if not starts:
        return None
    start = min(starts, key=lambda place: abs(kept[place] - guess[0][0]))
    return ((kept[start], kept[start + len(words) - 1] + 1),)
