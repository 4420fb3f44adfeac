"""Renaming, moving and adding: what changes in the map is what was asked for, and every other byte stays."""

from collections import Counter
from dataclasses import replace

import any_map
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits import Kind, add, apply, move, rename, rename_foreign
from argmap.edits.sites import sites
from argmap.keys import is_id
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation
from argmap.syntax import parse
from argmap.writing import write
from conftest import ROOT, of

MAPS = sorted(
    path
    for path in (*(ROOT / "arguments").glob("*.yaml"), *(ROOT / "tests").rglob("*.yaml"))
    if "\nargmap:" in f"\n{path.read_text(encoding='utf-8')}" and "record" not in path.parts
)
NEW = "brand-new-name"


def renamed(amap: ArgumentMap, old: str, new: str) -> str:
    """Everything that a map says, with every use of a name replaced; spans and damage are no part of it."""
    plain = replace(amap, path="", ignores=())
    return repr(plain).replace(f"'{old}'", f"'{new}'").replace(f"'{old}.", f"'{new}.")


def test_names_there_and_back_give_the_same_bytes() -> None:
    for path in MAPS:
        with of(path):
            there_and_back(path.read_bytes().decode())


def there_and_back(text: str) -> None:
    document = parse(text)
    amap, found = load(text)
    names = [*amap.statements, *(a.id for a in amap.arguments.values() if a.id)]
    for name in names[:: 1 + len(names) // 3]:
        try:
            if not is_id(name):
                continue
            there = apply(document.text, rename(document, name, NEW))
        except ArgmapError:
            continue
        assert apply(there, rename(parse(there), NEW, name)) == document.text
        again, still = load(there)
        if not found:  # where ids are misspelt, what was meant depends on the names that there are
            assert not still
        assert set(again.statements) | {a.id for a in again.arguments.values()} >= {NEW}
        assert name not in again.statements


@given(any_map.maps(), st.data())
def test_a_new_name_changes_nothing_else(amap: ArgumentMap, data: st.DataObject) -> None:
    ids = [*amap.statements, *(a.id for a in amap.arguments.values() if a.id)]
    if not ids:
        return
    name = data.draw(st.sampled_from(ids))
    text = write(amap)
    if name in amap.authorities or any(name in each.tags for each in amap.statements.values()):
        with pytest.raises(ArgmapError, match=r"several things|cannot be"):
            rename(parse(text), name, "a b")
    there = apply(text, rename(parse(text), name, NEW, Kind.STATEMENT if name in amap.statements else Kind.ARGUMENT))
    assert apply(there, rename(parse(there), NEW, name)) == text
    again, found = load(there)
    assert found == []
    for each, other in zip(amap.arguments.values(), again.arguments.values(), strict=True):
        assert [NEW if premise == name else premise for premise in each.premises] == list(other.premises)
    assert [NEW if each == name else each for each in amap.statements] == list(again.statements)
    assert [NEW if each == name else each for each in amap.thesis] == list(again.thesis)


def kinds(argument: Argument) -> object:
    return argument.premises, argument.id, argument.scheme, argument.note, repr(argument.outweighed), argument.at


@given(any_map.maps(), st.sampled_from(Relation), st.data())
def test_what_moves_is_where_it_should_be_and_all_else_as_it_was(
    amap: ArgumentMap, relation: Relation, data: st.DataObject
) -> None:
    if not amap.arguments:
        return
    name = data.draw(st.sampled_from([*amap.arguments]))
    target = data.draw(st.sampled_from([*amap.statements, *amap.arguments]))
    text = write(amap)
    try:
        edits = move(parse(text), name, target, relation)
    except ArgmapError as error:
        assert "hangs on it" in str(error) or "brackets" in str(error)  # noqa: PT017
        return
    again, found = load(apply(text, edits))
    assert found == []
    assert again.statements == amap.statements
    assert Counter(map(kinds, again.arguments.values())) == Counter(map(kinds, amap.arguments.values()))
    if edits:
        on = [kinds(each) for each in again.on(target if target in again.statements else "", relation)]
        assert kinds(amap.arguments[name]) in on or target not in again.statements


@given(any_map.maps(), st.sampled_from(Relation), st.sampled_from(any_map.AWKWARD), st.data())
def test_a_statement_is_added_and_bears_on_its_target(
    amap: ArgumentMap, relation: Relation, words: str, data: st.DataObject
) -> None:
    if not amap.statements or not words.strip():
        return
    target = data.draw(st.sampled_from([*amap.statements, *amap.arguments]))
    text = write(amap)
    name, edits = add(parse(text), target, words, relation)
    again, found = load(apply(text, edits))
    assert found == []
    assert len(again.statements) == len(amap.statements) + 1
    assert (
        " ".join(again.statements[name].text.split()) == " ".join(words.replace("\ufeff", "").split())
        or not words.isprintable()
    )
    assert [each.premises for each in again.on(target, relation)][-1] == (name,)
    assert {key: each for key, each in again.statements.items() if key != name} == amap.statements


FORMS = [
    (" {text: T., support: a}", " {text: T., support: [a, b]}"),
    (" {text: T., support: [a]}", " {text: T., support: [a, b]}"),
    (" {text: T., support: []}", " {text: T., support: [b]}"),
    (" {text: T.}", " {text: T., support: [b]}"),
    (" T is\n    so. # why", "\n    text: T is\n      so. # why\n    support:\n      - b"),
    (" >-\n    T is\n    so.", "\n    text: >-\n      T is\n      so.\n    support:\n      - b"),
    ("\n    text: T.\n    support:\n    - a", "\n    text: T.\n    support:\n    - a\n    - b"),
    (
        "\n    text: T.\n    support:\n      premises: a\n      note: N.",
        "\n    text: T.\n    support:\n      - premises: a\n        note: N.\n      - b",
    ),
]


@pytest.mark.parametrize(("before", "after"), FORMS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_argument_comes_in_the_form_that_is_there(before: str, after: str, newline: str) -> None:
    head, tail = "argmap: 1\ntitle: T\nstatements:\n  a: A.\n  t:", "\n  # b is next\n  b: B.\n"
    text, wanted = (f"{head}{part}{tail}".replace("\n", newline) for part in (before, after))
    assert apply(text, move(parse(text), "b", "t")) == wanted


def test_comments_go_with_what_they_stand_above() -> None:
    text = (
        "statements:\n  a:\n    text: A.\n    support:\n      # argmap: ignore[orphan] for now\n"
        "      - premises: b # here\n"
        "        attack: [c]\n      - c\n  b: B.\n  c: C.\n"
    )
    there = apply(text, move(parse(text), "a.support.1", "c", Relation.ATTACK))
    assert there == (
        "statements:\n  a:\n    text: A.\n    support:\n      - c\n  b: B.\n"
        "  c:\n    text: C.\n    attack:\n      - premises: b # here\n        attack: [c]\n"
    )


def test_a_block_with_comments_unfolds_the_braces_that_it_goes_into() -> None:
    text = (
        "statements:\n  a:\n    text: A.\n    support:\n      - premises: b # here\n        note: N.\n"
        "  b: {text: B., tags: [x]}\n"
    )
    assert apply(text, move(parse(text), "a.support.1", "b")) == (
        "statements:\n  a:\n    text: A.\n"
        "  b:\n    text: B.\n    tags: [x]\n    support:\n      - premises: b # here\n        note: N.\n"
    )


def test_what_cannot_be_is_refused() -> None:
    document = parse(
        "statements:\n  a: {text: A., tags: b, support: [{premises: b, id: x}, [b, c]]}\n  b: B.\n  c: C.\n"
    )
    for wrong in (
        lambda: rename(document, "zz", "y"),
        lambda: rename(document, "b", "y"),
        lambda: rename(document, "a", "x"),
        lambda: rename(document, "a", "two words"),
        lambda: move(document, "b", "a"),
        lambda: move(document, "c", "b"),
        lambda: add(document, "a", " "),
        lambda: add(document, "a", "Text.", name="b"),
    ):
        with pytest.raises(ArgmapError):
            wrong()
    assert rename(document, "b", "y", Kind.TAG) == [Edit(34, 35, "y")]


def test_names_in_other_maps_and_in_handles() -> None:
    text = "maps: {op: m.yaml}\ntargets: {op/a: {attack: b}, op/a.support.1: {attack: op/ab}}\nstatements: {b: B.}\n"
    assert apply(text, rename_foreign(parse(text), "op", "a", "z")) == text.replace("op/a:", "op/z:").replace(
        "op/a.", "op/z."
    )


def test_sites_have_the_handles_of_loading() -> None:
    text = (ROOT / "tests" / "loading" / "everything.yaml").read_text(encoding="utf-8")
    amap, _ = load(text)
    assert [site.name for site in sites(parse(text)) if site.relation] == list(amap.arguments)


def test_a_long_number_stays_one_where_its_argument_is_written_anew() -> None:
    step = "{premises: b, probability: 0.0973055084519541, support: [c]}"
    rows = f"  a: {{text: A., support: [{step}]}}\n  b: B.\n  c: {{text: C., support: [b]}}\n"
    text = f"argmap: 1\ntitle: T\nstatements:\n{rows}"
    again, found = load(apply(text, move(parse(text), "a.support.1", "c", Relation.SUPPORT)))
    assert (found, again.arguments["c.support.2"].probability) == ([], 0.0973055084519541)
