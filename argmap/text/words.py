"""Words: the folded ones that texts are compared by, and where they stand in a text.

Where a script has no spaces between words, each of its letters is a word.
"""

import re
from unicodedata import category

from argmap.text.letters import UNSPACED, marks, without_accents

_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_DASHES = "[\u2010-\u2015\u2212]++|--++"
_INSIDE = r"['’.,\-–]"
_ASCII_PLACED = r"[^\W_]++(?>(?:(?:'|(?<=\d)[.,](?=\d))[^\W_]++)*)"


def fold(text: str) -> str:
    """`text` with case, accents, quotes, dashes and white space made alike, for comparing."""
    if text.isascii():
        if "--" in text:
            text = re.sub(_DASHES, "-", text)
    else:
        text = without_accents(re.sub(_DASHES, "-", text.translate(_QUOTES)))
    return " ".join(text.casefold().split())


def words(text: str) -> list[str]:
    """The words of `text`, folded; numbers keep their point, comma and per cent sign."""
    text = fold(text)
    return re.findall(rf"{unspaced(text)}|{runs(text, UNSPACED)}", text)


def chunks(text: str) -> list[str]:
    """The words of `text`, folded, as white space and punctuation keep them apart, whatever the script."""
    text = fold(text)
    return re.findall(runs(text), text)


def runs(text: str, apart: str = "") -> str:
    """A pattern of what white space and punctuation keep apart in `text`: `peace-keepers`, `1,000`, `25%`.

    Without the letters `apart`, the inside of a character class.
    """
    letters = spaced(text, apart)
    return rf"{letters}(?>(?:{_INSIDE}{letters})*)%?"


def spaced(text: str, apart: str = "", inside: str = "") -> str:
    """A pattern of letters and digits of `text` in a row, with the marks on them, without the letters `apart`.

    Characters `inside` do not end it, though it cannot begin with one.
    """
    found = marks(text) + inside
    letter = rf"[^\W_{apart}]" if apart and not text.isascii() else r"[^\W_]"
    return rf"{letter}(?>(?:{letter}|[{found}])*)" if found else rf"{letter}++"


def unspaced(text: str, inside: str = "") -> str:
    """A pattern of one letter of a script without spaces, with the marks on it; fits nothing where there is none."""
    if not any(each >= "\u0e00" and not "\u2000" <= each < "\u2e80" for each in set(text)):  # signs, curly quotes
        return "(?!)"
    found = marks(text) + inside
    return rf"(?=\w)[{UNSPACED}]" + (f"[{found}]*+" if found else "")


def is_unspaced(word: str) -> bool:
    """Whether `word` is a letter of a script without spaces, and so perhaps only part of a word."""
    return not word.isascii() and re.fullmatch(unspaced(word), word) is not None


def word_spans(text: str) -> list[tuple[int, int]]:
    """The offsets of the words of `text`: apostrophes inside a word and points inside a number belong to it.

    So do invisible characters, soft hyphens above all.
    """
    if text.isascii():
        pattern = _ASCII_PLACED
    else:
        invisible = "".join(sorted(c for c in set(text) if category(c) == "Cf"))
        letters = spaced(text, UNSPACED, invisible)
        pattern = rf"{unspaced(text, invisible)}|{letters}(?>(?:(?:['‘’]|(?<=\d)[.,](?=\d)){letters})*)"
    return [match.span() for match in re.finditer(pattern, text)]
