"""Pages: as many as can be read, each statement in full once, and each cut told where it leads."""

import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from any_map import maps
from hypothesis import given
from typer.testing import CliRunner

import argmap
from argmap.cli.support.group import app
from argmap.diagnostics import ArgmapError
from argmap.formats.dot.look import Look
from argmap.formats.dot.sheets import Kind, Sheet, draw
from argmap.formats.pictures import pages, write
from argmap.formats.pictures.graphviz import View
from argmap.formats.pictures.paging import Room, extents, split
from argmap.formats.pictures.paper import papers
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.relations.plan import plan
from conftest import ROOT, examples

MALI, BRIDGE = (ROOT / "arguments" / f"{name}.yaml" for name in ("mali", "bridge"))


def mali() -> ArgumentMap:
    return load(MALI.read_text(encoding="utf-8"), "mali.yaml")[0]


def sheets_of(amap: ArgumentMap, width: float, height: float) -> list[Sheet]:
    room = Room(width, height, 22)
    return split(amap, plan(amap), room, extents(amap, room))


def full(amap: ArgumentMap, sheets: list[Sheet]) -> Counter[str]:
    """How often each statement stands with all its reasons, or with none to have."""
    found: Counter[str] = Counter()
    for sheet in sheets:
        roots = {branch.root for branch in sheet.branches}
        drawn = draw(amap, plan(amap), sheet)
        found.update(
            {n.name for n in drawn.nodes if n.kind is Kind.STATEMENT and (n.name in roots or n.name not in sheet.cut)}
        )
    return found


@given(maps(wild=True))
def test_on_any_paper_no_statement_and_no_argument_is_lost(amap: ArgumentMap) -> None:
    sheets = sheets_of(amap, 400, 250)
    assert set(full(amap, sheets)) == set(amap.statements)
    whole = draw(amap, plan(amap), sheets_of(amap, 1e6, 1e6)[0])
    told = {link.meaning for sheet in sheets for link in draw(amap, plan(amap), sheet).links}
    assert {link.meaning for link in whole.links if link.ranks} <= told


def test_a_branch_that_goes_on_says_where_and_its_page_says_from_where() -> None:
    amap = mali()
    sheets = sheets_of(amap, 659, 967)
    assert len(sheets) > 4
    starts = {branch.root: page for page, sheet in enumerate(sheets, 1) for branch in reversed(sheet.branches)}
    for page, sheet in enumerate(sheets, 1):
        for name, said in sheet.cut.items():
            wanted = "↓ on this page" if starts[name] == page else f"→ page {starts[name]}"
            assert said in (wanted, "↓ on this page")
        for branch in sheet.branches:
            if leads := re.fullmatch("← page ([0-9]+)", branch.above):
                other = draw(amap, plan(amap), sheets[int(leads[1]) - 1])
                assert branch.root in [node.name for node in other.nodes]


@given(maps())
@examples(1)
def test_a_box_without_a_line_is_a_root(amap: ArgumentMap) -> None:
    """A statement that is cut off hangs on its claim, and stands again for its reasons, on the same sheet too."""
    for sheet in sheets_of(amap, 400, 250):
        drawn = draw(amap, plan(amap), sheet)
        roots, tails = {branch.root for branch in sheet.branches}, {link.tail for link in drawn.links}
        for node in (node for node in drawn.nodes if node.kind is Kind.STATEMENT):
            if node.name not in roots or sheet.cut.get(node.name) in node.notes:
                assert node.id in tails


def test_fifty_reasons_go_on_on_the_next_page() -> None:
    statements = {name: Statement(name, name) for name in ["claim", *(f"s{n}" for n in range(50))]}
    arguments = {f"a{n}": Argument(f"a{n}", "claim", Relation.SUPPORT, (f"s{n}",)) for n in range(50)}
    sheets = sheets_of(ArgumentMap("", statements, arguments), 600, 500)
    assert {branch.root for sheet in sheets for branch in sheet.branches} == {"claim"}
    assert sheets[0].notes == {"claim": "continued on the next page"}
    assert sheets[1].branches[0].above == "continued from page 1"
    assert "claim" not in sheets[-1].notes


def test_a_long_chain_is_split() -> None:
    statements = {f"s{n}": Statement(f"s{n}", "S.") for n in range(2_000)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", Relation.SUPPORT, (f"s{n + 1}",)) for n in range(1_999)}
    amap = ArgumentMap("", statements, arguments)
    assert len(sheets_of(amap, 600, 500)) > 20


@pytest.mark.parametrize("name", ["a5", "", "10x10mm", "297x", "9999x100mm", "297x210"])
def test_a_size_that_is_none_is_told(name: str) -> None:
    with pytest.raises(ArgmapError, match=r"name a4, letter, 16:9, or a size such as 420x297mm"):
        papers(name)


def test_no_text_of_the_op_ed_has_less_than_eight_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """On slides; the guide for reading prints it on A4, and nothing is said of small text there."""
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    scales: list[list[float]] = []

    def watched(sources: list[str], format: str, views: list[View]) -> list[bytes]:
        scales.append([view.scale for view in views])
        return [b""] * len(views)

    monkeypatch.setattr(pages, "draw", watched)
    drawn, said = pages.paged(mali(), None, Look(page="16:9"), "pdf")
    assert min(scales[0]) * 10 >= 8
    assert not said
    assert 2 <= len(drawn) <= 12


def test_what_cannot_be_split_is_smaller_and_is_told(tmp_path: Path, one_width: None) -> None:
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    names = [f"s{n}" for n in range(40)]
    statements = {name: Statement(name, "A reason that is needed.") for name in ["claim", *names]}
    linked = ArgumentMap("", statements, {"a": Argument("a", "claim", Relation.SUPPORT, tuple(names))})
    (tmp_path / "m.yaml").write_text(str(argmap.write(linked, "yaml")), encoding="utf-8")
    options = ["--page", "16:9", "-o", str(tmp_path / "m.pdf")]
    done = CliRunner().invoke(app, ["export", str(tmp_path / "m.yaml"), *options])
    assert done.exit_code == 0
    assert re.search(r"note: 1 of 1 page has text of less than 8 points, down to [1-7.]+: 1; what stands", done.stderr)


@pytest.fixture
def one_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Boxes of one width are tried, where which is best is not the question: each is a layout more."""
    monkeypatch.setattr(pages, "WRAPS", (22,))
    monkeypatch.setattr(pages, "WIDER", ())


@pytest.mark.parametrize("wide", [False, True])
def test_lines_are_as_long_as_the_page_needs(wide: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight premises are too high for a slide with short lines, and not with long ones."""
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    monkeypatch.setattr(pages, "WRAPS", (22,))
    monkeypatch.setattr(pages, "WIDER", (50,) if wide else ())
    names = [f"s{n}" for n in range(8)]
    statements = {name: Statement(name, "The old bridge closes whenever the river floods, " * 2) for name in names}
    amap = ArgumentMap("", statements, {"a": Argument("a", "s0", Relation.SUPPORT, tuple(names[1:]))})
    assert bool(pages.paged(amap, None, Look(page="16:9"), "svg")[1]) is not wide


@pytest.mark.usefixtures("one_width")
def test_reasons_stand_below_on_pages_too() -> None:
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    drawn, said = pages.paged(mali(), None, Look(page="16:9", up=True, depth=2), "svg")
    assert not said
    assert 2 <= len(drawn) <= 20
    boxes = [
        [float(point.partition(",")[2]) for point in points.split()]
        for points in re.findall(r'<polygon fill="none" stroke="black"[^>]* points="([^"]*)"', drawn[0].decode())
    ]
    assert max(boxes[0]) < min(map(min, boxes[2:]))  # the thesis, which has a double frame, is above all others


@pytest.mark.usefixtures("one_width")
def test_a_pdf_has_all_pages_of_its_paper_title_and_author() -> None:
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    pypdf = pytest.importorskip("pypdf", reason="needs argmap[pictures]")
    document = pypdf.PdfReader(BytesIO(write.pdfs(mali(), None, Look(page="16:9", depth=2))[0][0]))
    assert len(document.pages) > 1
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in document.pages} == {(960, 540)}
    assert document.metadata.title == "Counterterrorism and peacekeeping do not mix"
    assert document.metadata.author
    assert "page 2 of" in document.pages[1].extract_text().replace("\xa0", " ")


@pytest.mark.usefixtures("one_width")
def test_pages_of_svg_are_files_of_their_own(tmp_path: Path) -> None:
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    out = tmp_path / "m.svg"
    done = CliRunner().invoke(app, ["export", str(BRIDGE), "-o", str(out), "--page", "160x120mm"])
    assert (done.exit_code, done.stdout) == (0, "")
    files = sorted(file.name for file in tmp_path.iterdir())
    assert files[0] in ("m-1.svg", "m-01.svg")
    assert len(files) > 1
    assert all('width="454pt" height="340pt"' in file.read_text(encoding="utf-8") for file in tmp_path.iterdir())


@pytest.mark.usefixtures("one_width")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-f", "json", "--depth", "2"], "--depth is for dot, svg, png and pdf, not for json"),
        (["-f", "dot", "--page", "a4"], "--page is for svg, png and pdf, not for dot"),
        (["-f", "svg", "--page", "160x120mm"], "pages of svg are as many files: name one with -o"),
        (["-f", "svg", "--direction", "down"], "there is no direction `down`"),
        (["-f", "mermaid", "--with", "ids"], "--with ids is for dot, svg, png and pdf, not for mermaid"),
    ],
)
def test_options_that_mean_nothing_are_refused(options: list[str], said: str) -> None:
    done = CliRunner().invoke(app, ["export", str(BRIDGE), *options])
    assert isinstance(done.exception, ArgmapError) or done.exit_code == 2
    assert said in (str(done.exception) + done.stderr)
