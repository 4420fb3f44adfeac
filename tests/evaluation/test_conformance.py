"""Maps with every expected label, from two engines that agree: grounded, preferred and stable semantics."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from argmap.evaluation import Semantics, evaluate
from argmap.evaluation.sides import acceptance, extensions
from argmap.loading import load
from argmap.model import ArgumentMap
from conftest import listed

FILE = Path(__file__).parents[1] / "conformance" / "evaluation.yaml"
CASES: list[dict[str, Any]] = listed(FILE)
cases = pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])


def read(case: dict[str, Any]) -> ArgumentMap:
    amap, unread = load(yaml.safe_dump(case["map"], sort_keys=False, allow_unicode=True))
    assert unread == []
    return amap


@cases
def test_grounded(case: dict[str, Any]) -> None:
    evaluation = evaluate(read(case))
    assert evaluation.labels == case["grounded"]
    assert evaluation.arguments == case["arguments"]


@cases
def test_sides(case: dict[str, Any]) -> None:
    pytest.importorskip("clingo", reason="clingo is not installed: pip install 'argmap[solver]'")
    evaluation = evaluate(read(case))
    preferred = acceptance(evaluation, Semantics.PREFERRED)
    assert sorted(preferred.sceptical) == case["preferred"]["skeptical"]
    assert sorted(preferred.credulous) == case["preferred"]["credulous"]
    assert len(list(extensions(evaluation, Semantics.STABLE))) == case["stable"]


def test_there_are_many() -> None:
    assert len(CASES) == 51
