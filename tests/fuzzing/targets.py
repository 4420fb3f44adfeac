"""What is done with a damaged text, and what must hold: nothing is raised, and what comes out can be read again."""

import json
import re
from collections.abc import Callable
from functools import partial
from importlib import import_module
from random import Random
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.bibliography.read import read as read_references
from argmap.diagnostics import ArgmapError, Severity
from argmap.draft import draft
from argmap.edits.alike import content, found
from argmap.edits.fix import fix
from argmap.edits.fmt import fmt
from argmap.edits.places import apply
from argmap.formats import FORMATS, Options, recognised
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.query import parse as parse_query
from argmap.query import select
from argmap.report import REPORTS, Report
from argmap.rules import check
from argmap.source.coverage import coverage
from argmap.syntax import decode, parse
from argmap.writing import write as write_yaml
from fuzzing import commands, services
from fuzzing.texts import KINDS, damaged, seeds

RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What may never reach a terminal."""


class Operation(NamedTuple):
    """A text, and the work on it."""

    target: str
    text: str
    work: Callable[[], object]


def operation(number: int) -> Operation:
    """The operation of that number."""
    random = Random(number)
    name, kinds, work = _TARGETS[number % len(_TARGETS)]
    text = damaged(random, random.choice(kinds))
    return Operation(name, text, partial(work, random, text))


def _check(random: Random, text: str) -> None:
    decoded, damage = decode(text.encode(random.choice(("utf-8", "utf-16", "utf-8-sig", "latin-1")), "replace"), "m")
    amap, unread = load(decoded, "m")
    source = damaged(random, "prose")[:5000] if random.random() < 0.5 else None
    found = check(amap, source, None, [*damage, *unread])
    form = random.choice(list(REPORTS))
    written = import_module(f"argmap.report.{form}").write(Report(found, {"m": decoded}))
    assert not RAW.search(written), f"{form}: raw {RAW.search(written)}"
    if form in ("json", "sarif"):
        json.loads(written)


def _read(random: Random, text: str) -> None:
    row = recognised(text) if random.random() < 0.3 else random.choice([row for row in FORMATS if row.read])
    if row is None:
        return
    passage = damaged(random, "prose")[:5000]
    options = Options("T", random.random() < 0.5, passage if random.random() < 0.5 else "", "t.txt", lambda _: text)
    amap, found = row.reader()(text, options)
    if not any(each.severity is Severity.ERROR for each in found):
        _comes_back(amap, row.name)


def _comes_back(amap: ArgumentMap, name: str) -> None:
    """What was read is written as a map that is read without an error, and as the same map."""
    again, errors = load(write_yaml(amap))
    assert not [each for each in errors if each.severity is Severity.ERROR], f"{name}: {errors[0]}"
    assert _bare(again) == _bare(amap), f"{name}: written again it is another map"


def _bare(amap: ArgumentMap) -> str:
    """A map as it is written, without its comments: those of an import are for `check`, and reading keeps none."""
    return re.sub(r"(?m)^# argmap: .*\n", "", write_yaml(amap))


def _write(random: Random, text: str) -> None:
    amap, _ = load(text)
    row = random.choice([row for row in FORMATS if row.write and not row.drawn])
    written = row.writer()(amap)
    row.losses(amap)
    assert isinstance(written, str)
    assert not RAW.search(written.replace("\r\n", "\n")), f"{row.name}: raw {RAW.search(written)}"
    if row.name in ("json", "aif", "xaif"):
        json.loads(written)
    elif row.name in ("graphml", "arggraph"):
        ElementTree.fromstring(written)
    if row.read and row.name != "yaml" and amap.statements and amap.arguments and not amap.partial:
        back, found = row.reader()(written)
        assert not any(each.severity is Severity.ERROR for each in found), f"{row.name}: {found[0]}"
        _comes_back(back, row.name)


def _mend(random: Random, text: str) -> None:
    document = parse(text)
    if random.random() < 0.5:
        edits = fix(document, names=random.random() < 0.5).edits
        apply(text, edits)
        return
    new = apply(text, fmt(document).edits)
    assert _said(new) == _said(text)
    assert not fmt(parse(new)).edits


def _said(text: str) -> tuple[object, ...]:
    """What a map says, what its comments ignore, and what is found in it; without places."""
    amap, unread = load(text)
    ignores = [(each.rules, each.reason) for each in amap.ignores]
    return content(amap), amap.partial, ignores, found(check(amap, None, None, unread))


def _query(random: Random, text: str) -> None:
    amap, _ = load(random.choice(seeds("map")))
    try:
        said = "".join(match.id for match in select(amap, parse_query(text)))
    except ArgmapError as error:
        said = str(error)
    assert not RAW.search(said)


def _texts(random: Random, text: str) -> None:
    amap, _ = load(random.choice(seeds("map")))
    coverage(amap, text)
    drafted = draft(text[:20_000], "T", quote=random.random() < 0.5)
    assert len(drafted.statements) == len({each.id for each in drafted.statements})


def _references(random: Random, text: str) -> None:
    read_references(text)


def _command(random: Random, text: str) -> None:
    commands.run(random, text)


_Target = tuple[str, tuple[str, ...], Callable[[Random, str], object]]
_ANY = ("json", "json", "xml", "prose", "prose", "foreign-yaml", *KINDS)
_ONCE: tuple[_Target, ...] = (
    ("command", ("map",), _command),
    ("texts", ("prose",), _texts),
    ("write", ("map",), _write),
    ("write", ("map",), _write),
    ("mend", ("map",), _mend),
    ("editor", ("map",), services.editor),
    ("page", ("map",), services.page),
    ("beside", ("settings",), services.beside),
    ("indexed", ("map",), services.indexed),
)
_OFTEN: tuple[_Target, ...] = (
    ("check", ("map",), _check),
    ("read", _ANY, _read),
    ("query", ("query",), _query),
    ("read", ("json", "xml", "prose"), _read),
    ("references", ("references",), _references),
)
_TARGETS = (*_ONCE, *_OFTEN * 4)
"""In turn: what is quick, and has most to do with the texts of others, comes most often."""
