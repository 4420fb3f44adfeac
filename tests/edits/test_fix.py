"""Mends: the finding is gone, every other one is there, and the map is what it was read as before."""

import json
from collections import Counter

import pytest
from faulty import TEXTS

from argmap.diagnostics import NOWHERE, Diagnostic, Edit, Severity
from argmap.edits import apply, fix
from argmap.loading import load
from argmap.report import Report, sarif
from argmap.report import json as json_report
from argmap.rules import check
from argmap.syntax import parse
from argmap.writing import write
from conftest import of

HEAD = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n"


def counted(found: list[Diagnostic]) -> Counter[object]:
    return Counter((each.rule, each.message, each.hint, each.ids) for each in found)


def test_on_every_map_and_faulty_case() -> None:
    for name, text in TEXTS.items():
        with of(name):
            follows_the_laws(parse(text).text)


def follows_the_laws(text: str) -> None:
    amap, found = load(text)
    for names in (False, True) if found else ():
        fixed = fix(parse(text), names=names)
        assert names or not any(each.guessed for each in fixed.mended)
        new = apply(text, fixed.edits)
        assert by_rounds(text, fixed.mended) == new
        again, left = load(new)
        assert counted(left) == counted(found) - counted(fixed.mended)
        assert write(again) == write(amap)
        assert fix(parse(new), names=names).mended == [] or len(fixed.mended) < sum(bool(each.fixes) for each in found)
        unread = counted(check(amap, None, None, found)) - counted(fixed.mended)
        assert counted(check(again, None, None, left)) == unread
    assert found or not fix(parse(text), names=True).edits


def by_rounds(text: str, mended: list[Diagnostic]) -> str:
    """The text with these findings mended, each of which must be told of the text, or once others are mended."""
    while mended:
        told = load(text)[1]
        now = [each for each in mended if each in told]
        assert now, mended
        text = apply(text, [edit for each in now for edit in each.fixes])
        mended = [each for each in mended if each not in now]
    return text


MENDED = [
    ("a:\n    text:The town\n", "a:\n    text: The town\n"),
    ("a:\n\ttext: A.\n\tnote: N.\n", "a:\n    text: A.\n    note: N.\n"),
    ("a: {text: A., support: [“b”]}\n  b: B.\n", "a: {text: A., support: [b]}\n  b: B.\n"),
    ("a: The town: it is\n", "a: 'The town: it is'\n"),
    ("a: {text: One, two, and three., tags: x}\n", "a: {text: 'One, two, and three.', tags: x}\n"),
    ("a:\n    text: A.\n   note: N.\n", "a:\n    text: A.\n    note: N.\n"),
    ("a: @me\n", "a: '@me'\n"),
    ("a: {text: A: b}\n", "a: {text: 'A: b'}\n"),
    ("a: {text: A. note: N., at: b c}\n", "a: {text: A., note: N., at: b c}\n"),
    ("a: {text: 'A.' note: N.}\n", "a: {text: 'A.', note: N.}\n"),
    ("a: {text: @home, note: N.}\n", "a: {text: '@home', note: N.}\n"),
    ("a: {text: *Home* is it, note: N.}\n", "a: {text: '*Home* is it', note: N.}\n"),
    ("a: {note: [sic] A is so., text: A.}\n", "a: {note: '[sic] A is so.', text: A.}\n"),
    ('a: "\\d"\n', 'a: "\\\\d"\n'),
    (
        "a:\n    text: A.\n    support:\n      -b\n      -c # why\n  b: B.\n  c: C.\n",
        "a:\n    text: A.\n    support:\n      - b\n      - c # why\n  b: B.\n  c: C.\n",
    ),
    (
        "a:\n    text: A.\n    support:\n      - b\n      -c\n  b: B.\n  c: C.\n",
        "a:\n    text: A.\n    support:\n      - b\n      - c\n  b: B.\n  c: C.\n",
    ),
    ('a: "The town: holds.\n  b: B.\n', 'a: "The town: holds."\n  b: B.\n'),
    (
        "a:\n    text: A.\n    support:\n      - 'b\n  b: B.\n",
        "a:\n    text: A.\n    support:\n      - 'b'\n  b: B.\n",
    ),
    (
        "a:\n    text: A.\n    support: [b, c\n    note: N\n  b: B.\n  c: C.\n",
        "a:\n    text: A.\n    support: [b, c]\n    note: N\n  b: B.\n  c: C.\n",
    ),
    ("a: {text: A., support: [b, c}\n  b: B.\n  c: C.\n", "a: {text: A., support: [b, c]}\n  b: B.\n  c: C.\n"),
    ("a: {text: A holds\n  b: B.\n", "a: {text: A holds}\n  b: B.\n"),
    ("a: {text: A., support: -b -c}\n  b: B.\n  c: C.\n", "a: {text: A., support: [b, c]}\n  b: B.\n  c: C.\n"),
]


@pytest.mark.parametrize(("before", "after"), MENDED)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_is_certain_is_mended(before: str, after: str, newline: str) -> None:
    text = f"{HEAD}  {before}".replace("\n", newline)
    fixed = fix(parse(text))
    assert apply(text, fixed.edits) == f"{HEAD}  {after}".replace("\n", newline)
    assert not any(each.guessed for each in fixed.mended)


GUESSED = [
    ("a: {txet: A., support: bridge}\n  bridges: B.\n", "a: {text: A., support: bridges}\n  bridges: B.\n"),
    ('a: {text: A., support: ["bridge"]}\n  bridges: B.\n', 'a: {text: A., support: ["bridges"]}\n  bridges: B.\n'),
]


@pytest.mark.parametrize(("before", "after"), GUESSED)
def test_near_names_are_put_only_where_they_are_asked_for(before: str, after: str) -> None:
    text = f"{HEAD}  {before}"
    assert fix(parse(text)).edits == []
    assert apply(text, fix(parse(text), names=True).edits) == f"{HEAD}  {after}"


TOGETHER = """  a:
    text: The town should build a park.
    note: It is said that the town is
    too poor for a park.
    support:
    - [b c]
    - “d”
  b:
    text Trees give shade in hot months.
    support:
      -e
      - f
  c: {text: A park costs little, or nothing, tags: [x]}
  d:
    text: 'The town's trees stop the sun.'
     support: [e, f
  e: Parks are quiet.
  f: Sap cools: the air.
  g {text: Birds sing., contradicts: 【a, e】}
"""


def test_slips_that_stand_together_are_mended_by_rounds() -> None:
    text = HEAD + TOGETHER
    _, found = load(text)
    assert [each.span.line for each in found] == [8, 10, 11, 13, 15, 17, 19, 20, 20, 22, 23, 23]
    fixed = fix(parse(text))
    new = apply(text, fixed.edits)
    assert load(new)[1] == []
    assert by_rounds(text, fixed.mended) == new


def test_only_the_selected_rules() -> None:
    text = f"{HEAD}  a: {{txet: 'A: b', support: bridge}}\n  bridges: The: b\n"
    only = fix(parse(text), ["unknown-reference"], names=True)
    assert [each.rule for each in only.mended] == ["unknown-reference"]
    assert len(fix(parse(text), names=True).mended) == 3


UNTOUCHED = [
    *("a: 'tis so\n", 'a: "So # so\n', 'a: "So\n    note: N\n', 'a: {text: "So, note: N}\n', "a:\n    text: [sic so\n"),
    *("a:\n    text: A.\n    tags: [b, c # d\n", "a:\n    text: A.\n    tags: [b,\n      c\n"),
    *("a: [b\n", "a: 'b\n", "a: A.\n  a: B.\n", "a: *b\n", "a: ]\n"),
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_is_not_certain_is_left(text: str) -> None:
    assert fix(parse(f"{HEAD}  {text}"), names=True).edits == []


@pytest.mark.parametrize(
    ("put", "place", "after"),
    [
        ("op/bridges", "op/bridge", "attack: op/bridges, txet"),
        ("op/bridges, note: [", "op/bridge", "attack: op/bridge, txet"),  # something else would be found then
        ("text", "txet", "attack: op/bridge, txet"),  # what touches a mend of the map's own is left
    ],
)
def test_an_id_of_another_map_is_mended_where_nothing_else_is_found_then(put: str, place: str, after: str) -> None:
    head = HEAD.replace("statements", "maps: {op: o.yaml}\nstatements")
    text = f"{head}  a: {{attack: op/bridge, txet: A.}}\n"
    start = text.index(place)
    abroad = Diagnostic("x", Severity.ERROR, "m", NOWHERE, fixes=(Edit(start, start + len(place), put),), guessed=True)
    fixed = fix(parse(text), names=True, abroad=lambda: [abroad])
    assert apply(text, fixed.edits) == f"{head}  a: {{{after.replace('txet', 'text')}: A.}}\n"
    assert (abroad in fixed.mended) is ("bridges" in after)
    assert abroad not in fix(parse(text), abroad=lambda: [abroad]).mended


def test_other_maps_are_not_opened_where_there_are_none() -> None:
    assert fix(parse(f"{HEAD}  a: A.\n"), abroad=lambda: pytest.fail("opened")) == ([], [], 0)


VERSIONS = {"1.0": True, "1.0.0": True, "2": False, "1.1": False}


@pytest.mark.parametrize("version", VERSIONS)
def test_the_version_is_that_of_the_format(version: str) -> None:
    text = HEAD.replace("1", version, 1) + "  a: A.\n"
    (found,) = load(text)[1]
    assert found.hint.startswith("write `argmap: 1`")
    assert (apply(text, fix(parse(text)).edits) == HEAD + "  a: A.\n") == VERSIONS[version]


def test_programs_are_told_the_fixes() -> None:
    text = f"{HEAD}  a: The 𝔘: b\r\n"
    report = Report(load(text, "m.yaml")[1], {"m.yaml": text})
    (found,) = json.loads(json_report.write(report))["diagnostics"]
    assert found["fixes"] == [{"line": 5, "column": 6, "end_line": 5, "end_column": 14, "new": "'The 𝔘: b'"}]
    assert found["guessed"] is False
    (result,) = json.loads(sarif.write(report))["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "m.yaml"
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "'The 𝔘: b'"}
    assert replacement["deletedRegion"]["endColumn"] == 14
