"""Plain text: folding, words, sentences, near misses, and what is safe to print.

Knows nothing of maps.  Lines and columns count from 0 here; they become
1-based where a `Span` is made.
"""

import re
import unicodedata
from collections.abc import Iterable

# Control characters, and the bidirectional overrides that can reorder a line on screen.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_NOT_IN_JSON = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_DASHES = re.compile("[\u2010-\u2015\u2212]+|--+")
_WORD = re.compile(r"[^\W_]+(?:['’.,\-–][^\W_]+)*%?")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9À-Þ])")
_ABBREVIATIONS = """
    al app approx art c ca cf ch co col corp dept dr ed eds e.g eg etc ff fig gen gov i.e ie inc jr lt ltd mr mrs ms mt
    no nos op p para pp prof pt rev sec sen sgt sr st u.k u.n u.s univ v viz vol vols vs
""".split()  # noqa: SIM905


def printable(text: str) -> str:
    """`text` without characters that move the cursor or reorder the line; new lines and tabs stay."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


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
        text = _DASHES.sub("-", text)
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    else:
        text = _DASHES.sub("-", text)
    return " ".join(text.casefold().split())


def words(text: str) -> list[str]:
    """The words of `text`, folded; numbers keep their point, comma and per cent sign."""
    return _WORD.findall(fold(text))


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end offset of every sentence of one paragraph.

    A sentence ends at `.`, `!` or `?` before a space and a capital, digit or
    opening quote, unless the stop belongs to an abbreviation or an initial.
    """
    found, start = [], 0
    for stop in _SENTENCE_END.finditer(text):
        before = text[start : stop.start()].rpartition(" ")[2].lstrip("\"'“‘([").casefold()
        initial = len(before) == 1 and before.isalpha() and before != "i"
        if text[stop.start()] == "." and (before in _ABBREVIATIONS or initial):
            continue
        found.append((start, stop.end()))
        start = stop.end() + len(text[stop.end() :]) - len(text[stop.end() :].lstrip())
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
    return _NOT_IN_JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", written) + "\n"


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items as prose: `a`, `a and b`, `a, b and c`."""
    *most, final = list(items) or [""]
    return f"{', '.join(most)} {last} {final}" if most else final


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 error`, `2 errors`, `1,234 entries`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
