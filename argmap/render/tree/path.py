"""The way from the root to where a walk stands, for finding circles.  Knows keys and parents, no arguments."""

from dataclasses import field

from argmap.records import record


@record
class Step:
    """A node on the way down from a root; `hostile` counts the attacks and contradictions on that way."""

    key: str
    parent: "Step | None" = field(default=None, compare=False, repr=False)  # as long as the way is
    depth: int = 0
    hostile: int = 0
    position: int = 0


def step(key: str, parent: Step | None, *, depth: int, hostile: bool) -> Step:
    """The step from `parent` to a node."""
    if parent is None:
        return Step(key, depth=depth)
    return Step(key, parent, depth, parent.hostile + hostile, parent.position + 1)


class Path:
    """The steps from the root to one node, moved from node to node in depth-first order.

    Moving costs as many steps as lie between the two nodes, so a whole walk
    is linear, also where a branch is left and taken up again later.
    """

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._at: dict[str, Step] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._at

    def move(self, to: Step | None) -> None:
        """Stand at `to`, whose parents lead to a root."""
        climbed = []
        while to is not None and self._at.get(to.key) is not to:
            climbed.append(to)
            to = to.parent
        kept = 0 if to is None else to.position + 1
        for gone in self._steps[kept:]:
            del self._at[gone.key]
        del self._steps[kept:]
        for new in reversed(climbed):
            self._steps.append(new)
            self._at[new.key] = new

    def since(self, key: str, most: int) -> tuple[list[Step], list[Step]]:
        """The steps from the one at `key` to the end; of more than `2 * most` the first and the last ones, apart."""
        start = self._at[key].position
        if len(self._steps) - start <= 2 * most:
            return self._steps[start:], []
        return self._steps[start : start + most], self._steps[-most:]
