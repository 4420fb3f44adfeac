"""What a change does, for programs: the document of `argmap what-if --json`."""

from collections.abc import Iterable

from argmap.evaluation import Difference, Semantics
from argmap.evaluation.outcome import Outcome


def as_json(found: Outcome) -> dict[str, object]:
    """What a change does, for programs, version 2.

    `{"version", "semantics", "withdrawn": [], "authorities": [], "denied": [], "asserted": [], "thesis": [],
    "thesis_changes", "main_arguments": {thesis: {"before": [], "after": []}}, "statements": {id: {"before", "after"}},
    "arguments": {handle: {"before", "after"}}}`: the first lists are what was asked for, withdrawn authorities apart;
    main arguments are those that directly support a thesis and hold; of statements and arguments there are those whose
    label or state is another.
    """
    change, amap = found.after.change, found.before.amap
    names = [*amap.statements, *amap.arguments]
    return {
        "version": 2,
        "semantics": Semantics.GROUNDED,
        "withdrawn": [name for name in names if name in change.withdrawn],
        "authorities": [name for name in amap.authorities if name in change.authorities],
        "denied": [name for name in names if name in change.denied],
        "asserted": [name for name in names if name in change.asserted],
        "thesis": list(found.before.amap.theses),
        "thesis_changes": bool(found.changed_theses),
        "main_arguments": {
            name: {"before": before, "after": after} for name, (before, after) in found.main_arguments.items()
        },
        "statements": _both(found.statements),
        "arguments": _both(found.arguments),
    }


def _both(rows: Iterable[Difference]) -> dict[str, object]:
    return {each.name: {"before": each.before, "after": each.after} for each in rows}
