"""What all tests share: where the project is, and the installed script."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

# Without bytecode every one of some hundred processes, and every worker, would compile the same modules anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# ruff: noqa: E402
import pytest
import typer.main
import yaml
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell starts what runs behind it; tests interrupt commands
    signal.signal(signal.SIGINT, signal.default_int_handler)

# What a process does once, thousands of commands in one would do again: the command line is built of its declarations.
typer.main.get_command = cache(typer.main.get_command)

from ran import UNSET, ran  # argmap's modules come with it

# A worker holds thousands of tests, and none of them is garbage: they are looked at seldom, and once collected never.
gc.set_threshold(1_000_000, 50, 50)

# Laws: a few examples in an ordinary run; `pytest --hypothesis-profile=thorough` takes its time.
ORDINARY, THOROUGH = 5, 400
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("argmap", unhurried, max_examples=ORDINARY)
settings.register_profile("thorough", unhurried, max_examples=THOROUGH)


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Once, before the option is looked at: tests import this module by name too, which must not undo the option."""
    settings.load_profile("argmap")


# These take longest or wait most, and begin first, so that at the end no worker is left alone with one of them.
FIRST = (
    *("record/test_record", "guides/test_pages", "cli/test_streams", "mcp/test_assistants", "cli/test_shells"),
    *("lsp/test_server", "lsp/test_neovim", "cli/test_cluster", "cli/test_pool", "house/test_pumped_patterns"),
    *("rules/test_growth", "compare/test_alignment"),
)
BROWSER = "page.browsing"
"""The plugin of the test files that need a browser: they go to one worker, for to start one takes as long as they."""


@cache
def _place(file: str) -> int:
    """Where in the order of all files one comes: those with a browser, then FIRST, then the others as they are."""
    if BROWSER in ROOT.joinpath(file).read_text(encoding="utf-8"):
        return -1
    return next((place for place, name in enumerate(FIRST) if file == f"tests/{name}.py"), len(FIRST))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _place(item.nodeid.partition("::")[0]))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int | None:
    """One more than there are cores, since one is usually waiting: for a browser, a shell, an editor."""
    if os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS"):
        return None
    return (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """By file, in the order above."""
    scheduler = import_module("xdist.scheduler").LoadFileScheduling(config, log)

    def scope(nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return BROWSER if _place(file) < 0 else file

    scheduler._split_scope = scope
    return scheduler


def pytest_collection_finish() -> None:
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """Sends one report of a test that passed, not that it began, was set up, was taken down and ended: each costs as
    much as half of our tests.
    """
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


def examples(times: float) -> settings:
    """For a law that is cheaper, or dearer, to try than others: so many times as many examples as they get."""
    return settings(max_examples=round(times * settings().max_examples))


def listed(path: Path) -> Any:
    """A list of cases in YAML, by libyaml: every worker reads them all before the first test."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


@contextmanager
def of(case: object) -> Iterator[None]:
    """What is raised meanwhile says for which of many cases, for a test that goes through a long list of them."""
    try:
        yield
    except Exception as error:
        error.add_note(f"for {case!r}")
        raise


Script = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Run `argmap` in an empty folder, in this process: `script("check", "x.yaml", input=…)`."""

    def run(
        *arguments: str, input: str | bytes = "", cwd: Path = tmp_path, **env: str
    ) -> subprocess.CompletedProcess[str]:
        return ran(arguments, cwd, input, env)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Script:
    """As `script`, by the installed program in a process of its own: a tenth of a second, for what needs one."""
    command = Path(sys.executable).with_name("argmap")

    def run(
        *arguments: str, input: str | bytes = "", cwd: Path = tmp_path, **env: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [command, *arguments],
            input=input.encode() if isinstance(input, str) else input,
            capture_output=True,
            cwd=cwd,
            env={key: value for key, value in os.environ.items() if key not in UNSET} | {"PYTHONUTF8": "1"} | env,
            check=False,
        )
        encoding = env.get("PYTHONIOENCODING", "utf-8")
        out, err = (stream.decode(encoding).replace("\r\n", "\n") for stream in (done.stdout, done.stderr))
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return run
