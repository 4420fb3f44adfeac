"""Completion: what may be written at a place, with what it means."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from argmap.keys import FOREIGN, Holds, Key
from argmap.lsp.context import Context, context, expected
from argmap.lsp.file import File
from argmap.lsp.lexicon import Lexicon
from argmap.lsp.lines import Json, Point
from argmap.lsp.passages import passages
from argmap.lsp.workspace import Workspace
from argmap.model import Role
from argmap.questions import askable
from argmap.rules import RULES
from argmap.schemes import SCHEMES
from argmap.text import fold, shortened
from argmap.writing.scalars import text as written

MOST = 100
_LONGEST = 120
_CONTAINERS = frozenset({Holds.STATEMENTS, Holds.AUTHORITIES, Holds.SOURCE, Holds.MAPS, Holds.TARGETS})


class Kind:
    """Kinds of items as the protocol numbers them; an editor has a sign for each."""

    VALUE, ENUM, KEYWORD, FILE, REFERENCE, KEY, MEMBER = 12, 13, 14, 17, 18, 10, 20


class Offer(NamedTuple):
    """A word that may stand at a place, what it means in a line, its kind, and what is inserted if it is not itself."""

    word: str
    meaning: str = ""
    kind: int = Kind.REFERENCE
    inserted: str = ""


def completion(file: File, point: Point, workspace: Workspace | None = None) -> Json:
    """A list of offers, the best first; `isIncomplete` says that there are more, and to ask again."""
    offset = file.offset(point)
    here = context(file.text, offset)
    if here.comment:
        return _answer(file, _rules(here), here, offset)
    return _answer(file, _offers(file, here, workspace), here, offset)


def _offers(file: File, here: Context, workspace: Workspace | None) -> Iterator[Offer]:
    wanted = expected(here.path)
    known = file.lexicon
    if here.value and wanted.of is not None:
        yield from _values(file, wanted.of, here, known, workspace)
    if here.key:
        if wanted.named is not None:
            yield from _new_names(file, wanted.named, known)
        elif wanted.table is not None and not _has_schema(file):
            for key in wanted.table.values():
                yield Offer(key.name, key.meaning, Kind.KEY, f"{key.name}:" + ("" if _opens(key) else " "))


def _values(file: File, key: Key, here: Context, known: Lexicon, workspace: Workspace | None) -> Iterable[Offer]:
    match key.holds:
        case Holds.IDS | Holds.PREMISES | Holds.ARGUMENTS:
            other = _foreign(file, workspace) if FOREIGN in here.typed else ()
            return chain((Offer(name, text) for name, text in known.statements.items()), other)
        case Holds.OUTWEIGHED | Holds.QUESTIONS:
            words = ("true",) if key.holds is Holds.OUTWEIGHED else ("open",)
            return [
                *(Offer(word, "", Kind.KEYWORD) for word in words),
                *(Offer(name, text) for name, text in (*known.statements.items(), *known.arguments.items())),
            ]
        case Holds.CITATIONS:
            return (Offer(name, text, Kind.VALUE) for name, text in known.authorities.items())
        case Holds.ROLE:
            return (Offer(role, "", Kind.MEMBER) for role in Role)
        case Holds.FLAG:
            return (Offer(word, "", Kind.KEYWORD) for word in ("true", "false"))
        case Holds.WORDS:
            return (Offer(tag, "", Kind.ENUM, written(tag, flow=True)) for tag in known.tags if tag != here.typed)
        case Holds.ANCHORS:
            return _anchors(file, here)
    if key.name == "authority":
        return (Offer(name, text, Kind.VALUE) for name, text in known.authorities.items())
    if key.name == "quote":
        return _anchors(file, here)
    if key.name == "scheme":
        return (Offer(name, text, Kind.ENUM) for name, text in SCHEMES.items())
    if key.name == "asks":
        return (Offer(each.id, each.ask, Kind.ENUM) for each in askable(file.map))
    if key.holds is Holds.TARGETS:
        return _foreign(file, workspace)
    return ()


def _new_names(file: File, named: Holds, known: Lexicon) -> Iterator[Offer]:
    """What is named in the map and is not there yet."""
    if named is Holds.STATEMENTS:
        yield from (Offer(name, "named in the map, and not there yet", inserted=f"{name}:") for name in known.missing)
    if named is Holds.AUTHORITIES:
        yield from (Offer(name, "cited, and not there yet", inserted=f"{name}:") for name in known.uncited)


def _foreign(file: File, workspace: Workspace | None) -> Iterator[Offer]:
    maps = (file.looked or file.look).opened.map.maps
    for name in maps if workspace else ():
        guest = workspace.guest(file, name) if workspace else None
        for each in guest.map.statements.values() if guest else ():
            yield Offer(f"{name}{FOREIGN}{each.id}", each.text)


def _anchors(file: File, here: Context) -> Iterator[Offer]:
    quoted = here.start and file.text[here.start - 1] in "\"'"
    for anchor, sentence in passages(file.source_text or "", here.typed):
        yield Offer(anchor, sentence, Kind.VALUE, anchor if quoted else written(anchor, flow=True))


def _rules(here: Context) -> Iterator[Offer]:
    head, bracket, typed = here.comment.rpartition("[")
    if bracket and "argmap:" in head and "]" not in typed:
        yield from (Offer(rule.name, rule.summary, Kind.ENUM) for rule in RULES)


def _answer(file: File, offers: Iterable[Offer], here: Context, offset: int) -> Json:
    """The offers that fit what is typed, by id before by meaning."""
    typed = here.typed
    if here.comment:
        typed = here.comment.rpartition("[")[2].rpartition(",")[2].strip()
    start = offset - len(typed)
    wanted, ranked = fold(typed), list[tuple[int, Offer]]()
    for each in offers:
        rank = _rank(each, wanted, typed)
        if rank is not None:
            ranked.append((rank, each))
    ranked.sort(key=lambda pair: pair[0])
    edited = file.lines.range(start, offset)
    items = [
        {
            "label": each.word,
            "kind": each.kind,
            "detail": shortened(each.meaning, _LONGEST),
            "sortText": f"{number:04}",
            "filterText": typed + each.word if rank > 1 else each.word,
            "textEdit": {"range": edited, "newText": each.inserted or each.word},
        }
        for number, (rank, each) in enumerate(ranked[:MOST])
    ]
    return {"isIncomplete": len(ranked) > MOST or bool(ranked and ranked[-1][0] > 1), "items": items}


def _rank(each: Offer, wanted: str, typed: str) -> int | None:
    """How well an offer fits: 0 begins so, 1 has it inside, 2 says it; None does not."""
    word = fold(each.word)
    if word.startswith(wanted):
        return 0
    if wanted in word:
        return 1
    told = len(typed) > 2 and all(part in fold(each.meaning) for part in wanted.split())
    return 2 if told else None


def _has_schema(file: File) -> bool:
    """Whether a YAML server knows the keys of the file."""
    return "$schema" in file.text


def _opens(key: Key) -> bool:
    """Whether what a key holds starts on the next line."""
    return key.holds in _CONTAINERS
