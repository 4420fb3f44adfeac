"""The links of a circle or loop, one sentence each: who supports, attacks or contradicts whom."""

from collections.abc import Iterator

from argmap.evaluation.why.explanation import Node, Role
from argmap.model import Argument, ArgumentMap, Relation
from argmap.render.labels import called, named
from argmap.render.lines.glyphs import Run, Tone
from argmap.render.tree.wording import Row
from argmap.text import one_line


def links(amap: ArgumentMap, node: Node) -> Iterator[Row]:
    """The links as rows, with the text of the statement that each starts from.

    In a loop, what one link starts from is what the next one is about.
    """
    inside = {part.key for part in node.members}
    for place in (*range(1, len(node.members)), 0):
        role, key = node.members[place]
        if role is Role.CONTRADICTION:
            yield _row(amap, key, one_line(key), "contradicts", node.members[place - 1].key)
        elif role is Role.OUTWEIGHING:
            before = amap.arguments[node.members[place - 1].key]
            yield _row(amap, key, one_line(key), f"would outweigh the objection {called(before)} to", before.target)
        elif role is not Role.PREMISE:
            argument = amap.arguments[key]
            after = node.members[(place + 1) % len(node.members)].key
            own = [after] if after in argument.premises else [each for each in argument.premises if each in inside]
            premise = own[0] if own else next(iter(argument.premises), "")
            yield _row(amap, premise, _source(argument, premise), _verb(amap, argument), argument.target)


def _row(amap: ArgumentMap, key: str, name: str, verb: str, target: str) -> Row:
    statement, step = amap.statements.get(key), amap.arguments.get(target)
    runs = [Run(name, Tone.ID), Run(f" {verb} ")]
    if step is not None:
        way = "for" if step.relation is Relation.SUPPORT else "against"
        runs += [Run("the argument from "), Run(called(step), Tone.ID), Run(f" {way} ")]
        target = step.target
    itself = one_line(target) == name and step is None
    runs.append(Run("itself") if itself else Run(one_line(target), Tone.ID))
    return Row(head=tuple(runs), text=one_line(statement.text) if statement else "")


def _source(argument: Argument, premise: str) -> str:
    """The premise that a link starts from, with those that count together with it."""
    others = [each for each in argument.premises if each != premise]
    return one_line(premise) + (f" with {named(others, 'and')}" if others else "") if premise else called(argument)


def _verb(amap: ArgumentMap, argument: Argument) -> str:
    verbs = ("supports", "attacks") if argument.target in amap.statements else ("backs", "undercuts")
    return verbs[argument.relation is Relation.ATTACK]
