"""How a run ends where a stream is closed, full or broken, or somebody stops it: one line, and its status."""

import io
import os
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from argmap.cli.support.lines import screen_width
from argmap.cli.support.output import console

ARGMAP = Path(sys.executable).with_name("argmap")
MAP = "argmap: 1\ntitle: T\nstatements:\n  a: {text: The town should build., support: [b]}\n  b: The bridge is old.\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no such shell")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "m.yaml").write_text(MAP)
    return tmp_path


def bash(line: str, folder: Path) -> tuple[str, str]:
    done = subprocess.run(
        ["bash", "-c", line.replace("argmap", str(ARGMAP), 1)], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("command", ["--help", "--version", "show m.yaml", "show --help", "check m.yaml -f json"])
def test_full_output(command: str, folder: Path) -> None:
    said = bash(f"argmap {command} > /dev/full; echo $?", folder)
    assert said == ("2\n", "argmap: error: output: no space left on device\n")


@pytest.mark.parametrize("command", ["--help", "--version", "show --help", "export m.yaml"])
def test_closed_output(command: str, folder: Path) -> None:
    assert bash(f"argmap {command} >&-; echo $?", folder) == ("2\n", "argmap: error: standard output: is closed\n")


@pytest.mark.parametrize("command", ["--version", "show m.yaml"])
def test_an_output_that_nobody_reads(command: str, folder: Path) -> None:
    assert bash(f"argmap {command} | true; echo ${{PIPESTATUS[0]}}", folder)[1] == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize(("command", "status"), [("nonsense", 2), ("check m.yaml", 0), ("show m.yaml", 2)])
def test_errors_that_cannot_be_said_change_no_status(command: str, status: int, folder: Path) -> None:
    assert bash(f"argmap {command} 2> /dev/full > /dev/full; echo $?", folder) == (f"{status}\n", "")


def test_nothing_to_say_needs_no_output(folder: Path) -> None:
    assert bash("argmap check m.yaml -q >&-; echo $?", folder) == ("0\n", "")
    assert bash("argmap show m.yaml >&- 2>&-; echo $?", folder) == ("2\n", "")


def test_closed_input(folder: Path) -> None:
    said = bash("argmap check - <&-; echo $?", folder)
    assert said == ("2\n", "argmap: error: standard input is closed; name a file\n")


@pytest.mark.parametrize(("command", "needs"), [("lsp", "pygls"), ("mcp", "mcp")])
def test_what_speaks_with_a_program_needs_both(command: str, needs: str, folder: Path) -> None:
    if find_spec(needs) is None:
        pytest.skip(f"needs {needs}")
    for closed, name in ((">&- < m.yaml", "output"), ("<&-", "input")):
        said = bash(f"argmap {command} {closed}; echo $?", folder)
        assert said == ("2\n", f"argmap: error: standard {name}: is closed\n")


def test_an_empty_name(folder: Path) -> None:
    out, err = bash('argmap check ""; echo $?', folder)
    assert out == "2\n"
    assert err.startswith("argmap: error: the name of a map is empty")


@pytest.mark.parametrize("module", ["argmap.cli.support.streams", "argmap.rules"])
def test_an_interruption_while_modules_are_imported(module: str, folder: Path) -> None:
    code = f"""
import sys
class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
sys.argv = ["argmap", "check", "m.yaml"]
from argmap.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "argmap: interrupted\n")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_request_to_end_takes_the_temporary_file_along(folder: Path, name: str) -> None:
    code = f"""
import os, signal, sys
from pathlib import Path
before = Path.write_bytes
def write_bytes(self, data):
    before(self, data)
    print(*os.listdir("."), flush=True)
    os.kill(os.getpid(), signal.{name})
    before(self, data)
Path.write_bytes = write_bytes
signal.signal(signal.{name}, signal.SIG_DFL)  # which whoever runs the tests may have ignored, as nohup does
sys.argv = ["argmap", "export", "m.yaml", "-o", "m.dot"]
from argmap.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 128 + signal.Signals[name]
    assert ".argmap-" in done.stdout
    assert [path.name for path in folder.iterdir()] == ["m.yaml"]


def test_a_request_to_end_takes_graphviz_along(folder: Path) -> None:
    pytest.importorskip("pygraphviz")
    code = """
import sys
from argmap.formats.pictures import graphviz
graphviz._DRAW = '''
import os, pathlib, signal
pathlib.Path("drawing").write_text(str(os.getpid()))
os.kill(os.getppid(), signal.SIGTERM)
signal.pause()
'''
sys.argv = ["argmap", "export", "m.yaml", "-o", "m.svg"]
from argmap.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 128 + signal.SIGTERM, done.stderr
    with pytest.raises(ProcessLookupError):
        os.kill(int((folder / "drawing").read_text()), 0)
    assert sorted(path.name for path in folder.iterdir()) == ["drawing", "m.yaml"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_process_that_only_works_takes_its_temporary_file_along(folder: Path, number: signal.Signals) -> None:
    for name in ("a.tgf", "b.tgf"):
        (folder / name).write_text("a\nb\n#\na b\n")
    code = f"""
import multiprocessing, os, sys
from pathlib import Path
multiprocessing.set_start_method("fork")
def write_bytes(self, data):
    os.kill(os.getpid(), {int(number)})
Path.write_bytes = write_bytes
os.cpu_count = lambda: 2
sys.argv = ["argmap", "import", "a.tgf", "b.tgf", "--output-dir", "out", "--jobs", "2"]
from argmap.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    said = done.stderr.splitlines()[-1]  # before it Python may tell that the other process was ended while it began
    assert said == "argmap: error: a process ended before its work was done; --jobs 1 does without"
    assert list((folder / "out").iterdir()) == []


@pytest.mark.parametrize("terminal", ["dumb", "xterm"])
def test_every_terminal_has_the_width_that_it_says(terminal: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setenv("COLUMNS", "40")
    assert screen_width(Terminal()) == 40
    assert screen_width(io.StringIO()) is None
    monkeypatch.setattr("sys.stdout", Terminal())
    assert console().width == 40
