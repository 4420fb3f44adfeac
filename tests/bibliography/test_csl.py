"""Author-date, references and dates, of items well and badly formed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.bibliography.csl import reference, short, to_csl, year
from argmap.bibliography.dates import date_parts
from argmap.keys.csl import DATES
from argmap.model import Authority, Value
from conftest import examples

Item = dict[str, Value]

OFFICE: list[Value] = [{"literal": "Town Engineering Office"}]
DOYLE: Value = {"family": "Doyle", "given": "Michael W."}
SAMBANIS: Value = {"family": "Sambanis", "given": "Nicholas"}
FORTNA: Value = {"family": "Fortna", "given": "Virginia Page"}


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ({"author": OFFICE, "title": "Traffic survey", "issued": 2024}, "Town Engineering Office 2024"),
        ({"author": [DOYLE, SAMBANIS], "issued": "2006"}, "Doyle & Sambanis 2006"),
        ({"author": [FORTNA], "issued": "2004-06-01"}, "Fortna 2004"),
        ({"author": [FORTNA, DOYLE, SAMBANIS], "issued": {"date-parts": [[2001]]}}, "Fortna et al. 2001"),
        ({"author": [FORTNA]}, "Fortna"),
        ({"author": [FORTNA], "issued": "soon"}, "Fortna soon"),
        ({"title": "Traffic survey", "issued": 2024}, "Traffic survey 2024"),
        ({"title": "Traffic survey"}, "Traffic survey"),
        ({"container-title": "Town Gazette"}, "Town Gazette"),
        ({"editor": [FORTNA], "issued": 2004}, "Fortna 2004"),
        ({"author": "Plato", "issued": -380}, "Plato 380 BCE"),
        ({"author": ["Plato", "Aristotle"]}, "Plato & Aristotle"),
        ({"author": [{"family": "Beethoven", "non-dropping-particle": "van"}]}, "van Beethoven"),
        ({"author": [{"given": "Madonna"}]}, "Madonna"),
        ({"author": [None, 3, {}, {"family": 4.5}], "title": "T"}, "T"),
        ({"author": {"family": "Fortna"}}, "Fortna"),
        ({"title": "[red]so\x1b[31m\nit goes"}, "[red]so�[31m it goes"),
        ({}, "the-id"),
    ],
)
def test_author_and_date(item: Item, name: str) -> None:
    assert short(Authority("the-id", item)) == name


def test_an_unnamed_authority_goes_by_its_title() -> None:
    item: Item = {"title": "Unnamed study of ferry costs", "author": [FORTNA], "issued": 2024}
    assert short(Authority("ferry-study", item, unnamed=True)) == "Unnamed study of ferry costs 2024"
    assert short(Authority("ferry-study", unnamed=True)) == "ferry-study"


def test_a_long_title_is_shortened() -> None:
    assert len(short(Authority("a", {"title": "very " * 40 + "long"}))) <= 60


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (
            {
                "author": [DOYLE, SAMBANIS],
                "title": "International Peacebuilding: A Theoretical and Quantitative Analysis",
                "container-title": "American Political Science Review",
                "volume": 94,
                "issue": "4",
                "page": "779–801",
                "issued": 2000,
                "DOI": "10.2307/2586208",
            },
            "Doyle, Michael W., and Nicholas Sambanis. 2000. International Peacebuilding: A Theoretical and"
            " Quantitative Analysis. American Political Science Review 94(4): 779–801. https://doi.org/10.2307/2586208",
        ),
        (
            {"author": [FORTNA], "title": "Does Peacekeeping Work?", "publisher": "Princeton UP", "issued": 2008},
            "Fortna, Virginia Page. 2008. Does Peacekeeping Work? Princeton UP.",
        ),
        ({"title": "T", "DOI": "https://doi.org/10.1000/x"}, "T. https://doi.org/10.1000/x"),
        ({"title": "T", "DOI": "doi:10.1000/x", "URL": "https://e.org"}, "T. https://doi.org/10.1000/x"),
        ({"title": "T", "DOI": "none", "URL": "https://e.org"}, "T. https://e.org"),
        (
            {"editor": [FORTNA, DOYLE, SAMBANIS]},
            "Fortna, Virginia Page, Michael W. Doyle, and Nicholas Sambanis (ed.).",
        ),
        (
            {"author": [{"family": "King", "given": "Martin", "suffix": "Jr.", "dropping-particle": "de"}]},
            "King, Martin de, Jr.",
        ),
        ({"page": 9}, "p. 9."),
        ({"title": ["T"], "volume": {}, "issued": [], "author": 1.5}, "the-id"),
    ],
)
def test_reference(item: Item, line: str) -> None:
    assert reference(Authority("the-id", item)) == line


@pytest.mark.parametrize(
    ("issued", "parts"),
    [
        (2024, [2024]),
        ("2024", [2024]),
        (" 2024-05 ", [2024, 5]),
        ("2024-05-02", [2024, 5, 2]),
        ("2024-5-2", None),
        ("2024-02-29", [2024, 2, 29]),
        ("1900-02-29", None),
        ("2023-02-29", None),
        ("2024-13", None),
        ("2024-00", None),
        ("2024-05-32", None),
        ("20240502", None),
        (20240502, None),
        (-380, [-380]),
        ("-0380", [-380]),
        (0, None),
        (True, None),
        (2024.0, None),
        ("n.d.", None),
        ("２０２４", None),
        (None, None),
        ([2024], None),
        ({"date-parts": [[2024, 5, 2]]}, [2024, 5, 2]),
        ({"date-parts": [["2024", "5"]]}, [2024, 5]),
        ({"date-parts": [[2001], [2003]]}, [2001]),
        ({"date-parts": [[2024, 13]]}, None),
        ({"date-parts": [[2024, None]]}, None),
        ({"date-parts": [[2024, 5, 2, 1]]}, None),
        ({"date-parts": [[]]}, None),
        ({"date-parts": []}, None),
        ({"date-parts": 2024}, None),
        ({"literal": "2024"}, None),
    ],
)
def test_dates(issued: Value, parts: list[int] | None) -> None:
    assert date_parts(issued) == parts
    assert year({"issued": issued}) == (parts[0] if parts else None)


def test_friendly_dates_become_date_parts() -> None:
    item: Item = {"title": "2024", "issued": "2024-05", "accessed": "n.d.", "submitted": {"date-parts": [[2023]]}}
    assert to_csl(item) == {
        "title": "2024",
        "issued": {"date-parts": [[2024, 5]]},
        "accessed": {"literal": "n.d."},
        "submitted": {"date-parts": [[2023]]},
    }


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["author", "editor", "title", "page", "volume", "issue", "DOI", "URL", "publisher", *DATES])


@examples(5)
@given(st.dictionaries(KEYS, VALUES, max_size=6), st.booleans())
def test_no_item_is_too_strange(item: Item, unnamed: bool) -> None:
    authority = Authority("the-id", item, unnamed=unnamed)
    assert short(authority)
    assert reference(authority)
    assert "\n" not in short(authority) + reference(authority)
    assert year(to_csl(item)) == year(item)
