"""Every rule finds what is marked with `#! rule` in maps/, at that line, and nothing else."""

import re
from pathlib import Path

import pytest

from argmap.loading import load
from argmap.rules import check

CASES = sorted((Path(__file__).parent / "maps").glob("*.yaml"))
MARK = re.compile(r"#! (.*)$")
STANDING = {"thesis-falls", "asserted-contradiction"}  # follow from much else, so they are marked in their own maps


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_diagnostics_are_where_they_are_marked(case: Path) -> None:
    text = case.read_text("utf-8")
    marked = {
        (number, rule)
        for number, line in enumerate(text.splitlines(), 1)
        for match in MARK.finditer(line)
        for rule in match[1].split()
    }
    amap, unread = load(text)
    source = case.with_name(amap.source.text) if amap.source and amap.source.text else None
    found = check(amap, source.read_text("utf-8") if source else None, unread=unread)
    ignored = set() if case.stem.startswith("standing") else STANDING
    assert {(each.span.line, each.rule) for each in found if each.rule not in ignored} == marked
    assert not marked or not case.stem.endswith("-clean")


def test_every_family_has_a_clean_map() -> None:
    stems = {case.stem for case in CASES}
    assert {stem for stem in stems if stem.endswith("-clean")} == {f"{stem.partition('-')[0]}-clean" for stem in stems}
