"""The file of an index: where it is, what is in it, and whether it is one."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from argmap.diagnostics import ArgmapError
from argmap.library.files import is_there, reason
from argmap.library.roots import root_of
from argmap.records import record

VERSION = 1  # of the tables; an index with another one is made anew
_APPLICATION = 0x61726D78  # what marks a SQLite file as an index of argmap
_SQLITE = b"SQLite format 3\0"
_FOLDER, _NAME, _IGNORE = ".argmap", "index.sqlite", ".gitignore"

TABLES = """
CREATE TABLE about (paths TEXT NOT NULL);
CREATE TABLE map (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, place INTEGER NOT NULL,
    size INTEGER NOT NULL, mtime INTEGER NOT NULL, hash BLOB NOT NULL, unread TEXT NOT NULL
);
CREATE TABLE item (
    key INTEGER PRIMARY KEY, map INTEGER NOT NULL, sort INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    relation TEXT NOT NULL, form TEXT NOT NULL, scheme TEXT NOT NULL, year INTEGER, text TEXT NOT NULL,
    folded TEXT NOT NULL
);
CREATE INDEX item_map ON item (map);
CREATE INDEX item_name ON item (name);
CREATE INDEX item_kind ON item (sort, kind);
CREATE INDEX item_scheme ON item (scheme) WHERE scheme != '';
CREATE INDEX item_year ON item (year) WHERE year IS NOT NULL;
CREATE TABLE tag (item INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (value, item)) WITHOUT ROWID;
CREATE INDEX tag_item ON tag (item);
CREATE TABLE cite (authority INTEGER NOT NULL, statement INTEGER NOT NULL, PRIMARY KEY (authority, statement))
    WITHOUT ROWID;
CREATE INDEX cite_statement ON cite (statement);
CREATE TABLE author (authority INTEGER NOT NULL, value TEXT NOT NULL, phrase TEXT NOT NULL);
CREATE INDEX author_authority ON author (authority);
CREATE VIRTUAL TABLE words USING fts5 (
    folded, content='item', content_rowid='key', detail=none, tokenize='trigram case_sensitive 1'
);
"""
"""`item` holds statements (sort 0), arguments (1) and authorities (2), each map's in the order written, and nothing in
`folded` of arguments; `kind`, `name` and `text` are what a match shows.  `author` has a row for each name, with all its
words in `phrase`, and one for each word of it.  `words` finds parts of words, so that `text:` means what it means
without an index."""


@record
class Index:
    """An open index; paths in it are relative to `base` where they are below."""

    file: Path
    base: Path
    connection: sqlite3.Connection

    def stored(self, path: str) -> str | bytes:
        """A path of this process as the index holds it: as bytes where it is no text that SQLite takes."""
        full = Path.cwd() / path
        found = (full.relative_to(self.base) if full.is_relative_to(self.base) else full).as_posix()
        return os.fsencode(found) if re.search("[\ud800-\udfff]", found) else found

    def shown(self, stored: str | bytes) -> str:
        """A path in the index as somebody in the current folder writes it."""
        full, here = self.base / os.fsdecode(stored), Path.cwd()
        return (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()


def _default() -> Path:
    """The index of the root that the current folder is in.

    Raises ArgmapError where a link stands in its place: it may lead to a file that has nothing to do with the maps.
    """
    file = root_of(Path()) / _FOLDER / _NAME
    for each in (file.parent, file, file.parent / _IGNORE):
        if each.is_symlink():
            raise ArgmapError(f"{_shown(each)} is a link, and is not followed; name a file for the index")
    return file


@contextmanager
def existing(name: str) -> Iterator[Index]:
    """The index in a file, to be read; of no name, that of the root.  Raises ArgmapError where it is none."""
    file = Path(name) if name else _default()
    if not file.is_file():
        made = f" -o {name}" if name else ""
        raise ArgmapError(f"there is no index {_shown(file)}; `argmap index{made}` writes one")
    if not _is_index(file):
        raise ArgmapError(f"{_shown(file)} was written by another version of argmap; `argmap index` writes it anew")
    with _opened(file, "ro") as index:
        yield index


@contextmanager
def create(name: str) -> Iterator[Index]:
    """The index in a file, to be written; a new one where there is none, or one of another version.

    Raises ArgmapError for a file that is no index, and for what is no file: it is left as it is.
    """
    file = Path(name) if name else _default()
    if is_there(file) and not file.is_file():
        raise ArgmapError(f"{_shown(file)} is no file, and an index is one; name another")
    if file.is_file() and not _is_index(file):
        file.unlink()
    if not name:
        file.parent.mkdir(exist_ok=True)
        ignore = file.parent / _IGNORE
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    elif not file.parent.is_dir():
        raise ArgmapError(f"{name}: there is no folder {file.parent.as_posix()}")
    there = file.is_file()
    if not there:
        try:
            file.touch()  # SQLite would not say why it cannot
        except OSError as error:
            raise ArgmapError(f"{_shown(file)}: {reason(error, 'written')}") from None
    new = not file.stat().st_size
    with _opened(file, "rwc") as index:
        if new:
            try:
                index.connection.executescript(
                    f"PRAGMA application_id={_APPLICATION}; PRAGMA user_version={VERSION}; BEGIN; {TABLES} COMMIT;"
                )
            except sqlite3.OperationalError as error:
                if not there:
                    file.unlink(missing_ok=True)
                if "unable to open" in str(error):
                    raise ArgmapError(
                        f"{_shown(file)}: SQLite cannot write files beside it; name another, with a shorter name"
                    ) from None
                raise ArgmapError(f"SQLite {sqlite3.sqlite_version} cannot hold an index: {error}") from None
        yield index


@contextmanager
def _opened(file: Path, mode: str) -> Iterator[Index]:
    where = file.absolute()
    base = where.parent.parent if where.name == _NAME and where.parent.name == _FOLDER else where.parent
    try:
        with closing(sqlite3.connect(f"{where.as_uri()}?mode={mode}", uri=True)) as connection:
            yield Index(file, base, connection)
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise ArgmapError(f"{_shown(file)} is being written by another process; try again") from None
        raise ArgmapError(f"{_shown(file)}: {error}") from None
    except sqlite3.DatabaseError as error:
        raise ArgmapError(_broken(file, error)) from None


def _is_index(file: Path) -> bool:
    """Whether a file is an index of this version, not of another.  Raises ArgmapError where it is no index at all."""
    with file.open("rb") as stream:
        start = stream.read(len(_SQLITE))
    if not start:
        return True  # an empty file, which SQLite takes for an empty database
    if start != _SQLITE:
        raise ArgmapError(f"{_shown(file)} is no index of argmap; name another file, or take it away")
    application = version = 0
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            ((application,),) = connection.execute("PRAGMA application_id")
            ((version,),) = connection.execute("PRAGMA user_version")
    except sqlite3.DatabaseError as error:
        raise ArgmapError(_broken(file, error)) from None
    if application != _APPLICATION:
        raise ArgmapError(f"{_shown(file)} is a database, but no index of argmap; name another file, or take it away")
    return bool(version == VERSION)


def _broken(file: Path, error: Exception) -> str:
    return f"{_shown(file)} is broken ({error}); delete it, and `argmap index` writes it anew"


def _shown(file: Path) -> str:
    with suppress(ValueError):
        return file.absolute().relative_to(Path.cwd()).as_posix()
    return file.as_posix()
