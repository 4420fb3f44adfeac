"""Argdown's JSON, arggraph, BRAT and frameworks as they should not be: no file raises, and every map reads."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.diagnostics import Severity
from argmap.formats import FORMATS, named
from argmap.formats.options import PLAIN, Options
from argmap.loading import load
from argmap.model import ArgumentMap, Relation
from argmap.writing import write


def imported(name: str, text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[str]]:
    row = named(name)
    assert row
    amap, found = row.reader()(text, options)
    if all(each.severity is Severity.NOTE for each in found):
        assert load(write(amap)) == (amap, [])
    return amap, [each.message for each in found]


def arguments(amap: ArgumentMap) -> list[str]:
    signs = {Relation.SUPPORT: "->", Relation.ATTACK: "-x"}
    return [f"{' + '.join(a.premises)} {signs[a.relation]} {a.target}" for a in amap.arguments.values()]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("argdown-json", '{"statements": {}}', "the JSON has no `statements` and `arguments`, so `argdown json`"),
        ("argdown-json", '{"statements"', "not JSON: expecting ':' delimiter"),
        ("arggraph", "<arggraph><edu>", "not XML: no element found"),
        ("arggraph", "<graphml/>", "the outermost element is not `arggraph`"),
        ("arggraph", "", "not XML: no element found"),
        ("brat", "words", "no line is a BRAT annotation"),
        ("apx", "words", "there is no fact `arg(a).`"),
        ("tgf", "1 2\n", "there is no line `#`"),
        ("iccma", "p aba 3\n", "`p aba` is not read, only `p af`"),
        ("iccma", "p af 999999999\n", "more than 1,000,000 arguments"),
        ("iccma", "p af many\n", "the first line is not `p af`"),
    ],
)
def test_what_cannot_be_read_is_one_error(name: str, text: str, message: str) -> None:
    amap, found = argmap.read(text, name)
    assert not amap.statements
    assert [each.severity for each in found] == [Severity.ERROR]
    assert found[0].message.startswith(message)


LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><arggraph><edu id="e">&b;</edu></arggraph>'
FETCHES = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]><arggraph><edu id="e">&a;</edu></arggraph>'


@pytest.mark.parametrize("text", [LAUGHS, FETCHES])
def test_entities_are_refused(text: str) -> None:
    amap, messages = imported("arggraph", text)
    assert not amap.statements
    assert messages == [
        "the XML declares entities, which are not read; `xmllint --noent` writes out what they stand for"
    ]


@pytest.mark.parametrize("entity", ["&unknown;", "%param;"])
def test_a_dtd_is_not_fetched(entity: str) -> None:
    text = f'<!DOCTYPE arggraph SYSTEM "http://example.invalid/x.dtd"><arggraph><edu id="e">{entity}</edu></arggraph>'
    amap, _ = imported(
        "arggraph", text.replace("</edu>", " bridge</edu><adu id='a'/><edge src='e' trg='a' type='seg'/>")
    )
    assert [each.text for each in amap.statements.values()] == [f"{entity} bridge"]


def test_an_arggraph_with_loose_ends_keeps_the_rest() -> None:
    text = """<arggraph id="g">
      <edu id="e1">One.</edu> <adu id="a1" type="pro"/> <adu id="a2" type="opp"/> <adu id="a1" type="opp"/>
      <edge id="c1" src="e1" trg="a1" type="seg"/> <edge id="c2" src="a2" trg="a1" type="reb"/>
      <edge id="c3" src="a1" trg="c9" type="und"/> <edge id="c4" src="a1" trg="c8" type="add"/>
      <edge id="c5" src="a1" trg="a2" type="xyz"/> <edge src="a9" trg="a1" type="sup"/>
    </arggraph>"""
    amap, messages = imported("arggraph", text)
    assert arguments(amap) == ["statement -x one"]
    assert messages == [
        "1 edge not imported: of the type xyz",
        "1 premise not imported: of no argument in the file",
        "1 argument not imported: without a conclusion",
        "1 argument not imported: without premises",
    ]


def test_brat_offsets_become_anchors_where_the_text_agrees() -> None:
    end = "It ends at the mill, far behind the last house of the town."
    passage = f"The queue is long. Some say so. The queue is long. {end}"
    text = f"T1\tClaim 32 49\tThe queue is long\nT2\tPremise 51 110\t{end}\nT3\tClaim 0 9\twrong words\n"
    amap, messages = imported("brat", text, Options(source_text=passage, source_path="p.txt"))
    anchors = {name: [(a.quote, a.paragraph) for a in each.at] for name, each in amap.statements.items()}
    assert anchors == {
        "queue-long": [],
        "ends-mill-far-behind-last": [("It ends at the … house of the town", None)],
        "wrong-words": [],
    }
    assert messages == ["1 annotation without an anchor: its words are not where the offsets lead"]


def test_an_inference_uses_what_it_says_or_what_was_said_since_the_last_one() -> None:
    steps: list[dict[str, Any]] = [
        {"title": title, "role": role, "text": title, "inference": {"data": {"uses": uses}}}
        for title, role, uses in (
            ("alpha", "premise", None),
            ("beta", "premise", None),
            ("gamma", "intermediary-conclusion", [2, 9, "x"]),
            ("delta", "premise", None),
            ("omega", "main-conclusion", None),
        )
    ]
    text = json.dumps({"statements": {}, "arguments": {"Why": {"pcs": steps}}, "relations": None})
    amap, _ = imported("argdown-json", text)
    assert sorted(arguments(amap)) == ["beta -> gamma", "gamma + delta -> omega"]
    assert "Why" in amap.arguments


def test_self_attacks_and_circles_are_attacks() -> None:
    amap, _ = imported("apx", "arg(u).arg(v).att(u,u).att(u,v).att(v,u).att(v,u).")
    assert sorted(arguments(amap)) == ["u -x u", "u -x v", "v -x u"]


ENDS = st.sampled_from(["p", "q", "r", "Untitled 1", "", None, 3])
MEMBERS = st.lists(st.fixed_dictionaries({}, optional={"text": st.sampled_from(["x #t", "y", None, 4])}), max_size=2)
STEPS = st.fixed_dictionaries(
    {"role": st.sampled_from(["premise", "main-conclusion", "intermediary-conclusion", None])},
    optional={
        "title": ENDS,
        "text": st.sampled_from(["x", "y"]),
        "inference": st.sampled_from([None, {"inferenceRules": ["Sign", None], "data": {"uses": [1, 2, "3"]}}]),
    },
)
ROWS = (
    st.fixed_dictionaries(
        {},
        optional={
            "members": MEMBERS,
            "tags": st.just(["t", 3]),
            "data": st.just({"a": [1.5, None]}),
            "pcs": st.lists(STEPS, max_size=5),
        },
    )
    | st.none()
)
TITLES = st.sampled_from(["p", "q", "r", "Untitled 1", ""])
KINDS = st.sampled_from(["support", "attack", "undercut", "entails", "contrary", "contradictory", "other", None])
RELATIONS = st.fixed_dictionaries(
    {"relationType": KINDS, "from": ENDS, "to": ENDS},
    optional={side: st.sampled_from(["argument", "equivalence-class", "inference"]) for side in ("fromType", "toType")},
)


@given(
    st.fixed_dictionaries(
        {
            "statements": st.dictionaries(TITLES, ROWS, max_size=4),
            "arguments": st.dictionaries(TITLES, ROWS, max_size=4),
            "relations": st.lists(RELATIONS, max_size=10) | st.none(),
        }
    )
)
def test_no_argdown_raises(document: object) -> None:
    imported("argdown-json", json.dumps(document))


FRAGMENTS = """
T1_Claim 0 4_some|T2_MajorClaim 5 9;2 3_more words|T1_x|R1_supports Arg1:T1 Arg2:T2_|*_Equiv T1 T2|#|a|a b|a b +|1 2|2 2
R2_attacks Arg1:T2 Arg2:T2|A1_Stance T1 For|A2_Stance T9|#1_AnnotatorNotes T1_note|E1_x||N1_|p af 2|\x85|\x00
arg(a).|att(a,b).|arg(b|%x|<arggraph>|<adu id="1"/>|<edge src="1" trg="1" type="sup" id="1"/>|</arggraph>|<![CDATA[x]]>
"""
PARTS = FRAGMENTS.strip().replace("_", "\t").replace("\n", "|").split("|")


@given(
    st.sampled_from([row.name for row in FORMATS if row.read]),
    st.lists(st.sampled_from(PARTS), max_size=10),
    st.none() | st.just("some more words"),
)
def test_no_text_raises(name: str, fragments: list[str], passage: str | None) -> None:
    imported(name, "\n".join(fragments), Options(source_text=passage))
