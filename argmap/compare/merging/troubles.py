"""What only shows when two maps are put together: circles, premises linked and apart, statements on both sides."""

from collections.abc import Iterator

from argmap.compare.merging.conflicts import Conflicts, Trouble
from argmap.model import Argument, ArgumentMap, Relation
from argmap.relations.components import components


def of_links(first: ArgumentMap, second: ArgumentMap, merged: ArgumentMap, conflicts: Conflicts) -> None:
    """Add to the conflicts what the merged map has and neither of the two has; all three in the same names."""
    earlier = [*_circles(first), *_circles(second)]
    for circle in _circles(merged):
        if not any(circle <= other for other in earlier):
            conflicts.add(Trouble.CIRCLE, *sorted(circle))
    sides = _sides(first), _sides(second)
    for premise, target in sorted(_both_sides(merged)):
        if not any((premise, target) in _contested(each) for each in sides):
            conflicts.add(Trouble.SIDES, premise, target)
    for linked in merged.arguments.values():
        alone = {single.premises[0] for single in _singles(merged, linked)} & set(linked.premises)
        if len(linked.premises) > 1 and alone and not any(_has_both(each, linked) for each in (first, second)):
            conflicts.add(Trouble.LINKED, linked.target, *sorted(linked.premises))


def _circles(amap: ArgumentMap) -> Iterator[frozenset[str]]:
    """The statements and arguments that go round in a circle, by the ids of the statements among them."""
    nodes = [*amap.statements, *amap.arguments]
    numbers = {name: number for number, name in enumerate(nodes)}
    above: list[list[int]] = [[] for _ in nodes]
    for argument in amap.arguments.values():
        number = numbers[argument.handle]
        if argument.target in numbers:
            above[number].append(numbers[argument.target])
        for premise in argument.premises:
            if premise in numbers:
                above[numbers[premise]].append(number)
    for component in components(range(len(nodes)), above.__getitem__):
        if len(component) > 1:
            yield frozenset(nodes[number] for number in component if nodes[number] in amap.statements)


def _sides(amap: ArgumentMap) -> dict[tuple[str, str], set[Relation]]:
    found: dict[tuple[str, str], set[Relation]] = {}
    for argument in amap.arguments.values():
        for premise in argument.premises:
            found.setdefault((premise, argument.target), set()).add(argument.relation)
    return found


def _contested(sides: dict[tuple[str, str], set[Relation]]) -> set[tuple[str, str]]:
    return {pair for pair, relations in sides.items() if len(relations) > 1}


def _both_sides(amap: ArgumentMap) -> set[tuple[str, str]]:
    return {pair for pair in _contested(_sides(amap)) if pair[1] in amap.statements}


def _singles(amap: ArgumentMap, linked: Argument) -> Iterator[Argument]:
    """The arguments from one premise to the same thing and effect."""
    for other in amap.on(linked.target, linked.relation):
        if len(other.premises) == 1:
            yield other


def _has_both(amap: ArgumentMap, linked: Argument) -> bool:
    """Whether a map has the same premises together and one of them alone already."""
    same = [each for each in amap.on(linked.target, linked.relation) if set(each.premises) == set(linked.premises)]
    return any({single.premises[0] for single in _singles(amap, each)} & set(each.premises) for each in same)
