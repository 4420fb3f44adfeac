"""A real editor: Neovim without a screen, driven by neovim.lua."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

pytest.importorskip("pygls", reason="pygls is not installed: pip install 'argmap[editor]'")


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_neovim_finds_mends_renames_and_saves(tmp_path: Path) -> None:
    bridge = (ROOT / "arguments" / "bridge.yaml").read_text()
    path, out = tmp_path / "map.yaml", tmp_path / "told.txt"
    path.write_text(bridge.replace("- floods", "- flods"))
    told = {"MAP": str(path), "OUT": str(out), "ROOT": str(tmp_path), "SERVER": sys.executable}
    script = Path(__file__).with_name("neovim.lua")
    editor = ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {script}"]
    done = subprocess.run(editor, env=os.environ | told, capture_output=True, text=True, timeout=90, check=False)
    assert out.exists(), done.stderr
    line = bridge.splitlines().index("      - floods")
    assert out.read_text().splitlines() == [
        f"found unknown-reference {line} 8",
        "offered floods",
        "action Write `floods`",
        "left 0",
        "formatted title: Bridge or tunnel",
        "hover The town should build the bridge before the spring floods.",
    ]
    lines = path.read_text().splitlines()
    assert lines[4] == "thesis: construct"
    assert "  construct:" in lines
    assert "      - floods" in lines
