"""Where the sentences of a paragraph end."""

import re

from argmap.text.letters import STOPS, UNSTOPPED, WIDE_POINT

_CLOSERS = "\"'”’»)\\]」』）"
_STOP = (  # possessive, and never begun inside a run of stops: linear in any text
    rf"(?<![.!?…])(?P<end>(?P<stop>[.!?…]++)[{_CLOSERS}]*+(?>(?:\[\d++\])*))\s++(?=[\"'“‘«(\[]*+(?P<next>[^\W_]++))"
    rf"|(?<![{STOPS}])(?P<wide>(?>(?:[{STOPS}]|{WIDE_POINT}(?!\d))+)[{_CLOSERS}]*+)\s*+"
)
_ENDED = rf"[.!?…{STOPS}{WIDE_POINT}][{_CLOSERS}]*+(?>(?:\[\d++\]|[⁰¹²³⁴-⁹])*)$"
_FEWEST_UNSTOPPED = 20  # letters of what may be a sentence though no stop says so
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


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end offset of every sentence of one paragraph.

    A sentence ends at `.`, `!` or `?` before white space and anything but a
    small letter, and at the stops of other scripts.  The stop of an
    abbreviation or an initial ends one only before a word that sentences
    begin with (`in the U.S. They`).
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


def is_ended(sentence: str) -> bool:
    """Whether `sentence` ends as one: with a stop, or, where its script has none, long enough to be no heading."""
    tail = sentence[-200:]  # closing marks and references; so a search from every stop stays short
    if re.search(_ENDED, tail):
        return True
    return not sentence.isascii() and len(re.findall(rf"(?=\w)[{UNSTOPPED}]", sentence)) >= _FEWEST_UNSTOPPED


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
