"""What argmap takes from its dependencies that they do not promise, and why one of them is bounded.

A failure here says that a bound or an import of a private name is no longer needed, or no longer works.
"""

import subprocess
import sys
import tomllib
from importlib.metadata import version

import typer

from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN = """
import sys
import argmap.cli
sys.argv[1:] = ["schema", "--help"]
try:
    argmap.cli.main()
except SystemExit:
    print("pydantic" in sys.modules)
"""


def test_typer_is_bounded_because_its_next_releases_load_pydantic() -> None:
    """`.ci/run --newest` takes the newest typer: once that loads no pydantic, the bound can go."""
    assert "typer>=0.26,<0.28" in PROJECT["dependencies"]
    done = subprocess.run([sys.executable, "-c", RUN], capture_output=True, text=True, check=True)
    release = tuple(int(part) for part in version("typer").split(".")[:2])
    assert done.stdout.splitlines()[-1] == str(release >= (0, 28))


def test_the_exceptions_of_the_command_line_are_private_to_typer() -> None:
    from typer._click.exceptions import ClickException

    assert issubclass(typer.BadParameter, ClickException)  # it is still what wrong usage raises
    assert not any(value is ClickException for value in vars(typer).values())  # and has no public name yet
