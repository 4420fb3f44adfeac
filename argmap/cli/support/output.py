"""What commands say: lines for a reader, documents for a program, remarks on standard error."""

import shutil
import sys
from collections.abc import Iterable
from typing import Any

from argmap.diagnostics import ArgmapError
from argmap.text import listed, nearest, printable, unbroken


def emit(text: str) -> None:
    """A line, or several, for a reader, to standard output; what its encoding lacks becomes `?`."""
    sys.stdout.write("".join([unbroken(line) + "\n" for line in text.split("\n")]))


def emit_document(document: str | bytes) -> None:
    """A document for a program, to standard output: UTF-8 and line feeds, whatever the terminal has."""
    data = document.encode("utf-8", "replace") if isinstance(document, str) else document
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def remark(text: str) -> None:
    """A line to standard error; a name of a file in it cannot break it."""
    sys.stdout.flush()
    sys.stderr.write(unbroken(text) + "\n")


def console(*, stderr: bool = False) -> Any:
    """A rich console that prints text as it is, without markup or guesses; NO_COLOR and FORCE_COLOR are obeyed."""
    from rich.console import Console

    width, height = shutil.get_terminal_size()  # rich takes a dumb terminal for 80 x 25 unless it is told both
    return Console(
        width=width, height=height, stderr=stderr, markup=False, emoji=False, highlight=False, soft_wrap=True
    )


def columns() -> int:
    """The width of the terminal in cells, of any terminal: COLUMNS, or what the system says, or 80."""
    return shutil.get_terminal_size().columns


def choose_some(asked: str | None, choices: Iterable[str], what: str) -> list[str]:
    """The words of `asked`, with commas between; an error as of `choose` where one is unknown, or none there."""
    known = list(choices)
    return [] if asked is None else [choose(word, known, what) for word in words_of([asked]) or [""]]


def words_of(given: Iterable[str]) -> list[str]:
    """The words of lists with commas between."""
    return [word.strip() for each in given for word in each.split(",") if word.strip()]


def choose(asked: str, choices: Iterable[str], what: str) -> str:
    """`asked` if it is one of `choices`; else an error with the nearest, or all."""
    known = list(choices)
    if asked in known:
        return asked
    near = nearest(asked, known)
    hint = f"did you mean `{near}`?" if near else f"one of {listed(known, 'or')}"
    raise ArgmapError(f"there is no {what} `{printable(asked)}`; {hint}")
