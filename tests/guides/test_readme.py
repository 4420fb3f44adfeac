"""Every console block of the README is run, in order, and prints what the README says.

A line that starts with `$ ` is a command, what follows is its output, standard
output and standard error together.  The blocks run in a folder of their own
that holds `arguments/` and the files that the README names and shows with
`$ cat`, which lie in tests/guides/folder/.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.loading import load
from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "arguments", folder / "arguments")
    shutil.copytree(ROOT / "tests" / "guides" / "folder", folder, dirs_exist_ok=True)
    return folder


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0].removeprefix("$ ")[:60])
def test_console_block(block: str, folder: Path) -> None:
    if re.search(r"\.(svg|png|pdf)$", block, re.MULTILINE):
        pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "COLUMNS")}
    env |= {"PATH": scripts, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    printed = []
    for command in re.findall(r"^\$ (.*(?:\\\n.*)*)", block, re.MULTILINE):
        done = subprocess.run(
            ["bash", "-c", command], cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        printed.append(f"$ {command}\n{done.stdout.decode()}")
    assert "".join(printed) == block


def test_there_are_blocks() -> None:
    assert len(BLOCKS) >= 10


def test_the_map_on_the_page_can_be_read_and_is_right() -> None:
    (block,) = re.findall(r"^```yaml\n(# yaml-language-server.*?\nargmap: 1.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert load(block)[1] == []
