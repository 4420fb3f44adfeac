"""What `fix` costs, counted in steps: with the text, with the slips in it, and where they hang on one another."""

from collections.abc import Callable

import pytest
from growth import MOST, ratio

from argmap.edits import fix
from argmap.syntax import parse

HEAD = "argmap: 1\ntitle: T\nthesis: a0\nstatements:\n"
SLIP = "  a{}:\n    text:The town has trees.\n    note: @home\n"
WHOLE = "  b{}:\n    text: The town has trees.\n"
HANG = "  a{}:\n    text: ? foo bar\n ? foo bar\n  at: b\n"


def longer(size: int) -> Callable[[], object]:
    """A text of `size` statements, with two slips."""
    text = HEAD + SLIP.format(0) + "".join(map(WHOLE.format, range(size)))
    return lambda: fix(parse(text))


def more(size: int) -> Callable[[], object]:
    """A text of always as many lines, with `size` slips, each of which has all of it read once more."""
    slips = size // 2
    text = HEAD + "".join(map(SLIP.format, range(slips))) + "".join(map(WHOLE.format, range(30 - slips)))
    return lambda: fix(parse(text))


def hanging(size: int) -> Callable[[], object]:
    """Slips of which most cannot be mended, or only with others: `fix` may not try many sets of them."""
    text = HEAD + HANG.format(0) * (size // 4) + "".join(map(WHOLE.format, range(30)))
    return lambda: fix(parse(text))


@pytest.mark.parametrize("make", [longer, more, hanging])
def test_steps_grow_about_linearly(make: Callable[[int], Callable[[], object]]) -> None:
    assert ratio(make, 4) <= MOST


def test_a_text_with_more_slips_than_a_reading_tells_is_mended() -> None:
    text = HEAD + "".join(map(SLIP.format, range(40)))
    assert len(fix(parse(text)).mended) == 80
