"""Completion in the shell: maps, ids, rules, formats and the words of queries, with what they mean.

Each function is given what has been typed of a word, and offers whole words
with a description; shells that show none leave it out.  A map that cannot be
read offers nothing: completion never fails.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import typer

from argmap.diagnostics import ArgmapError
from argmap.model import ArgumentMap

Offer = tuple[str, str]
_MAP_PARAMETERS = ("map", "name", "maps")
typed: list[str] = []
"""The whole words before the one that is completed, the command first; what asks for offers sets it."""


def maps(incomplete: str) -> list[Offer]:
    """The maps that go by a name."""
    from argmap.library.finding import named_maps

    return _starting(incomplete, ((name, path) for name, path in named_maps() if not name.startswith("-")))


def ids(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The ids of the map that the command line names, or of the only map, with their texts."""
    return _starting(incomplete, _ids(_named(ctx)))


def withdrawable(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """What can be withdrawn: ids, and authorities with theirs, as `§name` where something else is called so too."""
    return _starting(incomplete, chain(_ids(_named(ctx)), _authorities(_named(ctx))))


def named(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """What can be renamed: ids, and authorities and tags as `authority:NAME` and `tag:NAME`."""
    from argmap.bibliography.csl import short

    amap = _map(_named(ctx))
    authorities = ((f"authority:{each.id}", short(each)) for each in amap.authorities.values())
    tagged = chain((each.tags for each in amap.statements.values()), (each.tags for each in amap.arguments.values()))
    tags = dict.fromkeys(f"tag:{tag}" for tags in tagged for tag in tags)
    return _starting(incomplete, chain(_ids(_named(ctx)), authorities, ((tag, "a tag") for tag in tags)))


def one_of(words: Iterable[str]) -> Callable[[str], list[Offer]]:
    """A completer for one word of a fixed set."""
    known = tuple(words)

    def offered(incomplete: str) -> list[Offer]:
        return _starting(incomplete, ((str(word), "") for word in known))

    return offered


def some_of(words: Iterable[str]) -> Callable[[str], list[Offer]]:
    """A completer for several words of a fixed set, with commas between; none twice."""
    known = tuple(words)

    def offered(incomplete: str) -> list[Offer]:
        before, comma, _ = incomplete.rpartition(",")
        return _starting(
            incomplete, ((f"{before}{comma}{word}", "") for word in known if word not in before.split(","))
        )

    return offered


def maps_or_ids(incomplete: str) -> list[Offer]:
    """What a first word can be: a map, or an id in the only map."""
    return [*maps(incomplete), *_starting(incomplete, _ids(None))]


def show(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """What a word of `show` can be: a map or an id; after a map a query."""
    return query(ctx, incomplete) if ctx.params.get("words") else maps_or_ids(incomplete)


def query(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """What a query can be made of: ids, fields, states; after `cites:` the authorities."""
    words = ctx.params.get("words") or ()
    name = words[0] if words else _named(ctx)
    offers = [] if words or _named(ctx) else maps(incomplete)
    return [*offers, *_starting(incomplete, _query_words(name, incomplete))]


def doubts(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The critical questions of a map: an argument's handle, a space, and the name of its question."""
    from argmap.facts import Facts
    from argmap.questions import Questions

    amap = _map(_named(ctx))
    questions = Questions(Facts(amap))
    steps = ((each.handle, questions.step(each)) for each in amap.arguments.values() if each.scheme)
    return _starting(
        incomplete,
        ((f"{handle} {each.question.id}", each.question.ask) for handle, step in steps for each in step.questions),
    )


def rules(incomplete: str) -> list[Offer]:
    """The rules of `check`."""
    from argmap.rules import RULES

    return _starting(incomplete, ((rule.name, rule.summary) for rule in RULES))


def rules_and_schemes(incomplete: str) -> list[Offer]:
    """The rules of `check`, and the kinds of reasoning."""
    from argmap.schemes import SCHEMES

    return [*rules(incomplete), *_starting(incomplete, [("schemes", "every scheme"), *SCHEMES.items()])]


def formats(incomplete: str) -> list[Offer]:
    """The formats that can be written."""
    from argmap.formats import FORMATS

    return _starting(incomplete, ((row.name, row.summary) for row in FORMATS if row.write))


def readable(incomplete: str) -> list[Offer]:
    """The formats that can be read."""
    from argmap.formats import FORMATS

    return _starting(incomplete, ((row.name, row.summary) for row in FORMATS if row.read))


def reports(incomplete: str) -> list[Offer]:
    """The formats of findings."""
    from argmap.report import REPORTS

    return _starting(incomplete, REPORTS.items())


def _starting(incomplete: str, offers: Iterable[Offer]) -> list[Offer]:
    from argmap.text import shortened

    return [(word, shortened(meaning, 80)) for word, meaning in offers if word.startswith(incomplete)]


def _named(ctx: typer.Context) -> str | None:
    """The map of the command line; where an option still wants its value nothing is parsed, and the words tell it."""
    value = next((ctx.params[name] for name in _MAP_PARAMETERS if ctx.params.get(name)), None)
    if value is not None:
        return str(value[0] if isinstance(value, list | tuple) else value)
    from argmap.library.finding import is_map

    return next((word for word in typed[1:] if not word.startswith("-") and is_map(word)), None)


def _map(name: str | None) -> ArgumentMap:
    """What can be read of a map; one with nothing in it where there is none."""
    from argmap.cli.support.maps import quietly

    try:
        return quietly(name)
    except ArgmapError:
        return ArgumentMap("", {})


def _ids(name: str | None) -> Iterator[Offer]:
    amap = _map(name)
    yield from ((statement.id, statement.text) for statement in amap.statements.values())
    for argument in amap.arguments.values():
        if argument.id:
            yield argument.id, f"{argument.relation} of {argument.target}"


def _authorities(name: str | None) -> Iterator[Offer]:
    from argmap.bibliography.csl import short

    amap = _map(name)
    for each in amap.authorities.values():
        shared = each.id in amap.statements or each.id in amap.arguments
        yield f"§{each.id}" if shared else each.id, short(each)


def _query_words(name: str | None, incomplete: str) -> Iterator[Offer]:
    from argmap.query import FIELDS, STATES

    operator = "+" if incomplete.startswith("+") else ""
    yield from ((operator + word, meaning) for word, meaning in _ids(name))
    yield from ((f"is:{state}", row.meaning) for state, row in STATES.items())
    yield from ((f"{field}:", "a field, and what it holds") for field in FIELDS if field != "is")
    if incomplete.startswith("asks:"):
        yield from _questions(name)
    if incomplete.startswith("cites:"):
        yield from ((f"cites:{authority}", "an authority") for authority in _map(name).authorities)


def _questions(name: str | None) -> Iterator[Offer]:
    from argmap.questions import askable

    yield from ((f"asks:{each.id}", each.ask) for each in askable(_map(name)))
