"""A map in a notebook: the picture where Graphviz is at hand, and in any case the tree as text."""

from collections.abc import Mapping
from dataclasses import replace

from argmap.bibliography.csl import short
from argmap.diagnostics import ArgmapError
from argmap.evaluation import evaluate
from argmap.formats.dot.look import PLAIN, Look
from argmap.model import ArgumentMap
from argmap.query import parse, selection
from argmap.query.part import part
from argmap.records import record
from argmap.render.tree import Look as TreeLook
from argmap.render.tree import tree

WIDTH = 80


@record
class Picture:
    """What a notebook shows of a map: SVG, Markdown and plain text, whichever it can."""

    amap: ArgumentMap
    labels: Mapping[str, str] | None = None
    look: Look = PLAIN

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """The same in every form; a notebook takes the richest that it can show, so the choice is left to it."""
        from argmap.formats.markdown.write import write

        bundle = {"text/plain": str(self), "text/markdown": write(self.amap, self.labels)}
        try:
            bundle["image/svg+xml"] = self.svg()
        except ArgmapError:  # no Graphviz here: text it is
            return bundle
        return bundle

    def svg(self) -> str:
        """The picture.  Raises ArgmapError without the extra `pictures`."""
        from argmap.formats.pictures.write import svg

        return svg(self.amap, self.labels, self.look)

    def __str__(self) -> str:
        details = frozenset({"cites", *(["labels"] if self.labels else [])})
        look = TreeLook(details=details, width=WIDTH, depth=self.look.depth)
        lines = tree(self.amap, (), look, name=short, labels=self.labels)
        return "\n".join("".join(run.text for run in line).rstrip() for line in lines)


def picture(amap: ArgumentMap, *, select: str | None = None, labels: bool = False, depth: int | None = None) -> Picture:
    """A map, or the part of it that a query selects, for a notebook to show.

    `labels` says what stands, in the whole map also where only a part is
    shown; `depth` is how many levels of reasons are drawn.

    >>> amap = argmap.load("arguments/bridge.yaml")
    >>> print(argmap.picture(amap, select="+otters-lose"))
    otters-lose: The bridge destroys the otters' bank.

    Raises ArgmapError for a query that means nothing.
    """
    standing = {name: str(label) for name, label in evaluate(amap).labels.items()} if labels else None
    look = replace(PLAIN, depth=depth)
    if select is None:
        return Picture(amap, standing, look)
    chosen = part(amap, selection(amap, parse(select)))
    return Picture(chosen, standing, replace(look, part=select, whole=amap))
