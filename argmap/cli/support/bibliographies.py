"""`argmap import FILE --authorities`: a bibliography as the authorities of a map."""

from collections.abc import Iterable, Mapping
from functools import cache

import typer

from argmap.bibliography.read import Bibliography, read
from argmap.cli.support.output import emit_document, remark
from argmap.cli.support.writing import write_file
from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.library.bibliographies import beside
from argmap.library.files import read_bytes, read_text
from argmap.loading import load
from argmap.model import ArgumentMap, Authority
from argmap.syntax import Mapping as Node
from argmap.syntax import parse
from argmap.text import counted, listed
from argmap.writing import write

_NAMED = 3


def import_authorities(source: str, into: str | None) -> None:
    """Print the authorities of a bibliography, or write those that a map has not yet into it."""
    found = read(read_text(source), source)
    for diagnostic in found.diagnostics:
        remark(_line(diagnostic))
    if not found.authorities:
        remark(f"argmap: note: there is no work in {source}")
    if into is None:
        emit_document(_block(found.authorities))
    else:
        _add(found, into)
    if any(each.severity is not Severity.NOTE for each in found.diagnostics):
        raise typer.Exit(1)


def _add(found: Bibliography, into: str) -> None:
    text = read_text(into)
    works = cache(beside(into, read_bytes))
    amap, unread = load(text, into, works)
    new = {name: each for name, each in found.authorities.items() if name not in amap.authorities}
    kept = [f"`{name}`" for name in found.authorities if name in amap.authorities]
    if new:
        written = _inserted(text, new, into)
        again, unread_again = load(written, into, works)
        whole = again.statements == amap.statements and again.authorities == {**amap.authorities, **new}
        if not whole or len(unread_again) > len(unread):
            raise ArgmapError(f"{into} has faults that stand in the way; `argmap check` names them")
        write_file(into, written)
    stays = f"; {_few(kept)} {'is' if len(kept) == 1 else 'are'} there already and kept" if kept else ""
    remark(f"added {counted(len(new), 'authority', 'authorities')} to {into}{stays}")


def _inserted(text: str, new: Mapping[str, Authority], path: str) -> str:
    """`text` with new authorities after those that it has, or else before its statements."""
    root = parse(text, path).root
    places = {key.value: (key, value) for key, value in root.entries} if type(root) is Node else {}
    lines = text.splitlines(keepends=True)
    body = _block(new).splitlines(keepends=True)
    if "authorities" in places:
        key, value = places["authorities"]
        if type(value) is not Node or value.line == key.line or not value.entries:
            raise ArgmapError(f"{path}: write `authorities:` with an entry on a line of its own below it")
        after = min((other.line for other, _ in places.values() if other.line > key.line), default=len(lines))
        while after > key.line and (not lines[after - 1].strip() or lines[after - 1].startswith("#")):
            after -= 1
        indent = value.entries[0][0].column
        body = [" " * (indent - 2) + line if indent > 2 else line[2 - indent :] for line in body[1:]]
        if not lines[after - 1].endswith("\n"):
            lines[after - 1] += "\n"
        return "".join([*lines[:after], *body, *lines[after:]])
    if "statements" not in places:
        raise ArgmapError(f"{path} is no map: it has no `statements:`")
    before = places["statements"][0].line
    return "".join([*lines[:before], *body, "\n", *lines[before:]])


def _block(authorities: Mapping[str, Authority]) -> str:
    """Authorities as a map has them, from the line `authorities:` on."""
    if not authorities:
        return "authorities: {}\n"
    written = write(ArgumentMap("", {}, authorities=authorities))
    return written[written.index("\nauthorities:") + 1 : written.rindex("\n\nstatements:") + 1]


def _few(names: Iterable[str]) -> str:
    found = list(names)
    more = [f"{len(found) - _NAMED:,} more"] if len(found) > _NAMED else []
    return listed([*found[:_NAMED], *more])


def _line(found: Diagnostic) -> str:
    hint = f"; {found.hint}" if found.hint else ""
    return f"{found.span.path}:{found.span.line}: {found.severity}: {found.message}{hint}"
