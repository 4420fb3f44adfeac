"""Every map of the repository, but for those of single rules, and every faulty text of its tests, by name."""

from conftest import ROOT, listed

FAULTS = listed(ROOT / "tests" / "syntax" / "faults.yaml")
TEXTS = {
    **{
        path.relative_to(ROOT).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted((*(ROOT / "arguments").glob("*.yaml"), *(ROOT / "tests").rglob("*.yaml")))
        if not {"record", "rules"} & {*path.parts}
    },
    **{case["name"]: case["text"] for case in FAULTS},
}
