"""The local copy of the text that a map maps."""

from pathlib import Path

from argmap.diagnostics import NOWHERE, ArgmapError, Diagnostic, Severity, Span
from argmap.library.files import STDIN, Read, read_bytes, real, reason, spelled
from argmap.library.roots import name_of, root_of
from argmap.model import ArgumentMap
from argmap.syntax import decode
from argmap.text import shortened

UNREADABLE = "unreadable-file"


def source_text(amap: ArgumentMap, read: Read = read_bytes) -> tuple[str | None, list[Diagnostic]]:
    """The text of the copy that a map names under `source: text`, if it is there; and why it cannot be read.

    The copy is looked for from the map's folder, inside the map's root.  One
    that is not there is no fault: a text may not be handed on with its map.
    """
    if amap.source is None or not amap.source.text:
        return None, []
    shown = ""
    folder = Path() if amap.path in ("", STDIN) else Path(amap.path).parent
    try:
        found_at = spelled(folder / amap.source.text)
        path = real(found_at)
        if not path.exists():
            return None, []
        if not path.is_relative_to(root := root_of(folder)):
            return None, [_unread(amap, f"is outside of {name_of(root)}, and is not read")]
        if not path.is_file():
            return None, [_unread(amap, "is no file")]
        shown = found_at.as_posix()
        text, found = decode(read(shown), shown)
    except (OSError, ValueError) as error:
        return None, [_unread(amap, reason(error))]
    except ArgmapError as error:
        return None, [_unread(amap, str(error).removeprefix(f"{shown}: ").partition("; ")[0])]
    if found:
        line = f", line {found[0].span.line}" if found[0].span.line > 1 else ""
        return None, [_unread(amap, f"cannot be read{line}: {found[0].message}", found[0].hint)]
    return text, []


def _unread(amap: ArgumentMap, why: str, hint: str = "") -> Diagnostic:
    source = amap.source
    span = source.spans.get("text", source.span) if source else NOWHERE
    what = shortened(source.text, 60) if source else ""
    return unreadable(span, f"the copy of the source, `{what}`, {why}", hint or "name another copy, or take `text` out")


def unreadable(span: Span, message: str, hint: str = "") -> Diagnostic:
    """The finding that a file cannot be read."""
    return Diagnostic(UNREADABLE, Severity.ERROR, message, span, hint)
