"""Text to an ArgumentMap and diagnostics.  Knows the format, not the rules.

Reading never fails on content: what could be understood is in the map, and
there is one diagnostic for everything else.  Where it is plain what was
meant (a misspelt key or id with one near neighbour), the map is read as
meant, so that one mistake brings no second complaint.
"""

import re

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.garbage import no_garbage_collection
from argmap.keys import MAP, TARGET, VERSION, Holds, is_id
from argmap.loading.borrowed import Bibliographies, Borrowed
from argmap.loading.fields import Entries, Fields, Reader
from argmap.loading.hints import meant
from argmap.loading.items import authority, source
from argmap.loading.names import Names
from argmap.loading.outside import taken_in
from argmap.loading.references import Resolver
from argmap.loading.statements import Statements
from argmap.loading.values import attributes
from argmap.model import ArgumentMap, Authority
from argmap.syntax import Document, Mapping, Node, Scalar, Sequence, cut_prose, guesses, ignores, parse
from argmap.text import Near, listed, shortened

__all__ = ["load"]

_OF_A_MAP = r"(?m)^[ \t\"'{-]*+(?:argmap|title|thesis|statements)\b"


def load(
    text: str, path: str = "", bibliographies: Bibliographies | None = None
) -> tuple[ArgumentMap, list[Diagnostic]]:
    """Read a map.  `path` is only named in places; nothing is opened.  Diagnostics are in the order of the text.

    `bibliographies` gives what a file holds that a map names as its
    bibliography; without it every work that is cited is taken to be there.
    """
    with no_garbage_collection():
        document = parse(text, path)
        reader = Reader(path, document.text)
        hidden = list(cut_prose(document))
        reader.partial = any(found.severity is Severity.ERROR for found in hidden)
        reader.diagnostics += [*document.diagnostics, *hidden]
        amap = _map(reader, document, bibliographies)
    return amap, sorted(reader.diagnostics, key=lambda found: found.span[1:3])


def _map(reader: Reader, document: Document, bibliographies: Bibliographies | None) -> ArgumentMap:
    root = document.root
    if type(root) is not Mapping or not _is_map(root, whole=not document.diagnostics):
        if not document.diagnostics or not re.search(_OF_A_MAP, document.text):
            reader.diagnostics = [found for found in reader.diagnostics if found.rule != "yaml-syntax"]
            _no_map(reader, root)
        return ArgumentMap(title="", statements={}, path=reader.path)
    silenced, guessed = tuple(ignores(document)), tuple(guesses(document))  # while the tree is whole
    outside = taken_in(reader, root)
    fields, extra = reader.fields(root, MAP, "a map")
    _version(reader, fields)
    reader.text(fields.get("$schema"), "`$schema`")
    values, spans = attributes(reader, fields, MAP)
    title = fields.get("title")
    if type(title) is Scalar and title.empty:
        reader.wrong(title, "`title`", Holds.TEXT)
    statements = Statements(reader)
    entries = _entries(reader, fields, "statements", Holds.STATEMENTS)
    entries += outside["statements"]
    entries.reverse()
    statements.waiting = entries
    while entries:  # those of the tree: what has been read is let go at once, for nothing needs as much room as it
        statements.read(*entries.pop())
    own = _authorities(reader, fields, outside["authorities"])
    borrowed = Borrowed(reader, values.get("bibliography", ""), fields.get("bibliography"), bibliographies)
    authorities = {**own, **borrowed.cited(statements.statements.values(), own)}
    names = Names(statements.statements, statements.arguments, authorities, values.get("maps", {}))
    resolver = Resolver(reader, statements.statements, statements.arguments, names)
    spans["targets"] = _targets(reader, resolver, statements, fields)
    resolver.clashes()
    thesis, spans["thesis"] = _thesis(reader, resolver, fields.get("thesis"))
    values.setdefault("title", "")
    resolver.resolve()
    return ArgumentMap(
        thesis=thesis,
        source=source(reader, fields["source"]) if "source" in fields else None,
        authorities=authorities,
        statements=statements.statements,
        arguments=statements.arguments,
        extra=extra,
        path=reader.path,
        damaged=frozenset(reader.damaged),
        partial=reader.partial or document.cut,
        ignores=silenced,
        guesses=guessed,
        span=reader.span(document.root),
        spans=spans,
        **values,
    )


def _thesis(reader: Reader, resolver: Resolver, node: Node | None) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The thesis as written, and where; where none of it exists, what would be the thesis without it."""
    words: dict[str, Span] = {}
    for word in reader.words(node, "`thesis`", Holds.IDS):
        words.setdefault(word.value, reader.span(word))
    if not resolver.statements:  # which has been reported
        return (), ()
    names, places = tuple(words), tuple(words.values())
    if all(name in resolver.statements for name in names):
        return names, places
    theses = ArgumentMap("", resolver.statements, resolver.arguments).theses
    hint = f"is it {listed([f'`{name}`' for name in theses], 'or')}? That bears on nothing" if len(theses) < 4 else ""
    known = resolver.ids(names, places, hint if theses else "")
    if words and not known:
        return theses, places
    return known, places


def _targets(reader: Reader, resolver: Resolver, statements: Statements, fields: Fields) -> tuple[Span, ...]:
    """Read the arguments on things of other maps as those on statements of this one; the places of those things."""
    places: dict[str, Span] = {}
    for key, node in _entries(reader, fields, "targets", Holds.TARGETS):
        target = resolver.target(key.value, reader.span(key))
        if type(node) is not Mapping:
            reader.wrong(
                node, f"what bears on `{shortened(key.value, 60)}`", Holds.TARGETS, "write `attack: [id]` below it"
            )
            continue
        on, _ = reader.fields(node, TARGET, "a target")
        before = len(statements.arguments)
        statements.on(target, on)
        if len(statements.arguments) > before:
            places.setdefault(target, reader.span(key))
    return tuple(places.values())


def _is_map(root: Mapping, *, whole: bool) -> bool:
    """Whether a mapping has a key of a map, or one that is near to one; or is a piece of one, if it is not `whole`."""
    keys = [key.value for key, _ in root.entries]
    if not keys or any(key in MAP for key in keys) or (not whole and all(map(is_id, keys))):
        return True
    near = Near(MAP)
    return any(near.to(key) or meant(key, MAP) for key in keys)


def _no_map(reader: Reader, root: Node | None) -> None:
    hint = "start with `argmap: 1`, `title:` and `statements:`; `argmap new PATH` writes a map to start from"
    start = Span(reader.path, 1, 1, 1, 2)
    if root is None or (type(root) is Scalar and root.empty):
        what = "holds no map" if reader.typed.any else "is empty"
        reader.error("missing-key", f"the file {what}", start, hint)
        return
    what = f"the text `{shortened(root.value.strip(), 40) or '…'}`" if type(root) is Scalar else "a list"
    if type(root) is Mapping:
        what, hint = "none of the keys of a map", f"{hint}; `argmap import FILE` reads other formats"
    reader.error("wrong-type", f"the file holds {what}, and must be a map", root, hint)


def _version(reader: Reader, fields: Fields) -> None:
    node = fields.get("argmap")
    if node is None or (type(node) is Scalar and (node.value == VERSION or node.damaged)):
        return
    if type(node) is Scalar and node.value[:1].isdecimal():
        message = f"version {shortened(node.value, 20)} of the map format is not known here"
        same = re.fullmatch(r"1(?:\.0)*", node.value) is not None
        hint = f"write `argmap: {VERSION}`: " + ("" if same else "it is the version of the format, and ")
        fixes = reader.typed.put(reader.span(node), VERSION) if same else ()
        reader.error("unsupported-version", message, node, f"{hint}this argmap reads no other", (), (), fixes)
    else:
        reader.wrong(node, "`argmap`", Holds.VERSION, "it is the version of the format: `argmap: 1`")


def _entries(reader: Reader, fields: Fields, name: str, holds: Holds) -> Entries:
    """The ids and values under `statements` or `authorities`; a second use of an id is in it as well."""
    node = fields.get(name)
    if type(node) is Mapping:
        return node.entries
    if node is not None and not (name == "authorities" and type(node) is Scalar and not node.value):
        hints = {"statements": "write `id: text` below it, two spaces in", "targets": "write `name/id:` below it"}
        dashes = ", and no dashes" if name == "statements" and type(node) is Sequence else ""
        reader.wrong(node, f"`{name}`", holds, hints.get(name, "") + dashes)
    return []


def _authorities(reader: Reader, fields: Fields, outside: Entries) -> dict[str, Authority]:
    authorities: dict[str, Authority] = {}
    for key, node in (*_entries(reader, fields, "authorities", Holds.AUTHORITIES), *outside):
        reader.check_id(key, "an authority")
        if key.value not in authorities:
            authorities[key.value] = authority(reader, key, node)
    return authorities
