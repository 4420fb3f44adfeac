"""Every console block of the README and of the guides prints what the page says; see pages.py."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli.support.group import app
from argmap.guides import NAMES, guide
from argmap.loading import load
from guides import pages

TEXTS = {name: path.read_text(encoding="utf-8") for name, path in pages.PAGES.items()}


@pytest.mark.parametrize("page", [name for name, text in TEXTS.items() if pages.blocks(text)])
def test_console_blocks(page: str, tmp_path: Path) -> None:
    """One session a page: its blocks follow each other in one folder."""
    if re.search(r"\.(svg|png|pdf)$", TEXTS[page], re.MULTILINE):
        pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    folder = pages.furnish(tmp_path / "session")
    for block in pages.blocks(TEXTS[page]):
        assert pages.run(block, folder) == block


def test_there_are_blocks() -> None:
    assert sum(len(pages.blocks(text)) for text in TEXTS.values()) >= 25
    assert len(pages.blocks(TEXTS["README"])) >= 5


def test_the_readme_is_five_minutes_long() -> None:
    assert len(TEXTS["README"].splitlines()) <= 250


def test_a_guide_has_a_title_and_is_in_the_readme() -> None:
    assert [name for name in NAMES if not re.match(r"# \S.*\n\n\S", guide(name).text)] == []
    assert [name for name in NAMES if f"argmap/guides/{name}.md" not in TEXTS["README"]] == []


def test_every_page_is_listed() -> None:
    assert {*NAMES, "README"} == {*pages.PAGES}


def test_guides_are_read_in_a_pipe_as_they_are_written() -> None:
    listed = CliRunner().invoke(app, ["guide"])
    assert [line.split()[0] for line in listed.stdout.splitlines()] == list(NAMES)
    for name in NAMES:
        assert CliRunner().invoke(app, ["guide", name]).stdout == guide(name).text
    wrong = CliRunner().invoke(app, ["guide", "fromat"])
    assert wrong.exit_code == 2
    assert "did you mean `format`?" in wrong.stderr


def test_links_lead_to_files() -> None:
    for page, text in TEXTS.items():
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (pages.PAGES[page].parent / target).exists(), f"{page}: {target}"


def test_the_map_on_the_page_can_be_read_and_is_right() -> None:
    (block,) = re.findall(
        r"^```yaml\n(# yaml-language-server.*?\nargmap: 1.*?)^```$", TEXTS["format"], re.MULTILINE | re.DOTALL
    )
    assert load(block)[1] == []
