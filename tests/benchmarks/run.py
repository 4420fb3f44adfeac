"""Measure argmap's commands as whole processes, and print a Markdown table for the README.

    python tests/benchmarks/run.py            in an environment with the wheel installed

Every command runs five times after a warm-up; the table has the median of
the processor time, that time as a multiple of `python -c pass` in the same
run, and the largest resident size.  Nothing here decides a test.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

RUNS = 5
GENERATE = str(Path(__file__).with_name("generate.py"))
SCRIPT = str(Path(sys.executable).with_name("argmap"))
SMALL = "argmap: 1\ntitle: T\nstatements:\n  a: {text: The town should build., support: [b]}\n  b: The bridge is old.\n"

MAPS = [
    *(("tree", size) for size in (1_000, 10_000, 100_000)),
    ("chain", 10_000),
    ("attacks", 10_000),
    ("dense", 1_000),
    ("tower", 4_000),
]
COMMANDS: dict[str, list[str]] = {
    "`python -c pass`": [sys.executable, "-c", "pass"],
    "`argmap --help`": [SCRIPT, "--help"],
    "`check` of 2 statements": [SCRIPT, "check", "small.yaml"],
    "`check` of 10,000 statements": [SCRIPT, "check", "tree10000.yaml"],
    "`check` of 100,000 statements": [SCRIPT, "check", "tree100000.yaml"],
    "`check`, 10,000 deep": [SCRIPT, "check", "chain10000.yaml"],
    "`show`, 10,000 deep": [SCRIPT, "show", "chain10000.yaml"],
    "`show --depth 3`, 10,000 deep": [SCRIPT, "show", "chain10000.yaml", "--depth", "3"],
    "`export --format dot`, 10,000 deep": [SCRIPT, "export", "chain10000.yaml", "--format", "dot"],
    "`evaluate` of 1,000 statements": [SCRIPT, "evaluate", "tree1000.yaml", "--json"],
    "`evaluate` of 10,000 statements": [SCRIPT, "evaluate", "tree10000.yaml", "--json"],
    "`evaluate` of 100,000 statements": [SCRIPT, "evaluate", "tree100000.yaml", "--json"],
    "`evaluate`, attacks 10,000 deep": [SCRIPT, "evaluate", "attacks10000.yaml", "--json"],
    "`evaluate`, 1,000 statements, 200,000 attacks": [SCRIPT, "evaluate", "dense1000.yaml", "--json"],
    "`evaluate`, tower of 2,000 layers": [SCRIPT, "evaluate", "tower4000.yaml", "--json"],
    "`critical` of 1,000 statements": [SCRIPT, "critical", "tree1000.yaml"],
}


def measured(command: list[str], folder: Path) -> tuple[float, float]:
    """Processor seconds and peak MiB of one run."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        sys.exit(f"{' '.join(command)} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "small.yaml").write_text(SMALL)
        for shape, size in MAPS:  # by a process of its own, so that this one stays small: children start as its copy
            with (folder / f"{shape}{size}.yaml").open("w") as file:
                subprocess.run([sys.executable, GENERATE, shape, str(size)], stdout=file, check=True)
        bare = 0.0
        print("| work | processor time | × bare Python | memory |\n|---|---:|---:|---:|")
        for title, command in COMMANDS.items():
            runs = [measured(command, folder) for _ in range(RUNS + 1)][1:]
            seconds = median(run[0] for run in runs)
            bare = bare or seconds
            print(f"| {title} | {seconds:.2f} s | {seconds / bare:.0f} | {max(run[1] for run in runs):.0f} MiB |")


if __name__ == "__main__":
    main()
