"""DOT: what Graphviz makes of it is the judge."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from any_map import LABELS, TEXTS, maps
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.dot import write as dot
from argmap.formats.dot.sheets import Drawn, Kind, draw, whole
from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Role, Statement, Value
from argmap.relations.plan import plan

FOR, AGAINST = Relation.SUPPORT, Relation.ATTACK


def graph(source: str) -> Any:
    """The graph as Graphviz reads it; whatever it says on the way is a failure."""
    pygraphviz = pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    with said() as complaints:
        read = pygraphviz.AGraph(string=source)
    assert complaints == []
    return read


@contextlib.contextmanager
def said() -> Iterator[list[str]]:
    """What C code writes to standard error."""
    lines: list[str] = []
    saved = os.dup(2)
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 2)
        try:
            yield lines
        finally:
            os.dup2(saved, 2)
            os.close(saved)
            file.seek(0)
            lines += file.read().decode(errors="replace").splitlines()


@given(maps(wild=True), st.dictionaries(st.sampled_from(["s0", "s1"]), LABELS))
def test_dot_of_any_map_has_every_statement_in_full_once(amap: ArgumentMap, labels: dict[str, str]) -> None:
    source, drawn = dot.write(amap, labels), shown(amap)
    read = graph(source)
    assert read.nodes() == [node.id for node in drawn.nodes]
    assert sorted(read.edges()) == sorted((link.tail, link.head) for link in drawn.links)
    full = [node.name for node in drawn.nodes if node.kind is Kind.STATEMENT]
    assert sorted(full) == sorted(amap.statements)
    assert source.encode().endswith(b"}\n")


def shown(amap: ArgumentMap) -> Drawn:
    places = plan(amap)
    return draw(amap, places, whole(places))


@given(TEXTS)
def test_any_text_is_a_label_of_one_string(text: str) -> None:
    read = graph(dot.write(ArgumentMap(text, {"a": Statement("a", text), "b": Statement("b", "x")})))
    assert read.nodes() == ["n1", "n2"]


def lines(text: str) -> list[str]:
    written = dot.write(ArgumentMap("", {"a": Statement("a", text)}))
    return written.partition(", label=<")[2].partition('<br align="left"/>>')[0].split('<br align="left"/>')


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("a & b", "a &amp; b"),
        ("&lt;", "&amp;lt;"),
        ('say "no"', "say &quot;no&quot;"),
        ("C:\\new\\N", "C:&#92;&#92;new&#92;&#92;N"),
        ("bell\a and \x1b[31m red", "bell and [31m red"),
        ("half \ud800 of a pair", "half of a pair"),
        ("two\n  lines", "two lines"),
        ("<b>no</b><br/> <i>", "&lt;b&gt;no&lt;/b&gt;&lt;br/&gt; &lt;i&gt;"),
    ],
)
def test_escapes(text: str, label: str) -> None:
    assert lines(text) == [label]


def test_lines_are_short_and_about_equally_long_and_cut_no_word_that_fits() -> None:
    assert lines("The garden costs next to nothing.") == ["The garden costs", "next to nothing."]
    assert lines("x" * 60) == ["x" * 22, "x" * 22, "x" * 16]
    assert all(len(line) <= 22 for line in lines("one two three four five six seven eight nine ten " * 5))
    assert "multidimensional" in lines("Of research on multidimensional intervention")


def test_an_empty_map_is_an_empty_graph() -> None:
    assert graph(dot.write(ArgumentMap("", {}))).nodes() == []


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/?a=1&b=2", True),
        ("HTTP://example.org", True),
        ("mailto:ana@example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)//https://example.org", False),
        ("data:text/html,hi", False),
        ('https://example.org/"onload="x', False),
        ("https://example.org/\nx", False),
    ],
)
def test_only_addresses_that_are_safe_to_follow_are_links(url: str, safe: bool) -> None:
    amap = citing({"title": "Work", "URL": url})
    assert (" href=" in dot.write(amap)) is safe


def test_a_doi_is_a_link() -> None:
    amap = citing({"title": "Work", "DOI": "10.1000/182"})
    assert 'href="https://doi.org/10.1000/182"' in dot.write(amap)


def citing(item: dict[str, Value]) -> ArgumentMap:
    statement = Statement("a", "A.", cites=(Citation("w", "p. 9"), Citation("w", role=Role.DISPUTES)))
    return ArgumentMap("", {"a": statement}, {}, {"w": Authority("w", item)})


def test_an_authority_is_a_line_in_the_box() -> None:
    source = dot.write(citing({"title": "Work", "issued": 2020}))
    assert graph(source).nodes() == ["n1"]
    assert "§ Work 2020, p. 9<" in source
    assert "§ disputes Work 2020<" in source


def town(*arguments: Argument, **statements: Statement) -> str:
    names = ("build", "cheap", "dear", "paid")
    made = {name: Statement(name, name) for name in names} | statements
    return dot.write(ArgumentMap("Town", made, {a.handle: a for a in arguments}, {"w": Authority("w")}, ("build",)))


def test_a_single_premise_that_nothing_is_said_of_is_one_line() -> None:
    assert 'n2 -> n1 [tooltip="cheap supports build", color="#007A5A", minlen=2];' in town(
        Argument("a", "build", FOR, ("cheap",))
    )


def test_linked_premises_meet_in_a_junction_which_undercuts_attack() -> None:
    source = town(
        Argument("a", "build", FOR, ("cheap", "dear"), scheme="expert-opinion"),
        Argument("u", "a", AGAINST, ("paid",), conceded=True),
    )
    read = graph(source)
    assert sorted(read.edges()) == [("n2", "n5"), ("n3", "n5"), ("n4", "n5"), ("n5", "n1")]
    assert "expert opinion" in read.get_node("n5").attr["label"]
    undercut = read.get_edge("n4", "n5").attr
    assert (undercut["style"], undercut["arrowhead"], undercut["color"]) == ("dotted", "diamond", "#7B3294")
    assert undercut["label"].strip() == "conceded"


def test_support_and_attack_differ_in_more_than_colour() -> None:
    read = graph(town(Argument("a", "build", FOR, ("cheap",)), Argument("b", "build", AGAINST, ("dear",))))
    support, attack = read.get_edge("n2", "n1").attr, read.get_edge("n3", "n1").attr
    assert (support["style"], support["arrowhead"]) != (attack["style"], attack["arrowhead"])
    assert (attack["style"], attack["arrowhead"], attack["color"]) == ("dashed", "tee", "#B84700")


def test_thesis_and_implicit_have_borders_of_their_own_and_rivals_hold_no_place() -> None:
    cheap = Statement("cheap", "Cheap.", implicit=True, contradicts=("dear",), cites=(Citation("w", "p. 9"),))
    read = graph(town(cheap=cheap))
    assert read.get_node("n1").attr["peripheries"] == "2"
    assert read.get_node("n2").attr["style"] == "dashed"
    contradiction = read.get_edge("n2", "n3").attr
    assert (contradiction["dir"], contradiction["constraint"]) == ("both", "false")


def test_labels_are_words_and_marks_and_only_what_does_not_stand_is_tinted() -> None:
    amap = ArgumentMap("", {"a": Statement("a", "A."), "b": Statement("b", "B.", implicit=True)})
    source = dot.write(amap, {"a": "accepted", "b": "rejected"})
    assert "● accepted" in source
    assert "○ rejected" in source
    assert 'style="filled,dashed"' in source
    assert source.count("filled") == 1


def test_the_legend_tells_what_there_is_and_no_more() -> None:
    heading = [line for line in town(Argument("a", "build", FOR, ("cheap",))).splitlines() if "  label=" in line]
    assert "supports" in heading[0]
    assert "thesis" in heading[0]
    assert not any(word in heading[0] for word in ("attacks", "undercuts", "implicit", "§", "elsewhere"))


def test_conceded_and_outweighed_stand_on_the_line() -> None:
    source = town(Argument("a", "build", AGAINST, ("dear",), conceded=True, outweighed=True))
    assert 'label="conceded, outweighed"' in source
