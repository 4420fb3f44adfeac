"""Findings in colour, where the output has it."""

from argmap.cli.output import console
from argmap.report import Report
from argmap.report.full import STYLES, styled


def print_findings(report: Report, *, stderr: bool = False) -> None:
    """Print findings in full."""
    from rich.text import Text

    out = console(stderr=stderr)
    for line in styled(report):
        text = Text()
        for run in line:
            text.append(run.text, STYLES.get(run.style, ""))
        out.print(text)
