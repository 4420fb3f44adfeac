"""The page of `argmap stats`: bars whose lengths are the numbers beside them."""

import re
from pathlib import Path

import pytest

from argmap.documents.stats import Stats
from argmap.library import Unread
from argmap.render.readings.html import write
from argmap.render.readings.report import Bars
from argmap.render.readings.statistics import MOST, Surveyed, report
from conftest import ROOT, Script


def bars(rows: list[Surveyed]) -> dict[str, Bars]:
    return {each.title: each.picture for each in report(rows).sections if isinstance(each.picture, Bars)}


def shown(found: Bars) -> list[tuple[str, float, str]]:
    return [(name, cells[0].share, cells[0].text) for name, cells in found.rows]


def test_kinds_are_shares_of_the_whole_and_findings_of_the_commonest() -> None:
    one = Surveyed(Stats(path="one.yaml", statements=8, premises=6, arguments=4, supports=4, depth=2), {"orphan": 3})
    other = Surveyed(Stats(path="other.yaml", statements=2, premises=2), {"orphan": 1, "question": 2})
    found = bars([one, other])
    assert ("premises", 0.8, "8") in shown(found["10 statements"])
    assert ("supports", 1.0, "4") in shown(found["4 arguments"])
    assert shown(found["Depth"]) == [("0", 1.0, "1"), ("1", 0.0, "0"), ("2", 1.0, "1")]
    assert [(name, *(cell.text for cell in cells)) for name, cells in found["Findings"].rows] == [
        ("orphan", "4", "2"),
        ("question", "2", "1"),
    ]
    assert found["Findings"].rows[1][1][0].share == 0.5
    assert [cell.text for cell in found["Map by map"].rows[0][1]] == ["8", "4", "2", "0", "3"]


@pytest.mark.parametrize("widest", [0, 11, 12, 13, 5000])
def test_a_distribution_has_few_bars_and_leaves_out_no_map(widest: int) -> None:
    rows = [Surveyed(Stats(width=number), {}) for number in (0, widest // 2, widest)]
    found = shown(bars(rows)["Width"])
    assert len(found) <= MOST + 1
    assert sum(int(text) for _, _, text in found) == len(rows)


def test_no_map_and_what_could_not_be_read() -> None:
    page = write([report([], [Unread("<b>.yaml", "is no map")])])
    assert "&lt;b&gt;.yaml" in page
    assert "0 maps, 0 statements, 0 arguments" in page


def test_the_page_has_every_map_and_what_check_finds(script: Script, tmp_path: Path) -> None:
    target = tmp_path / "corpus.html"
    assert script("stats", str(ROOT / "arguments"), "-o", str(target)).returncode == 0
    page = target.read_text(encoding="utf-8")
    assert all(path.name in page for path in ROOT.joinpath("arguments").glob("*.yaml"))
    assert re.findall(r"https?://|<script|style=\"(?!--share:[01]\.\d{3}\")", page) == []
