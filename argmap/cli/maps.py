"""Finding and reading maps: a path, a name, the only one there is, or standard input."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from argmap.diagnostics import ArgmapError, Severity
from argmap.keys import is_id
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.report import Report
from argmap.syntax import decode
from argmap.text import counted, listed, nearest, printable

STDIN = "-"
FOLDER = "arguments"
SUFFIXES = (".yaml", ".yml")


def read_map(name: str | None) -> ArgumentMap:
    """The map that MAP names.

    A map that cannot be read in full is not worked with: what is wrong goes
    to standard error, and the command ends with status 2.
    """
    path = find_map(name)
    text, unreadable = decode(read_bytes(path), path)
    from argmap.cli.borrowing import beside

    amap, unread = load(text, path, beside(path)) if text or not unreadable else (ArgumentMap("", {}), [])
    errors = [found for found in (*unreadable, *unread) if found.severity is Severity.ERROR]
    if errors:
        from argmap.cli.lines import print_lines
        from argmap.report.full import styled

        print_lines(styled(Report(errors, {path: text})), sys.stderr)
        raise ArgmapError(f"{path} cannot be read in full: {counted(len(errors), 'error')}; mend it first")
    return amap


def pick(name: str | None, identifier: str | None) -> tuple[ArgumentMap, str | None]:
    """The map and the statement or argument that `[MAP] [ID]` name.

    A single word is a map if there is one of that name, else an id in the
    only map.
    """
    amap, word = _words(name, identifier)
    return amap, None if word is None else known_id(amap, word)


def pick_roots(name: str | None, expression: str | None) -> tuple[ArgumentMap, tuple[str, ...]]:
    """The map and the roots that `[MAP] [ID]` name, where ID may be any query; no roots where there is no ID."""
    amap, word = _words(name, expression)
    if word is None:
        return amap, ()
    if word in amap.statements or word in amap.arguments or is_id(word):
        return amap, (known_id(amap, word),)
    from argmap.query import parse, selection, tops

    roots = tops(amap, selection(amap, parse(word)).nodes)
    if not roots:
        raise ArgmapError(f"{amap.path}: nothing is found by `{printable(word)}`")
    return amap, tuple(roots)


def _words(name: str | None, word: str | None) -> tuple[ArgumentMap, str | None]:
    """The map and the word after it; a single word is a map if there is one of that name."""
    if name is None or word is not None or is_map(name):
        return read_map(name), word
    maps = list(_local())
    if len(maps) != 1 or Path(name).is_dir() or "/" in name or name.endswith(SUFFIXES):
        find_map(name)  # says what is wrong with it
    amap = read_map(None)
    known = name in amap.statements or name in amap.arguments or not is_id(name)
    if not known and (near := nearest(name, _names(maps))):
        raise ArgmapError(f"there is no map `{printable(name)}`; did you mean `{near}`?")
    return amap, name


def known_id(amap: ArgumentMap, identifier: str) -> str:
    """`identifier` if a statement or argument has it; else an error with the nearest."""
    if identifier in amap.statements or identifier in amap.arguments:
        return identifier
    near = nearest(identifier, [*amap.statements, *amap.arguments])
    hint = f"did you mean `{near}`?" if near else "`argmap show` prints the ids"
    raise ArgmapError(f"{amap.path}: no statement or argument `{printable(identifier)}`; {hint}")


def quietly(name: str | None) -> ArgumentMap:
    """What can be read of the map that MAP names, without a word about the rest; ArgmapError if there is none."""
    text, _ = decode(read_bytes(find_map(name)))
    return load(text)[0]


def named_maps() -> list[tuple[str, str]]:
    """Every map that goes by a name, here or with argmap, and its path."""
    return list({path.stem: path.as_posix() for path in (*_installed(), *_local())}.items())


def find_map(name: str | None) -> str:
    """The path that MAP names, or `-`."""
    if name is None:
        return _only()
    if name == STDIN:
        return STDIN
    path = Path(name)
    if path.is_dir():
        raise ArgmapError(f"{name} is a folder; name one map")
    found = path if path.exists() else _named(name)
    if found is None:
        raise ArgmapError(_not_found(name))
    return _shown(found)


def every_map(paths: Iterable[str]) -> list[str]:
    """The paths of all maps that files, folders and names stand for, each once; of none, those in `arguments/`."""
    found: list[str] = []
    for path in paths or [FOLDER]:
        if path != STDIN and Path(path).is_dir():
            maps = maps_in(Path(path))
            if not maps:
                raise ArgmapError(f"there are no maps in {path}; a map is a .yaml or .yml file")
            found += [file.as_posix() for file in maps]
        elif path == FOLDER and not Path(path).exists():
            raise ArgmapError(f"there is no folder {FOLDER}/ here; name a map or a folder")
        else:
            found.append(find_map(path))
    return list(dict.fromkeys(found))


def is_map(name: str) -> bool:
    """Whether MAP names something that is there."""
    return name == STDIN or Path(name).is_file() or _named(name) is not None


def maps_in(folder: Path) -> list[Path]:
    """Every map in a folder and the folders in it, sorted; hidden ones aside."""
    files = (path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    return sorted(path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def read_text(path: str) -> str:
    """The text of a file, or of standard input for `-`.  Raises ArgmapError when it cannot be read as text."""
    text, found = decode(read_bytes(path), path)
    for diagnostic in found:
        raise ArgmapError(
            f"{path}:{diagnostic.span.line}:{diagnostic.span.column}: {diagnostic.message}; {diagnostic.hint}"
        )
    return text


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`; no more than a map may have."""
    from argmap.syntax.decode import MAX_BYTES

    if path == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{path}: {_reason(error)}") from None


def passage(amap: ArgumentMap) -> str | None:
    """The local copy of a map's source, if the map names one and it is in the map's folder."""
    if amap.source is None or not amap.source.text:
        return None
    folder = Path.cwd() if amap.path in ("", STDIN) else Path(amap.path).parent
    copy = folder / amap.source.text
    if not copy.is_file() or not copy.resolve().is_relative_to(folder.resolve()):
        return None
    return read_text(_shown(copy))


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name a file"
    if isinstance(error, PermissionError):
        return "may not be read"
    return getattr(error, "strerror", None) or str(error)


def _only() -> str:
    """The only map in `arguments/` of the current folder."""
    found = list(_local())
    if len(found) == 1:
        return _shown(found[0])
    if not found:
        known = listed((f"`{name}`" for name in _names(_installed())), "and")
        raise ArgmapError(
            f"there is no map in {FOLDER}/ here; name a file, or one of those that came with argmap: {known}"
        )
    raise ArgmapError(f"there are several maps in {FOLDER}/; name one: {listed(_names(found), 'or')}")


def _named(name: str) -> Path | None:
    """`arguments/NAME.yaml` here, or else a map that came with argmap."""
    if not name or "/" in name or "\\" in name or "\0" in name:
        return None
    return next((path for path in (*_local(), *_installed()) if name in (path.stem, path.name)), None)


def _local() -> Iterator[Path]:
    folder = Path(FOLDER)
    return iter(maps_in(folder) if folder.is_dir() else [])


def _installed() -> Iterator[Path]:
    package = Path(__file__).parent.parent
    for folder in (package / "maps", package.parent / FOLDER):
        if folder.is_dir():
            yield from maps_in(folder)


def _names(paths: Iterable[Path]) -> list[str]:
    return [path.stem for path in paths]


def _not_found(name: str) -> str:
    known = _names((*_local(), *_installed()))
    near = nearest(Path(name).stem, known)
    hint = f"did you mean `{near}`?" if near else f"the maps here are {listed(dict.fromkeys(known)) or 'none'}"
    return f"there is no map `{printable(name)}`; {hint}"


def _shown(path: Path) -> str:
    """A path as it is shown: with slashes, and relative where it is."""
    return path.as_posix()
