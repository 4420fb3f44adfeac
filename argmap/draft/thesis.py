"""Which sentence a text argues for: a score of modals, stance, connectives, concession and position."""

from collections.abc import Sequence

from argmap.draft import markers

# What each sign of a thesis weighs.  Tuned on 56 of the 112 arg-microtexts (Peldszus & Stede 2015), the odd ones.
_MODAL, _STANCE, _CONCLUSION, _RESULT = 2.0, 1.2, 2.0, 0.5
_CONTRAST, _CONCESSION, _REASON, _ADDITION, _BACKWARD, _QUESTION = -2.0, -2.0, -2.0, -1.0, -0.5, -2.0
_FIRST, _LAST = 1.6, 0.8


_ALONE = 1.5  # in the first paragraph of several: a headline

_SIGNS = (
    (_MODAL, (markers.MODAL,)),
    (_STANCE, (markers.STANCE,)),
    (_CONCLUSION, (markers.CONCLUSION, markers.RESULT_INSIDE)),
    (_RESULT, (markers.RESULT,)),
    (_CONTRAST, (markers.CONTRAST, markers.CONTRAST_INSIDE)),
    (_CONCESSION, (markers.CONCESSION, markers.CONCEDING_CLAUSE, markers.CONCESSION_INSIDE)),
    (_REASON, (markers.REASON, markers.EXPLANATION)),
    (_ADDITION, (markers.ADDITION, markers.CONTINUATION)),
    (_BACKWARD, (markers.BACKWARD,)),
)


def scores(sentences: Sequence[str], paragraphs: Sequence[int] = ()) -> list[float]:
    """How likely each sentence is the thesis; larger is likelier, and the scale has no meaning.

    `paragraphs` has the paragraph of each; a headline stands in one of its own.
    """
    found = [_score(sentence, place, len(sentences)) for place, sentence in enumerate(sentences)]
    if len(set(paragraphs)) > 2 and paragraphs[0] != paragraphs[1]:
        found[0] += _ALONE
    return found


def reason(sentence: str) -> str:
    """The marker that speaks for a thesis most; empty where none does."""
    return next(
        (found for weight, patterns in _SIGNS if weight > 0 and (found := markers.first(patterns, sentence))), ""
    )


def _score(sentence: str, place: int, number: int) -> float:
    score = sum(weight for weight, patterns in _SIGNS if markers.first(patterns, sentence))
    score += _QUESTION * sentence.rstrip("\"'”’ ").endswith("?")
    return score + _FIRST * (place == 0) + _LAST * (place == number - 1)
