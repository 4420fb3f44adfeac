"""The commands that put maps side by side: what they print, their files, their statuses."""

import json
import os
import shutil
from pathlib import Path

import pytest
from readings import CLASS

from conftest import Script


@pytest.fixture
def group(tmp_path: Path) -> Path:
    shutil.copytree(CLASS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_compare_prints_what_differs(group: Path, script: Script) -> None:
    done = script("compare", "key.yaml", "ben.yaml", cwd=group)
    assert (done.returncode, done.stderr) == (1, "")
    assert "said in both  10 of 15 · 9 of 9" in done.stdout
    assert "other side" in done.stdout
    assert script("compare", "key.yaml", "key.yaml", cwd=group).returncode == 0
    narrow = script("compare", "key.yaml", "ben.yaml", "--width", "70", cwd=group).stdout
    assert max(map(len, narrow.splitlines())) <= 70


def test_compare_json_is_as_agreed(group: Path, script: Script) -> None:
    found = json.loads(script("compare", "key.yaml", "cleo.yaml", "--json", cwd=group).stdout)
    assert (found["version"], found["same"], found["reviewed"]) == (1, False, False)
    assert [each["path"] for each in found["maps"]] == ["key.yaml", "cleo.yaml"]
    match = next(each for each in found["alignment"] if each["a"] == "ghent")
    assert (match["b"], match["core"], match["evidence"]["anchor"]) == ("ghent-walks", True, 1.0)
    assert found["only"] == {"a": ["chamber-biased"], "b": ["nobody-shut-out"]}
    assert {
        "kind": "elsewhere",
        "a": ["hard-for-some", "close"],
        "b": ["shuttle-and-passes", "nobody-shut-out"],
    } in found["relations"]
    assert found["paragraphs"][0] == {"paragraph": 2, "a": 3, "a_shared": 3, "b": 3, "b_shared": 3}


def test_more_than_two_readings(group: Path, script: Script) -> None:
    names = ("key.yaml", "ana.yaml", "ben.yaml", "cleo.yaml")
    assert "said in all 4  6 statements" in script("compare", *names, cwd=group).stdout
    found = json.loads(script("compare", *names, "--json", cwd=group).stdout)
    assert (len(found["pairs"]), len(found["maps"])) == (6, 4)
    assert ["close", "no-cars", "ban", "gates-shut"] in found["shared"]


def test_a_corrected_alignment_decides(group: Path, script: Script) -> None:
    done = script("compare", "key.yaml", "ben.yaml", "--write-alignment", "pairs.json", "-q", cwd=group)
    assert (done.returncode, done.stdout) == (1, "")
    document = json.loads((group / "pairs.json").read_text("utf-8"))
    document["alignment"] = [each for each in document["alignment"] if each["b"] != "freedom"]
    document["reviewed"] = True
    (group / "pairs.json").write_text(json.dumps(document), "utf-8")
    done = script("compare", "key.yaml", "ben.yaml", "--alignment", "pairs.json", "--json", cwd=group)
    found = json.loads(done.stdout)
    assert found["reviewed"] is True
    assert found["only"]["b"] == ["freedom"]
    assert all(each["evidence"] is None and each["score"] == 1 for each in found["alignment"])
    scored = script("grade", "key.yaml", "ben.yaml", "--alignment", "pairs.json", "--score", cwd=group)
    assert scored.stdout.splitlines()[0] == "ben: 8 of 14 points of the key, 1 of its own, 57.1%"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "pairs.json is not JSON"),
        ("[]", "pairs.json has no list `alignment`"),
        ('{"alignment": [{"a": "ghent"}]}', "match 1 of `alignment` needs `a` and `b`"),
        ('{"alignment": [{"a": "gent", "b": "ban"}]}', "key.yaml has no such statement; did you mean `ghent`?"),
    ],
)
def test_an_alignment_that_is_none(text: str, message: str, group: Path, script: Script) -> None:
    (group / "pairs.json").write_text(text, "utf-8")
    done = script("compare", "key.yaml", "ben.yaml", "--alignment", "pairs.json", cwd=group)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("compare", "key.yaml"), 2),
        (("compare", "-", "-"), 2),
        (("compare", "key.yaml", "gone.yaml"), 2),
        (("compare", "key.yaml", "ana.yaml", "-f", "pdf"), 2),
        (("compare", "key.yaml", "ana.yaml", "ben.yaml", "--alignment", "x"), 2),
        (("compare", "key.yaml", os.devnull, "-q"), 1),
        (("agree", "key.yaml"), 2),
        (("agree", "key.yaml", "."), 2),
        (("agree", "key.yaml", "ana.yaml", "--figures", "some"), 2),
        (("agree", "key.yaml", os.devnull), 0),
        (("grade", "key.yaml", "ana.yaml", "--score"), 2),
        (("grade", "key.yaml", "ana.yaml", "ben.yaml", "--alignment", "key.yaml"), 2),
        (("blank", "key.yaml", "--keep", "ids"), 2),
        (("merge", "key.yaml", "key.yaml", "--json"), 2),
        (("merge", "key.yaml", "key.yaml", "-q"), 0),
        (("merge", "key.yaml", "ana.yaml", "-q"), 1),
        (("merge", "key.yaml", "ana.yaml", "--base", "key.yaml", "--alignment", "x"), 2),
    ],
)
def test_statuses(arguments: tuple[str, ...], status: int, group: Path, script: Script) -> None:
    done = script(*arguments, cwd=group)
    assert done.returncode == status, done.stderr
    assert (done.stderr.count("\n") == 1) is (status == 2)


@pytest.mark.parametrize(("command", "status"), [("compare", 1), ("agree", 0), ("grade", 0), ("merge", 1)])
def test_maps_of_different_texts_are_said_to_be(command: str, status: int, group: Path, script: Script) -> None:
    other = "argmap: 1\ntitle: T\nsource: {title: Mind the otters}\nstatements: {otters: The otters lose their bank.}\n"
    (group / "other.yaml").write_text(other)
    done = script(command, "key.yaml", "other.yaml", cwd=group)
    assert done.returncode == status
    assert "the maps are of different texts: “Let the old town breathe” and “Mind" in done.stdout + done.stderr
    assert "Source(" not in done.stderr


def test_agree_in_three_formats(group: Path, script: Script) -> None:
    done = script("agree", "key.yaml", "ana.yaml", cwd=group)
    assert (done.returncode, done.stderr) == (0, "")
    assert "κ   .67    .00 … 1.00          15 sentences" in done.stdout
    assert "only 11 statements in two maps or more" in done.stdout
    found = json.loads(script("agree", "key.yaml", "ben.yaml", "--figures", "all", "--json", cwd=group).stdout)
    figures = {each["name"]: each for each in found["figures"]}
    assert set(found) == {"version", "maps", "texts", "shared", "seed", "figures", "shares", "related", "pairs"}
    assert (figures["sentences"]["value"], figures["sentences"]["n"]) == (None, 0)
    assert figures["sentences"]["why_null"] == "it takes two maps that are anchored in the source"
    assert figures["CASS"]["value"] is None
    done = script("agree", "key.yaml", "ben.yaml", "-f", "markdown", cwd=group)
    assert done.stdout.startswith("# Agreement of key, ben\n")


def test_agree_on_folders(group: Path, script: Script) -> None:
    for folder, maps in (("one", ("key", "ana")), ("two", ("ana", "ben"))):
        (group / folder).mkdir()
        for number, name in enumerate(maps):
            shutil.copy(group / f"{name}.yaml", group / folder / f"text-{number}.yaml")
    (group / "two" / "more.yaml").write_text("argmap: 1\n", "utf-8")
    done = script("agree", "one", "two", "--json", "--text", "cars.txt", cwd=group)
    assert (done.returncode, done.stderr) == (0, "argmap: not in all folders, left out: more.yaml\n")
    assert json.loads(done.stdout)["texts"] == 2
    (group / "one" / "text-1.yaml").write_text("argmap: [", "utf-8")
    done = script("agree", "one", "two", "--json", cwd=group)
    assert (done.returncode, json.loads(done.stdout)["texts"]) == (1, 1)
    assert "argmap: one/text-1.yaml: cannot be read in full: 4 errors; `argmap check` says which; this" in done.stderr
    (group / "three").mkdir()
    assert script("agree", "one", "three", cwd=group).returncode == 2


def test_grade_a_folder_to_pages(group: Path, script: Script) -> None:
    (group / "class").mkdir()
    for name in ("ana", "ben"):
        shutil.copy(group / f"{name}.yaml", group / "class" / f"{name}.yaml")
    (group / "class" / "dan.yaml").write_text("argmap: 1\ntitle: [\n", "utf-8")
    done = script("grade", "key.yaml", "class", "--format", "html", "-o", "pages", cwd=group)
    assert (done.returncode, done.stdout) == (1, "")
    assert "class/dan.yaml: cannot be read in full" in done.stderr
    assert {path.name for path in (group / "pages").iterdir()} == {"ana.html", "ben.html", "index.html"}
    assert "not read" in (group / "pages" / "index.html").read_text("utf-8")
    table = script("grade", "key.yaml", "class", "--format", "csv", cwd=group).stdout.splitlines()
    assert len(table) == 4
    assert table[0].startswith("name,found,points,own,")
    assert script("grade", "key.yaml", "class", "--write-alignment", "pairs", "--json", cwd=group).returncode == 1
    assert {path.name for path in (group / "pairs").iterdir()} == {"ana.json", "ben.json"}


def test_two_files_of_one_name(group: Path, script: Script) -> None:
    for folder, name in (("x", "ana"), ("y", "ben")):
        (group / folder).mkdir()
        shutil.copy(group / f"{name}.yaml", group / folder / "map.yaml")
    found = json.loads(script("grade", "key.yaml", "x", "y", "--json", cwd=group).stdout)
    assert [(each["name"], each["found"]) for each in found["maps"]] == [("x/map", 12), ("y/map", 9)]
    assert script("grade", "key.yaml", "x", "y", "-o", "out", "-f", "html", cwd=group).returncode == 0
    assert {path.name for path in (group / "out").iterdir()} == {"x-map.html", "y-map.html", "index.html"}


def test_blank_writes_an_exercise(group: Path, script: Script) -> None:
    done = script("blank", "key.yaml", "--keep", "thesis", cwd=group)
    assert (done.returncode, done.stderr) == (0, "")
    assert "x-exercise: thesis" in done.stdout
    assert "close: The council should close the old town to private cars." in done.stdout
