"""What an anchor is made of: words, and an ellipsis between the first and the last.

A word is a run of letters and digits, apostrophes inside a word and points
inside a number included; case, accents, ligatures and invisible characters
are folded away.  So white space, dashes, quotes and other punctuation never
matter when words are compared.  Where a script has no spaces between words,
each of its letters is a word.  Knows no source text.
"""

import re

from argmap.model import Anchor
from argmap.text.words import fold, unspaced, word_spans

FEWEST, MOST, MOST_IN_ALL = 2, 8, 12
"""How many words an anchor has at least, how many at most on either side of its ellipsis, and altogether.

One word is enough on one side: what it leaves open, `paragraph` or the other side settles.
"""
_LETTERS = 3  # of a script without spaces, which say about as much as a word

ELLIPSIS = r"(?>(?:…|\.{3,}+|\. \. \.)+)"


def parts(quote: str) -> tuple[str, str | None]:
    """The first and the last words of an anchor as typed; without an ellipsis the whole phrase and None."""
    first, *rest = re.split(ELLIPSIS, quote, maxsplit=1)
    return first.strip(), rest[0].strip() if rest else None


def fault(quote: str) -> str | None:
    """What is wrong with an anchor's quote, so as to follow "the anchor has"; None if nothing is.

    A word here is what white space separates, so `keep-the-peace` is one.
    Three letters of a script without spaces are as much as one.
    """
    first, last = parts(quote)
    if last is not None and re.search(ELLIPSIS, last):
        return "more than one ellipsis"
    sides = [(first, "")] if last is None else [(first, " before the ellipsis"), (last, " after the ellipsis")]
    sizes = [_size(side) for side, _ in sides]
    for size, (_, where) in zip(sizes, sides, strict=True):
        if not any(size):
            return f"no words{where}"
        if too_long := _beyond(size, MOST):
            return too_long.replace(",", f"{where},", 1)
    words, letters = map(sum, zip(*sizes, strict=True))
    if words + letters < FEWEST:
        return "one word alone"
    return _beyond((words, letters), MOST_IN_ALL)


def fragment(url: str, anchor: Anchor) -> str:
    """A link to the passage on the page at `url`: a text directive after the fragment that `url` may have.

    Syntax: URL Fragment Text Directives (WICG).  A directive that `url` has already is replaced.
    """
    from urllib.parse import quote

    page, _, rest = url.partition("#")
    sides = [_trimmed(side) for side in parts(anchor.quote) if side]
    text = ",".join(quote(side, safe="", errors="replace").replace("-", "%2D") for side in sides)
    return f"{page}#{rest.partition(':~:')[0]}:~:text={text}"


def words(text: str) -> list[str]:
    """The words of `text`, folded for comparing."""
    return [folded(text[start:end]) for start, end in word_spans(text)]


def folded(word: str) -> str:
    """A word with case, accents, ligatures and invisible characters made alike."""
    if word.isascii():
        return word.lower()
    return fold(word)


def _size(side: str) -> tuple[int, int]:
    """How many words a side has, and how many letters of scripts without spaces beside them."""
    letters = [len(re.findall(unspaced(chunk), chunk)) for chunk in side.split()]
    words = sum(any(map(str.isalnum, chunk)) for chunk, found in zip(side.split(), letters, strict=True) if not found)
    return words, sum(letters)


def _beyond(size: tuple[int, int], most: int) -> str | None:
    """By how much an anchor, or a side of it, is too long; None if it is not."""
    words, letters = size
    count = words + -(-letters // _LETTERS)
    if count <= most:
        return None
    return f"{count} words, more than {most}" if words else f"{letters} letters, more than {most * _LETTERS}"


def _trimmed(side: str) -> str:
    """`side` on one line, from its first word to its last."""
    found = word_spans(side)
    return " ".join(side[found[0][0] : found[-1][1]].split()) if found else ""
