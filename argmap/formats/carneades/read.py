"""Argument graphs in the YAML of Carneades 4.

| Carneades | in the map |
|---|---|
| statement | statement; `assumed`, and what `assumptions` lists, is asserted, all else needs support |
| argument | argument, its id kept; of premises with roles the roles are counted |
| argument without premises | one from an implicit statement that it applies |
| `undercutter`, `exceptions` | attack on the argument |
| issue | its positions contradict one another |
| `scheme` | scheme, where argmap has it; else `x-scheme` |
| `weight` | `x-weight` |
| `meta` | title and about |

Languages, schemes of arguments and of issues, and tests are counted.
Format: https://carneades.github.io, Carneades 4.3.
"""

from itertools import combinations

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import Object, as_list, as_object, as_text, fits, on_one_line, plain, unreadable
from argmap.formats.drafts.yaml import mapping
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap, Relation, Value
from argmap.schemes.names import recognised

_MOST_POSITIONS = 20  # of an issue, as each two of them are a pair
_COUNTED = {
    "argument_schemes": "scheme of arguments", "issue_schemes": "scheme of issues", "language": "word of the language",
    "tests": "test", "references": "reference",
}  # fmt: skip
_PLURALS = {
    "argument_schemes": "schemes of arguments",
    "issue_schemes": "schemes of issues",
    "language": "words of the language",
}
_USED = frozenset(("statements", "arguments", "issues", "assumptions", "meta"))
_OF_ARGUMENT = frozenset(("conclusion", "premises", "undercutter", "exceptions", "scheme", "weight", "id", "meta"))


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map of an argument graph, and notes on what is not in it.  Never raises on content."""
    document, found = mapping(text)
    if not ("statements" in document or "arguments" in document):
        return ArgumentMap("", {}), found or [unreadable("the YAML has no `statements` and no `arguments`")]
    meta = as_object(document.get("meta"))
    draft = Draft(on_one_line(meta.get("title")) or options.title or "An argument graph")
    draft.about = " ".join(filter(None, (on_one_line(meta.get(key)) for key in ("note", "notes", "source"))))
    draft.count("further key", "of `meta`", len(meta.keys() - {"title", "note", "notes", "source"}))
    for key, row in _rows(document.get("statements")):
        _add_statement(draft, key, row)
    for number, (key, row) in enumerate(_rows(document.get("arguments"))):
        _add_argument(draft, f"<{key or number}", key, as_object(row))
    for _, row in _rows(document.get("issues")):
        _add_issue(draft, as_object(row))
    _assume(draft, list(filter(None, map(on_one_line, as_list(document.get("assumptions"))))))
    for name, value in document.items():
        if name in _COUNTED:
            draft.count(_COUNTED[name], number=_size(value), plural=_PLURALS.get(name, ""))
        elif name not in _USED:
            draft.count("key", f"`{name}`")
    amap, notes = assembled(draft)
    return amap, [*found, *notes]


def _rows(value: object) -> list[tuple[str, object]]:
    """Keys and rows of a mapping, or of a list whose rows have an `id`."""
    if isinstance(value, dict):
        return [(str(key), row) for key, row in value.items()]
    return [(as_text(as_object(row).get("id")), row) for row in as_list(value)]


def _size(value: object) -> int:
    if isinstance(value, dict) and value.keys() <= {"in", "out", "undecided"}:
        return sum(max(1, len(as_list(each))) for each in value.values())
    return len(value) if isinstance(value, dict | list) else 1


def _add_statement(draft: Draft, key: str, row: object) -> None:
    fields = as_object(row)
    text = on_one_line(fields.get("text") if fields else row)
    assumed = True if fields.get("assumed") is True else None
    draft.statements[f"[{key}"] = Sketch(text or key or "statement", name=_name(key), assumed=assumed)
    draft.count("key", "of a statement", len(fields.keys() - {"text", "assumed", "id"}))


def _name(key: str) -> str:
    """What an id is made of: `¬p` says `not p`."""
    return key.replace("¬", "not-")


def _known(draft: Draft, name: object) -> str:
    """The key of a statement; one that is used and not listed says what it is called."""
    text = on_one_line(name)
    if text and f"[{text}" not in draft.statements:
        draft.statements[f"[{text}"] = Sketch(text, name=_name(text))
    return f"[{text}"


def _add_argument(draft: Draft, key: str, name: str, row: Object) -> None:
    premises = row.get("premises")
    if isinstance(premises, dict):
        draft.count("role", "of a premise", len(premises))
        premises = [each for value in premises.values() for each in (value if isinstance(value, list) else [value])]
    listed = premises if isinstance(premises, list) else [premises] if premises else []
    keys = tuple(_known(draft, each) for each in listed) or (_applies(draft, key, name),)
    known, other = recognised(as_text(row.get("scheme")))
    extra: dict[str, Value] = {"x-scheme": other} if other else {}
    if (weight := row.get("weight")) is not None and fits(weight):
        extra["x-weight"] = plain(weight)
    draft.steps[key] = Step(
        _known(draft, row.get("conclusion")),
        Relation.SUPPORT,
        keys,
        name=name,
        scheme=known,
        extra=extra,
    )
    against = row.get("exceptions")
    for number, each in enumerate([row.get("undercutter"), *(against if isinstance(against, list) else [against])]):
        if each is not None:
            draft.steps[f"{key}-{number}"] = Step(key, Relation.ATTACK, (_known(draft, each),))
    draft.count("key", "of an argument", len(row.keys() - _OF_ARGUMENT))


def _applies(draft: Draft, key: str, name: str) -> str:
    """What stands for the premises of an argument that has none, so that it can be attacked."""
    draft.statements[f"{key}!"] = Sketch(f"The argument {name or key[1:]} applies.", implicit=True, assumed=True)
    return f"{key}!"


def _add_issue(draft: Draft, row: Object) -> None:
    positions = [_known(draft, each) for each in as_list(row.get("positions"))]
    if len(positions) > _MOST_POSITIONS:
        draft.count("issue", f"with more than {_MOST_POSITIONS} positions")
    else:
        draft.contradictions += combinations(dict.fromkeys(positions), 2)
    draft.count("standard of proof", number="standard" in row, plural="standards of proof")


def _assume(draft: Draft, assumptions: list[str]) -> None:
    """Only what is assumed is asserted without support."""
    for name in assumptions:
        draft.statements[_known(draft, name)].assumed = True
    supported = {step.target for step in draft.steps.values() if step.premises}
    for key, sketch in draft.statements.items():
        if key not in supported:
            sketch.assumed = None if sketch.assumed else False
