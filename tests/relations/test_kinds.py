"""Kinds follow from targets: a table of small maps."""

import pytest

from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.relations.kinds import argument_kind, statement_kinds

FOR, AGAINST = Relation.SUPPORT, Relation.ATTACK
AMAP = ArgumentMap(
    "Kinds",
    {name: Statement(name, name) for name in ("thesis", "claim", "premise", "alone")},
    {
        argument.handle: argument
        for argument in (
            Argument("support", "thesis", FOR, ("claim",)),
            Argument("rebut", "thesis", AGAINST, ("premise",)),
            Argument("on-claim", "claim", FOR, ("premise",)),
            Argument("undermine", "premise", AGAINST, ("claim",)),
            Argument("undercut", "support", AGAINST, ("premise",)),
            Argument("backing", "undercut", FOR, ("premise",)),
            Argument("on-nothing", "nowhere", AGAINST, ("premise",)),
        )
    },
    thesis=("thesis",),
)


@pytest.mark.parametrize(
    ("handle", "kind"),
    [
        ("support", "support"),
        ("rebut", "rebut"),
        ("undermine", "undermine"),
        ("undercut", "undercut"),
        ("backing", "backing"),
        ("on-nothing", "undermine"),
    ],
)
def test_kind_of_an_argument(handle: str, kind: str) -> None:
    assert argument_kind(AMAP, AMAP.arguments[handle]) == kind


def test_kinds_of_statements() -> None:
    assert statement_kinds(AMAP) == {
        "thesis": "thesis",
        "claim": "claim",
        "premise": "premise",
        "alone": "statement",
    }
