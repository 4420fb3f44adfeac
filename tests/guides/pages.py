"""The README and the guides as sessions: their console blocks, run in order in a folder of their own.

    python tests/guides/pages.py [NAME …]   writes what the commands print now into the pages; read the difference

A line that starts with `$ ` is a command, what follows is its output, standard
output and standard error together.  A page's folder holds `arguments/` and the
files that the pages name and show with `$ cat`, which lie in tests/guides/folder/.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGES = {"README": ROOT / "README.md"} | {
    path.stem: path for path in sorted(ROOT.joinpath("argmap", "guides").glob("*.md"))
}
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ARGMAP = re.compile(  # its words without signs that a shell may mean something by, and what a shell does with it
    r"""argmap (?P<words>(?:[^|&;<>()$`*?{}~#=!"'\\]|'[^']*'|"[^"$`\\!]*")+?)(?P<rest> (?:\||>|&&|2>&1 \|).*|; .*)?"""
)
_REST = 'argmap() { cat "$1.out"; cat "$1.err" >&2; return $2; }; argmap '
_COMMAND = re.compile(r"^\$ (.*(?:\\\n.*)*)", re.MULTILINE)


def blocks(text: str) -> list[str]:
    """The console blocks of a page."""
    return _BLOCK.findall(text)


def furnish(folder: Path) -> Path:
    """Put into a folder what a session finds there."""
    folder.mkdir()
    shutil.copytree(ROOT / "arguments", folder / "arguments")
    shutil.copytree(ROOT / "tests" / "guides" / "folder", folder, dirs_exist_ok=True)
    return folder


def run(block: str, folder: Path) -> str:
    """A block with what its commands print now."""
    return "".join(f"$ {command}\n{said(command, folder)}" for command in _COMMAND.findall(block))


def said(command: str, folder: Path) -> str:
    """What a command prints: `argmap` by itself in this process, before a shell gets what it said; all else in one."""
    simple = None if command.count("argmap ") > 1 else _ARGMAP.fullmatch(command)
    if not simple:
        return _in_shell(command, folder)
    from ran import ran

    words, rest = shlex.split(simple["words"]), simple["rest"]
    apart = bool(rest) and rest[1] in "|>"  # the streams
    done = ran(words, folder, env={"NO_COLOR": "1", "COLUMNS": "80"}, together=not apart)
    if not rest:
        return done.stdout
    with tempfile.TemporaryDirectory() as scratch:
        kept = Path(scratch, "said")
        kept.with_suffix(".out").write_text(done.stdout, encoding="utf-8")
        kept.with_suffix(".err").write_text(done.stderr, encoding="utf-8")
        return _in_shell(f"{_REST}{kept} {done.returncode}{rest}", folder)


def _in_shell(command: str, folder: Path) -> str:
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "COLUMNS")}
    env |= {"PATH": scripts, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    shell = ["bash", "-c", command]
    done = subprocess.run(shell, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode()


def refreshed(text: str, folder: Path) -> str:
    """A page with what the commands of its blocks print now."""
    furnish(folder)
    return _BLOCK.sub(lambda block: f"```console\n{run(block[1], folder)}```", text)


if __name__ == "__main__":
    sys.path.append(str(ROOT / "tests"))
    for name in sys.argv[1:] or PAGES:
        with tempfile.TemporaryDirectory() as scratch:
            now = refreshed(PAGES[name].read_text(encoding="utf-8"), Path(scratch) / "session")
        PAGES[name].write_text(now, encoding="utf-8")
