"""Kinds of reasoning as other tools name them: `ExpertOpinion`, `Argument From Expert Opinion`."""

import re
from functools import lru_cache

from argmap.schemes import SCHEMES

_LETTERS = re.compile(r"[^a-z]+")
_NONE = frozenset(
    "ra ca ma pa inference conflict rephrase defaultinference defaultconflict defaultrephrase defaultpreference default"
    " defaultsupport defaultattack supportdefault attackdefault".split()
)
_ALIASES = {
    "adhominem": "generic-ad-hominem",
    "bestexplanation": "abductive",
    "causalslipperyslope": "slippery-slope",
    "falsificationofhypothesis": "evidence-to-hypothesis",
    "fullslipperyslope": "slippery-slope",
    "precedentslipperyslope": "slippery-slope",
    "rules": "established-rule",
    "verificationofhypothesis": "evidence-to-hypothesis",
    "verbalslipperyslope": "slippery-slope",
    "witness": "witness-testimony",
}
_KNOWN = {name.replace("-", ""): name for name in SCHEMES} | _ALIASES


@lru_cache
def recognised(name: str) -> tuple[str, str]:
    """A scheme of ours and nothing; or nothing and the name as it is; or twice nothing, for a default."""
    letters = _LETTERS.sub("", name.lower())
    if letters in _NONE or not letters:
        return "", ""
    letters = letters.removeprefix("argumentfrom").removeprefix("argumentby").removeprefix("argumentto")
    known = _KNOWN.get(letters)
    return (known, "") if known else ("", name)
