"""Whole maps at random: every key, awkward texts, arguments on arguments."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple, cast

from hypothesis import strategies as st

from argmap.keys import is_id
from argmap.loading.items import leaves_folder
from argmap.model import (
    Anchor,
    Argument,
    ArgumentMap,
    Authority,
    Citation,
    Question,
    Relation,
    Role,
    Source,
    Statement,
    Value,
)
from argmap.writing.nesting import arranged

ODD = """
 no Yes on y null ~ true 1:30 1:30:45.5 0x1F 0o14 012 1_000 1e3 1. .5 .inf -.INF .nan 2024 2024-05 2024-05-02 2024-13-45
 = << - --- ... a: #a &a *a !a | > %a @a `a` 'a' "a" it's ' " \\ \\n '"\\ [a {a} a] text:The note:x
 http://x.org/a?b#c [red]x[/red] \U0001f469\u200d\U0001f680 e\u0301 \ufffe a\u2028b \ufeffa a\u202eb \x00\x1b[31m
"""
AWKWARD = (
    *ODD.split(" ")[1:],
    *("", " ", " lead", "trail ", "- a", "? a", ": a", "a: b", "{a: b}", "a, b", "key: >-", "2024-05-02 10:11:12"),
    *("a #b", "# a", "a # argmap: ignore[orphan] x", "x\ty", "\ttab", "\u00a0nbsp\u00a0", "a\u0085b", "\n"),
    *(
        "a\nb",
        "a\n\n\nb",
        "a\n b",
        "a \nb",
        "\na",
        "a\n",
        "a\r\nb",
        "- item\n- item",
        "a\n#b",
        "x\n---\ny",
        "a  b " * 30 + "c",
    ),
    *("日本語の文。" * 20, "long " * 60 + "x", "long: " * 40 + "x", "long\nlines " * 30 + "x", "x" * 150, "x" * 1100),
)

LABELS = st.sampled_from(["accepted", "rejected", "undecided", "unsupported"])
# Halves of surrogate pairs too: YAML escapes can make them.
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from('"\\<>&;#:|[]{}`*_%\n\r\t\0\x1b\x85\u2028\ufffe'))
)
texts = st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=120)
words = texts.filter(lambda text: text != "\ue000damaged\ue000")
ids = st.sampled_from(
    ["a", "no", "y", "1", "2024", "2024-05-02", "true", "null", "0x1F", "1e5", "élan", "日本", "a-b_c", "A", "x" * 1200]
) | st.from_regex(r"[a-z0-9][a-z0-9_-]{0,6}", fullmatch=True).filter(is_id)
numbers = st.integers(-(10**6), 10**6) | st.sampled_from([0.5, -1.25, 0.0, 1e22, 1.5e-07])
values: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | numbers | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
extras = st.dictionaries(words.map("x-{}".format), values, max_size=2)
probabilities = st.none() | st.floats(0, 1) | st.sampled_from([0.0, 1.0, 0.1])
flags = st.sampled_from([None, None, True, False])
anchors = st.builds(
    Anchor,
    st.sampled_from(["the town … the bridge", "two words", "one: two … 3: 4", "“a b” … 'c' \"d\"", "# a … b c"]),
    st.none() | st.integers(1, 99),
)
places = st.lists(anchors, max_size=2).map(tuple)
names = st.lists(
    st.fixed_dictionaries({}, optional={"family": words, "literal": words, "comma-suffix": st.booleans()}), max_size=3
)
items: st.SearchStrategy[dict[str, Value]] = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["book", "report"]),
        "author": names,
        "title": words | numbers,
        "issued": st.sampled_from(["2024-05-02", "2024-05", 2024, {"date-parts": [[2024, 5, 2]]}, "2024-13-45"]),
        "custom": values,
        "x-y": values,
    },
).map(lambda item: cast(dict[str, Value], item))


class _Pools(NamedTuple):
    """What the items of one map are made of."""

    texts: st.SearchStrategy[str]
    cites: st.SearchStrategy[tuple[Citation, ...]]
    statements: st.SearchStrategy[tuple[str, ...]]


def maps(*, wild: bool = False) -> st.SearchStrategy[ArgumentMap]:
    """A map that can be read: ids are ids, references lead somewhere, handles follow from places.

    A `wild` one is what nobody would write and no file can say: any text, halves of characters,
    arguments in a circle, references to nothing; its ids are `s0`, `a0` and so on.
    """
    return _wild() if wild else _sound()


@st.composite
def _sound(draw: st.DrawFn) -> ArgumentMap:
    known = draw(st.lists(ids, unique=True, max_size=6))
    authorities = draw(st.lists(ids, unique=True, max_size=2))
    citations = st.builds(Citation, st.sampled_from(authorities or ["a"]), words, st.sampled_from(list(Role)), words)
    cites = st.lists(citations, max_size=2).map(tuple) if authorities else st.just(())
    some = st.lists(st.sampled_from(known), max_size=2).map(tuple) if known else st.just(())
    pools = _Pools(words, cites, some)
    statements = {name: draw(_statement(name, pools)) for name in known}
    arguments: dict[str, Argument] = {}
    for number in range(draw(st.integers(0, 7)) if known else 0):
        target = draw(st.sampled_from([*known, *arguments, *arguments]))
        premises = tuple(draw(st.lists(st.sampled_from(known), min_size=1, max_size=3)))
        argument = Argument(f"{number}.", target, draw(st.sampled_from(Relation)), premises)
        if draw(st.booleans()):
            name = draw(st.none() | ids.filter(lambda name: name not in known))
            argument = replace(argument, id=name, **draw(_said_of_argument(known, pools)))
        if draw(st.booleans()) and len(premises) == len(set(premises)):
            argument = replace(argument, roles=dict(zip(["r", "s s"], (premises[:1], premises[1:]), strict=True)))
            argument = replace(argument, roles={role: found for role, found in argument.roles.items() if found})
        if argument.id in {other.id for other in arguments.values()}:
            argument = replace(argument, id=None)
        arguments[argument.handle] = argument
    return ArgumentMap(
        title=draw(words),
        about=draw(words),
        thesis=tuple(dict.fromkeys(draw(some))),
        source=draw(st.none() | st.builds(Source, item=items, text=st.sampled_from(["", "a.txt", "b c/d: e.txt"]))),
        authorities={
            name: Authority(name, draw(items), draw(st.booleans()), draw(probabilities), draw(words))
            for name in authorities
        },
        statements=statements,
        arguments={
            place.handle: replace(arguments[place.key], handle=place.handle, target=place.target)
            for place in arranged(statements, arguments).places
        },
        extra=draw(extras),
        bibliography=draw(words.filter(lambda path: not leaves_folder(path))),
        maps=draw(st.dictionaries(ids, words.filter(lambda path: bool(path.strip())), max_size=2)),
    )


@st.composite
def _wild(draw: st.DrawFn) -> ArgumentMap:
    names, handles, authorities = ([f"{letter}{number}" for number in range(5)] for letter in "saw")
    citations = st.builds(Citation, st.sampled_from([*authorities[:2], "nobody"]), TEXTS, st.sampled_from(Role))
    premises = st.lists(st.sampled_from([*names, "nowhere"]), max_size=3).map(tuple)
    pools = _Pools(TEXTS, st.lists(citations, max_size=2).map(tuple), premises)
    targets, relations = st.sampled_from([*names, *handles]), st.sampled_from(Relation)
    statements = {name: draw(_statement(name, pools)) for name in names[: draw(st.integers(0, 5))]}
    arguments = {
        handle: replace(
            Argument(handle, draw(targets), draw(relations), draw(premises)), **draw(_said_of_argument(names, pools))
        )
        for handle in handles[: draw(st.integers(0, 5))]
    }
    known = {name: Authority(name, {"title": draw(TEXTS), "URL": draw(TEXTS)}) for name in authorities[:2]}
    return ArgumentMap(draw(TEXTS), statements, arguments, known)


def _statement(name: str, pools: _Pools) -> st.SearchStrategy[Statement]:
    keys: dict[str, st.SearchStrategy[Any]] = {
        "at": places,
        "cites": pools.cites,
        "implicit": st.just(True),
        "assumed": flags,
        "contradicts": pools.statements,
        "probability": probabilities,
        "tags": st.lists(pools.texts, max_size=3).map(tuple),
        "note": pools.texts,
        "extra": extras,
    }
    return st.builds(lambda text, said: Statement(name, text, **said), pools.texts, _some_of(keys))


def _said_of_argument(known: Sequence[str], pools: _Pools) -> st.SearchStrategy[dict[str, Any]]:
    one_or_two = st.lists(st.sampled_from(known), min_size=1, max_size=2).map(tuple)
    waived = pools.texts.filter(str.strip)
    questions = st.builds(Question, one_or_two) | st.builds(Question, waived=waived) | st.just(Question())
    return _some_of(
        {
            "scheme": pools.texts,
            "at": places,
            "implicit": st.just(True),
            "assumed": flags,
            "conceded": st.just(True),
            "outweighed": st.just(True) | st.lists(one_or_two, max_size=2).map(tuple),
            "asks": pools.texts,
            "questions": st.dictionaries(pools.texts, questions, max_size=2),
            "probability": probabilities,
            "tags": st.lists(pools.texts, max_size=3).map(tuple),
            "note": pools.texts,
            "extra": extras,
        }
    )


@st.composite
def _some_of(draw: st.DrawFn, keys: dict[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    """Up to five keys with their values; most items of a map say little."""
    return {key: draw(keys[key]) for key in draw(st.lists(st.sampled_from(list(keys)), unique=True, max_size=5))}
