"""Questions of large maps: four times as many arguments take about four times as long."""

from collections.abc import Callable

import pytest
from growth import MOST, ratio

from argmap.facts import Facts
from argmap.model import Argument, ArgumentMap, Question, Relation, Statement
from argmap.questions import Questions


def star(size: int) -> ArgumentMap:
    """One sign for many claims, one claim with many consequences, one premise with many attacks."""
    names = ["sign", "claim", *(f"s{number}" for number in range(size))]
    arguments: dict[str, Argument] = {}

    def add(target: str, relation: Relation, premise: str, scheme: str) -> None:
        handle = f"a{len(arguments)}"
        asked = {"other-cause": Question()} if scheme == "sign" else {}
        arguments[handle] = Argument(handle, target, relation, (premise,), scheme=scheme, questions=asked)

    for number in range(size):
        add(f"s{number}", Relation.SUPPORT, "sign", "sign")
        add("sign", Relation.ATTACK, f"s{number}", "expert-opinion")
        add("claim", Relation.SUPPORT, f"s{number}", "positive-consequences")
        add("claim", Relation.ATTACK, f"s{number}", "expert-opinion")
        add("claim", Relation.SUPPORT, f"s{number}", "expert-opinion")
    return ArgumentMap("T", {name: Statement(name, "It is so.") for name in names}, arguments, thesis=("claim",))


def signs(size: int) -> ArgumentMap:
    """One sign, and very many things that it is a sign of."""
    names = [f"s{number}" for number in range(6 * size)]
    made = {
        f"{name}.support.1": Argument(f"{name}.support.1", name, Relation.SUPPORT, ("sign",), scheme="sign")
        for name in names
    }
    return ArgumentMap("T", {name: Statement(name, "It is so.") for name in ("sign", *names)}, made)


def chain(size: int) -> ArgumentMap:
    """A line of arguments, each on the one before, with an undercut that raises a question."""
    arguments: dict[str, Argument] = {}
    for number in range(size):
        step = f"a{number}"
        arguments[step] = Argument(step, f"s{number}", Relation.SUPPORT, (f"s{number + 1}",), scheme="sign")
        cut = f"c{number}"
        arguments[cut] = Argument(cut, step, Relation.ATTACK, (f"s{number + 1}",), asks="other-cause")
    statements = {f"s{number}": Statement(f"s{number}", "It is so.") for number in range(size + 1)}
    return ArgumentMap("T", statements, arguments)


@pytest.mark.parametrize("shape", [star, chain, signs])
def test_growth(shape: Callable[[int], ArgumentMap]) -> None:
    def make(size: int) -> Callable[[], object]:
        amap = shape(size)
        return lambda: (Questions(Facts(amap)).steps, Questions(Facts(amap)).asked)

    assert ratio(make, 20) < MOST


def test_a_long_line_of_arguments_has_no_depth() -> None:
    assert len(Questions(Facts(chain(1_200))).steps) == 1_200
