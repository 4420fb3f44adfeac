"""Pictures as structure: what stands in which column, and that it can be read.  No pixels: they are Graphviz's.

A golden file has a line a column, the claim's first.  To renew one after a wanted change, take what the test says.
"""

import random
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.formats.dot.look import PLAIN, Look
from argmap.formats.pictures import write as pictures
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Statement
from argmap.query import parse, selection
from argmap.query.part import part

pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")

GOLDEN = Path(__file__).parent / "golden_pictures"
MAPS = Path(__file__).parents[2] / "arguments"
CASES = ("bridge", "op-ed", "branch", "debate")
TITLE = "{http://www.w3.org/1999/xlink}title"


@dataclass(frozen=True)
class Box:
    """A box of a picture in points."""

    name: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 1
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 1
        )


@cache
def amap(case: str) -> tuple[ArgumentMap, Look]:
    if case == "debate":
        return debate(500), PLAIN
    name = "bridge" if case == "bridge" else "mali"
    whole, found = load((MAPS / f"{name}.yaml").read_text(encoding="utf-8"), name)
    assert not found
    if case != "branch":
        return whole, PLAIN
    return part(whole, selection(whole, parse("+mix-blurs"))), Look(part="+mix-blurs", whole=whole)


def debate(size: int) -> ArgumentMap:
    """Claims on claims, with authorities, contradictions, shared premises and undercuts."""
    dice = random.Random(7)
    words = "the town should build a bridge because floods come often and ferries stop in winter".split()
    statements, arguments = {}, {}
    for number in range(size):
        text = " ".join(dice.choice(words) for _ in range(dice.randint(5, 18)))
        cites = (Citation(f"w{dice.randrange(40)}", "p. 3"),) if dice.random() < 0.5 else ()
        against = (f"s{dice.randrange(size)}",) if dice.random() < 0.05 else ()
        statements[f"s{number}"] = Statement(f"s{number}", f"{text}.", cites=cites, contradicts=against)
    for number in range(1, size):
        above = dice.randrange(max(0, number - 40), number)
        premises = [f"s{number}", *([f"s{dice.randrange(number, size)}"] if dice.random() < 0.1 else [])]
        target = f"a{above}" if above and dice.random() < 0.08 else f"s{above}"
        relation = Relation.ATTACK if dice.random() < 0.3 else Relation.SUPPORT
        arguments[f"a{number}"] = Argument(f"a{number}", target, relation, tuple(dict.fromkeys(premises)))
    works = {f"w{number}": Authority(f"w{number}", {"title": f"Work {number}"}) for number in range(40)}
    return ArgumentMap("A debate", statements, arguments, works, ("s0",))


@cache
def svg(case: str) -> ET.Element:
    drawn, look = amap(case)
    return ET.fromstring(pictures.svg(drawn, None, look))


def boxes(case: str) -> list[Box]:
    """The statements as drawn."""
    found = []
    for node in svg(case).findall(".//{*}g[@class='node']"):
        anchor, shape = node.find(".//{*}a"), node.find(".//{*}polygon")
        if anchor is None or shape is None or anchor.get(TITLE) not in amap(case)[0].statements:
            continue  # a junction or a stub
        points = [tuple(map(float, point.split(","))) for point in shape.get("points", "").split()]
        xs, ys = zip(*points, strict=True)
        found.append(Box(anchor.get(TITLE, ""), min(xs), min(ys), max(xs), max(ys)))
    return found


def columns(case: str) -> list[list[str]]:
    """The statements by column from left to right, each sorted."""
    found: list[list[Box]] = []
    for box in sorted(boxes(case), key=lambda box: box.left + box.right):
        middle = (box.left + box.right) / 2
        if found and middle - (found[-1][0].left + found[-1][0].right) / 2 < 20:
            found[-1].append(box)
        else:
            found.append([box])
    return [sorted(box.name for box in column) for column in found]


@pytest.mark.parametrize("case", CASES)
def test_every_statement_is_in_its_column(case: str) -> None:
    wanted = (GOLDEN / f"{case}.txt").read_text(encoding="utf-8").splitlines()
    assert [" ".join(column) for column in columns(case)] == wanted


@pytest.mark.parametrize("case", CASES)
def test_every_statement_is_drawn_once_and_no_box_covers_another(case: str) -> None:
    drawn = sorted(boxes(case), key=lambda box: (box.left, box.top))
    assert sorted(box.name for box in drawn) == sorted(amap(case)[0].statements)
    assert not [(one, other) for one, other in pairwise(drawn) if one.overlaps(other)]
    if len(drawn) < 100:
        assert not [(one, other) for one in drawn for other in drawn if one is not other and one.overlaps(other)]


@pytest.mark.parametrize("case", CASES)
def test_no_type_is_smaller_than_ten_points(case: str) -> None:
    sizes = {float(text.get("font-size", "0")) for text in svg(case).findall(".//{*}text")}
    assert min(sizes) >= 10


@pytest.mark.parametrize(("case", "width", "height"), [("bridge", 800, 640), ("op-ed", 1800, 3600)])
def test_a_picture_is_not_much_larger_than_its_text(case: str, width: int, height: int) -> None:
    across, down = (float(svg(case).get(side, "0pt").removesuffix("pt")) for side in ("width", "height"))
    assert across <= width
    assert down <= height
