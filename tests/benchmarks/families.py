"""Families of maps, each full of one thing, through every command that reads a map: what grows faster than the map?

    python tests/benchmarks/families.py                     all of them, at 25 and at 100 KiB
    python tests/benchmarks/families.py --family chain --command check
    python tests/benchmarks/families.py --size 20           at 5 and at 20 KiB

Told is what takes over 2 s of processor time for 100 KiB, or over 5 times as long for four times the map if that is
over 0.7 s, since less says nothing.  Aligning two maps (compare, agree, grade) costs more, and is not among them.
Growth that must hold is held by tests that count steps (tests/growth.py).  The families are in families.yml.
"""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from types import FrameType

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent))

from fuzzing.commands import called

from argmap.lsp import actions, findings, hints, hover, mends, navigation, offers, outline
from argmap.lsp.lines import Point
from argmap.lsp.workspace import Workspace

SECONDS, TIMES, TOLD, HOPELESS = 2.0, 5.0, 0.7, 30
FAMILIES = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))


def family(name: str, size: int) -> str:
    """The map of a family with so many of its things in it."""
    side = max(2, round(size**0.5))

    def filled(row: str, n: int) -> str:
        signs = {"§#": n, "§+": n + 1, "§0": size - 1 - n, "§%": n % side, "§/": n // side}
        for sign, number in signs.items():
            row = row.replace(sign, str(number))
        return row

    parts = ["argmap: 1\ntitle: T\n"]
    for part in FAMILIES[name]:
        if isinstance(part, str):
            parts.append(filled(part, size - 1))
        elif "each" in part:
            parts += [filled(part["each"], n) for n in range(size)]
        else:
            parts.append(", ".join(filled(part["list"], n) for n in range(size)))
    return "".join(parts)


COMMANDS = """
check m.yaml -f concise
check m.yaml -f json
check m.yaml --text s.txt
check m.yaml --only is:leaf+
show m.yaml
show m.yaml ID --up --with cites,at,tags,labels
query m.yaml is:leaf+ --json
query m.yaml ID..ID --tree
query m.yaml text:it --group-by tag
authorities m.yaml
coverage m.yaml --text s.txt
evaluate m.yaml
evaluate m.yaml --semantics preferred --max 3
why m.yaml ID
why m.yaml --json
what-if m.yaml --withdraw ID
critical m.yaml
critical m.yaml ID
critical m.yaml --all
critical m.yaml --json
ask m.yaml
ask m.yaml --json
brief m.yaml
probability m.yaml ID --default 0.7 --sample 64
add m.yaml --under ID New.
move m.yaml ID --under ID
rename m.yaml ID new-name
fmt m.yaml --diff
fix m.yaml --diff
export m.yaml --format html
export m.yaml --format dot
export m.yaml --format mermaid
export m.yaml --format json
export m.yaml --format aif
export m.yaml --format argdown
export m.yaml --format csv
export m.yaml --format markdown
export m.yaml --format graphml
export m.yaml --format apx
diff m.yaml n.yaml
diff m.yaml o.yaml
merge m.yaml n.yaml --base o.yaml
blank m.yaml --keep structure
stats m.yaml n.yaml
index m.yaml n.yaml -o i.sqlite
site .
""".strip().splitlines()


def editor(text: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """What an editor asks, each with its name; the file is read with the first question."""
    maps = Workspace("utf-16")
    lines = text.split("\n")
    at, end = Point(min(5, len(lines) - 1), 4), Point(len(lines) - 1, 0)
    opened: list[object] = []
    yield "editor: open", lambda: opened.append(maps.put("file:///nowhere/m.yaml", text, 1, "argmap"))
    file = maps.put("file:///nowhere/m.yaml", text, 1, "argmap")
    if file is None:
        return
    yield "editor: diagnostics", lambda: findings.diagnostics(file)
    yield "editor: hover", lambda: hover.hover(file, at, maps)
    yield "editor: completion", lambda: offers.completion(file, at, maps)
    yield "editor: definition", lambda: navigation.definition(file, at, maps)
    yield "editor: references", lambda: navigation.references(file, at, maps)
    yield "editor: rename", lambda: navigation.prepare_rename(file, at, maps)
    yield "editor: actions", lambda: actions.code_actions(file, Point(0, 0), end)
    yield "editor: action", lambda: actions.code_actions(file, at, at)
    yield "editor: hints", lambda: hints.inlay_hints(file, Point(0, 0), end)
    yield "editor: symbols", lambda: outline.document_symbols(file)
    yield "editor: folds", lambda: outline.folding_ranges(file)
    yield "editor: search", lambda: outline.workspace_symbols(maps, "so")
    yield "editor: formatted", lambda: mends.formatted(file)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--family", default="")
    parser.add_argument("--command", default="")
    parser.add_argument("--size", type=int, default=100, help="KiB of the larger map")
    asked = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _give_up)
    for name in [asked.family] if asked.family else FAMILIES:
        least, most = (limit * asked.size / 100 for limit in (TOLD, SECONDS))
        count = _count(name, asked.size * 1024)
        for work, small, large in _works(name, count):
            if asked.command not in work:
                continue
            seconds = _seconds(large)
            before = _seconds(small) if seconds > least else seconds
            if seconds > most or seconds > TIMES * before or asked.command:
                print(f"{name:14} {work:55} {before:6.2f} {seconds:6.2f} s {seconds / before:5.1f} x", flush=True)


def _count(name: str, size: int) -> int:
    """How many things make a map of so many characters, at least four."""
    count = 4
    while len(family(name, count)) < size and count < 1 << 20:
        count *= 2
    return max(4, count * size // len(family(name, count)))


def _works(name: str, count: int) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
    texts = family(name, count // 4), family(name, count)
    for line in COMMANDS:
        small, large = (_command(line, text) for text in texts)
        yield line, small, large
    for (line, small), (_, large) in zip(*map(editor, texts), strict=False):
        yield line, small, large


def _command(line: str, text: str) -> Callable[[], object]:
    name = next((n for n in ("s0", "t", "a0") if f"\n  {n}:" in text), "s0")
    words = [word.replace("ID", name) for word in line.split()]
    prose = " ".join(f"the town has mill {n}." + "\n\n" * (n % 9 == 8) for n in range(len(text) // 40))
    half = text[: text.rfind("\n", 0, len(text) * 3 // 4) + 1]
    files = {"m.yaml": text, "n.yaml": text.replace(" is ", " was "), "o.yaml": half, "s.txt": prose}
    return lambda: called(words, files)


def _seconds(work: Callable[[], object]) -> float:
    """Processor time, the better of two where one is over the limit."""
    best = float("inf")
    for _ in range(2):
        signal.setitimer(signal.ITIMER_VIRTUAL, HOPELESS)
        start = process_time()
        try:
            work()
        except TimeoutError:
            return float(HOPELESS)
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        best = min(best, process_time() - start)
        if best < 0.3:
            break
    return max(best, 1e-6)


def _give_up(_: int, __: FrameType | None) -> None:
    raise TimeoutError


if __name__ == "__main__":
    main()
