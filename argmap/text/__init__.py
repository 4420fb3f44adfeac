"""Plain text: folding, words, sentences, near misses, and what is safe to print.

Knows nothing of maps.  Patterns are strings, here and in other modules that
every command imports: `re` compiles one when it is first used, and keeps it.
"""

import re
import unicodedata
from collections.abc import Iterable

# Control characters, and the bidirectional overrides that can reorder a line on screen.
_UNPRINTABLE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_NOT_IN_JSON = "[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_DASHES = "[\u2010-\u2015\u2212]+|--+"
_WORD = r"[^\W_]+(?:['’.,\-–][^\W_]+)*%?"
_STOP = (  # possessive, and never begun inside a run of stops: linear in any text
    r"(?<![.!?…])(?P<end>(?P<stop>[.!?…]++)[\"'”’»)\]]*+(?:\[\d++\])*+)\s++(?=[\"'“‘«(\[]*+(?P<next>[^\W_]++))"
    r"|(?<![。！？])(?P<wide>[。！？]++[」』”）]*+)\s*+"
)
_TITLES = frozenset(
    "app approx c ca capt cf col dept dr ed eds e.g eg fr gen gov hon i.e ie lt maj messrs mr mrs ms mt mx ph.d prof pt"
    " rep rev sen sgt st univ v viz vs".split()
)
_NUMBERED = frozenset(
    "art arts ch eq fig figs no nos p para paras pp sec vol vols"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_ABBREVIATIONS = frozenset("a.m al co corp d.c e.u et etc ff inc jr ltd p.m sr u.k u.n u.s".split())
_OPENERS = frozenset(
    "although an and as at because both but by each even every few for from he her here his how however if in it its"
    " many most much my no nobody not nothing on one only or our perhaps several she since so some such that the their"
    " then there therefore these they this those though thus to we what when where which while who why yet you".split()
)


def printable(text: str) -> str:
    """`text` without characters that move the cursor or reorder the line; new lines and tabs stay."""
    return re.sub(_UNPRINTABLE, "\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """`text` on one line, white space folded, safe to print."""
    return printable(" ".join(text.split()))


def shortened(text: str, length: int) -> str:
    """`text` on one line of at most `length` characters, cut at a word, with an ellipsis where cut."""
    line = one_line(text)
    if len(line) <= length:
        return line
    head = line[: length - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:") + "…"


def fold(text: str) -> str:
    """`text` with case, accents, quotes, dashes and white space made alike, for comparing."""
    text = text.translate(_QUOTES)
    if not text.isascii():
        text = re.sub(_DASHES, "-", text)
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    else:
        text = re.sub(_DASHES, "-", text)
    return " ".join(text.casefold().split())


def words(text: str) -> list[str]:
    """The words of `text`, folded; numbers keep their point, comma and per cent sign."""
    return re.findall(_WORD, fold(text))


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end offset of every sentence of one paragraph.

    A sentence ends at `.`, `!` or `?` before white space and anything but a
    small letter.  The stop of an abbreviation or an initial ends one only
    before a word that sentences begin with (`in the U.S. They`).
    """
    found, start = [], len(text) - len(text.lstrip())
    for stop in re.finditer(_STOP, text):
        if stop["wide"] is None and _goes_on(text, start, stop):
            continue
        found.append((start, stop.end("end" if stop["wide"] is None else "wide")))
        start = stop.end()
    if text[start:].strip():
        found.append((start, len(text.rstrip())))
    return found


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` was probably meant to be, or None.

    Only candidates of a similar length are compared, so a large map stays fast.
    """
    from difflib import get_close_matches

    near = [c for c in candidates if abs(len(c) - len(word)) <= max(2, len(word) // 3)]
    folded = {fold(c).replace("_", "-").replace(" ", "-"): c for c in reversed(near)}
    asked = fold(word).replace("_", "-").replace(" ", "-")
    if asked in folded:
        return folded[asked]
    for match in get_close_matches(asked, folded, n=1, cutoff=0.7):
        return folded[match]
    return None


def lines(text: str) -> list[str]:
    """The lines of `text` as editors count them: ended by LF, CRLF or CR, and nothing else."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def as_json(value: object) -> str:
    """`value` as indented JSON; what a terminal obeys or UTF-8 cannot hold is escaped, all else is as it is."""
    import json

    written = json.dumps(value, ensure_ascii=False, indent=2)
    return re.sub(_NOT_IN_JSON, lambda match: f"\\u{ord(match.group()):04x}", written) + "\n"


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items as prose: `a`, `a and b`, `a, b and c`."""
    *most, final = list(items) or [""]
    return f"{', '.join(most)} {last} {final}" if most else final


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 error`, `2 errors`, `1,234 entries`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` goes on after `stop`."""
    following = stop["next"]
    if following[0].islower():
        return True
    if stop["stop"] != ".":
        return False
    begin = max(start, text.rfind(" ", start, stop.start()) + 1)
    word = text[begin : stop.start()].lstrip("\"'“‘«([").casefold()
    if word in _NUMBERED:
        return following[0].isdigit()
    if word in _TITLES or (word.isdecimal() and begin == start):
        return True
    initial = len(word) == 1 and word.isalpha() and word != "i"
    return (initial or word in _ABBREVIATIONS) and following.casefold() not in _OPENERS
