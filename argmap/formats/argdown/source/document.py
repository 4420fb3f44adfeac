"""The document in the making: statements and arguments by title, and the relations between them."""

from argmap.formats.argdown.source.content import Content, Note
from argmap.formats.argdown.source.data import merged
from argmap.formats.drafts.documents import Object, as_list, as_object
from argmap.model import Value

End = tuple[str, str]
"""What a relation is about: `statement`, `argument` or `inference`, and its title."""

_AGAINST = frozenset(("attack", "contradictory", "contrary"))
_OF = {"[": "statement", "<": "argument"}


class Document:
    """What `argdown json` has, as it grows; entries stand in the order of their first line."""

    def __init__(self) -> None:
        self.front: dict[str, Value] = {}
        self.headings = 0
        self._tables: dict[str, dict[str, Object]] = {"statement": {}, "argument": {}}
        self._relations: dict[tuple[str, End, End], Object] = {}
        self._untitled = 0

    def end(self, content: Content) -> End:
        """The statement or argument that `content` is said of, with a title made up where it has none."""
        title = content.title or self._made_up()
        content.title = title
        self._entry(_OF[content.kind], title)
        return _OF[content.kind], title

    def say(self, end: End, content: Content) -> None:
        """Add what was said of a statement or argument in one place."""
        entry = self._entry(*end)
        as_list(entry["members"]).append({"text": content.text.strip()})
        as_list(entry["tags"]).extend(content.tags)
        if content.data:
            entry["data"] = merged(_values(entry.get("data")), content.data)

    def relate(self, kind: str, start: End, end: End, index: int | None = None) -> None:
        """Add a relation once; a contradiction is the same in both directions.

        `index` is the row of the conclusion that an undercut inference leads to.
        """
        if kind == "contradictory" and (kind, end, start) in self._relations:
            return
        row: Object = {"relationType": kind, "from": start[1], "fromType": start[0], "to": end[1], "toType": end[0]}
        if index is not None:
            row["conclusionIndex"] = index
        self._relations.setdefault((kind, start, end), row)

    def structured(self, before: End | None, line: int, note: Note) -> str:
        """The title of the argument that a structure belongs to: the one right before it, or a new one."""
        if before and not self._entry(*before)["pcs"]:
            return before[1]
        if before:
            note("second structures of one argument, read as arguments of their own", line)
        title = self._made_up()
        self._entry("argument", title)
        return title

    def conclude(self, title: str, rows: list[Object]) -> None:
        """Give the argument `title` its structure."""
        self._entry("argument", title)["pcs"] = rows

    def as_json(self) -> Object:
        """The document, in the shape of `argdown json`."""
        if as_object(self.front.get("model")).get("mode") == "strict":
            self._be_strict()
        return {
            "frontMatter": dict(self.front),
            "statements": dict(self._tables["statement"]),
            "arguments": dict(self._tables["argument"]),
            "relations": list(self._needed()),
            "sections": [{}] * self.headings,
        }

    def _be_strict(self) -> None:
        """In Argdown's strict mode a statement that attacks another is contrary to it, and the other to it."""
        relations, self._relations = self._relations, {}
        for (kind, start, end), row in relations.items():
            if kind == "attack" and start[0] == end[0] == "statement":
                if ("contrary", end, start) not in self._relations:
                    self._relations.setdefault(("contrary", start, end), row | {"relationType": "contrary"})
            else:
                self._relations[kind, start, end] = row

    def _needed(self) -> list[Object]:
        """The relations, without attacks on an argument by what attacks or contradicts one of its premises."""
        rivals: dict[str, set[str]] = {}
        for kind, start, end in self._relations:
            if start[0] == end[0] == "statement" and kind in _AGAINST:
                rivals.setdefault(start[1], set()).add(end[1])
                if kind != "attack":
                    rivals.setdefault(end[1], set()).add(start[1])
        needed = []
        for (kind, start, end), row in self._relations.items():
            if kind == "attack" and start[0] == "statement" and end[0] == "argument" and start[1] in rivals:
                rows = map(as_object, as_list(self._tables["argument"][end[1]]["pcs"]))
                if any(each["role"] == "premise" and each["title"] in rivals[start[1]] for each in rows):
                    continue
            needed.append(row)
        return needed

    def _entry(self, table: str, title: str) -> Object:
        empty: Object = {"members": [], "tags": [], "pcs": []}
        return self._tables[table].setdefault(title, empty)

    def _made_up(self) -> str:
        self._untitled += 1
        return f"Untitled {self._untitled}"


def _values(value: object) -> dict[str, Value]:
    return value if isinstance(value, dict) else {}
