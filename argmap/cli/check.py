"""`argmap check`: every rule over files and folders."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.output import choose, emit_document, remark, words_of
from argmap.cli.support.pool import results
from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.library import STDIN, Found, open_anyway, open_map, with_source
from argmap.library.files import read_text
from argmap.library.finding import find_maps
from argmap.library.settings import settings
from argmap.report import REPORTS, Report
from argmap.rules import check, rules_by_name, selection
from argmap.text import counted, listed

FAIL_ON = {**{str(severity): severity for severity in reversed(Severity)}, "never": None}


class Checked(NamedTuple):
    """What was found in a map, with its text if anything was; the QueryErrors of names in `--only` that it lacks."""

    path: str
    text: str
    found: Sequence[Diagnostic]
    unknown: Sequence[Any]


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
        options.one_of(
            "--fail-on",
            "SEVERITY",
            FAIL_ON,
            f"Exit with 1 from this severity on: {listed(FAIL_ON, 'or')}.",
            default="error",
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="The source's text, to check anchors and wording against.")
    ] = None,
    only: options.Only = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary line.")] = False,
    width: options.Width = None,
    jobs: options.Jobs = None,
    scheduler: options.Scheduler = None,
    watch: options.Watch = False,
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
      argmap check corpus/ --jobs 4 -f concise
      cat map.yaml | argmap check -
    """
    given = {**locals(), "watch": False}
    if watch:
        from argmap.cli.support import watching

        raise watching.watch(partial(command, **given))
    choose(format, REPORTS, "format")
    rules = settings()
    threshold = FAIL_ON[choose(fail_on or rules.fail_on or "error", FAIL_ON, "severity")]
    names = selection(words_of(select or ()) or rules.select, words_of(ignore or ()) or rules.ignore)
    files = find_maps(paths or [])
    if text is not None and len(files) != 1:
        raise ArgmapError(f"--text is the source of one map, and there are {len(files)}")
    source = read_text(text) if text is not None else None
    alone = len(files) == 1 and files[0].within is None
    work = partial(_checked, source, names, only, alone)
    doing = f"checking {counted(len(files), 'map')}"
    checked = list(results(work, files, jobs, doing, here=lambda found: found.path == STDIN, scheduler=scheduler))
    if only is not None:
        from argmap.query import known_somewhere

        known_somewhere(each.unknown for each in checked)
    found = [diagnostic for each in checked for diagnostic in each.found]
    texts = {each.path: each.text for each in checked}
    help_by_rule = {name: rule.doc for name, rule in rules_by_name().items()} if format == "sarif" else {}
    report = Report(found, texts, help_by_rule)
    _print(report, format, width)
    if not quiet:
        remark(report.summary)
    if threshold is not None and any(diagnostic.severity >= threshold for diagnostic in found):
        raise typer.Exit(1)


def _checked(source: str | None, names: frozenset[str], only: str | None, alone: bool, found: Found) -> Checked:
    """What the selected rules find in a map, with the text of its source; only one that is alone has to be there."""
    opened = open_map(found) if alone else open_anyway(found)
    opened = with_source(opened) if source is None else replace(opened, source_text=source)
    diagnostics = check(opened.map, opened.source_text, names, opened.findings)
    unknown: Sequence[Any] = ()
    if only is not None:
        from argmap.query import parse, select_anywhere

        selected, unknown = select_anywhere(opened.map, parse(only))
        wanted = selected.nodes | selected.authorities
        diagnostics = [each for each in diagnostics if wanted.intersection(each.ids) or not each.ids]
    return Checked(opened.path, opened.text if diagnostics else "", diagnostics, unknown)


def _print(report: Report, format: str, width: int | None) -> None:
    if not report.diagnostics and format in ("full", "concise", "github"):
        return
    if format == "full":
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.report.full import styled

        print_lines(styled(report, width or screen_width()))
    else:
        emit_document(import_module(f"argmap.report.{format}").write(report))
