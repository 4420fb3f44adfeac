"""`--scheduler`: the pool on the workers of a Dask scheduler, here on the loopback address; one of them is killed."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from conftest import Script

pytestmark = [
    pytest.mark.skipif(find_spec("distributed") is None, reason="needs argmap[cluster]"),
    pytest.mark.skipif(os.name == "nt", reason="no pipes with names"),
    pytest.mark.filterwarnings("ignore"),
]
HEAD = "argmap: 1\ntitle: T\nstatements:\n  b: The bridge is old.\n"
MAP = HEAD + "  a{0}: {{text: The town should build., support: [b]}}\n"
LIKE = "one looks like tcp://10.0.0.5:8786"


START = """
import os, sys
from distributed.cli import dask_scheduler, dask_worker
for main, *words in ([dask_scheduler.main, *sys.argv[2:]], *2 * [[dask_worker.main, "--nthreads=1", "--no-nanny"]]):
    if not os.fork():
        main(["--no-dashboard", "--scheduler-file", sys.argv[1], *words])
for _ in range(3):
    print(os.wait()[0], flush=True)
"""
"""Imports Dask once, for a scheduler and two workers; says which of them has ended."""


class Cluster(NamedTuple):
    """A scheduler and its workers: the file that tells where it is, and the process that started them."""

    file: Path
    started: subprocess.Popen[str]

    @property
    def address(self) -> str:
        found = re.search(r"tcp://127\.0\.0\.1:\d+", self.file.read_text())
        assert found
        return found[0]


def client_of(file: Path) -> Any:
    """Dask's own client, imported where it is wanted: half a second."""
    return import_module("distributed").Client(scheduler_file=file, timeout="120s", set_as_default=False)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A scheduler with two workers."""
    folder = tmp_path_factory.mktemp("cluster")
    file = folder / "scheduler.json"
    with subprocess.Popen(
        [sys.executable, "-c", START, str(file), "--host", "127.0.0.1", "--port", "0"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as started:
        try:
            with client_of(file) as client:
                client.wait_for_workers(2, timeout=120)
            yield Cluster(file, started)
        finally:
            os.killpg(started.pid, signal.SIGKILL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(120):
        (tmp_path / f"m{number:03}.yaml").write_text(MAP.format(number))
    (tmp_path / "m050.yaml").write_text("argmap: 1\ntitle: T\nstatements: {a: {text: A., support: [nobody]}}\n")
    return tmp_path


@pytest.mark.parametrize(
    "words", [["check", ".", "-f", "concise"], ["stats", ".", "--json"], ["query", ".", "is:leaf"]]
)
def test_the_workers_say_what_this_process_says(
    words: list[str], cluster: Cluster, folder: Path, script: Script
) -> None:
    here, there = script(*words), script(*words, "--scheduler", cluster.address)
    assert (here.returncode, here.stdout, here.stderr) == (there.returncode, there.stdout, there.stderr)
    assert "m050.yaml" in here.stdout + here.stderr


def test_an_index(cluster: Cluster, folder: Path, script: Script) -> None:
    done = script("index", ".", "--scheduler", cluster.address)
    assert done.stderr.splitlines()[-1] == "119 maps, 238 statements indexed; 120 read, 0 taken out"
    assert script("query", "--index", "a77").stdout == "m077.yaml: a77: The town should build.\n"


def test_without_a_scheduler(script: Script, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.cli.support.cluster.PATIENCE", "200ms")
    done = script("check", ".", "--scheduler", "tcp://127.0.0.1:1")
    assert done.returncode == 2
    assert done.stderr.startswith("argmap: error: --scheduler tcp://127.0.0.1:1: ")
    assert done.stderr.count("\n") == 1
    strange = script("check", ".", "--scheduler", "nowhere")
    assert (strange.returncode, strange.stderr) == (2, f"argmap: error: --scheduler nowhere is no address; {LIKE}\n")


def test_what_a_killed_worker_was_doing_is_done_by_another(cluster: Cluster, folder: Path, script: Script) -> None:
    """The last test here: one worker less is left."""
    pipe = folder / "pipe.yaml"
    os.mkfifo(pipe)

    def kill() -> None:
        """Kills the worker that reads the pipe, and writes a map into it for the other one."""
        with client_of(cluster.file) as client:
            workers = client.run(os.getpid)
            assert len(workers) == 2
            busy: list[str] = []
            with pipe.open("w"):  # as soon as a worker reads it
                while len(busy) != 1:
                    busy = [worker for worker, tasks in client.processing().items() if tasks]
                os.kill(workers[busy[0]], signal.SIGKILL)
                assert cluster.started.stdout
                assert int(cluster.started.stdout.readline()) == workers[busy[0]]  # until then it holds the pipe open
                with pipe.open("w") as again:  # as soon as the other one reads it
                    again.write(MAP.format("-last"))

    with ThreadPoolExecutor(1) as thread:
        killed = thread.submit(kill)
        done = script("stats", ".", "pipe.yaml", "--format", "csv", "--scheduler", cluster.address)
        killed.result()
    assert (done.returncode, done.stderr) == (
        1,
        "argmap: m050.yaml: cannot be read in full: 1 error; `argmap check` says which\n",
    )
    assert len(done.stdout.splitlines()) == 1 + 119 + 1
    assert done.stdout.splitlines()[-1].startswith("pipe.yaml,T,2,")
