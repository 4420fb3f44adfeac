"""DOT: what Graphviz makes of it is the judge."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from any_map import LABELS, TEXTS, maps
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.dot import write as dot
from argmap.formats.drawing import drawing
from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Statement

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


@given(maps(), st.dictionaries(st.sampled_from(["s0", "s1"]), LABELS))
@settings(max_examples=60)
def test_dot_of_any_map_has_all_its_nodes_and_edges(amap: ArgumentMap, labels: dict[str, str]) -> None:
    source = dot.write(amap, labels)
    read, picture = graph(source), drawing(amap, labels)
    assert read.nodes() == [node.id for node in picture.nodes]
    assert sorted(read.edges()) == sorted((edge.tail, edge.head) for edge in picture.edges)
    assert all(read.get_node(node.id).attr["tooltip"] is not None for node in picture.nodes)
    assert source.encode().endswith(b"}\n")


@given(TEXTS)
@settings(max_examples=60)
def test_any_text_is_a_label_of_one_string(text: str) -> None:
    read = graph(dot.write(ArgumentMap(text, {"a": Statement("a", text), "b": Statement("b", "x")})))
    assert read.nodes() == ["n1", "n2"]


def lines(text: str) -> list[str]:
    written = dot.write(ArgumentMap("", {"a": Statement("a", text)}))
    return written.partition(', label="')[2].partition('"')[0].split("\\n")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("a & b", "a &amp; b"),
        ("&lt;", "&amp;lt;"),
        ('say "no"', r"say \"no\""),
        ("C:\\new\\N", r"C:\\new\\N"),
        ("ends in \\", "ends in \\\\"),
        ("bell\a and \x1b[31m red", "bell and [31m red"),
        ("half \ud800 of a pair", "half of a pair"),
        ("two\n  lines", "two lines"),
        ("[b]not markup[/b] <i>", "[b]not markup[/b] <i>"),
    ],
)
def test_escapes(text: str, label: str) -> None:
    assert f'label="{label}"' in dot.write(ArgumentMap("", {"a": Statement("a", text)}))


def test_lines_are_short_and_about_equally_long() -> None:
    assert lines("The garden costs next to nothing.") == ["The garden costs", "next to nothing."]
    assert lines("x" * 60) == ["x" * 20] * 3
    assert all(len(line) <= 28 for line in lines("one two three four five six seven eight nine ten " * 5))


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
    amap = ArgumentMap("", {}, {}, {"w": Authority("w", {"title": "Work", "URL": url})})
    assert (" URL=" in dot.write(amap)) is safe


def test_a_doi_is_a_link() -> None:
    amap = ArgumentMap("", {}, {}, {"w": Authority("w", {"title": "Work", "DOI": "10.1000/182"})})
    assert 'URL="https://doi.org/10.1000/182"' in dot.write(amap)


def town(*arguments: Argument, **statements: Statement) -> str:
    names = ("build", "cheap", "dear", "paid")
    made = {name: Statement(name, name) for name in names} | statements
    return dot.write(ArgumentMap("Town", made, {a.handle: a for a in arguments}, {"w": Authority("w")}, ("build",)))


def test_a_single_premise_that_nothing_is_said_of_is_one_line() -> None:
    assert 'n2 -> n1 [tooltip="cheap supports build", color="#007A5A"];' in town(
        Argument("a", "build", FOR, ("cheap",))
    )


def test_linked_premises_meet_in_a_junction_which_undercuts_attack() -> None:
    source = town(
        Argument("a", "build", FOR, ("cheap", "dear"), scheme="expert-opinion"),
        Argument("u", "a", AGAINST, ("paid",), conceded=True),
    )
    read = graph(source)
    assert sorted(read.edges()) == [("n2", "n5"), ("n3", "n5"), ("n4", "n5"), ("n5", "n1")]
    assert read.get_node("n5").attr["label"] == "expert opinion"
    undercut = read.get_edge("n4", "n5").attr
    assert (undercut["style"], undercut["arrowhead"], undercut["color"]) == ("dotted", "diamond", "#7B3294")
    assert undercut["label"].strip() == "conceded"


def test_support_and_attack_differ_in_more_than_colour() -> None:
    read = graph(town(Argument("a", "build", FOR, ("cheap",)), Argument("b", "build", AGAINST, ("dear",))))
    support, attack = read.get_edge("n2", "n1").attr, read.get_edge("n3", "n1").attr
    assert (support["style"], support["arrowhead"]) != (attack["style"], attack["arrowhead"])
    assert (attack["style"], attack["arrowhead"], attack["color"]) == ("dashed", "tee", "#C44E00")


def test_thesis_implicit_and_authority_have_shapes_of_their_own() -> None:
    cheap = Statement("cheap", "Cheap.", implicit=True, contradicts=("dear",), cites=(Citation("w", "p. 9"),))
    read = graph(town(cheap=cheap))
    assert read.get_node("n1").attr["peripheries"] == "2"
    assert read.get_node("n2").attr["style"] == "dashed"
    assert read.get_node("n5").attr["shape"] == "tab"
    assert read.get_edge("n5", "n2").attr["label"].strip() == "p. 9"
    assert read.get_edge("n2", "n3").attr["dir"] == "both"


def test_labels_are_words_and_marks() -> None:
    amap = ArgumentMap("", {"a": Statement("a", "A."), "b": Statement("b", "B.", implicit=True)})
    source = dot.write(amap, {"a": "accepted", "b": "rejected"})
    assert r'label="A.\n● accepted"' in source
    assert r'label="B.\n○ rejected"' in source
    assert 'style="filled,dashed"' in source


def test_a_long_chain_of_undercuts_is_no_problem() -> None:
    arguments = {"a0": Argument("a0", "s", FOR, ("s",))}
    arguments |= {f"a{n}": Argument(f"a{n}", f"a{n - 1}", AGAINST, ("s",)) for n in range(1, 10_000)}
    assert dot.write(ArgumentMap("Deep", {"s": Statement("s", "S.")}, arguments)).count("->") > 10_000
