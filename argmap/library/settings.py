"""Settings: `.argmap.toml` in the root, or `[tool.argmap]` in its pyproject.toml.

    select = ["references", "anchor-*"]    # rules of `check`, as --select
    ignore = ["long-text"]                 # as --ignore
    fail-on = "warning"                    # as --fail-on
    folder = "maps"                        # in place of `arguments`

What the command line says goes before what a file says.
"""

from pathlib import Path

from argmap.diagnostics import ArgmapError
from argmap.library.files import is_there
from argmap.library.roots import PYPROJECT, SETTINGS, astray, has_table, parsed, root_of
from argmap.records import record
from argmap.text import listed, nearest

FOLDER = "arguments"
KEYS = ("select", "ignore", "fail-on", "folder")


@record
class Settings:
    """What the files say; `fail_on` is empty where they say nothing, `folder` is a path as it is shown."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = ""
    folder: str = FOLDER


def settings(folder: Path | None = None) -> Settings:
    """The settings that hold in a folder; left out, in the current one.

    Raises ArgmapError for a file that cannot be read, for a key that is not
    known, and for a value of another type.
    """
    here = folder or Path.cwd()
    root = root_of(here)
    file, dotted = root / SETTINGS, False
    if not is_there(file):
        file, dotted = root / PYPROJECT, True
        if not has_table(file):
            return Settings()
    if why := astray(file, root):
        raise ArgmapError(f"{_shown(file, here)} {why}; put the settings themselves there")
    table = _table(file, dotted)
    for key in table:
        if key not in KEYS:
            near = nearest(key, KEYS)
            hint = f"did you mean `{near}`?" if near else f"there are {listed(KEYS)}"
            raise ArgmapError(f"{_shown(file, here)}: there is no setting `{key}`; {hint}")
    name = _text(table, "folder", file) or FOLDER
    return Settings(
        _words(table, "select", file),
        _words(table, "ignore", file),
        _text(table, "fail-on", file),
        _shown(root / name, here),
    )


def _table(file: Path, dotted: bool) -> dict[str, object]:
    try:
        if not file.is_file():
            raise ArgmapError(f"{file.name} is no file; settings are read from one")
        content = parsed(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ArgmapError(f"{file.name}: {(error.strerror or str(error)).lower()}") from None
    except ValueError as error:
        raise ArgmapError(f"{file.name}: {str(error)[:1].lower()}{str(error)[1:]}") from None
    table = content.get("tool", {}).get("argmap") if dotted else content
    if not isinstance(table, dict):
        raise ArgmapError(f"{file.name}: `tool.argmap` is a table: [tool.argmap]")
    return table


def _words(table: dict[str, object], key: str, file: Path) -> tuple[str, ...]:
    value = table.get(key, [])
    words = value.split(",") if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ArgmapError(f"{file.name}: `{key}` is a list of rules and families")
    return tuple(word.strip() for word in words if word.strip())


def _text(table: dict[str, object], key: str, file: Path) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise ArgmapError(f"{file.name}: `{key}` is a text")
    return value


def _shown(path: Path, here: Path) -> str:
    """A path as somebody in `here` writes it, where it is below; else in full."""
    start = here.resolve()
    return (path.relative_to(start) if path.is_relative_to(start) else path).as_posix()
