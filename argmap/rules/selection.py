"""Which rules to apply: names, families and globs to a set of names."""

from collections.abc import Iterable, Sequence

from argmap.diagnostics import ArgmapError, Severity
from argmap.rules.rule import Rule
from argmap.text import nearest


def selected(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The names of the rules that `select` chooses, without those of `ignore`; if it is empty, all but optional ones.

    Each word is the name of a rule, of a family, or a glob such as `anchor-*`.
    A map that cannot be read is no map without faults, so the errors of
    reading are always among them unless `ignore` has them.

    Raises ArgmapError for a word that stands for no rule.
    """
    chosen = _matching(rules, select) if select else {rule.name for rule in rules if not rule.optional}
    chosen |= {rule.name for rule in rules if is_unreadable(rule)}
    return frozenset(chosen - _matching(rules, ignore))


def is_unreadable(rule: Rule) -> bool:
    """Whether what `rule` finds keeps part of a map from being read."""
    return rule.family == "reading" and rule.severity is Severity.ERROR


def _matching(rules: Sequence[Rule], words: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for word in words:
        names = {rule.name for rule in rules if word in (rule.family, rule.name)} or _fitting(rules, word)
        if not names:
            raise ArgmapError(unknown(word, [*(rule.name for rule in rules), *(rule.family for rule in rules)]))
        found |= names
    return found


def _fitting(rules: Sequence[Rule], glob: str) -> set[str]:
    if "*" not in glob and "?" not in glob:
        return set()
    from fnmatch import fnmatchcase

    return {rule.name for rule in rules if fnmatchcase(rule.name, glob.replace("[", "[[]"))}


def unknown(word: str, names: Iterable[str]) -> str:
    """That there is no such rule, and what was probably meant."""
    near = nearest(word, dict.fromkeys(names))
    return f"there is no rule `{word}`" + (f"; did you mean `{near}`?" if near else "; `argmap explain` lists them")
