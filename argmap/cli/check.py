"""`argmap check`: every rule over files and folders."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Annotated

import typer

from argmap.cli import complete
from argmap.cli.borrowing import beside
from argmap.cli.maps import FOLDER, every_map, passage, read_bytes, read_text
from argmap.cli.output import choose, console, emit_document
from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.report import REPORTS, Report
from argmap.rules import check, rules_by_name, selection
from argmap.syntax import decode
from argmap.text import counted

FAIL_ON = {**{str(severity): severity for severity in reversed(Severity)}, "never": None}


def command(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Maps and folders of maps.", show_default=f"{FOLDER}/")
    ] = None,
    format: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="FORMAT", help=f"{', '.join(REPORTS)}.", autocompletion=complete.reports
        ),
    ] = "full",
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", autocompletion=complete.rules, help="Only these rules or families."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", autocompletion=complete.rules, help="Not these rules or families."),
    ] = None,
    fail_on: Annotated[
        str, typer.Option(metavar="SEVERITY", help="Exit with 1 from this severity on: error, warning, note or never.")
    ] = "error",
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="The source's text, to check anchors and wording against.")
    ] = None,
    only: Annotated[
        str | None, typer.Option(metavar="EXPR", help="Only what is about something that a query finds.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary line.")] = False,
) -> None:
    """Find what is wrong with maps, and what is weak in their arguments.

    Findings go to standard output, a summary line to standard error.  Exit
    status: 0 nothing at or above --fail-on, 1 findings, 2 could not run.

    A comment `# argmap: ignore[RULE] reason` on a line, or on its own line
    above a key, keeps RULE from objecting there.  `argmap explain RULE` tells
    what a rule is for.

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
    threshold = FAIL_ON[choose(fail_on, FAIL_ON, "severity")]
    names = selection(_split(select), _split(ignore))
    files = every_map(paths or [])
    if text is not None and len(files) != 1:
        raise ArgmapError(f"--text is the source of one map, and there are {len(files)}")
    source = read_text(text) if text is not None else None
    found: list[Diagnostic] = []
    texts: dict[str, str] = {}
    for path in _with_progress(files):
        texts[path], diagnostics = _checked(path, names, source, only)
        found += diagnostics
    help_by_rule = {name: rule.doc for name, rule in rules_by_name().items()} if format == "sarif" else {}
    report = Report(found, texts, help_by_rule)
    _print(report, format)
    if not quiet:
        typer.echo(report.summary, err=True)
    if threshold is not None and any(diagnostic.severity >= threshold for diagnostic in found):
        raise typer.Exit(1)


def _checked(path: str, names: frozenset[str], source: str | None, only: str | None) -> tuple[str, list[Diagnostic]]:
    """The text of a map, and what the selected rules find in it."""
    text, unreadable = decode(read_bytes(path), path)
    if unreadable and not text:
        return text, unreadable
    amap, unread = load(text, path, beside(path))
    found = check(amap, source if source is not None else passage(amap), names, [*unreadable, *unread])
    return text, found if only is None else list(_about(amap, only, found))


def _about(amap: ArgumentMap, expression: str, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings about what a query finds, and those that keep the map from being read."""
    from argmap.query import parse, selection

    selected = selection(amap, parse(expression))
    wanted = selected.nodes | selected.authorities
    return (each for each in found if wanted.intersection(each.ids) or not each.ids)


def _print(report: Report, format: str) -> None:
    if not report.diagnostics and format in ("full", "concise", "github"):
        return
    if format == "full":
        from argmap.cli.lines import print_lines
        from argmap.report.full import styled

        print_lines(styled(report))
    else:
        emit_document(import_module(f"argmap.report.{format}").write(report))


def _split(names: list[str] | None) -> list[str]:
    return [name.strip() for given in names or [] for name in given.split(",") if name.strip()]


def _with_progress(files: list[str]) -> Iterator[str]:
    """The files, with a progress bar on standard error if it is a terminal and there are many."""
    import sys

    if len(files) < 20 or not sys.stderr.isatty():
        yield from files
        return
    from rich.progress import track

    yield from track(files, f"Checking {counted(len(files), 'map')}", console=console(stderr=True), transient=True)
