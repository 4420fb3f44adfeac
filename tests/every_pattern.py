"""Every regular expression of the package: those that are compiled, and those that are strings when `re` gets them."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from argmap.draft import citations, markers
from argmap.query import tokens
from argmap.rules import phrases, wording
from argmap.syntax import comments
from argmap.syntax.decode import _FORBIDDEN, _FORBIDDEN_ASCII
from argmap.text.letters import UNSPACED
from argmap.text.words import runs, spaced, unspaced
from conftest import ROOT

HINDI, CHINESE = "पुल", "橋"
EVERYWHERE = ("search", "sub", "subn", "finditer", "findall", "split")  # these try every place of a text
FUNCTIONS = ("compile", "match", "fullmatch", *EVERYWHERE)
_CALLED = re.compile(rf"\bre\.(?:{'|'.join(FUNCTIONS)})\(")

_MARKERS = [each for each in vars(markers).values() if isinstance(each, str) and "(?P<marker>" in each]
BUILT: dict[str, list[str]] = {
    "compare.difference.words f'\\\\s+|{unspaced(text)}|{runs(text, UNSPACED)}|(?s:.)'": [
        rf"\s+|{unspaced(HINDI)}|{runs(HINDI, UNSPACED)}|(?s:.)"
    ],
    "draft.citations pattern": [*citations._PATTERNS],
    "draft.citations verbs": [*citations._ROLES.values()],
    "draft.markers pattern": _MARKERS,
    "facts.texts pattern": [phrases.RATIO, wording._PERHAPS_SEVERAL],
    "formats.dot.words f'\\\\S.{{0,{width - 1}}}(?!\\\\S)|\\\\S{{1,{width}}}'": [r"\S.{0,31}(?!\S)|\S{1,32}"],
    "ids runs(text)": [runs("a"), runs(HINDI)],
    "ids spaced(key, inside='_-')": [spaced(HINDI, inside="_-")],
    "ids spaced(word)": [spaced("a"), spaced(HINDI)],
    "query.patterns translate(text.replace('[', '[[]'))": [r"(?s:(?>.*?a)(?>.*?b).*)\Z"],
    "query.tokens _TOKEN.format(marks=marks(expression))": [tokens._TOKEN.format(marks="\u0300-\u036f")],
    "query.tokens _RANGE if name in _RANGED else _VALUE": [tokens._RANGE, tokens._VALUE],
    "rules.phrases pattern": [phrases._SHARE, phrases._RATIO, phrases._MULTIPLE],
    "source.quotes unspaced(chunk)": [unspaced(CHINESE)],
    "syntax.comments pattern": [comments._IGNORE, comments._GUESS],
    "syntax.decode forbidden": [_FORBIDDEN, _FORBIDDEN_ASCII],
    "syntax.repair.brackets f'{quote}(?=\\\\s*+[,}}\\\\]])'": [r"'(?=\s*+[,}\]])"],
    "text.words f'{unspaced(text)}|{runs(text, UNSPACED)}'": [f"{unspaced(HINDI)}|{runs(HINDI, UNSPACED)}"],
    "text.words runs(text)": [runs(HINDI)],
    "text.words unspaced(word)": [unspaced(CHINESE)],
    "text.words pattern": [spaced(HINDI, UNSPACED, "\u00ad"), unspaced(CHINESE, "\u00ad")],
}
"""What is put together only when it is used, as it is then: by module and expression."""


def modules() -> dict[str, str]:
    """The modules that use `re`, by name, and their texts; importing them is left to the tests."""
    found = {}
    for path in sorted((ROOT / "argmap").rglob("*.py")):
        text = path.read_text("utf-8")
        if _CALLED.search(text) and path.name != "__main__.py":
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            found[name] = text
    return found


def patterns(name: str, text: str) -> tuple[dict[str, tuple[re.Pattern[str], bool]], set[str]]:
    """Every pattern of a module, and whether it is tried at all places of a text; and what is put together later."""
    module, place = vars(import_module(name)), name.removeprefix("argmap.")
    found: dict[str, tuple[re.Pattern[str], bool]] = {}
    built = set()
    for call, method in _calls(text):
        said = ast.unparse(call.args[0])
        try:
            values = [eval(said, dict(module))]
        except NameError:
            built.add(f"{place} {said}")
            values = BUILT.get(f"{place} {said}", [])
        for number, value in enumerate(values):
            if isinstance(value, str):
                pattern = re.compile(value, _flags(call, module))
                key, everywhere = _use(call, method, pattern, module, text)
                label = f"{place}.{key or said}{f'.{number}' if len(values) > 1 else ''}"
                before = found.get(label, (pattern, False))
                found[label] = pattern, everywhere or before[1]
    return found, built


def _use(call: Any, method: str, pattern: re.Pattern[str], module: dict[str, Any], text: str) -> tuple[str, bool]:
    """The name that a compiled pattern has, if it has one, and whether the pattern is tried at all places."""
    if call.func.attr != "compile":
        return "", call.func.attr in EVERYWHERE
    name = next((name for name, value in module.items() if value is pattern), "")
    used = set(re.findall(rf"\b{name}\.(\w+)", text)) if name else {method}
    return name, not used or not used.isdisjoint(EVERYWHERE)


def _calls(text: str) -> Iterator[tuple[Any, str]]:
    """The calls of `re` in a module, and the method that is asked of what each gives, at once."""
    nodes = list(ast.walk(ast.parse(text)))
    asked = {id(node.value): node.attr for node in nodes if isinstance(node, ast.Attribute)}
    for node in nodes:
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name("re"), attr=name)) if name in FUNCTIONS:
                yield node, asked.get(id(node), "")


def _flags(call: Any, module: dict[str, Any]) -> int:
    """The flags that a call gives."""
    given = [ast.unparse(each) for each in (*call.args[1:], *(each.value for each in call.keywords))]
    return sum(int(eval(each, dict(module))) for each in given if re.fullmatch(r"re\.[A-Z| re.]+", each))
