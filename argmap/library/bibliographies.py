"""The bibliographies that maps name: files in a map's folder or below; links there lead no further than its root."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from argmap.diagnostics import ArgmapError, Diagnostic, Severity, Span
from argmap.library.files import STDIN, Read, real, reason, spelled
from argmap.library.roots import name_of, root_of
from argmap.loading.borrowed import Bibliographies
from argmap.model import Authority
from argmap.syntax import decode


def beside(path: str, read: Read) -> Bibliographies:
    """What gives the bibliographies that the map at `path` names, or what is said of one that is not read.

    That one cannot be read as a text is a finding at its start.
    """
    folder = Path() if path in ("", STDIN) else Path(path).parent

    def bibliography(name: str) -> tuple[Mapping[str, Authority], Sequence[Diagnostic]] | str | None:
        path = spelled(folder / name)
        shown = path.as_posix()
        try:
            place = real(path)
            if not place.exists():
                return None
            if why := _refusal(place, root_of(folder)):
                return why
            from argmap.bibliography.read import read as entries

            text, damage = decode(read(shown), shown)
            if damage:
                return {}, [replace(each, rule="bibliography") for each in damage]
            found = entries(text, shown)
        except (OSError, ValueError) as error:
            return reason(error)
        except ArgmapError as error:
            message = str(error).removeprefix(f"{shown}: ")
            return {}, [Diagnostic("bibliography", Severity.ERROR, message, Span(shown, 1, 1, 1, 2))]
        return found.authorities, found.diagnostics

    return bibliography


def _refusal(place: Path, root: Path) -> str:
    """Why what is at a place is not read; empty where it is."""
    if not place.is_relative_to(root):
        return f"is outside of {name_of(root)}, and is not read"
    return "" if place.is_file() else "is no file"
