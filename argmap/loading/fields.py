"""Typed access to the syntax tree: the value asked for, or a diagnostic and nothing."""

import re
from sys import intern

from argmap import text
from argmap.diagnostics import Diagnostic, Severity
from argmap.keys import EXTENSION, Holds, Key, Table, is_id
from argmap.loading.braces import whole_values
from argmap.loading.dashes import dashed, parted, rows
from argmap.loading.faults import Faults
from argmap.loading.hints import QUOTES, about_id, choices, flag_meant, meant
from argmap.loading.plain import plain
from argmap.model import Value
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.syntax.astray import goes_on
from argmap.syntax.comments import NOTHING_LEFT, NOTHING_LEFT_HINT
from argmap.syntax.nodes import DAMAGED
from argmap.syntax.told import WRAPPED_COLON, uncoloned
from argmap.text.letters import COLONS, composed

_NUMBER = re.compile("[1-9][0-9]{0,8}")
_NO_COLON = rf"([\w-]++)[\s:={COLONS}]*+([\[{{])"
_INSIDE = "name ids here; each argument is an item of its own"
_ROWS = {Holds.WORDS: "word", Holds.CITATIONS: "id"}
Fields = dict[str, Node]
Entries = list[tuple[Scalar, Node]]


class Reader(Faults):
    """Reads values out of nodes, and collects what is wrong with them.

    Nothing here raises on content.  What was reported before (a damaged
    scalar) gives nothing, in silence.
    """

    def __init__(self, path: str, typed: str = "") -> None:
        super().__init__(path, typed)
        self._near: dict[int, text.Near] = {}  # by table
        self._required: dict[int, list[Key]] = {}  # by table

    def fields(self, node: Mapping, table: Table, what: str) -> tuple[Fields, dict[str, Value]]:
        """The values of a mapping by key, and its `x-` keys.

        An unknown key that is close to a known one is read as that one.
        """
        found: Fields = {}
        for key, value in node.entries:
            found[key.value] = value
        extra: dict[str, Value] = {}
        if len(found) < len(node.entries) or not found.keys() <= table.keys():
            found, extra = self._sorted_out(node, table, what)
        if (required := self._required.get(id(table))) is None:
            required = self._required[id(table)] = [key for key in table.values() if key.required]
        for needed in required:
            if needed.name not in found:
                hint = f"add it: {needed.meaning[:1].lower()}{needed.meaning[1:]}"
                self.error("missing-key", f"{what} needs `{needed.name}:`", node, hint)
        return found, extra

    def text(self, node: Node | None, what: str, *, needed: bool = False) -> str:
        """Text as typed; of block text, without the line ends that come last."""
        if type(node) is Scalar:
            if node.damaged or (node.empty and self.hidden(node, needed)):
                return ""
            return node.value.rstrip("\n") if node.style in ("|", ">") else node.value
        if node is not None:
            self.wrong(node, what, Holds.TEXT)
        return ""

    def hidden(self, text: Scalar, needed: bool) -> bool:
        """Whether a text is a comment to YAML, since it starts with `#`, which is reported: as an error if `needed`."""
        rest = "" if text.style else self.typed.rest(self.span(text))
        if not rest.lstrip().startswith("#"):
            return False
        column = text.column + len(rest) - len(rest.lstrip())
        place = Scalar("", text.line, column, text.line, column + 1)
        severity, hint = (Severity.ERROR, "quote the text") if needed else (Severity.WARNING, NOTHING_LEFT_HINT)
        self.diagnostics.append(Diagnostic("comment-in-text", severity, NOTHING_LEFT, self.span(place), hint))
        text.value = DAMAGED
        return True

    def flag(self, node: Node | None, what: str) -> bool | None:
        """`true` or `false`, or what was meant for it; None where there is none."""
        if type(node) is Scalar and not node.style and node.value in ("true", "false"):
            return node.value == "true"
        if node is not None:
            self.wrong(node, what, Holds.FLAG)
        return flag_meant(node.value) if type(node) is Scalar else None

    def number(self, node: Node | None, what: str) -> int | None:
        """A whole number above 0; None where there is none."""
        if type(node) is Scalar and not node.style and _NUMBER.fullmatch(node.value):
            return int(node.value)
        if node is not None:
            self.wrong(node, what, Holds.NUMBER)
        return None

    def words(self, node: Node | None, what: str, holds: Holds) -> list[Scalar]:
        """One word or a list of words, as scalars that know their place."""
        if node is None:
            return []
        words: list[Scalar] = []
        for item in self.items(node) if type(node) is Sequence else self.rows(node, holds):
            if type(item) is Scalar and (name := item.value).isascii() and name[:1] not in ("", "-"):
                item.value = intern(name)  # one for all who name it: a map is a tenth smaller so
                words.append(item)
            else:
                words += self._odd_words(item, what, holds)
        return words

    def _odd_words(self, node: Node, what: str, holds: Holds) -> list[Scalar]:
        """The words of what is not plainly one: ids after dashes are several, a list is none."""
        words = []
        for item in (holds is not Holds.WORDS and self.dashed(node)) or [node]:
            if type(item) is not Scalar or item.empty:
                self.partial |= type(item) is not Scalar
                inside = holds is Holds.PREMISES and type(item) is Sequence
                if not (inside and self.diagnostics and self.diagnostics[-1].hint == _INSIDE):
                    self.wrong(item, what, holds, _INSIDE if inside else "")
            elif not item.damaged:
                if holds is not Holds.WORDS:
                    item.value = composed(item.value)
                words.append(item)
        return words

    def items(self, node: Sequence) -> list[Node]:
        """What is in a list; lines that have become one item are parted again, and reported."""
        for item in node.items:
            if type(item) is Scalar and item.end_line > item.line and not item.style:
                break
        else:
            return node.items
        found = list[Node]()
        for item in node.items:
            parts: list[Node] = []
            if type(item) is Scalar and not item.style:
                parts, faults = parted(item, self.span(item), self.typed)
                self.diagnostics += faults
            found += parts or [item]
        node.items = found
        return found

    def rows(self, node: Node, holds: Holds) -> list[Node]:
        """What stands in one text and was meant as a list, each at its place, which is reported; else the node.

        Ids of statements are left as they are: whoever knows them all parts them.
        """
        if type(node) is not Scalar or (node.end_line == node.line and holds is not Holds.WORDS) or holds not in _ROWS:
            return [node]
        found, faults = rows(node, self.span(node), self.typed, _ROWS[holds])
        self.diagnostics += faults
        return list[Node](found) or [node]

    def dashed(self, node: Node) -> list[Node]:
        """The ids in a text of `-id`s, which are reported; none in any other node."""
        if type(node) is not Scalar or node.value[:1].isalnum():
            return []
        ids, found = dashed(node, self.span(node), self.typed)
        self.diagnostics += found
        return list[Node](ids)

    def check_id(self, node: Scalar, what: str) -> bool:
        """Bring an id into the one form of its letters; report one that is none.  Whether it is one then.

        Without what stands around it, if that is all that is wrong, it is the id that was meant.
        """
        if node.value.isascii() and is_id(node.value):
            node.value = intern(node.value)
            return True
        node.value = composed(node.value)
        if not is_id(node.value) and not node.damaged:
            message, hint, bare = about_id(node.value, what)
            fixes = self.typed.renamed(self.span(node), node.value, bare)
            self.error("bad-id", message, node, hint, (bare or node.value,), (), fixes)
            node.value = bare or node.value
            return bare is not None
        return True

    def nearest(self, word: str, table: Table) -> str | None:
        """The key of a table that `word` was probably meant to be, or None; for many words."""
        return self._near.setdefault(id(table), text.Near(table)).to(word)

    def _sorted_out(self, node: Mapping, table: Table, what: str) -> tuple[Fields, dict[str, Value]]:
        """The same of a mapping with keys that are not in `table`, or stand twice."""
        found: Fields = {}
        extra: dict[str, Value] = {}
        written = {key.value for key, _ in node.entries}
        entries, faults = whole_values(node, table, self.path, self.typed)
        self.diagnostics += faults
        node.entries = entries
        before: Node | None = None
        strange: set[str] = set()
        for key, value in entries:
            name, above, before = key.value, before, value
            if name in table:
                self.partial |= name in found  # which has been reported, and what is in it is not read
                found.setdefault(name, value)
            elif name.startswith(EXTENSION):
                extra.setdefault(name, plain(value))
            elif goes_on(above, key, value):
                message, hint = WRAPPED_COLON
                self.error("yaml-syntax", message, key, hint)
            elif name in strange:  # that it stands twice has been reported
                self.partial |= type(value) is not Scalar
            else:
                strange.add(name)
                near = self._unknown_key(key, table, what, written)
                if near:
                    found.setdefault(near, value)
                elif type(value) is not Scalar:
                    self.partial = True
        return found, extra

    def _unknown_key(self, key: Scalar, table: Table, what: str, written: set[str]) -> str | None:
        near = self.nearest(key.value, table) or meant(key.value, table)
        near = None if near in written else near
        hint = f"did you mean `{near}`?" if near else f"{choices(table)}; or start it with `{EXTENSION}`"
        if (lost := re.match(_NO_COLON, key.value)) and lost[1] in table:
            message, hint = uncoloned(lost[1], value=f" {lost[2]}…")
            self.error("yaml-syntax", message, key, hint)
            return None
        if (bare := key.value.strip(QUOTES).rstrip(":")) in table and bare not in written:
            message, hint = f"the key is in quotes that are part of it: `{key.value}`", f"write `{bare}`, without them"
            if key.value == f"{bare}:":
                message, hint = f"`:` stands twice after `{bare}`", f"write `{bare}: …`"
            fixes = self.typed.renamed(self.span(key), key.value, bare)
            self.error("unknown-key", message, key, hint, (key.value,), (), fixes)
            return bare
        if not key.damaged:
            message, span = f"{what} has no key `{text.shortened(key.value, 40)}`", self.span(key)
            fixes = self.typed.renamed(span, key.value, near)
            self.error("unknown-key", message, span, hint, (key.value,), (), fixes, guessed=True)
        return near
