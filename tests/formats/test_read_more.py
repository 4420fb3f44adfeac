"""GSN, Carneades, CSV and Markdown: what comes back, what is told, and that no content raises."""

from collections.abc import Callable
from pathlib import Path

import any_map
import pytest
from hypothesis import given
from hypothesis import strategies as st
from round_trip import ferry, gist

from argmap.diagnostics import Diagnostic, Severity
from argmap.evaluation import evaluate
from argmap.formats import recognised
from argmap.formats.carneades import read as carneades
from argmap.formats.csv import read as csv
from argmap.formats.csv import write as csv_tables
from argmap.formats.gsn import read as gsn
from argmap.formats.markdown import read as markdown
from argmap.formats.markdown import write as outline
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Role, Statement
from argmap.writing import write
from conftest import ROOT, examples

Reader = Callable[[str], tuple[ArgumentMap, list[Diagnostic]]]


def told(read: Reader, text: str) -> tuple[ArgumentMap, list[str]]:
    amap, found = read(text)
    if all(each.severity is Severity.NOTE for each in found):
        assert load(write(amap)) == (amap, [])
    return amap, [each.message for each in found]


def links(amap: ArgumentMap) -> list[str]:
    signs = {Relation.SUPPORT: "->", Relation.ATTACK: "-x"}
    return [f"{'+'.join(a.premises)} {signs[a.relation]} {a.target}" for a in amap.arguments.values()]


@pytest.mark.parametrize(
    ("read", "text", "message"),
    [
        (gsn.read, "", "the YAML is no mapping"),
        (gsn.read, "a: b", "no element of a safety case, such as `G1:`, is in the YAML"),
        (gsn.read, "[G1", "not readable as YAML: this `[` is never closed"),
        (carneades.read, "a: b", "the YAML has no `statements` and no `arguments`"),
        (csv.read, "", "the first line has no columns `id` and `text`"),
        (csv.read, "a,b\n1,2\n", "the first line has no columns `id` and `text`"),
        (markdown.read, "words\n", "there is no list of statements, such as `- A claim.`"),
    ],
)
def test_what_cannot_be_read_is_one_error(read: Reader, text: str, message: str) -> None:
    amap, found = read(text)
    assert not amap.statements
    assert [(each.severity, each.message) for each in found] == [(Severity.ERROR, message)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("G1: {supportedBy: [G2, G3]}\nG2: {}\nG3: {}", ["G2+G3 -> G1"]),
        ("G1: {supportedBy: [G2, Sn1, Sn2]}\nG2: {}\nSn1: {}\nSn2: {}", ["G2 -> G1", "Sn1 -> G1", "Sn2 -> G1"]),
        ("G1: {supportedBy: S1}\nS1: {supportedBy: [S2, G3]}\nS2: {supportedBy: G2}\nG2: {}\nG3: {}", ["G3+G2 -> G1"]),
        ("G1: {supportedBy: G2}\nG2: {}\nCG1: {challenges: G1 -> G2}", ["G2 -> G1", "CG1 -x G1.support.1"]),
        ("G1: {}\nCG1: {challenges: G1}\nCG2: {challenges: G1 -> CG1}", ["CG1 -x G1", "CG2 -x G1.attack.1"]),
        ("top: {nodeType: Goal, supportedBy: x}\nx: {nodeType: Solution}", ["x -> top"]),
        ("G1: {supportedBy: S1}\nS1: {supportedBy: S1}", []),
        ("G1: {supportedBy: G1}", ["G1 -> G1"]),
    ],
)
def test_safety_cases(text: str, expected: list[str]) -> None:
    assert links(told(gsn.read, text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected", "accepted"),
    [
        ("statements: {p: P, q: Q}\narguments: {a: {conclusion: p, premises: [q]}}\nassumptions: [q]",
         ["q -> p"], {"p", "q"}),
        ("statements: {p: P, q: Q}\narguments: {a: {conclusion: p, premises: [q]}}", ["q -> p"], set()),
        ("arguments: [{id: a, conclusion: p, premises: [q], exceptions: [r, s]}]\nassumptions: [q, r]",
         ["q -> p", "r -x a", "s -x a"], {"q", "r"}),
        ("statements: {p: P, ¬p: No P}\nissues: {i: {positions: [p, ¬p]}}\nassumptions: [p]", [], {"p"}),
        ("statements: {r: R}\narguments: {a: {conclusion: r}}", ["argument-applies -> r"], {"r", "argument-applies"}),
    ],
)  # fmt: skip
def test_argument_graphs(text: str, expected: list[str], accepted: set[str]) -> None:
    amap, _ = told(carneades.read, text)
    assert links(amap) == expected
    assert {name for name, label in evaluate(amap).labels.items() if label == "accepted"} == accepted


@pytest.mark.parametrize(
    "path", [ROOT / "arguments" / name for name in ("bridge.yaml", "mali.yaml")], ids=lambda path: path.stem
)
def test_real_maps_come_back_from_tables_and_outlines(path: Path) -> None:
    amap, _ = load(path.read_text(encoding="utf-8"))
    for again, found in (csv.read(csv_tables.write(amap)), markdown.read(outline.write(amap))):
        assert found == []
        assert gist(again) == gist(amap)
    table, _ = csv.read(csv_tables.write(amap))
    kept = {each.id: (each.tags, each.at, each.note, each.assumed) for each in amap.statements.values()}
    assert {each.id: (each.tags, each.at, each.note, each.assumed) for each in table.statements.values()} == kept


def test_the_ferry_comes_back_with_its_flags_and_citations() -> None:
    amap = ferry()
    for again, found in (csv.read(csv_tables.write(amap)), markdown.read(outline.write(amap))):
        assert found == []
        assert gist(again) == gist(amap)
        texts = {each.text: each for each in again.statements.values()}
        school = texts["Forty pupils take it to [school] each <day> & *night*."]
        assert [(cites.locator, cites.role) for cites in school.cites] == [("p. 4", Role.DATA), ("", Role.AUTHORITY)]
        assert texts["The funds for it last ten years."].implicit
        assert any(argument.conceded for argument in again.arguments.values())


@pytest.mark.parametrize("outweighed", ["true", "good", "[good, main]", "[[good, cheap], [main]]", "main"])
def test_what_outweighs_an_objection_comes_back(outweighed: str) -> None:
    amap, found = load(
        "argmap: 1\ntitle: T\nthesis: a\nstatements:\n  a:\n    text: It is built.\n"
        "    support: [cheap, {premises: good, id: main}]\n"
        f"    attack: [{{premises: dear, outweighed: {outweighed}}}]\n"
        "  cheap: It is cheap.\n  good: It is good.\n  dear: It is dear.\n"
    )
    assert not found
    said = amap.arguments["a.attack.1"].outweighed
    again, notes = csv.read(csv_tables.write(amap))
    assert notes == []
    assert again.arguments["a.attack.1"].outweighed == said
    again, notes = markdown.read(outline.write(amap))
    assert notes == []
    assert [each.outweighed for each in again.arguments.values() if each.relation is Relation.ATTACK] == [True]
    assert any("what outweighs 1 objection" in each for each in outline.losses(amap)) == (said is not True)


Rows = list[tuple[Relation, int, int]]
ROWS = st.lists(
    st.tuples(st.sampled_from(Relation), st.integers(0, 5), st.integers(6, 9)),
    max_size=8,
    unique_by=lambda row: row[1:],
)


@given(ROWS, st.lists(any_map.TEXTS, min_size=10, max_size=10))
def test_arguments_come_back_from_tables_and_outlines(rows: Rows, texts: list[str]) -> None:
    said = [f"{number} {''.join(c for c in text if c.isprintable())} end" for number, text in enumerate(texts)]
    statements = {
        f"s{number}": Statement(f"s{number}", text, cites=(Citation("w", "p. 1", Role.DATA),) if number % 3 else ())
        for number, text in enumerate(said)
    }
    arguments: dict[str, Argument] = {}
    for number, (relation, target, premise) in enumerate(rows):
        on = f"a{target}" if target < number else f"s{target}"
        arguments[f"a{number}"] = Argument(
            f"a{number}", on, relation, (f"s{premise}", f"s{15 - premise}"), id=f"a{number}"
        )
    amap = ArgumentMap("T", statements, arguments, {"w": Authority("w", {"title": "The work"})})
    for again, found in (csv.read(csv_tables.write(amap)), markdown.read(outline.write(amap))):
        assert found == []
        assert gist(again) == gist(amap)


@given(any_map.maps(wild=True))
def test_no_table_or_outline_of_ours_raises(amap: ArgumentMap) -> None:
    told(csv.read, csv_tables.write(amap))
    told(markdown.read, outline.write(amap))


YAML = st.recursive(
    st.sampled_from(["G1", "S1", "Sn1", "CG1", "p", "¬p", "true", "0.5", "null", "text"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda each: f"[{', '.join(each)}]")
    | st.dictionaries(
        st.sampled_from(
            "G1 S1 Sn1 CG1 A1 supportedBy inContextOf challenges text statements arguments premises conclusion"
            " undercutter exceptions issues positions assumptions meta title weight id".split()
        ),
        inner,
        max_size=4,
    ).map(lambda each: "{" + ", ".join(f"{key}: {value}" for key, value in each.items()) + "}"),
    max_leaves=12,
)  # fmt: skip
CELLS = st.lists(
    st.sampled_from("row|id|text|argument|a|b|a; b|\"|'=x|,|;|\n|premises|target|true".split("|")), max_size=40
).map("".join)
PIECES = (
    "- |  - |    - |**+ for**: |**− against this step**: |all of these together|*(see above)*|\n|A (b)"
    "|**× contradicts:** | *(goes on below: argument x)*|**On the argument x:**|# |## Sources|\\"
)
ITEMS = st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map("".join)


@given(YAML, CELLS, ITEMS)
@examples(5)
def test_no_content_raises(yaml: str, cells: str, items: str) -> None:
    graph = f"statements: {yaml}\narguments: {yaml}\nissues: {yaml}"
    for text in (yaml, f"G1: {yaml}", graph):
        told(gsn.read, text)
        told(carneades.read, text)
    told(csv.read, cells)
    told(csv.read, "row,id,text,premises,target\n" + cells)
    told(markdown.read, items)


@pytest.mark.parametrize(
    ("text", "name", "format"),
    [
        ("argmap: 1\ntitle: T\nstatements:\n  G1: {text: x}\n", "x.yaml", None),
        ("statements:\n  a: A\n", "x.yaml", None),
        ("# A page\n\n- a list\n- of things\n", "x.md", None),
        ("name,age\nAnn,3\n", "x.csv", None),
        ("id,text,row\n", "", "csv"),
        ("G1:\n  text: See [a]: b\n  supportedBy: G2\n", "", "gsn"),
    ],
)
def test_what_is_told_from_a_text(text: str, name: str, format: str | None) -> None:
    row = recognised(text, name)
    assert (row.name if row else None) == format


def test_large_ones_are_read() -> None:
    count = 1_000
    assert len(gsn.read("".join(f"G{n}: {{supportedBy: G{n + 1}}}\n" for n in range(count)))[0].statements) == count
    table = "row,id,text,premises,target\n" + "".join(
        f"statement,s{n},S {n},,\nargument,,,s{n + 1},s{n}\n" for n in range(count)
    )
    assert len(csv.read(table)[0].statements) == count
    items = "- S0\n" + "".join(f"{'  ' * (n % 11 + 1)}- **+ for**: S{n}\n" for n in range(1, count))
    assert len(markdown.read(items)[0].statements) == count
