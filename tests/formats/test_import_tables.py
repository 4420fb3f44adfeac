"""Tables of others: what is broken in one is told, and nothing is read that it does not say."""

import argmap
from argmap.diagnostics import Severity
from argmap.model import ArgumentMap


def imported(text: str) -> tuple[ArgumentMap, list[str]]:
    amap, found = argmap.read(text, "csv")
    assert all(each.severity is Severity.NOTE for each in found)
    return amap, [each.message for each in found]


def test_an_argument_is_not_imported_without_one_of_its_premises() -> None:
    rows = ["row,id,text,premises,relation,target", "statement,t,The pool is small.,,,", "statement,q,It is new.,,,"]
    amap, notes = imported("\n".join([*rows, "argument,x,,q; gone,attack,t", "argument,y,,q,attack,x", ""]))
    assert list(amap.arguments) == []
    assert "1 argument not imported: with a premise that is no statement of the file" in notes


def test_no_row_of_a_table_is_swallowed_and_no_cell_lost_untold() -> None:
    head = "row,id,text\n"
    amap, notes = imported(f'{head}statement,a,The pool, says Ann, is small.\nstatement,b,It is 5" deep.\n')
    assert [each.text for each in amap.statements.values()] == ["The pool", 'It is 5" deep.']
    assert notes == ["2 cells not imported: beyond the last column"]
    amap, found = argmap.read(f'{head}statement,a,A.\n\nstatement,b,"It is\nnew.\nstatement,c,C.\n', "csv")
    assert not amap.statements
    assert [(each.message, each.span.line) for each in found] == [("a quote in this row is never closed", 4)]
