"""The map that tests of changes change, in a file with its text beside it."""

from pathlib import Path

import pytest

from argmap.cli.serve import _hand
from argmap.library import Found
from argmap.serve import Editor
from serve.edited import MAP, TEXT


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "s.txt").write_text(TEXT, encoding="utf-8")
    file = tmp_path / "m.yaml"
    file.write_bytes(MAP.encode())
    return file


@pytest.fixture
def editor(file: Path) -> Editor:
    return Editor(_hand(Found(str(file)), None))
