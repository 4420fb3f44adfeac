"""argmap takes arguments apart: YAML maps of claims, premises and authorities.

    amap = argmap.load("arguments/mali.yaml")
    for found in argmap.check(amap): ...
    graph = argmap.to_networkx(amap)
    text = argmap.write(amap, "mermaid")

The map of the code, from bytes to screen; data flows down this list, and no
module knows what stands below it:

    records, garbage         classes of named values that cost little; building without looking for garbage
    text/                    plain text: words, folding, what is safe to print
    diagnostics              places, severities, findings, edits
    keys, schemes/           the table of a map's keys; kinds of reasoning and their critical questions
    model, ids               the map as written; ids made of words
    shapes                   the parts of a map as plain JSON, by that table
    syntax/                  YAML text to a tree with places; the only reader of YAML
    source/, bibliography/   the mapped text, its sentences and anchors; bibliographic items
    loading/, writing/       that tree to an ArgumentMap and diagnostics; a map as its own YAML
    library/                 opening: a path or name to text, map, findings, source text; settings
    relations/               what bears on what, circles, kinds; the graph (networkx)
    evaluation/              what stands, why, and what it hangs on
    facts/                   the one lazy view of a map that rules, queries and pages share
    questions/               critical questions: asked, answered, open; what to ask next
    rules/                   what `check` finds, family by family
    query/                   an expression to a predicate; the grammar is in parser.py
    compare/                 two or more maps: alignment, difference, agreement, grading, merging
    edits/                   rename, move, add, mark, fix, format: a map changed as text
    draft/                   from a text to a first map
    documents/               what `--json` holds: the JSON Schema, statistics
    page/, index/            the reading room: one page; the search index
    formats/                 other formats, one folder each; the table FORMATS
    render/, report/         trees and tables as styled lines; findings in five formats
    guides/                  what there is to read
    serve/, lsp/, mcp/       the page that follows its file; the language server; tools for assistants
    site/, notebook          a folder of maps as a static site; a map in a notebook
    api                      the functions below
    cli/                     one module a command; support/ is what they share, and the table of commands

What is deliberately absent: state.  A map is frozen, nothing computed is
stored in it, nothing outside library/ reads a file and nothing outside
cli/ writes one, and content is never an exception: readers and rules return
diagnostics.  The names here are imported when they are first used.
"""

import sys
from importlib import import_module
from types import ModuleType

__version__ = "0.2.0.dev0"

_PUBLIC = {
    "ArgmapError": "argmap.diagnostics",
    "ArgumentMap": "argmap.model",
    "Diagnostic": "argmap.diagnostics",
    "MapError": "argmap.api",
    "Opened": "argmap.library",
    "ask": "argmap.api",
    "ask_next": "argmap.api",
    "check": "argmap.api",
    "critical": "argmap.api",
    "diff": "argmap.api",
    "evaluate": "argmap.api",
    "load": "argmap.api",
    "open": "argmap.api",
    "picture": "argmap.notebook",
    "query": "argmap.api",
    "read": "argmap.api",
    "stats": "argmap.api",
    "to_networkx": "argmap.relations.graph",
    "what_if": "argmap.api",
    "why": "argmap.api",
    "write": "argmap.api",
}

__all__ = list(_PUBLIC)


def __getattr__(name: str) -> object:
    if name not in _PUBLIC:
        raise AttributeError(f"argmap has no {name}")
    return getattr(import_module(_PUBLIC[name]), name)


class _Package(ModuleType):
    """This module: a room that is imported does not take the place of a public function of the same name."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _PUBLIC or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __dir__() -> list[str]:
    return [*__all__, *(name for name in globals() if name.startswith("__"))]
