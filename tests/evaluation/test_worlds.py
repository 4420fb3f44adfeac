"""Many worlds in one pass come to the same as one evaluation each."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation import Change, Label, State, evaluate
from argmap.evaluation.program import Program
from argmap.evaluation.worlds import Relevant, blocks, members, withdrawing
from argmap.model import ArgumentMap
from argmap.relations.components import components
from evaluation.handmade import maps


@given(maps(most=8), st.data())
def test_each_world_is_an_evaluation_of_its_own(amap: ArgumentMap, data: st.DataObject) -> None:
    program = Program.of(amap)
    elements = range(program.nothing)
    worlds = data.draw(st.lists(st.frozensets(st.sampled_from(elements), max_size=4), min_size=1, max_size=9))
    goals = data.draw(st.sets(st.sampled_from(elements), min_size=1))
    relevant = Relevant(program, goals)
    outcome = relevant.run(withdrawing(worlds, len(worlds)), len(worlds))
    for world, withdrawn in enumerate(worlds):
        evaluation = evaluate(amap, Change(withdrawn=frozenset(program.names[element] for element in withdrawn)))
        for element in relevant.atoms.intersection(elements):
            every = Label if program.is_statement(element) else State
            found = [verdict for verdict in every if world in members(outcome.where(element, verdict))]
            assert found == [evaluation.label(program.names[element])]


@given(st.sets(st.integers(0, 300)))
def test_members(worlds: set[int]) -> None:
    assert list(members(sum(1 << world for world in worlds))) == sorted(worlds)


def test_blocks() -> None:
    assert list(blocks("abcde", 2)) == [["a", "b"], ["c", "d"], ["e"]]


def test_components_come_after_what_they_lead_to() -> None:
    leads = {1: [2], 2: [3, 4], 3: [1, 5], 4: [], 5: [5, 6], 6: [5], 7: [1]}
    assert list(components([1, 7, 5], leads.__getitem__)) == [[5, 6], [4], [1, 2, 3], [7]]


@given(st.dictionaries(st.integers(0, 9), st.lists(st.integers(0, 9), max_size=3)))
def test_components_are_what_reaches_each_other(graph: dict[int, list[int]]) -> None:
    def reach(node: int) -> set[int]:
        seen = {node}
        agenda = [node]
        for here in agenda:
            new = set(graph.get(here, ())) - seen
            seen |= new
            agenda += new
        return seen

    found = list(components(range(10), lambda node: graph.get(node, ())))
    assert sorted(node for component in found for node in component) == list(range(10))
    for place, component in enumerate(found):
        assert set(component) == {node for node in reach(component[0]) if component[0] in reach(node)}
        assert not any(reach(component[0]) & set(later) for later in found[place + 1 :])
