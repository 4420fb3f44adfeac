"""Files whose names have accents: found however a system keeps them and a keyboard makes them."""

from pathlib import Path

import pytest

from argmap.library import open_map, with_source
from argmap.library.finding import Found, find_map
from argmap.text.letters import composed, decomposed

CAFES = composed("café"), decomposed("café")


def map_of(**more: str) -> str:
    keys = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"argmap: 1\ntitle: T\nthesis: a\n{keys}statements:\n  a: {{text: The café is full., cites: [w]}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "arguments").mkdir()
    return tmp_path / "arguments"


@pytest.mark.parametrize("kept", CAFES)
@pytest.mark.parametrize("typed", CAFES)
def test_a_map_is_found_by_its_name(folder: Path, kept: str, typed: str) -> None:
    (folder / f"{kept}.yaml").write_text(map_of())
    for name in (typed, f"{typed}.yaml"):
        assert Path(find_map(name).path).parent.name == "arguments"


@pytest.mark.parametrize("kept", CAFES)
@pytest.mark.parametrize("typed", CAFES)
def test_what_a_map_names_is_found(folder: Path, kept: str, typed: str) -> None:
    (folder / f"{kept}.yaml").write_text(map_of().replace(", cites: [w]", ""))
    (folder / f"{kept}.txt").write_text("The café is full today.")
    (folder / f"{kept}.json").write_text('[{"id": "w", "title": "W"}]')
    maps, source = f"{{g: {typed}.yaml}}", f"{{title: S, text: {typed}.txt}}"
    (folder / "m.yaml").write_text(map_of(maps=maps, source=source, bibliography=f"{typed}.json"))
    opened = with_source(open_map(Found((folder / "m.yaml").as_posix())))
    assert opened.findings == ()
    assert (list(opened.guests), opened.source_text) == (["g"], "The café is full today.")
    assert opened.map.authorities["w"].item == {"title": "W"}
