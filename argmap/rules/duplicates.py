"""The rule about statements that say the same."""

from collections import Counter
from collections.abc import Iterator
from itertools import filterfalse
from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.facts import Facts
from argmap.model import Statement
from argmap.rules.naming import text_place
from argmap.rules.rule import Family
from argmap.text.letters import STOPS, composed, is_lettered

rule = Family("wording").rule

_FEWEST, _ENDS, _SHARE, _TRIES = 7, 4, 0.85, 5
_EMPTY = {"a", "an", "the", "that", "very", "really", "also"}
_TELLING_WORDS = """
    not no never none nor neither without cannot only some all any every each both most many much few more less fewer
    least always sometimes often seldom rarely hardly barely partly mostly mainly almost nearly probably possibly
    perhaps may might can could should must ought will would if unless until except but before after than too
    nicht kein keine keinen keiner keines nie niemals nur ohne kaum ne pas jamais aucun aucune rien sans peu seulement
    nunca jamás ningún ninguna nada sin sólo solo non mai nessun nessuna senza niet geen nooit zonder não nem sem só
    inte aldrig ingen inga ikke aldri utan uten nie nigdy tylko bez не ни нет никогда без только нельзя δεν μη χωρίς
    नहीं नही न ना मत बिना केवल لا ليس ليست لم لن بدون فقط לא אין בלי רק değil yok hiç tidak bukan tanpa không չէ ոչ առանց
"""
_TELLING = frozenset(word.removesuffix("s") for word in _TELLING_WORDS.split())
_PUNCTUATION = dict.fromkeys(map(ord, f'.,;:!?"“”«»„()[]…–—、，；：،؛（）「」『』{STOPS}'), " ")


class _Earlier(NamedTuple):
    """A statement, its telling words, how many they are, and the one before it that begins or ends in the same way."""

    statement: Statement
    said: str
    length: int
    before: "_Earlier | None"


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
    rows = list(_said(facts.texts.joined))
    texts, starts, ends = map(_repeated, zip(*rows, strict=True))
    if not (texts or starts or ends):
        return
    first: dict[str, Statement] = {}
    similar: tuple[dict[str, _Earlier], dict[str, _Earlier]] = ({}, {})
    for (statement, _), (said, start, end) in zip(facts.texts, rows, strict=False):
        if not (said in texts or start in starts or end in ends):
            continue
        same = first.setdefault(said, statement)
        again = same is not statement
        other = same if again else _nearly(statement, said, (start, end), similar)
        if other is not None and other.id not in facts.rivals.get(statement.id, ()):
            message = f"`{statement.id}` says {'' if again else 'nearly '}the same as `{other.id}`"
            related = (Related(f"`{other.id}`", text_place(other)),)
            hint = "keep one, and give its id wherever the other is used"
            ids = (statement.id, other.id)
            yield near_duplicate.finding(text_place(statement), message, ids=ids, hint=hint, related=related)


def _said(joined: str) -> Iterator[tuple[str, str, str]]:
    """The words of texts in small letters, without articles, punctuation, and an s at their end.

    With those of each the first and the last few, which are empty where the whole is short.
    """
    bare = composed(joined).translate(_PUNCTUATION).replace("\0", " \0") + " "
    for text in bare.replace("s ", " ").split("\0"):
        words = list(filterfalse(_EMPTY.__contains__, text.split()))
        long = len(words) >= _FEWEST
        yield " ".join(words), " ".join(words[:_ENDS]) if long else "", " ".join(words[-_ENDS:]) if long else ""


def _repeated(texts: tuple[str, ...]) -> set[str]:
    """Those that are there twice: of most maps none, so that nothing has to be compared."""
    if len(set(texts)) == len(texts):
        return set()
    return {text for text, number in Counter(texts).items() if number > 1 and text}


def _nearly(
    statement: Statement, said: str, ends: tuple[str, str], similar: tuple[dict[str, _Earlier], ...]
) -> Statement | None:
    """An earlier statement whose words are those of this one but for a few more, or a few less.

    Where all additional words stand in one half, the first or the last four
    words agree; so only such texts are compared, and of many the latest.
    """
    words = said.split(" ")
    for alike, end in zip(similar, ends, strict=True):
        earlier = alike.get(end)
        if (other := _one_of(earlier, words)) is not None:
            return other
        if end:
            alike[end] = _Earlier(statement, said, len(words), earlier)
    return None


def _one_of(earlier: _Earlier | None, words: list[str]) -> Statement | None:
    """The latest of some statements whose words are the same but for a few, if it is among the latest."""
    for _ in range(_TRIES):
        if earlier is None:
            break
        if earlier.length != len(words) and _adds_little(*sorted((earlier.said.split(" "), words), key=len)):
            return earlier.statement
        earlier = earlier.before
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
    return not any(word in _TELLING or word.endswith("n't") or not is_lettered(word) for word in added)
