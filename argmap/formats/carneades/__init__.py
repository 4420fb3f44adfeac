"""Argument graphs of Carneades 4, as YAML."""

import re

_MAP = re.compile(r"^argmap[ \t]*+:", re.MULTILINE)
_GRAPH = re.compile(r"^(?:statements|arguments)[ \t]*+:[ \t]*+\r?$", re.MULTILINE)
_KEY = re.compile(r"^(?:meta|arguments|issues|assumptions|tests|argument_schemes|language)[ \t]*+:", re.MULTILINE)


def sniff(head: str) -> bool:
    """Whether a text may be an argument graph, and no map."""
    return head[0] not in "{[<" and bool(_GRAPH.search(head) and _KEY.search(head)) and not _MAP.search(head)
