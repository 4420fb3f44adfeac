"""Laws on any map: a question changes no label, and what hangs on one is what a withdrawal changes."""

from dataclasses import replace

import any_map
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation import Change, evaluate
from argmap.facts import Facts
from argmap.model import ArgumentMap, Question, Relation
from argmap.questions import Questions, doubted, stakes, suggestions
from argmap.schemes import SCHEMES
from argmap.schemes.table import general, scheme

NAMES = sorted({name for each in SCHEMES if (known := scheme(each)) for name in known.questions} | {*general()})


@st.composite
def questioned(draw: st.DrawFn) -> tuple[ArgumentMap, ArgumentMap]:
    """A map without questions, and the same with some."""
    amap = draw(any_map.maps())
    ids = [*amap.statements, *amap.arguments] or ["x"]
    plain, asking = {}, {}
    for handle, argument in amap.arguments.items():
        plain[handle] = replace(argument, scheme=draw(st.sampled_from(["", *SCHEMES])), questions={}, asks="", roles={})
        answers = st.builds(
            Question, st.lists(st.sampled_from(ids), max_size=2).map(tuple), st.sampled_from(["", "Why."])
        )
        questions = draw(st.dictionaries(st.sampled_from(NAMES), answers, max_size=3))
        asking[handle] = replace(plain[handle], questions=questions, asks=draw(st.sampled_from(["", *NAMES])))
    return replace(amap, arguments=plain), replace(amap, arguments=asking)


@given(questioned())
def test_labels_never_change_by_a_question(maps: tuple[ArgumentMap, ArgumentMap]) -> None:
    plain, asking = map(evaluate, maps)
    assert plain.labels == asking.labels
    assert plain.arguments == asking.arguments


@given(questioned())
def test_what_hangs_is_what_a_withdrawal_changes(maps: tuple[ArgumentMap, ArgumentMap]) -> None:
    _, amap = maps
    before = evaluate(amap)
    mains = [each.handle for thesis in dict.fromkeys(amap.theses) for each in amap.on(thesis, Relation.SUPPORT)]
    names = [*amap.statements, *amap.arguments]
    for name, stake in stakes(amap, names).items():
        after = evaluate(amap, Change(withdrawn=frozenset([name])))
        assert stake.changes == sum(before.labels[each] != after.labels[each] for each in before.labels)
        fallen = [h for h in mains if before.arguments[h] == "holds" and after.arguments[h] != "holds"]
        assert list(stake.falls) == fallen


@given(questioned())
def test_suggestions_are_one_an_argument_and_still_to_be_answered(maps: tuple[ArgumentMap, ArgumentMap]) -> None:
    _, amap = maps
    questions = Questions(Facts(amap))
    found = suggestions(questions)
    waiting = {step.name for step in questions.steps if any(each.status.waiting for each in step.questions)}
    assert sorted(each.step.name for each in found) == sorted(waiting)
    assert all(each.asked.status.waiting for each in found)
    blocked = [questions.facts.states[each.step.name] == "blocked" for each in found]
    assert blocked == sorted(blocked)
    standing = [len(each.stake.falls) for each, is_blocked in zip(found, blocked, strict=True) if not is_blocked]
    assert standing == sorted(standing, reverse=True)
    for each in found:
        withdrawn = doubted(amap, f"{each.step.name} {each.asked.question.id}")
        assert (each.premise or each.step.name) in withdrawn


@given(questioned())
def test_only_what_is_written_counts_as_asked(maps: tuple[ArgumentMap, ArgumentMap]) -> None:
    plain, asking = maps
    assert not Questions(Facts(plain)).asked
    for step, each in Questions(Facts(asking)).asked:
        name, undercuts = each.question.id, asking.on(step.name, Relation.ATTACK)
        assert name in asking.arguments[step.name].questions or any(one.asks == name for one in undercuts)
