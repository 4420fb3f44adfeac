"""JSON as argmap writes it, everywhere: what a terminal obeys or UTF-8 cannot hold is escaped, all else is as it is."""

import json
import re

# Control characters above ASCII, the bidirectional overrides, halves of surrogate pairs; `json` escapes those below.
_ESCAPED = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def as_json(value: object, indent: int = 2) -> str:
    """`value` as indented JSON that ends in a line feed."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"


def in_page(value: object) -> str:
    """`value` as compact JSON for a script element of a page: plain ASCII, from which no markup can come."""
    written = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("&", "\\u0026")
