"""arggraph: our reader reads back what is written, as far as it can be."""

from dataclasses import replace

import any_map
import pytest
from hypothesis import given
from round_trip import GOLDEN, ferry, gist

from argmap.formats.arggraph import write as arggraph_export
from argmap.formats.arggraph.read import read
from argmap.model import Argument, ArgumentMap, Relation, Statement


def plain(amap: ArgumentMap) -> ArgumentMap:
    """A map without what arggraph has no word for."""
    statements = {each.id: replace(each, contradicts=(), text=xml(each.text)) for each in amap.statements.values()}
    kept = ("", "example")
    arguments = {
        handle: replace(a, scheme=a.scheme if a.scheme in kept and a.relation is Relation.SUPPORT else "")
        for handle, a in amap.arguments.items()
    }
    return replace(amap, statements=statements, arguments=arguments)


def xml(text: str) -> str:
    text = " ".join(text.split())
    return "".join("\ufffd" if c < " " or "\ud800" <= c <= "\udfff" or c in "\ufffe\uffff" else c for c in text)


def test_export_is_as_agreed() -> None:
    assert arggraph_export.write(ferry()) == (GOLDEN / "ferry.arggraph.xml").read_text(encoding="utf-8")


def test_a_map_is_read_back() -> None:
    again, found = read(arggraph_export.write(ferry()))
    assert found == []
    assert gist(again) == gist(plain(ferry()))
    assert {each.text for each in again.statements.values() if each.implicit} == {"The funds for it last ten years."}


@given(any_map.maps(wild=True))
def test_every_statement_and_argument_that_hangs_on_one_is_read_back(amap: ArgumentMap) -> None:
    written = arggraph_export.write(amap)
    again, found = read(written.encode().decode())
    assert not any(each.rule == "import-unreadable" for each in found)
    assert sorted(each.text for each in again.statements.values()) == gist(plain(replace(amap, arguments={})))[0]
    told = [line for line in arggraph_export.losses(amap) if "no target" in line]
    left_out = int(told[0].split()[0]) if told else 0
    assert len(again.arguments) == len(amap.arguments) - left_out


@pytest.mark.parametrize("tags", [(), ("opponent",)])
def test_whose_a_statement_is(tags: tuple[str, ...]) -> None:
    statements = {name: Statement(name, name) for name in "abcd"}
    statements["d"] = replace(statements["d"], tags=tags)
    arguments = {
        "1": Argument("1", "a", Relation.ATTACK, ("b",)),
        "2": Argument("2", "1", Relation.ATTACK, ("c",)),
        "3": Argument("3", "b", Relation.SUPPORT, ("d",)),
    }
    written = arggraph_export.write(ArgumentMap("T", statements, arguments))
    types = [line.split('"')[3] for line in written.splitlines() if "<adu" in line]
    assert types == (["pro", "pro", "pro", "opp"] if tags else ["pro", "opp", "pro", "opp"])


def test_topic_and_stance_are_kept() -> None:
    amap = ArgumentMap("7 x", {}, extra={"x-topic": 'waste & "more"', "x-stance": "con"})
    written = arggraph_export.write(amap)
    assert '<arggraph id="map-7-x" topic_id="waste &amp; &quot;more&quot;" stance="con">' in written
    assert read(written)[0].extra == amap.extra


def test_what_arggraph_cannot_say_is_told() -> None:
    assert list(arggraph_export.losses(ferry())) == [
        "2 statements bear on nothing, where the corpora have one",
        "1 backing written as `sup` on an edge, which the corpora do not have",
        "1 scheme left out",
        "tags of 1 statement left out",
        "left out: `thesis` once, `authorities` 2 times, `about` once, `cites` 2 times, `assumed` once,"
        " `contradicts` once, `note` once, `id` once, `conceded` once",
        "the title becomes an id",
    ]
    assert list(arggraph_export.losses(ArgumentMap("", {}))) == []


def test_what_a_terminal_obeys_is_written_by_its_number() -> None:
    amap = ArgumentMap("T", {"a": Statement("a", "Lemon\u202es & ]]>.")}, extra={"x-topic": "\u2066lemons"})
    written = arggraph_export.write(amap)
    assert not set(written) & {"\u202e", "\u2066"}
    again, found = read(written)
    assert found == []
    assert [each.text for each in again.statements.values()] == ["Lemon\u202es & ]]>."]
    assert again.extra["x-topic"] == "\u2066lemons"
