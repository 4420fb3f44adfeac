"""Bibliographies: what entries become, what is wrong with them by line, and that nothing raises."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.bibliography.read import Bibliography, read
from argmap.diagnostics import ArgmapError
from argmap.loading import load
from argmap.model import ArgumentMap, Value
from argmap.writing import write

pytest.importorskip("bibtexparser", reason="the extra `bibtex` is not installed")
HERE = Path(__file__).parent


def refs(name: str) -> Bibliography:
    found = read((HERE / name).read_text(encoding="utf-8"), name)
    _comes_back(found)
    return found


def _comes_back(found: Bibliography) -> None:
    amap = ArgumentMap("T", {}, authorities=found.authorities)
    assert load(write(amap)) == (amap, [])


def test_bibtex() -> None:
    found = refs("refs.bib").authorities
    assert list(found) == ["lund-2019", "chapter", "whole", "thesis", "web"]
    assert found["lund-2019"].note == "Read it twice."
    assert found["lund-2019"].item == {
        "type": "article-journal",
        "author": [
            {"family": "Lund", "given": "Nils"},
            {"literal": "Harbour Office"},
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
            {"literal": "et al."},
        ],
        "title": "Über Boats & bridges — 5% more",
        "container-title": "Gazette of Harbours and Ports",
        "issue": "4",
        "volume": "12",
        "page": "1–20",
        "DOI": "10.1000/a_b",
        "issued": "2019-12",
    }
    chapter = found["chapter"].item
    assert (chapter["title"], chapter["container-title"]) == ("Ropes", "All of it: And more")
    assert chapter["author"] == [{"family": "Kovács", "given": "Éva"}]
    assert found["whole"].item["title"] == "All of it: And more"
    assert found["whole"].item["issued"] == {"date-parts": [[2001], [2003]]}
    assert found["thesis"].item["genre"] == "Master's thesis"
    assert found["thesis"].item["issued"] == "2020-05-02"
    web = found["web"].item
    assert (web["URL"], web["accessed"], web["issued"]) == (
        "https://example.org/a_b", "2024-01-02", {"literal": "n.d."},
    )  # fmt: skip


def test_faults_of_bibtex_have_their_lines() -> None:
    found = [
        (each.span.path, each.span.line, str(each.severity), each.message) for each in refs("refs.bib").diagnostics
    ]
    assert found == [
        ("refs.bib", 3, "note", "1 key cited in another spelling, as an id has it: `lund:2019` as `lund-2019`"),
        ("refs.bib", 3, "note", "1 field that no item has: `ranking`"),
        ("refs.bib", 11, "warning", "an entry is broken: `@book{broken, title = {Never closed`"),
        ("refs.bib", 17, "warning", "`whole` is the key of an earlier entry, on line 15"),
        ("refs.bib", 19, "warning", "an entry has a field twice: `title`"),
    ]


def test_csl_json() -> None:
    found = refs("refs.json")
    assert list(found.authorities) == ["lund-2019", "web", "span"]
    lund = found.authorities["lund-2019"]
    assert lund.note == "Read it twice."
    assert lund.item == {
        "type": "article-journal",
        "title": "Boats and bridges",
        "author": [{"family": "Lund", "given": "Nils"}, {"literal": "Harbour Office"}],
        "issued": "2019-12",
        "volume": 12,
    }
    assert found.authorities["web"].item == {"issued": {"literal": "in May"}, "accessed": "2024-01-02"}
    assert found.authorities["span"].item == {"issued": {"date-parts": [[2001], [2003]]}}
    assert [(each.span.line, each.message) for each in found.diagnostics] == [
        (2, "2 fields that no item has: `ranking` and `type`"),
        (8, "`span` is the key of an earlier entry, on line 7"),
        (9, "an item is no mapping"),
        (9, "an entry has no key"),
    ]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ({"issued": {"literal": "in press"}}, {"issued": {"literal": "in press"}}),
        ({"issued": {"raw": "Spring\n1999"}}, {"issued": {"literal": "Spring 1999"}}),
        ({"issued": {"raw": "1999-05"}}, {"issued": "1999-05"}),
        ({"issued": "n.d.", "accessed": " "}, {"issued": {"literal": "n.d."}}),
        ({"issued": 1999}, {"issued": 1999}),
        ({"DOI": "https://doi.org/10.1000/a_b"}, {"DOI": "10.1000/a_b"}),
        ({"DOI": "doi:10.1000/a_b"}, {"DOI": "10.1000/a_b"}),
        ({"DOI": "none"}, {"DOI": "none"}),
    ],
)
def test_what_is_right_in_csl_is_right_in_a_map(theirs: dict[str, object], ours: dict[str, Value]) -> None:
    assert read(json.dumps([{"id": "a", **theirs}])).authorities["a"].item == ours


@pytest.mark.parametrize(
    "text", ["", "words", "[1, null]", "[[1], [2]]", "{", '{"items": [{"id": 7}]}', "@article{", "@article{a}"]
)
def test_little_is_read_without_a_word_too_many(text: str) -> None:
    _comes_back(read(text))


PIECES = (
    '@book{k,|@article{a:b,|title={|}|}\n|author = |"Lund, N. and {X}"|year=2000|,|#|gaz|{\\\'E}|$x^2$|@|%|\\url{'
    "|month=jan|@string{gaz={G}}|@comment{x}|\ud800|\0"
)
ENTRY = st.sampled_from(PIECES.split("|"))


@given(st.lists(ENTRY, max_size=25).map(" ".join) | st.text(max_size=60))
def test_no_bibtex_raises(text: str) -> None:
    _comes_back(read(text))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["family", "literal", "date-parts", "raw", "x-a", "given", "odd"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
ITEMS = st.dictionaries(
    st.sampled_from(["id", "type", "title", "author", "issued", "note", "custom", "x-k", "volume", "what"]), VALUES
)


@given(st.lists(ITEMS, max_size=3))
def test_no_csl_json_raises(rows: list[object]) -> None:
    import json

    _comes_back(read(json.dumps(rows)))


def test_without_the_extra_bibtex_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bibtexparser.entrypoint", None)
    with pytest.raises(ArgmapError, match="needs the extra `bibtex`"):
        read("@book{a, title={B}}")
    assert read('[{"id": "a"}]').authorities


def test_pieces_are_joined_with_and_without_spaces() -> None:
    text = '@string{p = {Pier}}\n@book{a, title = "A "#p#" b", year=2001}\n@book{b, title={C# or C#Sharp}, year=2001}'
    assert [each.item["title"] for each in read(text).authorities.values()] == ["A Pier b", "C# or C#Sharp"]


def test_what_crossref_names_is_inherited_or_told() -> None:
    text = """@incollection{part, title={Part}, crossref={whole}}
@book{whole, title={Whole}, booktitle={Whole}, year=2001}
@book{alone, title={Alone}, year=2002, crossref={gone}}
@book{own, title={Own}, year=2003, crossref={own}}"""
    found = read(text, "w.bib")
    assert found.authorities["part"].item["container-title"] == "Whole"
    assert "container-title" not in found.authorities["whole"].item
    assert [(each.message, each.span.line) for each in found.diagnostics] == [
        ("`alone` names in `crossref` `gone`, which is no entry here", 3)
    ]
