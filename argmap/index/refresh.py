"""Writing the index: what is new or has changed is read, what is gone is taken out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from argmap.diagnostics import ArgmapError
from argmap.index.rows import Rows, rows
from argmap.index.store import Index
from argmap.library import Found, open_anyway, refusal
from argmap.library.files import read_bytes
from argmap.records import record


class Task(NamedTuple):
    """A file to look at, as it was when it was last read; nothing where it was not."""

    found: Found
    size: int
    mtime: int
    hash: bytes


class Reading(NamedTuple):
    """What came of a task: rows, or why there are none; neither where the content is as it was."""

    task: Task
    hash: bytes
    rows: Rows | None
    unread: str


@record
class Refreshed:
    """How many maps and statements the index holds now, how many of the maps were read for it, how many taken out; and
    the maps that could not be read, by their paths, with the reason."""

    maps: int
    statements: int
    read: int
    removed: int
    unread: dict[str, str]


Read = Callable[[Callable[[Task], Reading], Sequence[Task]], Iterable[Reading]]
"""What does the reading of all tasks, here or in other processes, in their order."""


def refresh(index: Index, paths: Sequence[str], files: Sequence[Found], read: Read) -> Refreshed:
    """Make the index that of `files`, which `paths` name; `read` does a function on every task."""
    connection = index.connection
    known = {row[0]: row[1:] for row in connection.execute("SELECT path, id, size, mtime, hash FROM map")}
    stored = {index.stored(each.path): each for each in files}
    gone = [known[path][0] for path in known if path not in stored]
    tasks = list(_tasks(stored, known))
    connection.execute("BEGIN IMMEDIATE")
    _remove(index, gone)
    count = 0
    for reading in read(looked_at, tasks):
        count += bool(reading.rows or reading.unread)
        _write(index, reading, known.get(index.stored(reading.task.found.path)))
    connection.executemany(
        "UPDATE map SET place = ? WHERE path = ? AND place != ?",
        ((place, path, place) for place, path in enumerate(stored)),
    )
    connection.execute("DELETE FROM about")
    connection.executemany("INSERT INTO about VALUES (?)", ((index.stored(path),) for path in paths))
    connection.commit()
    (statements,) = connection.execute("SELECT count(*) FROM item WHERE sort = 0").fetchone()
    unread = connection.execute("SELECT path, unread FROM map WHERE unread != '' ORDER BY place")
    failed = {index.shown(path): reason for path, reason in unread}
    return Refreshed(len(stored) - len(failed), statements, count, len(gone), failed)


def paths_of(index: Index) -> list[str]:
    """The paths that the index was made of, as the current folder has them."""
    return [index.shown(path) for (path,) in index.connection.execute("SELECT paths FROM about ORDER BY rowid")]


def looked_at(task: Task) -> Reading:
    """Read a file, and the map in it if its content is another than it was; never raises on what is in it."""
    path = task.found.path
    try:
        if why := refusal(task.found):
            return Reading(task, b"", None, f"the file {why}")
        data = read_bytes(path)
    except ArgmapError as error:
        return Reading(task, b"", None, str(error).removeprefix(f"{path}: "))
    digest = blake2b(data, digest_size=16).digest()
    if digest == task.hash:
        return Reading(task, digest, None, "")
    opened = open_anyway(task.found, lambda _: data, alone=True)
    why = opened.failure
    return Reading(task, digest, None if why else rows(opened.map), why)


def _tasks(stored: dict[str | bytes, Found], known: dict[str | bytes, tuple[int, int, int, bytes]]) -> Iterator[Task]:
    """The files that are new, or of another size or time than when they were read."""
    for path, found in stored.items():
        size, mtime = state(found.path)
        _, old_size, old_mtime, digest = known.get(path, (0, -1, -1, b""))
        if (size, mtime) != (old_size, old_mtime):
            yield Task(found, size, mtime, digest)


def state(path: str) -> tuple[int, int]:
    """The size of a file and when it was written, in ns; of one that is not there, numbers that none has."""
    try:
        found = Path(path).stat()
    except OSError:
        return -2, -2
    return found.st_size, found.st_mtime_ns


def _write(index: Index, reading: Reading, known: tuple[int, int, int, bytes] | None) -> None:
    connection, task = index.connection, reading.task
    if known is not None and reading.rows is None and not reading.unread:
        connection.execute("UPDATE map SET size = ?, mtime = ? WHERE id = ?", (task.size, task.mtime, known[0]))
        return
    if known is not None:
        _remove(index, [known[0]])
    cursor = connection.execute(
        "INSERT INTO map (path, place, size, mtime, hash, unread) VALUES (?, -1, ?, ?, ?, ?)",
        (index.stored(task.found.path), task.size, task.mtime, reading.hash, reading.unread),
    )
    if reading.rows is not None:
        _insert(index, cursor.lastrowid or 0, reading.rows)


def _insert(index: Index, number: int, found: Rows) -> None:
    connection = index.connection
    (first,) = connection.execute("SELECT ifnull(max(key), 0) + 1 FROM item").fetchone()
    marks = ", ".join("?" * 11)
    connection.executemany(
        f"INSERT INTO item VALUES ({marks})", ((first + each[0], number, *each[1:]) for each in found.items)
    )
    connection.executemany(
        "INSERT INTO words (rowid, folded) VALUES (?, ?)",
        ((first + each[0], each[-1]) for each in found.items if each[-1]),
    )
    connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?)", ((first + n, tag) for n, tag in found.tags))
    connection.executemany("INSERT INTO cite VALUES (?, ?)", ((first + cited, first + n) for cited, n in found.cites))
    connection.executemany(
        "INSERT INTO author VALUES (?, ?, ?)", ((first + n, value, phrase) for n, value, phrase in found.authors)
    )


def _remove(index: Index, maps: Iterable[int]) -> None:
    execute = index.connection.execute
    for number in maps:
        among = "IN (SELECT key FROM item WHERE map = ?)"
        execute(
            "INSERT INTO words (words, rowid, folded) SELECT 'delete', key, folded FROM item"
            " WHERE map = ? AND folded != ''",
            (number,),
        )
        for table, column in (("tag", "item"), ("cite", "statement"), ("author", "authority")):
            execute(f"DELETE FROM {table} WHERE {column} {among}", (number,))
        execute("DELETE FROM item WHERE map = ?", (number,))
        execute("DELETE FROM map WHERE id = ?", (number,))
