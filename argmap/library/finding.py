"""Finding maps: a path, a name, the only one there is, a folder of them, standard input."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from argmap.diagnostics import ArgmapError
from argmap.library.files import STDIN, is_file, is_folder, is_link, is_there, note, reason
from argmap.library.roots import leads_out, name_of, root_of
from argmap.library.settings import settings
from argmap.text import listed, nearest, printable
from argmap.text.letters import composed

SUFFIXES = (".yaml", ".yml")


class Found(NamedTuple):
    """The path of a map, as it is shown; and the root that a link there must not lead out of.

    `within` is None for a path that the user named: that is followed wherever
    it leads.
    """

    path: str
    within: Path | None = None


def find_map(name: str | None) -> Found:
    """The map that MAP names; of no name, the only one.  Raises ArgmapError where there is none, or several."""
    if name is None:
        return _only()
    if name == STDIN:
        return Found(STDIN)
    if not name.strip():
        raise ArgmapError("the name of a map is empty; name a file, or leave it out for the only map")
    path = Path(name)
    if is_there(path):
        if path.is_dir():
            raise ArgmapError(f"{name} is a folder; name one map")
        return Found(path.as_posix())
    found = _named(name)
    if found is None:
        if is_link(path):
            raise ArgmapError(f"{name}: {_broken(path)}")
        raise ArgmapError(_not_found(name))
    return found


def find_maps(names: Iterable[str]) -> list[Found]:
    """All maps that files, folders and names stand for, each once; of none, those in `arguments/`."""
    found: list[Found] = []
    for name in names or [own_folder()]:
        path = Path(name)
        if names_folder(name):
            maps = maps_in(path)
            for each in {name, *(Path(one.path).parent.as_posix() for one in maps)}:
                note(each)
            if not maps:
                raise ArgmapError(f"there are no maps in {name}; a map is a .yaml or .yml file")
            found += maps
        elif not is_there(path) and name == settings().folder:
            raise ArgmapError(f"there is no folder {name}/ here; name a map or a folder")
        else:
            found.append(find_map(name))
    return list({each.path: each for each in found}.values())


def maps_in(folder: Path) -> list[Found]:
    """Every map in a folder and the folders in it, sorted; hidden ones aside."""
    return [Found(path.as_posix(), root) for root in [root_of(folder)] for path in files_in(folder, SUFFIXES)]


def files_in(folder: Path, suffixes: Iterable[str]) -> list[Path]:
    """The files with one of the suffixes, in any case, below a folder, sorted; hidden ones aside.

    Linked files are among them, also where the link leads nowhere; linked
    folders are not entered.
    """
    wanted, found = frozenset(suffixes), []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            if path.suffix.lower() in wanted and not name.startswith(".") and (path.is_symlink() or path.is_file()):
                found.append(path)
    return sorted(found)


def named_maps() -> list[tuple[str, str]]:
    """Every map that goes by a name, here or with argmap, and its path."""
    return list({Path(each.path).stem: each.path for each in (*_installed(), *_here(), *local_maps())}.items())


def own_folder() -> str:
    """`arguments` of the current folder, or what the settings have for it.  Raises ArgmapError outside of the root."""
    name, root = settings().folder, root_of(Path())
    try:
        out = leads_out(Path(name), root)
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{name}/: {reason(error)}") from None
    if out:
        raise ArgmapError(f"{name}/ leads out of {name_of(root)}, and is not looked into; name it")
    return name


def local_maps() -> list[Found]:
    """The maps in the own folder."""
    folder = Path(own_folder())
    return maps_in(folder) if is_folder(folder) else []


def only_maps() -> list[Found]:
    """The maps among which one needs no name: those in `arguments/`, or else in the current folder."""
    return local_maps() or _here()


def names_folder(name: str) -> bool:
    """Whether a word of a command line names a folder that is there."""
    return bool(name.strip()) and name != STDIN and is_folder(Path(name))


def is_map(name: str) -> bool:
    """Whether MAP names something that is there."""
    return name == STDIN or is_file(Path(name)) or _named(name) is not None


def names(maps: Iterable[Found]) -> list[str]:
    """What maps go by."""
    return [Path(each.path).stem for each in maps]


def _only() -> Found:
    found = only_maps()
    folder = settings().folder
    if len(found) == 1:
        return found[0]
    if not found:
        known = listed((f"`{name}`" for name in names(_installed())), "and")
        raise ArgmapError(
            f"there is no map in {folder}/ here; name a file, or one of those that came with argmap: {known}"
        )
    place = f"in {folder}/" if local_maps() else "here"
    raise ArgmapError(f"there are several maps {place}; name one: {listed(names(found), 'or')}")


def _named(name: str) -> Found | None:
    """`arguments/NAME.yaml` or `NAME.yaml` here, or else a map that came with argmap."""
    if not name or "/" in name or "\\" in name or "\0" in name:
        return None
    places, wanted = (local_maps, _here, _installed), composed(name)
    return next((each for place in places for each in place() if wanted in called(each)), None)


def called(found: Found) -> tuple[str, str]:
    """What a map goes by, without its ending and with it, in one form: systems differ in how they keep accents."""
    path = Path(composed(found.path))
    return path.stem, path.name


def _here() -> list[Found]:
    """The maps in the current folder itself; other YAML that lies about there is none."""
    root = root_of(Path())
    files = (path for path in sorted(Path().iterdir()) if path.suffix.lower() in SUFFIXES and path.is_file())
    return [Found(path.as_posix(), root) for path in files if not path.name.startswith(".") and _says_so(path)]


def _says_so(path: Path) -> bool:
    """Whether a file has the key that makes a map, near its beginning."""
    try:
        with path.open("rb") as file:
            return b"argmap:" in file.read(4096)
    except OSError:
        return False


def _installed() -> Iterator[Found]:
    package = Path(__file__).parent.parent
    for folder in (package / "maps", package.parent / "arguments"):
        if folder.is_dir():
            yield from maps_in(folder)


def _broken(path: Path) -> str:
    try:
        path.stat()
    except OSError as error:
        words = reason(error)
        return "is a link to what is not there" if words == "no such file" else words
    return "cannot be read"


def _not_found(name: str) -> str:
    known = names((*local_maps(), *_here(), *_installed()))
    near = nearest(Path(name).stem, known)
    hint = f"did you mean `{near}`?" if near else f"the maps here are {listed(dict.fromkeys(known)) or 'none'}"
    return f"there is no map `{printable(name)}`; {hint}"
