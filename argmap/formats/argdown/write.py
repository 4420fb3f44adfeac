"""Maps as Argdown text, for `@argdown/cli` and the editors that know Argdown.

| in the map | Argdown |
|---|---|
| statement | `[id]: text`, with tags and data; theses first |
| one premise for or against something | `+ [premise]`, `- [premise]` below it |
| one premise against an argument | `_ [premise]` below the argument |
| linked premises, or anything said of the argument | `<handle>` with a premise-conclusion structure |
| `contradicts` | `>< [other]` |
| authorities, where a statement cites them | `sources` in its data |
| title, about and thesis | front matter |

An attack with a structure needs a conclusion to stand on, which a map does
not write: it gets one, which in turn attacks the target.  Checked against
argdown-cli 1.7.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from argmap import schemes
from argmap.bibliography import csl
from argmap.formats.losses import Carried, left_out
from argmap.ids import Namer
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.relations.placed import hanging, known_premises
from argmap.text import counted, one_line
from argmap.text.letters import is_mark

# What would start something: an escape, a tag, a link, a comment, bold, data, an emoji, front matter.
_SPECIAL = re.compile(r"[\\#*_@\[{<]|/(?=/)|[.:](?=\S{1,99}[.:]|\S{100})|(?<==)=(?==)")
_NOT_RULE = re.compile(r"[^\w ]+")
_PLAIN_TAG = re.compile("[a-zA-Z0-9-]+")
_SIGNS = {Relation.SUPPORT: "+", Relation.ATTACK: "-"}

CARRIED = Carried(
    map="title about thesis authorities",
    statement="text contradicts implicit assumed tags note at cites x-",
    argument="premises id scheme conceded implicit assumed tags note at x-",
    anchor="quote",
)


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The map as Argdown; `labels` are not written."""
    document = _Document(amap)
    theses = dict.fromkeys(thesis for thesis in amap.theses if thesis in amap.statements)
    order = [amap.statements[name] for name in dict.fromkeys((*theses, *amap.statements))]
    titled = [document.title(thesis) for thesis in theses] if amap.thesis else []
    front = {key: value for key, value in (("title", amap.title), ("about", amap.about), ("thesis", titled)) if value}
    blocks = [f"===\n{_data(front)}\n==="] if front else []
    blocks += ["\n".join(document.statement(each)) for each in order]
    blocks += ["\n".join(document.argument(each)) for each in document.structured]
    return "\n\n".join(blocks) + "\n"


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What Argdown does not say, or says in another way, a line for each kind."""
    document = _Document(amap)
    if document.left_out:
        yield f"{counted(document.left_out, 'argument')} left out: no premise or no target"
    made = sum(_concludes(argument, amap) for argument in document.structured)
    if made:
        yield f"{counted(made, 'argument')} with a conclusion added, which the map does not write"
    cites = sum(len(statement.cites) for statement in amap.statements.values())
    if cites:
        yield f"{counted(cites, 'citation')} written as text"
    if document.again:
        yield f"{counted(document.again, 'argument')} written as an earlier one is: Argdown takes them for one"
    yield from left_out(amap, CARRIED)
    cited = {each.authority for statement in amap.statements.values() for each in statement.cites}
    if idle := len(amap.authorities.keys() - cited):
        yield f"{counted(idle, 'authority', 'authorities')} that nothing cites left out"


class _Document:
    """What is written of a map, and under which titles."""

    def __init__(self, amap: ArgumentMap) -> None:
        self.amap = amap
        written = hanging(amap)
        self.left_out = len(amap.arguments) - len(written)
        self.structured = [argument for argument in written if _is_structured(amap, argument)]
        inside = {argument.handle for argument in self.structured}
        self._short: dict[str, list[Argument]] = {}
        for argument in written:
            if argument.handle not in inside:
                self._short.setdefault(argument.target, []).append(argument)
        short = [
            (each.target, each.relation, known_premises(amap, each)[0])
            for group in self._short.values()
            for each in group
        ]
        self.again = len(short) - len({*short})
        ends = [f"{argument.handle}.conclusion" for argument in self.structured]
        self._statements = _titles((*amap.statements, *ends))
        self._arguments = _titles(argument.handle for argument in self.structured)
        self._rivals: dict[str, list[str]] = {}
        for one, other in amap.contradictions():
            self._rivals.setdefault(one, []).append(other)

    def title(self, statement: str) -> str:
        """The title that stands for a statement's id."""
        return self._statements[statement]

    def statement(self, statement: Statement) -> Iterator[str]:
        """A statement and what bears on it in one line each."""
        data = _known(statement) | {"sources": list(self._sources(statement))}
        text = _text(statement.text) or _text(statement.id)
        yield f"[{self._statements[statement.id]}]: {text}{_end(statement.tags, data)}"
        yield from self._bearing(statement.id)
        for rival in self._rivals.get(statement.id, ()):
            yield f"  >< [{self._statements[rival]}]"

    def argument(self, argument: Argument) -> Iterator[str]:
        """An argument with its structure; its conclusion is the target, or says that it bears on the target."""
        title = self._arguments[argument.handle]
        yield f"<{title}>{_end(argument.tags, _known(argument))}"
        yield from self._bearing(argument.handle)
        yield ""
        premises = known_premises(self.amap, argument)
        for number, premise in enumerate(premises, 1):
            yield f"({number}) [{self._statements[premise]}]"
        rule = " ".join(_NOT_RULE.sub(" ", schemes.label(argument.scheme)).replace("_", " ").split())
        yield f"-- {rule} --" if rule else "----"
        on_statement = argument.target in self.amap.statements
        if not _concludes(argument, self.amap):
            yield f"({len(premises) + 1}) [{self._statements[argument.target]}]"
            return
        supports = argument.relation is Relation.SUPPORT
        if on_statement:
            arrow, what = "->", f"[{self._statements[argument.target]}]"
            says = f"It is not so: {_text(self.amap.statements[argument.target].text)}"
        else:
            arrow, what = "+>" if supports else "_>", f"<{self._arguments[argument.target]}>"
            says = f"The argument {_text(argument.target)} {'holds' if supports else 'does not hold'}."
        yield f"({len(premises) + 1}) [{self._statements[f'{argument.handle}.conclusion']}]: {says}"
        yield f"  {arrow} {what}"

    def _bearing(self, target: str) -> Iterator[str]:
        for argument in self._short.get(target, ()):
            undercuts = target in self._arguments and argument.relation is Relation.ATTACK
            sign = "_" if undercuts and target not in self.amap.statements else _SIGNS[argument.relation]
            yield f"  {sign} [{self._statements[known_premises(self.amap, argument)[0]]}]"

    def _sources(self, statement: Statement) -> Iterator[str]:
        for citation in statement.cites:
            authority = self.amap.authorities.get(citation.authority)
            name = csl.reference(authority) if authority else citation.authority
            role = "" if citation.role == "authority" else f"({citation.role})"
            yield " ".join(filter(None, (name, citation.locator, role, citation.note)))


def _is_structured(amap: ArgumentMap, argument: Argument) -> bool:
    said = argument.id or argument.scheme or argument.tags or _known(argument) or amap.on(argument.handle)
    return bool(said) or len(argument.premises) > 1


def _concludes(argument: Argument, amap: ArgumentMap) -> bool:
    """Whether an argument needs a conclusion of its own."""
    return argument.relation is Relation.ATTACK or argument.target not in amap.statements


def _known(item: Statement | Argument) -> dict[str, object]:
    """What goes into the data of a statement or argument, without what is empty."""
    found: dict[str, object] = {
        "implicit": item.implicit,
        "conceded": isinstance(item, Argument) and item.conceded,
        "note": item.note,
        "at": [anchor.quote for anchor in item.at],
        "tags": [tag for tag in item.tags if not _fits(tag)],
        **item.extra,
    }
    found = {key: value for key, value in found.items() if value}
    return found | ({} if item.assumed is None else {"assumed": item.assumed})


def _end(tags: Iterable[str], data: Mapping[str, object]) -> str:
    written = [f" #{tag}" if _PLAIN_TAG.fullmatch(tag) else f" #({tag})" for tag in tags if _fits(tag)]
    kept = {key: value for key, value in data.items() if value or value is False}
    return "".join(written) + (f" {_data(kept)}" if kept else "")


def _fits(tag: str) -> bool:
    return tag == one_line(tag) != "" and not re.search(r"[()\\]", tag)


def _data(data: Mapping[str, object]) -> str:
    """Data on one line; braces and `=` within texts are escaped, as they would end it."""
    pieces = re.split(r'("(?:[^"\\]|\\.)*")', json.dumps(data))
    for place in range(1, len(pieces), 2):
        pieces[place] = re.sub(r"[{}=\x7f]", lambda found: f"\\u{ord(found[0]):04x}", pieces[place])
    return "".join(pieces)


def _titles(names: Iterable[str]) -> dict[str, str]:
    """A title for each name, the name itself where it can be one."""
    namer = Namer(joint=" ")
    return {name: namer.free(_title(name) or "untitled") for name in dict.fromkeys(names)}


def _title(name: str) -> str:
    """`name` with `_` for what a title cannot have."""
    kept = "".join(c if c.isalnum() or c in "_ .-" or is_mark(c) else "_" for c in one_line(name))
    return f"_{kept[1:]}" if kept.startswith("-") else kept


def _text(text: str) -> str:
    """`text` on one line, with a backslash before all that Argdown would take for more than text."""
    return _SPECIAL.sub(r"\\\g<0>", one_line(text))
