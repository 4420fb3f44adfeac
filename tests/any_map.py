"""Maps that nobody would write, for laws: any text, circles, references to nothing."""

from hypothesis import strategies as st

from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Role, Statement

# Halves of surrogate pairs too: YAML escapes can make them.
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from('"\\<>&;#:|[]{}`*_%\n\r\t\0\x1b\x85\u2028\ufffe'))
)
LABELS = st.sampled_from(["accepted", "rejected", "undecided", "unsupported"])

_STATEMENTS = [f"s{number}" for number in range(5)]
_ARGUMENTS = [f"a{number}" for number in range(5)]
_AUTHORITIES = ["w1", "w2"]

_CITATIONS = st.builds(Citation, st.sampled_from([*_AUTHORITIES, "nobody"]), TEXTS, st.sampled_from(Role))
_FLAGS = st.booleans()
_PREMISES = st.lists(st.sampled_from([*_STATEMENTS, "nowhere"]), max_size=3).map(tuple)


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """A map of up to five statements and as many arguments."""
    statements = {
        name: Statement(
            name,
            draw(TEXTS),
            cites=tuple(draw(st.lists(_CITATIONS, max_size=2))),
            implicit=draw(_FLAGS),
            contradicts=draw(_PREMISES),
            note=draw(TEXTS),
        )
        for name in _STATEMENTS[: draw(st.integers(0, 5))]
    }
    arguments = {
        name: Argument(
            name,
            draw(st.sampled_from([*_STATEMENTS, *_ARGUMENTS])),
            draw(st.sampled_from(Relation)),
            draw(_PREMISES),
            scheme=draw(st.one_of(st.just(""), TEXTS)),
            implicit=draw(_FLAGS),
            conceded=draw(_FLAGS),
            tags=tuple(draw(st.lists(TEXTS, max_size=2))),
        )
        for name in _ARGUMENTS[: draw(st.integers(0, 5))]
    }
    authorities = {name: Authority(name, {"title": draw(TEXTS), "URL": draw(TEXTS)}) for name in _AUTHORITIES}
    return ArgumentMap(draw(TEXTS), statements, arguments, authorities)
