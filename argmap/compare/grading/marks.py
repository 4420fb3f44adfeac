"""One map beside the key."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.compare.alignment import Alignment, Match, Near, align
from argmap.compare.alignment.matches import DOUBTFUL
from argmap.compare.blank import trusted
from argmap.compare.grading.asking import Asking
from argmap.compare.reading import Comparison, compare
from argmap.compare.sources import paragraphs_of
from argmap.diagnostics import Diagnostic
from argmap.keys import is_unwritten
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.rules import check
from argmap.source.anchors import Passages

_OTHER_WORDS = 0.15  # likeness of texts under which even a trusted id is doubted

SAME, OTHER, UNKNOWN = "same", "other", "unknown"


class Missed(NamedTuple):
    """The top of a branch of the key that the map does not make, and how much that it misses hangs under it."""

    name: str
    under: int
    paragraph: int | None
    nearest: Near | None


@record
class Grade:
    """A map beside the key.

    `comparison` has the key as `a`.  `missed` has all missed points in the
    order of the key; `branches` only the tops.  `thesis` is `same`, `other`
    (the map's thesis is another claim of the key) or `unknown`.  `asking` is
    None unless somebody wants the critical questions.
    """

    comparison: Comparison
    points: tuple[str, ...]
    missed: tuple[str, ...]
    branches: tuple[Missed, ...]
    own: tuple[str, ...]
    thesis: str
    copied: tuple[Diagnostic, ...]
    doubtful: tuple[Match, ...]
    asking: Asking | None = None

    @property
    def key(self) -> ArgumentMap:
        return self.comparison.a

    @property
    def amap(self) -> ArgumentMap:
        return self.comparison.b

    @property
    def found(self) -> int:
        return len(self.points) - len(self.missed)

    @property
    def percent(self) -> float | None:
        """The score: how many of the points are found, cut to one decimal; None where there are none."""
        return self.found * 1000 // len(self.points) / 10 if self.points else None


def grade(key: ArgumentMap, amap: ArgumentMap, text: str | None = None, alignment: Alignment | None = None) -> Grade:
    """`amap` beside `key`.  Ids of an exercise made of the key are trusted; a given alignment decides wholly."""
    known = trusted(key, amap)
    alignment = alignment or align(key, amap, text, known)
    comparison = compare(alignment, text)
    said = {b for b, each in amap.statements.items() if each.text.strip() and not is_unwritten(each.text)}
    there = {a for a, others in alignment.to_b.items() if any(other in said for other in others)}
    points = tuple(each.id for each in key.statements.values() if not each.implicit)
    missed = tuple(name for name in points if name not in there)
    shared = alignment.to_a
    return Grade(
        comparison,
        points,
        missed,
        tuple(_branches(key, missed, alignment, text)),
        tuple(name for name in alignment.only_b if name in said),
        _thesis(key, amap, alignment),
        tuple(_copied(key, amap, text, known)) if text is not None else (),
        tuple(_doubtful(alignment, known, said)) if shared else (),
    )


def _branches(key: ArgumentMap, missed: Iterable[str], alignment: Alignment, text: str | None) -> Iterator[Missed]:
    """The missed points that stand on no missed point, those nearest to the thesis first."""
    lost = set(missed)
    unsaid = {each.id for each in key.statements.values() if each.implicit and each.id not in alignment.to_b}
    ranks = _ranks(key)
    paragraphs = paragraphs_of(key, Passages(text) if text is not None else None)
    tops = [name for name in missed if not _hangs_on(key, name, lost, unsaid)]
    last = len(ranks)
    for name in sorted(tops, key=lambda name: ranks.get(name, last)):
        yield Missed(name, _under(key, name, lost, unsaid), paragraphs.get(name), alignment.nearest.get(name))


def _above(key: ArgumentMap, name: str) -> Iterator[str]:
    """The statements that a statement is brought for or against; of an argument, its premises."""
    for argument in key.starting_from(name):
        attacked = key.arguments.get(argument.target)
        yield from attacked.premises if attacked else (argument.target,)


def _below(key: ArgumentMap, name: str) -> Iterator[str]:
    """The inverse of `_above`."""
    for argument in key.on(name):
        yield from argument.premises
    for used in key.starting_from(name):
        for argument in key.on(used.handle):
            yield from argument.premises


def _ranks(key: ArgumentMap) -> dict[str, int]:
    """How many arguments each statement is away from a thesis."""
    ranks = {name: 0 for name in key.theses if name in key.statements}
    waiting = deque(ranks)
    while waiting:
        node = waiting.popleft()
        for argument in key.on(node):
            for name in (*argument.premises, argument.handle):
                if name not in ranks:
                    ranks[name] = ranks[node] + 1
                    waiting.append(name)
    return ranks


def _hangs_on(key: ArgumentMap, name: str, lost: set[str], unsaid: set[str]) -> bool:
    """Whether a point is brought for or against a missed one, with nothing between but what is left unsaid."""
    seen, waiting = {name}, [name]
    while waiting:
        for above in _above(key, waiting.pop()):
            if above in lost and above != name:
                return True
            if above in unsaid and above not in seen:
                seen.add(above)
                waiting.append(above)
    return False


def _under(key: ArgumentMap, top: str, lost: set[str], unsaid: set[str]) -> int:
    """How many missed points hang under a missed point without a found statement between."""
    seen, waiting = {top}, [top]
    while waiting:
        new = {name for name in _below(key, waiting.pop()) if name in lost or name in unsaid} - seen
        seen |= new
        waiting += new
    return len(seen & lost) - 1


def _copied(key: ArgumentMap, amap: ArgumentMap, text: str, known: dict[str, str]) -> Iterator[Diagnostic]:
    """What is in the words of the source; a text that an exercise gave is not the writer's."""
    given = {name for name in known if key.statements[name].text == amap.statements[name].text}
    for found in check(amap, text, names=("copied-text",)):
        if not given.intersection(found.ids):
            yield found


def _thesis(key: ArgumentMap, amap: ArgumentMap, alignment: Alignment) -> str:
    shared = alignment.to_a
    meant = {name for thesis in amap.theses for name in shared.get(thesis, ())}
    return SAME if meant & set(key.theses) else OTHER if meant else UNKNOWN


def _doubtful(alignment: Alignment, known: dict[str, str], said: set[str]) -> Iterator[Match]:
    """The matches for somebody to look at: weak ones, and trusted ids under which something else is said."""
    for match in sorted(alignment.matches, key=lambda match: match.score):
        trusted_id = known.get(match.a) == match.b
        if match.evidence is None or match.b not in said:
            continue
        if (match.evidence.text < _OTHER_WORDS) if trusted_id else (match.score < DOUBTFUL):
            yield match
