"""What may be written at a place of a text: found from its lines, so that a text edited halfway is no obstacle."""

import re

from argmap.keys import (
    ANCHOR,
    ARGUMENT,
    AUTHORITY,
    CITATION,
    MAP,
    QUESTION,
    SOURCE,
    STATEMENT,
    TARGET,
    Holds,
    Key,
    Table,
)
from argmap.records import record

_KEY = r"""(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#\[\]{},"'&*!|>@`%-][^\n:#]*?|-[^\s:#][^\n:#]*?))\s*:(?=\s|$)"""
_DASHES = r"\s*((?:-\s+)*)"
_BELOW: dict[Holds, Table] = {
    Holds.ARGUMENTS: ARGUMENT,
    Holds.CITATIONS: CITATION,
    Holds.ANCHORS: ANCHOR,
    Holds.SOURCE: SOURCE,
}
_NAMED: dict[Holds, Table] = {Holds.STATEMENTS: STATEMENT, Holds.AUTHORITIES: AUTHORITY, Holds.TARGETS: TARGET}


@record
class Context:
    """A place: the keys that lead to it, what is typed there so far and at which offset that starts.

    `key` says that a key may stand there, `value` that a value may;
    `comment` is the comment that it is in.
    """

    path: tuple[str, ...]
    typed: str
    start: int
    key: bool = False
    value: bool = False
    comment: str = ""


@record
class Expected:
    """What the format has at a place: the keys of `table`, or what `of` holds; under names of one's own `named`."""

    table: Table | None = None
    of: Key | None = None
    named: Holds | None = None


def context(text: str, offset: int) -> Context:
    """The context of an offset."""
    begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    head = text[begin:offset]
    dashes = re.match(_DASHES, head)
    content = dashes.end() if dashes else 0
    keys, word, inside, comment = _scan(head, content)
    if comment is not None:
        return Context((), "", offset, comment=head[comment:])
    start = begin + word
    above = _above(text, begin, head, content)
    value = bool(keys and keys[-1]) or inside == "[" or not (keys or inside)
    key = inside in ("{", "") and not (keys and keys[-1])
    typed = text[start:offset].lstrip()
    return Context((*above, *(each for each in keys if each)), typed, offset - len(typed), key, value)


def expected(path: tuple[str, ...]) -> Expected:
    """What may stand below the keys of `path`."""
    table: Table | None = MAP
    here = Expected(MAP)
    names: Holds | None = None
    for word in path:
        if names is not None:
            if names in (Holds.PREMISES, Holds.QUESTIONS):
                here = Expected(QUESTION if names is Holds.QUESTIONS else None, here.of)
                table = here.table
            else:
                table = _NAMED.get(names)
                here = Expected(table, None)
            names = None
            continue
        key = (table or {}).get(word)
        if key is None:
            return Expected()
        table = _BELOW.get(key.holds)
        names = key.holds if key.holds in _NAMED or key.holds in (Holds.PREMISES, Holds.QUESTIONS) else None
        here = Expected(table, key, names)
    return here


def _scan(head: str, content: int) -> tuple[list[str], int, str, int | None]:
    """The keys open at the end of a line's head, where the last word starts, the bracket it is in, a comment's start.

    A bracket without a key of its own leaves an empty one in the list.
    """
    stack: list[list[str]] = [["", ""]]  # the bracket and the key
    word = at = content
    while at < len(head):
        sign, fresh = head[at], not head[word:at].strip()
        if sign in "\"'" and fresh:
            end = _closed(head, at)
            if end < 0:
                return _keys(stack), at + 1, stack[-1][0], None
            at = end
        elif sign == "#" and (at == 0 or head[at - 1].isspace()):
            return _keys(stack), word, stack[-1][0], at
        elif sign in "[{" and (fresh or len(stack) > 1):
            stack.append([sign, ""])
            word = at + 1
        elif sign in "]}" and len(stack) > 1:
            stack.pop()
            word = at + 1
        elif sign == "," and len(stack) > 1:
            stack[-1][1] = "" if stack[-1][0] == "{" else stack[-1][1]
            word = at + 1
        elif sign == ":" and not stack[-1][1] and stack[-1][0] != "[" and (head[at + 1 : at + 2] or " ").isspace():
            stack[-1][1] = head[word:at].strip().strip("\"'")
            word = at + 1
        at += 1
    return _keys(stack), word, stack[-1][0], None


def _keys(stack: list[list[str]]) -> list[str]:
    """The keys from the outside in; the last one is empty where a key is still to come."""
    return [key for number, (bracket, key) in enumerate(stack) if key or (number + 1 == len(stack) and bracket == "{")]


def _closed(head: str, start: int) -> int:
    """Where the quote that opens at `start` closes; -1 if it does not."""
    end = head.find(head[start], start + 1)
    while end > 0 and ((head[start] == '"' and head[end - 1] == "\\") or head[end + 1 : end + 2] == head[start] == "'"):
        end = head.find(head[start], end + (1 if head[start] == '"' else 2))
    return end


def _above(text: str, begin: int, head: str, content: int) -> list[str]:
    """The keys of the lines above that the line at `begin` hangs under, the outermost first."""
    dash = head.find("-") if "-" in head[:content] else -1
    limit, item = (dash, True) if dash >= 0 else (content, False)
    found: list[str] = []
    for line in reversed(re.split(r"\r\n|\r|\n", text[:begin])[:-1]):
        if limit == 0 and not item:
            break
        match = re.match(_DASHES, line)
        column = match.end() if match else 0
        if column >= len(line) or line[column] == "#" or column > limit:
            continue
        dash = line.find("-") if "-" in line[:column] else -1
        if column == limit and not item and 0 <= dash < limit:
            limit, item = dash, True  # the first key of the item that we are in
            continue
        if column < limit or (item and dash < 0):
            key = re.match(_KEY, line[column:])
            if key:
                found.append(next(part for part in key.groups() if part is not None))
                limit, item = (dash, True) if dash >= 0 else (column, False)
    return found[::-1]
