"""Maps as arggraph XML, the format of the arg-microtexts corpora.

| in the map | arggraph |
|---|---|
| statement | edu and adu with a seg edge; the opponent's if tagged `opponent`, or else by who attacks whom |
| argument for | sup, or exa with the scheme `example` |
| argument against | reb; und where it is on an argument |
| further linked premises | add edges on that edge |
| backing | sup on an edge, which our reader knows and the corpora do not have |

Corpora: Peldszus & Stede, An annotated corpus of argumentative microtexts (2015).
"""

from collections.abc import Iterator, Mapping
from html import escape

from argmap.formats.losses import Carried, left_out
from argmap.ids import slug
from argmap.model import Argument, ArgumentMap, Relation
from argmap.relations.kinds import ArgumentKind, argument_kind
from argmap.relations.placed import hanging, known_premises
from argmap.text import counted
from argmap.text.xml import held, is_obeyed, markup

OPPONENT = "opponent"
CARRIED = Carried(map="title x-topic x-stance", statement="text implicit tags", argument="premises scheme")

_STANCES = ("pro", "con", "unclear")


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The map as one `arggraph`; what XML cannot hold becomes U+FFFD.  `labels` are not written."""
    against = _opponents(amap)
    numbers = {name: number for number, name in enumerate(amap.statements, 1)}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<arggraph {_attributes(amap)}>"]
    for name, number in numbers.items():
        statement = amap.statements[name]
        implicit = ' implicit="true"' if statement.implicit else ""
        lines.append(f'  <edu id="e{number}"{implicit}>{_cdata(statement.text)}</edu>')
    for name, number in numbers.items():
        lines.append(f'  <adu id="a{number}" type="{"opp" if name in against else "pro"}"/>')
    edges = [*((f"e{n}", f"a{n}", "seg") for n in numbers.values()), *_edges(amap, numbers)]
    lines += [f'  <edge id="c{n}" src="{s}" trg="{t}" type="{kind}"/>' for n, (s, t, kind) in enumerate(edges, 1)]
    return "\n".join((*lines, "</arggraph>\n"))


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What arggraph does not say, or says in another way, a line for each kind."""
    arguments = hanging(amap)
    kinds = [argument_kind(amap, argument) for argument in arguments]
    bearing = {premise for argument in arguments for premise in argument.premises}
    roots = sum(name not in bearing for name in amap.statements)
    if roots > 1:
        yield f"{roots:,} statements bear on nothing, where the corpora have one"
    if backings := kinds.count(ArgumentKind.BACKING):
        yield f"{counted(backings, 'backing')} written as `sup` on an edge, which the corpora do not have"
    if missing := len(amap.arguments) - len(arguments):
        yield f"{counted(missing, 'argument')} left out: no premise or no target"
    if schemes := sum(bool(a.scheme) and not _is_example(a) for a in arguments):
        yield f"{counted(schemes, 'scheme')} left out"
    if tagged := sum(bool({*each.tags} - {OPPONENT}) for each in amap.statements.values()):
        yield f"tags of {counted(tagged, 'statement')} left out"
    yield from left_out(amap, CARRIED)
    if amap.title:
        yield "the title becomes an id"


def _edges(amap: ArgumentMap, numbers: Mapping[str, int]) -> Iterator[tuple[str, str, str]]:
    """Each argument as the edge of its first premise, with the others added to that."""
    arguments = hanging(amap)
    names: dict[str, str] = {}
    last = len(numbers)  # the seg edges come first
    for argument in arguments:
        names[argument.handle] = f"c{last + 1}"
        last += len(known_premises(amap, argument))
    for argument in arguments:
        name = names[argument.handle]
        first, *others = [f"a{numbers[premise]}" for premise in known_premises(amap, argument)]
        on_statement = argument.target in numbers
        target = f"a{numbers[argument.target]}" if on_statement else names[argument.target]
        if argument.relation is Relation.ATTACK:
            yield first, target, "reb" if on_statement else "und"
        else:
            yield first, target, "exa" if _is_example(argument) else "sup"
        for other in others:
            yield other, name, "add"


def _is_example(argument: Argument) -> bool:
    return argument.scheme == "example" and argument.relation is Relation.SUPPORT


def _opponents(amap: ArgumentMap) -> frozenset[str]:
    """The opponent's statements: those tagged so; in a map without the tag, those an odd number of attacks away."""
    tagged = frozenset(each.id for each in amap.statements.values() if OPPONENT in each.tags)
    if tagged:
        return tagged
    against = dict.fromkeys((name for name in amap.theses if name in amap.statements), False)
    waiting = list(against)
    for target in waiting:
        for argument in amap.on(target):
            side = against[target] != (argument.relation is Relation.ATTACK)
            for name in (argument.handle, *known_premises(amap, argument)):
                if name not in against:
                    against[name] = side
                    waiting.append(name)
    return frozenset(name for name, opposed in against.items() if opposed and name in amap.statements)


def _attributes(amap: ArgumentMap) -> str:
    topic, stance = amap.extra.get("x-topic"), amap.extra.get("x-stance")
    name = slug(amap.title)
    found = [f'id="{escape(name if name[:1].isalpha() else f"map-{name}".rstrip("-"))}"']
    if isinstance(topic, str) and topic:
        found.append(f'topic_id="{markup(" ".join(topic.split()))}"')
    if stance in _STANCES:
        found.append(f'stance="{stance}"')
    return " ".join(found)


def _cdata(text: str) -> str:
    inside = " ".join(text.split())
    return markup(inside) if is_obeyed(inside) else f"<![CDATA[{held(inside).replace(']]>', ']]]]><![CDATA[>')}]]>"
