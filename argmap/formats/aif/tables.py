"""AIF as written by AIFdb, xAIF, OVA 3 and OVA 2, brought to one shape: nodes and edges under texts as ids.

Knows the JSON, and not what the nodes mean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from argmap.bibliography.dates import as_written, date_parts
from argmap.formats.drafts.documents import Object, as_list, as_object, as_objects, as_text, on_one_line
from argmap.model import Value
from argmap.text.urls import link

_TAG = re.compile("(<[^<>]*+>)")
_MARKED = re.compile(r"""<span\b.*?\bid=["']?node([^"'\s<>]++)""", re.IGNORECASE | re.DOTALL)
_SPAN_END = re.compile(r"</?span\b", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:br|p|div|li)\b", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_NOTHING: Object = {}

JOINING = frozenset(("RA", "CA", "MA"))
"""The types of the nodes that join others by a scheme: argue for or against something, or say it again."""

FORMS = {"71": "Default Conflict", "72": "Default Inference", "144": "Default Rephrase", "0": ""} | {
    "1": "Analogy",
    "4": "Cause To Effect",
    "6": "Commitment",
    "7": "Correlation To Cause",
    "14": "Example",
    "15": "Expert Opinion",
    "19": "Ignorance",
    "26": "Position To Know",
    "28": "Practical Reasoning",
    "30": "Sign",
    "31": "Verbal Classification",
    "61": "Established Rule",
    "172": "Ad hominem",
}
"""What the ids of AIF's forms stand for, of those that say how something is argued."""


class Node(NamedTuple):
    """A node: its type in capitals, its text on one line, the name of its scheme, when it was made.

    `own` is what argmap kept under `x-argmap` when it wrote the node.
    """

    type: str
    text: str
    scheme: str
    timestamp: str
    own: Object = _NOTHING


class Speech(NamedTuple):
    """Who said what a node says, and when: `recorded` is when it was entered, `start` and `end` are of the words."""

    by: str  # a name, if one is known
    person: str  # the number of the person
    recorded: str
    start: str
    end: str
    source: str


@dataclass(slots=True)
class Tables:
    """All nodes by id, and every edge once, without those that lead nowhere or back to where they start."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[tuple[str, str]] = field(default_factory=list)
    speeches: dict[str, list[Speech]] = field(default_factory=dict)  # by node
    passages: dict[str, str] = field(default_factory=dict)  # node to the words of the text that it is from
    major: list[str] = field(default_factory=list)  # nodes marked as what all is about
    source: dict[str, Value] = field(default_factory=dict)
    own: Object = field(default_factory=dict)  # what argmap kept of the map as a whole
    repeated: int = 0  # nodes without an id, or with one that another has
    loose: int = 0  # edges that lead nowhere, or from a node to itself
    unspoken: int = 0  # entries about who said something that is no node
    beside: list[str] = field(default_factory=list)  # what else a document has, by its keys


_READ = frozenset(
    "AIF aif OVA ova nodes edges locutions participants schemefulfillments text dialog analysis x-argmap".split()
)
_ANALYSIS = frozenset(("txt", "documentTitle", "documentSource", "documentDate"))
_EMPTY: tuple[object, ...] = (None, "", [], {}, False)


def tables(document: object) -> Tables | None:
    """The tables in a JSON document of any of the four shapes; None if it is none of them."""
    outer = as_object(document)
    blocks = (as_object(outer.get("AIF")), as_object(outer.get("aif")), outer)
    inner = next((each for each in blocks if "nodes" in each and isinstance(each["nodes"], list | None)), None)
    if inner is None:
        return None
    found = Tables(own=as_object(outer.get("x-argmap")))
    forms = {as_text(row.get("nodeID")): as_text(row.get("schemeID")) for row in _rows(inner, "schemefulfillments")}
    for row in _rows(inner, "nodes"):
        _add_node(found, row, forms)
    found.beside = [key for key, value in {**inner, **outer}.items() if key not in _READ and value not in _EMPTY]
    analysis = as_object(outer.get("analysis")).items()
    found.beside += [f"analysis.{key}" for key, value in analysis if key not in _ANALYSIS and value not in _EMPTY]
    drawn = as_object(outer.get("OVA")) or as_object(outer.get("ova"))
    edges = as_objects(drawn.get("edges")) if as_list(drawn.get("nodes")) else []
    _add_edges(found, edges or _rows(inner, "edges"))
    _add_speakers(found, inner)
    _add_passages(found, outer)
    return found


def _rows(table: Object, name: str) -> list[Object]:
    return as_objects(table.get(name))


def _add_node(found: Tables, row: Object, forms: dict[str, str]) -> None:
    get = row.get
    name = on_one_line(get("nodeID", get("id")))
    if not name or name in found.nodes:
        found.repeated += 1
        return
    kind = as_text(get("type")).strip().upper()
    scheme = as_text(get("scheme")) if kind in JOINING else ""
    if kind in JOINING and (not scheme or scheme.isdecimal()):
        scheme = FORMS.get(forms.get(name) or as_text(get("schemeID")) or scheme, "")
    when = as_text(get("timestamp") or get("date"))
    own = as_object(get("x-argmap")) if "x-argmap" in row else _NOTHING
    found.nodes[name] = Node(kind, on_one_line(get("text")), scheme, when, own)
    if get("majorClaim") is True:
        found.major.append(name)


def _add_edges(found: Tables, rows: list[Object]) -> None:
    seen: dict[tuple[str, str], None] = {}
    nodes = found.nodes
    for row in rows:
        start, end = row.get("fromID", row.get("from")), row.get("toID", row.get("to"))
        edge = start if isinstance(start, str) else _end(start), end if isinstance(end, str) else _end(end)
        if edge[0] == edge[1] or edge[0] not in nodes or edge[1] not in nodes:
            found.loose += 1
        else:
            seen[edge] = None
    found.edges = list(seen)


def _end(node: object) -> str:
    """The id of the node at an end of an edge; OVA 2 writes the whole node there."""
    if isinstance(node, dict):
        node = node.get("id", node.get("nodeID"))
    return as_text(node)


def _add_speakers(found: Tables, inner: Object) -> None:
    people: dict[str, str] = {}
    for row in _rows(inner, "participants"):
        name = on_one_line(f"{as_text(row.get('firstname'))} {as_text(row.get('surname'))}")
        people.setdefault(as_text(row.get("participantID", row.get("id"))), name)
    for row in _rows(inner, "locutions"):
        node, person = (on_one_line(row.get(key)) for key in ("nodeID", "personID"))
        times = (on_one_line(row.get(key)) for key in ("timestamp", "start", "end", "source"))
        speech = Speech(people.get(person, ""), person, *times)
        if node not in found.nodes:
            found.unspoken += any(speech)
        elif any(speech) and speech not in (said := found.speeches.setdefault(node, [])):
            said.append(speech)


def _marked(html: str) -> Iterator[tuple[str, str]]:
    """The node of each span that is marked as one's, and the words in it; a span with another one inside has none."""
    node, words = "", list[str]()
    for number, piece in enumerate(_TAG.split(html)):
        if number % 2 == 0:
            words.append(piece)
        elif mark := _MARKED.match(piece):
            node, words = mark[1], []
        elif _SPAN_END.match(piece):
            if node and piece[1] == "/":
                yield node, "".join(words)
            node = ""
        elif _BREAK.match(piece):
            words.append(" ")


def _add_passages(found: Tables, outer: Object) -> None:
    """The words that OVA marks in its copy of the text, and what it knows of that text."""
    text, analysis = outer.get("text"), as_object(outer.get("analysis"))
    html = as_text(text) or as_text(as_object(text).get("txt")) or as_text(analysis.get("txt"))
    for node, words in _marked(html):
        if node in found.nodes:
            found.passages.setdefault(node, unescape(words))
    title, place = on_one_line(analysis.get("documentTitle")), on_one_line(analysis.get("documentSource"))
    date = on_one_line(analysis.get("documentDate"))
    if title:
        found.source["title"] = title
    if place:
        found.source["URL" if link(place) else "note"] = place
    if date:
        day = _DAY.fullmatch(date)
        numbers = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else date
        found.source["issued"] = numbers if date_parts(numbers) else as_written(date)
