"""What there is to read about argmap: one Markdown page a subject, beside this module.

A page starts with its title and a sentence or two; its `console` blocks are
run by the tests and print what they say.
"""

from pathlib import Path
from typing import NamedTuple

NAMES = (
    "format",
    "drafting",
    "checks",
    "mending",
    "queries",
    "what-stands",
    "what-is-weak",
    "questions",
    "answering",
    "formats",
    "reading",
    "versions",
    "folders",
    "teachers",
    "annotators",
    "writing",
    "assistants",
    "ci",
    "python",
    "speed",
    "changes",
)
"""The guides, in the order in which one would read them."""


class Guide(NamedTuple):
    """A page: its name on the command line, its title, its Markdown."""

    name: str
    title: str
    text: str


def guide(name: str) -> Guide:
    """The guide of that name, which is one of NAMES."""
    text = Path(__file__).with_name(f"{name}.md").read_text(encoding="utf-8")
    return Guide(name, text.partition("\n")[0].removeprefix("# "), text)
