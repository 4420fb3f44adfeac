"""BibTeX and BibLaTeX, read by bibtexparser 2 (the extra `bibtex`).

An entry that cannot be read is a finding, and the others are read.  Names are
split before LaTeX is decoded, so that `{{United Nations}}` stays one name.
"""

import re
from collections.abc import Mapping
from typing import Any

from argmap.bibliography.dates import date_parts
from argmap.bibliography.fields import FIELDS, SCHOOLS, TYPES
from argmap.bibliography.gathering import Entry, finding
from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.model import Value
from argmap.text import one_line

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_PIECE = re.compile(r'"((?>(?:[^"{}]|\{[^{}]*+\})*))"|\{((?>(?:[^{}]|\{[^{}]*+\})*))\}|([^\s#"{}]++)')
_JOINED = re.compile(r' # |"\s*+#|#\s*+"')
_URL = re.compile(r"\\url\{([^{}]++)\}|(https?://[^\s{}]++)")
_NAMES = frozenset(("author", "editor", "translator"))
_DATED = frozenset(("year", "month", "day", "date", "urldate"))
_SUBTITLES = {"subtitle": "title", "booksubtitle": "container-title"}
_VERBATIM = frozenset(("DOI", "URL", "ISBN", "ISSN"))
_WHOLE = frozenset(("book", "collection", "proceedings"))  # their `booktitle` is for what names them in `crossref`
_IGNORED = frozenset("file keywords bdsk-url-1 date-added date-modified owner timestamp groups langid".split())


def entries(text: str, path: str) -> tuple[list[Entry], list[Diagnostic]]:
    """The entries of a text, and what is wrong with it.  Raises ArgmapError without the extra."""
    library = _parsed(text)
    strings = {name.lower(): string.value for name, string in library.strings_dict.items()}
    fields = {each.key: _fields(each, strings) for each in library.entries}
    lines = {each.key: _line(each) for each in library.entries}
    loose_ends = [
        finding(f"`{key}` names in `crossref` `{wanted}`, which is no entry here", path, lines[key], name=key)
        for key, own in fields.items()
        if (wanted := _inherit(own, fields))
    ]
    read = [_entry(each, fields[each.key]) for each in library.entries]
    found = [*loose_ends, *(_failed(block, path) for block in library.failed_blocks)]
    loose = [block for block in library.comments if "@" in (block.comment or "") and block.raw is not None]
    found += [
        finding("text between entries holds an `@` and is not read", path, _line(block), severity=Severity.NOTE)
        for block in loose
        if type(block).__name__ == "ImplicitComment"
    ]
    return read, sorted(found, key=lambda each: each.span.line)


def _parsed(text: str) -> Any:
    try:
        from bibtexparser.entrypoint import parse_string
        from bibtexparser.middlewares import RemoveEnclosingMiddleware
    except ImportError:
        message = "reading BibTeX needs the extra `bibtex` (`pip install 'argmap[bibtex]'`); CSL-JSON needs none"
        raise ArgmapError(message) from None
    import logging

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it warns of is told as findings
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return parse_string(plain, parse_stack=[RemoveEnclosingMiddleware(allow_inplace_modification=True)])


def _failed(block: Any, path: str) -> Diagnostic:
    """A block that bibtexparser gave up on."""
    key = getattr(block, "key", "") or ""
    if type(block).__name__ == "DuplicateBlockKeyBlock":
        first = getattr(block.previous_block, "start_line", None)
        where = f", on line {first + 1}" if first is not None else ""
        return finding(f"`{key}` is the key of an earlier entry{where}", path, _line(block), "rename one of them", key)
    if type(block).__name__ == "DuplicateFieldKeyBlock":
        fields = ", ".join(f"`{each}`" for each in sorted(block.duplicate_keys))
        return finding(f"an entry has a field twice: {fields}", path, _line(block), "keep one of them")
    head = one_line((block.raw or "").strip().split("\n")[0])[:60]
    return finding(f"an entry is broken: `{head}`", path, _line(block), "see to its braces, quotes and commas")


def _line(block: Any) -> int:
    return int(block.start_line or 0) + 1


def _fields(block: Any, strings: Mapping[str, str]) -> dict[str, str]:
    return {each.key.lower(): _resolved(str(each.value), strings) for each in block.fields}


def _inherit(own: dict[str, str], entries: Mapping[str, Mapping[str, str]]) -> str:
    """Fill in what an entry lacks and the one that `crossref` names has; that one's title is what it is in.

    What is named, where no entry has that key.
    """
    wanted = one_line(own.pop("crossref", ""))
    for name, value in [*entries.get(wanted, {}).items()]:  # which may be its own
        if name != "crossref":
            own.setdefault({"title": "booktitle", "subtitle": "booksubtitle"}.get(name, name), value)
    return "" if wanted in entries else wanted


def _entry(block: Any, fields: Mapping[str, str]) -> Entry:
    kind = block.entry_type.lower()
    entry = Entry(block.key, {"type": TYPES.get(kind, "document")}, _line(block))
    if school := SCHOOLS.get(kind):
        entry.item["genre"] = school
    for name, value in sorted(fields.items(), key=lambda each: each[0] in _SUBTITLES):
        if name in _NAMES:
            entry.item[name] = _names(value)
        elif name in FIELDS:
            key = "issue" if name == "number" and "article" in str(entry.item["type"]) else FIELDS[name]
            written = value.strip() if key in _VERBATIM else _decoded(value)
            if key in ("page", "page-first"):
                written = re.sub(r"(?<!\s)\s*+--++\s*+", "–", value.replace("{", "").replace("}", "")).strip()
            if written:
                entry.item.setdefault(key, written)
        elif name == "howpublished" and (url := _URL.search(value)):
            entry.item.setdefault("URL", url[1] or url[2])
        elif name in _SUBTITLES:
            head = str(entry.item.get(_SUBTITLES[name]) or "")
            entry.item[_SUBTITLES[name]] = f"{head}: {_decoded(value)}" if head else _decoded(value)
        elif name not in _DATED and name not in _IGNORED and value.strip():
            entry.lost.append(name)
    if kind in _WHOLE and entry.item.get("container-title") == entry.item.get("title"):
        entry.item.pop("container-title", None)
    for key, date in (("issued", _issued(fields)), ("accessed", fields.get("urldate", "").strip())):
        if date:
            entry.item[key] = _date(date)
    return entry


def _date(written: str) -> Value:
    """A date as a map has it; a span of time in parts, and what is no date as a text."""
    if re.fullmatch(r"[1-9]\d{3}", written):
        return int(written)
    parts = [date_parts(each) for each in written.split("/")]
    if len(parts) == 1:
        return written if parts[0] else {"literal": _decoded(written)}
    known: list[Value] = [[*each] for each in parts if each]
    return {"date-parts": known} if len(known) == len(parts) == 2 else {"literal": _decoded(written)}


def _resolved(value: str, strings: Mapping[str, str]) -> str:
    """A field's text; names of `@string` and pieces joined by `#` are put in."""
    pieces = [_piece(match, strings) for match in _PIECE.finditer(value)] if _JOINED.search(value) else []
    return "".join(pieces) if pieces else strings.get(value.strip().lower(), value)


def _piece(match: re.Match[str], strings: Mapping[str, str]) -> str:
    if match[3] is not None:
        return strings.get(match[3].lower(), match[3])
    return match[1] if match[1] is not None else match[2]


def _names(written: str) -> list[Value]:
    """`Doyle, Michael and {United Nations} and others`, each with its parts."""
    from bibtexparser.middlewares.names import (
        InvalidNameError,
        parse_single_name_into_parts,
        split_multiple_persons_names,
    )

    found: list[Value] = []
    for each in split_multiple_persons_names(" ".join(written.split())):
        bare = each.strip()
        if bare.lower() == "others":
            found.append({"literal": "et al."})
            continue
        if bare.startswith("{") and bare.endswith("}"):
            found.append({"literal": _decoded(bare)})
            continue
        try:
            parts = parse_single_name_into_parts(bare)
        except InvalidNameError:
            found.append({"literal": _decoded(bare)})
            continue
        name: dict[str, Value] = {}
        for key, words in (
            ("family", parts.last),
            ("given", parts.first),
            ("non-dropping-particle", parts.von),
            ("suffix", parts.jr),
        ):
            if words and (text := _decoded(" ".join(words))):
                name[key] = text
        if name:
            found.append(name)
    return found


def _issued(fields: Mapping[str, str]) -> str:
    """`2006`, `2006-05` or `2006-05-02`, as far as the entry tells; a date that is none comes as it is."""
    if date := fields.get("date", "").strip():
        return date
    year, month, day = (fields.get(name, "").strip().strip("{}") for name in ("year", "month", "day"))
    number = _MONTHS.get(month[:3].lower()) or (int(month) if re.fullmatch(r"0?[1-9]|1[0-2]", month) else 0)
    if not re.fullmatch(r"\d{4}", year) or not number:
        return year
    return f"{year}-{number:02}-{int(day):02}" if re.fullmatch(r"[0-3]?\d", day) and int(day) else f"{year}-{number:02}"


def _decoded(latex: str) -> str:
    """LaTeX as text: accents, dashes and commands; what it cannot decode stays without its braces."""
    if not re.search(r"[\\{}$~]|--|``|''", latex):
        return one_line(latex)
    from pylatexenc.latex2text import LatexNodes2Text

    try:
        text = LatexNodes2Text(keep_comments=True).latex_to_text(re.sub(r"(?<!\\)%", r"\%", latex))
    except (ValueError, IndexError, RecursionError):
        text = re.sub(r"[{}]", "", latex)
    return one_line(text.replace("---", "—").replace("--", "–"))
