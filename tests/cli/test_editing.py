"""`rename`, `move` and `add`: the file is changed as asked, in its own encoding, or not at all."""

from pathlib import Path

import pytest

from conftest import Script

TEXT = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n  a: {text: A., tags: b, support: [b]}\n  b: B. # why\n  c: C.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_keeps_its_encoding(script: Script, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "m.yaml"
    path.write_bytes(TEXT.encode(encoding))
    assert script("rename", str(path), "statement:b", "reason").returncode == 0
    assert script("add", str(path), "D is so.", "--under", "c", "--attack").stdout == "d\n"
    assert script("move", str(path), "c", "--under", "reason").returncode == 0
    assert path.read_bytes().decode(encoding) == (
        "argmap: 1\ntitle: T\nthesis: a\nstatements:\n  a: {text: A., tags: b, support: [reason]}\n"
        "  reason:\n    text: B. # why\n    support:\n      - c\n"
        "  c:\n    text: C.\n    attack:\n      - d\n  d: D is so.\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [("rename", "b", "x"), ("rename", "a", "c"), ("move", "zz", "--under", "a"), ("add", "", "--under", "a")],
)
def test_what_cannot_be_leaves_the_file_as_it_is(script: Script, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(TEXT, encoding="utf-8")
    done = script(arguments[0], str(path), *arguments[1:])
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert path.read_text(encoding="utf-8") == TEXT
