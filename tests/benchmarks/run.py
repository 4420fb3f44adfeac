"""Measure argmap against two floors, and print a Markdown table.

    python tests/benchmarks/run.py [WORD]     only the rows whose title has WORD

Every figure is processor time as a multiple of a floor measured in the same
run, since seconds drift by half between machines and hours: `bare` is
`python -c pass`, `events` libyaml's events alone over the same file.  Floor
and command run in turn, for a machine may change its speed meanwhile; the
least of twenty runs of each (four of long ones) after a warm-up counts: what
others do on the machine only adds.  Nothing here decides a test; a row over
its budget is marked.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

HERE = Path(__file__).parent
SCRIPT = str(Path(sys.executable).with_name("argmap"))
BARE = [sys.executable, "-c", "pass"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
SMALL = "argmap: 1\ntitle: T\nstatements:\n  a: {text: The town should build., support: [b]}\n  b: The bridge is old.\n"
SMALL_MAPS = 2_000
MAPS = [
    *(("tree", size) for size in (1_000, 10_000, 100_000)),
    ("chain", 10_000),
    ("attacks", 10_000),
    ("dense", 1_000),
    ("tower", 4_000),
    *((shape, size) for shape in ("theses", "unknown") for size in (1_000, 4_000)),
]


class Row(NamedTuple):
    """A command over a map, the floor it is a multiple of (`bare`, or the map whose events are), and its budget."""

    title: str
    arguments: str
    floor: str = "bare"
    budget: float = 0.0


ROWS = [
    Row("`argmap --help`", "--help", budget=2),
    Row("`check` of 2 statements", "check small.yaml", budget=9),
    Row("`show mali`", "show mali", budget=10.5),
    Row("`why mali`", "why mali", budget=10.5),
    Row("`export mali`", "export mali", budget=10.5),
    Row("`check` of 10,000 statements", "check tree10000.yaml", "tree10000"),
    Row("`check` of 100,000 statements", "check tree100000.yaml", "tree100000", 6),
    Row("`check`, 10,000 deep", "check chain10000.yaml", "chain10000"),
    Row("`check`, 1,000 theses that nothing supports", "check theses1000.yaml", "theses1000"),
    Row("`check`, 4,000 theses that nothing supports", "check theses4000.yaml", "theses4000"),
    Row("`check`, 1,000 unknown ids", "check unknown1000.yaml", "unknown1000"),
    Row("`check`, 4,000 unknown ids", "check unknown4000.yaml", "unknown4000"),
    Row(f"`check` of {SMALL_MAPS:,} small maps", "check many"),
    Row("`show`, 10,000 deep", "show chain10000.yaml"),
    Row("`show --depth 3`, 10,000 deep", "show chain10000.yaml --depth 3"),
    Row("`export --format dot`, 10,000 deep", "export chain10000.yaml --format dot"),
    Row("`evaluate` of 10,000 statements", "evaluate tree10000.yaml --json", "tree10000"),
    Row("`evaluate` of 100,000 statements", "evaluate tree100000.yaml --json", "tree100000"),
    Row("`evaluate`, attacks 10,000 deep", "evaluate attacks10000.yaml --json", "attacks10000"),
    Row("`evaluate`, 1,000 statements, 200,000 attacks", "evaluate dense1000.yaml --json", "dense1000"),
    Row("`evaluate`, tower of 2,000 layers", "evaluate tower4000.yaml --json", "tower4000"),
    Row("`critical` of 1,000 statements", "critical tree1000.yaml"),
]
STAGES = {"syntax tree": 2.0, "load": 3.7}  # times the events


def spent(command: list[str], folder: Path) -> tuple[float, float]:
    """The processor seconds, and the peak MiB, of a command."""
    with subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        sys.exit(f"{' '.join(command)} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def floor_of(name: str, folder: Path) -> list[float]:
    """The seconds of a floor, once; after those of a map's events, the seconds of its syntax tree and of loading it."""
    if name == "bare":
        return [spent(BARE, folder)[0]]
    command = [sys.executable, str(HERE / "inside.py"), f"{name}.yaml"]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    return [float(each) for each in said.split()]


def measured(row: Row, folder: Path) -> tuple[list[float], float, float]:
    """The least seconds of a row's floor and of its command, and the peak MiB: one after the other, again and again."""
    floors, runs = list[list[float]](), list[tuple[float, float]]()
    while len(runs) < (21 if sum(run[0] for run in runs) < 5 else 5):
        floors.append(floor_of(row.floor, folder))
        runs.append(spent([SCRIPT, *row.arguments.split()], folder))
    seconds, memory = zip(*runs[1:], strict=True)
    return [min(each) for each in zip(*floors[1:], strict=True)], min(seconds), max(memory)


def line(title: str, seconds: float, floor: str, times: float, budget: float, memory: float = 0.0) -> str:
    over = " **over**" if budget and times > budget else ""
    allowed = f"{budget:g}{over}" if budget else ""
    return (
        f"| {title} | {seconds:.2f} s | {times:.1f} × {floor} | {allowed} | {f'{memory:.0f} MiB' if memory else ''} |"
    )


def prepare(folder: Path) -> None:
    (folder / "small.yaml").write_text(SMALL)
    copytree(HERE.parent.parent / "arguments", folder / "arguments")
    for shape, size in MAPS:  # by a process of its own, so that this one stays small: children start as its copy
        with (folder / f"{shape}{size}.yaml").open("w") as file:
            subprocess.run([sys.executable, str(HERE / "generate.py"), shape, str(size)], stdout=file, check=True)
    (folder / "many").mkdir()
    for number in range(SMALL_MAPS):
        (folder / "many" / f"{number:04}.yaml").write_text(SMALL)


def main() -> None:
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        print("| work | processor time | × floor | budget | memory |\n|---|---:|---:|---:|---:|")
        told: set[str] = set()
        for row in (each for each in ROWS if word in each.title):
            (floor, *stages), seconds, memory = measured(row, folder)
            for (stage, budget), each in zip(STAGES.items(), stages, strict=False):
                if row.floor not in told:
                    most = budget if "tree" in row.floor else 0
                    print(line(f"{stage} of {row.floor}", each, "events", each / floor, most))
            told.add(row.floor)
            unit = "bare" if row.floor == "bare" else "events"
            print(line(row.title, seconds, unit, seconds / floor, row.budget, memory), flush=True)


if __name__ == "__main__":
    main()
