"""Pairs that share much: which are compared at all."""

import pytest

from argmap.compare.difference.similar import MOST, best_pairs


@pytest.mark.parametrize(("theirs", "paired"), [(MOST // 10, True), (MOST // 10 + 1, False)])
def test_what_is_too_common_makes_no_pair(theirs: int, paired: bool) -> None:
    old, new = [{"the"}] * 10, [{"the"}] * theirs
    assert bool(best_pairs(old, new, 0.5)) is paired
    assert best_pairs([{"the", "ferry"}, *old], [{"the", "ferry"}, *new], 1.0)[:1] == [(0, 0)]
