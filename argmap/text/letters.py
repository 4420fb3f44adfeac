"""What Unicode makes of a character: letters, marks, scripts without spaces, the stops that end sentences.

Ids, queries, words, sentences, titles: whoever asks what belongs to a word asks
here.  `\\w` of a regular expression leaves out the marks (category M), which in
most scripts of India, and in Thai or pointed Hebrew, are half of every word.
"""

import re
import unicodedata
from functools import cache

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""The inside of a character class: scripts that put no spaces between words."""
UNSTOPPED = "\u0e00-\u0eff"
"""Likewise: scripts whose sentences end without a stop, Thai and Lao."""
STOPS = (
    "。！？｡।॥۔؟։።፧፨။។៕៚"  # CJK, Indic, Arabic, Armenian, Ethiopic, Burmese, Khmer
    "\u0700\u0701\u0702\u07f9\u0f0d\u0f0e\u1803\u1809"  # Syriac, N'Ko, Tibetan, Mongolian
    "\u1944\u1945\u1b5e\u1b5f\ua9c8\ua9c9\uabeb"  # Limbu, Balinese, Javanese, Meetei
    "\u1c3b\u1c3c\u1c7e\u1c7f\u166e\ua4ff\ua60e\ua60f"  # Lepcha, Ol Chiki, Cree, Lisu, Vai
)
"""Stops that end a sentence whatever follows: no abbreviation has them."""
WIDE_POINT = "．"
"""A stop too, where no digit follows."""
COLONS = "：﹕︓∶꞉"
"""Signs that look like a colon."""
BULLETS = "-–—−•·*‣▪◦+"
"""Signs that an item of a list starts with where people write for people."""
QUESTION_MARKS = ("?", "？", "؟", "፧", "\u037e", "⸮", "᥅", "꘏")

# Accents and points that a reader may leave out; other marks are vowels or tones, and make another word.
_OPTIONAL = (
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]++"
)
_JOINERS = "\u200c\u200d"  # inside words of Persian and of Indian scripts
_STRAY_JOINER = rf"(?:^|[\0-\u058f{_JOINERS}])[{_JOINERS}]|[{_JOINERS}]\Z"
_MARKS_LIE = (range(0x300, 0x20000), range(0xE0100, 0xE01F0))


def is_mark(character: str) -> bool:
    """Whether a character goes with the one before it: an accent, a vowel sign, a virama, a joiner."""
    return unicodedata.category(character)[0] == "M" or character in _JOINERS


def is_lettered(word: str) -> bool:
    """Whether `word` has letters alone, with the marks on them and the joiners between them."""
    return word.isalpha() or ("".join(c for c in word if not is_mark(c))).isalpha()


def is_word(word: str) -> bool:
    """Whether `word` is a letter or digit, then letters, digits, marks, `-` and `_`, in any script.

    A joiner may stand inside, in scripts that have them: elsewhere it would be there unseen.
    """
    if word.isascii():  # thousands of ids: without a regular expression
        return word.isalnum() or (word[:1].isalnum() and word.replace("-", "0").replace("_", "0").isalnum())
    if re.search(_STRAY_JOINER, word):
        return False
    bare = "".join(c for c in word if not is_mark(c))
    return re.fullmatch(r"[^\W_][\w-]*", bare) is not None and word[0] == bare[0]


def composed(word: str) -> str:
    """`word` in the one form (NFC) in which names are compared, whatever the keyboard made of it."""
    return word if word.isascii() else unicodedata.normalize("NFC", word)


def decomposed(word: str) -> str:
    """`word` in the other form (NFD): letters apart from their accents, as some systems type and store them."""
    return word if word.isascii() else unicodedata.normalize("NFD", word)


def without_accents(text: str) -> str:
    """`text` without the accents and points that may be left out, ligatures undone, invisible characters gone.

    The vowel AM of Thai and Lao, which NFC leaves in two, is one letter again, as it is typed.
    """
    bare = re.sub(_OPTIONAL, "", unicodedata.normalize("NFKD", text))
    if bare.isascii():
        return bare
    bare = "".join(c for c in bare if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFC", bare).replace("\u0e4d\u0e32", "\u0e33").replace("\u0ecd\u0eb2", "\u0eb3")


def marks(text: str) -> str:
    """Every mark there is, and the joiners, for the inside of a character class; empty if `text` has none.

    All rather than those of `text`: so there is one pattern to compile, not one a text.
    """
    if text.isascii() or not any(is_mark(c) for c in set(text)):
        return ""
    return _every_mark()


@cache
def _every_mark() -> str:
    ranges = []
    for block in _MARKS_LIE:
        first = None
        for code in block:
            if is_mark(chr(code)):
                first = code if first is None else first
            elif first is not None:
                ranges.append(f"{chr(first)}-{chr(code - 1)}")
                first = None
        if first is not None:
            ranges.append(f"{chr(first)}-{chr(block.stop - 1)}")
    return "".join(ranges)
