"""A statement with very many arguments on it: to say what kind each is takes as long for the last as for the first."""

from collections.abc import Callable

import pytest
from growth import MOST, ratio

from argmap.loading import load
from argmap.model import Relation
from argmap.query import parse, select
from argmap.relations.kinds import argument_kind, asserted


@pytest.mark.parametrize("relation", Relation)
def test_kinds_grow_with_the_arguments(relation: Relation) -> None:
    def work(size: int) -> Callable[[], object]:
        rows = "".join(f"  s{number}: S.\n" for number in range(size))
        ids = ", ".join(f"s{number}" for number in range(size))
        text = f"argmap: 1\ntitle: T\nstatements:\n  t: {{text: T., {relation}: [{ids}]}}\n{rows}"
        amap, _ = load(text)
        return lambda: (
            [argument_kind(amap, argument) for argument in amap.arguments.values()],
            [asserted(amap, amap.statements[argument.target]) for argument in amap.arguments.values()],
            select(amap, parse("kind:undermine or kind:support")),
        )

    assert ratio(work, 60) <= MOST
