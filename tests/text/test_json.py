"""JSON as argmap writes it is that of the standard library, but for characters that it escapes."""

import json
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text.json import HOLE, Form, as_json


class _Word(StrEnum):
    YES = "yes"


_PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(_Word)
_WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x7f", exclude_categories=("Cc", "Cf"))
    | st.sampled_from('\n\t"\\\0')
)
_VALUES = st.recursive(
    _PLAIN | _WORDS,
    lambda inner: (
        st.lists(inner) | st.tuples(inner) | st.dictionaries(_WORDS, inner) | st.dictionaries(st.integers(), inner)
    ),
    max_leaves=20,
)


@given(_VALUES, st.integers(0, 3))
def test_it_is_laid_out_as_the_standard_library_does(value: object, indent: int) -> None:
    assert as_json(value, indent) == json.dumps(value, ensure_ascii=False, indent=indent) + "\n"


@pytest.mark.parametrize("sign", ["\x7f", "\x9b", "\u202e", "\u2069", "\ud800"])
def test_what_a_terminal_obeys_is_escaped(sign: str) -> None:
    written = as_json({sign: [sign]})
    assert sign not in written
    assert json.loads(written) == {sign: [sign]}


def test_what_a_generator_gives_is_a_list() -> None:
    assert as_json({"a": (n for n in range(2)), "b": (n for n in range(0))}) == as_json({"a": [0, 1], "b": []})


@given(_VALUES, _VALUES, st.integers(0, 3))
def test_a_form_is_written_as_what_it_is_filled_with(one: object, other: object, indent: int) -> None:
    form = Form({"%s": [HOLE, {"100 %": HOLE}], "plain": [1, "\\0"]})
    whole = {"%s": [one, {"100 %": other}], "plain": [1, "\\0"]}
    assert as_json([form.filled(one, other), {"a": form.filled(other, one)}], indent) == as_json(
        [whole, {"a": {"%s": [other, {"100 %": one}], "plain": [1, "\\0"]}}], indent
    )
