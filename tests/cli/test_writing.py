"""Where files are written: whole or not at all, and into what is no file of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.cli.support.writing import taken, write_file
from argmap.diagnostics import ArgmapError
from conftest import Script

ARGMAP = Path(sys.executable).with_name("argmap")
MAP = "argmap: 1\ntitle: T\nstatements: {a: {text: So., support: [b]}, b: It is.}\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no such files")


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "t"
    target.write_text("old")
    target.chmod(0o640)
    before = target.stat().st_ino
    write_file(str(target), "new")
    assert (target.read_text(), target.stat().st_mode & 0o777) == ("new", 0o640)
    assert target.stat().st_ino != before
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


def test_a_pipe_gets_the_bytes(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "m.yaml").write_text(MAP)
    line = f"cat pipe & {ARGMAP} export m.yaml --format dot -o pipe; wait"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("digraph map {")
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize(
    "line",
    [
        "export m.yaml -f apx -o /dev/stdout | cat",
        "export m.yaml -f apx -o /dev/stdout > out; cat out",
        "export m.yaml -f apx -o >(cat) | cat",
        "export m.yaml -f apx -o /dev/fd/3 3>&1",
        "import g.apx -o /dev/stdout > out; cat out",
    ],
)
def test_what_the_shell_names_is_written_to(line: str, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(MAP)
    (tmp_path / "g.apx").write_text("arg(a).\narg(b).\natt(a,b).\n")
    done = subprocess.run(["bash", "-c", f"{ARGMAP} {line}"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert re.search(r"arg\(|argmap: 1", done.stdout)
    assert Path("/dev/stdout").is_symlink()


def test_a_folder_that_may_not_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> tuple[int, str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    (tmp_path / "there").write_text("old and longer")
    write_file(str(tmp_path / "there"), "new")
    assert (tmp_path / "there").read_text() == "new"
    with pytest.raises(ArgmapError, match=r"new: may not be (read|written)"):
        write_file(str(tmp_path / "new"), "new")


def test_the_end_of_a_bind_mount(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> None:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(Path, "replace", busy)
    (tmp_path / "there").write_text("old")
    write_file(str(tmp_path / "there"), "new")
    assert (tmp_path / "there").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_names_up_to_the_limit(tmp_path: Path) -> None:
    write_file(str(tmp_path / ("x" * 255)), "new")
    with pytest.raises(ArgmapError, match="has a name longer than the system allows"):
        write_file(str(tmp_path / ("x" * 256)), "new")


def test_a_target_that_is_read_only_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "t").write_text("old")
    (tmp_path / "t").chmod(0o444)
    with pytest.raises(ArgmapError, match="may not be written to"):
        write_file(str(tmp_path / "t"), "new")
    assert (tmp_path / "t").read_text() == "old"


def test_links(tmp_path: Path) -> None:
    (tmp_path / "far").write_text("old")
    (tmp_path / "link").symlink_to("far")
    write_file(str(tmp_path / "link"), "new")
    assert ((tmp_path / "far").read_text(), (tmp_path / "link").is_symlink()) == ("new", True)
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(ArgmapError, match="is a link that leads back to itself"):
        write_file(str(tmp_path / "circle"), "new")
    (tmp_path / "dangling").symlink_to("nowhere")
    assert taken(str(tmp_path / "dangling"))
    assert taken(str(tmp_path / "circle"))


def test_new_and_import_write_through_no_dangling_link(script: Script, tmp_path: Path) -> None:
    (tmp_path / "dangling.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "g.apx").write_text("arg(a).\narg(b).\natt(a,b).\n")
    imported = ("import", "g.apx", "-o", "dangling.yaml")
    for words in (("new", "dangling.yaml"), imported, (*imported, "--force")):
        assert re.search("is there already|is not followed", script(*words).stderr)
    assert not (tmp_path / "nowhere.yaml").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_what_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match=r"^/dev/full: cannot be written to: no space left on device$"):
        write_file("/dev/full", "new")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("command", ["new", "import g.tgf -o", "export m.yaml --format dot -o"])
def test_a_command_that_cannot_write_its_one_file_could_not_run(script: Script, tmp_path: Path, command: str) -> None:
    (tmp_path / "g.tgf").write_text("a\nb\n#\na b\n")
    (tmp_path / "m.yaml").write_text("argmap: 1\ntitle: T\nstatements: {a: A town.}\n")
    done = script(*command.split(), "/dev/full")
    assert done.stderr == "argmap: error: /dev/full: cannot be written to: no space left on device\n"
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(
    "command", ["schema", "export m.yaml", "import m.tgf", "blank m.yaml", "index m.yaml", "site ."]
)
def test_a_name_that_is_empty_names_no_file(script: Script, command: str) -> None:
    for name in ("", " "):
        done = script(*command.split(), "-o", name)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "argmap: error: --output is empty; name a file, or leave it out\n"


def test_a_folder_that_is_a_file_in_the_way(script: Script, tmp_path: Path) -> None:
    (tmp_path / "g.apx").write_text("arg(a).\narg(b).\natt(a,b).\n")
    assert (
        script("import", "g.apx", "-o", "g.apx/m.yaml").stderr
        == "argmap: error: g.apx/m.yaml: there is no folder g.apx\n"
    )
    assert script("import", "g.apx", "--output-dir", "g.apx").stderr.startswith("argmap: error: g.apx is no folder")


@pytest.mark.parametrize("name", [".argmap", ".argmap/index.sqlite", ".argmap/.gitignore"])
def test_an_index_is_not_written_where_a_link_leads(script: Script, tmp_path: Path, name: str) -> None:
    here = tmp_path / "here"
    (here / name).parent.mkdir(parents=True)
    (here / name).symlink_to(tmp_path / "elsewhere")
    (here / "m.yaml").write_text(MAP)
    done = script("index", ".", cwd=here)
    assert (done.returncode, done.stderr) == (
        2,
        f"argmap: error: {name} is a link, and is not followed; name a file for the index\n",
    )
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir])
def test_an_index_is_a_file(script: Script, tmp_path: Path, make: Callable[[Path], object]) -> None:
    """SQLite would open a device, find no room in it, and what was made for it would be deleted."""
    (tmp_path / "m.yaml").write_text(MAP)
    make(tmp_path / "i")
    done = script("index", "m.yaml", "-o", "i")
    assert (done.returncode, done.stderr) == (2, "argmap: error: i is no file, and an index is one; name another\n")
    assert (tmp_path / "i").exists()
