"""What labels hang on, for programs: the document of `argmap critical --json`."""

from collections.abc import Sequence

from argmap.evaluation import Semantics
from argmap.evaluation.critical import Critical, Leaning, together
from argmap.evaluation.critical.hinges import HingeKind


def as_json(found: Sequence[Critical], most: int) -> dict[str, object]:
    """What labels hang on, for programs, version 2.

    `{"version", "semantics", "max", "goals": [{"id", "label", "complete", "sets": [{"withdraw": [{"kind": "premise" |
    "argument" | "authority", "id"}], "label"}], "lines": [{"argument", "hangs_on": [{"kind", "id"}]}], "weakest":
    [{"kind", "id", "lines": [], "falls", "label", "marks": []}]}], "authorities": [{"id", "falls", "labels": {goal:
    label}, "lines": {goal: []}}], "authors": [{"name", "works": [], "falls", "labels", "lines"}]}`: `sets` are the
    smallest of at most `max` things whose withdrawal changes the label, and the label then; `complete` is false where
    there may be more of them.  `lines` are the arguments that hold and directly support the goal, each with what it
    alone hangs on; elsewhere, those of them that fall.  `weakest` has premises and arguments, first those without which
    most lines fall.  `falls` counts the accepted statements of the whole map that fall without something; `labels` and
    `lines` have only the goals to which the authority is something.
    """
    cited = together(found)
    return {
        "version": 2,
        "semantics": Semantics.GROUNDED,
        "max": most,
        "goals": [_goal(each) for each in found],
        "authorities": [
            {"id": each.hinge.name, **_falls(each)} for each in cited if each.hinge.kind is HingeKind.AUTHORITY
        ],
        "authors": [
            {"name": each.hinge.name, "works": list(each.works), **_falls(each)}
            for each in cited
            if each.hinge.kind is HingeKind.AUTHOR
        ],
    }


def _goal(found: Critical) -> dict[str, object]:
    sets = [
        {"withdraw": [{"kind": hinge.kind, "id": hinge.name} for hinge in cut.hinges], "label": cut.label}
        for cut in found.cuts
    ]
    lines = [
        {"argument": line.argument, "hangs_on": [{"kind": each.kind, "id": each.name} for each in line.hangs_on]}
        for line in found.lines
    ]
    weakest = [
        {
            "kind": fall.hinge.kind,
            "id": fall.hinge.name,
            "lines": list(fall.lines),
            "falls": fall.fallen,
            "label": fall.label,
            "marks": list(fall.marks),
        }
        for fall in found.weakest
    ]
    goal: dict[str, object] = {"id": found.name, "label": found.label, "complete": found.complete, "sets": sets}
    return goal | {"lines": lines, "weakest": weakest}


def _falls(each: Leaning) -> dict[str, object]:
    """What falls in the whole map, and of the goals that feel it."""
    lines = {goal: list(fall.lines) for goal, fall in each.falls.items()}
    return {"falls": each.fallen, "labels": {goal: fall.label for goal, fall in each.falls.items()}, "lines": lines}
