"""`fmt` and `fix`: what is written, what is shown, what is left alone, and with which status."""

from pathlib import Path

import pytest

from conftest import Script

UNTIDY = "argmap:   1\r\ntitle: 'T'\r\nthesis: a\r\nstatements:\r\n    a: é # why\r\n"
TIDY = "argmap: 1\r\ntitle: T\r\nthesis: a\r\n\r\nstatements:\r\n  a: é # why\r\n"
SLIP = "argmap: 1\ntitle: A: b\nstatements:\n  a: {text: A., support: bridge}\n  bridges: B.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_keeps_its_encoding_and_line_ends(script: Script, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "m.yaml"
    path.write_bytes(UNTIDY.encode(encoding))
    assert script("fmt", "m.yaml").stderr == "laid out 1 map\n"
    assert path.read_bytes() == TIDY.encode(encoding)
    assert script("fmt", "m.yaml").stderr == "laid out 0 maps; 1 had the layout already\n"
    path.write_bytes(UNTIDY.replace("'T'", "T: é").encode(encoding))
    assert script("fix", "m.yaml").returncode == 0
    assert path.read_bytes() == UNTIDY.replace("'T'", "'T: é'").encode(encoding)


def test_check_and_diff_write_nothing(script: Script, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(SLIP.replace("A: b", "'b'"), encoding="utf-8")
    checked = script("fmt", "m.yaml", "--check")
    assert (checked.returncode, checked.stdout, checked.stderr) == (1, "", "m.yaml would change\n")
    shown = script("fmt", "m.yaml", "--diff")
    assert shown.returncode == 0
    assert "\n-title: 'b'\n+title: b\n+\n" in shown.stdout
    assert path.read_text(encoding="utf-8") == SLIP.replace("A: b", "'b'")
    script("fmt", "m.yaml")
    assert script("fmt", "m.yaml", "--check").returncode == 0


def test_standard_input_comes_out_in_any_case(script: Script) -> None:
    assert script("fmt", "-", input=UNTIDY).stdout == TIDY
    broken = script("fmt", "-", input=SLIP)
    assert (broken.returncode, broken.stdout) == (1, SLIP)
    assert broken.stderr.splitlines()[-1] == "- is left as it is: it has syntax errors, the first in line 2"
    assert script("fix", "-", input=SLIP).stdout == SLIP.replace("A: b", "'A: b'")


def test_names_only_where_they_are_asked_for(script: Script) -> None:
    assert script("fix", "-", input=SLIP).stderr == "mended 1 finding in 1 map; 1 more with --names\n"
    assert "support: bridges" in script("fix", "-", "--names", input=SLIP).stdout
    one = script("fix", "-", "--names", "--select", "unknown-reference", input=SLIP).stdout
    assert one == SLIP.replace("bridge}", "bridges}")
    assert script("fix", "-", "--select", "no-such-rule", input=SLIP).returncode == 2


def test_a_folder_with_what_cannot_be_read(script: Script, tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    (folder / "a.yaml").write_text("argmap:  1\n", encoding="utf-8")
    (folder / "b.yaml").write_text("argmap: [\n", encoding="utf-8")
    (folder / "c.yaml").write_bytes(b"argmap:  \xff\n")
    done = script("fmt", "maps", "--jobs", "2")
    assert done.returncode == 1
    assert (folder / "a.yaml").read_text(encoding="utf-8") == "argmap: 1\n"
    assert (folder / "b.yaml").read_text(encoding="utf-8") == "argmap: [\n"
    assert (folder / "c.yaml").read_bytes() == b"argmap:  \xff\n"
    told = sorted(line.split()[0].rstrip(":") for line in done.stderr.splitlines())
    assert told == ["laid", "maps/b.yaml", "maps/c.yaml"]


@pytest.mark.parametrize("options", [(), ("--diff",)])
def test_fix_tells_of_syntax_errors_that_it_leaves(options: tuple[str, ...], script: Script, tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    (folder / "half.yaml").write_text('argmap: 1\ntitle: A: b\nstatements:\n  a: {text: "A\n', encoding="utf-8")
    (folder / "slip.yaml").write_text(SLIP, encoding="utf-8")
    (folder / "stuck.yaml").write_text("argmap: 1\nstatements: {a: [\n", encoding="utf-8")
    done = script("fix", "maps", *options)
    assert done.returncode == 1
    _, *left = done.stderr.splitlines()
    said = "has syntax errors that are left, the first in line"
    assert left == [f"maps/half.yaml {said} 4", f"maps/stuck.yaml {said} 2"]
