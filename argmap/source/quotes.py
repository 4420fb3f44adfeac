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

ELLIPSIS = r"(?:…|\.{3,}+|\. \. \.)++"


def parts(quote: str) -> tuple[str, str | None]:
    """The first and the last words of an anchor as typed; without an ellipsis the whole phrase and None."""
    first, *rest = re.split(ELLIPSIS, quote, maxsplit=1)
    return first.strip(), rest[0].strip() if rest else None


def fault(quote: str) -> str | None:
    """What is wrong with an anchor's quote, so as to follow "the anchor has"; None if nothing is.

    A word here is what white space separates, so `keep-the-peace` is one.
    """
    first, last = parts(quote)
    if last is not None and re.search(ELLIPSIS, last):
        return "more than one ellipsis"
    sides = [(first, "")] if last is None else [(first, " before the ellipsis"), (last, " after the ellipsis")]
    counts = [_count(side) for side, _ in sides]
    for count, (_, where) in zip(counts, sides, strict=True):
        if not count:
            return f"no words{where}"
        if count > MOST:
            return f"{count} words{where}, more than {MOST}"
    if sum(counts) < FEWEST:
        return "one word alone"
    if sum(counts) > MOST_IN_ALL:
        return f"{sum(counts)} words, more than {MOST_IN_ALL}"
    return None


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


def _count(side: str) -> int:
    return sum(len(re.findall(unspaced(chunk), chunk)) or any(map(str.isalnum, chunk)) for chunk in side.split())


def _trimmed(side: str) -> str:
    """`side` on one line, from its first word to its last."""
    found = word_spans(side)
    return " ".join(side[found[0][0] : found[-1][1]].split()) if found else ""
