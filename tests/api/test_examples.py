"""The examples in the docstrings of what `import argmap` offers do what they say; the stub offers the same names."""

import ast
import doctest
import inspect
import subprocess
import sys

import pytest

import argmap
from conftest import ROOT

FUNCTIONS = [name for name in argmap.__all__ if inspect.isroutine(getattr(argmap, name))]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_examples(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    runner = doctest.DocTestRunner()
    tests = [each for each in doctest.DocTestFinder(recurse=False).find(getattr(argmap, name), name) if each.examples]
    assert tests, f"{name} has no example"
    said: list[str] = []
    for test in tests:
        test.globs["argmap"] = argmap
        runner.run(test, out=said.append)
    assert "".join(said) == ""


def test_the_stub_has_the_public_names_from_where_they_are() -> None:
    tree = ast.parse((ROOT / "argmap" / "__init__.pyi").read_text(encoding="utf-8"))
    stub = {
        alias.asname: (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert sorted(filter(None, stub)) == sorted(argmap.__all__)
    for name in argmap.__all__:
        module, there = stub[name]
        assert module is not None
        assert getattr(argmap, name) is getattr(sys.modules[module], there)


def test_the_names_are_listed() -> None:
    assert [name for name in dir(argmap) if not name.startswith("__")] == sorted(argmap.__all__)


def test_opening_a_map_imports_no_terminal_and_no_graph() -> None:
    code = "import argmap, sys; argmap.open('mali'); print(sorted({'networkx', 'rich', 'typer'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
