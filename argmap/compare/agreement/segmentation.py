"""How alike two ways of cutting a text up are, and CASS, which is made of that and of agreement on relations.

S: Fournier & Inkpen (2012), Segmentation similarity and agreement, NAACL.
CASS: Duthie, Lawrence, Budzynska & Reed (2016), The CASS technique for
evaluating the performance of argument mining, ArgMining.
"""

from collections.abc import Set as AbstractSet


def similarity(one: AbstractSet[int], other: AbstractSet[int], words: int) -> float | None:
    """S of two sets of cuts between `words` words: 1 less the edits for each place where a cut can be.

    A cut that only one has is an edit; one that is a word further on in the
    other is one edit too, and not two (a transposition).
    """
    places = words - 1
    if places < 1:
        return None
    ours, theirs = set(one - other), set(other - one)
    edits = 0
    for cut in sorted(ours):
        near = next((place for place in (cut - 1, cut + 1) if place in theirs), None)
        if near is not None:
            ours.remove(cut)
            theirs.remove(near)
            edits += 1
    return 1 - (edits + len(ours) + len(theirs)) / places


def cass(relations: float, segments: float) -> float | None:
    """The harmonic mean of agreement on relations and similarity of segments; None where there is none."""
    return 2 * relations * segments / (relations + segments) if relations > 0 and segments > 0 else None
