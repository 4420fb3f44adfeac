"""Golden exports next to their map.

To renew one after a wanted change: `cd tests/formats/golden && argmap export garden.yaml -o garden.dot`.
"""

from pathlib import Path

import pytest

from argmap import formats
from argmap.formats import FORMATS
from argmap.guides import guide
from argmap.loading import load
from argmap.model import ArgumentMap

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(file for file in GOLDEN.iterdir() if file.name != "garden.yaml")


def read(path: Path) -> ArgumentMap:
    amap, found = load(path.read_text(encoding="utf-8"), path.name)
    assert not found
    return amap


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_export_is_as_agreed(case: Path) -> None:
    (row,) = (row for row in FORMATS if case.suffix in row.suffixes)
    written = row.writer()(read(case.with_name("garden.yaml")))
    assert written == case.read_bytes().decode()


def test_every_format_of_our_own_making_has_a_golden_file() -> None:
    # The coordinates of Graphviz change with its version; the page has tests of its own.
    own = [row for row in FORMATS if row.write and not row.drawn and row.name != "html"]
    files = {*GOLDEN.iterdir(), *GOLDEN.with_name("golden_more").iterdir()}
    written = {part for file in files for part in file.name.split(".")[1:]}
    assert [row.name for row in own if not {row.name, *(suffix[1:] for suffix in row.suffixes)} & written] == []


def test_formats_do_not_share_a_name_or_a_suffix() -> None:
    suffixes = [suffix for row in FORMATS for suffix in row.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert len({row.name for row in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("what", ["read", "write"])
def test_every_folder_of_a_format_is_in_the_table_and_told_of(what: str) -> None:
    folders = {path.parent.name for path in Path(formats.__file__).parent.glob(f"*/{what}.py")}
    assert folders <= {getattr(row, what).partition(".")[0] for row in FORMATS}
    assert [row.name for row in FORMATS if row.name.lower() not in guide("formats").text.lower()] == []
