"""The dialogue around what is argued: who said a statement, in which words, and how."""

import re

from argmap.formats.aif.tables import Tables
from argmap.formats.drafts import Draft
from argmap.model import Value
from argmap.text import fold

Remark = tuple[tuple[str, str], ...]

_SPOKEN = re.compile(r"([^:]{1,60}?)\s*:\s+(.+)")
_PLAIN = frozenset(("", "asserting", "default illocuting", "ya"))


def add_speakers(draft: Draft, table: Tables) -> None:
    """Put `x-said` on every statement that is known to be somebody's; count the dialogue that says nothing of one."""
    told: set[str] = set(draft.statements)  # nodes of which nothing is lost
    locutions: dict[str, list[str]] = {}
    nodes = table.nodes
    for start, end in table.edges:
        if nodes[start].type == "L" and nodes[end].type == "YA":
            locutions.setdefault(end, []).append(start)
    remarks: dict[str, list[Remark]] = {}
    for act, statement in table.edges:
        if nodes[act].type == "YA" and statement in draft.statements:
            for locution in locutions.get(act, ()):
                told.update((act, locution))
                remark = _remark(table, locution, nodes[act].text, draft.statements[statement].text)
                remarks.setdefault(statement, []).append(remark)
    for name, person in table.speakers.items():
        if name in draft.statements:
            remarks.setdefault(name, []).append((("by", person),))
    for statement, said in remarks.items():
        different: list[Value] = [dict(remark) for remark in dict.fromkeys(said) if remark]
        if different:
            draft.statements[statement].extra["x-said"] = different if len(different) > 1 else different[0]
    left = [node.type for name, node in nodes.items() if node.type in ("L", "YA") and name not in told]
    draft.count("locution", number=left.count("L"))
    draft.count("illocution", number=left.count("YA"))


def _remark(table: Tables, locution: str, act: str, statement: str) -> Remark:
    """Who said a statement, the words if they are not the statement's, and how it was said if not plainly asserted."""
    text = table.nodes[locution].text
    by, words = table.speakers.get(locution, ""), text
    if match := _SPOKEN.fullmatch(text):
        by, words = match[1], match[2]
    same, plain = fold(words) == fold(statement), act.lower() in _PLAIN
    remark = (("by", by), ("words", "" if same else words), ("as", "" if plain else act))
    return tuple((key, value) for key, value in remark if value)
