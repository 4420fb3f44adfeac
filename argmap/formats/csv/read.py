"""The table that argmap writes, also as a spreadsheet saves it: columns in any order, `;` or tabs between them.

A row whose `row` says `argument` is one; every other row with a text is a
statement.  What the table has of authorities is how they are cited, so an
authority is no more than that.  `kind` and `label` are worked out, and are
not read, but for which statements are theses.
"""

import csv
import io
import re

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import on_one_line, unreadable, whole_characters
from argmap.formats.options import PLAIN, Options
from argmap.ids import slug
from argmap.model import Anchor, ArgumentMap, Authority, Citation, Outweighed, Relation, Role
from argmap.schemes.names import recognised
from argmap.source.quotes import fault
from argmap.text.letters import composed

_KNOWN = frozenset(
    "row id text kind label premises relation target scheme contradicts implicit assumed conceded outweighed tags"
    " note at cites".split()
)
_IDS = ("id", "premises", "target", "contradicts", "outweighed")
_GUARDED = re.compile(r"'(?=[=+\-@\t\r\n＝＋－＠])")
_PARAGRAPH = re.compile(r"(.*\S) \(paragraph ([1-9]\d{0,5})\)")
_ROLE = re.compile(r"(.*\S) \((\w+)\)")
_HANDLE = re.compile(r"\.(?:support|attack)\.\d+\Z")
_END = "\x7fend"  # what stands after the last row, in a row of its own where every quote was closed
_LONGEST = 16 * 2**20  # characters of a cell

Row = dict[str, str]


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map of a table, and notes on what is not in it.  Never raises on content."""
    draft = Draft(options.title or "A table")
    rows, found = _rows(whole_characters(text.removeprefix("\ufeff")), draft)
    if found:
        return ArgumentMap("", {}), found
    steps: dict[str, tuple[str, Row]] = {}
    for number, row in enumerate(rows):
        if row.get("row", "").strip().lower() == "argument":
            steps.setdefault(row.get("id", "").strip() or f"#{number}", (f"<{number}", row))
        elif row.get("text", "").strip() or row.get("id", "").strip():
            _add_statement(draft, f"[{row.get('id', '').strip() or number}", row)
    keys = {name: key for name, (key, _) in steps.items()}
    for name, (key, row) in steps.items():
        _add_step(draft, key, name, row, keys)
    unknown = {name for row in rows for name in row if name and name not in _KNOWN}
    draft.count("column", number=len(unknown))
    return assembled(draft)


def _rows(text: str, draft: Draft) -> tuple[list[Row], list[Diagnostic]]:
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    limit = csv.field_size_limit(_LONGEST)
    rows: list[list[str]] = []
    line = last = 0  # up to which the rows but one reach, and all of them
    try:
        reader = csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=delimiter)
        for row in reader:
            rows.append(row)
            line, last = last, reader.line_num
    except csv.Error as error:
        return [], [unreadable(f"not readable as a table: {error}")]
    finally:
        csv.field_size_limit(limit)
    if rows.pop() != [_END]:
        return [], [unreadable("a quote in this row is never closed", line + 1)]
    names = [name.strip().lower() for name in rows[0]] if rows else []
    if not {"id", "text"} <= set(names):
        return [], [unreadable("the first line has no columns `id` and `text`")]
    draft.count("cell", "beyond the last column", sum(cell != "" for row in rows for cell in row[len(names) :]))
    table = [dict(zip(names, map(_unguarded, row), strict=False)) for row in rows[1:] if any(row)]
    return [row | {name: composed(row[name]) for name in _IDS if name in row} for row in table], []


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _add_statement(draft: Draft, key: str, row: Row) -> None:
    if key in draft.statements:
        draft.count("row", "with the id of an earlier one")
        return
    draft.statements[key] = Sketch(
        row.get("text", "").strip() or key[1:],
        name=row.get("id", "").strip(),
        at=_anchors(draft, row),
        cites=_cites(draft, row),
        implicit=_flag(row, "implicit") is True,
        assumed=_flag(row, "assumed"),
        tags=tuple(_parts(row, "tags")),
        note=row.get("note", ""),
    )
    if row.get("kind", "").strip().lower() == "thesis":
        draft.theses.append(key)
    draft.contradictions += ((key, f"[{rival}") for rival in _parts(row, "contradicts"))


def _add_step(draft: Draft, key: str, name: str, row: Row, keys: dict[str, str]) -> None:
    target = row.get("target", "").strip()
    known, other = recognised(row.get("scheme", "").strip())
    draft.steps[key] = Step(
        f"[{target}" if f"[{target}" in draft.statements else keys.get(target, ""),
        Relation.ATTACK if row.get("relation", "").strip().lower() == "attack" else Relation.SUPPORT,
        tuple(f"[{premise}" for premise in _parts(row, "premises")),
        name="" if _HANDLE.search(name) or name.startswith("#") else name,
        scheme=known,
        at=_anchors(draft, row),
        implicit=_flag(row, "implicit") is True,
        assumed=_flag(row, "assumed"),
        conceded=_flag(row, "conceded") is True,
        tags=tuple(_parts(row, "tags")),
        note=row.get("note", ""),
        extra={"x-scheme": other} if other else {},
        more={"outweighed": outweighed} if (outweighed := _outweighed(row)) else {},
    )


def _outweighed(row: Row) -> Outweighed:
    """`true`, or what outweighs an objection: alternatives, with ` + ` between what does so together."""
    if (said := _flag(row, "outweighed")) is not None:
        return said or ()
    alternatives = [list(filter(None, map(str.strip, part.split(" + ")))) for part in _parts(row, "outweighed")]
    return tuple([tuple(dict.fromkeys(names)) for names in alternatives if names])


def _parts(row: Row, column: str) -> list[str]:
    """What a cell holds, parted by `;`, each once."""
    return list(dict.fromkeys(filter(None, (part.strip() for part in row.get(column, "").split(";")))))


def _flag(row: Row, column: str) -> bool | None:
    """`true` or `false`, also as spreadsheets write them."""
    return {"true": True, "wahr": True, "1": True, "false": False, "falsch": False, "0": False}.get(
        row.get(column, "").strip().lower()
    )


def _anchors(draft: Draft, row: Row) -> tuple[Anchor, ...]:
    found = []
    for part in _parts(row, "at"):
        match = _PARAGRAPH.fullmatch(part)
        quote = match[1] if match else part
        if fault(quote):
            draft.count("anchor", "that cannot be one")
        else:
            found.append(Anchor(quote, int(match[2]) if match else None))
    return tuple(found)


def _cites(draft: Draft, row: Row) -> tuple[Citation, ...]:
    """`Lund 2019, p. 4 (data)` cites `lund-2019`, which is known by that name alone."""
    found = []
    for part in _parts(row, "cites"):
        match = _ROLE.fullmatch(part)
        role = match[2] if match and match[2] in list(Role) else Role.AUTHORITY
        name, _, locator = (match[1] if match and role != "authority" else part).partition(", ")
        key = slug(name) or f"authority-{len(draft.authorities) + 1}"
        draft.authorities.setdefault(key, Authority(key, {"title": on_one_line(name)}))
        found.append(Citation(key, locator.strip(), Role(role)))
    return tuple(found)
