"""The five formats of `check`, on findings made by hand."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Diagnostic, Related, Severity, Span
from argmap.report import REPORTS, Report, concise, full, github, sarif
from argmap.report import json as json_report

HERE = Path(__file__).parent
TEXT = "argmap: 1\ntitle: 日本 bridges\nthesis: [biuld]\n"
FOUND = Diagnostic(
    "unknown-reference",
    Severity.ERROR,
    "no statement has the id `biuld`",
    Span("maps/my map.yaml", 3, 10, 3, 15),
    "did you mean `build`?",
    ("biuld",),
    (Related("the nearest id", Span("maps/my map.yaml", 2, 8, 2, 10)),),
)
REPORT = Report([FOUND], {"maps/my map.yaml": TEXT}, {"unknown-reference": "Ids must lead somewhere.\n\nElse …"})


def test_full_shows_the_line_the_mistake_and_what_to_do() -> None:
    assert full.write(REPORT) == (
        "error[unknown-reference]: no statement has the id `biuld`\n"
        " --> maps/my map.yaml:3:10\n"
        "  |\n"
        "3 | thesis: [biuld]\n"
        "  |          ^^^^^\n"
        "2 | title: 日本 bridges\n"
        "  |        ---- the nearest id\n"
        "  = help: did you mean `build`?\n"
        "\n"
    )


def test_of_very_many_findings_the_rest_take_a_line_each() -> None:
    one, line = full.write(REPORT), concise.write(REPORT)
    assert full.write(Report([FOUND] * (full.MOST + 3), REPORT.texts)) == one * full.MOST + line * 3
    *_, shown = full.styled(Report([FOUND] * (full.MOST + 1), REPORT.texts), 40)
    assert [run.text for run in shown] == ["  ", "[unknown-reference]"]


def test_concise_is_a_line_a_finding() -> None:
    expected = "maps/my map.yaml:3:10: error: no statement has the id `biuld` [unknown-reference]\n"
    assert concise.write(REPORT) == expected


def test_json_follows_its_schema() -> None:
    document = json.loads(json_report.write(REPORT))
    jsonschema.validate(document, json.loads((HERE / "check.schema.json").read_text()))
    assert document["summary"] == {"files": 1, "errors": 1, "warnings": 0, "notes": 0}
    assert document["diagnostics"][0]["related"][0]["line"] == 2


def test_sarif_has_the_essentials() -> None:
    log = json.loads(sarif.write(REPORT))
    jsonschema.validate(log, json.loads((HERE / "sarif.schema.json").read_text()))
    run = log["runs"][0]
    result = run["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "maps/my%20map.yaml", "uriBaseId": "%SRCROOT%"}
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["help"]["text"].startswith("Ids must lead")


def test_fingerprints_stay_when_lines_move_and_differ_between_findings() -> None:
    def fingerprints(*found: Diagnostic) -> list[str]:
        log = json.loads(sarif.write(Report(found, {})))
        return [result["partialFingerprints"]["argmap/v1"] for result in log["runs"][0]["results"]]

    moved = Diagnostic(FOUND.rule, FOUND.severity, FOUND.message, Span("maps/my map.yaml", 9, 1, 9, 2), "", FOUND.ids)
    other = Diagnostic(FOUND.rule, FOUND.severity, FOUND.message, FOUND.span, "", ("other",))
    assert fingerprints(FOUND) == fingerprints(moved)
    assert len(set(fingerprints(FOUND, moved, other))) == 3


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/b.yaml", "a/b.yaml"),
        ("a\\b c.yaml", "a/b%20c.yaml"),
        ("/x/é.yaml", "file:///x/%C3%A9.yaml"),
        ("C:\\m.yaml", "file:///C:/m.yaml"),
    ],
)
def test_paths_become_uris(path: str, uri: str) -> None:
    log = json.loads(sarif.write(Report([Diagnostic("r", Severity.NOTE, "m", Span(path, 1, 1, 1, 2))], {})))
    location = log["runs"][0]["results"][0]["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_github_escapes_what_would_end_a_command_or_a_property() -> None:
    found = Diagnostic("r", Severity.NOTE, "50% of a: b,\nc", Span("a,b:c.yaml", 1, 2, 1, 3), "::error::")
    assert github.write(Report([found], {})) == (
        "::notice file=a%2Cb%3Ac.yaml,line=1,col=2,endLine=1,endColumn=3,title=argmap r::"
        "50%25 of a: b,%0Ac%0A::error::\n"
    )


def test_an_excerpt_of_a_long_line_is_cut_around_the_mistake() -> None:
    text = "x" * 500 + "HERE" + "y" * 500
    found = Diagnostic("r", Severity.ERROR, "m", Span("f", 1, 501, 1, 505))
    excerpt, under = full.write(Report([found], {"f": text})).splitlines()[3:5]
    assert excerpt[under.index("^") : under.index("^") + 4] == "HERE"
    assert under.count("^") == 4
    assert len(excerpt) < 120


@given(st.text(), st.text(), st.integers(1, 9), st.integers(1, 99), st.integers(0, 99))
def test_no_format_raises_or_lets_control_characters_through(
    text: str, message: str, line: int, column: int, length: int
) -> None:
    found = Diagnostic("r", Severity.NOTE, message, Span("f", line, column, line, column + length))
    report = Report([found], {"f": text})
    for write in (full.write, concise.write, github.write, json_report.write, sarif.write):
        assert not any(c in write(report) for c in "\x00\x07\x1b\x7f\x9b")


def test_a_name_that_is_not_utf_8_keeps_its_bytes_in_sarif() -> None:
    for path, uri in (("caf\udce9.yaml", "caf%E9.yaml"), ("/tmp/caf\udce9.yaml", "file:///tmp/caf%E9.yaml")):
        found = Diagnostic("r", Severity.NOTE, "m", Span(path, 1, 1, 1, 1))
        assert f'"uri": "{uri}"' in sarif.write(Report([found], {path: ""}))


def test_the_summary_counts() -> None:
    assert Report([], {"f": "", "g": ""}).summary == "nothing found in 2 maps"
    assert REPORT.summary == "1 error in 1 map"


def test_the_table_names_a_module_each() -> None:
    assert set(REPORTS) == {path.stem for path in Path(full.__file__).parent.glob("[!_]*.py")}
