"""AIF that argmap wrote: what it kept under `x-argmap` comes back, and nothing there can break a map."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.formats.aif import write as aif_export
from argmap.formats.aif.read import read
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.writing import write
from conftest import ROOT, examples

MAPS = [ROOT / "arguments" / "bridge.yaml", ROOT / "arguments" / "mali.yaml"]


def compared(amap: ArgumentMap) -> ArgumentMap:
    """A map without what another program's files have no need of: the notes on authorities."""
    authorities = {name: replace(each, note="", unnamed=False) for name, each in amap.authorities.items()}
    return replace(amap, authorities=authorities)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_comes_back_from_aif(path: Path) -> None:
    amap, _ = load(path.read_text(encoding="utf-8"))
    for export in (aif_export.write, aif_export.xaif):
        again, found = read(export(amap))
        assert found == []
        assert compared(again) == compared(amap)


ODD: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 7, "", "a", "two words", "1:30", [], ["a", 3, ""], {}, {"x-a": 1}, 10**20, "\ud800"]
) | st.just({"date-parts": [[2024, 5]]})
CITES = [{"authority": "w", "role": "data"}, {"authority": "w", "role": "?"}, {"authority": "v"}, None]
KEPT = st.dictionaries(
    st.sampled_from(["id", "text", "implicit", "assumed", "conceded", "tags", "note", "extra"]), ODD
) | st.fixed_dictionaries(
    {},
    optional={
        "id": st.sampled_from(["a", "b", "a.support.1", "a b"]),
        "at": st.just([{"quote": "two words", "paragraph": True}, {"quote": "one"}, {"quote": 3}, 4]),
        "cites": st.just(CITES),
        "extra": st.just({"x-a": {"b": [1, None]}, "y": 2}),
    },
)
ITEM_KEYS = ["id", "title", "type", "author", "issued", "accessed", "note", "unnamed", "custom", "x-a", "what"]
ITEMS = st.dictionaries(st.sampled_from(ITEM_KEYS), ODD)
WHOLE = st.fixed_dictionaries(
    {},
    optional={
        "title": ODD,
        "about": ODD,
        "extra": ODD,
        "source": ITEMS | ODD,
        "authorities": st.lists(ITEMS.map(lambda item: {**item, "id": "w"}) | ODD, max_size=3) | ODD,
    },
)


@given(WHOLE | ODD, st.lists(KEPT | ODD, min_size=5, max_size=5))
@example({"source": {"title": "S", "issued": {"date-parts": [[10**20]]}}}, [None] * 5)
@examples(5)
def test_no_file_breaks_a_map(whole: object, kept: list[object]) -> None:
    kinds = ("I", "I", "I", "RA", "CA")
    nodes = [
        {"nodeID": number, "type": kind, "text": f"text {number}", "x-argmap": own}
        for number, (kind, own) in enumerate(zip(kinds, kept, strict=True))
    ]
    edges = [{"fromID": start, "toID": end} for start, end in ((1, 3), (3, 0), (2, 4), (4, 3))]
    amap, found = read(json.dumps({"nodes": nodes, "edges": edges, "x-argmap": whole}))
    assert all(each.message for each in found)
    assert load(write(amap)) == (amap, [])


def test_keys_that_name_ids_come_back_with_them() -> None:
    amap, found = load(
        "argmap: 1\ntitle: T\nthesis: build\nmaps: {op: mali.yaml}\nbibliography: refs.bib\n"
        "authorities: {survey: {title: Survey, probability: 0.9}}\n"
        "statements:\n"
        "  build:\n    text: Build.\n    probability: 0.25\n    support: [cheap, {premises: queue, id: slow}]\n"
        "    attack:\n      - premises: {sign: otters, rule: [cheap, queue]}\n        scheme: sign\n"
        "        outweighed: [[cheap, slow], [op/x]]\n"
        "        questions: {a: open, b: cheap, c: {waived: no need}}\n"
        "        attack: [{premises: queue, asks: link}]\n"
        "  cheap: Cheap.\n  queue: Queue.\n  otters: Otters.\n"
    )
    assert found == []
    again, found = read(aif_export.write(amap))
    assert found == []
    assert again == amap
