"""Maps as an outline in Markdown: nested lists to paste into a document or an issue.

What is for a claim has a plus, what is against it a minus; what bears on the
step and not on the claim says so.  A statement is told once with all that
bears on it, and after that refers back; what nests too deep goes on below.
Texts are escaped, so none of them becomes markup.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap import schemes
from argmap.bibliography import csl
from argmap.formats.losses import Carried, elsewhere, left_out
from argmap.model import Argument, ArgumentMap, Citation, Relation, Role, Statement
from argmap.relations.kinds import granted
from argmap.relations.placed import hanging, known_premises
from argmap.text import counted, one_line
from argmap.text.markdown import escaped

DEEPEST = 12
"""How many lists stand in one another at most."""
CARRIED = Carried(
    map="title about authorities",
    statement="text contradicts implicit cites",
    argument="premises scheme implicit conceded outweighed",
    authority="unnamed probability note",  # which are told of as written as text
)

_SIGNS = {Relation.SUPPORT: ("+", "for"), Relation.ATTACK: ("−", "against")}


class _Item(NamedTuple):
    """A line to come: a statement or an argument, how deep, and what stands before it."""

    depth: int
    name: str
    lead: str = ""


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The outline; `labels` (statement to accepted, rejected, undecided or unsupported) stand behind statements."""
    lines = [f"# {escaped(amap.title) or 'Untitled'}", ""]
    if amap.about.strip():
        lines += [escaped(amap.about, begins=True), ""]
    lines += _Outline(amap, labels or {}).lines()
    works = [f"- {escaped(work, begins=True)}" for work in _works(amap)]
    lines += ["", "## Sources", "", *works] if works else []
    return "\n".join(lines).rstrip() + "\n"


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What the outline leaves out, a line for each kind."""
    if missing := len(amap.arguments) - len(hanging(amap)):
        yield f"{counted(missing, 'argument')} left out: no premise or no target"
    yield from left_out(amap, CARRIED)
    if named := sum(argument.outweighed not in (True, ()) for argument in amap.arguments.values()):
        yield f"what outweighs {counted(named, 'objection')} left out"
    if amap.authorities:
        yield f"{counted(len(amap.authorities), 'authority', 'authorities')} written as text"
    yield from _folded(amap)
    yield from _named(amap)


def _folded(amap: ArgumentMap) -> Iterator[str]:
    """What can no longer be told apart: texts that are equal, and lines."""
    texts = [one_line(statement.text) for statement in amap.statements.values()]
    if equal := len(texts) - len(set(texts)):
        yield f"{counted(equal, 'statement')} with the text of another one: an import takes them for one"
    whole = (amap.title, amap.about, *(statement.text for statement in amap.statements.values()))
    if broken := sum(len(text.strip().splitlines()) > 1 for text in whole):
        yield f"line breaks of {counted(broken, 'text')} written as spaces"


def _named(amap: ArgumentMap) -> Iterator[str]:
    """What is only named, as another map has it."""
    short = [set(elsewhere(amap, argument)).intersection(argument.premises) for argument in hanging(amap)]
    if number := sum(map(bool, short)):
        yield f"premises of other maps left out of {counted(number, 'argument')}"
    outside = [(each, elsewhere(amap, each)) for each in amap.statements.values()]
    if rivals := sum(name in each.contradicts for each, names in outside for name in names):
        yield f"{counted(rivals, 'contradiction')} with statements of other maps left out"
    if works := _unlisted(amap):
        yield f"{counted(len(works), 'authority', 'authorities')} of other maps named by id alone"


def _works(amap: ArgumentMap) -> list[str]:
    """A line for each source: what is known of it, or the id that another map has for it."""
    return [*map(csl.reference, amap.authorities.values()), *_unlisted(amap)]


def _unlisted(amap: ArgumentMap) -> list[str]:
    cited = (each.authority for statement in amap.statements.values() for each in statement.cites)
    return [name for name in dict.fromkeys(cited) if name not in amap.authorities]


def _text(statement: Statement) -> str:
    return escaped(statement.text, begins=True) or "*(no text)*"


class _Outline:
    def __init__(self, amap: ArgumentMap, labels: Mapping[str, str]) -> None:
        self.amap, self.labels = amap, labels
        self._written = {argument.handle for argument in hanging(amap)}
        self._told: set[str] = set()
        self._words: dict[str, str] = {}
        self._later: list[str] = []
        self._rivals: dict[str, list[str]] = {}
        for one, other in amap.contradictions():
            self._rivals.setdefault(one, []).append(other)

    def lines(self) -> Iterator[str]:
        """Theses first, then what bears on nothing, then what is left: circles."""
        amap = self.amap
        bearing = {p for handle in self._written for p in amap.arguments[handle].premises}
        first = [name for name in amap.theses if name in amap.statements]
        for root in dict.fromkeys(
            (*first, *(name for name in amap.statements if name not in bearing), *amap.statements)
        ):
            if root in self._told:
                continue
            yield from self._tree([_Item(0, root)])
            while self._later:
                name = self._later.pop()
                on = f"**On the argument {escaped(name)}:**" if name in amap.arguments else ""
                if on:
                    yield f"- {on}"
                    yield from self._tree([_Item(1, a.handle) for a in reversed(self._on(name))])
                elif name not in self._told:
                    yield from self._tree([_Item(0, name)])

    def _tree(self, stack: list[_Item]) -> Iterator[str]:
        while stack:
            item = stack.pop()
            argument = self.amap.arguments.get(item.name) if item.name not in self.amap.statements else None
            below: list[_Item] = []
            if argument is None:
                yield self._statement(item, below)
            else:
                yield self._argument(item, argument, below)
            stack += reversed(below)

    def _argument(self, item: _Item, argument: Argument, below: list[_Item]) -> str:
        """An argument; one premise stands on its line, several below it."""
        lead, premises = self._lead(argument), known_premises(self.amap, argument)
        if len(premises) == 1:
            line = self._statement(item._replace(name=premises[0], lead=f"{lead} "), below)
        else:
            line = f"{'  ' * item.depth}- {lead} all of these together"
            below += [_Item(item.depth + 1, premise) for premise in premises]
        return line + self._hang(argument.handle, item.depth, below)

    def _statement(self, item: _Item, below: list[_Item]) -> str:
        line = f"{'  ' * item.depth}- {item.lead}{self._worded(item.name)}"
        rivals = self._rivals.get(item.name, [])
        if item.name in self._told:
            return line + (" *(see above)*" if rivals or self._on(item.name) else "")
        hung = self._hang(item.name, item.depth, below)
        if not hung:
            self._told.add(item.name)
        for rival in rivals if not hung else ():
            inside = "  " * (item.depth + 1)
            line += f"\n{inside}- **× contradicts:** {_text(self.amap.statements[rival])}"
        return line + hung

    def _worded(self, name: str) -> str:
        """A statement's text, what it cites and what it is: the same wherever it stands, and worded once."""
        if name not in self._words:
            statement = self.amap.statements[name]
            marks = ["implicit"] if statement.implicit else []
            marks += [self.labels[name]] if name in self.labels else []
            cites = "; ".join(self._cited(each) for each in statement.cites)
            words = f"{_text(statement)}{f' ({cites})' if cites else ''}"
            self._words[name] = words + (f" *({', '.join(marks)})*" if marks else "")
        return self._words[name]

    def _hang(self, name: str, depth: int, below: list[_Item]) -> str:
        """Put what bears on a statement or argument below it, or tell that it goes on elsewhere."""
        on = self._on(name)
        if on and depth + 2 >= DEEPEST:
            self._later.append(name)
            return f" *(goes on below{f': argument {escaped(name)}' if name in self.amap.arguments else ''})*"
        below += [_Item(depth + 1, argument.handle) for argument in on]
        return ""

    def _on(self, name: str) -> list[Argument]:
        return [argument for argument in self.amap.on(name) if argument.handle in self._written]

    def _lead(self, argument: Argument) -> str:
        sign, word = _SIGNS[argument.relation]
        step = "" if argument.target in self.amap.statements else " this step"
        marks = [escaped(schemes.label(argument.scheme)), *(["implicit"] if argument.implicit else [])]
        marks += granted(argument)
        said = ", ".join(filter(None, marks))
        return f"**{sign} {word}{step}**{f' ({said})' if said else ''}:"

    def _cited(self, citation: Citation) -> str:
        authority = self.amap.authorities.get(citation.authority)
        name = csl.short(authority) if authority else citation.authority
        role = "" if citation.role is Role.AUTHORITY else f", {citation.role}"
        return escaped(", ".join(filter(None, (name, citation.locator, citation.note)))) + role
