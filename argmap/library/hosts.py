"""The maps that refer to a map: its hosts, below the same root.

Whoever has maps open (an editor, say) says how to come by what they name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from argmap.diagnostics import ArgmapError
from argmap.library import Found, refusal
from argmap.library.files import STDIN, is_folder, real
from argmap.library.finding import maps_in
from argmap.library.guests import place_of
from argmap.library.roots import root_of

Host = TypeVar("Host")


def guest_of(path: str, written: str) -> Path | None:
    """The file that a map means by a path under `maps`; None where there is none, or it is outside of the root."""
    folder = Path(path).parent
    try:
        return place_of(folder, written, root_of(folder))
    except (ArgmapError, OSError, ValueError):
        return None


def beside(path: str) -> Iterator[Found]:
    """The other maps below the root of a map, in order; what a link leads out to is none of them."""
    folder = Path(path).parent
    if path == STDIN or not is_folder(folder):
        return
    own = _real(path)
    for found in maps_in(root_of(folder)):
        if not refusal(found) and _real(found.path) != own:
            yield found


def hosts(
    path: str, others: Iterable[Host], named: Callable[[Host], tuple[str, Mapping[str, str]]]
) -> Iterator[tuple[Host, str]]:
    """Those of other maps that refer to the one at `path`, with each name that they have for it.

    `named` gives the path of one of them, and what it names under `maps`.
    """
    own = _real(path)
    for other in others:
        place, maps = named(other)
        for name, written in maps.items():
            if own is not None and guest_of(place, written) == own:
                yield other, name


def _real(path: str) -> Path | None:
    try:
        return real(Path(path))
    except (OSError, ValueError):
        return None
