"""Every command on a map that refers to another: as on one map that has both; and `--alone`, without the other."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

import argmap
from argmap.cli.support.group import app

OP = """\
argmap: 1
title: For the bridge
authorities:
  survey: {type: report, title: A survey of the town, issued: 2001}
thesis: build
statements:
  build:
    text: The town should build a bridge.
    support:
      - {premises: queues, id: main, scheme: cause-to-effect, support: [trucks]}
      - cheap
      - [trucks, ferry-old]
  queues: {text: The queues are long., cites: [survey]}
  cheap: {text: The bridge is cheap., support: [offer]}
  offer: {text: A builder has made an offer., tags: [money]}
  trucks: Trucks stop at the river.
  ferry-old: The ferry is old.
"""
REPLY = """\
argmap: 1
title: Against the bridge
maps: {op: op.yaml}
authorities:
  count: {type: dataset, title: A count of the cars, issued: 2003}
thesis: wait
targets:
  op/main: {attack: [few-cars]}
  op/cheap: {attack: [{premises: debts, outweighed: [op/offer]}]}
  op/build: {attack: [wait]}
statements:
  wait: {text: The town should wait., contradicts: op/build, support: [[few-cars, op/ferry-old], debts]}
  few-cars: {text: Few cars cross., cites: [count, {authority: op/survey, role: data}]}
  debts: {text: The town is in debt., implicit: true}
"""
COMMANDS = [
    "show",
    "show --with labels,cites,tags --width 60",
    "show op/build --up",
    "why",
    "why op/build --all",
    "why op/main",
    "what-if --withdraw few-cars",
    "what-if --deny op/queues --withdraw §op/survey",
    "critical",
    "critical op/build --max 1",
    "evaluate --label accepted,undecided",
    "evaluate --only op/main",
    "query is:leaf",
    "query op/*",
    "query pro*(op/build)",
    "query kind:argument",
    "query cites:op/survey",
    "query op/offer..op/build",
    "query tag:money --json",
    "authorities",
    "authorities --json",
    "ask",
    "ask op/main",
    "ask --json",
    "what-if --doubt op/main_cause",
    "why op/build --questions",
    "brief",
    "probability --default 0.9",
    "export --format dot",
    "export --format csv --with labels",
    "export --format graphml",
    "export --format apx",
]


class Done(NamedTuple):
    """What a command printed and how it ended."""

    returncode: int
    stdout: str
    stderr: str


def script(*words: str) -> Done:
    done = CliRunner().invoke(app, list(words))
    return Done(done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "op.yaml").write_text(OP, encoding="utf-8")
    (tmp_path / "reply.yaml").write_text(REPLY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_joined_map_is_worked_on_like_one_map(folder: Path, command: str) -> None:
    name, *rest = [word.replace("_", " ") for word in command.split()]
    one = script("export", "reply.yaml", "--join", "-o", "one.yaml")
    assert (one.returncode, one.stderr) == (0, "")
    joined = script(name, "reply.yaml", *rest)
    whole = script(name, "one.yaml", *[each.replace("op/", "op-") for each in rest])
    assert "op/" in joined.stdout
    assert joined.stdout.replace("op/", "op-").replace("op_", "op-") == whole.stdout.replace("op_", "op-")
    assert (joined.returncode, joined.stderr) == (whole.returncode, whole.stderr)


@pytest.mark.parametrize("command", [each for each in COMMANDS if "op/" not in each])
def test_alone_it_is_worked_on_without_the_other(folder: Path, command: str) -> None:
    (folder / "op.yaml").unlink()
    name, *rest = command.split()
    assert script(name, "reply.yaml", *rest).returncode == 2
    done = script(name, "reply.yaml", *rest, "--alone")
    assert done.returncode in (0, 1), done.stderr
    assert "internal error" not in done.stderr
    for text in ("A builder has made an offer", "The ferry is old"):
        assert text not in done.stdout


def test_evaluate_ends_with_what_becomes_of_the_other_thesis(folder: Path) -> None:
    assert script("evaluate", "reply.yaml").stdout.endswith("\nthesis op/build: accepted alone → undecided here\n")
    document = json.loads(script("evaluate", "reply.yaml", "--json").stdout)
    assert document["guests"] == {"op": {"thesis": {"build": {"alone": "accepted", "now": "undecided"}}}}
    assert document["statements"]["op/build"] == "undecided"
    assert document["thesis"] == ["wait"]
    assert "guests" not in json.loads(script("evaluate", "reply.yaml", "--json", "--alone").stdout)
    (folder / "reply.yaml").write_text(REPLY.replace("wait]}", "debts]}").replace("contradicts: op/build, ", ""))
    assert script("evaluate", "reply.yaml").stdout.endswith("\nthesis op/build: accepted alone → rejected here\n")
    (folder / "reply.yaml").write_text(
        REPLY.replace("  op/build: {attack: [wait]}\n", "").replace("contradicts: op/build, ", "")
    )
    assert script("evaluate", "reply.yaml").stdout.endswith("\nthesis op/build stays accepted, as in its own map\n")


def test_questions_are_written_where_their_argument_stands(folder: Path) -> None:
    elsewhere = script("ask", "reply.yaml", "op/main", "--write")
    assert elsewhere.returncode == 2
    assert "--write" not in script("ask", "reply.yaml", "--next", "1").stdout
    assert "`op/main` stands in op.yaml; `argmap ask op.yaml main --write` writes there" in elsewhere.stderr
    (folder / "reply.yaml").write_text(REPLY.replace("[few-cars]}", "[{premises: few-cars, scheme: sign}]}", 1))
    assert script("ask", "reply.yaml", "op/main.attack.1", "--write").returncode == 0
    written = (folder / "reply.yaml").read_text(encoding="utf-8")
    assert (
        "op/main: {attack: [{premises: few-cars, scheme: sign, questions: {link: open, other-cause: open}}]}" in written
    )
    assert (folder / "op.yaml").read_text(encoding="utf-8") == OP
    assert "op/main.attack.1 --write" in script("ask", "reply.yaml", "--next", "1").stdout


def test_an_objection_of_another_map_is_told_with_its_premise(folder: Path) -> None:
    asking = REPLY.replace("op/main: {attack: [few-cars]}", "op/main: {attack: [{premises: few-cars, asks: enough}]}")
    (folder / "reply.yaml").write_text(asking, encoding="utf-8")
    assert "objection stands: few-cars: Few cars cross." in script("ask", "reply.yaml", "op/main").stdout


def test_yaml_is_the_map_alone_unless_it_is_to_be_joined(folder: Path) -> None:
    alone = script("export", "reply.yaml", "--format", "yaml").stdout
    assert "maps: {op: op.yaml}" in alone
    assert "The ferry is old." not in alone
    assert argmap.read(alone)[0] == argmap.load(folder / "reply.yaml")
    joined = script("export", "reply.yaml", "--format", "yaml", "--join").stdout
    amap, found = argmap.read(joined)
    assert not found
    assert list(amap.statements)[2:5] == ["debts", "op-build", "op-queues"]
    assert argmap.evaluate(amap).labels["op-build"] == "undecided"
    both = script("export", "reply.yaml", "--format", "yaml", "--join", "--alone")
    assert (both.returncode, both.stderr) == (2, "argmap: error: --join and --alone exclude one another\n")


def test_what_compares_and_counts_takes_maps_alone(folder: Path) -> None:
    (folder / "new.yaml").write_text(REPLY, encoding="utf-8")
    (folder / "op.yaml").unlink()
    assert script("diff", "reply.yaml", "new.yaml").returncode == 0
    assert json.loads(script("stats", "reply.yaml", "--json").stdout)["maps"][0]["statements"] == 3


def test_check_reports_on_the_named_map_only(folder: Path) -> None:
    done = script("check", "reply.yaml", "--format", "concise")
    assert (done.returncode, done.stdout) == (0, "")
    (folder / "reply.yaml").write_text(REPLY.replace("op/main", "op/mian"))
    assert script("check", "reply.yaml", "--format", "concise").stdout == (
        "reply.yaml:8:3: error: the map `op`, op.yaml, has no statement or argument `mian` [unknown-reference]\n"
    )


def test_from_python(folder: Path) -> None:
    opened = argmap.open(folder / "reply.yaml")
    assert list(opened.guests) == ["op"]
    assert str(argmap.evaluate(opened.joined).labels["op/build"]) == "undecided"
    assert [found.id for found in argmap.query(opened.joined, "con(op/build)")] == ["wait"]
    assert "op/queues" not in argmap.why(opened.joined, "op/main").rests_on
    assert opened.map == argmap.load(folder / "reply.yaml")
    assert not argmap.check(opened.map)


def test_the_page_tells_findings_of_the_named_map(folder: Path) -> None:
    (folder / "op.yaml").write_text(OP.replace("Trucks stop at the river.", "Where do trucks stop?"))
    page = script("export", "reply.yaml", "--format", "html").stdout
    assert "op/ferry-old" in page
    assert "contradict each other" in page
    assert "asks instead of stating" not in page
    assert "asks instead of stating" in script("export", "op.yaml", "--format", "html").stdout
