"""What is in a map: the outline of a file, symbols of all maps, what can be folded."""

from argmap.edits.sites import Site
from argmap.lsp.file import File
from argmap.lsp.lines import Json
from argmap.lsp.workspace import Workspace
from argmap.model import Relation
from argmap.render.labels import bearing
from argmap.syntax.comments import blocks
from argmap.text import fold, shortened

MOST = 200
_STATEMENT, _ARGUMENT, _AUTHORITY = 5, 6, 20  # the protocol's class, method and key
_LONG = 80


def document_symbols(file: File) -> list[Json]:
    """Every statement with the arguments that are written below it, and below these theirs."""
    amap, top, below = file.map, list[Json](), dict[str, list[Json]]()
    for name, site in file.sites.items():
        statement, argument = amap.statements.get(name), amap.arguments.get(name)
        if site.relation is None and statement is not None:
            top.append(_symbol(file, site, name, statement.text, _STATEMENT, below))
        elif site.relation is not None and argument is not None:
            sign = "+" if site.relation is Relation.SUPPORT else "−"
            symbol = _symbol(file, site, f"{sign} {argument.id or ', '.join(argument.premises)}", "", _ARGUMENT, below)
            symbol["detail"] = shortened(bearing(argument), _LONG)
            below.setdefault(site.target, []).append(symbol)
    return [*top, *(each for name in amap.targets for each in below.get(name, []))]


def workspace_symbols(workspace: Workspace, query: str) -> list[Json]:
    """The statements and authorities of all maps whose id or text has the words of `query`, up to a number."""
    wanted, found = fold(query).split(), list[Json]()
    for file in workspace.every():
        title = file.map.title
        for spot in file.spots:
            name = spot.name.scalar.value
            if not spot.name.defines:
                continue
            statement = file.map.statements.get(name)
            said = fold(f"{name} {statement.text if statement else ''}")
            if all(word in said for word in wanted):
                text = f"{name}: {shortened(statement.text, _LONG)}" if statement else name
                location = {"uri": file.uri, "range": file.lines.range(spot.start, spot.end)}
                kind = _STATEMENT if statement else _AUTHORITY
                found.append({"name": text, "kind": kind, "location": location, "containerName": title})
                if len(found) == MOST:
                    return found
    return found


def folding_ranges(file: File) -> list[Json]:
    """Every key and list item that takes several lines."""
    return [{"startLine": first, "endLine": last} for first, last in blocks(file.document.root).items() if last > first]


def _symbol(file: File, site: Site, name: str, detail: str, kind: int, below: dict[str, list[Json]]) -> Json:
    start = file.places.start(site.key if site.relation is None else site.node)
    end = file.places.end(site.node)
    selected = file.places.end(site.key) if site.relation is None else min(end, file.places.line_end(start))
    return {
        "name": name or "…",
        "detail": shortened(detail, _LONG),
        "kind": kind,
        "range": file.lines.range(start, max(end, selected)),
        "selectionRange": file.lines.range(start, selected),
        "children": below.setdefault(site.name, []),
    }
