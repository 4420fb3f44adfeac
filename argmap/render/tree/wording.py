"""A node of the tree in words: its sign, its name, what is remarked about it, what it cites.

Knows nothing of the tree's shape but where a row stands in it, nothing of widths.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.evaluation.labels import MARKS
from argmap.model import Anchor, Argument, ArgumentMap, Authority, Citation, Relation, Role
from argmap.records import record
from argmap.relations.kinds import granted
from argmap.render.lines import glyphs
from argmap.render.lines.glyphs import Run, Tone
from argmap.render.tree.branches import Branch
from argmap.text import counted, listed, one_line

NAMED = 3  # so many premises are named; the rest are counted


class Row(NamedTuple):
    """One item of a tree, before it is fitted to a width.

    `rails` says for each level above whether its rail goes on below this row,
    `below` whether anything hangs under it.  A `brief` row shows as much of
    `text` as its line has room for.  A `detail` belongs to the row before.
    """

    sign: Run = Run("")
    head: tuple[Run, ...] = ()
    text: str = ""
    tail: tuple[Run, ...] = ()
    rails: tuple[bool, ...] = ()
    below: bool = False
    brief: bool = False
    detail: bool = False


@record
class Wording:
    """How nodes are put into words; see `argmap.render.tree.Look` for what can be chosen."""

    amap: ArgumentMap
    name: Callable[[Authority], str]
    up: bool = False
    details: frozenset[str] = frozenset()
    theses: frozenset[str] = frozenset()
    labels: Mapping[str, str] | None = None
    label_signs: bool = False

    def row(self, branch: Branch) -> Row:
        """A branch as a row of its own, with sign, name and text."""
        argument, via = self._argument(branch.key), branch.via
        if argument is not None and argument is via and not self.up:
            return Row(self._sign(branch), tuple(self._own_line(argument)))
        head = [*self._words(branch), *self._named(branch.key)]
        if via is not None and not self.up and (notes := self._notes(via)):
            head.append(_marks(notes))
        if argument is not None:
            notes = self._notes(argument)
            return Row(
                self._sign(branch),
                tuple(head),
                self._about(argument, premises=self.up),
                (_marks(notes),) if notes else (),
            )
        statement = self.amap.statements.get(branch.key)
        marks = list(self._marks(branch.key))
        text = one_line(statement.text) if statement else ""
        return Row(self._sign(branch), tuple(head), text, (_marks(marks),) if marks else ())

    def heading(self, key: str) -> Row:
        """The first row of a branch that goes on as a tree of its own."""
        row = self.row(Branch(key))
        if argument := self._argument(key):
            row = row._replace(text=self._about(argument, premises=True))
        return row._replace(sign=Run(f"{glyphs.CUT} ", Tone.MARK))

    def detail_rows(self, branch: Branch) -> Iterator[Row]:
        """What was asked for beside the text: citations, anchors, tags."""
        if statement := self.amap.statements.get(branch.key):
            if "cites" in self.details:
                yield from map(self._citation, statement.cites)
            yield from self._places(statement.at, statement.tags)
        argument = self._argument(branch.key)
        if argument is not None:
            yield from self._places(argument.at, argument.tags)
        elif branch.via is not None and not self.up:
            for row in self._places(branch.via.at, branch.via.tags):
                yield row._replace(tail=(Run(" (of the argument)", Tone.MARK),))

    def _argument(self, key: str) -> Argument | None:
        return None if key in self.amap.statements else self.amap.arguments.get(key)

    def _sign(self, branch: Branch) -> Run:
        if self.up or (branch.via is None and not branch.contradicts):
            return Run("")
        if branch.via is None:
            return Run(glyphs.CONTRADICTS, Tone.ATTACK)
        attack = branch.via.relation is Relation.ATTACK
        return Run(glyphs.ATTACKS if attack else glyphs.SUPPORTS, self._tone(branch.via))

    def _tone(self, argument: Argument) -> Tone:
        if argument.relation is Relation.SUPPORT:
            return Tone.SUPPORT
        return Tone.UNDERCUT if self._argument(argument.target) else Tone.ATTACK

    def _words(self, branch: Branch) -> Iterator[Run]:
        """What stands between the sign and the name."""
        if branch.via is None:
            if branch.contradicts and self.up:
                yield Run(f"contradicts {glyphs.ARROW} ", Tone.ATTACK)
        elif self.up:
            yield from self._upwards(branch.via, branch.start)
        elif self._argument(branch.via.target):
            words = "backed by " if branch.via.relation is Relation.SUPPORT else "undercut by "
            yield Run(words, self._tone(branch.via))

    def _upwards(self, argument: Argument, start: str) -> Iterator[Run]:
        """How a node bears on the next, as a verb: `supports with cheaper (expert opinion) →`."""
        hits_argument = self._argument(argument.target) is not None
        verbs = ("backs", "undercuts") if hits_argument else ("supports", "attacks")
        tone = self._tone(argument)
        yield Run(verbs[argument.relation is Relation.ATTACK], tone)
        if start != argument.handle:
            if others := [p for p in dict.fromkeys(argument.premises) if p != start]:
                yield Run(f" with {_some(others)}", tone)
            if notes := ([argument.id] if argument.id else []) + self._notes(argument):
                yield _marks(notes)
        yield Run(f" {glyphs.ARROW} ", tone)

    def _named(self, key: str) -> Iterator[Run]:
        label = (self.labels or {}).get(key, "")
        sign = MARKS.get(label, "") if self.label_signs else ""
        if sign:
            yield Run(f"{sign} ")
        yield Run(one_line(key), Tone.ID)
        if label and not sign and key in self.amap.statements:
            yield Run(f" [{label}]", Tone.MARK)

    def _own_line(self, argument: Argument) -> Iterator[Run]:
        """The line of an argument whose premises stand below it."""
        tone = self._tone(argument)
        linked = len(argument.premises) != 1 and argument.id is None
        if self._argument(argument.target):
            word = "backing" if argument.relation is Relation.SUPPORT else "undercut"
            yield Run(word + ", linked" * linked + " " * bool(argument.id), tone)
        elif argument.id is None:
            yield Run("linked" if linked else "argument", tone)
        if argument.id is not None:
            yield Run(one_line(argument.id), Tone.ID)
        if notes := self._notes(argument):
            yield _marks(notes)

    def _about(self, argument: Argument, *, premises: bool) -> str:
        """An argument as a phrase, where it stands for itself: at a root, and where something bears on it."""
        nouns = (
            ("backing of", "undercut of") if self._argument(argument.target) else ("argument for", "argument against")
        )
        noun = nouns[argument.relation is Relation.ATTACK]
        start = f", from {_some(argument.premises)}" if premises and argument.premises else ""
        return one_line(f"{noun} {argument.target}{start}")

    def _notes(self, argument: Argument) -> list[str]:
        """What is remarked about an argument, after its name or its premise's."""
        notes = [one_line(argument.scheme.replace("-", " "))] if argument.scheme else []
        notes += granted(argument) + ["implicit step"] * argument.implicit
        notes += ["needs backing"] * (argument.assumed is False) + ["no premises"] * (not argument.premises)
        label = (self.labels or {}).get(argument.handle, "holds")
        return notes + [label] * (label != "holds")

    def _marks(self, key: str) -> Iterator[str]:
        """What is remarked about a statement, after its text."""
        statement = self.amap.statements.get(key)
        if statement is None:
            yield "not in the map"
            return
        if not statement.text.strip():
            yield "no text"
        if statement.implicit:
            yield "implicit"
        if statement.assumed is not None:
            yield "assumed" if statement.assumed else "not assumed"
        if self.up and key in self.theses:
            yield "thesis"

    def _citation(self, citation: Citation) -> Row:
        authority = self.amap.authorities.get(citation.authority)
        name = citation.authority if authority is None else self.name(authority)
        line = f"{name}, {citation.locator}" if citation.locator else name
        notes = [citation.role.value] if citation.role is not Role.AUTHORITY else []
        notes += ["not in the map"] if authority is None else ["unnamed"] * authority.unnamed
        tail = (_marks(notes),) if notes else ()
        return Row(Run(glyphs.CITES, Tone.MARK), (Run(one_line(line), Tone.DETAIL),), tail=tail, detail=True)

    def _places(self, anchors: tuple[Anchor, ...], tags: tuple[str, ...]) -> Iterator[Row]:
        for anchor in anchors if "at" in self.details else ():
            where = f", paragraph {anchor.paragraph}" if anchor.paragraph else ""
            line = f'"{one_line(anchor.quote)}"{where}'
            yield Row(Run(glyphs.ANCHORED, Tone.MARK), (Run(line, Tone.DETAIL),), detail=True)
        if tags and "tags" in self.details:
            first, *rest = (f"#{one_line(tag)}" for tag in tags)
            yield Row(head=(Run(" ".join([first, *rest]), Tone.DETAIL),), detail=True)


def _marks(notes: list[str]) -> Run:
    return Run(f" ({', '.join(notes)})", Tone.MARK)


def _some(ids: Sequence[str]) -> str:
    """Ids as prose, only the first few by name."""
    more = [f"{len(ids) - NAMED} more"] if len(ids) > NAMED else []
    return one_line(listed([*ids[:NAMED], *more]))


def unreached(ids: list[str], theses: tuple[str, ...]) -> Row:
    """The closing line that names the statements which no tree of the whole map shows."""
    one = len(ids) == 1
    thesis = "bears on no thesis" if one else "bear on no thesis"
    if not theses:
        thesis = "is in no tree" if one else "are in no tree"
    line = f"{counted(len(ids), 'statement')} {thesis}: "
    return Row(head=(Run(line, Tone.MARK), Run(", ".join(map(one_line, ids)))))
