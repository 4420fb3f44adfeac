"""Words that tell what a sentence does in an argument.  English; in other languages only position speaks.

A pattern is for text in small letters, and names what it finds `marker`.
Where a sentence can only begin with it, it is not looked for further on.
"""

import re
from collections.abc import Iterable

from argmap.text import fold

_LEAD = "and|well|now|so|yes|no"  # what may stand before an opening marker


def _opening(phrases: str) -> str:
    return rf"\A(?:(?:{_LEAD}),? )?(?P<marker>{_either(phrases)})\b"


def _inside(phrases: str) -> str:
    return rf"\b(?P<marker>{_either(phrases)})\b"


def _either(phrases: str) -> str:
    """Phrases, one of which it takes; between commas, on any number of lines."""
    return "|".join(re.escape(" ".join(each.split())) for each in phrases.split(","))


_OBJECTION = """yet, however, nevertheless, nonetheless, still, on the other hand, on the contrary, then again,
    in contrast"""
CONTRAST = _opening(f"but, {_OBJECTION}")
OBJECTION = _opening(_OBJECTION)  # speaks against what came before, to which `but` as often adds
CONTRAST_INSIDE = r"(?<=[\w,] )(?P<marker>however|nevertheless|nonetheless)\b(?! (?:much|many|hard|long|small|large)\b)"
REBUTTAL = _opening("but, yet, then again") + r"(?!(?:,? \w+){0,2} also\b)"  # of what stands right before it
CONCESSION = _opening(
    """of course, granted, admittedly, certainly, indeed, sure, true, it is true, it's true, to be sure, surely,
    clearly, naturally, sadly, unfortunately, critics, opponents, proponents, not all, not every, perhaps, maybe"""
)
CONCEDING_CLAUSE = _opening(
    "although, though, even though, even if, while, whereas, despite, in spite of, unless, except"
)
_DOUBTERS = _either(
    "critics, opponents, proponents, supporters, advocates, some, some people, many people, many, others"
)
_DOUBT = _either(
    "may, might, could, say, argue, claim, think, believe, worry, fear, point, count, object, complain, often say"
)
CONCESSION_INSIDE = (
    r"\b(?P<marker>of course|admittedly|(?:one|you) (?:could|might|may)(?: well)? (?:argue|object|say|worry)"
    r"|it (?:could|might|may)(?: well)? be (?:argued|objected|said)|it may be|may well|may think|might think"
    rf"|may want to|might want to|(?<!\btoo )(?:{_DOUBTERS}) (?:{_DOUBT})|is often said)\b"
)
REASON = _opening("because, since, for, as, given that, if only because, seeing that, due to") + (
    r"(?! (?:long|soon|far|well|an?|the|years|many|example|instance)\b)"
)
EXPLANATION = _opening(
    "after all, the reason is, the reason being, this is because, that is because, the reason for this is"
)
RESULT = _opening(
    """therefore, thus, hence, consequently, accordingly, so, so that, as a result, that's why, that is why, this is
    why, which is why, for this reason, for that reason, for these reasons, it follows that, this means, this
    results in, this leads to, in this way, thereby, as such"""
)
RESULT_INSIDE = (
    r"\b(?:should|must|ought to|can|cannot|is|are|will|would),? (?P<marker>therefore|thus|hence|consequently)\b"
)
CONCLUSION = _opening(
    """all in all, in conclusion, to conclude, in sum, to sum up, in short, on the whole, overall, ultimately, in the
    end, hence, therefore, that's why, that is why, for these reasons, for this reason, consequently, thus"""
)
ADDITION = _opening(
    """besides, moreover, furthermore, in addition, additionally, what is more, what's more, plus, apart from that,
    secondly, second, third, thirdly, finally, above all, not least, all the more, on top of that, in any case,
    concurrently, also"""
)
CONTINUATION = _opening("and, or, nor, likewise, similarly, equally")
EXAMPLE = _opening("for example, for instance, such is the case, in particular, as in, such as, namely, in fact")
BACKWARD = _opening(
    "this, that, these, those, such, they, it, its, their, he, she, his, her, there, then, here, otherwise"
)
MODAL = (
    r"\b(?P<marker>should|must|ought|shall|has to|have to|had better|need to|needs to|needs? not|may not"
    r"|(?:we|society) needs?|can(?:not|'t| not| only)|let us|let's)\b"
)
STANCE = _inside(
    """in my opinion, i think, i believe, i find, i am in favour, i am against, in favor of, in favour of, right,
    wrong, fair, unfair, unjust, just, unacceptable, sensible, senseless, desirable, justified, unjustifiable,
    unfounded, better, best, worth, reasonable, unreasonable, necessary, unnecessary, important, imperative,
    essential, appropriate, inappropriate, wise, absurd, require, requires, a mistake, good idea, bad idea,
    welcome, deserve, deserves, urgently, by all means, definitely, prove, proved, proves"""
)


def marker(pattern: str, sentence: str) -> str:
    """The marker that a pattern finds in a sentence, in small letters; empty if none."""
    match = re.search(pattern, fold(sentence).lstrip("\"'(- "))
    return match["marker"] if match else ""


def is_clause(sentence: str) -> bool:
    """Whether a sentence goes on another: it begins with a small letter, or has no comma before a main clause."""
    trimmed = sentence.strip("\"'(- ,")
    return trimmed[:1].islower() or ", " not in trimmed


def first(patterns: Iterable[str], sentence: str) -> str:
    """The first marker of several patterns."""
    return next((found for pattern in patterns if (found := marker(pattern, sentence))), "")
