"""The docstrings of rules say why, and their examples do what they say."""

import re
from importlib import import_module
from pkgutil import iter_modules
from textwrap import dedent
from typing import NamedTuple

import pytest

from argmap import rules
from argmap.loading import load
from argmap.rules import RULES, Rule, check

WITHOUT_EXAMPLE = {"bibliography-entry", "too-deep", "too-large", "bad-encoding", "unreadable-file"}


def test_every_rule_that_is_written_is_in_the_table() -> None:
    modules = [import_module(f"argmap.rules.{found.name}") for found in iter_modules(rules.__path__)]
    written = {id(each): each.name for module in modules for each in vars(module).values() if isinstance(each, Rule)}
    assert sorted(written.values()) == sorted(rule.name for rule in RULES)


class Example(NamedTuple):
    """A map with a fault, the same map mended, and the text of their source."""

    faulty: str
    mended: str
    passage: str | None


def example(rule: Rule) -> Example | None:
    """The example in the docstring of `rule`; None if it has none.

    Indented blocks are the source's text, if there is one, the faulty map,
    and, after `Mended:`, the mended one.
    """
    blocks = [dedent(block).strip("\n") + "\n" for block in re.findall(r"(?m)(?:^ {4}.*\n?|^\n)+", rule.doc + "\n")]
    maps = [block for block in blocks if "statements:" in block]
    if not maps:
        return None
    faulty, mended = maps
    assert rule.doc.count("Mended:") == 1
    passages = [block for block in blocks if block.strip() and "statements:" not in block]
    return Example(faulty, mended, passages[0] if passages else None)


CONSEQUENCE = "thesis-falls"  # many a fault brings the thesis down


def _found(text: str, passage: str | None, rule: Rule) -> set[str]:
    """What is found by the rules that always run and by this one."""
    amap, unread = load(text)
    names = {each.name for each in RULES if not each.optional} | {rule.name}
    return {each.rule for each in check(amap, passage, names, unread=unread)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples_show_the_fault_and_nothing_else(rule: Rule) -> None:
    shown = example(rule)
    if shown is None:
        assert rule.name in WITHOUT_EXAMPLE
        return
    assert _found(shown.faulty, shown.passage, rule) - {CONSEQUENCE} == {rule.name} - {CONSEQUENCE}
    assert rule.name in _found(shown.faulty, shown.passage, rule)
    assert _found(shown.mended, shown.passage, rule) - {CONSEQUENCE} == set()
    assert rule.name not in _found(shown.mended, shown.passage, rule)


def test_docstrings_begin_with_a_sentence_and_say_why() -> None:
    for rule in RULES:
        summary, blank, why = rule.doc.split("\n")[:3]
        assert summary == rule.summary, rule.name
        assert summary.endswith("."), rule.name
        assert blank == "", rule.name
        assert why, rule.name
        assert all(len(line) <= 116 for line in rule.doc.splitlines()), rule.name


def test_names_are_unique_and_families_stand_together() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    families = [rule.family for rule in RULES]
    assert families == sorted(families, key=list(dict.fromkeys(families)).index)
    assert list(dict.fromkeys(families)) == [
        "reading",
        "references",
        "structure",
        "attacks",
        "citations",
        "anchors",
        "wording",
        "schemes",
        "questions",
        "drafts",
    ]
