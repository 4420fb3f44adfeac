"""`argmap stats`: what is counted, how it is shown, and the command."""

import csv
import io
import json
from pathlib import Path

import pytest
from any_map import maps
from hypothesis import given

from argmap.documents.stats import COUNTS, Stats, stats, total, write_csv, write_json
from argmap.library import Unread
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.render.stats import lines
from argmap.rules import check
from conftest import ROOT, Script

HEAD = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n"


def counted(text: str) -> Stats:
    amap, found = load(text if "argmap:" in text else HEAD + text)
    assert found == []
    return stats(amap)


def bridge() -> Stats:
    return counted((ROOT / "arguments" / "bridge.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a: A.\n", {"statements": 1, "theses": 1, "width": 1}),
        ("  a: A.\n  b: B.\n", {"statements": 2, "theses": 1, "unconnected": 1, "width": 1}),
        (
            "  a: {text: A., support: [b, [b, c]], attack: [d]}\n  b: {text: B., implicit: true}\n"
            "  c: {text: C., at: one two}\n  e: E.\n"
            "  d: {text: D., support: [{premises: e, attack: [b], support: [c]}]}\n",
            {
                **{"statements": 5, "theses": 1, "claims": 1, "premises": 3, "implicit": 1},
                **{"arguments": 6, "supports": 3, "attacks": 1, "undercuts": 1, "backings": 1, "linked": 1},
                **{"depth": 3, "width": 3, "anchored": 1},
            },
        ),
        (
            "argmap: 1\ntitle: T\nauthorities: {w: {title: W}}\nstatements: {a: {text: A., cites: [w, w]}, b: B.}\n",
            {"statements": 2, "theses": 2, "cited": 1, "authorities": 1, "width": 2},
        ),
        (
            "  a: {text: A., attack: [b, {premises: c, conceded: true}]}\n  b: B.\n  c: C.\n",
            {**{"statements": 3, "theses": 1, "premises": 2, "arguments": 2, "attacks": 2}, "depth": 1, "width": 2}
            | {"open_objections": 1},
        ),
        ("argmap: 1\ntitle: T\nstatements: {}\n", {}),
    ],
)
def test_counts(text: str, expected: dict[str, int]) -> None:
    found = counted(text)
    assert {name: getattr(found, name) for name in COUNTS if getattr(found, name)} == expected


def chain(length: int, *, closed: bool) -> ArgumentMap:
    names = [f"s{number}" for number in range(length)]
    following = [*names[1:], *([names[0]] if closed else [])]
    arguments = [
        Argument(f"{one}.1", one, Relation.SUPPORT, (two,)) for one, two in zip(names, following, strict=False)
    ]
    statements = {name: Statement(name, name) for name in names}
    return ArgumentMap("T", statements, {each.handle: each for each in arguments}, thesis=("s0",))


def test_depth_has_no_limit_and_a_circle_counts_as_one() -> None:
    assert (stats(chain(10_000, closed=False)).depth, stats(chain(1_100, closed=True)).depth) == (9_999, 1)
    circle = "  b: {text: B., support: [c]}\n  c: {text: C., support: [b, d]}\n  d: D.\n"
    assert stats(load(f"{HEAD}  a: {{text: A., support: [b]}}\n{circle}")[0]).depth == 3


def test_references_to_nothing_do_no_harm() -> None:
    arguments = {
        "x": Argument("x", "gone", Relation.ATTACK, ("nowhere", "a")),
        "y": Argument("y", "x", Relation.SUPPORT, ()),
    }
    found = stats(ArgumentMap("T", {"a": Statement("a", "A.")}, arguments, thesis=("gone",)))
    assert (found.arguments, found.depth, found.width, found.theses) == (2, 2, 0, 0)


@given(maps())
def test_numbers_add_up(amap: ArgumentMap) -> None:
    found = stats(amap)
    assert found.theses + found.claims + found.premises + found.unconnected == found.statements
    assert found.supports + found.attacks + found.undercuts + found.backings == found.arguments
    assert found.open_objections == sum(each.rule == "unanswered-objection" for each in check(amap))
    assert found.depth <= found.arguments
    assert found.width <= found.statements
    assert all("\n" not in run.text for width in (None, 20, 200) for line in lines([found] * 2, width) for run in line)


def test_the_total_has_sums_and_the_largest_depth_and_width() -> None:
    one, two = Stats(statements=3, depth=2, width=9, anchored=1), Stats(statements=4, depth=5, width=1, implicit=1)
    assert total([one, two]) == Stats(maps=2, statements=7, depth=5, width=9, anchored=1, implicit=1)
    assert total([one, two]).anchored_percent == 16.6
    assert (total([]).maps, total([]).anchored_percent) == (0, None)


def text(rows: list[Stats], width: int | None = None) -> list[str]:
    return ["".join(run.text for run in line) for line in lines(rows, width)]


def test_a_line_each_in_a_pipe() -> None:
    row = Stats(path="a.yaml", statements=2, theses=1, premises=1, arguments=1, attacks=1, depth=1, width=1)
    numbers = (
        "2 statements (1 thesis, 0 claims, 1 premise, 0 implicit), 1 argument (0 support, 1 attack, 0 undercuts, "
        "0 backings, 0 linked), depth 1, width 1, 0 of 2 anchored, 0 of 2 cited, 0 authorities, 0 open objections"
    )
    assert text([row]) == [f"a.yaml: {numbers}"]
    assert [line.split(":")[0] for line in text([row, row])] == ["a.yaml", "a.yaml", "total of 2 maps"]


def test_a_table_as_wide_as_the_terminal() -> None:
    rows = [Stats(path="maps/one.yaml", statements=1200, arguments=3, anchored=600, open_objections=1), Stats(path="x")]
    assert text(rows, 80) == [
        "map              statements  arguments  attack  depth  anchored  cited  open",
        "maps/one.yaml         1,200          3       0      0       50%     0%     1",
        "x                         0          0       0      0         -      -     0",
        "total of 2 maps       1,200          3       0      0       50%     0%     1",
        "",
        "open: objections that nothing answers; more columns in a wider terminal, or with",
        "  --format csv",
    ]
    for width in (20, 40, 60, 100, 200):
        assert max(map(len, text(rows, width))) <= max(width, 30)
    assert "backing" in text(rows, 200)[0]
    assert text(rows[:1], 80)[:2] == [
        "maps/one.yaml",
        "  1,200 statements (0 theses, 0 claims, 0 premises, 0 implicit)",
    ]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_a_spreadsheet_takes_no_text_for_a_formula(start: str) -> None:
    _, row = csv.reader(io.StringIO(write_csv([Stats(path=start, title=start)])))
    assert row[0].startswith(("'", " ", "\ufffd"))
    assert row[1] == f"'{start.strip()}"


def test_json_is_as_agreed() -> None:
    found = json.loads(write_json([bridge()], [Unread("b.yaml", "no such file")]))
    assert list(found) == ["version", "maps", "total", "unread"]
    assert list(found["maps"][0]) == ["path", "title", *COUNTS, "anchored_percent", "cited_percent"]
    assert (found["version"], found["total"]["maps"]) == (1, 1)
    assert (found["maps"][0]["statements"], found["maps"][0]["cited_percent"]) == (14, 14.2)
    assert found["unread"] == [{"path": "b.yaml", "reason": "no such file"}]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(40):
        (tmp_path / f"m{number:02}.yaml").write_text(
            HEAD + f"  a: {{text: A{number}., support: [b]}}\n  b: B.\n", "utf-8"
        )
    return tmp_path


def test_several_processes_say_the_same_as_one(folder: Path, script: Script) -> None:
    (folder / "m07.yaml").write_text("argmap: [\n", "utf-8")
    one, two = (script("stats", ".", "--json", "--jobs", jobs, cwd=folder) for jobs in "12")
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert json.loads(one.stdout)["total"]["statements"] == 78


def test_a_map_that_cannot_be_read_does_not_stop_the_others(folder: Path, script: Script) -> None:
    (folder / "bad.yaml").write_text("argmap: 1\n", "utf-8")
    (folder / "m03.yaml").write_text(HEAD + "  a: {text: A., support: [zebra]}\n", "utf-8")
    done = script("stats", "bad.yaml", "m03.yaml", "m00.yaml", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.startswith("m00.yaml: 2 statements (1 thesis, 0 claims, 1 premise, 0 implicit), 1 argument")
    assert done.stderr.splitlines() == [
        "argmap: bad.yaml: cannot be read in full: 2 errors; `argmap check` says which",
        "argmap: m03.yaml: cannot be read in full: 1 error; `argmap check` says which",
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "start"),
    [
        ((), 2, ""),
        (("bridge",), 0, "arguments/bridge.yaml: 14"),
        (("-",), 0, "-: 1 statement (1 thesis"),
        (("gone.yaml",), 2, ""),
        (("bridge", "--format", "xls"), 2, ""),
        (("bridge", "--jobs", "0"), 2, ""),
        (("bridge", "--format", "csv"), 0, "path,title,statements,theses"),
    ],
)
def test_statuses(arguments: tuple[str, ...], status: int, start: str, tmp_path: Path, script: Script) -> None:
    done = script("stats", *arguments, input=HEAD + "  a: A.\n", cwd=ROOT if arguments else tmp_path)
    assert done.returncode == status
    assert done.stdout.startswith(start)
    assert bool(done.stdout) is (status == 0)
