"""Words that are selected on the page, as a place in the text that they come from.

White space in a page is not that of the file, and browsers count other units
than characters; so a page says how many characters that are no white space
stand before the selection in its paragraph, and how many are in it.
"""

from itertools import islice

from argmap.diagnostics import ArgmapError
from argmap.source.anchors import Passages
from argmap.text.words import word_spans

WHITE = " \t\r\n"


def selected(passages: Passages, chosen: object) -> tuple[int, int]:
    """The offsets of the words that `chosen`, [paragraph from 1, characters before, characters], touches.

    Raises ArgmapError where it is no such list, or names what the text does not have.
    """
    if not (isinstance(chosen, list) and len(chosen) == 3 and all(type(each) is int and each >= 0 for each in chosen)):
        raise ArgmapError("what is selected is a paragraph, and how many characters come before and in it")
    number, before, length = chosen
    if not 1 <= number <= len(passages.paragraphs) or not length:
        raise ArgmapError("there is no such place in the text; select the words again")
    text = passages.text
    black = (place for place in range(passages.paragraphs[number - 1][0], len(text)) if text[place] not in WHITE)
    places = list(islice(black, before, before + length))
    if len(places) < length:
        raise ArgmapError("there is no such place in the text; select the words again")
    touched = [span for span in word_spans(text) if span[0] <= places[-1] and span[1] > places[0]]
    if not touched:
        raise ArgmapError("there are no words in what is selected")
    return touched[0][0], touched[-1][1]
