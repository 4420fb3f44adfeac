"""Where a name is defined and where it is used, in this map and in those that refer to each other; renaming it."""

from collections.abc import Iterator
from pathlib import Path

from argmap.diagnostics import Edit
from argmap.edits import Kind, rename, rename_foreign
from argmap.edits.sites import fields
from argmap.keys import FOREIGN, MAP
from argmap.library.files import is_file
from argmap.lsp.file import File, Spot, to_uri
from argmap.lsp.lines import Json, Point
from argmap.lsp.workspace import Workspace
from argmap.model import Relation
from argmap.syntax import Mapping, Scalar

_NODES = frozenset({Kind.STATEMENT, Kind.ARGUMENT})


def definition(file: File, point: Point, workspace: Workspace) -> list[Json]:
    """Where what is at a place is defined; a path of a map or of the source's copy leads to that file."""
    offset = file.offset(point)
    spot = file.at(offset)
    if spot is None:
        return [*_files(file, offset)]
    owner, name = _owner(file, spot, workspace)
    return [_location(owner, each) for each in _defining(owner, name, spot.name.kind)] or _handle(owner, name)


def references(file: File, point: Point, workspace: Workspace, *, declaration: bool = True) -> list[Json]:
    """Every place of a name, in every map that knows what it names; handles that begin with it too."""
    spot = file.at(file.offset(point))
    if spot is None:
        return []
    owner, name = _owner(file, spot, workspace)
    found = [
        _location(owner, each)
        for each in owner.spots
        if _same(each, name, spot.name.kind) and (declaration or not each.name.defines)
    ]
    for guest in workspace.hosts(owner) if spot.name.kind in _NODES else ():
        foreign = f"{guest.name}{FOREIGN}{name}"
        found += [_location(guest.file, each) for each in guest.file.spots if _same(each, foreign, spot.name.kind)]
    return found


def prepare_rename(file: File, point: Point, workspace: Workspace) -> Json | None:
    """The range of the name at a place, and the name, where it can be renamed."""
    spot = file.at(file.offset(point))
    if spot is None:
        return None
    owner, name = _owner(file, spot, workspace)
    if not any(_same(each, name, spot.name.kind) and _named(each) for each in owner.spots):
        return None
    start = spot.end - len(name) if FOREIGN in spot.name.scalar.value else spot.start
    return {"range": file.lines.range(start, start + len(name)), "placeholder": name}


def renamed(file: File, point: Point, new: str, workspace: Workspace) -> Json | None:
    """The edits of every map in which a name changes.  Raises ArgmapError for a name that is taken or is none."""
    spot = file.at(file.offset(point))
    if spot is None:
        return None
    owner, name = _owner(file, spot, workspace)
    kind = spot.name.kind if spot.name.kind not in _NODES else _kind(owner, name)
    changes: list[Json] = [edited(owner, rename(owner.document, name, new, kind))]
    guests = list(workspace.hosts(owner)) if kind in _NODES else []
    others = [(each.file, rename_foreign(each.file.document, each.name, name, new)) for each in guests]
    changes += [edited(other, edits) for other, edits in others if edits]
    return {"documentChanges": changes}


def edited(file: File, edits: list[Edit]) -> Json:
    """The edits of one file as the protocol has them, for the version that they were made for."""
    return {
        "textDocument": {"uri": file.uri, "version": file.version},
        "edits": [{"range": file.lines.range(each.start, each.end), "newText": each.new} for each in edits],
    }


def _owner(file: File, spot: Spot, workspace: Workspace) -> tuple[File, str]:
    """The map that a name is of, and what it is called there."""
    name = spot.name.scalar.value
    guest, slash, inner = name.partition(FOREIGN)
    other = workspace.guest(file, guest) if slash else None
    return (other, inner) if other is not None else (file, name)


def _defining(file: File, name: str, kind: Kind) -> Iterator[Spot]:
    kinds = _NODES if kind in _NODES else {kind}
    return (
        each for each in file.spots if each.name.defines and each.name.kind in kinds and each.name.scalar.value == name
    )


def _handle(file: File, name: str) -> list[Json]:
    """Where an argument without an id stands."""
    site = file.sites.get(name)
    if site is None:
        return []
    start, end = file.places.start(site.node), file.places.end(site.node)
    return [{"uri": file.uri, "range": file.lines.range(start, end)}]


def _same(spot: Spot, name: str, kind: Kind) -> bool:
    """Whether a name is `name`, or a handle that begins with it."""
    kinds = _NODES if kind in _NODES else {kind}
    written = spot.name.scalar.value
    if spot.name.kind not in kinds:
        return False
    return written == name or written.startswith(tuple(f"{name}.{relation}." for relation in Relation))


def _named(spot: Spot) -> bool:
    """Whether a place gives a name: a tag is given wherever it is written."""
    return spot.name.defines or spot.name.kind is Kind.TAG


def _kind(file: File, name: str) -> Kind:
    return next((each.name.kind for each in _defining(file, name, Kind.STATEMENT)), Kind.STATEMENT)


def _location(file: File, spot: Spot) -> Json:
    return {"uri": file.uri, "range": file.lines.range(spot.start, spot.end)}


def _files(file: File, offset: int) -> Iterator[Json]:
    """The files that the paths of `maps` and of `source: text:` lead to."""
    root = file.document.root
    if type(root) is not Mapping:
        return
    head = fields(root, MAP)
    paths = [head["bibliography"][1]] if "bibliography" in head else []
    for name in ("maps", "source"):
        _, node = head.get(name, (None, None))
        entries = node.entries if type(node) is Mapping else []
        paths += [value for key, value in entries if name == "maps" or key.value == "text"]
    for path in paths:
        if type(path) is Scalar and file.places.start(path) <= offset <= file.places.end(path):
            target = Path(file.path).parent / path.value
            start = {"line": 0, "character": 0}
            if is_file(target):
                yield {"uri": to_uri(str(target)), "range": {"start": start, "end": start}}
