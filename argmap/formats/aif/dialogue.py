"""The dialogue around what is argued: who said a statement, in which words, and how."""

from collections.abc import Iterator

from argmap.formats.aif.tables import Speech, Tables
from argmap.formats.drafts import Draft
from argmap.model import Value
from argmap.text import fold

MOST_PAIRS = 1000
"""The most things on one side of a node times those on the other that are joined: no file is squared."""

Remark = tuple[tuple[str, str], ...]

_LONGEST_NAME = 60
_SILENT = Speech("", "", "", "", "", "")
_PLAIN = frozenset(("", "asserting", "default illocuting", "ya"))


def add_speakers(draft: Draft, table: Tables) -> frozenset[str]:
    """Put `x-said` on every statement that is known to be somebody's; count the dialogue that says nothing of one.

    Gives the locutions and illocutions of which nothing is lost.
    """
    told: set[str] = set()
    locutions: dict[str, list[str]] = {}
    nodes = table.nodes
    for start, end in table.edges:
        if nodes[start].type == "L" and nodes[end].type == "YA":
            locutions.setdefault(end, []).append(start)
    remarks: dict[str, list[Remark]] = {}
    shares: dict[str, int] = {}
    for act, statement in table.edges:
        if nodes[act].type == "YA" and statement in draft.statements and act in locutions:
            shares[act] = shares.get(act, 0) + len(locutions[act])
            if shares[act] > MOST_PAIRS:
                draft.count(
                    "illocution", "of more locutions and statements than are joined", what="not imported in part"
                )
                continue
            for locution in locutions[act]:
                told.update((act, locution))
                said = _remarks(table, locution, nodes[act].text, draft.statements[statement].text)
                remarks.setdefault(statement, []).extend(said)
    for name, speeches in table.speeches.items():
        if name in draft.statements:
            remarks.setdefault(name, []).extend(_remark(speech, speech.by, "", "", "") for speech in speeches)
    for statement, found in remarks.items():
        different: list[Value] = [dict(remark) for remark in dict.fromkeys(found) if remark]
        if different:
            draft.statements[statement].extra["x-said"] = different if len(different) > 1 else different[0]
    lost = [name for name, node in nodes.items() if node.type in ("L", "YA") and name not in told]
    left = [nodes[name].type for name in lost if name not in draft.statements]
    draft.count("locution", number=left.count("L"))
    draft.count("illocution", number=left.count("YA"))
    draft.count("speaker", "of what is no node in the file", table.unspoken)
    return frozenset(told)


def _remarks(table: Tables, locution: str, act: str, statement: str) -> Iterator[Remark]:
    """Who said a statement, the words if they are not the statement's, and how it was said if not plainly asserted."""
    node = table.nodes[locution]
    by, words = _spoken(node.text)
    said = "" if fold(words) == fold(statement) else words
    how = "" if act.lower() in _PLAIN else act
    for speech in table.speeches.get(locution) or [_SILENT]:
        yield _remark(speech, by or speech.by, said, how, node.timestamp)


def _spoken(text: str) -> tuple[str, str]:
    """The speaker and the words of `Ann : So be it.`; no speaker where the text does not begin with one."""
    by, _, words = text.partition(":")
    named = 0 < len(by.strip()) <= _LONGEST_NAME and words[:1].isspace() and words.strip()
    return (by.strip(), words.strip()) if named else ("", text)


def _remark(speech: Speech, by: str, words: str, how: str, when: str) -> Remark:
    """One remark, without what is empty; the number of a person stands for one without a name."""
    other = speech.by if fold(speech.by) != fold(by) else ""
    pieces = (
        ("by", by or (f"person {speech.person}" if speech.person else "")),
        ("person", (other or ("" if speech.by else speech.person)) if by else ""),
        ("words", words),
        ("as", how),
        ("timestamp", when),
        ("recorded", speech.recorded if speech.recorded != when else ""),
        ("start", speech.start),
        ("end", speech.end),
        ("source", speech.source),
    )
    return tuple((key, value) for key, value in pieces if value)
