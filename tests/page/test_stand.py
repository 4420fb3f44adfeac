"""The page's evaluator: it agrees with the definition, with the conformance maps and with argmap itself.

Run with node, which a newcomer need not have.
"""

import json
import random
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from page.reference import stands

from argmap.evaluation import Change, evaluate
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.page.data import program
from conftest import ROOT, listed

CASES = listed(ROOT / "tests/conformance/evaluation.yaml")
EVALUATOR = files("argmap.page").joinpath("stand.js").read_text(encoding="utf-8")
RUN = """
const stand = new Function(`${require("fs").readFileSync(0, "utf8")}; return stand`)();
const cases = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
const told = ([data, gone]) => Object.values(stand(data, new Set(gone)));
console.log(JSON.stringify(cases.map(told)));
"""

Case = tuple[dict[str, Any], list[int]]


def run(cases: Iterable[Case], folder: Path) -> list[list[list[str]]]:
    """What stand.js makes of each map after each change."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node: apt install nodejs")
    file = folder / "cases.json"
    file.write_text(json.dumps(list(cases)), encoding="utf-8")
    done = subprocess.run([node, "-e", RUN, str(file)], input=EVALUATOR, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[list[list[str]]] = json.loads(done.stdout)
    return found


def numbered(case: Mapping[str, Any]) -> tuple[ArgumentMap, dict[str, Any]]:
    """A conformance map, and as the page numbers it."""
    amap, _ = load(yaml.safe_dump(case["map"], sort_keys=False, allow_unicode=True))
    return amap, program(amap)


def test_the_conformance_maps(tmp_path: Path) -> None:
    maps = [numbered(case) for case in CASES]
    found = run([(data, []) for _, data in maps], tmp_path)
    assert len(found) >= 50
    for case, (amap, data), (labels, states) in zip(CASES, maps, found, strict=True):
        assert dict(zip(amap.statements, labels, strict=True)) == case["grounded"], case["name"]
        by_handle = dict(zip(amap.arguments, states, strict=True))
        assert {name: by_handle[name] for name in case["arguments"]} == case["arguments"], case["name"]
        assert (labels, states) == tuple(stands(data)), case["name"]


def random_map(rng: random.Random) -> Case:
    """Numbers that the page could have: any target, missing premises, backing, contradictions, outweighing."""
    count, arguments = rng.randint(1, 7), rng.randint(0, 10)
    given = [rng.choice([None, None, None, 0, 1]) for _ in range(count)]
    args: list[list[Any]] = []
    for k in range(arguments):
        target = rng.choice([rng.randrange(count), rng.randrange(count), count + rng.randrange(max(k, 1)), -1])
        premises = [rng.choice([*range(count), *range(count), -1]) for _ in range(rng.randint(0, 3))]
        groups = [
            [rng.randrange(-1, count + arguments) for _ in range(rng.randint(1, 2))] for _ in range(rng.randint(1, 2))
        ]
        args.append(
            [target, rng.choice([1, -1]), premises, rng.choice([None, None, 0, 1]), rng.choice([0, 0, 1, groups])]
        )
    pairs = [[rng.randrange(count), rng.randrange(count)] for _ in range(rng.choice([0, 0, 1, 2]))]
    gone = rng.sample(range(count + arguments), rng.choice([0, 0, min(2, count + arguments)]))
    return {"thesis": [], "given": given, "against": pairs, "args": args, "rests": []}, gone


def test_random_maps(tmp_path: Path) -> None:
    rng = random.Random(11)
    cases = [random_map(rng) for _ in range(300)]  # 1,500 and more agree, tried by hand
    told = {label for data, gone in cases for label in stands(data, gone)[0]}
    assert told == {"accepted", "rejected", "undecided", "unsupported"}, "the maps tell them apart"
    for case, found in zip(cases, run(cases, tmp_path), strict=True):
        assert tuple(found) == stands(*case), case


@pytest.mark.parametrize("name", ["bridge", "mali"])
def test_the_page_says_at_first_what_its_script_works_out(name: str, tmp_path: Path) -> None:
    amap, _ = load((ROOT / "arguments" / f"{name}.yaml").read_text(encoding="utf-8"))
    evaluation = evaluate(amap)
    ((labels, states),) = run([(program(amap), [])], tmp_path)
    assert dict(zip(amap.statements, labels, strict=True)) == evaluation.labels
    assert dict(zip(amap.arguments, states, strict=True)) == evaluation.arguments


def test_withdrawing_an_authority_withdraws_what_rests_on_it_alone(tmp_path: Path) -> None:
    amap, _ = load((ROOT / "arguments" / "mali.yaml").read_text(encoding="utf-8"))
    data = program(amap)
    cases, changes = [], []
    for number, name in enumerate(amap.authorities):
        changes.append(Change(authorities=frozenset([name])))
        cases.append((data, [s for s, works in data["rests"] if set(works) <= {number}]))
        assert [[*amap.statements][s] for s in cases[-1][1]] == sorted(
            changes[-1].gone(amap), key=[*amap.statements].index
        )
    assert any(gone for _, gone in cases)
    for (labels, _), change in zip(run(cases, tmp_path), changes, strict=True):
        accepted = {s for s, label in zip(amap.statements, labels, strict=True) if label == "accepted"}
        assert accepted == {s for s, label in evaluate(amap, change).labels.items() if label == "accepted"}


def test_a_chain_of_ten_thousand_and_a_long_undercut(tmp_path: Path) -> None:
    count = 10_000
    chain = [[n, 1, [n + 1], None, 0] for n in range(count - 1)]
    undercuts = [[count + len(chain) - 1 + n if n else count, -1, [count - 1], None, 0] for n in range(3001)]
    data = {"thesis": [0], "given": [None] * count, "against": [], "args": [*chain, *undercuts], "rests": []}
    ((labels, states),) = run([(data, [])], tmp_path)
    assert labels[0] == "unsupported"  # an odd number of undercuts, each on the one before
    assert set(labels[1:]) == {"accepted"}
    assert states[-1] == "holds"


def test_the_numbers_of_an_argument_on_what_is_not_there() -> None:
    arguments = {
        "x": Argument("x", "a", Relation.SUPPORT, ("a", "lost"), assumed=False),
        "y": Argument("y", "nowhere", Relation.ATTACK, ("a",)),
        "z": Argument("z", "x", Relation.ATTACK, ("a",)),
    }
    amap = ArgumentMap("T", {"a": Statement("a", "A.")}, arguments)
    assert program(amap)["args"] == [[0, 1, [0, -1], 0], [-1, -1, [0]], [1, -1, [0]]]


def test_the_evaluator_is_small() -> None:
    assert len(EVALUATOR.encode()) <= 4096
