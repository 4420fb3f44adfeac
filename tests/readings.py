"""Readings to compare: those in the tests' folders, and maps made at random whose statements are all different."""

import random
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from argmap.loading import load
from argmap.model import Anchor, Argument, ArgumentMap, Relation, Statement
from conftest import ROOT

CLASS = ROOT / "tests" / "guides" / "folder" / "class"
READINGS = ROOT / "tests" / "compare" / "readings"
CARS = (CLASS / "cars.txt").read_text(encoding="utf-8")

_WORDS = (
    "acre bell cloud dune echo flint grove heron inlet jetty kiln loom moss notch opal pier quilt reed slate thorn"
    " umber vale wharf yarrow zinc amber birch cedar delta elm fjord gorge hazel iris jasper kelp larch maple"
    " nettle oak"
).split()


def reading(path: Path) -> ArgumentMap:
    """The map in a file, which has no fault."""
    amap, found = load(path.read_text(encoding="utf-8"), path.name)
    assert found == []
    return amap


def bare(amap: ArgumentMap) -> ArgumentMap:
    """The map without anchors."""
    return replace(amap, statements={name: replace(each, at=()) for name, each in amap.statements.items()})


def renamed(amap: ArgumentMap, chance: random.Random) -> tuple[ArgumentMap, dict[str, str]]:
    """The map with other ids in another order, and what each statement is called in it."""
    order = chance.sample(list(amap.statements), len(amap.statements))
    names = {old: f"n{number}" for number, old in enumerate(order)}
    handles = {old: f"h{number}" for number, old in enumerate(amap.arguments)}
    statements = {names[old]: replace(amap.statements[old], id=names[old], contradicts=()) for old in order}
    arguments = {
        handles[old]: replace(
            each,
            handle=handles[old],
            id=None,
            target=names.get(each.target) or handles[each.target],
            premises=tuple(chance.sample([names[premise] for premise in each.premises], len(each.premises))),
        )
        for old, each in chance.sample(list(amap.arguments.items()), len(amap.arguments))
    }
    thesis = tuple(names[each] for each in amap.thesis)
    return replace(amap, statements=statements, arguments=arguments, thesis=thesis), names


def made(seed: int, size: int, words: list[str] = _WORDS, text: list[str] | None = None) -> ArgumentMap:
    """A tree of statements, some premises linked, some arguments undercut; with a text, each anchored in it."""
    chance = random.Random(seed)
    statements: dict[str, Statement] = {}
    while len(statements) < size:
        number = len(statements)
        said = " ".join(chance.sample(words, chance.randint(5, 9)))
        if said not in {each.text for each in statements.values()}:
            at = (Anchor(" ".join(text[5 * number : 5 * number + 5])),) if text else ()
            statements[f"s{number}"] = Statement(f"s{number}", said, at=at)
    arguments: dict[str, Argument] = {}
    for number in range(1, size):
        relation = chance.choice(list(Relation))
        earlier = f"s{chance.randrange(number)}"
        target = chance.choice(list(arguments)) if arguments and chance.random() < 0.15 else earlier
        linked = {f"s{number}", *([f"s{chance.randrange(number)}"] if chance.random() < 0.2 else [])} - {target}
        arguments[f"a{number}"] = Argument(f"a{number}", target, relation, tuple(sorted(linked)))
    return ArgumentMap("Made", statements, arguments, thesis=("s0",))


trees = st.builds(made, st.integers(0, 10**6), st.integers(1, 14))
chances = st.randoms(use_true_random=False)
