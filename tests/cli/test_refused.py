"""A map that cannot be read in full is not worked with, and why is told."""

from pathlib import Path

from ran import ran


def test_of_very_many_errors_only_check_tells_all(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(f"argmap: 1\ntitle: T\nstatements: {{t: {{text: T., support: [{'b,' * 60}]}}}}\n")
    done = ran(["show", "m.yaml"], tmp_path)
    assert done.stderr.count("unknown-reference") == 50
    assert done.stderr.endswith("in full: 60 errors, of which these are the first 50; mend it first\n")
    assert ran(["check", "m.yaml"], tmp_path).stdout.count("unknown-reference") == 60
