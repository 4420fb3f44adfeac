"""`argmap check`: every rule over files and folders."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.output import choose, emit_document, remark
from argmap.cli.support.progress import tracked
from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.library import Found, Opened, open_anyway, open_map, with_source
from argmap.library.files import read_text
from argmap.library.finding import find_maps
from argmap.library.settings import settings
from argmap.model import ArgumentMap
from argmap.report import REPORTS, Report
from argmap.rules import check, rules_by_name, selection
from argmap.text import counted

FAIL_ON = {**{str(severity): severity for severity in reversed(Severity)}, "never": None}


def command(
    paths: options.Maps = None,
    format: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="FORMAT", help=f"{', '.join(REPORTS)}.", autocompletion=complete.reports
        ),
    ] = "full",
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="SEVERITY",
            help="Exit with 1 from this severity on: error, warning, note or never.",
            show_default="error",
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="The source's text, to check anchors and wording against.")
    ] = None,
    only: options.Only = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary line.")] = False,
    width: options.Width = None,
) -> None:
    """Find what is wrong with maps, and what is weak in their arguments.

    Findings go to standard output, a summary line to standard error.  Exit
    status: 0 nothing at or above --fail-on, 1 findings, 2 could not run.

    A comment `# argmap: ignore[RULE] reason` on a line, or on its own line
    above a key, keeps RULE from objecting there.  `argmap explain RULE` tells
    what a rule is for.

    Options that are left out may be set for a whole project, as `select`,
    `ignore` and `fail-on` in .argmap.toml or [tool.argmap] of pyproject.toml.

    \b
    Examples:
      argmap check                              every map in arguments/
      argmap check mali.yaml --fail-on warning
      argmap check . --select references,circular-support
      argmap check mali --text mali.txt         anchors against the source
      argmap check mali --only +mix-blurs       only what one branch says
      argmap check --format github              in GitHub Actions
      cat map.yaml | argmap check -
    """
    choose(format, REPORTS, "format")
    rules = settings()
    threshold = FAIL_ON[choose(fail_on or rules.fail_on or "error", FAIL_ON, "severity")]
    names = selection(_split(select) or rules.select, _split(ignore) or rules.ignore)
    files = find_maps(paths or [])
    if text is not None and len(files) != 1:
        raise ArgmapError(f"--text is the source of one map, and there are {len(files)}")
    source = read_text(text) if text is not None else None
    found: list[Diagnostic] = []
    texts: dict[str, str] = {}
    for opened in tracked(_opened(files, source), len(files), f"checking {counted(len(files), 'map')}"):
        texts[opened.path] = opened.text
        found += _checked(opened, names, only)
    help_by_rule = {name: rule.doc for name, rule in rules_by_name().items()} if format == "sarif" else {}
    report = Report(found, texts, help_by_rule)
    _print(report, format, width)
    if not quiet:
        remark(report.summary)
    if threshold is not None and any(diagnostic.severity >= threshold for diagnostic in found):
        raise typer.Exit(1)


def _opened(files: list[Found], source: str | None) -> Iterator[Opened]:
    """Every map with the text of its source.  Only one that is alone and was named has to be there."""
    alone = len(files) == 1 and files[0].within is None
    for found in files:
        opened = open_map(found) if alone else open_anyway(found)
        yield with_source(opened) if source is None else replace(opened, source_text=source)


def _checked(opened: Opened, names: frozenset[str], only: str | None) -> list[Diagnostic]:
    """What the selected rules find in a map."""
    found = check(opened.map, opened.source_text, names, opened.findings)
    return found if only is None else list(_about(opened.map, only, found))


def _about(amap: ArgumentMap, expression: str, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings about what a query finds, and those that keep the map from being read."""
    from argmap.query import parse, selection

    selected = selection(amap, parse(expression))
    wanted = selected.nodes | selected.authorities
    return (each for each in found if wanted.intersection(each.ids) or not each.ids)


def _print(report: Report, format: str, width: int | None) -> None:
    if not report.diagnostics and format in ("full", "concise", "github"):
        return
    if format == "full":
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.report.full import styled

        print_lines(styled(report, width or screen_width()))
    else:
        emit_document(import_module(f"argmap.report.{format}").write(report))


def _split(names: list[str] | None) -> list[str]:
    return [name.strip() for given in names or [] for name in given.split(",") if name.strip()]
