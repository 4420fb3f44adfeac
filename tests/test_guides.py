"""The console blocks of the guides are run like those of the README, in the same kind of folder."""

import re
from pathlib import Path

import pytest
import test_readme
from test_readme import folder

from conftest import ROOT

__all__ = ["folder"]

GUIDES = sorted((ROOT / "argmap" / "guides").glob("*.md"))
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_a_guide_prints_what_it_says(guide: Path, folder: Path) -> None:
    for block in BLOCK.findall(guide.read_text(encoding="utf-8")):
        test_readme.test_console_block(block, folder)
