"""The files of an editor: those that it has open, in its version, and maps on the disk beside them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from argmap.diagnostics import ArgmapError
from argmap.library import Found, refusal
from argmap.library.files import is_folder, read_bytes, real
from argmap.library.finding import maps_in
from argmap.library.hosts import beside, guest_of, hosts
from argmap.lsp.file import File, is_map, to_path, to_uri
from argmap.records import record
from argmap.syntax import decode

MOST = 500  # maps in an open folder whose names are offered


@record
class Guest:
    """A map that another one refers to by a name."""

    name: str
    file: File


class Workspace:
    """What is open, and what is read from the disk; a file on the disk is read again when it has changed."""

    def __init__(self, unit: str = "utf-16") -> None:
        self.unit = unit
        self.roots: list[Path] = []
        self._open: dict[str, File] = {}
        self._disk: dict[str, tuple[tuple[int, int], File]] = {}

    def put(self, uri: str, text: str, version: int | None, language: str = "") -> File | None:
        """The new text of an open file; None for one that is no map."""
        before = self._open.get(_key(uri))
        if not is_map(text, language) and before is None:
            return None
        good, last = (before.good, before.looked) if before is not None else (None, None)
        file = File(uri, text.removeprefix("\ufeff"), version, self.unit, good, self.read, last)
        self._open[_key(uri)] = file
        return file

    def drop(self, uri: str) -> None:
        self._open.pop(_key(uri), None)

    def get(self, uri: str) -> File | None:
        """An open file that is a map."""
        return self._open.get(_key(uri))

    def open_files(self) -> list[File]:
        return list(self._open.values())

    def renewed(self) -> list[File]:
        """The open files as new ones, since what they refer to may have changed on the disk."""
        self._open = {key: replace(file, before=file.good, last=file.looked) for key, file in self._open.items()}
        return self.open_files()

    def read(self, path: str) -> bytes:
        """The bytes of a file; of an open one, what is in the editor."""
        file = self._open.get(_key(to_uri(path)))
        return read_bytes(path) if file is None else file.text.encode("utf-8", "replace")

    def file(self, path: str) -> File | None:
        """A map at a path, open or on the disk; None where there is none to be read."""
        uri = to_uri(path)
        if (opened := self._open.get(_key(uri))) is not None:
            return opened
        try:
            state = Path(path).stat()
            stamp = (state.st_mtime_ns, state.st_size)
            known = self._disk.get(path)
            if known is None or known[0] != stamp:
                text, _ = decode(read_bytes(path), path)
                known = self._disk[path] = (stamp, File(uri, text, None, self.unit, None, self.read))
        except (OSError, ValueError, ArgmapError):
            return None
        return known[1] if is_map(known[1].text) else None

    def guest(self, file: File, name: str) -> File | None:
        """The map that `file` calls so; none that lies outside of its root."""
        written = file.map.maps.get(name)
        place = guest_of(file.path, written) if written is not None else None
        return self.file(place.as_posix()) if place is not None else None

    def hosts(self, file: File) -> Iterator[Guest]:
        """The maps that refer to `file`, with the name that each has for it."""
        others = (other for other in self._read(beside(file.path)) if "maps:" in other.text)
        for other, name in hosts(file.path, others, lambda other: (other.path, other.map.maps)):
            yield Guest(name, other)

    def _read(self, found: Iterable[Found]) -> Iterator[File]:
        """Maps that were found, each in the version of the editor."""
        for each in found:
            file = self.file(real(Path(each.path)).as_posix())
            if file is not None:
                yield file

    def every(self) -> Iterator[File]:
        """What is open, and the maps in the folders that the editor has open."""
        seen = dict[str, File]()
        for file in self.open_files():
            seen.setdefault(_key(file.uri), file)
        for root in self.roots:
            inside = (found for found in maps_in(root) if not refusal(found)) if is_folder(root) else ()
            for file in self._read(islice(inside, MOST)):
                seen.setdefault(_key(file.uri), file)
        yield from seen.values()

    def agreed(self, unit: str) -> None:
        """Count places in another unit from now on."""
        self.unit = unit
        self._open = {key: replace(file, unit=unit) for key, file in self._open.items()}


def _key(uri: str) -> str:
    """One word for all addresses of a file."""
    path = to_path(uri)
    if path == uri:
        return uri
    try:
        return real(Path(path)).as_posix()
    except (OSError, ValueError):
        return path
