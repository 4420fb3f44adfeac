"""One file in another format becomes a map: the work behind `argmap import`, also in processes of its own.

Whatever is wrong with a file ends in its outcome, so that no file stops the others.
"""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from argmap.cli.support.pool import Failed, attempted
from argmap.cli.support.writing import leads_nowhere, make_folder, taken, write_file
from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.formats import FORMATS, Format, Options, named, recognised
from argmap.library import STDIN, Found, need_inside, refusal
from argmap.library.files import read_bytes, real
from argmap.library.roots import root_of
from argmap.records import record
from argmap.syntax import decode
from argmap.text import counted, listed
from argmap.writing import write

FORMAT_NAMES = tuple(name for row in FORMATS if row.read for name in (row.name, *row.aliases))
"""The names of the formats that can be read."""

_DECLARED = re.compile(rb"""<\?xml[^>]*?\bencoding\s*+=\s*+["']([\w.-]+)["']""")


@record
class Task:
    """A file to import, and where its map goes; nowhere where it is wanted as a text.

    `within` is the root of the folder that the file was found in; None for one
    that was asked for.
    """

    source: str
    target: str = ""
    format: str = ""
    title: str = ""
    merge_rephrases: bool = False
    force: bool = False
    within: Path | None = None


@record
class Outcome:
    """What came of a task: the map's text, what is in it and what is not; or why there is none."""

    task: Task
    document: str = ""
    size: str = ""
    notes: tuple[str, ...] = ()
    failure: str = ""
    skipped: bool = False  # found in a folder, and in none of the formats

    def __str__(self) -> str:
        if self.skipped:
            return f"passed over {self.task.source}: in no format known here"
        if self.failure:
            return f"argmap: error: {self.failure}"
        return f"wrote {self.task.target}: {'; '.join((self.size, *self.notes))}"


def imported(task: Task) -> Outcome:
    """Import a file; never raises."""
    return _tried(_imported, task)


def brought_in(task: Task) -> Outcome:
    """Import a file and write its map where the task says; never raises."""
    return _tried(_brought_in, task)


def _tried(work: Callable[[Task], Outcome], task: Task) -> Outcome:
    done = attempted(work, task, task.source)
    return Outcome(task, failure=done.why) if isinstance(done, Failed) else done


def _brought_in(task: Task) -> Outcome:
    outcome = _imported(task)
    if not outcome.failure:
        make_folder(Path(task.target).parent)
        write_file(task.target, outcome.document)
    return replace(outcome, document="")


def _imported(task: Task) -> Outcome:
    if why := refusal(Found(task.source, task.within)):
        return Outcome(task, failure=f"{task.source} {why}")
    text, fault = _text(task.source)
    row = named(task.format) if task.format else recognised(text, task.source)
    if row is None:
        return Outcome(task, failure=_unknown(task.source, text), skipped=task.within is not None)
    if fault:
        return Outcome(task, failure=fault)
    if task.target and (taken(task.target) if not task.force else leads_nowhere(task.target)):
        return Outcome(task, failure=occupied(task.target))
    amap, diagnostics = row.reader()(text, _options(task, row))
    for diagnostic in diagnostics:
        if diagnostic.severity is Severity.ERROR:
            return Outcome(task, failure=_placed(task.source, diagnostic))
    size = f"{counted(len(amap.statements), 'statement')}, {counted(len(amap.arguments), 'argument')}"
    return Outcome(task, write(amap), size, tuple(diagnostic.message for diagnostic in diagnostics))


def occupied(target: str) -> str:
    """Why a map is not written where a file is."""
    if leads_nowhere(target):
        return f"{target} is a link to what is not there, and is not followed"
    return f"{target} is there already, and is left as it is; --force writes over it"


def _text(source: str) -> tuple[str, str]:
    """The text of a file, in the encoding that an XML file declares or else as maps are read; what is wrong with it."""
    data = read_bytes(source)
    text, found = decode(data, source)
    if found and (declared := _DECLARED.match(data[:200])):
        try:
            return data.decode(declared[1].decode("ascii")), ""
        except (LookupError, UnicodeError):
            pass
    return text, _placed(source, found[0]) if found else ""


def _options(task: Task, row: Format) -> Options:
    stem = "" if task.source == STDIN else Path(task.source).stem
    include = _beside(task.source) if stem else None
    options = Options(task.title or stem, task.merge_rephrases, include=include)
    endings = (row.beside, row.beside.upper()) if row.beside and stem else ()
    beside = next((file for file in map(Path(task.source).with_suffix, endings) if file.is_file()), None)
    if beside is None:
        return options
    need_inside(Found(beside.as_posix(), root_of(beside.parent)))
    text, fault = _text(beside.as_posix())
    if fault:
        raise ArgmapError(fault)
    return replace(options, source_text=text, source_path=_relative(beside, task.target))


def _beside(source: str) -> Callable[[str], str | None]:
    """What gives the text of a file that `source` names, if that is in its folder or below."""
    folder = Path(source).parent

    def text(name: str) -> str | None:
        file = folder / name
        try:
            if not file.is_file() or not real(file).is_relative_to(real(folder)):
                return None
        except (OSError, ValueError):
            return None
        found, fault = _text(file.as_posix())
        return None if fault else found

    return text


def _relative(beside: Path, target: str) -> str:
    """How a map at `target` names a file."""
    try:
        return Path(os.path.relpath(beside, Path(target).parent if target else Path.cwd())).as_posix()
    except ValueError:  # on another drive
        return beside.as_posix()


def _placed(source: str, found: Diagnostic) -> str:
    hint = f"; {found.hint}" if found.hint else ""
    return f"{source}:{found.span.line}:{found.span.column}: {found.message}{hint}"


def _unknown(source: str, text: str) -> str:
    if re.search(r"^argmap:", text, re.MULTILINE):
        return f"{source} is a map already"
    names = listed((row.name for row in FORMATS if row.sniff), "or")
    return f"{source} is in no format known here; if it is, name it with --from: {names}"
