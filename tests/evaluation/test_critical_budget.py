"""Several goals have one budget of work: what one leaves is for those after it."""

from argmap.evaluation.critical import critical, criticals
from argmap.loading import load

PREMISES = "".join(f"  p{n}: Premise {n} is so.\n" for n in range(8))
AMAP, _ = load(
    "argmap: 1\ntitle: T\nthesis: [a, b]\nstatements:\n"
    f"  a: {{text: A is so., support: [{', '.join(f'[p{n}, p{n + 1}]' for n in range(7))}]}}\n"
    f"  b: {{text: B is so., support: p0}}\n{PREMISES}"
)
ENOUGH = 100_000_000


def test_with_room_each_is_as_alone() -> None:
    assert criticals(AMAP, ["a", "b"], 3, ENOUGH) == [critical(AMAP, name, 3) for name in ("a", "b")]


def test_what_was_not_tried_is_said() -> None:
    assert not criticals(AMAP, ["a", "b"], 6, 10_000)[0].complete


def test_what_one_leaves_is_for_the_next() -> None:
    spent = next(budget for budget in range(100_000, ENOUGH, 100_000) if critical(AMAP, "a", 4, budget).complete)
    assert criticals(AMAP, ["b", "a"], 4, spent + spent // 2)[1].complete
    assert not criticals(AMAP, ["a", "a"], 4, spent)[0].complete
