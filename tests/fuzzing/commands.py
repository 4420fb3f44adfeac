"""The command line on a damaged map, in this process and in a folder of its own."""

import contextlib
import io
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from argmap.loading import load
from fuzzing.texts import ODD, damaged, seeds

LINES = """
show m.yaml
show m.yaml ID --up --with cites,at,tags,labels
show m.yaml ID --depth 1 --ascii --width 40
query m.yaml QUERY
query m.yaml QUERY --tree
query m.yaml n.yaml QUERY --json
query m.yaml QUERY --group-by tag
authorities m.yaml
coverage m.yaml --text s.txt
evaluate m.yaml
evaluate m.yaml --json
why m.yaml ID
why m.yaml ID --json
what-if m.yaml --withdraw ID --deny ID
what-if m.yaml --assert ID --json
critical m.yaml ID
critical m.yaml --max 99999999999999999
draft s.txt --with false --timeout 99999999
ask m.yaml
ask m.yaml --json
brief m.yaml
brief m.yaml --format markdown
brief m.yaml --format html
probability m.yaml ID --default 0.7 --sample 64
add m.yaml --under ID WORD
move m.yaml ID --under ID
rename m.yaml ID WORD
fmt m.yaml --diff
fix m.yaml --diff
export m.yaml --format html
export m.yaml --format dot --labels
export m.yaml --format mermaid --select QUERY
export m.yaml --format json
diff n.yaml m.yaml
diff m.yaml n.yaml --json
diff m.yaml n.yaml --format markdown
compare m.yaml n.yaml --text s.txt
agree m.yaml n.yaml --text s.txt --json
grade n.yaml m.yaml --text s.txt
merge m.yaml n.yaml --text s.txt
merge m.yaml n.yaml --base o.yaml
blank m.yaml --keep structure
stats m.yaml n.yaml
stats . --format csv
check m.yaml n.yaml --format concise
check m.yaml --text s.txt --only QUERY
import s.txt
draft s.txt
explain WORD
""".strip().splitlines()
NAMES = (
    "\x1b[31m\x9b.yaml",
    "a\n::error::b\r::set-env c.yaml",
    "\u202ea\u2028.yaml",
    "%0A::e%25 '\"$(x).yaml",
    "\udcff.YML",
)
"""What a file may be called."""
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_VALID = 0.6  # so often the map is one of the tests' own with other texts in it: most damaged ones are refused


def run(random: Random, text: str) -> None:
    """One command; it ends with a status of the design, one line where it failed, and nothing raw."""
    line = random.choice(LINES)
    other = random.choice(seeds("map"))
    if random.random() < _VALID:
        text = _retold(random, random.choice(seeds("map")))
    name = random.choice(NAMES) if os.name != "nt" and random.random() < 0.3 else "m.yaml"
    files = {name: text, "n.yaml": other, "o.yaml": other[:-20], "s.txt": damaged(random, "prose")[:20_000]}
    amap, _ = load(text)
    names = [*amap.statements, *amap.arguments, "x", random.choice(ODD)]
    words = [name if word == "m.yaml" else _filled(random, word, names) for word in line.split()]
    status, out, errors = called(words, files)
    said = f"argmap {words}: {status}\n{errors[-2000:]}"
    assert status in (0, 1, 2), said
    assert "internal error" not in errors, said
    assert not RAW.search(errors), f"raw {RAW.search(errors)} in {said}"
    assert status == 0 or errors or out or line.startswith("query"), f"without a word: {said}"  # none is no news
    assert not re.search("(?m)^::(error|set-)", errors + out), f"a name is obeyed: {said}{out}"
    if not out.startswith(("<", "{", "digraph")) and "--format" not in words:
        assert not RAW.search(out.replace("\r\n", "\n")), f"raw {RAW.search(out)} of {words}"


def _filled(random: Random, word: str, names: list[str]) -> str:
    if word == "ID":
        word = random.choice(names)
    elif word == "QUERY":
        word = random.choice((random.choice(seeds("query")), damaged(random, "query")[:200], random.choice(names)))
    elif word == "WORD":
        word = random.choice(ODD)
    return word.replace("\0", "").encode("utf-8", "replace").decode()  # as the system hands words over


def _retold(random: Random, text: str) -> str:
    """A map whose texts have something odd in them, in quotes."""
    lines = text.split("\n")
    for _ in range(3):
        at = random.randrange(len(lines))
        lines[at] = re.sub(r"(text|note|title): .*", lambda m: f"{m[1]}: {_quoted(random.choice(ODD))}", lines[at])
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\U{ord(c):08x}" for c in text) + '"'


def called(words: list[str], files: dict[str, str], given: str = "") -> tuple[int | str | None, str, str]:
    """Status, output and errors of a command in a new folder with these files, and `given` on standard input."""
    from argmap.cli.support.group import app
    from argmap.cli.support.streams import Ended

    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace", write_through=True) for _ in range(2))
    with _folder(files), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _argv(words, given):
        try:
            with Ended():
                app(prog_name="argmap")
            status: int | str | None = 0
        except SystemExit as end:
            status = end.code
    texts = [stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err)]
    return status or 0, texts[0], texts[1]


@contextlib.contextmanager
def _folder(files: dict[str, str]) -> Iterator[None]:
    before = Path.cwd()
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            Path(folder, name).write_bytes(text.encode("utf-8", "replace"))
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


@contextlib.contextmanager
def _argv(words: list[str], given: str) -> Iterator[None]:
    before, stdin = sys.argv, sys.stdin
    sys.argv, sys.stdin = ["argmap", *words], io.TextIOWrapper(io.BytesIO(given.encode()), "utf-8")
    try:
        yield
    finally:
        sys.argv, sys.stdin = before, stdin
