"""What a format has no place for is told: whatever changes in a map changes what comes back, or what is said of it."""

from dataclasses import replace

import pytest

from argmap import keys
from argmap.formats import FORMATS, Format, Options
from argmap.keys import Holds, Key
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.writing import write

BASE = """argmap: 1
title: T
thesis: [a, T]
statements:
  a:
    {text: The town should build.TEXT, A, support: [{premises: b, S}, {premises: [c, d], id: l, L}],
      attack: [{premises: e, R}]}
  b: {text: The bridge is old., B}
  c: {text: It costs little.}
  d: {text: The town has money.}
  e: {text: It rains.}
  f: {text: It snows.}
M"""
EVERYTHING = """argmap: 1
title: T
about: A.
authorities: {w: {title: W, note: n}}
statements:
  a:
    {text: A., note: n, at: {quote: one … two, paragraph: 2}, cites: {authority: w, note: n},
      support: [{premises: b, note: n}]}
  b: B.
"""
PLACES = ("T", "A", "B", "S", "L", "R", "TEXT", "M")
CHANGES = """
A note: n
A tags: [x]
A implicit: true
A assumed: true
A probability: 0.5
A contradicts: e
A x-mine: 1
A at: one … two
A at: {quote: one … two, paragraph: 2}
T f
B assumed: false
B cites: w
B cites: {authority: w, locator: p. 3, role: data, note: n}
S note: n
S tags: [x]
S id: s
S scheme: sign
S implicit: true
S assumed: true
S probability: 0.5
S questions: {trust: open}
S x-mine: 1
S at: one … two
S support: [f]
S attack: [f]
L scheme: analogy
L note: n
R conceded: true
R outweighed: true
R outweighed: [l]
R asks: trust
R attack: [f]
R support: [f]
TEXT \\x9b31m
TEXT  And more.
M about: Words.
M source: {title: S, URL: "https://example.org"}
M x-mine: 1
M authorities: {w: {title: Other, note: n, unnamed: true}}
""".strip().splitlines()
PICTURES = ("dot", "svg", "png", "pdf", "mermaid", "html")  # for the eye
ROWS = [row for row in FORMATS if row.read and row.write and row.name not in ("apx", "tgf", "iccma")]


def changed(change: str) -> ArgumentMap:
    place, _, what = change.partition(" ")
    text = BASE
    if place == "TEXT":
        text = text.replace("The town should build.TEXT", f'"The town should build.{what}"')
    for each in PLACES:
        new = what if each == place else ""
        for end in "},]":
            text = text.replace(f", {each}{end}", f", {new}{end}" if new else end)
    text = text.replace("TEXT", "").removesuffix("M") + (what if place == "M" else "")
    if "cites" in what:
        text += "\nauthorities: {w: {title: Work}}"
    amap, found = load(text)
    assert not found, found
    return replace(amap, title="")  # which is told as one with what else is said of a map


@pytest.mark.parametrize("name", [row.name for row in ROWS])
def test_what_is_lost_is_told(name: str) -> None:
    (row,) = [each for each in ROWS if each.name == name]

    def told(change: str) -> tuple[object, str]:
        amap = changed(change)
        again, _ = row.reader()(str(row.writer()(amap)), Options("T"))
        return row.losses(amap), write(again)

    unchanged = told(" ")
    assert [change for change in CHANGES if told(change) == unchanged] == []


@pytest.mark.parametrize(
    "row", [row for row in FORMATS if row.write and row.name not in PICTURES], ids=lambda row: row.name
)
def test_a_key_that_is_new_in_the_tables_is_carried_or_told(row: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second key for what another fills, so that there is something to write."""
    for table in ("MAP", "STATEMENT", "ARGUMENT", "AUTHORITY", "CITATION", "ANCHOR"):
        fills, default = {"MAP": ("about", ""), "ANCHOR": ("paragraph", None)}.get(table, ("note", ""))
        new = Key("novelty", Holds.NUMBER if table == "ANCHOR" else Holds.TEXT, "Something new.", fills, default)
        with monkeypatch.context() as patch:
            patch.setitem(getattr(keys, table), "novelty", new)
            amap, found = load(EVERYTHING)
            assert found == []
            told = "".join(row.losses(amap))
            written = str(row.writer()(amap))
        whole = {"AUTHORITY": "authorit", "CITATION": "`cites`", "ANCHOR": "`at`"}.get(table)
        assert "novelty" in written + told or (whole and whole in told), table
