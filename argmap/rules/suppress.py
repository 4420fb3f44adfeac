"""Comments that silence rules: `# argmap: ignore[rule] reason`."""

from collections.abc import Collection, Mapping, Sequence

from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap, Ignore
from argmap.rules.reading import unexplained_ignore, unused_ignore
from argmap.rules.rule import Rule
from argmap.rules.selection import is_unreadable
from argmap.text import listed, nearest, shortened

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
    used: set[tuple[int, str]] = set()
    kept = []
    for found in diagnostics:
        rule = rules.get(found.rule)
        hits = [] if rule is None or _cannot(rule) else _covering(amap.ignores, found)
        used.update((number, found.rule) for number in hits)
        if not hits:
            kept.append(found)
    for number, ignore in enumerate(amap.ignores):
        if not ignore.reason and unexplained_ignore.name in chosen:
            kept.append(_unexplained(ignore))
        if unused_ignore.name in chosen:
            kept += _unused(ignore, [name for name in ignore.rules if (number, name) not in used], rules, ran)
    return kept


def _cannot(rule: Rule) -> bool:
    return is_unreadable(rule) or rule.name in _ABOUT_COMMENTS


def _covering(ignores: Sequence[Ignore], found: Diagnostic) -> list[int]:
    line = found.span.line
    return [n for n, each in enumerate(ignores) if found.rule in each.rules and each.first <= line <= each.last]


def _unexplained(ignore: Ignore) -> Diagnostic:
    message = f"the comment that ignores {_named(ignore.rules)} gives no reason"
    hint = "write the reason after the bracket"
    return unexplained_ignore.finding(ignore.span, message, ids=ignore.rules, hint=hint)


def _unused(ignore: Ignore, names: list[str], rules: Mapping[str, Rule], ran: Collection[str]) -> list[Diagnostic]:
    """What is wrong with the names in a comment that silenced nothing, each fault once."""
    faults = [] if ignore.rules else [("the comment names no rule to ignore", "write `ignore[rule-name]`")]
    idle = []
    for name in names:
        if name not in rules:
            near = nearest(name, rules)
            hint = f"did you mean `{near}`?" if near else "`argmap explain` lists the rules"
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
