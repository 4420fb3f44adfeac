"""A map for programs: everything that it says, and where, as JSON.

Version 1.  Keys may be added to this shape, never changed:

{"version": 1, "path", "title", "about", "bibliography", "maps": {NAME: PATH}, "thesis": [ID],
 "statements": [{"id", "kind": "thesis"|"claim"|"premise"|"statement", "text",
                 "anchors": [{"quote", "paragraph": N|null, "url", "selector", SPAN}],
                 "cites": [{"authority", "locator", "role", "note", SPAN}],
                 "implicit", "assumed": true|false|null, "contradicts": [ID], "probability": P|null,
                 "tags": [], "note", "extra": {}, SPAN}],
 "arguments": [{"handle", "target": ID|HANDLE, "relation": "support"|"attack",
                "kind": "support"|"backing"|"rebut"|"undermine"|"undercut",
                "premises": [ID], "id": ID|null, "scheme", "anchors", "implicit", "assumed", "conceded",
                "outweighed": true|[[ID]], "asks", "questions": {NAME: {"answers": [ID], "waived"}},
                "probability", "tags", "note", "roles": {NAME: [ID]}, "extra", SPAN}],
 "authorities": [{"id", "unnamed", "probability", "note", "item": CSL-JSON, "short", SPAN}],
 "source": null|{"item": CSL-JSON, "text", SPAN},
 "contradictions": [[ID, ID]], "extra": {}}

SPAN is "span": {"line", "column", "end_line", "end_column"} in the file at
"path", counted from 1, the end exclusive; or null where a map has none.  An
argument has a "handle" always and an "id" where its author gave it one.  An
anchor's "url" leads to the passage where the source has a URL; else it is "".
Its "selector" is a W3C TextPositionSelector into the local copy of the source
where there is one and the anchor leads to one passage in it; else null.
"outweighed" has alternatives, in each the ids that do it together; [] where
nothing does.  A question without answers that is not waived is open.
A statement has a "label" (accepted, rejected, undecided or unsupported) too
where labels were asked for.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from argmap import keys
from argmap.bibliography import csl
from argmap.bibliography.addresses import page as page_of
from argmap.diagnostics import NOWHERE, Span
from argmap.keys import Holds, Table
from argmap.model import Anchor, Argument, ArgumentMap, Authority, Citation, Source, Statement
from argmap.relations.kinds import StatementKind, argument_kind, statement_kinds
from argmap.shapes import whole
from argmap.source.anchors import Kind, Passages, fragment, selector
from argmap.text.json import as_json

VERSION = 1

Json = dict[str, object]


class _Page(NamedTuple):
    """Where anchors lead: the address of the source, if it has one, and its text, if there is a copy."""

    url: str
    passages: Passages | None


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None, source: str | None = None) -> str:
    """The map as one JSON object.

    `labels` (statement to accepted, rejected, undecided or unsupported) are
    added; `source` is the text that anchors lead into.
    """
    kinds = statement_kinds(amap)
    page = _Page(page_of(amap.source.item) if amap.source else "", None if source is None else Passages(source))
    document = {
        "version": VERSION,
        "path": amap.path,
        **_filled(keys.MAP, amap, page),
        "thesis": list(amap.theses),
        "statements": [_statement(each, kinds[each.id], page, labels) for each in amap.statements.values()],
        "arguments": [_argument(amap, each, page) for each in amap.arguments.values()],
        "authorities": [_authority(each) for each in amap.authorities.values()],
        "source": None if amap.source is None else _source(amap.source),
        "contradictions": [list(pair) for pair in amap.contradictions()],
        "extra": dict(amap.extra),
    }
    return as_json(document)


def _statement(statement: Statement, kind: StatementKind, page: _Page, labels: Mapping[str, str] | None) -> Json:
    found: Json = {
        "id": statement.id,
        "kind": kind,
        **_filled(keys.STATEMENT, statement, page),
        "extra": dict(statement.extra),
        "span": _span(statement.span),
    }
    if labels is not None:
        found["label"] = labels.get(statement.id)
    return found


def _argument(amap: ArgumentMap, argument: Argument, page: _Page) -> Json:
    return {
        "handle": argument.handle,
        "target": argument.target,
        "relation": argument.relation,
        "kind": argument_kind(amap, argument),
        **_filled(keys.ARGUMENT, argument, page),
        "roles": _lists(argument.roles),
        "extra": dict(argument.extra),
        "span": _span(argument.span),
    }


def _anchors(anchors: Iterable[Anchor], page: _Page) -> list[Json]:
    return [
        {
            **_filled(keys.ANCHOR, anchor, page),
            "url": fragment(page.url, anchor) if page.url else "",
            "selector": _selector(page, anchor),
            "span": _span(anchor.span),
        }
        for anchor in anchors
    ]


def _selector(page: _Page, anchor: Anchor) -> Json | None:
    outcome = page.passages.find(anchor) if page.passages else None
    return dict(selector(outcome)) if outcome and outcome.kind is Kind.FOUND else None


def _citation(citation: Citation, page: _Page) -> Json:
    return {**_filled(keys.CITATION, citation, page), "span": _span(citation.span)}


def _authority(authority: Authority) -> Json:
    return {
        "id": authority.id,
        **_filled(keys.AUTHORITY, authority, _Page("", None)),
        "item": {"id": authority.id, **csl.to_csl(authority.item)},
        "short": csl.short(authority),
        "span": _span(authority.span),
    }


def _source(source: Source) -> Json:
    return {"item": csl.to_csl(source.item), "text": source.text, "span": _span(source.span)}


def _lists(roles: Mapping[str, tuple[str, ...]]) -> Json:
    return {role: list(ids) for role, ids in roles.items()}


def _filled(table: Table, item: object, page: _Page) -> Json:
    """Everything that the keys of a table fill, with their defaults too."""
    row: Json = {}
    for key in table.values():
        if key.fills:
            value: Any = getattr(item, key.fills)
            if key.holds is Holds.ANCHORS:
                row["anchors"] = _anchors(value, page)
            elif key.holds is Holds.CITATIONS:
                row[key.name] = [_citation(each, page) for each in value]
            else:
                row[key.name] = whole(key, value)
    return row


def _span(span: Span) -> Json | None:
    if span == NOWHERE:
        return None
    return {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}
