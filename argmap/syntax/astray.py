"""Lines that YAML takes for keys and that are none: they belong to the text above, or draw an arrow between ids."""

import re
from typing import NamedTuple

from argmap.keys import is_id
from argmap.syntax.nodes import Node, Scalar
from argmap.text.sentences import is_ended

_ARROW = r"(\S++)\s*+([-=]*+>|[→⇒⟶]|<[-=]++|[←⇐⟵])\s*+(\S++)"


def goes_on(before: Node | None, key: Scalar, value: Node) -> bool:
    """Whether a key is the next line of the text before it, which has not ended, as far as its first colon.

    A key that is meant as one has no space, or what it says begins with a capital letter.
    """
    if type(before) is not Scalar or before.style or not before.value or key.line != before.end_line + 1 or key.style:
        return False
    if type(value) is not Scalar or value.style or " " not in key.value or value.value[:1].isupper():
        return False
    return bool(value.value) and not key.value[:1].isupper() and not is_ended(before.value)


class Arrow(NamedTuple):
    """`b -> a`, or `a <- b`: what is said to bear on what, and which id comes first."""

    reason: str
    sign: str
    claim: str
    first: str

    @property
    def message(self) -> str:
        return f"`{self.sign}` is no sign of a map: what bears on what stands below the claim"

    @property
    def hint(self) -> str:
        return f"write `support: [{self.reason}]`, or `attack: [{self.reason}]`, below `{self.claim}`"


def arrow(word: str) -> Arrow | None:
    """The arrow between two ids that a word is; None for another."""
    match = re.fullmatch(_ARROW, word)
    if match is None or not is_id(match[1]) or not is_id(match[3]):
        return None
    one, sign, other = match.groups()
    reason, claim = (other, one) if sign[0] in "<←⇐⟵" else (one, other)
    return Arrow(reason, sign, claim, one)
