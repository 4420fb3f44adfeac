"""A map under test as an editor has it: `‸` in a text marks the place."""

from pathlib import Path
from typing import Any

from argmap.lsp.file import File
from argmap.lsp.lines import Point
from argmap.lsp.workspace import Workspace

CURSOR = "‸"


def marked(text: str, folder: Path | None = None, workspace: Workspace | None = None) -> tuple[File, Point]:
    """The file without its mark, and the place of the mark, in UTF-16."""
    before, _, after = text.partition(CURSOR)
    path = (folder or Path("/nowhere")) / "map.yaml"
    file = (workspace or Workspace()).put(path.as_uri(), before + after, 1, "argmap")
    assert file is not None
    line = before.rpartition("\n")[2]
    return file, Point(before.count("\n"), len(line.encode("utf-16-le")) // 2)


def applied(file: File, change: Any) -> str:
    """The text of a file after the edits of a document change, as an editor makes them: the last one first."""
    text, edits = file.text, list[tuple[int, int, str]]()
    for each in change["edits"]:
        start, end = (file.offset(Point(place["line"], place["character"])) for place in each["range"].values())
        edits.append((start, end, each["newText"]))
    for start, end, new in sorted(edits, key=lambda edit: edit[:2])[::-1]:
        text = text[:start] + new + text[end:]
    return text
