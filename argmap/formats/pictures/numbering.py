"""What each sheet says of the others: where a branch goes on, where it comes from, on which page a statement stands."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from argmap.formats.dot.sheets import Branch, Sheet, hanging
from argmap.model import ArgumentMap
from argmap.relations.placed import known_premises
from argmap.relations.plan import Plan

Parts = Mapping[str, Sequence[tuple[str, ...]]]


def numbered(
    amap: ArgumentMap, plan: Plan, packed: Sequence[Sequence[Branch]], cut: Set[str], parts: Parts
) -> list[Sheet]:
    """The sheets of `packed` branches; `cut` are the statements whose reasons stand elsewhere, `parts` the arguments of
    each statement as they are spread over sheets."""
    starts: dict[str, int] = {}
    for page, branches in enumerate(packed, 1):
        for branch in branches:
            starts.setdefault(branch.root, page)
    pages, leading = _pages(amap, plan, packed, cut, starts)
    leads: dict[int, dict[str, str]] = {}
    for name, page in leading.items():
        leads.setdefault(page, {})[name] = "↓ on this page" if starts[name] == page else f"→ page {starts[name]}"
    made = []
    for page, branches in enumerate(packed, 1):
        told = tuple(replace(branch, above=_above(branch, page, starts, leading, parts)) for branch in branches)
        continued, last = _continued(branches, parts), page == len(packed)
        made.append(Sheet(told, leads.get(page, {}), continued, pages, page, strays=last))
    return made


def _pages(
    amap: ArgumentMap,
    plan: Plan,
    packed: Sequence[Sequence[Branch]],
    cut: Set[str],
    starts: Mapping[str, int],
) -> tuple[dict[str, int], dict[str, int]]:
    """The page on which each statement stands with its reasons, and the one from which the way leads to it."""
    pages: dict[str, int] = dict(starts)
    leading: dict[str, int] = {}
    for page, branches in enumerate(packed, 1):
        for branch in branches:
            work = [branch.root]
            while work:
                name = work.pop()
                pages.setdefault(name, page)
                if name in cut and name != branch.root:
                    leading[name] = page
                    continue
                for argument in hanging(amap, name, branch.arguments if name == branch.root else None):
                    work += [p for p in known_premises(amap, argument) if plan.is_home(p, argument.handle)]
    return pages, leading


def _above(branch: Branch, page: int, starts: Mapping[str, int], leading: Mapping[str, int], parts: Parts) -> str:
    if starts[branch.root] != page or (branch.arguments and branch.arguments != parts[branch.root][0]):
        return f"continued from page {starts[branch.root]}"
    above = leading.get(branch.root, 0)
    return f"← page {above}" if above not in (0, page) else "↑ on this page" if above else ""


def _continued(branches: Sequence[Branch], parts: Parts) -> dict[str, str]:
    return {
        branch.root: "continued on the next page"
        for branch in branches
        if branch.arguments and branch.arguments != parts[branch.root][-1]
    }
