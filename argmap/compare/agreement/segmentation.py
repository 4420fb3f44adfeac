"""How alike two ways of cutting a text up are, and CASS, which is made of that and of agreement on relations.

S: Fournier & Inkpen (2012), Segmentation similarity and agreement, NAACL; a
near miss counts half, as in the second version of their own program, segeval.
CASS: Duthie, Lawrence, Budzynska & Reed (2016), The CASS technique for
evaluating the performance of argument mining, ArgMining.
"""

from collections.abc import Set as AbstractSet

_NEAR_MISS = 0.5  # of an edit


def similarity(one: AbstractSet[int], other: AbstractSet[int], words: int) -> float | None:
    """S of two sets of cuts between `words` words: 1 less the edits for each place where a cut can be.

    A cut that only one has is an edit; one that is a word further on in the
    other (a transposition) is half of one.
    """
    places = words - 1
    if places < 1:
        return None
    ours, theirs = set(one - other), set(other - one)
    edits = 0.0
    for cut in sorted(ours):
        near = next((place for place in (cut - 1, cut + 1) if place in theirs), None)
        if near is not None:
            ours.remove(cut)
            theirs.remove(near)
            edits += _NEAR_MISS
    return 1 - (edits + len(ours) + len(theirs)) / places


def cass(relations: float, segments: float) -> float | None:
    """The harmonic mean of agreement on relations and similarity of segments; None where there is none.

    `relations` is M of the paper, the mean of all figures of agreement on
    structure; here there is one.
    """
    return 2 * relations * segments / (relations + segments) if relations > 0 and segments > 0 else None
