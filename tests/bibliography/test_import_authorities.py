"""`argmap import --authorities`: printed, or written into a map that keeps the rest of its bytes."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest
from ran import ran

from argmap.loading import load

JSON = '[{"id": "lund", "title": "Boats", "issued": {"date-parts": [[2019]]}}, {"id": "berg", "title": "Ropes"}]'
MAP = """\
argmap: 1
title: Ferries   # a comment

authorities:
    lund: {title: The map's own}   # stays

# what is said
statements:
  a: {text: A., cites: [lund]}
"""


def run(folder: Path, *words: str) -> CompletedProcess[str]:
    (folder / "refs.json").write_text(JSON, encoding="utf-8")
    return ran(["import", *words], folder)


def test_printed(tmp_path: Path) -> None:
    done = run(tmp_path, "refs.json", "--authorities")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "authorities:\n  lund:\n    title: Boats\n    issued: 2019\n  berg:\n    title: Ropes\n"


def test_added_to_those_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    done = run(tmp_path, "refs.json", "--authorities", "--into", "map.yaml")
    assert done.stderr == "added 1 authority to map.yaml; `lund` is there already and kept\n"
    written = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    assert written == MAP.replace("# stays\n", "# stays\n    berg:\n      title: Ropes\n")
    again = run(tmp_path, "refs.json", "--authorities", "--into", "map.yaml")
    assert again.stderr == "added 0 authorities to map.yaml; `lund` and `berg` are there already and kept\n"
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == written


def test_put_before_the_statements_of_a_map_without_any(tmp_path: Path) -> None:
    text = "argmap: 1\ntitle: T\nstatements:\n  a: A.\n"
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    assert run(tmp_path, "refs.json", "--authorities", "--into", "map.yaml").returncode == 0
    written = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    assert written.replace(written[written.index("authorities") : written.index("statements")], "") == text
    assert list(load(written)[0].authorities) == ["lund", "berg"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "argmap: 1\ntitle: T\nauthorities: {lund: {title: L}}\nstatements: {}\n",
            "write `authorities:` with an entry on",
        ),
        ("argmap: 1\ntitle: T\n", "it has no `statements:`"),
    ],
)
def test_what_cannot_be_added_to(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    done = run(tmp_path, "refs.json", "--authorities", "--into", "map.yaml")
    assert (done.returncode, message in done.stderr) == (2, True)
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == text


def test_faults_are_told_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('[{"id": "a"},\n{"id": "a"}]', encoding="utf-8")
    done = run(tmp_path, "bad.json", "--authorities")
    assert done.returncode == 1
    assert done.stderr == "bad.json:2: warning: `a` is the key of an earlier entry, on line 1; rename one of them\n"
    assert run(tmp_path, "refs.json", "--into", "map.yaml").returncode == 2


def test_a_bibliography_of_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty.bib").write_text("% nothing yet\n", encoding="utf-8")
    done = run(tmp_path, "empty.bib", "--authorities")
    assert (done.returncode, done.stdout) == (0, "authorities: {}\n")
    assert done.stderr == "argmap: note: there is no work in empty.bib\n"
