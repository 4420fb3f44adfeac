"""Complete, preferred and stable extensions, against listing all partial models of small programs."""

import re
import sys

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.cli.evaluate import command
from argmap.diagnostics import ArgmapError
from argmap.evaluation import Label, Semantics, State, evaluate
from argmap.evaluation.sides import Extension, acceptance, credulous, extensions, sceptical
from argmap.guides import guide
from argmap.model import ArgumentMap
from evaluation import oracle
from evaluation.handmade import handmade, maps
from evaluation.test_grounded import SITUATIONS

SIDES = [each for each in Semantics if each is not Semantics.GROUNDED]


@pytest.fixture(scope="module", autouse=True)
def solver() -> None:
    pytest.importorskip("clingo", reason="clingo is not installed: pip install 'argmap[solver]'")


def models(amap: ArgumentMap, semantics: Semantics) -> list[oracle.Partial]:
    program = oracle.rules(amap)
    assume(len(oracle.hits(program)) <= 8)
    found = list(oracle.complete(program))
    match semantics:
        case Semantics.PREFERRED:
            return oracle.preferred(found)
        case Semantics.STABLE:
            return oracle.stable(found)
        case Semantics.COMPLETE:
            return found
    raise AssertionError(f"no oracle for {semantics}")


def true(extension: Extension) -> frozenset[str]:
    accepted = {name for name, label in extension.labels.items() if label is Label.ACCEPTED}
    return frozenset(accepted | {name for name, state in extension.arguments.items() if state is State.HOLDS})


def possible(extension: Extension) -> frozenset[str]:
    open_ = {name for name, label in extension.labels.items() if label is Label.UNDECIDED}
    return true(extension) | open_ | {n for n, state in extension.arguments.items() if state is State.UNDECIDED}


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation["when"])
def test_situation(situation: dict[str, str]) -> None:
    evaluation = evaluate(handmade(situation["map"]))
    accepted = " ".join(name for name, label in evaluation.labels.items() if label is Label.ACCEPTED)
    found = acceptance(evaluation, Semantics.PREFERRED)
    assert set(found.credulous) == set(situation.get("some", accepted).split())
    assert set(found.sceptical) == set(situation.get("all", accepted).split())
    assert len(list(extensions(evaluation, Semantics.STABLE))) == situation.get("stable", 1)


@pytest.mark.parametrize("semantics", Semantics)
def test_every_semantics_is_told_of(semantics: Semantics) -> None:
    assert re.search(rf"\b{semantics}\b", command.__doc__ or "")
    assert re.search(rf"\b{semantics}\b", guide("what-stands").text)


@given(maps(most=5), st.sampled_from(SIDES))
def test_extensions_are_the_partial_models(amap: ArgumentMap, semantics: Semantics) -> None:
    elements = {*amap.statements, *amap.arguments}
    wanted = [(model.true & elements, model.possible & elements) for model in models(amap, semantics)]
    found = [(true(extension), possible(extension)) for extension in extensions(evaluate(amap), semantics)]
    assert sorted(map(_sortable, found)) == sorted(map(_sortable, wanted))


@given(maps(most=5), st.sampled_from(SIDES))
def test_acceptance_is_what_the_extensions_agree_on(amap: ArgumentMap, semantics: Semantics) -> None:
    wanted = models(amap, semantics)
    evaluation = evaluate(amap)
    found = acceptance(evaluation, semantics)
    some = {s for s in amap.statements if any(s in model.true for model in wanted)}
    every = {s for s in amap.statements if wanted and all(s in model.true for model in wanted)}
    assert (set(found.credulous), set(found.sceptical), found.exists) == (some, every, bool(wanted))
    for name in amap.statements:
        assert credulous(evaluation, name, semantics) == (name in some)
        assert sceptical(evaluation, name, semantics) == (name in every)
    if wanted:
        false = {s for s in amap.statements if not any(s in model.possible for model in wanted)}
        assert {s for s, label in found.labels.items() if label in (Label.REJECTED, Label.UNSUPPORTED)} == false
        hit = {s for s in amap.statements if all(f"hit {s}" in model.true for model in wanted)}
        assert {s for s, label in found.labels.items() if label is Label.REJECTED} == false & hit
        for name, state in found.arguments.items():
            assert (state is State.HOLDS) == all(name in model.true for model in wanted)
            assert (state is State.BLOCKED) == (not any(name in model.possible for model in wanted))


def test_extensions_come_as_they_are_wanted() -> None:
    evaluation = evaluate(handmade("\n".join(f"a{n} >< b{n}" for n in range(60))))
    assert len(list(extensions(evaluation, Semantics.PREFERRED, limit=3))) == 3
    assert true(next(extensions(evaluation, Semantics.STABLE)))


def test_acceptance_lists_no_extensions() -> None:
    """Of these there are 2 to the 40th."""
    amap = handmade("\n".join(f"a{n} >< b{n}\na{n} -> c{n}\nb{n} -> c{n}" for n in range(40)))
    found = acceptance(evaluate(amap), Semantics.PREFERRED)
    assert found.sceptical == tuple(f"c{n}" for n in range(40))
    assert len(found.credulous) == 120


def test_grounded_is_one_of_them() -> None:
    evaluation = evaluate(handmade("a >< b"))
    assert [*extensions(evaluation, Semantics.GROUNDED)] == [Extension(evaluation.labels, evaluation.arguments)]
    assert acceptance(evaluation, Semantics.GROUNDED).credulous == ()


def test_without_clingo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "clingo", None)
    settled, unsettled = evaluate(handmade("a -> b")), evaluate(handmade("a >< b"))
    assert acceptance(settled, Semantics.PREFERRED).sceptical == ("a", "b")
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[solver\]'"):
        extensions(unsettled, Semantics.PREFERRED)


def _sortable(pair: tuple[frozenset[str], frozenset[str]]) -> tuple[list[str], list[str]]:
    return sorted(pair[0]), sorted(pair[1])
