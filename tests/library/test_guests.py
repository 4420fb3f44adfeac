"""Maps that a map refers to: which are opened, which are not and why, and what is said of ids that they do not have."""

import os
import shutil
from pathlib import Path

import pytest
from guest_maps import OP, REPLY, naming, opened, rooted
from ran import ran

from argmap.edits import apply
from argmap.library import Found, open_map
from conftest import Script


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return rooted(tmp_path, monkeypatch)


def said(text: str) -> list[str]:
    """Every finding as its place, rule, message and hint."""
    return [
        f"{each.span.line}:{each.span.column} {each.rule}: {each.message}; {each.hint}"
        for each in opened(text).findings
    ]


def test_a_map_is_opened_with_those_that_it_refers_to_and_alone_without(folder: Path) -> None:
    found = opened(REPLY)
    assert not found.findings
    assert list(found.guests) == ["op"]
    assert found.guests["op"].map == open_map(Found("op.yaml")).map
    assert list(found.joined.statements) == ["wait", "few-cars", "op/build", "op/queues", "op/cheap"]
    alone = opened(REPLY, alone=True)
    assert not alone.findings
    assert not alone.guests
    assert alone.joined is alone.map
    assert alone.map == found.map


def test_bytes_come_from_the_reader_that_is_given(folder: Path) -> None:
    buffers = {"reply.yaml": REPLY.replace("cheap", "dear"), "op.yaml": OP.replace("cheap", "dear")}
    Path("reply.yaml").write_text(REPLY)
    found = open_map(Found("reply.yaml"), lambda path: buffers[path].encode())
    assert not found.findings
    assert "op/dear" in found.joined.statements


@pytest.mark.parametrize(
    ("path", "message", "hint"),
    [
        ("po.yaml", "the map `op`, `po.yaml`, is not there", "did you mean `op.yaml`?"),
        ("../maps/po.yaml", "`../maps/po.yaml`, is not there", "did you mean `../maps/op.yaml`?"),
        ("nothing/like/it.yaml", "the map `op`, `nothing/like/it.yaml`, is not there", "paths start from the folder"),
        ("op.yaml/op.yaml", "the map `op`, `op.yaml/op.yaml`, is not there", "paths start from the folder"),
        ("../../out.yaml", "the map `op`, `../../out.yaml`, is outside of root/, and is not opened", "move it there"),
        ("/etc/hostname", "the map `op`, `/etc/hostname`, is outside of root/, and is not opened", "move it there"),
        ("..", "the map `op`, `..`, is no file", "name another path"),
        (".", "the map `op`, `.`, is no file", "name another path"),
        ("https://example.org/op.yaml", "the map `op`, `https://example.org/op.yaml`, is not there", "paths start"),
        ('"o\\0p"', "the map `op`, `o�p`, cannot be read: ", "name another path"),
        ("x" * 300, "has a name longer than the system allows", "name another path"),
        ("reply.yaml", "the map `op`, `reply.yaml`, is this map itself", "write its ids without `op/`"),
        ("../maps/reply.yaml", "the map `op`, `../maps/reply.yaml`, is this map itself", "write its ids"),
        ("pipe.yaml", "the map `op`, `pipe.yaml`, is no file", "name another path"),
        ("out.yaml", "the map `op`, `out.yaml`, is outside of root/, and is not opened", "move it there"),
        ("circle.yaml", "the map `op`, `circle.yaml`, is a link that leads back to itself", "name another path"),
        ("nowhere.yaml", "the map `op`, `nowhere.yaml`, is not there", ""),
        ("in.yaml", "", ""),
        ("folder/op.yaml", "the map `op`, `folder/op.yaml`, is outside of root/, and is not opened", "move it there"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="links are for administrators")
def test_paths(folder: Path, path: str, message: str, hint: str) -> None:
    outside = folder.parent.parent
    (outside / "out.yaml").write_text(OP)
    (outside / "op.yaml").write_text(OP)
    os.mkfifo("pipe.yaml")
    Path("out.yaml").symlink_to(outside / "out.yaml")
    Path("in.yaml").symlink_to("op.yaml")
    Path("circle.yaml").symlink_to("circle.yaml")
    Path("nowhere.yaml").symlink_to("no.yaml")
    Path("folder").symlink_to(outside)
    found = opened(naming(path)).findings
    if not message:
        assert not found
        return
    [only] = found
    assert only.rule == "unreadable-file"
    assert message in only.message
    assert hint in only.hint
    assert only.span[1:3] == (3, 8)


def test_without_a_root_nothing_outside_of_the_folder_of_the_map_is_opened(folder: Path) -> None:
    (folder.parent / ".argmap.toml").unlink()
    Path("deep").mkdir()
    for place, message in (("op.yaml", ""), ("deep/../op.yaml", ""), ("../maps/op.yaml", ""), ("../op.yaml", "out")):
        assert message in "".join(said(naming(place))), place
    [only] = opened(naming("../op.yaml"), "deep/reply.yaml").findings
    assert "is outside of deep/" in only.message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("contradicts: op/build", "contradicts: op/bild", "8:52 … has no statement `bild`; did you mean `op/build`?"),
        ("op/cheap]", "op/chaep]", "8:83 … has no statement `chaep`; did you mean `op/cheap`?"),
        ("op/cheap]", "op/few-cars]", "8:83 … has no statement `few-cars`; did you mean `few-cars`?"),
        ("op/cheap]", "op/nothing-of-it]", "8:83 … has no statement `nothing-of-it`; `argmap show op.yaml` prints"),
        ("op/cheap]", "op/main]", "8:83 … is an argument, and a statement is needed here"),
        ("op/cheap]", "op/survey]", "8:83 … is an authority, and a statement is needed here"),
        ("op/survey", "op/survay", "9:45 … has no authority `survay`; did you mean `op/survey`?"),
        ("op/survey", "op/cheap", "9:45 … has no authority `cheap`; "),
        ("op/main", "op/mian", "6:3 … has no statement or argument `mian`; did you mean `op/main`?"),
        ("op/main", "op/build.support.2", "6:3 … give the argument an `id:` there, and write `op/` and it"),
        ("op/main", "bp/main", "6:3 … `maps` has none of that name; name it: `maps: {bp: path.yaml}`"),
        ("[few-cars]", "[{premises: few-cars, outweighed: op/cheep}]", "6:55 … has no statement or argument `cheep`"),
        ("[few-cars]", "[{premises: few-cars, questions: {q: op/cheep}}]", "6:58 … statement or argument `cheep`"),
        ("thesis: wait", "thesis: [wait, op/bild]", "3:16 … has no statement `bild`; did you mean `op/build`?"),
    ],
)
def test_ids_that_another_map_does_not_have(folder: Path, old: str, new: str, message: str) -> None:
    place, _, rest = message.partition(" … ")
    [only] = said(REPLY.replace(old, new))
    assert only.startswith(f"{place} unknown-reference: ")
    assert rest in only


def test_what_was_meant_can_be_put(folder: Path) -> None:
    text = REPLY.replace("op/cheap]", "op/chaep]").replace("contradicts: op/build", "contradicts: op/bild")
    Path("reply.yaml").write_text(text, encoding="utf-8")
    findings = open_map(Found("reply.yaml")).findings
    assert all(each.guessed for each in findings)
    assert apply(text, [edit for each in findings for edit in each.fixes]) == REPLY
    done = ran(["fix", "reply.yaml"], folder)
    assert "; 2 more with --names" in done.stderr
    assert ran(["fix", "reply.yaml", "--names"], folder).stderr == "mended 2 findings in 1 map\n"
    assert Path("reply.yaml").read_text(encoding="utf-8") == REPLY


def test_an_id_is_looked_for_in_the_other_maps_too(folder: Path) -> None:
    Path("third.yaml").write_text("{argmap: 1, title: T, statements: {tunnel: The town should dig.}}")
    [only] = said(REPLY.replace("{op: op.yaml}", "{op: op.yaml, t: third.yaml}").replace("op/cheap", "op/tunnel"))
    assert only.endswith("has no statement `tunnel`; did you mean `t/tunnel`?")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", "the file is empty"),
        ("- a\n", "the file holds a list, and must be a map"),
        (OP.replace("[survey]", "[survy]"), "no authority has the id `survy`"),
        (
            OP.replace("thesis: build", "thesis: build\nmaps: {it: nothing.yaml}"),
            "the map `it`, `nothing.yaml`, is not",
        ),
        (OP.replace("thesis: build", "thesis: [build, r/w]\nmaps: {r: reply.yaml}"), "has no statement `w`"),
    ],
)
def test_a_guest_with_errors_is_one_finding(folder: Path, text: str, first: str) -> None:
    Path("op.yaml").write_text(text)
    [only] = opened(REPLY).findings
    assert only.rule == "unreadable-file"
    assert only.message == "the map `op`, op.yaml, cannot be read in full: 1 error"
    assert only.hint == "`argmap check op.yaml` tells them; `--alone` leaves out the other maps"
    [related] = only.related
    assert related.span.path == "op.yaml"
    assert first in related.label


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everybody may read it")
def test_a_guest_that_may_not_be_read(folder: Path) -> None:
    Path("op.yaml").chmod(0)
    [only] = opened(REPLY).findings
    assert only.message == "the map `op`, `op.yaml`, may not be read"


def test_warnings_of_a_guest_are_its_own(folder: Path) -> None:
    Path("op.yaml").write_text(OP.replace("The bridge is cheap.", "It costs as much as lane #3."))
    assert not opened(REPLY).findings


def test_check_reports_on_the_named_maps_only_and_other_commands_end_with_status_2(
    folder: Path, script: Script
) -> None:
    Path("op.yaml").write_text(OP.replace("[survey]", "[survy]"))
    Path("reply.yaml").write_text(REPLY)
    done = script("check", "reply.yaml", "--format", "concise", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.count("\n") == 1
    assert (
        "reply.yaml:4:8: error: the map `op`, op.yaml, cannot be read in full: 1 error [unreadable-file]" in done.stdout
    )
    commands = [
        "show",
        "why",
        "what-if --deny few-cars",
        "critical",
        "evaluate",
        "export",
        "query is:leaf",
        "authorities",
    ]
    for command in commands:
        name, *rest = command.split()
        done = script(name, "reply.yaml", *rest, cwd=folder)
        assert done.returncode == 2, command
        assert done.stderr.endswith(
            "argmap: error: reply.yaml cannot be joined with other maps: 1 error; --alone leaves those out\n"
        )
        assert script(name, "reply.yaml", *rest, "--alone", cwd=folder).returncode in (0, 1), command
    for command in ("stats", "diff reply.yaml", "export --format yaml"):
        name, *rest = command.split()
        assert script(name, "reply.yaml", *rest, cwd=folder).returncode == 0, command


def test_from_standard_input_paths_start_in_the_current_folder(folder: Path, script: Script) -> None:
    done = script("evaluate", "-", input=REPLY, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "op/build" in done.stdout
    shutil.move("op.yaml", folder.parent / "op.yaml")
    assert "`op.yaml`, is not there" in script("evaluate", "-", input=REPLY, cwd=folder).stderr
