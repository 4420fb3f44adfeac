"""Texts of several lines as the author of a map left them."""

from argmap.writing.scalars import block

LONGEST = 120
"""A line as it was typed may be so long: to fold it for a word or two more than the usual width would please nobody."""


def broken(raw: str, value: str, indent: int) -> list[str] | None:
    """The lines of a folded text, broken where its author broke them; None if they are too long or there are more."""
    header, *lines = (line.strip() for line in raw.splitlines())
    if not header.startswith(">-") or " ".join(lines) != value or not all(lines):
        return None
    return [">-", *(" " * indent + line for line in lines)] if max(map(len, lines)) + indent <= LONGEST else None


def closed(value: str, indent: int) -> list[str] | None:
    """The lines of a block text that ends with a line end; None if a block would change it."""
    core = value[:-1]
    if not core or core.endswith("\n"):
        return None
    lines = block(core, indent)
    if lines is None and core.isprintable() and core == core.strip():
        lines = [">-", " " * indent + core]
    return [lines[0][0], *lines[1:]] if lines else None
