"""The maps that a map refers to: opened with it, each once, below the root of the one that was named.

Maps may refer to each other in a circle: the map that was opened first is no
guest, and nobody is a guest twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from argmap.diagnostics import NOWHERE, ArgmapError, Diagnostic, Related, Span
from argmap.keys import FOREIGN, is_reference
from argmap.library.copies import UNREADABLE, unreadable
from argmap.library.files import STDIN, Read, real, reason, spelled
from argmap.library.finding import SUFFIXES
from argmap.library.joining import HOST
from argmap.library.opened import Opened, opened_alone
from argmap.library.references import unknown
from argmap.library.roots import name_of, root_of
from argmap.model import ArgumentMap
from argmap.text import counted, nearest, shortened

MOST = 50
DEEPEST = 5
_MOVE = "move it there, or take the map out"


def with_guests(opened: Opened, read: Read) -> Opened:
    """The same map with its guests, and with what is wrong with them: one finding for each that cannot be read."""
    found = _Gathering(opened, read)
    found.gather()
    for name in found.maps:
        found.findings[name] += unknown(name, found.maps, found.names)
    own = [*opened.findings, *found.findings[HOST], *found.unreadable()]
    guests = {name: replace(each, names=found.names[name]) for name, each in found.maps.items() if name != HOST}
    findings = tuple(sorted(own, key=lambda each: each.span[1:3]))
    return replace(opened, findings=findings, guests=guests, names=found.names[HOST])


def is_abroad(finding: Diagnostic, amap: ArgumentMap) -> bool:
    """Whether a finding is about what the map refers to in other maps, so that without them it would not be there."""
    if finding.rule == UNREADABLE:
        return finding.span in amap.spans.get("maps", ())
    abroad = (each for each in finding.ids if FOREIGN in each and is_reference(each))
    return any(each.partition(FOREIGN)[0] in amap.maps for each in abroad)


def place_of(folder: Path, written: str, root: Path, known: Iterable[Path] = ()) -> Path:
    """The file that a path under `maps` leads to from the folder of its map.

    Raises ArgmapError where it is none, or outside of `root`; the hint names
    the nearest file that is not among the `known` ones.
    """
    path = spelled(folder / written)
    try:
        place = real(path)
        if not place.is_relative_to(root):
            raise ArgmapError(f"is outside of {name_of(root)}, and is not opened; {_MOVE}")
        if not place.exists():
            raise ArgmapError(f"is not there; {_meant(path, written, known)}")
        if not place.is_file():
            raise ArgmapError("is no file")
    except (OSError, ValueError) as error:
        raise ArgmapError(reason(error)) from None
    return place


class _Gathering:
    """All maps that are opened with one, by their names in the joined map, first those that it names itself."""

    def __init__(self, host: Opened, read: Read) -> None:
        self.read = read
        self.root = root_of(_folder(host.path))
        self.maps: dict[str, Opened] = {HOST: host}
        self.names: dict[str, dict[str, str]] = {}
        self.findings: dict[str, list[Diagnostic]] = {}
        self._known: dict[Path, str] = {} if host.path in ("", STDIN) else {real(Path(host.path)): HOST}
        self._told: set[str] = set()  # limits that were reported

    def gather(self) -> None:
        waiting = [HOST]
        for depth in range(DEEPEST + 1):
            waiting = [guest for name in waiting for guest in self._guests(name, deepest=depth == DEEPEST)]

    def unreadable(self) -> Iterator[Diagnostic]:
        """One finding for each guest with errors, where the map that was named refers to it."""
        for name, each in self.maps.items():
            errors = [*each.errors, *self.findings[name]]
            if name == HOST or not errors:
                continue
            what = f"the map `{name}`, {each.path}, cannot be read in full: {counted(len(errors), 'error')}"
            hint = f"`argmap check {each.path}` tells them; `--alone` leaves out the other maps"
            first = min(errors, key=lambda error: error.span[1:3])
            yield replace(
                unreadable(self._place(name), what, hint), related=(Related(shortened(first.message, 100), first.span),)
            )

    def _guests(self, holder: str, *, deepest: bool) -> Iterator[str]:
        """Open what one map refers to; the names of those that were not open yet."""
        names = self.names[holder] = dict[str, str]()
        own = self.findings[holder] = list[Diagnostic]()
        amap = self.maps[holder].map
        for (name, written), span in zip(amap.maps.items(), _places(amap), strict=True):
            if not written.strip():
                continue  # reported when the map was read
            what = f"the map `{name}`, `{shortened(written, 60)}`,"
            folder = _folder(amap.path)
            path = spelled(folder / written)
            try:
                place = place_of(folder, written, self.root, self._known)
                new = place not in self._known
                if new and (limit := self._limit(holder, name, deepest)) is not None:
                    self.findings[HOST] += limit
                    continue
                if new:
                    guest = f"{holder}{FOREIGN}{name}" if holder else name
                    self.maps[guest] = opened_alone(path.as_posix(), self.read)
                    self._known[place] = guest
                    yield guest
            except ArgmapError as error:
                why, _, hint = str(error).removeprefix(path.as_posix()).lstrip(": ").partition("; ")
                own.append(unreadable(span, f"{what} {why}", hint or "name another path, or take the map out"))
                continue
            if self._known[place] == holder:
                own.append(unreadable(span, f"{what} is this map itself", f"write its ids without `{name}/`"))
                continue
            names[name] = self._known[place]

    def _limit(self, holder: str, name: str, deepest: bool) -> list[Diagnostic] | None:
        """What keeps one more map from being opened, each once; None where nothing does."""
        guest = f"{holder}{FOREIGN}{name}" if holder else name
        if deepest:
            what = f"`{guest}` would be a map at {DEEPEST + 1} removes, and {DEEPEST} are the most"
            hint = "name it here, or take it out there"
        elif len(self.maps) > MOST:
            what = f"more than {MOST} maps would be opened with this one; `{guest}` is the first that is not"
            hint = "take some out"
        else:
            return None
        if hint in self._told:
            return []
        self._told.add(hint)
        return [unreadable(self._place(guest), what, hint)]

    def _place(self, name: str) -> Span:
        """Where the map that was opened first names a guest, or the one by way of which that is a guest."""
        amap = self.maps[HOST].map
        places = dict(zip(amap.maps, _places(amap), strict=True))
        return places.get(name.partition(FOREIGN)[0], amap.span)


def _folder(path: str) -> Path:
    return Path() if path in ("", STDIN) else Path(path).parent


def _places(amap: ArgumentMap) -> tuple[Span, ...]:
    """Where the names of a map's maps stand; where it was not read from a text, nowhere."""
    places = amap.spans.get("maps", ())
    return places if len(places) == len(amap.maps) else (NOWHERE,) * len(amap.maps)


def _meant(path: Path, written: str, known: Iterable[Path]) -> str:
    """What to do about a path that leads to nothing: the nearest name of a map in its folder that is not open yet."""
    taken = {each.name for each in known}
    try:
        there = [
            each.name for each in path.parent.iterdir() if each.suffix.lower() in SUFFIXES and each.name not in taken
        ]
    except OSError:
        there = []
    near = nearest(path.name, sorted(there))
    return (
        f"did you mean `{(Path(written).parent / near).as_posix()}`?"
        if near
        else "paths start from the folder of the map"
    )
