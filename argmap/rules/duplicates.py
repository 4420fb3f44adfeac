"""The rule about statements that say the same."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.facts import Facts
from argmap.model import Statement
from argmap.rules.naming import text_place
from argmap.rules.rule import Family
from argmap.text.letters import STOPS, composed

rule = Family("wording").rule

_FEWEST, _ENDS, _SHARE, _TRIES = 7, 4, 0.85, 5
_EMPTY = {"a", "an", "the", "that", "very", "really", "also"}
_TELLING_WORDS = """
    not no never none nor neither without cannot only some all any every each both most many much few more less fewer
    least always sometimes often seldom rarely hardly barely partly mostly mainly almost nearly probably possibly
    perhaps may might can could should must ought will would if unless until except but before after than too
"""
_TELLING = frozenset(word.removesuffix("s") for word in _TELLING_WORDS.split())
_PUNCTUATION = dict.fromkeys(map(ord, f'.,;:!?"“”«»„()[]…–—、，；：،؛（）「」『』{STOPS}'), " ")


@rule(Severity.WARNING)
def near_duplicate(facts: Facts) -> Iterator[Diagnostic]:
    """One thing should be said in one statement.

    Two statements for it split what supports and attacks it, so that neither
    shows the whole case.  Give the one id in both places instead.

    Texts that are the same but for case, punctuation, articles and plurals
    are found, and longer ones of which one has a word or two more.  Numbers,
    "not", "some", "only" and the like always make a difference.

        argmap: 1
        title: Trams
        thesis: trams
        statements:
          trams: {text: The town needs trams., support: [quiet, clean]}
          quiet: {text: Trams are quiet., support: [electric]}
          clean: {text: Trams are clean., support: [current]}
          electric: Trams run on electric current.
          current: The trams run on electric current.

    Mended:

        argmap: 1
        title: Trams
        thesis: trams
        statements:
          trams: {text: The town needs trams., support: [quiet, clean]}
          quiet: {text: Trams are quiet., support: [electric]}
          clean: {text: Trams are clean., support: [electric]}
          electric: Trams run on electric current.
    """
    first: dict[tuple[str, ...], Statement] = {}
    similar: dict[tuple[str, ...], list[tuple[Statement, list[str]]]] = {}
    for (statement, _), words in zip(facts.texts, _telling_words(facts.texts.joined), strict=False):
        if not words:
            continue
        same = first.setdefault(tuple(words), statement)
        other, manner = (
            (same, "the same") if same is not statement else (_nearly(statement, words, similar), "nearly the same")
        )
        if other is not None and other.id not in facts.rivals.get(statement.id, ()):
            message = f"`{statement.id}` says {manner} as `{other.id}`"
            related = (Related(f"`{other.id}`", text_place(other)),)
            hint = "keep one, and give its id wherever the other is used"
            ids = (statement.id, other.id)
            yield near_duplicate.finding(text_place(statement), message, ids=ids, hint=hint, related=related)


def _telling_words(joined: str) -> Iterator[list[str]]:
    """The words of texts in small letters, without articles, punctuation, and an s at their end."""
    bare = composed(joined).translate(_PUNCTUATION).replace("\0", " \0") + " "
    for text in bare.replace("s ", " ").split("\0"):
        yield [word for word in text.split() if word not in _EMPTY]


def _nearly(
    statement: Statement, words: list[str], similar: dict[tuple[str, ...], list[tuple[Statement, list[str]]]]
) -> Statement | None:
    """An earlier statement whose words are those of this one but for a few more, or a few less.

    Where all additional words stand in one half, the first or the last four
    words agree; so only such texts are compared, and of many the latest.
    """
    if len(words) < _FEWEST:
        return None
    for ends in (("first", *words[:_ENDS]), ("last", *words[-_ENDS:])):
        others = similar.setdefault(ends, [])
        for other, theirs in reversed(others[-_TRIES:]):
            if len(words) != len(theirs) and _adds_little(*sorted((theirs, words), key=len)):
                return other
        others.append((statement, words))
    return None


def _adds_little(shorter: list[str], longer: list[str]) -> bool:
    """Whether `longer` is `shorter` with a few words added that make no difference of their own."""
    if len(shorter) < len(longer) * _SHARE:
        return False
    rest = iter(longer)
    added = []
    for word in shorter:
        for each in rest:
            if each == word:
                break
            added.append(each)
        else:
            return False
    added += rest
    return not any(word in _TELLING or word.endswith("n't") or not word.isalpha() for word in added)
