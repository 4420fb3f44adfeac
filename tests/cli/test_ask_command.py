"""`argmap ask` as its users meet it: tables, pages, edits, exit statuses."""

import json
from pathlib import Path

import pytest

from conftest import ROOT, Script

BRIDGE = """\
argmap: 1
title: A bridge
thesis: build
authorities:
  report: {type: report, title: On bridges, author: {family: Noor, given: Ada}}
statements:
  build:
    text: The bridge will hold.
    support:
      - premises: experts-agree
        id: experts
        scheme: expert-opinion
        questions:
          field: open
          consistency: {waived: No other report was made.}
        attack:
          - {premises: experts-were-paid, asks: trust, conceded: true}
      - {premises: old-bridge, scheme: sign}
      - premises: [river-is-slow, river-is-low]
  experts-agree: {text: The engineers say that it will hold., cites: report}
  experts-were-paid: The builder paid the engineers.
  old-bridge: {text: The old bridge has stood for a century., implicit: true}
  river-is-slow: The river is slow.
  river-is-low: The river is low.
"""


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.yaml"
    path.write_text(BRIDGE, encoding="utf-8")
    return path


def test_the_table(script: Script, bridge: Path) -> None:
    assert script("ask", bridge.name, "--width", "80").stdout == (
        "2 of 4 arguments name a scheme. Of 9 questions: 1 objection stands, 2 open, 1\n"
        "  waived, 5 not asked.\n"
        "\n"
        "argument         scheme          settled  open  hangs\n"
        "build.support.2  sign                0/3     0  1/3  1\n"
        "experts          expert opinion      1/6     3  0/3  1\n"
    )


def test_an_argument_in_full(script: Script, bridge: Path) -> None:
    assert script("ask", bridge.name, "experts", "--width", "80").stdout == (
        ROOT / "tests/questions/golden/experts.txt"
    ).read_text(encoding="utf-8")


def test_what_to_ask_next(script: Script, bridge: Path) -> None:
    found = script("ask", bridge.name, "--next", "1", "--width", "80")
    assert found.stdout == (
        "1. build.support.2 found (sign)\n"
        "   Is the sign really there?\n"
        "   → old-bridge: The old bridge has stood for a century. (implicit)\n"
        "   If not: build.support.2 falls, 1 of the 3 arguments for the thesis; 1\n"
        "     statement changes.\n"
        "`argmap ask bridge.yaml build.support.2 --write` writes its questions down\n"
    )


def test_a_statement_that_cites_names_whom_it_cites(script: Script, bridge: Path) -> None:
    found = script("ask", bridge.name, "experts-agree").stdout
    assert "? opinion      Did Noor say just this, or something weaker, older or different?\n" in found
    assert "open; cited without a place to look it up\n" in found
    assert "cites nobody as an authority" in script("ask", bridge.name, "old-bridge").stdout


def test_writing_keeps_every_other_byte(script: Script, bridge: Path) -> None:
    assert script("ask", bridge.name, "--write", "--next", "1").stderr == "bridge.yaml: 1 question written\n"
    new = "      - {premises: old-bridge, scheme: sign, questions: {found: open}}\n"
    assert bridge.read_text(encoding="utf-8") == BRIDGE.replace("      - {premises: old-bridge, scheme: sign}\n", new)
    assert script("ask", bridge.name, "build.support.2", "--write").returncode == 0
    assert "questions: {found: open, link: open, other-cause: open}" in bridge.read_text(encoding="utf-8")
    assert script("ask", bridge.name, "build.support.2", "--write").stderr == "bridge.yaml: nothing that is not asked\n"


def test_statuses_and_the_gate(script: Script, bridge: Path) -> None:
    listed = script("ask", bridge.name, "--status", "waived,objection-stands")
    assert [line.split(":")[0] for line in listed.stdout.splitlines()] == [
        "− experts trust (expert opinion)",
        "  experts consistency (expert opinion)",
    ]
    assert script("ask", bridge.name, "--fail-if", "open").returncode == 1
    assert script("ask", bridge.name, "--fail-if", "answer-fallen").returncode == 0
    assert script("ask", bridge.name, "build.support.2", "--fail-if", "open").returncode == 0


def test_the_document(script: Script, bridge: Path) -> None:
    found = json.loads(script("ask", bridge.name, "--json", "--status", "open").stdout)
    assert found["version"] == 1
    assert [(each["argument"], [q["id"] for q in each["questions"]]) for each in found["arguments"]] == [
        ("experts", ["field", "opinion"]),
        ("build.support.2", []),
    ]
    first = {"argument": "build.support.2", "question": "found", "premise": "old-bridge"}
    assert found["next"][0] == {**first, "falls": ["build.support.2"], "changes": 1}


def test_the_sheet_asks_for_the_scheme_where_there_is_none(script: Script, bridge: Path) -> None:
    sheet = script("ask", bridge.name, "--sheet").stdout
    assert sheet.startswith("# What to ask: A bridge\n\n## `experts`\n")
    assert "say otherwise?\n  - waived: No other report was made.\n" in sheet
    line = "_" * 60
    assert "- [ ] `field` Is this a matter of the field that Noor knows?\n  - open; no premise" in sheet
    assert f"- [ ] `evidence` Does Noor have evidence for it that others could look at?\n  {line}\n" in sheet
    assert (
        "- [x] `trust` Is there a reason to doubt that Noor speaks honestly and freely?\n  - objection stands:" in sheet
    )
    assert "- against: the argument `experts`, from experts-agree for build\n" in sheet
    assert "Kind of reasoning: ____________________\n" in sheet
    assert "`modus-ponens`" in sheet


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bridge.yaml", "--write"], "name an argument, or say --next N, to --write"),
        (["bridge.yaml", "expert"], "no statement or argument `expert`; did you mean `experts`?"),
        (["bridge.yaml", "--status", "opened"], "there is no status `opened`; did you mean `open`?"),
        (["bridge.yaml", "--sheet", "--json"], "--sheet, --write, --json"),
        (["-", "experts", "--write"], "--write needs a map in a file"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    script: Script, bridge: Path, arguments: list[str], message: str
) -> None:
    found = script("ask", *arguments, input=BRIDGE)
    assert found.returncode == 2
    assert message in found.stderr
    assert bridge.read_text(encoding="utf-8") == BRIDGE


def test_a_doubt_is_a_withdrawal(script: Script, bridge: Path) -> None:
    doubted = script("what-if", bridge.name, "--doubt", "build.support.2 found")
    assert doubted.stdout == script("what-if", bridge.name, "--withdraw", "old-bridge").stdout
    step = script("what-if", bridge.name, "--doubt", "build.support.2 other-cause")
    assert step.stdout == script("what-if", bridge.name, "--withdraw", "build.support.2").stdout
    assert "did you mean `link`?" in script("what-if", bridge.name, "--doubt", "build.support.2 lnik").stderr
    assert "is no question" in script("what-if", bridge.name, "--doubt", "found").stderr


def test_queries_about_questions(script: Script, bridge: Path) -> None:
    assert script("query", bridge.name, "asks:trust").stdout == "experts.attack.1\n"
    assert script("query", bridge.name, "asks:f*").stdout == "experts\n"
    assert script("query", bridge.name, "is:open").stdout == "experts\n"
    assert script("query", bridge.name, "is:unasked").stdout == "experts\nbuild.support.2\n"
    assert script("query", bridge.name, "asks:nothing").returncode == 1


def test_schemes_are_explained(script: Script) -> None:
    listed, one = script("explain", "schemes").stdout, script("explain", "expert-opinion").stdout
    assert "\n  expert-opinion " in listed
    assert "trust        exception   Is there a reason to doubt that E speaks honestly and freely?" in one
    assert "did you mean `expert-opinion`?" in script("explain", "expert-opinon").stderr
