"""The JSON Schema and the loader agree on what a map may look like."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.documents.schema import schema
from argmap.loading import load
from argmap.loading.plain import plain
from argmap.rules import check
from argmap.syntax import parse
from argmap.text.json import as_json
from conftest import ROOT, Script

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)
SHAPE = {"unknown-key", "missing-key", "wrong-type", "unsupported-version"}
MAPS = [*(ROOT / "arguments").glob("*.yaml"), ROOT / "tests" / "loading" / "everything.yaml"]


def as_an_editor_reads(text: str) -> Any:
    root = parse(text).root
    assert root is not None
    return plain(root)


def loader_accepts(text: str) -> bool:
    return not {found.rule for found in load(text)[1]} & SHAPE


def test_it_is_a_schema_and_says_what_every_key_means() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    definitions: Any = SCHEMA["definitions"]
    alternatives = [part for definition in definitions.values() for part in definition.get("anyOf", [])]
    for shape in (SCHEMA, *alternatives, definitions["name"]):
        properties: Any = shape.get("properties", {})
        assert all(key["description"] for key in properties.values())


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps_are_valid(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=argmap.schema.json\n")
    assert not list(VALIDATOR.iter_errors(as_an_editor_reads(text)))


def test_the_schema_beside_the_maps_is_this_one(script: Script) -> None:
    committed = (ROOT / "arguments" / "argmap.schema.json").read_text(encoding="utf-8")
    assert committed == as_json(SCHEMA) == script("schema").stdout
    assert json.loads(committed)["$schema"].endswith("2020-12/schema")


HEAD = "argmap: 1\ntitle: T\nstatements:\n  a: A.\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + "  b: {text: B., support: a}\n",
        HEAD + "  b: {text: B., support: [[a], {premises: a, attack: {premises: [a]}}]}\n",
        HEAD + "  2024: {text: 12, tags: [1, true], at: [1 2, {quote: a b, paragraph: 2}]}\n",
        HEAD + "authorities:\n",
        HEAD + "authorities: {x: {type: book, author: {family: F}, issued: {date-parts: [[1]]}, x-y: [1]}}\n",
        HEAD + "source: {text: a.txt}\n",
        HEAD + "source: {issued: }\nmaps: {m: 2024}\n",
        HEAD + "about:\n",
        HEAD + "thesis: []\n",
        HEAD + "maps: {m: m.yaml}\ntargets: {m/x: {attack: a}}\n",
        HEAD + "  b: {text: B., attack: {premises: {r: a}, outweighed: [[a], [a, b]], questions: {q: open}}}\n",
        HEAD + "  b: {text: B., probability: 0.5, attack: {premises: a, outweighed: true, probability: 1}}\n",
    ],
)
def test_both_accept(text: str) -> None:
    assert loader_accepts(text)
    assert not list(VALIDATOR.iter_errors(as_an_editor_reads(text)))


@pytest.mark.parametrize(
    "text",
    [
        "argmap: 2\ntitle: T\nstatements: {}\n",
        "argmap: 1\nstatements: {}\n",
        "title: T\nargmap: 1\n",
        "argmap: 1\ntitle: T\nstatements:\n",
        HEAD + "suport: x\n",
        HEAD + "  b: [a]\n",
        HEAD + "  b: {support: a}\n",
        HEAD + "  b: {text: B., support: }\n",
        HEAD + "  b: {text: B., support: [[]]}\n",
        HEAD + "  b: {text: B., support: {premises: []}}\n",
        HEAD + "  b: {text: B., support: {id: x}}\n",
        HEAD + "  b: {text: B., implicit: yes}\n",
        HEAD + "  b: {text: B., implicit: 'true'}\n",
        HEAD + "  b: {text: B., at: {quote: a b, paragraph: 0}}\n",
        HEAD + "  b: {text: B., at: }\n",
        HEAD + "  b: {text: B., cites: [{role: data}]}\n",
        HEAD + "  b: {text: B., cites: {authority: x, role: dat}}\n",
        HEAD + "authorities: {x: {type: bok}}\n",
        HEAD + "authorities: {x: {author: Fortna}}\n",
        HEAD + "authorities: {x: {author: [{famly: F}]}}\n",
        HEAD + "authorities: {x: text}\n",
        HEAD + "source: text\n",
        HEAD + "maps: m.yaml\n",
        HEAD + "  b: {text: B., attack: {premises: a, outweighed: [[a], []]}}\n",
        HEAD + "targets: [a]\n",
        HEAD + "  b: {text: B., probability: 2}\n",
        HEAD + "  b: {text: B., attack: {premises: {r: []}}}\n",
        HEAD + "  b: {text: B., attack: {premises: a, outweighed: []}}\n",
        HEAD + "  b: {text: B., attack: {premises: a, outweighed: [[a], a]}}\n",
        HEAD + "  b: {text: B., attack: {premises: a, questions: {q: {waved: x}}}}\n",
    ],
)
def test_both_refuse(text: str) -> None:
    assert not loader_accepts(text)
    assert list(VALIDATOR.iter_errors(as_an_editor_reads(text)))


SCALARS = st.sampled_from(["a", "open", "0.5", "1", "true", "false", "''", "data", "example", "''"])
KEYS = st.sampled_from(
    tuple(
        "text support attack premises implicit tags cites authority role contradicts note x-y"
        " outweighed asks questions probability scheme".split()
    )
)
NODES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(KEYS, inner, max_size=4).map(
            lambda d: "{" + ", ".join(f"{k}: {v}" for k, v in d.items()) + "}"
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, NODES, max_size=4))
def test_they_agree_on_any_statement(keys: dict[str, str]) -> None:
    text = HEAD + "  b: {text: B." + "".join(f", {k}: {v}" for k, v in keys.items() if k != "text") + "}\n"
    assert loader_accepts(text) == (not list(VALIDATOR.iter_errors(as_an_editor_reads(text))))


WHOLE = as_an_editor_reads((ROOT / "tests" / "loading" / "everything.yaml").read_text(encoding="utf-8"))
ODD = [None, "", [], {}, "a", "a b", ["a"], [["a"], []], [""], {"x": "y"}, True, 2024, 1.5, -1, [None], {"": "x"}]
ANY_KEY = [
    *"text at premises cites tags x x-a id maps role thesis authority issued family questions outweighed".split()
]


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """A map that has everything, with something in it replaced, left out, added or renamed."""
    whole = json.loads(json.dumps(WHOLE))
    held = whole
    while isinstance(held, dict | list) and held and (held is whole or draw(st.booleans())):
        holder = held
        place = draw(st.sampled_from(list(holder) if isinstance(holder, dict) else range(len(holder))))
        held = holder[place]
    odd = draw(st.sampled_from(ODD))
    match draw(st.integers(0, 3)):
        case 0:
            holder[place] = odd
        case 1:
            del holder[place]
        case 2 if isinstance(holder, dict):
            holder[draw(st.sampled_from(ANY_KEY))] = odd
        case 3 if isinstance(holder, dict):
            holder[draw(st.sampled_from(ANY_KEY))] = holder.pop(place)
        case _:
            holder.append(odd) if isinstance(holder, list) else None
    return json.dumps(whole)


@given(spoiled())
def test_what_the_schema_refuses_check_finds(text: str) -> None:
    if list(VALIDATOR.iter_errors(as_an_editor_reads(text))):
        amap, unread = load(text)
        assert unread or {each.rule for each in check(amap)} & {"unknown-scheme"}
