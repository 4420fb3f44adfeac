"""Comments that silence rules: `# argmap: ignore[rule] reason`."""

from collections.abc import Collection, Mapping, Sequence

from argmap.diagnostics import Diagnostic, Ignore
from argmap.model import ArgumentMap
from argmap.rules.reading import unexplained_ignore, unused_ignore
from argmap.rules.rule import Rule
from argmap.rules.selection import is_unreadable
from argmap.text import Near, listed, shortened

_ABOUT_COMMENTS = frozenset({unexplained_ignore.name, unused_ignore.name})


def ignored(
    amap: ArgumentMap,
    diagnostics: Sequence[Diagnostic],
    rules: Mapping[str, Rule],
    chosen: Collection[str],
    ran: Collection[str],
) -> list[Diagnostic]:
    """`diagnostics` without what the map's comments silence, and with what is wrong with the comments.

    `rules` are all there are, `chosen` the names of those that were asked
    for, `ran` of those that had their say: only a comment about one of these
    can be of no use.
    """
    silenced, used = _silenced(amap.ignores, [each for each in diagnostics if not _cannot(rules.get(each.rule))])
    kept = [found for found in diagnostics if id(found) not in silenced]
    near = Near(rules)
    for number, ignore in enumerate(amap.ignores):
        if not ignore.reason and unexplained_ignore.name in chosen:
            kept.append(_unexplained(ignore))
        if unused_ignore.name in chosen:
            kept += _unused(ignore, [name for name in ignore.rules if (number, name) not in used], rules, ran, near)
    return kept


def _cannot(rule: Rule | None) -> bool:
    return rule is None or is_unreadable(rule) or rule.name in _ABOUT_COMMENTS


def _silenced(ignores: Sequence[Ignore], diagnostics: Sequence[Diagnostic]) -> tuple[set[int], set[tuple[int, str]]]:
    """What comments silence, by what it is called in memory; and the comments that do, by number and rule.

    One pass down the text for each rule, with the comments that are in force.
    """
    comments: dict[str, list[tuple[int, int, int]]] = {}
    for number, ignore in enumerate(ignores):
        for name in ignore.rules:
            comments.setdefault(name, []).append((ignore.first, ignore.last, number))
    objects: dict[str, list[Diagnostic]] = {}
    for found in diagnostics:
        if found.rule in comments:
            objects.setdefault(found.rule, []).append(found)
    silenced: set[int] = set()
    used: set[tuple[int, str]] = set()
    for name, about in objects.items():
        coming = sorted(comments[name], reverse=True)
        force: list[tuple[int, int]] = []
        for found in sorted(about, key=lambda each: each.span.line):
            line = found.span.line
            while coming and coming[-1][0] <= line:
                _, last, number = coming.pop()
                force.append((last, number))
            force = [each for each in force if each[0] >= line]
            used.update((number, name) for _, number in force)
            if force:
                silenced.add(id(found))
    return silenced, used


def _unexplained(ignore: Ignore) -> Diagnostic:
    message = f"the comment that ignores {_named(ignore.rules)} gives no reason"
    hint = "write the reason after the bracket"
    return unexplained_ignore.finding(ignore.span, message, ids=ignore.rules, hint=hint)


def _unused(
    ignore: Ignore, names: list[str], rules: Mapping[str, Rule], ran: Collection[str], near: Near
) -> list[Diagnostic]:
    """What is wrong with the names in a comment that silenced nothing, each fault once."""
    faults = [] if ignore.rules else [("the comment names no rule to ignore", "write `ignore[rule-name]`")]
    idle = []
    for name in names:
        if name not in rules:
            meant = near.to(name)
            hint = f"did you mean `{meant}`?" if meant else "`argmap explain` lists the rules"
            faults.append((f"there is no rule `{shortened(name, 60)}` to ignore", hint))
        elif _cannot(rules[name]):
            faults.append((f"`{name}` cannot be ignored", "mend what it reports, and delete the comment"))
        elif name in ran:
            idle.append(name)
    if idle:
        faults.append((f"there is nothing to ignore for {_named(idle)}", "delete it, or move it to the line at fault"))
    return [unused_ignore.finding(ignore.span, message, ids=names, hint=hint) for message, hint in faults]


def _named(names: Sequence[str]) -> str:
    return listed([f"`{shortened(name, 60)}`" for name in names] or ["nothing"])
