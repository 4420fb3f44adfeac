"""Keys that lack their colon, or the space after it, and so are part of the text above: `support [shade]`."""

import re

from argmap.diagnostics import Span
from argmap.keys import OF_NAMES, STATEMENT
from argmap.loading.fields import Reader
from argmap.syntax import Node, Scalar
from argmap.syntax.told import uncoloned, unspaced
from argmap.text.letters import COLONS

_KEYS = "|".join(key.name for key in STATEMENT.values() if key.holds in OF_NAMES)
_LINE = rf"[ \t]*+({_KEYS})[ \t]*+([:={COLONS}]?+)[ \t]*+\[[^\[\]]*+\][ \t]*+"


def keys_in_text(reader: Reader, text: Node | None) -> bool:
    """Whether lines of a text without quotes can only be keys with a list, which is reported."""
    if type(text) is not Scalar or text.end_line == text.line or text.style or "[" not in text.value:
        return False
    found = False
    for n, line in enumerate(reader.typed.at(reader.span(text)).splitlines()[1:], text.line + 2):
        if match := re.fullmatch(_LINE, line):
            message, _ = unspaced(match[1]) if match[2] == ":" else uncoloned(match[1], match[2])
            hint = f"write `{match[1]}: […]`, and the text above it under `text:` if it stands beside its id"
            span = Span(reader.path, n, match.start(1) + 1, n, match.end(1) + 1)
            reader.error("yaml-syntax", message, span, hint)
            found = True
    reader.partial |= found
    return found
