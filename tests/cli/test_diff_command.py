"""`argmap diff`: its three formats, and the command."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Script

OLD = (ROOT / "arguments" / "bridge.yaml").read_text(encoding="utf-8")
NEW = (
    OLD.replace("congestion", "traffic-jam")
    .replace("every weekday morning", "nearly every morning")
    .replace("locator: p. 9", "locator: p. 10")
    .replace("            conceded: true", "            tags: [money]")
    .replace("        attack: [otters-move]\n", "")
    .replace(", contradicts: [tunnel-cheaper]", "")
    .replace("issued: 2024", "issued: 2025")
)
TEXT = """\
thesis build: accepted → rejected

statements
~ congestion → traffic-jam
    text: The old bridge is congested {+nearly+} every [-weekday-] morning.
    cites: survey-2024, p. 9 (data) → survey-2024, p. 10 (data)

arguments
- otters-move undercuts build.attack.1 (otters-lose)
~ experts-were-paid undercuts experts
    conceded: true → false
    tags: {+money+}

contradictions
- cheaper contradicts tunnel-cheaper

authorities
~ survey-2024
    issued: 2024 → 2025

statements: 1 changed (1 renamed, 1 reworded, 1 re-cited); arguments: 1 removed, 1 changed; contradictions: 1 removed; \
authorities: 1 changed; 1 label changed
"""
MARKDOWN = """\
### Should the town build the bridge?

**thesis `build`: accepted → rejected**

Statements: 1 changed (1 renamed, 1 reworded, 1 re-cited); arguments: 1 removed, 1 changed; contradictions: 1 removed; \
authorities: 1 changed; 1 label changed.

#### Statements

- **changed** `congestion` → `traffic-jam`
  - text: The old bridge is congested <ins>nearly</ins> every <del>weekday</del> morning.
  - cites: `survey-2024`, p. 9 (data) → `survey-2024`, p. 10 (data)

#### Arguments

- **removed** `otters-move` undercuts `build.attack.1` (`otters-lose`)
- **changed** `experts-were-paid` undercuts `experts`
  - conceded: true → false
  - tags: <ins>money</ins>

#### Contradictions

- **removed** `cheaper` contradicts `tunnel-cheaper`

#### Authorities

- **changed** `survey-2024`
  - issued: 2024 → 2025
"""


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    (tmp_path / "old.yaml").write_text(OLD, "utf-8")
    (tmp_path / "new.yaml").write_text(NEW, "utf-8")
    return tmp_path


@pytest.mark.parametrize(("format", "expected"), [("text", TEXT), ("markdown", MARKDOWN)])
def test_the_formats_for_readers(format: str, expected: str, pair: Path, script: Script) -> None:
    done = script("diff", "old.yaml", "new.yaml", "--format", format, cwd=pair)
    assert (done.returncode, done.stdout, done.stderr) == (1, expected, "")


def test_json_is_as_agreed(pair: Path, script: Script) -> None:
    done = script("diff", "old.yaml", "new.yaml", "--json", cwd=pair)
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert (found["version"], found["different"], found["old"], found["new"]) == (1, True, "old.yaml", "new.yaml")
    assert found["theses"] == [{"before": "build", "after": "build", "was": "accepted", "now": "rejected"}]
    assert found["contradictions"] == {"added": [], "removed": [["cheaper", "tunnel-cheaper"]]}
    removed = {"handle": "build.attack.1.attack.1", "id": None, "premises": ["otters-move"], "target": "build.attack.1"}
    assert found["arguments"]["removed"] == [{**removed, "relation": "attack"}]
    (statement,) = found["statements"]["changed"]
    assert (statement["before"], statement["after"]) == ("congestion", "traffic-jam")
    text, cites = statement["edits"]
    assert "".join(words for fate, words in text["words"] if fate != "-") == text["after"]
    assert (text["key"], cites["key"], cites["removed"], cites["added"]) == ("text", "cites", [], [])
    assert cites["changed"][0]["after"] == {"authority": "survey-2024", "locator": "p. 10", "role": "data", "note": ""}


def test_wrapped_for_a_terminal(pair: Path, script: Script) -> None:
    done = script("diff", "old.yaml", "new.yaml", "--width", "60", cwd=pair)
    assert max(map(len, done.stdout.splitlines())) <= 60


@pytest.mark.parametrize(
    ("arguments", "status", "out"),
    [
        (("old.yaml", "old.yaml"), 0, "no difference\n"),
        (("-", "old.yaml"), 0, "no difference\n"),
        (("old.yaml", "new.yaml", "--quiet"), 1, ""),
        (("-", "-"), 2, ""),
        (("old.yaml", "gone.yaml"), 2, ""),
        (("old.yaml", "new.yaml", "-f", "jason"), 2, ""),
    ],
)
def test_statuses(arguments: tuple[str, ...], status: int, out: str, pair: Path, script: Script) -> None:
    done = script("diff", *arguments, cwd=pair, input=OLD)
    assert (done.returncode, done.stdout) == (status, out)
    assert done.stderr.count("\n") == (status == 2)


def test_an_empty_map_and_a_broken_one(pair: Path, script: Script) -> None:
    done = script("diff", os.devnull, "old.yaml", cwd=pair)
    assert (done.returncode, done.stdout.splitlines()[0]) == (1, "thesis build: new, and accepted")
    (pair / "broken.yaml").write_text("argmap: 1\n", "utf-8")
    assert script("diff", "broken.yaml", "old.yaml", cwd=pair).returncode == 2


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="the shell has no names for pipes")
def test_a_pipe_of_the_shell_is_a_map(pair: Path, script: Script) -> None:
    argmap = Path(sys.executable).with_name("argmap")
    command = f"{argmap} diff <(cat old.yaml) <(cat new.yaml)"
    done = subprocess.run(["bash", "-c", command], cwd=pair, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, TEXT, "")
