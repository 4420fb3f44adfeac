"""Whom a text cites: authors with years, `according to X`, `X argues`, `X defines`.  English."""

import re
from collections.abc import Iterator, Sequence

from argmap.draft.model import Cited
from argmap.ids import Namer
from argmap.model import Authority, Role, Value
from argmap.records import record
from argmap.text import fold, one_line, shortened

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"  # of any alphabet; small letters beyond Latin-1 pass, and begin few words of English
_NAME = (
    rf"(?:(?:van|von|de|der|den|del|di|la|le|al|ten|ter) ){{0,2}}{_CAPITAL}"
    r"(?:\w++(?>(?:[’'-]++\w++)*)|(?>(?:[’'-]++\w++)+))"
)
_NAMES = rf"{_NAME}(?:(?:, {_NAME}){{0,20}},? (?:and|&) {_NAME}|,? et al\.?)?"
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_ROLES = {
    Role.DEFINITION: "defines?|defined|terms?|termed",
    Role.EVIDENCE: "finds?|found|shows?|showed|shown|reports?|reported|estimates?|estimated|demonstrates?|demonstrated"
    "|documents?|documented|observes?|observed|proves?|proved",
    Role.AUTHORITY: "argues?|argued|claims?|claimed|holds|held|maintains?|maintained|contends?|contended|believes?"
    "|thinks|writes?|wrote|notes?|noted|says|said|states?|stated|suggests?|suggested|asserts?|asserted|concludes?"
    "|concluded|insists?|insisted|warns?|warned|explains?|explained|points? out|pointed out|calls for|called for",
}
_VERB = "|".join(_ROLES.values())
_OFTEN = "(?: (?:also|once|rightly|famously|further|has|have))?"
_PATTERNS = (
    rf"(?P<names>{_NAMES})(?P<number> \d+)?(?:['’]s?)? \((?P<year>{_YEAR})(?:[,:] [^()]*)?\)"
    rf"(?:,? (?P<verb>{_VERB})\b)?",
    rf"(?:(?<=\()|(?<=; )|(?<=\(see )|(?<=e\.g\. ))(?P<names>{_NAMES}),? (?P<year>{_YEAR})(?=[;,:)])",
    rf"[Aa]ccording to (?P<names>(?:the )?{_NAMES}(?: (?:of |of the )?{_CAPITAL}\w+)*)(?P<verb>)",
    rf"(?:(?<![\w.] )|\b[Aa]s )(?P<names>{_NAMES}){_OFTEN} (?P<verb>{_VERB})\b",
    rf"(?<=\w[,;:] |. .)(?P<names>{_NAMES}){_OFTEN} (?P<verb>{_VERB})\b",
)
_UNNAMED = (
    r"according to (?P<what>(?:(?:an?|the|some|many|most|several|recent|new|one) ){0,5}"
    r"(?:data|research|studies|study|surveys?|polls?|statistics|figures|experts|scientists|economists|researchers)\b[^,.;]*)"
    r"|\b(?P<subject>(?:(?:an?|the|some|many|most|several|recent|new) ){0,5}"
    r"(?:research|studies|study|surveys?|polls?|statistics|evidence|experts|scientists|economists|researchers))"
    r" (?:clearly |consistently |have |has |also ){0,5}(?:shows?|shown|suggests?|finds?|found|produced|indicates?"
    r"|proves?|proven|demonstrates?|confirms?|agree|say|believe|warn|argue)\b"
)
_NO_AUTHOR = frozenset(
    "a all although an and another any as at because both but by critics each even every few for from he her here his"
    " how however i if in it its many most much my no nobody not nothing of on one opponents or our people proponents"
    " research she since so some such supporters that the their then there these they this those though to we what when"
    " where which while who why with yet you january february march april may june july august september october"
    " november december".split()
)


@record
class Found:
    """An authority as a sentence cites it."""

    names: tuple[str, ...]
    year: str
    title: str
    role: Role
    reason: str
    unnamed: bool = False


def cited(sentences: Sequence[str], text: str) -> tuple[dict[str, Authority], list[tuple[Cited, ...]]]:
    """The authorities under ids of their own, and for each sentence whom it cites.

    A name without a year is the work of that name that has one, if there is
    only one.  `text` tells names from words: a name is never in small letters.
    """
    small = frozenset(re.findall(r"\b[a-z][\w’'-]*", text))
    found = [list(dict.fromkeys(_in(sentence, small))) for sentence in sentences]
    years: dict[tuple[str, ...], set[str]] = {}
    for each in (each for row in found for each in row):
        years.setdefault(each.names, set()).update({each.year} - {""})
    namer, ids, authorities = Namer(), dict[object, str](), dict[str, Authority]()
    rows = []
    for row in found:
        cites: dict[str, Cited] = {}
        for each in row:
            known = years[each.names] if each.names else set()
            year = each.year or (next(iter(known)) if len(known) == 1 else "")
            key = (each.names, year, each.title)
            if key not in ids:
                ids[key] = namer.name(" ".join(filter(None, (*each.names, each.title, year))), "authority")
                authorities[ids[key]] = _authority(ids[key], each, year)
            cites.setdefault(ids[key], Cited(ids[key], each.role, each.reason))
        rows.append(tuple(cites.values()))
    return authorities, rows


def _authority(name: str, found: Found, year: str) -> Authority:
    item: dict[str, Value] = {}
    if found.names:
        item["author"] = [{"literal" if " " in each and each[0].isupper() else "family": each} for each in found.names]
    if found.title:
        item["title"] = found.title
    if year:
        item["issued"] = int(year[:4])
    return Authority(name, item, unnamed=found.unnamed)


def _in(sentence: str, small: frozenset[str]) -> Iterator[Found]:
    taken: list[range] = []
    for pattern in _PATTERNS:
        for match in re.finditer(pattern, sentence):
            names = _names(match["names"])
            place = range(*match.span("names"))
            parts = match.groupdict()
            words = not parts.get("number") and any(_is_word(name, small) for name in names)
            if not names or words or any(_meet(place, each) for each in taken):
                continue
            taken.append(place)
            verb = parts.get("verb") or ""
            reason = one_line(match[0])
            if number := parts.get("number"):
                yield Found((), parts.get("year") or "", f"{' '.join(names)}{number}", _role(verb), reason)
            else:
                yield Found(names, parts.get("year") or "", "", _role(verb), reason)
    for match in re.finditer(_UNNAMED, sentence, re.IGNORECASE):
        what = one_line(match["what"] or match["subject"])
        title = shortened(what[:1].upper() + what[1:], 80)
        role = Role.DATA if "data" in fold(what).split() else Role.EVIDENCE
        yield Found((), "", title, role, shortened(match[0], 60), unnamed=True)


def _names(written: str) -> tuple[str, ...]:
    """The names in `Doyle, Ray & Sambanis` or `the United Nations`."""
    trimmed = re.sub(r"^[Tt]he |,? et al\.?$|['’]s?$", "", written)
    return tuple(filter(None, (each.strip() for each in re.split(r",? (?:and|&) |, ", trimmed))))


def _is_word(name: str, small: frozenset[str]) -> bool:
    """Whether a name is only a word with a capital."""
    words = name.split()
    return all(word.lower() in _NO_AUTHOR or word.lower() in small for word in words) or words[0].lower() in _NO_AUTHOR


def _role(verb: str) -> Role:
    return next((role for role, verbs in _ROLES.items() if verb and re.fullmatch(verbs, verb)), Role.AUTHORITY)


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
