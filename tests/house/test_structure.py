"""The structure of the code: the import contract, what start-up may import, how long a file may be."""

import subprocess
import sys
from pathlib import Path

import networkx
import pytest

from conftest import FIRST, ROOT

HEAVY = {"rich", "networkx", "json", "asyncio", "pygraphviz", "clingo", "pydantic"}
SOURCES = sorted((ROOT / "argmap").rglob("*.py"))


def test_the_import_contract(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from importlinter.cli import lint_imports  # which every worker would import

    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_no_modules_import_each_other_in_a_circle() -> None:
    import grimp

    house = grimp.build_graph("argmap", cache_dir=None)
    arrows: networkx.DiGraph[str] = networkx.DiGraph(
        (module, other) for module in house.modules for other in house.find_modules_directly_imported_by(module)
    )
    assert [circle for circle in networkx.strongly_connected_components(arrows) if len(circle) > 1] == []


def test_the_files_of_tests_that_begin_first_are_there() -> None:
    assert [name for name in FIRST if not (ROOT / "tests" / f"{name}.py").is_file()] == []


def imported_by(*arguments: str, cwd: Path) -> set[str]:
    code = (
        f"import sys; sys.argv = ['argmap', *{arguments!r}]\n"
        "from argmap.cli import main\n"
        "try: main()\n"
        "except SystemExit as end: status = end.code\n"
        "print(status, *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=cwd, check=True)
    status, *modules = done.stderr.splitlines()[-1].split()
    assert status in ("0", "None")
    return {module.partition(".")[0] for module in modules} | set(modules)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_no_command(option: str, tmp_path: Path) -> None:
    modules = imported_by(option, cwd=tmp_path)
    assert not modules & HEAVY
    assert {module for module in modules if module.startswith("argmap.cli.")} == {
        "argmap.cli.support",
        "argmap.cli.support.overview",
        "argmap.cli.support.streams",
        "argmap.cli.support.table",
    }
    assert "typer" not in modules
    assert "yaml" not in modules


def test_check_without_findings_imports_neither_rich_nor_networkx(tmp_path: Path) -> None:
    (tmp_path / "clean.yaml").write_text(
        "argmap: 1\ntitle: T\nstatements:\n  a: {text: The town should build., support: [b]}\n  b: The bridge is old.\n"
    )
    assert not imported_by("check", "clean.yaml", cwd=tmp_path) & HEAVY


def test_a_module_says_what_it_is_and_is_short() -> None:
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in SOURCES}
    assert [name for name, text in texts.items() if not text.startswith('"""')] == []
    assert [name for name, text in texts.items() if text.count("\n") > 250] == []
    assert [name for name, text in texts.items() if "TYPE_CHECKING" in text or "type: ignore" in text] == []


def test_no_script_or_style_is_longer() -> None:
    files = [each for kind in ("js", "css") for each in (ROOT / "argmap").rglob(f"*.{kind}")]
    assert len(files) > 10
    assert [each.name for each in files if each.read_text(encoding="utf-8").count("\n") > 250] == []


def test_the_top_level_is_as_agreed() -> None:
    tracked = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=False).stdout
    if not tracked:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0] for line in tracked.splitlines()}
    assert {name for name in top if not name.startswith(".")} == {
        "README.md",
        "pyproject.toml",
        "argmap",
        "arguments",
        "tests",
    }
