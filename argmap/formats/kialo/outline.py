"""The numbered outline of a Kialo export: claims by number, and the list of sources at its end.

Texts go on over several lines and may hold numbered lists, so a number starts
a claim only where it can be the next one.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.text import lines

_TITLE = re.compile(r"Discussion (?:Title|Name):\s*(.*)", re.IGNORECASE)
_CLAIM = re.compile(r"\s*((?:\d{1,6}\.)+)\s+(?:(Pro|Con|Thesis|Question|Idea)\s*:)?\s*(.*)", re.IGNORECASE)
_SEE = re.compile(r"->\s*See\s+((?:\d+\.)+\d*)\s*", re.IGNORECASE)
_SOURCE = re.compile(r"\[(\d+)\]\s*(.*)")


class Claim(NamedTuple):
    """An entry: `pro`, `con`, `thesis`, `question`, `idea` or nothing; its text; if a link, the number it leads to."""

    parent: str
    stance: str
    text: str
    see: str


@dataclass(slots=True)
class Outline:
    """All claims by number (`1.2.`) in the order written, and the sources by theirs."""

    title: str = ""
    claims: dict[str, Claim] = field(default_factory=dict)
    sources: dict[str, tuple[str, str]] = field(default_factory=dict)  # what it is, and the passage quoted
    skipped: int = 0  # lines that belong to nothing

    def resolved(self, number: str) -> str | None:
        """The number of the claim that `number` stands for; links may lead to links, and nowhere."""
        seen = set[str]()
        while number in self.claims and number not in seen:
            seen.add(number)
            see = self.claims[number].see
            if not see:
                return number
            number = see
        return None


def outline(text: str) -> Outline:
    """The outline of an export in either form."""
    found = Outline()
    body, sources = _parted(lines(text.removeprefix("\ufeff")))
    entries = [_CLAIM.fullmatch(line) for line in body]
    following = _following(entries)
    number, stance, block = "", "", list[str]()
    for line, entry, next_number in zip(body, entries, following, strict=True):
        if entry and _starts_claim(found, number, entry, next_number):
            _close(found, number, stance, block)
            number, stance, block = entry[1], (entry[2] or "").lower(), [entry[3]]
        elif number:
            block.append(line)
        else:
            _head(found, line)
    _close(found, number, stance, block)
    _read_sources(found, sources)
    return found


def _following(entries: list[re.Match[str] | None]) -> list[str]:
    """For every line the number of the next one that is certainly a claim, as it is marked as one."""
    found, number = [], ""
    for entry in reversed(entries):
        found.append(number)
        if entry and entry[2]:
            number = entry[1]
    return found[::-1]


def _parted(written: list[str]) -> tuple[list[str], list[str]]:
    """The lines of the debate, and those of the list of sources."""
    for place in range(len(written) - 1, -1, -1):
        if written[place].rstrip() == "Sources:":
            return written[:place], written[place + 1 :]
    return written, []


def _starts_claim(found: Outline, current: str, entry: re.Match[str], next_number: str) -> bool:
    """Whether a line with a number is a new claim, and not part of a numbered list in the claim before it."""
    number = entry[1]
    if number in found.claims or number == current:
        return False
    if entry[2] or not current:
        return True
    parent = _parent(number)
    if not parent:
        return _parent(next_number) == number
    return parent == current or parent in found.claims


def _close(found: Outline, number: str, stance: str, block: list[str]) -> None:
    if not number:
        return
    text = "\n".join(line.strip() for line in block).strip()
    see = _SEE.fullmatch(text)
    found.claims[number] = Claim(_parent(number), stance, text, see[1].rstrip(".") + "." if see else "")


def _head(found: Outline, line: str) -> None:
    """A line before the first claim: the title, on its own line or on the next."""
    match = _TITLE.fullmatch(line.strip())
    if match:
        found.title = match[1].strip()
    elif line.strip() and not found.title:
        found.title = line.strip()
    elif line.strip():
        found.skipped += 1


def _parent(number: str) -> str:
    """`1.2.` for `1.2.3.`, and nothing for `1.`"""
    return number[: number[:-1].rfind(".") + 1]


def _read_sources(found: Outline, written: list[str]) -> None:
    number, block = "", list[str]()
    for line in [*written, "[0] "]:
        match = _SOURCE.match(line)
        if not match:
            block.append(line.strip())
            continue
        if number:
            what, *quotation = block
            found.sources.setdefault(number, (what, "\n".join(quotation).strip(' \n"“”')))
        number, block = match[1], [match[2].strip()]
