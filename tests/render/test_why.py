"""What an explanation says in brackets: how many are told, and what was withdrawn."""

from evaluation.handmade import handmade
from shown import shown

from argmap.evaluation import Change, evaluate
from argmap.evaluation.why import why
from argmap.model import ArgumentMap
from argmap.render.why import lines


def told(amap: ArgumentMap, name: str, change: Change | None = None, *, every: bool = False) -> list[str]:
    evaluation = evaluate(amap, change or Change())
    return shown(lines(why(evaluation, name, every=every), evaluation), None)


def test_of_several_undercuts_and_loops_one_is_told_and_all_if_asked() -> None:
    amap = handmade("i: a -> c\nx -x i\ny -x i\nk >< m\nk >< n")
    assert told(amap, "i") == [
        "i is blocked: it argues from a for c (1 of 2 objections told)",
        "└─ because x undercuts it: x (asserted)",
        "rests on: x",
    ]
    assert told(amap, "k")[0] == "k is undecided: k (1 of 2 ways to a loop told)"
    assert [line[3:] for line in told(amap, "i", every=True)[1:3]] == [
        f"because {name} undercuts it: {name} (asserted)" for name in "xy"
    ]
    assert sum(" contradicts k" in line for line in told(amap, "k", every=True)) == 2


def test_what_goes_with_its_source_says_so() -> None:
    amap = handmade("a -> b\na @ report")
    change = Change(authorities=frozenset(["report"]))
    assert told(amap, "a", change=change) == ["a is unsupported: a (what it cites is withdrawn)"]
