"""Texts of every kind that argmap reads, and what can happen to them on their way to it."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from any_map import AWKWARD

TESTS = Path(__file__).parent.parent
ROOT = TESTS.parent
LARGE = 100 * 1024  # characters of a text that is pumped up

ODD = [
    *AWKWARD,
    *"\n \t \r \r\n \x00 \x1b[31m \x85 \u2028 \ufeff \u202e \u200d \ud800 \udcff \U0001f600 \u0301 \u0940".split(" "),
    *": - # [ ] { } , ? ! & * | > @ ` ' \" \\ % = ~ < / ( ) ; … “ ” ’ – — ⟨ ।".split(),
    *"--- ... <<: *a &a !!str !x %YAML {{ }} [[ ]] - - ?:".split(" "),
    *"0 -1 1e999 999999999999999999999 0x10 1:30 NaN null true ~ 2024-13-45 1/0 ١٢ ²".split(),
    *"attack support premises text at cites statements argmap: thesis id scheme contradicts maps source x-y".split(),
    *"<!ENTITY x 'y'> &x; &#0; <![CDATA[ ]]> <!-- --> <?xml version='1.0' encoding='utf-7'?> <a/> </a>".split(" "),
    *"att( arg( ). p af 1000000\n ↵ -> <- +> _> >< == ===\n #tag {a: b} [x]: <y>: (1) ----".split(" "),
    "T1\tClaim 0 5;7 9\tx\n",
    *'\\u0000 \\ud83d \\ud83d\\ude00 \\x "nodeID": "type": "RA", @book{ } \\"{o} $x$ $(id) `id` ::error::'.split(" "),
]
VALUES: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    1e308,
    10**30,
    "",
    [],
    {},
    [[]],
    {"": ""},
    "\ud800",
    "a: b",
    ["a", 1, None],
]


@cache
def seeds(kind: str) -> list[str]:
    """The texts of a kind that the tests already have, sorted by their files' names."""
    found = [*_WRITTEN.get(kind, ())]
    for place, suffixes in _PLACES[kind]:
        root = ROOT / place
        paths = [root] if root.is_file() else sorted(p for p in root.rglob("*") if p.name.endswith(suffixes))
        found += [path.read_bytes().decode("utf-8", "replace") for path in paths if "record" not in path.parts]
    if kind == "map":
        found = [text for text in found if "argmap:" in text]
        found += [case["text"] for case in yaml.safe_load((TESTS / "syntax/faults.yaml").read_text("utf-8"))]
    if kind == "query":
        found = [line for text in found for line in text.splitlines() if line.strip()]
    return found


_MAPS = (("arguments", (".yaml",)), ("tests", (".yaml",)))
_PLACES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "map": _MAPS,
    "json": (("tests/formats", (".json",)),),
    "xml": (("tests/formats", (".xml",)),),
    "prose": (("tests", (".txt", ".md", ".ann", ".apx", ".tgf", ".argdown", ".csv")),),
    "foreign-yaml": (("tests/formats/imports", (".gsn.yaml", ".carneades.yaml")),),
    "references": (("tests/bibliography", (".bib", ".json")),),
    "query": (("tests/query", ("found.txt", "wrong.txt")),),
    "settings": (),
}
_WRITTEN = {
    "settings": (
        'select = ["references", "anchor-*"]\nignore = ["long-text"]\nfail-on = "warning"\nfolder = "maps"\n',
        '[tool.argmap]\nselect = "all"\nignore = []\nfail-on = "note"\n[tool.other]\na = {b = [1, 2.5, 1979-05-27]}\n',
    )
}
KINDS = tuple(_PLACES)


def damaged(random: Random, kind: str) -> str:
    """A text of a kind after a few accidents; now and then one that is very long."""
    text = random.choice(seeds(kind))
    if kind in ("map", "json", "foreign-yaml", "references") and random.random() < 0.35:
        text = _restructured(random, text)
    for _ in range(random.choice((0, 1, 1, 1, 2, 2, 3, 5, 8))):
        text = random.choice(_ACCIDENTS)(random, text, kind)
    return _pumped(random, text, kind) if random.random() < 0.002 else text[:LARGE]


def _cut(random: Random, text: str) -> tuple[int, int]:
    """A place and one a little after it."""
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + random.choice((0, 1, 1, 2, 5, 20, 200)))


def _inserted(random: Random, text: str, kind: str) -> str:
    start, _ = _cut(random, text)
    return text[:start] + random.choice(ODD) + text[start:]


def _replaced(random: Random, text: str, kind: str) -> str:
    start, end = _cut(random, text)
    return text[:start] + random.choice(ODD) + text[end:]


def _removed(random: Random, text: str, kind: str) -> str:
    start, end = _cut(random, text)
    return text[:start] + text[end:]


def _repeated(random: Random, text: str, kind: str) -> str:
    start, end = _cut(random, text)
    return text[:end] + text[start:end] * random.choice((1, 2, 50)) + text[end:]


def _crossed(random: Random, text: str, kind: str) -> str:
    """With a piece of another text in it."""
    other = random.choice(seeds(random.choice((kind, kind, random.choice(KINDS)))))
    (start, end), (here, there) = _cut(random, text), _cut(random, other)
    return text[:start] + other[here : there + 80] + text[end:]


def _relined(random: Random, text: str, kind: str) -> str:
    """With a line indented, moved, doubled or ended otherwise."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    way = random.randrange(6)
    if way == 0:
        lines[at] = " " * random.choice((1, 2, 3)) + lines[at]
    elif way == 1:
        lines[at] = lines[at].removeprefix(" ")
    elif way == 2:
        lines.insert(random.randrange(len(lines)), lines.pop(at))
    elif way == 3:
        lines.insert(at, lines[at])
    elif way == 4:
        lines[at] += random.choice(("\r", " #", ":", ",", "\\", " "))
    else:
        return ("\r\n", "\r", "\u2028")[random.randrange(3)].join(lines)
    return "\n".join(lines)


def _numbered(random: Random, text: str, kind: str) -> str:
    """With another number in the place of one."""
    digits = [place for place, c in enumerate(text) if c.isdigit()]
    if not digits:
        return text
    at = random.choice(digits)
    return text[:at] + random.choice(("0", "-1", "99999999999999999999999", "1e400", "0.5", "٣")) + text[at + 1 :]


def _ended(random: Random, text: str, kind: str) -> str:
    return text[: random.randrange(len(text) + 1)]


_ACCIDENTS: tuple[Callable[[Random, str, str], str], ...] = (
    _inserted,
    _replaced,
    _removed,
    _repeated,
    _crossed,
    _relined,
    _relined,
    _numbered,
    _ended,
)


def _restructured(random: Random, text: str) -> str:
    """The same document with other values in some places, as JSON; the text itself where it is no document."""
    try:
        value = yaml.safe_load(text) if len(text) < 20_000 else json.loads(text)
    except (yaml.YAMLError, ValueError, TypeError):
        return text
    for _ in range(random.choice((1, 1, 2, 4))):
        value = _changed(random, value)
    return json.dumps(value, default=str, ensure_ascii=random.random() < 0.5, indent=random.choice((None, 2)))


def _changed(random: Random, value: Any) -> Any:
    """A structure with one value in it changed, left out, doubled or wrapped."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        key = random.choice(list(value))
        way = random.random()
        if way < 0.08:
            return {k: v for k, v in value.items() if k is not key}
        if way < 0.14:
            return {(random.choice(ODD) if k is key else k): v for k, v in value.items()}
        return value | {key: _changed(random, value[key])}
    if isinstance(value, list) and value and random.random() < 0.9:
        at = random.randrange(len(value))
        way = random.random()
        if way < 0.08:
            return [*value[:at], *value[at + 1 :]]
        return [*value[:at], *([value[at]] if way < 0.14 else []), _changed(random, value[at]), *value[at + 1 :]]
    deep = value
    for _ in range(random.choice((1, 3, 300))):
        deep = [deep] if random.random() < 0.5 else {"premises": deep, "attack": deep if not deep else []}
    return random.choice((*VALUES, random.choice(ODD), random.choice(ODD), deep, [value, value], {"text": value}))


def _pumped(random: Random, text: str, kind: str) -> str:
    """A text of 100 KiB: a piece of it, or an odd one, over and over."""
    start, end = _cut(random, text)
    line = text.rfind("\n", 0, start) + 1
    rest = text.find("\n", line) + 1 or len(text)
    piece = random.choice((text[start:end], text[line:rest], random.choice(ODD), random.choice(ODD) + text[start:end]))
    piece = piece or "a"
    return text[:start] + piece * ((LARGE - len(text)) // len(piece)) + text[end:]
