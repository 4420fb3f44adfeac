"""The outline that argmap writes: what is for a claim and against it, nested.

A text that stands twice is one statement.  In parentheses at the end of a
line are works, if they are among the sources; labels are worked out, and are
not read.  What has another form is counted.
"""

import re
from dataclasses import dataclass

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import unreadable, whole_characters
from argmap.formats.options import PLAIN, Options
from argmap.ids import slug
from argmap.model import ArgumentMap, Authority, Citation, Relation, Role, Value
from argmap.schemes.names import recognised
from argmap.text import lines
from argmap.text.words import chunks

_ITEM = re.compile(r"([ \t]*)[-*+] (.*)")
_LEAD = re.compile(r"\*\*(?:\+ (for)|− against)( this step)?\*\*(?: \(([^()]*+)\))?:(?: (.*))?")
_RIVAL = re.compile(r"\*\*× contradicts:\*\* (.*)")
_ELSEWHERE = re.compile(r"\*\*On the argument (.*):\*\*")
_GOES_ON = re.compile(r" \*\(goes on below(?:: argument ([^\s()]++))?\)\*\Z")
_BELOW = " *(goes on below)*"
_MARKS = re.compile(r" \*\(((?:implicit|accepted|rejected|undecided|unsupported)(?>(?:, \w+)*))\)\*\Z")
_CITES = re.compile(r"(.*\S) \(([^()]*+(?>(?:\([^()]*+\)[^()]*+)*))\)\Z", re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|<span>(.)</span>|&(lt|gt|amp);")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&"}
_TOGETHER, _NO_TEXT = "all of these together", "*(no text)*"
_SAID = ("implicit", "conceded", "outweighed")
_ROLES = frozenset(role.value for role in Role)


@dataclass(slots=True)
class _Line:
    """An item that others may hang on: how far it is indented, its statement and its argument."""

    indent: int
    statement: str = ""
    step: str = ""
    together: bool = False


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map of an outline, and notes on what is not in it.  Never raises on content."""
    rows = lines(whole_characters(text.removeprefix("\ufeff")))
    outline = _Outline(Draft(options.title or "An outline"), _sources(rows))
    for row in rows:
        outline.take(row)
    if not outline.draft.statements:
        return ArgumentMap("", {}), [unreadable("there is no list of statements, such as `- A claim.`")]
    outline.draft.about = "\n".join(outline.about)
    amap, notes = assembled(outline.draft)
    return amap, notes


def _sources(rows: list[str]) -> list[frozenset[str]]:
    """The words of each work in the list of sources."""
    start = next((number for number, row in enumerate(rows) if row.strip() == "## Sources"), len(rows))
    works = (match[2] for row in rows[start:] if (match := _ITEM.match(row)))
    return [frozenset(chunks(_plain(work))) for work in works]


class _Outline:
    def __init__(self, draft: Draft, sources: list[frozenset[str]]) -> None:
        self.draft, self.about = draft, list[str]()
        self._sources = sources
        self._known: dict[str, str] = {}  # from a text to its statement
        self._named: dict[str, str] = {}  # arguments that go on below
        self._told: set[str] = set()  # statements that do not go on below
        self._open: list[_Line] = []
        self._ended = False

    def take(self, row: str) -> None:
        """Take in a line."""
        if row.startswith("## "):
            self._ended = row.strip() == "## Sources"
            self.draft.count("heading", number=not self._ended)
        elif row.startswith("# ") and not self.draft.statements:
            self.draft.title = _plain(row[2:].strip()) or self.draft.title
        elif self._ended or not row.strip():
            pass
        elif match := _ITEM.fullmatch(row):
            self._item(len(match[1].expandtabs(4)), match[2].strip())
        elif self.draft.statements:
            self.draft.count("line", "that is no item of a list")
        else:
            self.about.append(_plain(row.strip()))

    def _item(self, indent: int, words: str) -> None:
        while self._open and self._open[-1].indent >= indent:
            self._open.pop()
        above = self._open[-1] if self._open else None
        if rival := _RIVAL.fullmatch(words):
            other = self._statement(rival[1])
            if above and above.statement:
                self.draft.contradictions.append((above.statement, other))
            self._open.append(_Line(indent, other))
        elif elsewhere := _ELSEWHERE.fullmatch(words):
            step = self._named.get(_plain(elsewhere[1]), "")
            self._open.append(_Line(indent, "", step))
        elif lead := _LEAD.fullmatch(words):
            self._argument(indent, lead, above)
        else:
            key = self._statement(words)
            if above is None and key in self._told:
                self.draft.count("statement", "with the text of an earlier one", what="not told apart")
            self._tell(key, words)
            if above and above.together:
                linked = self.draft.steps[above.step]
                linked.premises = (*linked.premises, key)
            elif above:
                self.draft.count("item", "that neither supports nor attacks what it stands under")
            self._open.append(_Line(indent, key))

    def _argument(self, indent: int, lead: re.Match[str], above: _Line | None) -> None:
        """An argument, on the statement above it or on the step that leads from there."""
        target = above and (above.step if lead[2] else above.statement)
        marks = [mark.strip() for mark in (lead[3] or "").split(",") if mark.strip()]
        known, other = recognised(_plain(", ".join(mark for mark in marks if mark not in _SAID)))
        extra: dict[str, Value] = {"x-scheme": other} if other else {}
        words, key = lead[4] or "", f"<{len(self.draft.steps)}"
        words = self._name_what_goes_on(words, key)
        together = words == _TOGETHER
        statement = "" if together else self._statement(words)
        self._tell(statement, lead[4] or "")
        self.draft.steps[key] = Step(
            target or "",
            Relation.SUPPORT if lead[1] else Relation.ATTACK,
            () if together else (statement,),
            scheme=known,
            implicit="implicit" in marks,
            conceded="conceded" in marks,
            extra=extra,
            more={"outweighed": True} if "outweighed" in marks else {},
        )
        self._open.append(_Line(indent, statement, key, together))

    def _tell(self, key: str, words: str) -> None:
        if _BELOW not in words:
            self._told.add(key)

    def _name_what_goes_on(self, words: str, step: str) -> str:
        while goes_on := _last_going_on(words):
            if goes_on[1]:
                self._named[_plain(goes_on[1])] = step
            words = words[: goes_on.start()]
        return words

    def _statement(self, words: str) -> str:
        """The statement that a line names: a new one, or the one with the same text."""
        words = words.removesuffix(" *(see above)*")
        while goes_on := _last_going_on(words):
            words = words[: goes_on.start()]
        implicit = False
        if marks := _MARKS.search(words):
            implicit, words = "implicit" in marks[1].split(", "), words[: marks.start()]
        cites: tuple[Citation, ...] = ()
        if (match := _CITES.fullmatch(words)) and (found := self._cited(match[2])):
            words, cites = match[1], found
        text = "" if words == _NO_TEXT else _plain(words)
        key = self._known.setdefault(text, f"[{len(self._known)}")
        sketch = self.draft.statements.setdefault(key, Sketch(text or "…"))
        sketch.implicit |= implicit
        sketch.cites = sketch.cites or cites
        return key

    def _cited(self, words: str) -> tuple[Citation, ...]:
        """`Lund 2019, p. 4, data; Berg`, if all of them are among the sources; else nothing."""
        found = []
        for part in _plain(words).split("; "):
            name, *more = part.split(", ")
            told = set(chunks(name)) - {"et", "al"}
            if not told or not any(told <= source for source in self._sources):
                return ()
            role = Role(more.pop()) if more and more[-1] in _ROLES else Role.AUTHORITY
            key = slug(name) or f"authority-{len(self.draft.authorities) + 1}"
            self.draft.authorities.setdefault(key, Authority(key, {"title": name}))
            found.append(Citation(key, ", ".join(more), role))
        return tuple(found)


def _plain(words: str) -> str:
    """Words as they were before `text.markdown.escaped` made them safe."""
    return _ESCAPE.sub(lambda found: found[1] or found[2] or _ENTITIES[found[3]], words)


def _last_going_on(words: str) -> re.Match[str] | None:
    """The remark at the end of a line that it goes on below; tried at one place, so that many cost no more."""
    return _GOES_ON.match(words, max(0, words.rfind(" *(goes on below")))
