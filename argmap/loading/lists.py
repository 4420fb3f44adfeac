"""Arguments and keys whose list or mapping YAML sees in another place than it was meant for."""

import re
from collections.abc import Callable
from collections.abc import Sequence as Several

from argmap.diagnostics import Edit, Span
from argmap.keys import ARGUMENT, EXTENSION, STATEMENT, Holds, is_id, is_reference
from argmap.loading.dashes import BETWEEN, apart, several
from argmap.loading.fields import Reader
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.syntax.told import uncoloned
from argmap.text import nearest, shortened
from argmap.text.letters import BULLETS


def arguments(reader: Reader, node: Node, relation: str, known: Callable[[str], bool]) -> list[Node]:
    """What stands under `support` or `attack`: a list holds several arguments, all else is one.

    `known` says whether a word is the id of a statement, also of one that is read later.
    """
    if type(node) is Sequence:
        items = reader.items(node)
        if all(map(_is_usual, items)):
            return items
        if reader.typed.at(reader.span(node)) == "[":
            items = [each for item in items for each in _apart(reader, item, known)]
        return [_with_colon(reader, item) for item in _gathered(reader, items)]
    if type(node) is Mapping and (ids := in_braces(reader, node, f"what is under `{relation}` stands")):
        return [*ids]
    return [*reader.dashed(node)] or [_with_colon(reader, each) for each in _apart(reader, node, known)]


def _is_usual(item: Node) -> bool:
    """Whether an item is as most are: nothing below needs to look at it."""
    if type(item) is Scalar:
        return is_id(item.value) or re.search(BETWEEN, item.value) is None
    return _waiting(item) is None


def _apart(reader: Reader, item: Node, known: Callable[[str], bool]) -> list[Node]:
    """Ids that are one word for want of a comma, each as an argument of its own, which is reported; else the item."""
    words = several(item.value) if type(item) is Scalar and not item.style else []
    if type(item) is not Scalar or len(words) < 2 or not all(map(known, words)):
        return [item]
    ids, found = apart(item, words, reader.span(item), reader.typed)
    reader.diagnostics.append(found)
    return [*ids]


def _waiting(item: Node) -> str | None:
    """The last key of a mapping, if nothing stands after it."""
    if type(item) is not Mapping or not item.entries:
        return None
    key, value = item.entries[-1]
    return key.value if type(value) is Scalar and value.empty else None


def in_braces(reader: Reader, node: Mapping, what: str) -> list[Scalar]:
    """Ids that stand in braces as if these were brackets: keys without anything, to YAML."""
    keys = [key for key, _ in node.entries]
    bare = all(type(value) is Scalar and value.empty for _, value in node.entries)
    if not bare or not all(is_reference(key.value) and key.line == node.line for key in keys):
        return []
    if len(keys) < 2:
        return []
    ids = ", ".join(key.value for key in keys)
    hint = f"write `[{shortened(ids, 80)}]`"
    start, end = reader.span(node), (node.end_line + 1, node.end_column)
    last = Span(reader.path, *end, end[0], end[1] + 1)
    fixes = (*reader.typed.put(start, "["), *reader.typed.put(last, "]")) if reader.typed.at(last) == "}" else ()
    reader.error("wrong-type", f"{what} in braces, and a list has brackets", node, hint, (), (), fixes)
    return keys


def _gathered(reader: Reader, items: Several[Node]) -> list[Node]:
    """The items of a list, of which those after an empty `premises:` are its premises, in the column of its dash."""
    found, premises = list[Node](), list[Node]()
    waits = False  # whether the next item may be a premise
    for item in items:
        if type(item) is Scalar and waits:
            if not premises:
                column = found[-1].column + 2
                message = "the premises stand in the column of the dash of their `premises:`"
                reader.error("yaml-syntax", message, item, f"indent them by {column} spaces")
            premises.append(item)
            continue
        _close(found, premises)
        found.append(item)
        premises = []
        waits = _waiting(item) == "premises"
    _close(found, premises)
    return found


def _close(found: Several[Node], premises: list[Node]) -> None:
    """Put premises where they were meant to be: under the last key of the item before them."""
    if premises and type(argument := found[-1]) is Mapping:
        key, empty = argument.entries[-1]
        argument.entries[-1] = key, Sequence(premises, empty.line, empty.column)


def _with_colon(reader: Reader, node: Node) -> Node:
    """`premises shade` without its colon, as the mapping that was meant."""
    if type(node) is not Scalar or node.style or not node.value.startswith("premises "):
        return node
    ids = [each for each in several(node.value.removeprefix("premises ")) if each != "-"]
    if not ids or not all(map(is_reference, ids)):
        return node
    message, hint = uncoloned("premises", value=node.value.removeprefix("premises"))
    reader.error("yaml-syntax", message, node, hint)
    end = node.column + len("premises")
    key = Scalar("premises", node.line, node.column, node.line, end)
    places = [Scalar(each, node.line, end + 1, node.line, end + 1 + len(each)) for each in ids]
    return Mapping([(key, Sequence([*places], node.line, end + 1))], node.line, node.column)


def keys_in_list(reader: Reader, node: Sequence) -> Mapping | None:
    """The keys of a statement that have dashes before them, as the mapping that was meant; None for another list."""
    if not node.items or not all(type(item) is Mapping for item in node.items):
        return None
    entries = [entry for item in node.items if type(item) is Mapping for entry in item.entries]
    if any(key.value not in STATEMENT for key, _ in entries):
        return None
    reader.error("wrong-type", "the keys of a statement have dashes before them", node, "write them without dashes")
    return Mapping(entries, node.line, node.column)


def is_astray(key: Scalar, node: Node) -> bool:
    """Whether a key of a statement that stands where ids stand can be no id: it has what only such a key has."""
    known = STATEMENT.get(key.value)
    if known is None or known.holds is Holds.TEXT:
        return False
    return type(node) is Sequence or (type(node) is Scalar and bool(node.value) and " " not in node.value)


def indented(reader: Reader, key: Scalar, node: Node, column: int) -> tuple[Edit, ...]:
    """The change that moves a key to a column further in; none where what it has is on more lines than its own."""
    if column <= key.column or type(node) is Mapping or not node.end_line == node.line == key.line:
        return ()
    start = reader.span(key)._replace(end_line=key.line + 1, end_column=key.column + 1)
    return reader.typed.put(start, " " * (column - key.column))


def is_statement(key: Scalar, value: Node) -> bool:
    """Whether this can only be a statement: under no key of an argument, with a text or as a sentence."""
    if key.value in ARGUMENT or key.value.startswith((EXTENSION, *BULLETS)):
        return False
    if type(value) is Mapping:
        return any(name.value == "text" for name, _ in value.entries)
    return type(value) is Scalar and len(value.value.split()) > 2 and nearest(key.value, ARGUMENT) is None
