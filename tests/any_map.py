"""Whole maps at random: every key, awkward texts, arguments on arguments.

What is drawn from is made once: who is meant is drawn as a number, and
becomes a name where the map is put together.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from hypothesis import strategies as st

from argmap.keys import ARGUMENT, STATEMENT, Holds, Table, is_id
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
START = "abcdefghijklmnopqrstuvwxyz0123456789"
words = texts.filter(lambda text: text != "\ue000damaged\ue000")
ids = st.sampled_from(
    ["a", "no", "y", "1", "2024", "2024-05-02", "true", "null", "0x1F", "1e5", "élan", "日本", "a-b_c", "A", "x" * 1200]
) | st.tuples(st.sampled_from(START), st.text(st.sampled_from(START + "_-"), max_size=6)).map("".join).filter(is_id)
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

numbered = st.integers(0, 999)
one_or_two = st.lists(numbered, min_size=1, max_size=2)
one_to_three = st.lists(numbered, min_size=1, max_size=3)
some = st.lists(numbered, max_size=2)
relations = st.sampled_from(Relation)


def maps(*, wild: bool = False) -> st.SearchStrategy[ArgumentMap]:
    """A map that can be read: ids are ids, references lead somewhere, handles follow from places.

    A `wild` one is what nobody would write and no file can say: any text, halves of characters,
    arguments in a circle, references to nothing; its ids are `s0`, `a0` and so on.
    """
    return _WILD if wild else _SOUND


def _some_of(keys: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Up to five keys with their values; most items of a map say little."""
    names = st.lists(st.sampled_from(list(keys)), unique=True, max_size=5)

    @st.composite
    def drawn(draw: st.DrawFn) -> dict[str, Any]:
        return {key: draw(keys[key]) for key in draw(names)}

    return drawn()


def _said_of(table: Table, told: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    """What the keys of a table fill, each by its kind, so that one that is new there is drawn as well."""
    waived = told.filter(str.strip)
    questions = st.builds(Question, cast(Any, one_or_two)) | st.builds(Question, waived=waived) | st.just(Question())
    kinds: dict[Holds, st.SearchStrategy[Any]] = {
        Holds.TEXT: told,
        Holds.WORD: told,
        Holds.WORDS: st.lists(told, max_size=3).map(tuple),
        Holds.FLAG: flags,
        Holds.PROBABILITY: probabilities,
        Holds.IDS: some,
        Holds.ANCHORS: places,
        Holds.CITATIONS: st.lists(
            st.builds(Citation, cast(Any, numbered), told, st.sampled_from(Role), told), max_size=2
        ),
        Holds.OUTWEIGHED: st.just(True) | st.lists(one_or_two, max_size=2),
        Holds.QUESTIONS: st.dictionaries(told, questions, max_size=2),
    }
    filled = [key for key in table.values() if key.fills not in ("", "id", "text", "premises")]
    drawn = {key.fills: st.just(True) if key.default is False else kinds[key.holds] for key in filled}
    return _some_of(drawn | {"extra": extras})


def _named(numbers: Sequence[int], known: Sequence[str]) -> tuple[str, ...]:
    return tuple(known[number % len(known)] for number in numbers) if known else ()


def _meant(said: dict[str, Any], known: Sequence[str], authorities: Sequence[str]) -> dict[str, Any]:
    """What was said, with names for the numbers of statements and authorities."""
    if "cites" in said:
        cited = [
            replace(each, authority=_named([each.authority], authorities)[0]) for each in said["cites"] if authorities
        ]
        said["cites"] = tuple(cited)
    if "contradicts" in said:
        said["contradicts"] = _named(said["contradicts"], known)
    if isinstance(said.get("outweighed"), list):
        said["outweighed"] = tuple(_named(each, known) for each in said["outweighed"])
    if "questions" in said:
        asked = said["questions"].items()
        said["questions"] = {name: replace(each, answers=_named(each.answers, known)) for name, each in asked}
    return said


_SAID = _said_of(STATEMENT, words), _said_of(ARGUMENT, words)
_WILDLY = _said_of(STATEMENT, TEXTS), _said_of(ARGUMENT, TEXTS)
_KNOWN, _AUTHORITIES = st.lists(ids, unique=True, max_size=6), st.lists(ids, unique=True, max_size=2)
_SOURCES = st.none() | st.builds(Source, item=items, text=st.sampled_from(["", "a.txt", "b c/d: e.txt"]))
_PATHS = words.filter(lambda path: not leaves_folder(path))
_MAPS = st.dictionaries(ids, words.filter(lambda path: bool(path.strip())), max_size=2)
_MANY, _FEW, _NAMES = st.integers(0, 7), st.integers(0, 5), st.none() | ids


@st.composite
def _sound(draw: st.DrawFn) -> ArgumentMap:
    known, authorities = draw(_KNOWN), draw(_AUTHORITIES)
    statements = {name: Statement(name, draw(words), **_meant(draw(_SAID[0]), known, authorities)) for name in known}
    arguments: dict[str, Argument] = {}
    for number in range(draw(_MANY) if known else 0):
        (target,) = _named([draw(numbered)], [*known, *arguments, *arguments])
        premises = _named(draw(one_to_three), known)
        argument = Argument(f"{number}.", target, draw(relations), premises)
        if draw(st.booleans()):
            name = draw(_NAMES)
            taken = {*known, *(other.id for other in arguments.values())}
            said = _meant(draw(_SAID[1]), known, authorities)
            argument = replace(argument, id=None if name in taken else name, **said)
        if draw(st.booleans()) and len(premises) == len(set(premises)):
            argument = replace(argument, roles=dict(zip(["r", "s s"], (premises[:1], premises[1:]), strict=True)))
            argument = replace(argument, roles={role: found for role, found in argument.roles.items() if found})
        arguments[argument.handle] = argument
    return ArgumentMap(
        title=draw(words),
        about=draw(words),
        thesis=tuple(dict.fromkeys(_named(draw(some), known))),
        source=draw(_SOURCES),
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
        bibliography=draw(_PATHS),
        maps=draw(_MAPS),
    )


@st.composite
def _wild(draw: st.DrawFn) -> ArgumentMap:
    names, handles, authorities = ([f"{letter}{number}" for number in range(5)] for letter in "saw")
    known, cited = [*names, "nowhere"], [*authorities[:2], "nobody"]
    statements = {
        name: Statement(name, draw(TEXTS), **_meant(draw(_WILDLY[0]), known, cited)) for name in names[: draw(_FEW)]
    }
    arguments = {}
    for handle in handles[: draw(_FEW)]:
        (target,) = _named([draw(numbered)], [*names, *handles])
        argument = Argument(handle, target, draw(relations), _named(draw(st.lists(numbered, max_size=3)), known))
        arguments[handle] = replace(argument, **_meant(draw(_WILDLY[1]), names, cited))
    entries = {name: Authority(name, {"title": draw(TEXTS), "URL": draw(TEXTS)}) for name in authorities[:2]}
    return ArgumentMap(draw(TEXTS), statements, arguments, entries)


_SOUND, _WILD = _sound(), _wild()
