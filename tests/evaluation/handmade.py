"""Maps for tests, in a shorthand of one line for each relation.

a b -> c        premises a and b, linked, support c
i: a -> c       the same argument with a handle
u -x i          u attacks: here it undercuts i
s >< t          s and t contradict each other
s = false       `assumed: false`; also for arguments, also `true`
x < a b | c     the objection x is outweighed by a with b, or by c; `x < *` by any reason
s @ w v         s cites the authorities w and v
~ghost -> c     a premise that the map does not have
s               just a statement
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from argmap.evaluation import Change
from argmap.model import Argument, ArgumentMap, Authority, Citation, Outweighed, Relation, Statement

_ARGUMENT = re.compile(r"(?:(\S+):\s+)?(.*) (->|-x) (\S+)")


def handmade(text: str) -> ArgumentMap:
    """The map that the shorthand stands for; statements in the order of first mention."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    arguments = dict(argument for line in lines for argument in _argument(line))
    statements: dict[str, Statement] = {}
    for line in lines:
        _mention(line, arguments, statements)
    authorities = {c.authority: Authority(c.authority) for s in statements.values() for c in s.cites}
    return ArgumentMap("handmade", statements, _numbered(arguments), authorities)


def _argument(line: str) -> list[tuple[str, Argument]]:
    match = _ARGUMENT.fullmatch(line)
    if not match:
        return []
    handle, premises, arrow, target = match.groups()
    relation = Relation.SUPPORT if arrow == "->" else Relation.ATTACK
    return [(handle or line, Argument(handle or "", target, relation, tuple(premises.split()), id=handle))]


def _mention(line: str, arguments: dict[str, Argument], statements: dict[str, Statement]) -> None:
    if _ARGUMENT.fullmatch(line):
        ((_, argument),) = _argument(line)
        for name in (*argument.premises, argument.target):
            if not name.startswith("~") and name not in arguments:
                statements.setdefault(name, Statement(name, name))
        return
    first, sign, *rest = [*line.split(), ""]
    rest = [word for word in rest if word]
    if sign == "=" and first in arguments:
        arguments[first] = replace(arguments[first], assumed=rest == ["true"])
        return
    if sign == "<":
        lists = tuple(tuple(each.split()) for each in " ".join(rest).split("|"))
        arguments[first] = replace(arguments[first], outweighed=True if rest == ["*"] else lists)
        return
    statement = statements.setdefault(first, Statement(first, first))
    match sign:
        case "><":
            statements[first] = replace(statement, contradicts=(*statement.contradicts, *rest))
            statements.setdefault(rest[0], Statement(rest[0], rest[0]))
        case "=":
            statements[first] = replace(statement, assumed=rest == ["true"])
        case "@":
            statements[first] = replace(statement, cites=tuple(Citation(authority) for authority in rest))


def _numbered(arguments: Mapping[str, Argument]) -> dict[str, Argument]:
    numbered: dict[str, Argument] = {}
    for argument in arguments.values():
        stem = f"{argument.target}.{argument.relation}"
        number = 1 + sum(a.target == argument.target and a.relation is argument.relation for a in numbered.values())
        named = replace(argument, handle=argument.handle or f"{stem}.{number}")
        numbered[named.handle] = named
    return numbered


@st.composite
def maps(draw: st.DrawFn, most: int = 6) -> ArgumentMap:
    """Small maps of every shape: circles, undercuts of undercuts, contradictions, premises that are not there."""
    ids = [f"s{n}" for n in range(draw(st.integers(1, most)))]
    authorities = ["v", "w"]
    assumed = st.sampled_from([None, None, None, True, False])
    statements = {
        name: Statement(
            name,
            name,
            assumed=draw(assumed),
            cites=tuple(Citation(a) for a in draw(st.lists(st.sampled_from([*authorities, "lost"]), max_size=2))),
            contradicts=tuple(draw(st.lists(st.sampled_from([*ids, "lost"]), max_size=1))) * draw(st.booleans()),
        )
        for name in ids
    }
    arguments: dict[str, Argument] = {}
    for number in range(draw(st.integers(0, most + 3))):
        handle = f"a{number}"
        arguments[handle] = Argument(
            handle,
            draw(st.sampled_from([*ids, *ids, *arguments, "lost"])),
            draw(st.sampled_from(Relation)),
            tuple(draw(st.lists(st.sampled_from([*ids, *ids, "lost"]), min_size=0 if number == 3 else 1, max_size=2))),
            assumed=draw(assumed),
            outweighed=draw(_outweighed([*ids, *arguments, handle, "lost"])),
        )
    return ArgumentMap("random", statements, arguments, {name: Authority(name) for name in authorities})


def _outweighed(names: list[str]) -> st.SearchStrategy[Outweighed]:
    lists = st.lists(st.lists(st.sampled_from(names), min_size=1, max_size=2).map(tuple), min_size=1, max_size=2)
    none: st.SearchStrategy[Outweighed] = st.just(())
    any_reason: st.SearchStrategy[Outweighed] = st.just(True)
    return none | none | any_reason | lists.map(tuple)


@st.composite
def maps_and_changes(draw: st.DrawFn) -> tuple[ArgumentMap, Change]:
    """A map and something to withdraw, deny and assert in it."""
    amap = draw(maps())
    names = st.frozensets(st.sampled_from([*amap.statements, *amap.arguments]), max_size=2)
    authorities = st.frozensets(st.sampled_from([*amap.authorities]), max_size=2)
    return amap, Change(draw(names), draw(authorities), draw(names), draw(names))


def renamed(
    amap: ArgumentMap, name: Callable[[str], str], order: Callable[[Sequence[str]], Sequence[str]]
) -> ArgumentMap:
    """The same map under other names and in another order."""
    statements = {
        name(old): replace(
            amap.statements[old], id=name(old), contradicts=tuple(map(name, amap.statements[old].contradicts))
        )
        for old in order([*amap.statements])
    }
    arguments = {
        name(old): replace(
            amap.arguments[old],
            handle=name(old),
            target=name(amap.arguments[old].target),
            premises=tuple(order([name(premise) for premise in amap.arguments[old].premises])),
            outweighed=_renamed(amap.arguments[old].outweighed, name),
        )
        for old in order([*amap.arguments])
    }
    return replace(amap, statements=statements, arguments=arguments)


def _renamed(outweighed: Outweighed, name: Callable[[str], str]) -> Outweighed:
    return True if outweighed is True else tuple(tuple(map(name, names)) for names in outweighed)
