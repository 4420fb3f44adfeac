"""One work on several maps: whatever is wrong with a file, the others are worked on.

For the commands that take maps and folders as `check` does.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import TypeVar

from argmap.cli.support.lines import print_lines
from argmap.cli.support.maps import quietly
from argmap.cli.support.output import remark
from argmap.cli.support.pool import FILES_A_JOB, Failed, attempted, results
from argmap.ids import Namer
from argmap.library import STDIN, Found, Opened, Unread, open_anyway
from argmap.library.files import is_file
from argmap.library.finding import find_maps, is_map, names_folder
from argmap.records import record
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.text import counted

R = TypeVar("R")


@record
class Many:
    """Several maps, and those of them that could not be worked on.

    `jobs` are processes, as many as pay where it is None: one more for every
    `a_job` maps.  `scheduler` is the address of a Dask scheduler whose workers
    are used instead.
    """

    maps: Sequence[Found]
    jobs: int | None = None
    scheduler: str | None = None
    a_job: int = FILES_A_JOB
    unread: list[Unread] = field(default_factory=list)

    def do(self, work: Callable[[Opened], R], doing: str) -> Iterator[R]:
        """What `work`, a function of a module or a partial one, gives for every map, in their order.

        A map that cannot be read in full, or of which `work` raises an
        ArgmapError, is named on standard error and kept in `unread`.
        """
        said = f"{doing} {counted(len(self.maps), 'map')}"
        each_of = partial(_worked, work)
        found = results(each_of, self.maps, self.jobs, said, here=_is_stdin, scheduler=self.scheduler, a_job=self.a_job)
        for result in found:
            if isinstance(result, Unread):
                self.unread.append(result)
                remark(f"argmap: {result.path}: {result.reason}")
            else:
                yield result


def is_several(words: Sequence[str]) -> bool:
    """Whether words name more than one map: there are two, or there is a folder among them."""
    return len(words) > 1 or any(map(names_folder, words))


def names_maps(word: str) -> bool:
    """Whether a word of a command line names a map or a folder that is there."""
    return is_map(word) or names_folder(word)


def maps_and_id(words: list[str]) -> tuple[list[str], str | None]:
    """The maps that words name, and the id or query after them; a last word that names a map is one, unless it is an id
    in the map before it."""
    if len(words) < 2:
        return words, None
    last, several = words[-1], len(words) > 2 or names_folder(words[0])
    if names_folder(last) or is_file(Path(last)):
        return words, None
    if is_map(last) and (several or last not in quietly(words[0]).statements):
        return words, None
    return words[:-1], last


def find_many(words: Sequence[str], jobs: int | None = None, scheduler: str | None = None) -> Many:
    """The maps that words name.  Raises ArgmapError for a word that names none."""
    return Many(find_maps(words), jobs, scheduler)


def targets_in(folder: Path, paths: Sequence[str], words: Sequence[str], suffix: str) -> dict[str, str]:
    """A file of its own in `folder` for each of the maps that words name; the folders in a folder are kept."""
    roots = [Path(word) for word in words if names_folder(word)]
    namer, targets = Namer(), {}
    for path in map(Path, paths):
        root = next((each for each in roots if each in path.parents), None)
        inside = Path(path.name) if root is None else path.relative_to(root)
        name = "map" if inside.name == STDIN else inside.stem
        targets[path.as_posix()] = namer.free((folder / inside.with_name(name)).as_posix()) + suffix
    return targets


def print_parts(parts: Iterable[tuple[str, Iterable[Line]]], *, several: bool) -> None:
    """What is shown of each map; of several under the path of each, with a blank line between."""
    for number, (path, lines) in enumerate(parts):
        if several:
            print_lines([*([[]] if number else []), [Run(path, Tone.STRONG)]])
        print_lines(lines)


def _worked(work: Callable[[Opened], R], found: Found) -> R | Unread:
    opened = open_anyway(found, alone=True)  # the maps that it refers to are told by themselves
    if why := opened.failure:
        return Unread(found.path, why)
    done = attempted(work, opened, found.path)
    return Unread(found.path, done.why.removeprefix(f"{found.path}: ")) if isinstance(done, Failed) else done


def _is_stdin(found: Found) -> bool:
    return found.path == STDIN
