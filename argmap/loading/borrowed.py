"""Authorities that a map borrows from the bibliography that it names.  Opens no file itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from argmap.diagnostics import Diagnostic, Severity
from argmap.loading.fields import Reader
from argmap.loading.items import leaves_folder
from argmap.model import Authority, Statement
from argmap.syntax import Node
from argmap.text import Near, shortened

_Read = tuple[Mapping[str, Authority], Sequence[Diagnostic]] | str | None
Bibliographies = Callable[[str], _Read]
"""Gives the authorities of a file by the path that a map names, and what is wrong with it; what is said of one that is
not read; None where there is none."""


class Borrowed:
    """The works of the file at `path`, which stands at `node`; of one that cannot be read, whatever is cited."""

    def __init__(self, reader: Reader, path: str, node: Node | None, bibliographies: Bibliographies | None) -> None:
        self.works: Mapping[str, Authority] = {}
        self.unread = bool(path) and bibliographies is None
        if node is None or not path:
            return
        shown = shortened(path, 60)
        if leaves_folder(path):
            message = f"`{shown}` is outside the map's folder"
            reader.error("bibliography", message, node, "put the bibliography into the map's folder")
            self.unread = True
        elif bibliographies is not None:
            self._read(reader, bibliographies(path), shown, node)

    def _read(self, reader: Reader, found: _Read, shown: str, node: Node) -> None:
        if found is None:
            reader.error("bibliography", f"there is no file `{shown}` in the map's folder", node)
        elif isinstance(found, str):
            hint = "name another file, or take `bibliography` out"
            reader.error("bibliography", f"the bibliography, `{shown}`, {found}", node, hint)
        else:
            self.works = found[0]
            reader.diagnostics += [each for each in found[1] if each.severity is not Severity.NOTE]
            self.unread = any(each.severity is Severity.ERROR for each in found[1])
            return
        self.unread = True

    def cited(self, statements: Iterable[Statement], own: Mapping[str, Authority]) -> dict[str, Authority]:
        """The works that a statement cites, or nearly, and the map does not write itself; bare ones of no file."""
        names = dict.fromkeys(cites.authority for statement in statements for cites in statement.cites)
        if unknown := [name for name in names if self.works and name not in own and name not in self.works]:
            near = Near({**self.works, **own})
            names |= dict.fromkeys(meant for name in unknown if (meant := near.to(name)))
        found = {name: work for name, work in self.works.items() if name in names and name not in own}
        if self.unread:
            found |= {name: Authority(name) for name in names if name not in own and name not in found}
        return found
