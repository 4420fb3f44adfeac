"""`argmap draft` as it is called: where maps go, and programs of the user's."""

import json
import sys
from pathlib import Path
from shlex import quote
from subprocess import CompletedProcess

import pytest
from ran import ran

TEXT = "The town should keep its ferry. Pupils take it to school. Besides, it is cheap."


def run(folder: Path, *words: str) -> CompletedProcess[str]:
    return ran(words, folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def program(folder: Path, body: str) -> str:
    file = folder / "propose it.py"
    file.write_text("import json, sys\n" + body, encoding="utf-8")
    return f"{quote(sys.executable)} {quote(str(file))}"


def test_a_map_is_written_and_checks_but_for_what_is_left(folder: Path) -> None:
    done = run(folder, "draft", "ferry.txt", "-o", "ferry.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "wrote ferry.yaml: 3 statements, 2 arguments, 0 authorities proposed; " + (
        "thesis `town-keep-ferry`, or else `pupils-take-school`\n"
    )
    assert "text: ferry.txt" in (folder / "ferry.yaml").read_text(encoding="utf-8")
    found = json.loads(run(folder, "check", "ferry.yaml", "--format", "json").stdout)
    assert {each["rule"] for each in found["diagnostics"]} == {"unwritten", "guess"}
    assert run(folder, "show", "ferry.yaml").returncode == 0
    again = run(folder, "draft", "ferry.txt", "-o", "ferry.yaml")
    assert (again.returncode, "is there already" in again.stderr) == (2, True)


def test_sentences_are_quoted_on_request_and_printed_without_a_file(folder: Path) -> None:
    done = run(folder, "draft", "ferry.txt", "--quote")
    assert "text: The town should keep its ferry." in done.stdout
    empty = run(folder, "draft", "-")
    assert (empty.returncode, "has no sentence" in empty.stderr) == (2, True)


def test_a_text_elsewhere_is_not_named(folder: Path) -> None:
    (folder / "maps").mkdir()
    done = run(folder, "draft", "ferry.txt", "-o", "maps/ferry.yaml")
    assert "not in the map's folder" in done.stderr
    assert "text: ferry.txt" not in (folder / "maps" / "ferry.yaml").read_text(encoding="utf-8")


def test_a_program_proposes(folder: Path) -> None:
    body = """
given = json.load(sys.stdin)["sentences"]
rows = [{"id": f"s{each['number']}", "text": each["text"], "sentences": [each["number"]]} for each in given]
json.dump({"statements": rows, "arguments": [{"premises": ["s2"], "target": "s1"}], "thesis": "s1"}, sys.stdout)
"""
    done = run(folder, "draft", "ferry.txt", "--with", program(folder, body))
    assert done.returncode == 0
    assert '- s2  # argmap: guess "' in done.stdout


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        (
            'print(json.dumps({"statements": [{"text": "A.", "at": "never said"}]}))',
            1,
            "`never said` is not in the text",
        ),
        ("sys.exit(3)", 2, "failed with status 3"),
        ("print('no')", 1, "the answer is refused: not JSON"),
        ("sys.stdout.write('x' * 17 * 2**20)", 2, "wrote more than 16 MiB"),
        ("import threading; threading.Event().wait()", 2, "took longer than 1 s"),
    ],
)
def test_programs_that_are_refused(folder: Path, body: str, status: int, message: str) -> None:
    limit = "1" if "threading" in body else "600"
    done = run(folder, "draft", "ferry.txt", "-o", "m.yaml", "--with", program(folder, body), "--timeout", limit)
    assert done.returncode == status
    assert message in done.stderr
    assert not (folder / "m.yaml").exists()


@pytest.mark.parametrize(
    ("command", "message"),
    [("", "--with needs a command"), ("'", "no closing quotation"), ("no-such-program-here", "no such file")],
)
def test_commands_that_cannot_be_started(folder: Path, command: str, message: str) -> None:
    done = run(folder, "draft", "ferry.txt", "--with", command)
    assert (done.returncode, message in done.stderr) == (2, True)


def test_the_shell_has_no_part_in_it(folder: Path) -> None:
    run(folder, "draft", "ferry.txt", "--with", f"{quote(sys.executable)} -c pass; touch stolen")
    assert not (folder / "stolen").exists()


def test_the_schema_is_printed(folder: Path) -> None:
    assert json.loads(run(folder, "draft", "--schema").stdout)["required"] == ["statements"]
    assert run(folder, "draft").returncode == 2
