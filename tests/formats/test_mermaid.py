"""Mermaid: labels that say what the text says, one line of source for each thing drawn."""

import re

import pytest
from any_map import maps
from hypothesis import given

from argmap.formats.drawing import drawing
from argmap.formats.mermaid import write as mermaid
from argmap.model import Argument, ArgumentMap, Relation, Statement


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain prose, isn't it?", "plain prose, isn't it?"),
        ('say "no"', "say #quot;no#quot;"),
        ("#35; <b> & >", "#35;35; #lt;b#gt; #amp; #gt;"),
        ("`code` *em* _em_ ~~gone~~", "#96;code#96; #42;em#42; #95;em#95; #126;#126;gone#126;#126;"),
        ("https://example.org", "https#58;//example.org"),
        ("note: a colon in prose", "note: a colon in prose"),
        ("1. is no list", "1#46; is no list"),
        ("12) neither", "12#41; neither"),
        ("- nor this", "#45; nor this"),
        ("%%{init: {}}%%", "#37;%#123;init: #123;#125;#125;#37;%"),
        ("two\n lines", "two lines"),
        ("", " "),
    ],
)
def test_escapes(text: str, written: str) -> None:
    found = mermaid.write(ArgumentMap("T", {"a": Statement("a", text)}))
    assert f'  n1["{written}"]\n' in found


@given(maps(wild=True))
def test_every_line_of_any_map_is_of_a_known_kind(amap: ArgumentMap) -> None:
    node = r"""\(\(" "\)\)|\(\["[^"]*"\]\)|\[\("[^"]*"\)\]|\["[^"]*"\]"""
    arrow = r"-->|x-\.-x|-\.-[xo]?|--[-x]"
    known = re.compile(
        rf"""  (n\d+({node})|n\d+ ({arrow})(\|"[^"]+"\|)? n\d+|linkStyle [\d,]+ .*|classDef .*|class [n\d,]+ \w+)"""
    )
    written = mermaid.write(amap).split("\n")
    assert written[0] == written[2] == "---"
    assert written[3] == "flowchart BT"
    assert [line for line in written[4:-1] if not known.fullmatch(line)] == []
    picture = drawing(amap)
    assert sum(bool(re.match(r"  n\d+ ", line)) for line in written) == len(picture.edges)


def test_title_is_one_yaml_string() -> None:
    assert mermaid.write(ArgumentMap('A "b"\n\\c', {})).splitlines()[1] == r'title: "A \"b\" \\c"'


def test_labels_are_words_and_marks() -> None:
    written = mermaid.write(ArgumentMap("T", {"a": Statement("a", "A.")}), {"a": "undecided"})
    assert 'n1["A.<br/>◐ undecided"]' in written
    assert "class n1 undecided" in written


def test_a_map_beyond_the_limits_of_mermaid_is_told() -> None:
    statements = {f"s{n}": Statement(f"s{n}", "A statement of some length. " * 4) for n in range(600)}
    arguments = {f"a{n}": Argument(f"a{n}", "s0", Relation.SUPPORT, (f"s{n}",)) for n in range(1, 600)}
    told = list(mermaid.losses(ArgumentMap("Big", statements, arguments)))
    assert [line.partition(" unless")[0] for line in told] == [
        "Mermaid draws 500 lines",
        "Mermaid reads 50,000 characters",
    ]
    assert not list(mermaid.losses(ArgumentMap("", {})))
