"""The bibliographies that maps name: files in a map's folder or below, and no others."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from argmap.diagnostics import ArgmapError, Diagnostic, Severity, Span
from argmap.library.files import STDIN, Read, read_text, real
from argmap.loading.borrowed import Bibliographies
from argmap.model import Authority


def beside(path: str, read: Read) -> Bibliographies:
    """What gives the bibliographies that the map at `path` names, if they are in its folder or below.

    That one cannot be read is a finding at its start.
    """
    folder = Path() if path in ("", STDIN) else Path(path).parent

    def bibliography(name: str) -> tuple[Mapping[str, Authority], Sequence[Diagnostic]] | None:
        shown = (folder / name).as_posix()
        try:
            if not (folder / name).is_file() or not real(folder / name).is_relative_to(real(folder)):
                return None
            from argmap.bibliography.read import read as entries

            found = entries(read_text(shown, read), shown)
        except (OSError, ArgmapError) as error:
            message = str(error).removeprefix(f"{shown}: ")
            return {}, [Diagnostic("bibliography", Severity.ERROR, message, Span(shown, 1, 1, 1, 2))]
        return found.authorities, found.diagnostics

    return bibliography
