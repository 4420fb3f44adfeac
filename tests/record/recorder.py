"""What every command says about every map of the project and of the tests: standard output, error and status.

    python tests/record/recorder.py     writes the record anew; `git diff` then shows what changed for a user

One file a map lies in `maps/`.  Long output is kept to its first lines and a digest of all of it.
"""

import contextlib
import hashlib
import io
import os
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from argmap.schemes import SCHEMES

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
KEPT = HERE / "maps"
LINES = 12  # of a stream that are kept as they are
EVERYWHERE = """
check MAP
check MAP --format json
show MAP
show MAP --ascii --depth 2 --only attack
authorities MAP
evaluate MAP
why MAP
critical MAP
brief MAP
ask MAP --width 80
coverage MAP
query MAP is:leaf
stats MAP
diff arguments/bridge.yaml MAP
export MAP --format json
export MAP --format yaml
""".split("\n")[1:-1]
MORE = """
check MAP --format concise
check MAP --format github
check MAP --format sarif
show MAP --width 60 --with labels,cites,at,tags
authorities MAP --json
evaluate MAP --json
why MAP --json
critical MAP --json
ask MAP --json
query MAP is:unsupported --json
stats MAP --format csv
diff arguments/bridge.yaml MAP --json
diff MAP arguments/bridge.yaml --format markdown
export MAP --format aif
export MAP --format apx
export MAP --format argdown
export MAP --format arggraph
export MAP --format csv
export MAP --format dot
export MAP --format graphml
export MAP --format iccma
export MAP --format markdown
export MAP --format mermaid
export MAP --format tgf
export MAP --format xaif
""".split("\n")[1:-1]
EXAMPLES = ("tests/rules/", "tests/render/", "tests/formats/imports/")
"""Maps of one fault, shape or format, which tests of their own look at: recorded is only what is EVERYWHERE."""


def maps() -> Iterator[tuple[str, str]]:
    """Every map under a name of its own, and its path from the root; faulty texts are read from standard input."""
    found = [*ROOT.joinpath("arguments").glob("*.yaml"), *ROOT.joinpath("tests").rglob("*.yaml")]
    for path in sorted(found):
        name = path.relative_to(ROOT).as_posix()
        if path.read_bytes().find(b"argmap:") >= 0 and path.name not in LISTS:
            yield name.removesuffix(".yaml").replace("/", "."), name


LISTS = ("faults.yaml", "situations.yaml", "evaluation.yaml")
"""Lists of small texts, not maps."""


def faults() -> Iterator[tuple[str, str]]:
    """The names and texts of the faulty cases of the YAML reader."""
    for case in yaml.load(ROOT.joinpath("tests/syntax/faults.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader):
        yield case["name"], case["text"]


def said_of(path: str) -> str:
    """What the commands say about a map."""
    commands = EVERYWHERE if path.startswith(EXAMPLES) else [*EVERYWHERE, *MORE]
    return "\n".join(told(command.replace("MAP", path)) for command in commands)


def said_of_faults() -> str:
    return "\n".join(f"## {name}\n" + told("check -", text) for name, text in faults())


def said_of_schemes() -> str:
    """What `explain` says of every scheme, and what a question about some of them would do."""
    commands = [*(f"explain {name}" for name in ("schemes", *SCHEMES)), *ASKED.split("\n")[1:-1]]
    return "\n".join(map(told, commands))


ASKED = """
ask mali coup-as-proof --width 80
ask mali resolve-or-manage --width 80
ask mali --next 3 --width 80
ask mali --status open,answer-fallen
ask mali --sheet
ask mali-reply op/coup-as-proof --width 80
what-if mali --doubt 'case-of-mali typical'
what-if mali --doubt 'coup-as-proof predicts' --json
what-if mali-reply --doubt 'op/prolonging rule'
why mali --questions
"""


def told(command: str, text: str = "") -> str:
    """A command and what it says."""
    status, out, err = run(shlex.split(command), text)
    return "".join([f"$ argmap {command}\n", *_kept("", out), *_kept("! ", err), f"= {status}\n"])


def _kept(mark: str, text: str) -> Iterator[str]:
    lines = text.splitlines()
    for line in lines[:LINES]:
        yield f"{mark}{line}".rstrip() + "\n"
    if len(lines) > LINES:
        digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
        yield f"{mark}… {len(lines)} lines, {digest}\n"


def run(arguments: list[str], text: str = "") -> tuple[int, str, str]:
    """Status, output and errors of one command, run in this process from the project's root."""
    from argmap.cli.support.group import app

    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n", write_through=True) for _ in range(2))
    before, argv, stdin = Path.cwd(), sys.argv, sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode("utf-8", "surrogatepass")), "utf-8")
    sys.argv = ["argmap", *arguments]
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            app(prog_name="argmap")
        status = 0
    except SystemExit as ended:
        status = int(ended.code or 0)
    finally:
        os.chdir(before)
        sys.argv, sys.stdin = argv, stdin
    return status, _text(out), _text(err)


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


OTHERS = {"faults": said_of_faults, "schemes": said_of_schemes}
"""What is recorded besides the maps."""


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for old in KEPT.glob("*.txt"):
        old.unlink()
    texts = {name: said_of(path) for name, path in maps()}
    for name, text in (texts | {name: say() for name, say in OTHERS.items()}).items():
        KEPT.joinpath(f"{name}.txt").write_text(text, encoding="utf-8")
