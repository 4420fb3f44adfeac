"""Hover, definition, references and renaming, in one map and across maps that refer to each other."""

from pathlib import Path
from typing import Any

import pytest

from argmap.diagnostics import ArgmapError
from argmap.loading import load
from argmap.lsp.file import File, to_path, to_uri
from argmap.lsp.hover import hover
from argmap.lsp.lines import Point
from argmap.lsp.navigation import definition, prepare_rename, references, renamed
from argmap.lsp.workspace import Workspace
from conftest import ROOT

from .editing import applied, marked

BRIDGE = (ROOT / "arguments" / "bridge.yaml").read_text()
HOST = """argmap: 1
title: Host
maps: {town: map.yaml}
targets:
  town/otters-lose: {attack: [rare]}
  town/build.support.1: {attack: [rare]}
statements:
  rare: Otters are rare here.
"""


def at(text: str, old: str, new: str) -> tuple[File, Point]:
    assert text.count(old) == 1
    return marked(text.replace(old, new))


def told(old: str, new: str) -> str:
    file, point = at(BRIDGE, old, new)
    answer: Any = hover(file, point)
    return answer["contents"]["value"] if answer else ""


def test_hover_tells_what_a_statement_says_how_it_fares_and_what_bears_on_it() -> None:
    text = told("thesis: build", "thesis: bu‸ild")
    assert text.startswith("The town should build the bridge before the spring floods.\n\n● **accepted**, because")
    assert "**What bears on it**\n- + `congestion`: The old bridge" in text
    assert "- − `otters-lose`" in text
    assert "**What it bears on**\n- − `build`" in told("      - tunnel-cheaper", "      - tunnel-cheaper‸")
    assert "○ **rejected**, because the objection offer-lacks-roads" in told("- tunnel-cheaper", "- tunnel-che‸aper")


def test_hover_on_what_is_no_statement() -> None:
    scheme = told("scheme: expert-opinion", "scheme: expert‸-opinion")
    assert scheme.startswith("**expert opinion**\n\nSomeone who knows the field says so.")
    assert "- `said`: E says that A.\n- so: A." in scheme
    assert "- `expertise`: How well does E really know the field?" in scheme
    assert told("{authority: survey-2024", "{authority: ‸survey-2024").startswith(
        "Town Engineering Office 2024: *Traffic"
    )
    assert told("locator: p. 9", "locator: ‸p. 9") == ""
    rule = told("  floods: The", "  # argmap: ignore[orph‸an] because\n  floods: The")
    assert rule.startswith("**orphan** (")


def test_a_key_without_its_colon_hides_no_name() -> None:
    file, point = marked(
        "title: T\nstatements:\n  a: {text The bus is late., support: [‸b]}\n  b: The road is closed.\n"
    )
    answer: Any = hover(file, point)
    assert answer["contents"]["value"].startswith("The road is closed.")


def test_a_text_is_no_markup_in_a_hover() -> None:
    file, point = marked('argmap: 1\ntitle: T\nstatements:\n  a‸: "It is *not* <b>so</b> [x](y)."\n')
    answer: Any = hover(file, point)
    assert answer["contents"]["value"].startswith("It is \\*not\\* \\<b\\>so\\</b\\> \\[x\\](y).")


def test_a_name_leads_to_its_definition_and_to_its_uses() -> None:
    file, point = at(BRIDGE, "[otters-move]", "[otters‸-move]")
    (place,) = definition(file, point, Workspace())
    assert line(file, place).startswith("  otters-move: The plan")
    assert [line(file, each).strip() for each in references(file, point, Workspace())] == [
        "attack: [otters-move]",
        "otters-move: The plan gives the otters a new bank upstream.",
    ]
    assert len(references(file, point, Workspace(), declaration=False)) == 1


def test_an_argument_without_id_leads_to_where_it_stands() -> None:
    text = BRIDGE.replace("thesis: build", "thesis: build\ntargets: {build.attack.1: {attack: [floods]}}")
    file, point = marked(text.replace("{build.attack.1:", "{build.at‸tack.1:"))
    (place,) = definition(file, point, Workspace())
    assert line(file, place).strip() == "- premises: otters-lose"


@pytest.fixture
def two(tmp_path: Path) -> tuple[Workspace, File, File]:
    """A map and one that refers to it, both open; there is a third one on the disk."""
    (tmp_path / "map.yaml").write_text(BRIDGE)
    (tmp_path / "host.yaml").write_text(HOST)
    (tmp_path / "third.yaml").write_text(HOST.replace("town", "city"))
    workspace = Workspace()
    files = [
        workspace.put((tmp_path / name).as_uri(), (tmp_path / name).read_text(), 7)
        for name in ("map.yaml", "host.yaml")
    ]
    assert files[0] is not None
    assert files[1] is not None
    return workspace, files[0], files[1]


def test_names_lead_from_map_to_map(two: tuple[Workspace, File, File]) -> None:
    workspace, town, host = two
    inside = Point(4, 12)
    (place,) = definition(host, inside, workspace)
    assert place["uri"] == town.uri
    assert line(town, place).startswith("  otters-lose:")
    found = references(host, inside, workspace)
    assert sorted(Path(to_path(str(each["uri"]))).name for each in found) == [
        *("host.yaml", "map.yaml", "map.yaml", "third.yaml")
    ]
    answer: Any = hover(host, inside, workspace)
    assert "The bridge destroys the otters' bank." in answer["contents"]["value"]
    (file,) = definition(host, Point(2, 16), workspace)
    assert file["uri"] == town.uri


@pytest.mark.parametrize("path", ["x" * 300, "a\\0b", "loop", "no/such.bib", "."])
def test_a_path_that_leads_to_no_file_leads_nowhere(tmp_path: Path, path: str) -> None:
    (tmp_path / "loop").symlink_to("loop")
    file, point = marked(f'argmap: 1\ntitle: T\nbibliography: "‸{path}"\nstatements: {{}}\n', tmp_path)
    assert definition(file, point, Workspace()) == []


def test_renaming_changes_every_map(two: tuple[Workspace, File, File]) -> None:
    workspace, town, host = two
    prepared: Any = prepare_rename(host, Point(4, 12), workspace)
    assert prepared["placeholder"] == "otters-lose"
    assert prepared["range"]["start"] == {"line": 4, "character": 7}
    answer: Any = renamed(host, Point(4, 12), "otters-suffer", workspace)
    changes = {each["textDocument"]["uri"]: each for each in answer["documentChanges"]}
    assert len(changes) == 3
    assert changes[town.uri]["textDocument"]["version"] == 7
    after = applied(town, changes[town.uri])
    assert after == BRIDGE.replace("otters-lose", "otters-suffer")
    assert not load(after)[1]
    assert "town/otters-suffer: {attack" in applied(host, changes[host.uri])


def test_a_new_name_has_to_be_free_and_a_name(two: tuple[Workspace, File, File]) -> None:
    workspace, town, _ = two
    for new, reason in (("floods", "taken"), ("no name", "cannot be an id")):
        with pytest.raises(ArgmapError, match=reason):
            renamed(town, Point(4, 9), new, workspace)
    assert prepare_rename(town, Point(2, 12), workspace) is None


def test_a_map_outside_of_the_root_is_no_guest(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text(BRIDGE)
    (tmp_path / "root").mkdir()
    workspace = Workspace()
    file = workspace.put((tmp_path / "root" / "a.yaml").as_uri(), HOST.replace("map.yaml", "../secret.yaml"), 1)
    assert file is not None
    assert workspace.guest(file, "town") is None


def test_addresses_of_paths() -> None:
    assert to_uri("/a b/é.yaml") == "file:///a%20b/%C3%A9.yaml"
    assert to_path(to_uri("/a b/é#?.yaml")) == "/a b/é#?.yaml"
    assert to_path("untitled:Untitled-1") == "untitled:Untitled-1"
    assert to_path("file:///C:/maps/a.yaml") == "C:/maps/a.yaml"


def line(file: File, place: Any) -> str:
    return file.lines.line(place["range"]["start"]["line"])
