"""The one folder that an assistant is shown: maps below it, and no other file."""

from pathlib import Path

from argmap.diagnostics import ArgmapError
from argmap.edits import Typed
from argmap.library import Found, Opened, open_map, with_source
from argmap.library.files import read_bytes, read_text, real
from argmap.library.finding import called, maps_in, names
from argmap.text import counted, listed, nearest, printable
from argmap.text.letters import composed

DRAFT = "draft.yaml"
"""The path that a map goes by that was handed over as text; its source is looked for beside it."""


class Folder:
    """Maps by their paths in the current folder; a path or link that leads out of it is refused."""

    def __init__(self) -> None:
        self.path = real(Path())

    def maps(self) -> list[str]:
        """The paths of all maps, in order."""
        return [each.path for each in maps_in(Path()) if self._is_inside(Path(each.path))]

    def open(self, name: str) -> Opened:
        """A map by its path, its name, or as its own text; of no name the only one, with the copy of its source."""
        path, text = self._found(name)

        def read(asked: str) -> bytes:
            return text.encode("utf-8", "replace") if text is not None and asked == path else self._read(asked)

        return with_source(open_map(Found(path), read), read)

    def typed(self, name: str) -> Typed:
        """The same as a text to be mended, with the bibliographies that it names."""
        path, text = self._found(name)
        data = self._read(path) if text is None else text.encode("utf-8", "replace")
        return Typed.of(data, path, self._read)

    def whole(self, name: str) -> Opened:
        """The same.  Raises ArgmapError for a map that cannot be read in full."""
        opened = self.open(name)
        if opened.errors:
            number = counted(len(opened.errors), "error")
            raise ArgmapError(f"{opened.path} cannot be read in full: {number}; `check` says which")
        return opened

    def text(self, path: str) -> str:
        """The text of a map."""
        return self.open(path).text

    def prose(self, path: str) -> tuple[str, str]:
        """Any file below the folder: its path from there, and its text.  Raises ArgmapError for one that is no text."""
        text = read_text(path, self._read)
        return real(Path(path)).relative_to(self.path).as_posix(), text

    def _found(self, name: str) -> tuple[str, str | None]:
        """Where a map is, and its text where that was handed over."""
        if "\n" in name:
            return DRAFT, name
        known = self.maps()
        if not name.strip():
            if len(known) != 1:
                raise ArgmapError(f"name a map; there are {listed(known) or 'none here'}")
            return known[0], None
        if not self._is_inside(Path(name)):
            raise ArgmapError(f"{printable(name)} is outside of the folder that is served")
        if Path(name).is_file():
            return Path(name).as_posix(), None
        for path in known:
            if composed(name) in called(Found(path)):
                return path, None
        near = nearest(name, [*known, *names(Found(path) for path in known)])
        hint = f"did you mean `{near}`?" if near else f"there are {listed(known) or 'none here'}"
        raise ArgmapError(f"there is no map `{printable(name)}`; {hint}")

    def _read(self, path: str) -> bytes:
        if not self._is_inside(Path(path)):
            raise ArgmapError(f"{path}: is outside of the folder that is served, and is not read")
        return read_bytes(path)

    def _is_inside(self, path: Path) -> bool:
        try:
            return real(path).is_relative_to(self.path)
        except (OSError, ValueError):
            return False
