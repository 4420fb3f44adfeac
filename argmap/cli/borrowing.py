"""The bibliographies that maps name: files in a map's folder or below, and no others."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from argmap.cli.maps import STDIN, read_text
from argmap.diagnostics import Diagnostic
from argmap.loading.borrowed import Bibliographies
from argmap.model import Authority


def beside(path: str) -> Bibliographies:
    """What gives the bibliographies that the map at `path` names, if they are in its folder or below."""
    folder = Path.cwd() if path in ("", STDIN) else Path(path).parent

    def bibliography(name: str) -> tuple[Mapping[str, Authority], Sequence[Diagnostic]] | None:
        file = folder / name
        if not file.is_file() or not file.resolve().is_relative_to(folder.resolve()):
            return None
        from argmap.bibliography.read import read

        shown = file.as_posix()
        found = read(read_text(shown), shown)
        return found.authorities, found.diagnostics

    return bibliography
