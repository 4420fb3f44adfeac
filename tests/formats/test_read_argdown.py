"""Argdown text: a table of its signs, what argmap writes comes back, and nothing stops or takes for ever."""

from dataclasses import replace
from pathlib import Path

import any_map
import pytest
from hypothesis import given
from hypothesis import strategies as st
from round_trip import ferry, gist

from argmap.cli.support.foreign import Task, imported
from argmap.diagnostics import Severity
from argmap.formats.argdown import write as argdown
from argmap.formats.argdown.read import read
from argmap.formats.options import PLAIN, Options
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.writing import write
from conftest import ROOT, examples

SIGNS = {Relation.SUPPORT: "->", Relation.ATTACK: "-x"}


def told(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[str]]:
    amap, found = read(text, options)
    assert all(each.severity is Severity.NOTE for each in found)
    assert load(write(amap)) == (amap, [])
    return amap, [each.message for each in found]


def links(amap: ArgumentMap) -> list[str]:
    pairs = [f"{one} >< {other}" for one, other in amap.contradictions()]
    return [f"{'+'.join(a.premises)} {SIGNS[a.relation]} {a.target}" for a in amap.arguments.values()] + pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a]: A.\n  + [b]: B.", ["b -> a"]),
        ("[a]: A.\n  <+ [b]: B.", ["b -> a"]),
        ("[a]: A.\n  - <b>: B.", ["b -x a"]),
        ("[a]: A.\n\t<- [b]: B.", ["b -x a"]),
        ("[a]: A.\n  +> [b]: B.", ["a -> b"]),
        ("[a]: A.\n  -> [b]: B.", ["a -x b"]),
        ("[a]: A.\n  >< [b]: B.", ["a >< b"]),
        ("[a]: A.\n  >< [b]: B.\n\n[b]\n  >< [a]", ["a >< b"]),
        ("[a]: A.\n  + [b]: B.\n    _ [c]: C.", ["b -> a", "c -x a.support.1"]),
        ("[a]: A.\n  + [b]: B.\n    <_ [c]: C.", ["b -> a", "c -x a.support.1"]),
        ("[a]: A.\n  + [b]: B.\n\n[c]: C.\n  _> [b]", ["b -> a", "c -x a.support.1"]),
        ("[a]: A.\n  + [b]: B.\n    - [c]: C.\n  + [d]: D.", ["b -> a", "d -> a", "c -x b"]),
        ("[a]: A.\n  + [b]: B.\n      - [c]: C.\n    - [d]: D.", ["b -> a", "d -x a", "c -x b"]),
        ("[a]: A.\n\n[b]: B.\n  +> [a]", ["b -> a"]),
        ("<b>: B.\n\n(1) [p]: P.\n(2) [q]: Q.\n----\n(3) [a]: A.", ["p+q -> a"]),
        ("(1) [p]: P.\n----\n(2) [q]: Q.\n--\nModus ponens\n--\n(3) [a]: A.", ["q -> a", "p -> q"]),
        ("(1) [p]: P.\n----\n  _ [u]: U.\n(2) [a]: A.", ["p -> a", "u -x a.support.1"]),
        ("(1) [p]: P.\n----\n(2) [q]: Q.\n  _ [u]: U.\n----\n(3) [a]: A.", ["q -> a", "p -> q", "u -x q.support.1"]),
        ("[a]: A.\r\n  + [b]: B.\r\n", ["b -> a"]),
        ("\ufeff[a]: A.\n  + [b]: B.", ["b -> a"]),
        ("[a]: A. // no\n  // - [c]: C.\n  + [b]: B.\n/* - [d]\n\n */", ["b -> a"]),
        ("===\nmodel: {mode: strict}\n===\n\n[a]: A.\n  - [b]: B.", ["b >< a"]),
    ],
)
def test_relations(text: str, expected: list[str]) -> None:
    amap, notes = told(text)
    assert links(amap) == expected
    assert notes == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("of **two** _kinds_ and *none", "of two kinds and *none"),
        ("2 * 3 and snake_case", "2 * 3 and snake_case"),
        (r"\[not\] a \#tag", "[not] a #tag"),
        ("p .->. q :v: r, e.g. s", "p → q ∨ r, e.g. s"),
        ("[link](https://example.org/a_b) it", "link it"),
        ("as @[b] and @<c> say", "as @[b] and @<c> say"),
        ("over\n   two lines", "over two lines"),
        ("at https:\\//example.org", "at https://example.org"),
        ("a < b and {c", "a < b and {c"),
        ("unclosed /* comment", "unclosed /* comment"),
    ],
)
def test_words(text: str, said: str) -> None:
    assert told(f"[a]: {text}")[0].statements["a"].text == said


def test_tags_data_and_front_matter() -> None:
    text = (
        "===\ntitle: T\nabout: Much\n===\n\n[a]: A. #one #(two words)\n  {source: [p. 4, 5], b: {c: true}}\n"
        '  + [b]: B. {"implicit": true, "note": "n", "at": ["first words … last words"], "x-k": 1}\n\n'
        "[a] #three {b: {d: x}}"
    )
    amap, notes = told(text)
    assert (amap.title, amap.about, notes) == ("T", "Much", [])
    assert amap.statements["a"].tags == ("one", "two words", "three")
    assert amap.statements["a"].extra == {"x-data": {"source": ["p. 4", 5], "b": {"c": True, "d": "x"}}}
    b = amap.statements["b"]
    assert (b.implicit, b.note, b.at[0].quote, b.extra) == (True, "n", "first words … last words", {"x-k": 1})


@pytest.mark.parametrize(
    ("text", "note", "expected"),
    [
        ("(1) [p]: P.\n(2) [q]: Q.\n-- {uses: [2]} --\n(3) [a]: A.", "1 premise that no inference uses", ["q -> a"]),
        ("[a]: A.\n+ [b]: B.", "relations without indentation, read as of the statement above: line 2", ["b -> a"]),
        ("- [b]: B.\n  + [a]: A.", "relations under nothing, kept as statements: line 1", ["a -> b"]),
        ("[a]: A.\n[b]: B.\n  + [a]", "blocks without an empty line before them: line 2", ["a -> b"]),
        ("(1) [p]: P.\n\n----\n(2) [a]: A.", "empty lines inside a premise-conclusion structure: line 3", ["p -> a"]),
        ("(1) [p]: P.\n(2) [q]: Q.", "premise-conclusion structures without a conclusion: line 1", []),
        ("(1) [p]: P.\n-- rule\n(2) [a]: A.", "inference lines without their closing dashes: line 2", ["p -> a"]),
        ("[a]: A.\n\n----\n", "inference lines outside a premise-conclusion structure: line 3", []),
        ("[a]: see [b] there.\n  - [c]: C.", "titles in the middle of a text, kept as words: line 1", ["c -x a"]),
        ("[a]: A. {b: [c}\n  - [c]: C.", "pieces of data that are no YAML, kept as words: line 1", ["c -x a"]),
        ("# H {a: 1}\n\n[a]: A.\n  - [c]: C.", "pieces of data of headings: line 1", ["c -x a"]),
        ("[a]: A.\n  - \n  - [c]: C.", "signs with nothing behind them: line 2", ["c -x a"]),
        ("[a]: A. {b: c} on.\n  - [c]: C.", "texts that go on after their data: line 1", ["c -x a"]),
        ("===\n[x\n===\n\n[a]: A.\n  - [c]: C.", "lines of front matter that are no YAML: line 1", ["c -x a"]),
    ],
)
def test_what_is_no_argdown_is_told_with_its_line_and_stops_nothing(text: str, note: str, expected: list[str]) -> None:
    amap, notes = told(text)
    assert note in notes
    assert links(amap) == expected


def test_files_are_included_once_and_lines_named_in_them() -> None:
    files = {
        "b.argdown": "[b]: B.\n+ [c]: C.\n\n@include(a/d.argdown)",
        "a/d.argdown": "@include(../b.argdown)\n[d]: D.",
    }
    amap, notes = told("[a]: A.\n\n@include(b.argdown)\n\n@include(e.argdown)", Options(include=files.get))
    assert list(amap.statements) == ["b", "c", "a", "d"]
    assert notes == [
        "files that `@include` names, not read: `e.argdown`: line 5",
        "relations without indentation, read as of the statement above: line b.argdown:2",
    ]
    assert "files that `@include` names, not read: `b.argdown`: line 1" in told("@include(b.argdown)")[1]


def test_the_ferry_comes_back_and_so_do_its_flags() -> None:
    amap = ferry()
    again, found = read(argdown.write(amap))
    assert found == []
    assert gist(again) == gist(amap)
    assert (again.title, again.about) == (amap.title, amap.about)
    assert again.statements["funds-last"] == amap.statements["funds-last"]
    assert again.statements["dear"].assumed is False
    assert again.arguments["keep.attack.1"].conceded
    assert again.arguments["captain"].scheme == "expert-opinion"


@pytest.mark.parametrize(
    "path", [ROOT / "arguments" / name for name in ("bridge.yaml", "mali.yaml")], ids=lambda path: path.stem
)
def test_real_maps_come_back(path: Path) -> None:
    amap, _ = load(path.read_text(encoding="utf-8"))
    again, found = read(argdown.write(amap))
    assert found == []
    assert gist(again) == gist(amap)
    assert again.theses == amap.theses


def test_text_and_json_of_argdown_lead_to_one_map() -> None:
    golden = Path(__file__).parent / "golden_more"
    text, found = read((golden / "ferry.argdown").read_text(encoding="utf-8"))
    json, also = read((golden / "ferry.argdown.json").read_text(encoding="utf-8"))
    assert found == also == []
    assert replace(text, title="", about="", thesis=()) == replace(json, title="", about="", thesis=())


@given(any_map.maps(wild=True))
def test_what_argmap_writes_is_read_without_a_word(amap: ArgumentMap) -> None:
    again, found = read(argdown.write(amap))
    assert found == []
    assert load(write(again)) == (again, [])
    texts = [" ".join(each.text.split()) or each.id for each in amap.statements.values()]
    if not any("\ufffd" in text or not text.isprintable() for text in texts):
        assert sorted(each.text for each in again.statements.values()) == sorted(texts)


ROWS = st.lists(
    st.tuples(st.sampled_from(Relation), st.integers(0, 5), st.integers(6, 9)),
    max_size=8,
    unique_by=lambda row: row[1:],
)


@given(ROWS)
def test_arguments_come_back(rows: list[tuple[Relation, int, int]]) -> None:
    statements = {f"s{n}": Statement(f"s{n}", f"Text {n}, and *more* [of] it.") for n in range(10)}
    arguments: dict[str, Argument] = {}
    for number, (relation, target, premise) in enumerate(rows):
        name = f"a{number}"
        on = f"a{target}" if target < number else f"s{target}"
        arguments[name] = Argument(name, on, relation, (f"s{premise}", f"s{15 - premise}"), id=name)
    amap = ArgumentMap("T", statements, arguments)
    again, found = read(argdown.write(amap))
    assert found == []
    assert gist(again) == gist(amap)


SIGNS_OF_ARGDOWN = (
    "[a] [b]: <a> <b>: @[a] + - -> +> _ _> >< ---- -- (1) (2) # #t #(u) {a: 1} { } === // /* */ <!-- --> * ** 1."
    " .->. [l](m) @include(x) w \\ . :"
)
PIECES = st.sampled_from([*SIGNS_OF_ARGDOWN.split(), "\n", "\n\n", "  ", " ", "\t", "\ud800", "\0", "\u2028"])


@given(st.lists(PIECES, max_size=40).map("".join))
@examples(5)
def test_any_text_is_read(text: str) -> None:
    told(text)


@pytest.mark.parametrize(
    "piece",
    ["{", "}", "[", "<", "*", "/*", "<!--", "===", "--", ":", ".", "#(", "@[", "(1) a\n", "[a](", "-- \n", "{a: 1} "],
)
def test_many_of_the_same_are_read(piece: str) -> None:
    read(piece * 2_000)


def test_a_deep_document_is_read() -> None:
    text = "[s0]: S.\n" + "".join(f"{' ' * depth}+ [s{depth}]: S.\n" for depth in range(1, 1_500))
    amap, found = read(text)
    assert (len(amap.arguments), found) == (1_499, [])


def test_only_files_below_the_folder_are_included(tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    (folder / "part.argdown").write_text("[b]: Inside.\n", encoding="utf-8")
    (tmp_path / "secret.argdown").write_text("[s]: Outside.\n", encoding="utf-8")
    (folder / "link.argdown").symlink_to(tmp_path / "secret.argdown")
    main = folder / "main.argdown"
    main.write_text("@include(part.argdown)\n@include(../secret.argdown)\n@include(link.argdown)\n", encoding="utf-8")
    outcome = imported(Task(main.as_posix()))
    assert "Inside" in outcome.document
    assert "Outside" not in outcome.document
    assert [note.rpartition(": ")[2] for note in outcome.notes] == ["line 2", "line 3"]
