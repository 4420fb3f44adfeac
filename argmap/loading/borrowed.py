"""Authorities that a map borrows from the bibliographies that it names.  Opens no file itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from argmap.diagnostics import Diagnostic, Severity
from argmap.keys import Holds
from argmap.loading.fields import Reader
from argmap.loading.items import leaves_folder
from argmap.model import Authority, Statement
from argmap.syntax import Node
from argmap.text import shortened

Bibliographies = Callable[[str], tuple[Mapping[str, Authority], Sequence[Diagnostic]] | None]
"""Gives the authorities of a file by the path that a map names, and what is wrong with it; None where there is none."""


class Borrowed:
    """The files under `bibliography:`, and their works: of two with the same key the first."""

    def __init__(self, reader: Reader, node: Node | None, bibliographies: Bibliographies | None) -> None:
        words = reader.words(node, "`bibliography`", Holds.WORDS)
        self.paths = tuple(word.value for word in words)
        self.works: dict[str, Authority] = {}
        self.unread = bool(words) and bibliographies is None
        for word in words:
            shown = shortened(word.value, 60)
            if leaves_folder(word.value):
                message = f"`{shown}` is outside the map's folder"
                reader.error("bibliography", message, word, "put the bibliography into the map's folder")
            elif bibliographies is not None and (found := bibliographies(word.value)) is None:
                reader.error("bibliography", f"there is no file `{shown}` in the map's folder", word, "")
            elif bibliographies is not None and found is not None:
                self.works = {**found[0], **self.works}
                reader.diagnostics += [each for each in found[1] if each.severity is not Severity.NOTE]

    def cited(self, statements: Iterable[Statement], own: Mapping[str, Authority]) -> dict[str, Authority]:
        """The works that a statement cites and the map does not write itself; bare ones where no file was read."""
        names = dict.fromkeys(cites.authority for statement in statements for cites in statement.cites)
        found = {name: work for name, work in self.works.items() if name in names and name not in own}
        if self.unread:
            found |= {name: Authority(name) for name in names if name not in own}
        return found
