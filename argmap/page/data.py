"""What the page's script needs in order to work out what stands, as plain JSON (see stand.js).

Statements are numbered in the order written, arguments after them.
"""

from typing import Any

from argmap import schemes
from argmap.evaluation.change import citations_alone
from argmap.model import Argument, ArgumentMap, Relation
from argmap.schemes import SCHEMES


def outweighed(argument: Argument) -> bool | tuple[tuple[str, ...], ...]:
    """What outweighs an objection: True (any one reason for what it attacks), or ids that do it together, in sets."""
    return argument.outweighed


def program(amap: ArgumentMap) -> dict[str, list[Any]]:
    """The map as numbers.

    `{"thesis": [], "given": [], "against": [[s, t]], "args": [[target, sign, [premises], given, over]], "rests":
    [[s, [authority]]]}`: `given` is 1, 0 or null where the author did not write `assumed`; `sign` 1 or -1;
    `over` 1 for any reason, else lists that outweigh together; `given` and `over` are left out at the end where
    nothing is written.  What the map does not have is -1.  `rests`
    names the statements whose only ground is the authorities that they cite.
    """
    number = {name: place for place, name in enumerate([*amap.statements, *amap.arguments])}
    number |= {name: place for place, name in enumerate(amap.statements)}
    works = {name: place for place, name in enumerate(amap.authorities)}
    return {
        "thesis": [number[name] for name in dict.fromkeys(amap.theses) if name in amap.statements],
        "given": [_given(each.assumed) for each in amap.statements.values()],
        "against": [[number[one], number[other]] for one, other in amap.contradictions()],
        "args": [_argument(amap, each, number) for each in amap.arguments.values()],
        "rests": [
            [number[name], sorted(works.get(work, -1) for work in cited)]
            for name, cited in citations_alone(amap).items()
        ],
    }


def meanings(amap: ArgumentMap) -> dict[str, str]:
    """What each scheme means that the map uses, by the name that a card shows."""
    used = dict.fromkeys(each.scheme for each in amap.arguments.values() if each.scheme)
    return {schemes.label(each): SCHEMES[each] for each in used if each in SCHEMES}


def _argument(amap: ArgumentMap, argument: Argument, number: dict[str, int]) -> list[object]:
    premises = [number[name] if name in amap.statements else -1 for name in argument.premises]
    sign = 1 if argument.relation is Relation.SUPPORT else -1
    over = outweighed(argument)
    heavier = int(over) if isinstance(over, bool) else [[number.get(name, -1) for name in names] for names in over]
    written = [number.get(argument.target, -1), sign, premises, _given(argument.assumed), heavier]
    return written if heavier else written[:4] if argument.assumed is not None else written[:3]


def _given(assumed: bool | None) -> int | None:
    return None if assumed is None else int(assumed)
