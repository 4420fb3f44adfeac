"""The data of the schemes: complete, consistent, and safe to write in YAML."""

import pytest

from argmap.keys import is_id
from argmap.loading import load
from argmap.schemes import FAMILIES, SCHEMES
from argmap.schemes.names import recognised
from argmap.schemes.table import QuestionType, Scheme, general, scheme

YAML_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "open", "waived"}


def table(name: str) -> Scheme:
    found = scheme(name)
    assert found is not None
    return found


def test_a_scheme_is_in_one_family_and_there_is_none_of_another_name() -> None:
    assert sum(map(len, FAMILIES.values())) == len(SCHEMES) == 61
    assert scheme("expert") is None
    assert scheme("general") is None


def test_every_scheme_has_roles_and_questions_about_them() -> None:
    for name in SCHEMES:
        found = table(name)
        assert (found.name, found.gloss) == (name, SCHEMES[name])
        assert found.stance in ("supports", "attacks", "either"), name
        assert found.stated in found.roles, name
        assert any(each.type is QuestionType.PREMISE for each in found.questions.values()), name
        texts = (found.gloss, found.conclusion, *found.roles.values(), *(q.ground for q in found.questions.values()))
        assert all(text.endswith((".", ")")) for text in texts if text), name
        for each in found.questions.values():
            asked = f"{name}, {each.id}"
            assert each.about in found.roles or not each.about, asked
            assert each.about or each.type is not QuestionType.PREMISE, f"{asked}: nothing says which premise"
            assert bool(each.ground) == (each.type is QuestionType.EXCEPTION), asked
            assert each.ask.endswith("?"), asked
            assert 0 < each.useful < 1, asked


def test_no_role_or_question_is_a_boolean_in_yaml() -> None:
    words = {word for name in SCHEMES for word in (*table(name).roles, *table(name).questions)}
    assert words & YAML_WORDS == set()
    assert [word for word in words if not is_id(word)] == []


def test_what_a_map_names_is_read_as_it_is_written() -> None:
    """Each role and question goes through a map and comes back."""
    for name in SCHEMES:
        known = table(name)
        roles = "".join(f"          {role}: p{number}\n" for number, role in enumerate(known.roles))
        asked = "".join(f"          {question}: open\n" for question in known.questions)
        premises = "".join(f"  p{number}: Premise {number} is so.\n" for number in range(len(known.roles)))
        text = (
            f"argmap: 1\ntitle: T\nthesis: t\nstatements:\n  t:\n    text: It is so.\n    support:\n"
            f"      - scheme: {name}\n        premises:\n{roles}        questions:\n{asked}{premises}"
        )
        amap, findings = load(text)
        assert not findings
        (argument,) = amap.arguments.values()
        assert list(argument.roles) == list(known.roles)
        assert list(argument.questions) == list(known.questions)


def test_general_questions_are_about_no_role() -> None:
    assert list(general()) == ["premises", "meaning", "bears", "unsaid", "against"]
    assert all(not each.about for each in general().values())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ExpertOpinion", "expert-opinion"),
        ("Argument From Precedent", "precedent"),
        ("Oppositions", "oppositions"),
        ("CircumstantialAdHominem", "circumstantial-ad-hominem"),
        ("Dilemma", "dilemma"),
        ("PragmaticAlternatives", "pragmatic-alternatives"),
        ("VerificationOfHypothesis", "evidence-to-hypothesis"),
        ("SunkCosts", "sunk-costs"),
        ("Pity", "pity"),
    ],
)
def test_names_that_corpora_use_keep_working(name: str, expected: str) -> None:
    assert recognised(name) == (expected, "")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ExpertOpinion", ("expert-opinion", "")),
        ("Argument From Expert Opinion", ("expert-opinion", "")),
        ("CauseToEffect", ("cause-to-effect", "")),
        ("Ad hominem", ("generic-ad-hominem", "")),
        ("Default Inference", ("", "")),
        ("RA", ("", "")),
        ("", ("", "")),
        ("Modus Ponens", ("modus-ponens", "")),
        ("Modus Tollens", ("", "Modus Tollens")),
    ],
)
def test_schemes_are_known_by_their_usual_names(name: str, expected: tuple[str, str]) -> None:
    assert recognised(name) == expected
