"""`argmap import`: where maps go, what is told, and that one bad file stops no other."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from argmap.cli.support.group import app
from argmap.loading import load

HERE = Path(__file__).parent / "imports"
MAP = (HERE / "frame.tgf.yaml").read_text(encoding="utf-8").partition("# 1 line")[0]
TOLD = "argmap: note: 1 line not imported: with one node only\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, input: str = "") -> Result:
    return CliRunner().invoke(app, ["import", *arguments], input=input)


def test_a_map_is_printed_and_what_it_lacks_is_told(folder: Path) -> None:
    done = run(str(HERE / "frame.tgf"))
    assert (done.exit_code, done.stdout, done.stderr) == (0, MAP, TOLD)


def test_standard_input_can_be_imported(folder: Path) -> None:
    done = run("-", "--title", "frame", input=(HERE / "frame.tgf").read_text(encoding="utf-8"))
    assert (done.exit_code, done.stdout) == (0, MAP)


def test_a_map_is_written_once(folder: Path) -> None:
    source = str(HERE / "frame.tgf")
    done = run(source, "-o", "map.yaml")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{TOLD}wrote map.yaml: 3 statements, 3 arguments\n"
    assert Path("map.yaml").read_text(encoding="utf-8") == MAP
    done = run(source, "-o", "map.yaml", "--title", "Another")
    assert done.exit_code == 2
    assert done.stderr == "argmap: error: map.yaml is there already, and is left as it is; --force writes over it\n"
    assert Path("map.yaml").read_text(encoding="utf-8") == MAP
    assert run(source, "-o", "map.yaml", "--title", "Another", "--force").exit_code == 0
    assert load(Path("map.yaml").read_text(encoding="utf-8"))[0].title == "Another"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.json"], "nowhere.json: no such file"),
        (["a.json", "b.json"], "several files need --output-dir, the folder for their maps"),
        (["a", "--from", "aiff"], "there is no format `aiff`; did you mean `aif`?"),
        (["a", "-o", "b", "--output-dir", "c"], "--output names one map and --output-dir a folder for many; use one"),
        (["a", "b", "--output-dir", "c", "--title", "d"], "--title is the title of one map, and there are several"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(folder: Path, arguments: list[str], message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"argmap: error: {message}")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("just words\n", "x.txt is in no format known here; if it is, name it with --from: aif, xaif,"),
        ("argmap: 1\ntitle: T\n", "x.txt is a map already"),
        ('{"nodes": [], "edges": [}', "x.txt:1:25: not JSON: expecting value"),
        ("<arggraph>\n<edu>", "x.txt:2:6: not XML: no element found"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_failure(folder: Path, text: str, message: str) -> None:
    Path("x.txt").write_text(text, encoding="utf-8")
    done = run("x.txt")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"argmap: error: {message}")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_becomes_a_folder_of_maps(folder: Path, jobs: str) -> None:
    (folder / "in" / "deep").mkdir(parents=True)
    for name in ("frame.tgf", "frame.apx", "essay.brat.ann", "essay.brat.txt"):
        (folder / "in" / name).write_bytes((HERE / name).read_bytes())
    (folder / "in" / "deep" / "broken.json").write_text('{"nodes": [], "edges": [', encoding="utf-8")
    (folder / "in" / "deep" / "prose.txt").write_bytes(b"caf\xe9")
    (folder / "in" / ".hidden.tgf").write_text("a\n#\n", encoding="utf-8")
    done = run("in", "--output-dir", "out", "--jobs", jobs)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "argmap: error: in/deep/broken.json:1:25: not JSON: expecting value",
        "passed over in/deep/prose.txt: in no format known here",
        "wrote out/essay.brat.yaml: 7 statements, 7 arguments; 1 relation not imported: of the type parts_of_same; "
        "1 attribute not imported; 1 event not imported",
        "wrote out/frame.yaml: 3 statements, 4 arguments; 1 fact not imported: of the kind `pref`; "
        "1 relation not imported: with an argument that is not declared",
        "wrote out/frame-2.yaml: 3 statements, 3 arguments; 1 line not imported: with one node only",
        "3 files imported, 1 failed, 1 passed over",
    ]
    written = sorted(path.name for path in (folder / "out").rglob("*"))
    assert written == ["essay.brat.yaml", "frame-2.yaml", "frame.yaml"]
    essay = load((folder / "out" / "essay.brat.yaml").read_text(encoding="utf-8"))[0]
    assert essay.source is not None
    assert essay.source.item["x-text"] == "../in/essay.brat.txt"
    again = run("in/frame.tgf", "in/frame.apx", "--output-dir", "out", "--force", "-q")
    assert (again.exit_code, again.stderr) == (0, "2 files imported\n")


def test_suffixes_in_capitals(folder: Path) -> None:
    Path("deep").mkdir()
    Path("deep/E.ANN").write_text("T1\tClaim 0 22\tThe bridge is very old\n", encoding="utf-8")
    Path("deep/E.TXT").write_text("The bridge is very old.\n", encoding="utf-8")
    done = run("deep", "--output-dir", "deep")
    assert done.stderr.splitlines()[-1] == "1 file imported"
    assert "text: E.TXT" in Path("deep/E.yaml").read_text(encoding="utf-8")


def test_prose_beside_a_file_does_not_take_its_name(folder: Path) -> None:
    (folder / "a.txt").write_text("Just some words about the town.\n", encoding="utf-8")
    (folder / "a.tgf").write_text("1\n2\n#\n1 2\n", encoding="utf-8")
    done = run(".", "--output-dir", "out")
    assert "passed over a.txt" in done.stderr
    assert "wrote out/a.yaml: " in done.stderr


@pytest.mark.parametrize("declared", ['encoding="ISO-8859-1"', "encoding = 'latin-1' standalone='yes'"])
def test_an_xml_file_is_read_in_the_encoding_that_it_declares(folder: Path, declared: str) -> None:
    text = (
        f'<?xml version="1.0" {declared}?><arggraph id="g"><edu id="e">Ein Café.</edu>'
        '<adu id="a" type="pro"/><edge id="s" src="e" trg="a" type="seg"/></arggraph>'
    )
    Path("x.xml").write_bytes(text.encode("latin-1"))
    done = run("x.xml")
    assert done.exit_code == 0
    assert "Ein Café." in done.stdout


def test_a_format_can_be_named(folder: Path) -> None:
    Path("x.ann").write_text("", encoding="utf-8")
    Path("y").write_text("a\n#\na a\n", encoding="utf-8")
    assert run("x.ann", "--from", "brat").exit_code == 0
    assert "attack: [a]" in run("y", "--from", "tgf").stdout
    assert run("y", "--from", "apx").exit_code == 1


def test_no_folder_is_made_for_one_file(folder: Path) -> None:
    done = run(str(HERE / "frame.tgf"), "-o", "no/such/map.yaml")
    said = "argmap: error: no/such/map.yaml: there is no folder no/such\n"
    assert (done.exit_code, done.stderr) == (2, said)
    new = CliRunner().invoke(app, ["new", "no/such/map.yaml"])
    assert (new.exit_code, new.stderr) == (2, said)
    assert not (folder / "no").exists()
