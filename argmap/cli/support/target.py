"""Which format a document is written in, by its name or by the file that it goes to."""

from pathlib import Path

from argmap.cli.support.output import choose
from argmap.diagnostics import ArgmapError
from argmap.formats import FORMATS, Format
from argmap.text import listed, nearest

STDOUT = "-"

BY_NAME = {row.name: row for row in FORMATS if row.write}
_BY_SUFFIX = {suffix: row for row in BY_NAME.values() for suffix in row.suffixes}


def same_file(one: str, other: str) -> bool:
    """Whether two names are of one file; where the system does not tell, they are not."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def format_of(asked: str | None, output: str | None) -> Format:
    """The format by its name, else by the suffix of the file, else DOT; name and suffix have to agree."""
    named = BY_NAME[choose(asked, BY_NAME, "format")] if asked is not None else None
    if output in (None, STDOUT):
        return named or BY_NAME["dot"]
    suffix = Path(output or "").suffix.lower()
    meant = _BY_SUFFIX.get(suffix)
    if named and meant and named is not meant:
        raise ArgmapError(f"{output} ends like {meant.name}, and --format says {named.name}; change one of them")
    row = named or meant
    if row is None:
        near = nearest(suffix, _BY_SUFFIX)
        hint = f"did you mean `{near}`?" if near else f"name a format with --format: {listed(BY_NAME, 'or')}"
        raise ArgmapError(f"{output}: no format has the suffix `{suffix}`; {hint}" if suffix else f"{output}: {hint}")
    return row
