"""argmap takes arguments apart: YAML maps of claims, premises and authorities.

    amap = argmap.load("arguments/mali.yaml")
    for found in argmap.check(amap): ...
    graph = argmap.to_networkx(amap)
    text = argmap.write(amap, "mermaid")

The map of the code, from bytes to screen; data flows down this list, and no
module knows what stands below it:

    text, collecting         plain text; building without looking for garbage
    diagnostics              places, severities, findings
    model, keys, schemes     the map as written; the format's keys; kinds of reasoning
    syntax/                  YAML text to a tree with places; the only reader of YAML
    loading/                 that tree to an ArgumentMap and diagnostics
    anchors, quotes, csl     passages of the source; bibliographic items
    bearing, graph, kinds    what bears on what; circles and graphs (networkx); kinds of argument
    evaluation/              what stands, why, and what it hangs on
    rules/                   what `check` finds, family by family
    query/                   an expression to a predicate; the grammar is in parser.py
    coverage, reliance       what of the source is mapped; what rests on whom
    diff/, stats             two maps told apart; what maps hold, in numbers
    schema                   the JSON Schema of maps
    formats/                 other formats: readers, writers, the table FORMATS
    render/, report/         trees and tables as styled lines; findings in five formats
    cli/                     one module a command; opens files, prints, exits

What is deliberately absent: state.  A map is frozen, nothing computed is
stored in it, nothing outside cli/ reads or writes a file (`load` below
aside), and content is never an exception: readers and rules return
diagnostics.  The names here are imported when they are first used.
"""

from importlib import import_module

_PUBLIC = {
    "ArgmapError": "argmap.diagnostics",
    "ArgumentMap": "argmap.model",
    "Diagnostic": "argmap.diagnostics",
    "MapError": "argmap.api",
    "check": "argmap.api",
    "evaluate": "argmap.api",
    "load": "argmap.api",
    "read": "argmap.api",
    "to_networkx": "argmap.api",
    "write": "argmap.api",
}

__all__ = list(_PUBLIC)


def __getattr__(name: str) -> object:
    if name not in _PUBLIC:
        raise AttributeError(f"argmap has no {name}")
    return getattr(import_module(_PUBLIC[name]), name)
