"""The root of a map: the folder that nothing found by itself leads out of."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from argmap.library.files import is_there, real

SETTINGS = ".argmap.toml"
PYPROJECT = "pyproject.toml"
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
_DEEP = rf"(?:^|[{{,])[ \t\[]*+{_PART}(?:\.[ \t]*+{_PART}){{50}}"


def root_of(folder: Path) -> Path:
    """The nearest folder, `folder` or above it, with settings of argmap or with `.git`; else `folder` itself.

    The source's copy, the maps that a map refers to and the settings are
    looked for below it, and links out of it are not followed.
    """
    start = real(folder)
    return next((each for each in (start, *start.parents) if _is_root(each)), start)


def leads_out(path: Path, root: Path) -> bool:
    """Whether `path`, its links followed, is somewhere else than in `root`.  Raises OSError for links in a circle."""
    return not real(path).is_relative_to(root)


def name_of(root: Path) -> str:
    """How a root is told of: `town/`."""
    return f"{root.name or root.as_posix()}/"


def astray(path: Path, root: Path) -> str:
    """What is wrong with a path that nobody named and that leads out of `root`; empty where it stays in it."""
    try:
        out = leads_out(path, root)
    except OSError:
        return "is a link that leads back to itself"
    return f"is a link out of {name_of(root)}, and is not followed" if out else ""


def has_table(pyproject: Path) -> bool:
    """Whether a pyproject.toml has settings of argmap."""
    try:
        if not pyproject.is_file():
            return False
        data = pyproject.read_bytes()
    except OSError:
        return False
    return b"argmap" in data and _tells_of_argmap(data)  # so that a parser is imported only where it is needed


@lru_cache(maxsize=8)
def _tells_of_argmap(pyproject: bytes) -> bool:
    """The same for the file's text, which is parsed once: an editor asks at every key, a folder for every map."""
    try:
        return "argmap" in parsed(pyproject.decode()).get("tool", {})
    except (ValueError, AttributeError, TypeError):
        return False  # somebody else's file, and somebody else's fault


def parsed(text: str) -> dict[str, Any]:
    """What a TOML file holds.  Raises ValueError where it is none, or nests deeper than any settings do.

    The parser takes time with the square of how many parts a key has.
    """
    import tomllib

    if re.search(_DEEP, text, re.MULTILINE):
        raise ValueError("it nests too deep")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("it nests too deep") from None


def _is_root(folder: Path) -> bool:
    return is_there(folder / SETTINGS) or is_there(folder / ".git") or has_table(folder / PYPROJECT)
