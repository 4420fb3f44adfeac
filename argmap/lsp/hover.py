"""What a name under the pointer stands for, and how it fares."""

import re
from collections.abc import Iterator

from argmap.bibliography.csl import short
from argmap.edits.names import Kind
from argmap.evaluation.labels import MARKS
from argmap.evaluation.why import why
from argmap.keys import FOREIGN
from argmap.lsp.file import File, Spot
from argmap.lsp.lines import Json, Point
from argmap.lsp.workspace import Workspace
from argmap.model import Argument, ArgumentMap, Relation
from argmap.render.labels import bearing, called
from argmap.render.why import lines as told
from argmap.rules import rules_by_name
from argmap.schemes import SCHEMES, label
from argmap.schemes.table import scheme
from argmap.syntax import Mapping, Scalar
from argmap.text import counted, one_line, shortened

MOST = 8
"""How many arguments are listed on either side."""

_LIKE = {"holds": "accepted", "blocked": "rejected"}
_IGNORE = r"#\s*argmap:\s*ignore\[([^\]\n]*)"


def hover(file: File, point: Point, workspace: Workspace | None = None) -> Json | None:
    """Markdown about what is at a place, and the range of the name; None where there is nothing to say."""
    offset = file.offset(point)
    if (spot := file.at(offset)) is not None:
        told = "\n\n".join(_about(file, spot, workspace))
        return _answer(file, told, spot.start, spot.end) if told else None
    return _rule(file, point, offset) or _scheme(file, offset)


def _about(file: File, spot: Spot, workspace: Workspace | None) -> Iterator[str]:
    name = spot.name.scalar.value
    if spot.name.kind is Kind.AUTHORITY:
        yield from _authority(file.map, name)
    elif spot.name.kind is Kind.TAG:
        tagged = [each.id for each in file.map.statements.values() if name in each.tags]
        yield f"{counted(len(tagged), 'statement')} tagged {_code(name)}: {_codes(tagged)}"
    elif name in file.map.statements or name in file.map.arguments:
        yield from _node(file, name)
    elif FOREIGN in name and workspace is not None:
        own, _, inner = name.partition(FOREIGN)
        guest = workspace.guest(file, own)
        if guest is not None and (inner in guest.map.statements or inner in guest.map.arguments):
            yield from _node(guest, inner)
            yield f"in {_plain(guest.map.title)} ({_code(guest.map.path.rpartition('/')[2])})"


def _node(file: File, name: str) -> Iterator[str]:
    """The text, what became of it and why, what bears on it, what it bears on."""
    amap = file.map
    statement, argument = amap.statements.get(name), amap.arguments.get(name)
    if statement is not None:
        yield _plain(statement.text)
    if argument is not None:
        yield f"{_code(name)}: {_plain(bearing(argument))}"
    yield _why(file, name)
    on = [_told(amap, each) for each in amap.on(name)]
    bears = [f"- {_sign(each)} {_code(each.target)}" for each in amap.starting_from(name)]
    if on:
        yield "**What bears on it**\n" + _listed(on)
    if bears:
        yield "**What it bears on**\n" + _listed(bears)
    if statement is not None and statement.contradicts:
        yield f"contradicts {_codes(statement.contradicts)}"


def _why(file: File, name: str) -> str:
    """The label with its sign, and the first reason that `argmap why` tells."""
    shown = str(file.evaluation.label(name))
    sign = MARKS[_LIKE.get(shown, shown)]
    said = ["".join(run.text for run in line) for line in told(why(file.evaluation, name), file.evaluation)]
    text = file.map.statements[name].text if name in file.map.statements else ""
    first = said[0].replace(one_line(text), "").rstrip(" :") if text else said[0]
    remark = re.search(r"\(([^()]*)\)$", first)
    reason = next((line[3:] for line in said[1:] if line.startswith(("├─", "└─"))), "")
    because = reason or (remark[1] if remark else "")
    return f"{sign} **{shown}**" + (f", {_plain(because)}" if because else "")


def _told(amap: ArgumentMap, argument: Argument) -> str:
    only = amap.statements.get(argument.premises[0]) if len(set(argument.premises)) == 1 else None
    text = f": {_plain(shortened(only.text, 90))}" if only else ""
    return f"- {_sign(argument)} {_code(called(argument))}{text}"


def _sign(argument: Argument) -> str:
    return "+" if argument.relation is Relation.SUPPORT else "−"


def _authority(amap: ArgumentMap, name: str) -> Iterator[str]:
    if name not in amap.authorities:
        return
    found = amap.authorities[name]
    title = found.item.get("title")
    yield _plain(short(found)) + (f": *{_plain(title)}*" if isinstance(title, str) and title != short(found) else "")
    citing = [each.id for each in amap.statements.values() if any(cited.authority == name for cited in each.cites)]
    if citing:
        yield f"cited by {_codes(citing)}"


def _rule(file: File, point: Point, offset: int) -> Json | None:
    """The rule whose name is in a comment that ignores it."""
    start = file.lines.start(point.line)
    match = re.search(_IGNORE, file.lines.line(point.line))
    if match is None:
        return None
    for word in re.finditer(r"[\w-]+", match[1]):
        begin = start + match.start(1) + word.start()
        if begin <= offset <= begin + len(word[0]) and word[0] in rules_by_name():
            rule = rules_by_name()[word[0]]
            return _answer(
                file, f"**{rule.name}** ({rule.severity})\n\n```\n{rule.doc}\n```", begin, begin + len(word[0])
            )
    return None


def _scheme(file: File, offset: int) -> Json | None:
    for argument in file.sites.values():
        if type(argument.node) is not Mapping or argument.relation is None:
            continue
        for key, value in argument.node.entries:
            if key.value == "scheme" and type(value) is Scalar and value.value in SCHEMES:
                start, end = file.inside(value)
                if start <= offset <= end:
                    return _answer(file, "\n\n".join(_pattern(value.value)), start, end)
    return None


def _pattern(name: str) -> Iterator[str]:
    """What a scheme is, what its premises and its conclusion say, and what can be asked about it."""
    yield f"**{label(name)}**"
    yield SCHEMES[name]
    if found := scheme(name):
        roles = [f"- {_code(role)}: {_plain(said)}" for role, said in found.roles.items()]
        yield "**Its premises and conclusion**\n" + "\n".join([*roles, f"- so: {_plain(found.conclusion)}"])
        asked = [f"- {_code(each.id)}: {_plain(each.ask)}" for each in found.questions.values()]
        yield "**Critical questions**\n" + "\n".join(asked)


def _answer(file: File, text: str, start: int, end: int) -> Json:
    return {"contents": {"kind": "markdown", "value": text}, "range": file.lines.range(start, end)}


def _listed(rows: list[str]) -> str:
    more = [f"- and {len(rows) - MOST} more"] if len(rows) > MOST else []
    return "\n".join([*rows[:MOST], *more])


def _codes(names: list[str] | tuple[str, ...]) -> str:
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(_code(name) for name in names[:MOST]) + more


def _code(name: str) -> str:
    return f"`{one_line(name)}`"


def _plain(text: str) -> str:
    """A text in which Markdown finds no mark-up."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&!])", r"\\\1", one_line(text))
