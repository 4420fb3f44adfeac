"""`--scheduler`: the pool on the workers of a Dask scheduler, here on the loopback address; one of them is killed."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
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


class Cluster(NamedTuple):
    """A scheduler and its workers, and the file that tells where it is."""

    file: Path
    processes: list[subprocess.Popen[bytes]]

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
    dask = [sys.executable, "-m", "dask"]
    scheduler = ["scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)]
    worker = ["worker", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--scheduler-file", str(file)]
    started = [
        subprocess.Popen([*dask, *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for words in (scheduler, worker, worker)
    ]
    try:
        with client_of(file) as client:
            client.wait_for_workers(2, timeout=120)
        yield Cluster(file, started)
    finally:
        for process in started:
            process.kill()
            process.wait()


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


def test_what_a_killed_worker_was_doing_is_done_by_another(cluster: Cluster, folder: Path) -> None:
    """The last test here: one worker less is left."""
    pipe = folder / "pipe.yaml"
    os.mkfifo(pipe)
    argmap = Path(sys.executable).with_name("argmap")
    with (
        client_of(cluster.file) as client,
        subprocess.Popen(
            [argmap, "stats", ".", "pipe.yaml", "--format", "csv", "--scheduler", cluster.address],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        workers = client.run(os.getpid)
        assert len(workers) == 2
        busy: list[str] = []
        with pipe.open("w"):  # as soon as a worker reads it
            while len(busy) != 1:
                busy = [worker for worker, tasks in client.processing().items() if tasks]
            (killed,) = (each for each in cluster.processes if each.pid == workers[busy[0]])
            killed.kill()
            killed.wait()  # until then it holds the pipe open
        with pipe.open("w") as again:
            again.write(MAP.format("-last"))
        out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (
        1,
        "argmap: m050.yaml: cannot be read in full: 1 error; `argmap check` says which\n",
    )
    assert len(out.splitlines()) == 1 + 119 + 1
    assert out.splitlines()[-1].startswith("pipe.yaml,T,2,")
