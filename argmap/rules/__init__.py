"""What is wrong with a map, and what is weak in its argument: the rules, family by family.

A rule is a pure generator of diagnostics with a docstring that says why.  It
knows the map and perhaps the text of its source, and nothing of printing.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from argmap.diagnostics import Diagnostic
from argmap.facts import Facts
from argmap.model import ArgumentMap
from argmap.rules import (
    anchored,
    attacks,
    citations,
    connection,
    drafted,
    duplicates,
    form,
    items,
    likelihood,
    questions,
    reading,
    reasoning,
    references,
    sourced,
    standing,
    structure,
    weighing,
    wording,
)
from argmap.rules.rule import Rule
from argmap.rules.selection import matching, selected
from argmap.rules.suppress import ignored

__all__ = ["RULES", "Rule", "check", "named", "rules_by_name", "selection"]

RULES: tuple[Rule, ...] = (
    reading.yaml_syntax,
    reading.duplicate_key,
    form.unknown_key,
    form.missing_key,
    form.wrong_type,
    form.bad_id,
    form.duplicate_id,
    reading.yaml_alias,
    reading.yaml_tag,
    reading.too_deep,
    reading.too_large,
    reading.bad_encoding,
    reading.unreadable_file,
    form.unsupported_version,
    reading.comment_in_text,
    reading.unused_ignore,
    reading.unexplained_ignore,
    references.unknown_reference,
    references.bibliography,
    references.bibliography_entry,
    references.unused_authority,
    structure.circular_support,
    structure.own_premise,
    structure.supports_and_attacks,
    connection.orphan,
    connection.unreachable,
    structure.repeated_argument,
    structure.redundant_support,
    connection.several_theses,
    likelihood.unasserted_probability,
    attacks.unanswered_objection,
    attacks.self_attack,
    weighing.outweighed_by_nothing,
    weighing.outweighed_step,
    standing.asserted_contradiction,
    standing.thesis_falls,
    items.bad_date,
    items.bad_doi,
    items.bad_isbn,
    citations.uncited_quantity,
    citations.unattributed_authority,
    citations.unnamed_authority,
    citations.missing_locator,
    citations.single_authority,
    anchored.anchor_missing,
    anchored.anchor_reversed,
    sourced.copied_text,
    anchored.anchor_ambiguous,
    anchored.anchor_overlong,
    sourced.no_anchor,
    sourced.anchored_implicit,
    wording.empty_text,
    wording.question,
    wording.reasoning_in_text,
    wording.several_sentences,
    duplicates.near_duplicate,
    wording.leading_connective,
    wording.not_self_contained,
    wording.long_text,
    reasoning.unknown_scheme,
    reasoning.unknown_role,
    questions.unknown_question,
    questions.question_without_scheme,
    questions.answer_fallen,
    questions.open_question,
    questions.unsorted_undercut,
    drafted.unwritten,
    drafted.guess,
)
"""Every rule, in the order in which `argmap explain` lists them."""


def check(
    amap: ArgumentMap,
    source_text: str | None = None,
    names: Collection[str] | None = None,
    unread: Sequence[Diagnostic] | None = None,
) -> list[Diagnostic]:
    """What the rules called `names` (all but the optional ones, if None) find in a map, in the order of the text.

    `source_text` is the text of the map's source; without it nothing is said of
    what it holds.  `unread` is what reading the map found: it comes back with
    the rest, as far as `names` has it.  Comments in the map silence both.
    """
    known = rules_by_name()
    chosen = {rule.name for rule in RULES if not rule.optional} if names is None else set(names)
    facts = Facts(amap, source_text)
    rules = [rule for rule in RULES if rule.name in chosen and rule.can_run(facts)]
    found = [each for each in unread or () if each.rule in chosen or each.rule not in known]
    for rule in rules:
        if rule.run is not None:
            found += (each for each in rule.run(facts) if amap.damaged.isdisjoint(each.ids))
    ran = {rule.name for rule in rules if not amap.partial and (rule.run is not None or unread is not None)}
    return sorted(ignored(amap, found, known, chosen, ran), key=lambda each: (each.span[1:3], each.rule))


@cache
def rules_by_name() -> Mapping[str, Rule]:
    """Every rule under its name."""
    return {rule.name: rule for rule in RULES}


def named(words: Sequence[str]) -> frozenset[str]:
    """The names of the rules that words stand for: names of rules or families, or globs; of no words, all.

    Raises ArgmapError for one that stands for no rule.
    """
    return frozenset(matching(RULES, words) if words else rules_by_name())


def selection(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The names that `select` and `ignore` leave: names of rules or families, or globs.

    Raises ArgmapError for one that stands for no rule.
    """
    return selected(RULES, select, ignore)
