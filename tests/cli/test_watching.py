"""`--watch`: another run for every change, none without; the clock is ours."""

from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from argmap.cli import check, export, show
from argmap.cli.support.watching import watch
from argmap.diagnostics import ArgmapError
from argmap.library.files import read_bytes

MAP = "argmap: 1\ntitle: T\nthesis: a\nstatements: {a: {text: A holds., support: [b]}, b: B holds.}\n"


def script(*steps: Callable[[], object] | None) -> Callable[[float], None]:
    """A pause that does the next step; Ctrl-C after the last."""
    waiting = list(steps)

    def pause(seconds: float) -> None:
        assert seconds == 0.2
        if not waiting:
            raise KeyboardInterrupt
        if step := waiting.pop(0):
            step()

    return pause


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "map.yaml"
    found.write_text(MAP)
    return found


def test_it_runs_once_for_every_change(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs = []
    pause = script(
        None, lambda: path.write_text(MAP + "# more\n"), None, None, path.unlink, lambda: path.write_text(MAP)
    )
    end = watch(lambda: runs.append(read_bytes(str(path))), pause)
    assert [len(run) for run in runs] == [len(MAP), len(MAP) + 7, len(MAP)]
    assert end.exit_code == 0
    assert "watching 1 file; Ctrl-C ends" in capsys.readouterr().err


def test_a_run_that_fails_is_told_and_the_status_is_that_of_the_last(path: Path) -> None:
    def run() -> None:
        if b"broken" in read_bytes(str(path)):
            raise typer.Exit(1)

    spoil, mend = lambda: path.write_text("broken"), lambda: path.write_text(MAP)
    assert watch(run, script(spoil)).exit_code == 1
    assert watch(run, script(mend)).exit_code == 0


def test_a_change_during_a_run_is_seen(path: Path) -> None:
    runs = []

    def run() -> None:
        runs.append(read_bytes(str(path)))
        if len(runs) == 1:
            path.write_text(MAP + "# meanwhile\n")

    watch(run, script())
    assert len(runs) == 2


def watched(monkeypatch: pytest.MonkeyPatch, command: Callable[[], object], *steps: Callable[[], object] | None) -> int:
    """The status of a command that watches, with its pauses from a script."""
    monkeypatch.setattr("time.sleep", script(*steps))
    with pytest.raises(typer.Exit) as end:
        command()
    return end.value.exit_code


def test_check_follows_maps_that_come_and_go(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = path.with_name("other.yaml")
    bad = MAP.replace("[b]", "[gone]")
    status = watched(
        monkeypatch,
        lambda: check.command([str(path.parent)], format="concise", watch=True),
        lambda: other.write_text(bad),
        lambda: other.write_text(MAP),
        lambda: path.write_text(bad),
    )
    told = capsys.readouterr()
    assert status == 1
    assert [line.rpartition("/")[2].split(":")[0] for line in told.out.splitlines() if "unknown-reference" in line] == [
        "other.yaml",
        "map.yaml",
    ]
    assert told.err.count("Ctrl-C ends") == 4


def test_show_tells_what_is_wrong_and_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = watched(
        monkeypatch,
        lambda: show.command([str(path)], watch=True),
        lambda: path.write_text(MAP + "statements: [\n"),
        lambda: path.write_text(MAP.replace("A holds", "A is so")),
    )
    told = capsys.readouterr()
    assert status == 0
    assert "cannot be read in full" in told.err
    assert "a: A holds." in told.out
    assert told.out.endswith("a: A is so.\n└─ + b: B holds.\n")


def test_export_writes_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = path.with_name("map.md")
    change = lambda: path.write_text(MAP.replace("A holds", "A is so"))  # noqa: E731
    watched(monkeypatch, lambda: export.command([str(path)], output=str(out), watch=True), change, None)
    assert "A is so." in out.read_text()
    with pytest.raises(ArgmapError, match="name it with -o"):
        export.command([str(path)], watch=True)


def test_standard_input_is_not_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    def run() -> None:
        read_bytes("-")

    class Closed:
        closed = True

    monkeypatch.setattr("sys.stdin", Closed())
    with pytest.raises(ArgmapError, match="standard input cannot be watched"):
        watch(run, script())
