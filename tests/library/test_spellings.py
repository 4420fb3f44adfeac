"""Files whose names have accents: found however a system keeps them and a keyboard makes them."""

import unicodedata
from pathlib import Path

import pytest

from argmap.library import open_map, with_source
from argmap.library.finding import Found, find_map

FORMS = [("NFC", "NFD"), ("NFD", "NFC"), ("NFC", "NFC")]


def map_of(**more: str) -> str:
    keys = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"argmap: 1\ntitle: T\nthesis: a\n{keys}statements:\n  a: {{text: The café is full., cites: [w]}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "arguments").mkdir()
    return tmp_path / "arguments"


@pytest.mark.parametrize(("kept", "typed"), FORMS)
def test_a_map_is_found_by_its_name(folder: Path, kept: str, typed: str) -> None:
    (folder / f"{unicodedata.normalize(kept, 'café')}.yaml").write_text(map_of())
    for name in ("café", "café.yaml"):
        assert Path(find_map(unicodedata.normalize(typed, name)).path).parent.name == "arguments"


@pytest.mark.parametrize(("kept", "typed"), FORMS)
def test_what_a_map_names_is_found(folder: Path, kept: str, typed: str) -> None:
    disk, written = (unicodedata.normalize(form, "café") for form in (kept, typed))
    (folder / f"{disk}.yaml").write_text(map_of().replace(", cites: [w]", ""))
    (folder / f"{disk}.txt").write_text("The café is full today.")
    (folder / f"{disk}.json").write_text('[{"id": "w", "title": "W"}]')
    maps, source = f"{{g: {written}.yaml}}", f"{{title: S, text: {written}.txt}}"
    (folder / "m.yaml").write_text(map_of(maps=maps, source=source, bibliography=f"{written}.json"))
    opened = with_source(open_map(Found((folder / "m.yaml").as_posix())))
    assert opened.findings == ()
    assert (list(opened.guests), opened.source_text) == (["g"], "The café is full today.")
    assert opened.map.authorities["w"].item == {"title": "W"}
