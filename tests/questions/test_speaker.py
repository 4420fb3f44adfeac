"""Questions about whoever is taken at their word, by name."""

import pytest

from argmap.facts import Facts
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.questions import Questions, Step
from argmap.questions.speaker import filled

AUTHORITIES = """
authorities:
  noor: {type: report, author: [{family: Noor}], issued: 2020}
  noor-again: {type: report, author: [{family: Noor}], issued: 2021}
  pair: {type: report, author: [{family: Ek}, {family: Lee}]}
  plan-e: {type: report, title: Plan E}
  board: {unnamed: true}
"""


def expert(argument: str, *statements: str) -> ArgumentMap:
    rows = "".join(f"  {each}\n" for each in statements)
    text = (
        f"argmap: 1\ntitle: A bridge\nthesis: build\n{AUTHORITIES}statements:\n"
        f"  build:\n    text: It will hold.\n    support:\n      - {argument}\n{rows}"
    )
    amap, findings = load(text)
    assert not findings
    return amap


def step(amap: ArgumentMap) -> Step:
    return Questions(Facts(amap)).step(amap.arguments["build.support.1"])


def said(*cited: str) -> str:
    return f"said: {{text: She says so., cites: [{', '.join(cited)}]}}"


SAYS = "{premises: said, scheme: expert-opinion}"
FIELD = "field: {text: She builds bridges., cites: [pair]}"


@pytest.mark.parametrize(
    ("argument", "statements", "name"),
    [
        (SAYS, [said("noor")], "Noor"),
        (SAYS, [said("noor", "noor-again")], "Noor"),  # two works of one author
        (SAYS, [said("noor", "pair")], ""),
        (SAYS, [said("pair")], "Ek & Lee"),
        (SAYS, [said("board")], "board"),
        (SAYS, [said("{authority: noor, role: disputes}")], ""),
        (SAYS, [said("{authority: noor, role: disputes}", "pair")], "Ek & Lee"),
        (SAYS, ["said: She says so."], ""),
        # What the roles say comes before what else is cited.
        ("{premises: {expert: field, said: said}, scheme: expert-opinion}", [said("noor"), FIELD], "Noor"),
        ("{premises: {expert: field, said: said}, scheme: expert-opinion}", ["said: She says so.", FIELD], "Ek & Lee"),
        ("{premises: {topic: field, said: said}, scheme: expert-opinion}", ["said: She says so.", FIELD], "Ek & Lee"),
        ("{premises: [field, said], scheme: expert-opinion}", ["said: She says so.", FIELD], "Ek & Lee"),
        ("{premises: [field, said], scheme: expert-opinion}", [said("noor"), FIELD], ""),
        ("{premises: said, scheme: sign}", [said("noor")], ""),
        ("{premises: said}", [said("noor")], ""),
    ],
)
def test_who_speaks(argument: str, statements: list[str], name: str) -> None:
    assert step(expert(argument, *statements)).speaker == name


@pytest.mark.parametrize(
    ("scheme", "cited", "question", "ask", "ground"),
    [
        ("expert-opinion", ["noor"], "trust", "doubt that Noor speaks", "Noor is paid for it, has"),
        ("expert-opinion", [], "trust", "doubt that the expert speaks", "The expert is paid for it, has"),
        ("expert-opinion", ["plan-e"], "field", "the field that Plan E knows?", ""),
        ("position-to-know", ["noor"], "placed", "How does Noor come to know", ""),
        ("position-to-know", [], "placed", "How does the source come to know", ""),
        ("witness-testimony", ["noor"], "there", "Could Noor see or hear it from where Noor was?", ""),
        ("witness-testimony", [], "bias", "Does the witness take a side", "The witness is friend, foe"),
        ("sign", ["noor"], "found", "", ""),
    ],
)
def test_the_question_has_the_name(scheme: str, cited: list[str], question: str, ask: str, ground: str) -> None:
    found = step(expert(f"{{premises: said, scheme: {scheme}}}", said(*cited)))
    [told] = [each.question for each in found.questions if each.question.id == question]
    assert ask in told.ask
    assert ground in told.ground


def test_a_citation_names_whom_it_cites() -> None:
    amap = expert("said", said("{authority: pair, locator: p. 2}"))
    [found] = Questions(Facts(amap)).citations("said")
    assert found.speaker == "Ek & Lee"
    assert "Ek & Lee" in found.questions[0].question.ask


def test_a_name_with_a_letter_in_it_is_left_alone() -> None:
    assert filled("E and E's friend see E2.", {"E": "the E of E"}) == "The E of E and the E of E's friend see E2."
    assert filled("E says so.", {}) == "E says so."


def test_a_name_is_safe_to_print() -> None:
    amap, _ = load(
        'argmap: 1\ntitle: A bridge\nthesis: build\nauthorities: {loud: {type: report, title: "No\\e[1m\\nbody"}}\n'
        f"statements:\n  build: {{text: It will hold., support: [{SAYS}]}}\n  {said('loud')}\n"
    )
    assert step(amap).speaker.isprintable()
    assert all(each.question.ask.isprintable() for each in step(amap).questions)
