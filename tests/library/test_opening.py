"""Opening: which map is meant, what is in the way, how far links are followed; and that nothing bad takes the rest."""

import json
import os
from pathlib import Path

import pytest

from argmap.diagnostics import ArgmapError
from argmap.library import Found, open_anyway, open_map, with_source
from argmap.library.finding import find_map, find_maps, maps_in
from argmap.library.roots import root_of
from argmap.library.settings import Settings, settings
from conftest import Script

MAP = "argmap: 1\ntitle: T\nstatements:\n  a: {text: The town should build., support: [b]}\n  b: The bridge is old.\n"


def sourced(text: str) -> str:
    return MAP.replace("statements:", f"source: {{title: S, text: {text}}}\nstatements:")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_names_go_from_arguments_to_the_current_folder_to_what_came_with_argmap(folder: Path) -> None:
    (folder / "town.yaml").write_text(MAP)
    (folder / "notes.yaml").write_text("a: 1\n")
    assert find_map("town").path == find_map(None).path == "town.yaml"
    (folder / "arguments").mkdir()
    (folder / "arguments" / "town.YML").write_text(MAP)
    assert find_map("town").path == find_map(None).path == "arguments/town.YML"
    assert find_map("bridge").path.endswith("arguments/bridge.yaml") or find_map("bridge").path.endswith(
        "maps/bridge.yaml"
    )
    assert [each.path for each in find_maps(["."])] == ["arguments/town.YML", "notes.yaml", "town.yaml"]
    with pytest.raises(ArgmapError, match="there is no map `notes`"):
        find_map("notes")


@pytest.mark.parametrize("name", ["", " ", "x" * 300, "a\0b"])
def test_what_can_be_no_name(folder: Path, name: str) -> None:
    with pytest.raises(ArgmapError):
        find_map(name)


@pytest.mark.parametrize("marker", [".git", ".argmap.toml", "pyproject.toml"])
def test_the_root_is_the_nearest_folder_above_that_says_so(folder: Path, marker: str) -> None:
    deep = folder / "project" / "maps" / "deep"
    deep.mkdir(parents=True)
    assert root_of(deep) == deep
    (folder / "project" / marker).write_text("[tool.argmap]\n" if marker == "pyproject.toml" else "")
    (deep.parent / "pyproject.toml").write_text("[tool.argmap2]\n[project]\nname = 'argmap'\n")
    assert root_of(deep) == folder / "project"


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators")
def test_links_that_are_found_stay_in_the_root_and_links_that_are_named_go_anywhere(folder: Path) -> None:
    maps = folder / "project" / "maps"
    maps.mkdir(parents=True)
    (folder / "secret.yaml").write_text(MAP)
    (folder / "project" / "in.yaml").write_text(MAP)
    (maps / "out.yaml").symlink_to(folder / "secret.yaml")
    (maps / "in.yaml").symlink_to("../in.yaml")
    (maps / "circle.yaml").symlink_to("circle.yaml")
    (maps / "nowhere.yaml").symlink_to("no.yaml")

    def said() -> dict[str, str]:
        opened = [open_anyway(found) for found in maps_in(maps)]
        return {Path(each.path).stem: each.errors[0].message if each.errors else "" for each in opened}

    assert said() == {
        "circle": "the file is a link that leads back to itself",
        "in": "the file is a link out of maps/, and is not followed",
        "nowhere": "the file is a link to what is not there",
        "out": "the file is a link out of maps/, and is not followed",
    }
    (folder / "project" / ".git").mkdir()
    assert said()["in"] == ""
    assert said()["out"] == "the file is a link out of project/, and is not followed"
    assert open_map(find_map(str(maps / "out.yaml"))).map.title == "T"


@pytest.mark.parametrize(
    ("copy", "content", "message"),
    [
        ("no.txt", b"", None),
        ("bad.txt", b"caf\xe9", "cannot be read: the byte 0xE9 is not UTF-8"),
        ("bad.txt", b"a\ncaf\xe9", "cannot be read, line 2: the byte 0xE9 is not UTF-8"),
        ("folder", None, "is no file"),
        ("x" * 300, None, "has a name longer than the system allows"),
        ("big.txt", b"x" * (64 * 2**20 + 1), "cannot be read: the file is larger than 64 MiB"),
    ],
)
def test_a_bad_copy_of_the_source_is_one_finding_where_it_is_named(
    folder: Path, copy: str, content: bytes | None, message: str | None
) -> None:
    (folder / "folder").mkdir()
    if content:
        (folder / copy).write_bytes(content)
    (folder / "m.yaml").write_text(sourced(copy))
    opened = with_source(open_map(Found("m.yaml")))
    assert opened.source_text is None
    if message is None:
        assert opened.findings == ()
        return
    (found,) = opened.findings
    assert found.message.endswith(message)
    assert (found.rule, found.span.line, found.span.column) == ("unreadable-file", 3, 26)


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators")
def test_a_copy_is_looked_for_in_the_root_and_not_outside(folder: Path) -> None:
    (folder / "project" / "maps").mkdir(parents=True)
    (folder / "secret.txt").write_text("Secret.")
    (folder / "project" / "in.txt").write_text("Inside.")
    (folder / "project" / "maps" / "out.txt").symlink_to(folder / "secret.txt")
    (folder / "project" / "maps" / "in.txt").symlink_to("../in.txt")
    (folder / "project" / ".git").mkdir()
    texts = {}
    for name in ("in", "out"):
        path = folder / "project" / "maps" / f"{name}.yaml"
        path.write_text(sourced(f"{name}.txt"))
        opened = with_source(open_map(Found(str(path))))
        texts[name] = opened.source_text or opened.findings[0].message
    assert texts == {
        "in": "Inside.",
        "out": "the copy of the source, `out.txt`, is outside of project/, and is not read",
    }


def test_one_bad_file_takes_nothing_from_the_others(script: Script, folder: Path) -> None:
    (folder / "a.yaml").write_text(MAP.replace("[b]", "[no]"))
    (folder / "b.yaml").write_bytes(b"x" * (64 * 2**20 + 1))
    (folder / "c.yaml").write_text(sourced("x" * 300))
    done = script("check", ".", "--format", "json")
    found = {(each["path"], each["rule"]) for each in json.loads(done.stdout)["diagnostics"]}
    assert {("a.yaml", "unknown-reference"), ("b.yaml", "too-large"), ("c.yaml", "unreadable-file")} <= found
    assert done.returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="no such names")
@pytest.mark.parametrize("format", ["full", "concise", "github", "json", "sarif"])
def test_names_of_files_break_no_line_and_move_no_cursor(script: Script, folder: Path, format: str) -> None:
    name = "a\n::error file=y::owned\x1b[31m\u202e.yaml"
    (folder / name).write_text(MAP.replace("[b]", "[no]"))
    (folder / os.fsdecode(b"caf\xe9.yaml")).write_text(MAP.replace("[b]", "[no]"))
    for words in (
        ("check", ".", "-f", format),
        ("show", name),
        ("show", name, "no"),
        ("stats", "."),
        ("export", name, "-o", name),
    ):
        done = script(*words, cwd=folder)
        said = done.stdout + done.stderr
        assert "Traceback" not in said
        assert "internal" not in said
        assert not {"\x1b", "\u202e"} & set(said)
        assert not any(line.startswith("::error file=y") for line in said.splitlines())


def test_settings(folder: Path, script: Script) -> None:
    assert settings() == Settings()
    (folder / "pyproject.toml").write_text(
        '[tool.argmap]\nignore = ["wording"]\nfolder = "maps"\nfail-on = "warning"\n'
    )
    assert settings() == Settings((), ("wording",), "warning", "maps")
    (folder / "maps").mkdir()
    (folder / "maps" / "town.yaml").write_text(MAP + "  c: Why not?\n")
    done = script("check", "--format", "concise", cwd=folder)
    assert (done.returncode, [line.rpartition(" ")[2] for line in done.stdout.splitlines()]) == (1, ["[orphan]"])
    assert "[question]" in script("check", "--ignore", "orphan", "--format", "concise", cwd=folder).stdout
    assert script("check", "--fail-on", "never", cwd=folder).returncode == 0
    (folder / ".argmap.toml").write_text('selekt = ["wording"]\n')
    with pytest.raises(ArgmapError, match=r"\.argmap\.toml: there is no setting `selekt`; did you mean `select`"):
        settings()


@pytest.mark.parametrize(
    "text",
    ["select = 3", "fail-on = []", "folder = 1", "= 1", "select = [1]", "a = " + "[" * 3000, "a" + ".b" * 60 + "=1"],
)
def test_settings_that_are_none(folder: Path, text: str) -> None:
    (folder / ".argmap.toml").write_text(text)
    with pytest.raises(ArgmapError, match=r"^\.argmap\.toml: "):
        settings()


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 3000, "x = {y = 1, a" + " . 'b'" * 60 + " = 1}", "[a" + ".b" * 60 + "]"]
)
def test_a_project_that_nests_too_deep_has_no_settings(folder: Path, text: str) -> None:
    (folder / "pyproject.toml").write_text(f"[tool.argmap]\nfolder = 'x'\n{text}\n")
    assert settings() == Settings()


def test_prose_in_a_project_is_not_too_deep(folder: Path) -> None:
    prose = f"{'So it is. ' * 100}{{a{'.' * 100}"
    (folder / "pyproject.toml").write_text(f'[tool.argmap]\nfolder = \'x\'\n[tool.other]\na = """\n{prose}\n"""\n')
    assert settings() == Settings(folder="x")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_what_is_found_and_is_no_file_is_not_waited_for(folder: Path) -> None:
    os.mkfifo("pipe")
    Path("arguments").mkdir(exist_ok=True)
    Path(".git").mkdir()
    for name in ("linked.yaml", "text.txt", "other.yaml", "refs.bib"):
        Path("arguments", name).symlink_to("../pipe")
    head = "argmap: 1\ntitle: T\nsource: {title: S, text: text.txt}\nmaps: {g: other.yaml}\nbibliography: refs.bib\n"
    Path("arguments/m.yaml").write_text(f"{head}statements: {{a: A is so.}}\n")
    opened = [with_source(open_anyway(each)) for each in find_maps([])]
    told = {f"{Path(each.path).name} {found.message}" for each in opened for found in each.findings}
    assert {"linked.yaml the file is a link to what is no file, and is not followed"} <= told
    assert {
        "m.yaml the copy of the source, `text.txt`, is no file",
        "m.yaml the map `g`, `other.yaml`, is no file",
    } <= told
    assert "m.yaml the bibliography, `refs.bib`, is no file" in told
    os.mkfifo(".argmap.toml")
    with pytest.raises(ArgmapError, match=r"^\.argmap\.toml is no file"):
        settings()


def test_a_bibliography_is_read_inside_the_root_only(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    far = tmp_path_factory.mktemp("far") / "refs.json"
    far.write_text('[{"id": "w", "title": "Far", "type": "book"}]')
    Path("works.json").write_bytes(far.read_bytes())
    Path(".git").mkdir()
    Path("in").mkdir()
    text = MAP.replace("statements:", "bibliography: refs.json\nstatements:").replace("support:", "cites: w, support:")
    Path("in/m.yaml").write_text(text)
    for target, told in (
        (far, [f"the bibliography, `refs.json`, is outside of {folder.name}/, and is not read"]),
        (Path("refs.json"), ["the bibliography, `refs.json`, is a link that leads back to itself"]),
        (Path("../works.json"), []),
    ):
        Path("in/refs.json").unlink(missing_ok=True)
        Path("in/refs.json").symlink_to(target)
        opened = open_map(Found("in/m.yaml"))
        assert [each.message for each in opened.findings] == told
        assert "w" in opened.map.authorities
