"""What nobody named is not followed out of the root: the folder of maps, the settings, a map that is to be changed."""

import os
from pathlib import Path

import pytest

from argmap.diagnostics import ArgmapError
from argmap.library.finding import find_map, find_maps
from argmap.library.settings import settings
from conftest import Script

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links are for administrators")
MAP = (
    "argmap: 1\ntitle: T\nthesis: a\nstatements:\n  a: {text: The quay is full, support: [b]}\n  b: One crane is old.\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A root in which somebody works, beside a folder with a map of somebody else."""
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "own.yaml").write_text(MAP)
    (tmp_path / "private" / "settings.toml").write_text('ignore = ["own"]\npassword = 1\n')
    (tmp_path / "project" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.mark.parametrize("way", ["link", "setting", "setting in full"])
def test_a_folder_of_maps_that_leads_out_is_looked_into_only_if_it_is_named(project: Path, way: str) -> None:
    name = {"link": "arguments", "setting": "../private", "setting in full": (project.parent / "private").as_posix()}
    if way == "link":
        (project / "arguments").symlink_to("../private")
    else:
        (project / ".argmap.toml").write_text(f'folder = "{name[way]}"\n')
    for look in (lambda: find_maps([]), lambda: find_map(None), lambda: find_map("own")):
        with pytest.raises(ArgmapError, match="leads out of project/, and is not looked into"):
            look()
    assert [Path(each.path).name for each in find_maps([name[way]])] == ["own.yaml"]


def test_a_folder_of_maps_may_be_a_link_inside_of_the_root(project: Path) -> None:
    (project / "maps").mkdir()
    (project / "maps" / "m.yaml").write_text(MAP)
    (project / "arguments").symlink_to("maps")
    assert find_map("m").path == "arguments/m.yaml"


def test_settings_are_not_read_through_a_link_that_leads_out(project: Path) -> None:
    (project / ".argmap.toml").symlink_to("../private/settings.toml")
    with pytest.raises(ArgmapError) as told:
        settings()
    assert str(told.value).startswith(".argmap.toml is a link out of project/, and is not followed")


def test_the_text_beside_annotations_is_not_read_through_a_link_that_leads_out(script: Script, project: Path) -> None:
    (project.parent / "private" / "words.txt").write_text("The quay is full of secrets.")
    (project / "quay.ann").write_text("T1\tClaim 0 16\tThe quay is full\n")
    (project / "quay.txt").symlink_to("../private/words.txt")
    done = script("import", "quay.ann", cwd=project)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("argmap: error: quay.txt is a link out of project/, and is not followed; ")


@pytest.mark.parametrize(
    "words",
    [
        ("rename", "own", "a", "c"),
        ("add", "own", "It rains.", "--under", "a"),
        ("move", "own", "a.support.1", "--under", "b"),
        ("fmt", "arguments"),
        ("fix", "arguments"),
    ],
)
def test_no_command_writes_through_a_link_that_it_found(script: Script, project: Path, words: tuple[str, ...]) -> None:
    (project / "arguments").mkdir()
    (project / "arguments" / "own.yaml").symlink_to("../../private/own.yaml")
    done = script(*words, cwd=project)
    assert done.returncode
    assert "is a link out of project/, and is not followed" in done.stderr
    assert (project.parent / "private" / "own.yaml").read_text() == MAP
