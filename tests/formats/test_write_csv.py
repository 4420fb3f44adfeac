"""CSV: every reader of CSV gets the same cells, and no spreadsheet gets a formula."""

import csv
import io

import any_map
import pytest
from hypothesis import given
from round_trip import GOLDEN, ferry

from argmap.formats.csv import write as csv_tables
from argmap.formats.csv.read import read
from argmap.model import Argument, ArgumentMap, Citation, Relation, Statement
from argmap.text import printable


def cells(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_export_is_as_agreed() -> None:
    assert csv_tables.write(ferry(), {"keep": "accepted"}).encode() == (GOLDEN / "ferry.csv").read_bytes()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    statement = Statement("a", f'{start}cmd|" /C calc"!A0', tags=(f"{start}1",), note=f"{start}2")
    amap = ArgumentMap("", {"a": statement})
    (row,) = cells(csv_tables.write(amap))
    assert row["text"] == "'" + printable(statement.text)
    assert row["tags"][:1] == row["note"][:1] == "'"
    assert list(csv_tables.losses(amap))[:1] == [
        "3 cells begun with `'`, as a spreadsheet would take the text for a formula"
    ]


@given(any_map.maps(wild=True))
def test_every_statement_and_argument_of_any_map_is_a_row(amap: ArgumentMap) -> None:
    written = csv_tables.write(amap)
    rows = cells(written.encode().decode())
    assert [row["id"] for row in rows] == [*amap.statements, *amap.arguments]
    texts = [row["text"].removeprefix("'") for row in rows if row["row"] == "statement"]
    assert texts == [printable(each.text.replace("\r\n", "\n")).removeprefix("'") for each in amap.statements.values()]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row.values())
    list(csv_tables.losses(amap))


def test_an_argument_says_what_it_is_on() -> None:
    statements = {"a": Statement("a", "A."), "b": Statement("b", "B.\nC."), "c": Statement("c", "C.")}
    arguments = {"a.attack.1": Argument("a.attack.1", "a", Relation.ATTACK, ("b", "c"), conceded=True)}
    rows = cells(csv_tables.write(ArgumentMap("T", statements, arguments)))
    assert rows[1]["text"] == "B.\nC."
    assert {key: text for key, text in rows[3].items() if text} == {
        "row": "argument",
        "id": "a.attack.1",
        "kind": "undermine",
        "premises": "b; c",
        "relation": "attack",
        "target": "a",
        "conceded": "true",
    }


def test_what_is_left_out_is_told() -> None:
    assert list(csv_tables.losses(ArgumentMap("", {}))) == []
    assert list(csv_tables.losses(ArgumentMap("T", {}, extra={"x-a": 1}))) == ["left out: `title` once, `x-` once"]
    asked = {"a.attack.1": Argument("a.attack.1", "a", Relation.ATTACK, ("a",), asks="trust", probability=0.5)}
    told = list(csv_tables.losses(ArgumentMap("", {"a": Statement("a", "A.", probability=0.1)}, asked)))
    assert told == ["left out: `probability` 2 times, `asks` once"]


def test_rows_that_name_ids_of_other_maps_are_told() -> None:
    statements = {"a": Statement("a", "A.", cites=(Citation("op/w"),)), "b": Statement("b", "B.")}
    arguments = {
        "a.attack.1": Argument("a.attack.1", "a", Relation.ATTACK, ("b", "op/x")),
        "op/x.attack.1": Argument("op/x.attack.1", "op/x", Relation.ATTACK, ("b",)),
    }
    amap = ArgumentMap("", statements, arguments)
    told = ["3 rows with ids of other maps, which have no row here: an import leaves them out"]
    assert list(csv_tables.losses(amap)) == told
    here = {"op/x": Statement("op/x", "X.", cites=())}
    cited = {"a": Statement("a", "A."), "b": statements["b"], **here}
    assert list(csv_tables.losses(ArgumentMap("", cited, arguments))) == []
    assert [each.message for each in read(csv_tables.write(amap))[1]] == [
        "1 argument not imported: with a premise that is no statement of the file",
        "1 argument not imported: without a conclusion",
    ]
