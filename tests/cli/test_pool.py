"""The pool: in order, with one process or several, whatever happens to one of them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli.support import pool
from conftest import Script

ARGMAP = Path(sys.executable).with_name("argmap")
MAP = (
    "argmap: 1\ntitle: T\nstatements:\n  {}: {{text: The town should build., support: [b]}}\n  b: The bridge is old.\n"
)

unix = pytest.mark.skipif(os.name == "nt", reason="no pipes with names, no such signals")


def python(code: str) -> str:
    """What a program prints that may fork as it likes."""
    begin = "import os\nos.cpu_count = lambda: 4\nfrom argmap.cli.support.pool import results\n"
    done = subprocess.run([sys.executable, "-c", begin + code], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_results_come_in_the_order_of_the_items() -> None:
    code = (
        "for jobs in (1, 3):\n"
        "    done = results(str, list(range(100)), jobs, '', here=lambda item: item % 7 == 0)\n"
        "    print(list(done) == list(map(str, range(100))))"
    )
    assert python(code) == "True\nTrue\n"


def test_what_is_for_this_process_is_done_in_it() -> None:
    code = """
class Here:
    def __reduce__(self): raise SystemExit("sent away")
    def __len__(self): return 7
print(list(results(len, ["a", Here(), "bc", "def"], 2, "", here=lambda item: isinstance(item, Here))))
"""
    assert python(code) == "[1, 7, 2, 3]\n"


def test_a_killed_worker_is_told_of() -> None:
    code = """
from argmap.diagnostics import ArgmapError
try: list(results(os._exit, [1, 2], 2, "", here=lambda item: False))
except ArgmapError as error: print(error)
"""
    assert python(code) == "a process ended before its work was done; --jobs 1 does without\n"


def test_no_more_processes_than_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    assert [pool.jobs_for(1000, asked) for asked in (None, 1, 3, 99)] == [4, 1, 3, 4]
    assert [pool.jobs_for(count, None) for count in (0, 199, 400, 10**6)] == [1, 1, 2, 4]
    assert [pool.jobs_for(count, None, 10) for count in (9, 20)] == [1, 2]


@unix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_all_processes(jobs: str, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"m{number}.yaml").write_text(MAP.format("a"))
    os.mkfifo(tmp_path / "pipe.yaml")
    names = ["m0.yaml", "m1.yaml", "pipe.yaml", "m2.yaml", "m3.yaml"]
    with subprocess.Popen(
        [ARGMAP, "stats", *names, "--jobs", jobs],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        end = reader_of(tmp_path / "pipe.yaml", process)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
        os.close(end)
    assert (process.returncode, out, err) == (130, "", "argmap: interrupted\n")
    with pytest.raises(ProcessLookupError):  # nobody of the group is left
        os.killpg(process.pid, 0)


def reader_of(pipe: Path, process: subprocess.Popen[str]) -> int:
    """A named pipe opened for writing, as soon as somebody reads it."""
    while process.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            try:
                process.wait(0.02)
            except subprocess.TimeoutExpired:
                continue
    raise AssertionError(f"nobody reads: {process.communicate()}")


def test_standard_input_is_read_by_the_parent(process: Script, tmp_path: Path) -> None:
    for name in ("b", "c"):
        (tmp_path / f"{name}.apx").write_text(f"arg({name}).\n")
    done = process("import", "b.apx", "-", "c.apx", "--output-dir", "o", "-j", "2", "--from", "apx", input="arg(a).\n")
    assert (done.returncode, done.stdout) == (0, "")
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [
        "wrote o/b.yaml",
        "wrote o/map.yaml",
        "wrote o/c.yaml",
        "3 files imported",
    ]
    assert "a:" in (tmp_path / "o" / "map.yaml").read_text()


@pytest.mark.parametrize("words", [["grade", "one/m0.yaml", "one"], ["agree", "one", "two"]])
def test_many_processes_compare_as_one_does(words: list[str], script: Script, process: Script, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        for number in range(4):
            (tmp_path / folder / f"m{number}.yaml").write_text(MAP.format(f"{folder}{number}"))
    (tmp_path / "two" / "m3.yaml").write_text("argmap: 1\ntitle: [\n")
    one, two = (run(*words, "--json", "--jobs", jobs) for run, jobs in ((script, "1"), (process, "2")))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == (words[0] == "agree")


@pytest.mark.parametrize("command", [["check", "-f", "concise"], ["query", "*"]])
def test_many_processes_say_what_one_says(command: list[str], script: Script, process: Script, tmp_path: Path) -> None:
    first, *rest = command
    for number in range(9):
        (tmp_path / f"m{number}.yaml").write_text(MAP.format(f"a{number}"))
    (tmp_path / "m4.yaml").write_text("argmap: 1\ntitle: [\n")
    words = [first, ".", *rest] if first == "query" else [first, ".", "-", *rest]
    sent = MAP.format("a")
    one, three = (run(*words, "--jobs", jobs, input=sent) for run, jobs in ((script, "1"), (process, "3")))
    assert (one.returncode, one.stdout, one.stderr) == (three.returncode, three.stdout, three.stderr)
    assert one.returncode == 1
    assert "m4.yaml" in one.stdout + one.stderr
