"""`argmap merge`: what it writes and tells, and git with it as its driver."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from readings import CLASS

from argmap.loading import load
from conftest import Script

NUMBER = """\
argmap: 1
title: The bridge
thesis: build
statements:
  # the claim
  build:
    text: The town should build the bridge.
    support: [floods]
  floods: The old bridge is shut in every flood.

  # money
  no-debts: The town has no debts.
"""


@pytest.fixture
def group(tmp_path: Path) -> Path:
    shutil.copytree(CLASS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_merge_of_readings(group: Path, script: Script) -> None:
    done = script("merge", "key.yaml", "cleo.yaml", "-o", "both.yaml", cwd=group)
    assert (done.returncode, done.stdout) == (1, "")
    assert "chamber-expects and shops-lose are one statement in cleo: fewer-customers\n" in done.stderr
    assert "16 statements" in done.stderr
    assert script("check", "both.yaml", "--select", "unknown-reference,duplicate-id", cwd=group).returncode == 0
    quiet = ("-o", "both.yaml", "--quiet", "--report")
    for name, told in (("talk.md", "- **split**: `chamber-expects`"), ("talk.html", "<code>chamber-expects</code>")):
        assert script("merge", "key.yaml", "cleo.yaml", *quiet, name, cwd=group).stderr == ""
        assert told in (group / name).read_text("utf-8")
    found = json.loads(script("merge", "key.yaml", "cleo.yaml", "-o", "both.yaml", "--json", cwd=group).stdout)
    assert found["statements"] == 16
    assert {each["kind"] for each in found["conflicts"]} == {"wording", "split", "linked or apart", "value"}


def test_comments_of_the_first_map_are_kept(group: Path, script: Script) -> None:
    (group / "o.yaml").write_text(NUMBER, "utf-8")
    (group / "b.yaml").write_text(NUMBER.replace("no debts.", "few debts."), "utf-8")
    done = script("merge", "o.yaml", "b.yaml", "--base", "o.yaml", cwd=group)
    assert (done.returncode, done.stdout) == (0, NUMBER.replace("no debts.", "few debts."))
    assert done.stderr == "merged without conflict: 3 statements, 1 argument\n"


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_git_merges_maps_with_it(tmp_path: Path) -> None:
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": scripts, "HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1", "PYTHONUTF8": "1"}

    def git(*arguments: str) -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
        return subprocess.run(
            ["git", *who, *arguments], cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=False
        )

    def commit(text: str) -> None:
        (tmp_path / "m.yaml").write_text(text, "utf-8")
        assert git("commit", "-qam", "x").returncode == 0

    git("init", "-q", "-b", "main", ".")
    git("config", "merge.argmap.driver", "argmap merge --base %O %A %B -o %A --path %P")
    (tmp_path / ".gitattributes").write_text("*.yaml merge=argmap\n", "utf-8")
    (tmp_path / "m.yaml").write_text(NUMBER, "utf-8")
    git("add", "-A")
    git("commit", "-qm", "base")
    git("checkout", "-qb", "theirs")
    commit(NUMBER.replace("[floods]", "[floods, jobs]") + "  jobs: It makes jobs.\n")
    git("checkout", "-q", "main")
    commit(NUMBER.replace("[floods]", "[floods, no-debts]"))
    assert git("merge", "-q", "theirs", "-m", "both").returncode == 0
    merged = (tmp_path / "m.yaml").read_text("utf-8")
    assert "# the claim" in merged
    assert "# money" in merged
    assert {each.premises for each in load(merged)[0].on("build")} == {("floods",), ("jobs",), ("no-debts",)}
    git("checkout", "-qb", "other", "HEAD~1")
    commit(NUMBER.replace("no debts", "some debts"))
    git("checkout", "-q", "main")
    commit(merged.replace("no debts", "many debts"))
    done = git("merge", "-q", "other", "-m", "again")
    assert done.returncode == 1
    text = (tmp_path / "m.yaml").read_text("utf-8")
    assert "  # conflict: text in the other version: The town has some debts.\n" in text
    assert "no-debts: The town has many debts." in text
