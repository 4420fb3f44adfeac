"""Argdown, and what `argdown json` writes of it.

| Argdown | in the map |
|---|---|
| statement `[Title]: text` | statement; its id is the title, further wordings are kept as `x-wordings` |
| argument `<Title>: gist` | statement, a premise of what it is for or against |
| argument with a premise-conclusion structure | an argument for each inference; the last one has the title as its id |
| `+`, entails | argument for |
| `-` | argument against; on an argument with a structure, an undercut |
| `_` undercut | argument against the argument that starts from that one |
| `><`, contrary, contradictory | `contradicts` |

Tags are kept, data as `x-data`, that of an inference as `x-inference`; headings are counted, and so is prose: what
has no title and takes part in nothing.
Format: https://argdown.org, argdown-cli 1.7.
"""

import re

from argmap.diagnostics import Diagnostic
from argmap.formats.argdown.exported import drafted
from argmap.formats.argdown.source import read_source
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import as_object, parse_json, unreadable
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap

_JSON = re.compile(r"\ufeff?\s*+\{\s*+\"")


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map of an Argdown document, and notes on what is not in it.  Never raises on content."""
    if not _JSON.match(text):
        return read_source(text, options)
    value, found = parse_json(text)
    document = as_object(value)
    if not found and not ("statements" in document and "arguments" in document):
        found = [unreadable("the JSON has no `statements` and `arguments`, so `argdown json` did not write it")]
    if found:
        return ArgumentMap("", {}), found
    return assembled(drafted(document, options))
