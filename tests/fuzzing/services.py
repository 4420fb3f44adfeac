"""What long-lived servers and files beside maps are given: places in a map, wishes of a page, settings, alignments."""

import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from argmap.compare.alignment.file import read_alignment
from argmap.diagnostics import ArgmapError, Severity
from argmap.index.refresh import refresh
from argmap.index.search import answers
from argmap.index.store import create, existing
from argmap.library.finding import find_maps
from argmap.library.settings import settings
from argmap.loading import load
from argmap.lsp import actions, findings, hints, hover, mends, navigation, offers, outline
from argmap.lsp.file import File
from argmap.lsp.lines import Point
from argmap.lsp.workspace import Workspace
from argmap.query import parse as parse_query
from argmap.serve.editing import Editor, Hand, digest
from argmap.syntax import decode
from fuzzing.texts import ODD, VALUES, damaged, seeds


def editor(random: Random, text: str) -> float:
    """Whatever an editor asks about a place: an answer that JSON can carry, and edits that fit the text.

    Returns the seconds of the request that took longest: an editor waits for each by itself.
    """
    maps = Workspace(random.choice(("utf-8", "utf-16", "utf-32")))
    file = maps.put("file:///nowhere/m.yaml", text, 1, "argmap")
    assert file is not None
    lines = text.split("\n")
    at, to = (_point(random, lines) for _ in "ab")
    requests: tuple[Callable[[], object], ...] = (
        lambda: findings.diagnostics(file),
        lambda: hover.hover(file, at, maps),
        lambda: offers.completion(file, at, maps),
        lambda: navigation.definition(file, at, maps),
        lambda: navigation.references(file, at, maps),
        lambda: navigation.prepare_rename(file, at, maps),
        lambda: actions.code_actions(file, at, to),
        lambda: hints.inlay_hints(file, at, to),
        lambda: outline.document_symbols(file),
        lambda: outline.folding_ranges(file),
        lambda: outline.workspace_symbols(maps, random.choice(ODD)),
        lambda: mends.formatted(file),
        lambda: _renamed(random, file, at, maps),
    )
    seconds = []
    for request in requests:
        start = process_time()
        json.dumps(request())
        seconds.append(process_time() - start)
    return max(seconds)


def _point(random: Random, lines: list[str]) -> Point:
    line = random.randrange(len(lines))
    return Point(line + random.choice((0, 0, 0, 0, 9)), random.randrange(len(lines[line]) + random.choice((1, 9))))


def _renamed(random: Random, file: File, at: Point, maps: Workspace) -> object:
    try:
        return navigation.renamed(file, at, random.choice((*ODD, "new-name")), maps)
    except ArgmapError as error:
        return str(error)


def page(random: Random, text: str) -> None:
    """A change that a page asks for: what is written can be read without an error, or nothing is written."""
    data = (text if random.random() < 0.3 else random.choice(seeds("map"))).encode("utf-8", "replace")
    amap = load(decode(data, "m")[0], "m")[0]
    written: list[bytes] = []
    hand = Hand("m", lambda: data, written.append, lambda: amap, lambda: damaged(random, "prose")[:2000], list)
    asked: dict[str, object] = {"do": random.choice(("add", "reword", "rename", "mark", "move", "undo", *ODD))}
    names = [*amap.statements, *amap.arguments, *ODD]
    for key in ("statement", "argument"):
        if random.random() < 0.5:
            asked[key] = random.choice((0, 1, 2, 3, -1, 99, *VALUES))
    for key in ("text", "name", "under", "relation", "key", "value", "passage"):
        if random.random() < 0.8:
            asked[key] = random.choice((*VALUES, random.choice(names), random.choice(names), "support", "implicit"))
    asked["hash"] = digest(data)
    try:
        Editor(hand).change(asked)
    except ArgmapError:
        assert not written
    for each in written:
        again, damage = decode(each, "m")
        assert not [found for found in (*damage, *load(again, "m")[1]) if found.severity is Severity.ERROR]


def beside(random: Random, text: str) -> None:
    """Settings, and an alignment that somebody corrected."""
    with TemporaryDirectory() as folder:
        Path(folder, random.choice((".argmap.toml", "pyproject.toml"))).write_bytes(text.encode("utf-8", "replace"))
        _refused(partial(settings, Path(folder)))
    one, other = (load(random.choice(seeds("map")))[0] for _ in "ab")
    row = {"a": random.choice((*one.statements, *ODD)), "b": random.choice((*other.statements, *VALUES))}
    written = json.dumps({"alignment": [row, row], "reviewed": random.choice(VALUES)}, default=str)
    read_alignment(random.choice((text, written, damaged(random, "json"))), one, other)


def indexed(random: Random, text: str) -> None:
    """An index of a damaged map and a whole one, asked."""
    with TemporaryDirectory() as folder:
        for name, content in (("a.yaml", text), ("b.yaml", random.choice(seeds("map")))):
            Path(folder, name).write_bytes(content.encode("utf-8", "replace"))
        file = str(Path(folder, "i.sqlite"))
        with create(file) as index:
            refresh(index, [folder], find_maps([folder]), map)
        with existing(file) as index:
            _refused(lambda: answers(index, parse_query(damaged(random, "query")[:200])))


def _refused(work: Callable[[], object]) -> None:
    with suppress(ArgmapError):
        work()
