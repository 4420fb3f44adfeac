"""A draft as YAML, where every guess is a comment with its reason."""

from collections.abc import Iterator

from argmap.draft.model import POSITION, Cited, Drafted, ProposedArgument, ProposedStatement
from argmap.model import ArgumentMap, Relation, Source, Statement, Value
from argmap.shapes import statement_shape
from argmap.text import one_line, shortened
from argmap.writing import write as written
from argmap.writing.blocks import entry, flowing, header
from argmap.writing.scalars import text

_LONGEST_REASON = 60  # characters
_WIDTH = 80  # of what stands before a comment
_NO_STATEMENTS = "statements: {}\n"


def write(drafted: Drafted, source: Source | None = None) -> str:
    """The map of a draft, with comments; `source` is what it maps."""
    head = written(
        ArgumentMap(drafted.title, {}, authorities=drafted.authorities, thesis=drafted.thesis, source=source)
    )
    if not drafted.statements:
        return head
    lines = [_with_thesis(line, drafted) for line in head.removesuffix(_NO_STATEMENTS).split("\n")[:-1]]
    lines.append("statements:")
    on: dict[str, list[ProposedArgument]] = {}
    for argument in drafted.arguments:
        on.setdefault(argument.target, []).append(argument)
    for number, statement in enumerate(drafted.statements):
        lines += [""] * bool(number)
        lines += _statement(statement, on.get(statement.id, []))
    return "\n".join(lines) + "\n"


def _with_thesis(line: str, drafted: Drafted) -> str:
    if not line.startswith("thesis: "):
        return line
    rival = f", or else {drafted.rival}" if drafted.rival else ""
    return f"{line}  {_guess(drafted.reason, f'thesis{rival}')}"


def _statement(statement: ProposedStatement, arguments: list[ProposedArgument]) -> Iterator[str]:
    yield from header(statement.id, 2)
    shape = statement_shape(Statement(statement.id, statement.text, at=statement.at, implicit=statement.implicit))
    for key, value in shape.items():
        yield from entry(key, value, 4)
    if statement.cites:
        yield "    cites:"
        for cited in statement.cites:
            yield f"      - {_citation(cited)}  {_guess(cited.reason, cited.role)}"
    for relation in Relation:
        found = [argument for argument in arguments if argument.relation is relation]
        if found:
            yield f"    {relation}:"
        for argument in found:
            yield f"      - {_argument(argument)}  {_guess(argument.reason, relation)}"


def _citation(cited: Cited) -> str:
    return cited.authority if cited.role == "authority" else f"{{authority: {cited.authority}, role: {cited.role}}}"


def _argument(argument: ProposedArgument) -> str:
    premises: Value = argument.premises[0] if len(argument.premises) == 1 else list(argument.premises)
    shape: Value = {"premises": premises, "scheme": argument.scheme} if argument.scheme else premises
    return flowing(shape, 10 * _WIDTH * max(1, len(argument.premises))) or text(str(premises))


def _guess(reason: str, what: str) -> str:
    said = reason if reason == POSITION else f'"{shortened(one_line(reason), _LONGEST_REASON)}"'.replace(":", " ")
    return f"# argmap: guess {said}: {what}"
