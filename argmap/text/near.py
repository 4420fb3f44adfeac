"""What a word that is not known was probably meant to be."""

from collections.abc import Iterable, Iterator
from itertools import chain

from argmap.text.words import fold

_FEW, _SHORT, _CLOSE = 200, 40, 0.7  # so many candidates, so short a word: then likeness is measured
_SEARCHES = 50
_LONGEST = 200


class Near:
    """Candidates for a slip of the pen, prepared for many words: a word costs about the same however many there are.

    Among few candidates the most alike one is found (Ratcliff & Metzener
    1988), for the first 50 words.  Else, one that is a single slip away: a
    letter too many, too few or wrong, or two exchanged.  Such a slip leaves
    the first or the last half of a word alone, so only words that share one
    are compared; where these are many, all slips of the word are tried.
    """

    def __init__(self, candidates: Iterable[str]) -> None:
        self._candidates = candidates
        self._known: dict[str, str] | None = None
        self._letters: set[str] = set()
        self._halves: dict[tuple[int, str], list[str]] = {}
        self._found: dict[str, str | None] = {}
        self._searches = 0

    def to(self, word: str) -> str | None:
        """The candidate that `word` was probably meant to be, or None."""
        if word not in self._found:
            self._found[word] = self._search(_plain(word))
        return self._found[word]

    def _search(self, asked: str) -> str | None:
        if self._known is None:
            self._known = {}
            for each in self._candidates:
                self._known.setdefault(_plain(each), each)
        known = self._known
        if asked in known or not asked:
            return known.get(asked)
        if len(known) <= _FEW and len(asked) <= _SHORT and self._searches < _SEARCHES:
            from difflib import get_close_matches

            self._searches += 1
            alike = [each for each in known if abs(len(each) - len(asked)) <= max(2, len(asked) // 3)]
            return next((known[each] for each in get_close_matches(asked, alike, n=1, cutoff=_CLOSE)), None)
        sharing = self._sharing(asked, known)
        if sum(map(len, sharing)) <= _FEW:
            return next((known[each] for each in chain(*sharing) if _one_slip(asked, each)), None)
        slips = _slips(asked, self._letters) if len(asked) <= _LONGEST else iter(())
        return next((known[each] for each in slips if each in known), None)

    def _sharing(self, asked: str, known: Iterable[str]) -> list[list[str]]:
        """The candidates that share a half with `asked` and are as long, give or take a letter."""
        if not self._halves:
            self._letters.update(*known)
            for each in known:
                half = len(each) // 2
                self._halves.setdefault((len(each), f"<{each[:half]}"), []).append(each)
                self._halves.setdefault((len(each), f"{each[half:]}>"), []).append(each)
        found = []
        for length in (len(asked), len(asked) + 1, len(asked) - 1):
            half = length // 2
            found.append(self._halves.get((length, f"<{asked[:half]}"), []))
            found.append(self._halves.get((length, f"{asked[len(asked) - (length - half) :]}>"), []))
        return found


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` was probably meant to be, or None.  For many words prepare `Near` once."""
    return Near(candidates).to(word)


def _plain(word: str) -> str:
    return fold(word).replace("_", "-").replace(" ", "-")


def _slips(word: str, letters: Iterable[str]) -> Iterator[str]:
    """Every word that one slip makes of `word`."""
    alphabet = sorted(letters)
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        yield head + tail[1:]
        yield head + tail[1::-1] + tail[2:]
        for letter in alphabet:
            yield head + letter + tail
            yield head + letter + tail[1:]


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter is too many, too few or wrong, or two neighbours are exchanged."""
    if len(one) > len(other):
        one, other = other, one
    start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    exchanged = one[start : start + 2] == other[start : start + 2][::-1]
    return one[start + 1 :] == other[start + 1 :] or (exchanged and one[start + 2 :] == other[start + 2 :])
