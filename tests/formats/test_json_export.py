"""JSON: the documented shape, whatever the map."""

import json
from typing import Any

from any_map import maps
from hypothesis import given

from argmap.formats.json import write as writer
from argmap.model import Anchor, ArgumentMap, Source, Statement

KEYS = {
    "": "version path title about bibliography maps thesis statements arguments authorities source "
    "contradictions extra",
    "statements": "id kind text anchors cites implicit assumed contradicts probability tags note extra span",
    "arguments": "handle target relation kind premises id scheme anchors implicit assumed conceded outweighed asks "
    "questions probability tags note roles extra span",
    "authorities": "id unnamed probability note item short span",
}


def written(amap: ArgumentMap, labels: dict[str, str] | None = None) -> Any:
    return json.loads(writer.write(amap, labels).encode())


@given(maps(wild=True))
def test_the_shape_is_the_documented_one_and_texts_come_back(amap: ArgumentMap) -> None:
    document = written(amap)
    assert list(document) == KEYS[""].split()
    for table in ("statements", "arguments", "authorities"):
        assert all(list(row) == KEYS[table].split() for row in document[table])
    assert [row["text"] for row in document["statements"]] == [each.text for each in amap.statements.values()]
    assert [row["handle"] for row in document["arguments"]] == list(amap.arguments)
    assert document["title"] == amap.title


def test_the_docstring_names_every_key() -> None:
    doc = str(writer.__doc__)
    missing = [key for keys in KEYS.values() for key in keys.split() if f'"{key}"' not in doc and key != "span"]
    assert missing == []


def test_characters_stay_as_they_are_but_half_pairs_are_escaped() -> None:
    text = writer.write(ArgumentMap("é 日本 😀 \ud800", {}))
    assert '"é 日本 😀 \\ud800"' in text


def test_labels_are_added() -> None:
    amap = ArgumentMap("T", {"a": Statement("a", "A."), "b": Statement("b", "B.")})
    assert [row["label"] for row in written(amap, {"a": "accepted"})["statements"]] == ["accepted", None]


def test_an_anchor_leads_to_its_passage() -> None:
    amap = ArgumentMap(
        "T",
        {"a": Statement("a", "A.", at=(Anchor("first words … last words", 3),))},
        source=Source({"URL": "https://example.org/", "issued": "2024-05"}),
    )
    document = written(amap)
    assert document["statements"][0]["anchors"] == [
        {
            "quote": "first words … last words",
            "paragraph": 3,
            "url": "https://example.org/#:~:text=first%20words,last%20words",
            "selector": None,
            "span": None,
        }
    ]
    assert document["source"]["item"]["issued"] == {"date-parts": [[2024, 5]]}


def test_with_the_source_at_hand_an_anchor_selects_its_passage() -> None:
    amap = ArgumentMap("T", {"a": Statement("a", "A.", at=(Anchor("the old … is closed"), Anchor("not in it")))})
    source = "Today the old bridge is closed."
    anchors = json.loads(writer.write(amap, source=source))["statements"][0]["anchors"]
    selector = anchors[0]["selector"]
    assert selector["type"] == "TextPositionSelector"
    assert source[selector["start"] : selector["end"]] == "the old bridge is closed"
    assert anchors[1]["selector"] is None
