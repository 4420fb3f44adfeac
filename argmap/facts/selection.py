"""Some of what a map holds."""

from argmap.records import record


@record
class Selection:
    """Some statements and arguments by id or handle, and some authorities, whose ids are a namespace of their own."""

    nodes: frozenset[str] = frozenset()
    authorities: frozenset[str] = frozenset()

    def __or__(self, other: "Selection") -> "Selection":
        return Selection(self.nodes | other.nodes, self.authorities | other.authorities)

    def __and__(self, other: "Selection") -> "Selection":
        return Selection(self.nodes & other.nodes, self.authorities & other.authorities)

    def __sub__(self, other: "Selection") -> "Selection":
        return Selection(self.nodes - other.nodes, self.authorities - other.authorities)
