"""What an assistant can ask: each function answers with the document that the command of its name prints.

MAP is a path or a name in the folder, or the text of a map, in several lines,
that lies nowhere yet; left out, the only map.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

from argmap.bibliography.csl import short
from argmap.diagnostics import ArgmapError
from argmap.documents import ask as ask_document
from argmap.documents import coverage as coverage_document
from argmap.documents import critical as critical_document
from argmap.documents import evaluate as evaluate_document
from argmap.documents import query as query_document
from argmap.documents import what_if as what_if_document
from argmap.documents import why as why_document
from argmap.draft import draft as drafted_of
from argmap.draft.writing import write as write_draft
from argmap.edits import apply
from argmap.edits import fix as mended
from argmap.evaluation import Change, Evaluation, Semantics
from argmap.evaluation import evaluate as evaluated
from argmap.evaluation.critical import critical as searched
from argmap.evaluation.outcome import Outcome
from argmap.evaluation.sides import acceptance
from argmap.evaluation.standing import Standing
from argmap.evaluation.why import why as explained
from argmap.facts import Facts
from argmap.formats import FORMATS
from argmap.guides import NAMES
from argmap.guides import guide as page
from argmap.library import Opened
from argmap.mcp.folder import Folder
from argmap.model import Source
from argmap.query import matches, parse, selection, tops
from argmap.questions import Questions, Status, suggestions
from argmap.questions.about import about
from argmap.render.lines.glyphs import Line
from argmap.render.tree import Look, tree
from argmap.report import Report
from argmap.report.json import write as reported
from argmap.rules import check as checked
from argmap.rules import rules_by_name
from argmap.rules import selection as rules_of
from argmap.source.coverage import coverage as covered
from argmap.text import listed, nearest
from argmap.writing.template import template

Document = dict[str, Any]


class Tools:
    """The tools over one folder.  All raise ArgmapError for what cannot be answered."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def maps(self) -> Document:
        """List the maps in the folder: path and title."""
        rows = [{"path": path, "title": self._folder.open(path).map.title} for path in self._folder.maps()]
        return {"version": 1, "maps": rows}

    def check(self, map: str = "", select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Document:
        """Find what is wrong with a map and what is weak in its argument: each finding with its place and a hint.

        Anchors (`at:`) are looked for in the text that the map names: one that
        the text does not have is found.  `select` and `ignore` are names of rules or families.
        """
        opened = self._folder.open(map)
        found = checked(opened.map, opened.source_text, rules_of(select, ignore), opened.findings)
        return _parsed(reported(Report(found, {opened.path: opened.text})))

    def fix(self, map: str = "", names: bool = False) -> Document:
        """Mend what is certain, or with `names` also what is not known and near to a name.  Nothing is written.

        `map` in the answer is the text as it would be, `mended` what is found in it no more.
        """
        typed = self._folder.typed(map)
        found = mended(typed.document, names=names, bibliographies=typed.bibliographies, abroad=typed.abroad)
        report = _parsed(reported(Report(found.mended, {typed.path: typed.text})))
        return {"version": 1, "mended": report["diagnostics"], "map": apply(typed.text, found.edits)}

    def show(self, map: str = "", id: str = "") -> str:
        """Draw a map, or what bears on one id or on what a query finds, as a tree: + supports, − attacks."""
        opened = self._folder.whole(map)
        roots = _roots(opened, id) if id else ()
        return "\n".join(_plain(line) for line in tree(opened.map, roots, Look(), name=short)) + "\n"

    def query(self, expression: str, map: str = "") -> Document:
        """Find statements, arguments and authorities: `is:unanswered`, `+id` (what bears on id), `text:word` ….

        `guide` with the name `queries` explains expressions.
        """
        amap = self._folder.whole(map).map
        return query_document.as_json(matches(amap, selection(amap, parse(expression))))

    def evaluate(self, map: str = "", semantics: str = Semantics.GROUNDED) -> Document:
        """Label every statement: accepted, rejected, undecided or unsupported, by what the map itself says."""
        evaluation = evaluated(self._folder.whole(map).map)
        chosen = Semantics(_one_of(semantics, list(Semantics), "semantics"))
        return evaluate_document.as_json(Standing(evaluation, acceptance(evaluation, chosen)))

    def why(self, map: str = "", id: str = "") -> Document:
        """Tell why a statement or argument stands or falls; left out, each thesis."""
        evaluation = evaluated(self._folder.whole(map).map)
        return why_document.as_json([explained(evaluation, each) for each in _goals(evaluation, id)])

    def what_if(
        self, map: str = "", withdraw: Sequence[str] = (), deny: Sequence[str] = (), affirm: Sequence[str] = ()
    ) -> Document:
        """Tell what would stand otherwise if something were withdrawn, denied or asserted (`affirm`)."""
        if not (withdraw or deny or affirm):
            raise ArgmapError("name at least one thing to withdraw, deny or affirm")
        amap = self._folder.whole(map).map
        change = Change.of(amap, withdraw, deny, affirm)
        return what_if_document.as_json(Outcome.of(evaluated(amap), evaluated(amap, change)))

    def critical(self, map: str = "", id: str = "", most: int = 2) -> Document:
        """Tell what the label of an id (left out, each thesis) hangs on; at most `most` things, from 1, together."""
        if most < 1:
            raise ArgmapError("`most` is a number from 1")
        amap = self._folder.whole(map).map
        goals = _goals(evaluated(amap), id)
        return critical_document.as_json([searched(amap, each, most) for each in goals], most)

    def ask(self, map: str = "", id: str = "", next: int = 3) -> Document:
        """Tell which critical questions the arguments (of the map, or about one id) face, and which to ask next."""
        if next < 1:
            raise ArgmapError("`next` is a number from 1")
        amap = self._folder.whole(map).map
        if id:
            evaluated(amap).number(id)
        questions = Questions(Facts(amap))
        steps, citations = about(questions, id or None)
        return ask_document.as_json(steps, citations, suggestions(questions, steps)[:next], list(Status))

    def coverage(self, map: str = "") -> Document:
        """Tell which sentences of the source text are mapped, and how the others begin."""
        opened = self._folder.whole(map)
        if opened.source_text is None:
            raise ArgmapError(f"{opened.path}: there is no copy of its source; name one with `source: {{text: FILE}}`")
        return coverage_document.as_json(covered(opened.map, opened.source_text))

    def export(self, format: str, map: str = "") -> str:
        """Write a map in another format that is text: json, dot, mermaid, argdown, markdown, aif …."""
        known = {row.name: row for row in FORMATS if row.write and not row.binary and not row.drawn}
        row = known[_one_of(format, list(known), "format")]
        opened = self._folder.whole(map)
        more = {"source": opened.source_text} if "source" in row.takes and row.name != "html" else {}
        written = row.writer()(opened.map, None, **more)
        return written if isinstance(written, str) else written.decode()

    def draft(self, text: str, quote: bool = False) -> str:
        """The text of a first map of a text: every sentence a statement that is still to be written, guesses marked.

        `text` is a file in the folder, or the text itself in several lines; with `quote` the
        sentences stand in the map.  Write the texts in words of your own, look at each guess, and `check`.
        """
        path, words = ("", text) if "\n" in text else self._folder.prose(text)
        drafted = drafted_of(words, PurePath(path).stem or "A draft", quote=quote)
        if not drafted.statements:
            raise ArgmapError("the text has no sentence to make a statement of")
        return write_draft(drafted, Source({"title": drafted.title}, path))

    def new(self, title: str = "new map") -> str:
        """The text of a small map with comments to start from.  Nothing is written."""
        return template(f"{title.replace('/', ' ')}.yaml")

    def explain(self, rule: str) -> str:
        """Explain a rule of `check`: the fault, why it matters, a map that shows it, and the map mended."""
        return rules_by_name()[_one_of(rule, list(rules_by_name()), "rule")].doc

    def guide(self, name: str = "format") -> str:
        """Read how maps are written (`format`), what `check` finds (`checks`), what labels mean (`what-stands`) …."""
        return page(_one_of(name, NAMES, "guide")).text


def named(tools: Tools) -> dict[str, Callable[..., Document | str]]:
    """Every tool by the name of its command."""
    return {
        name.replace("_", "-"): getattr(tools, name)
        for name in (
            *("maps", "check", "fix", "show", "query", "evaluate", "why", "what_if"),
            *("critical", "ask", "coverage", "draft", "export", "new", "explain", "guide"),
        )
    }


def _goals(evaluation: Evaluation, id: str) -> list[str]:
    amap = evaluation.amap
    goals = [id] if id else [each for each in dict.fromkeys(amap.theses) if each in amap.statements]
    if not goals:
        raise ArgmapError(f"{amap.path}: there is no thesis; name a statement or argument")
    for each in goals:
        evaluation.number(each)
    return goals


def _roots(opened: Opened, id: str) -> tuple[str, ...]:
    amap = opened.map
    if id in amap.statements or id in amap.arguments:
        return (id,)
    roots = tuple(tops(amap, selection(amap, parse(id)).nodes))
    if not roots:
        raise ArgmapError(f"{opened.path}: nothing is found by `{id}`")
    return roots


def _one_of(asked: str, choices: Sequence[str], what: str) -> str:
    if asked in choices:
        return asked
    near = nearest(asked, choices)
    hint = f"did you mean `{near}`?" if near else f"one of {listed(choices, 'or')}"
    raise ArgmapError(f"there is no {what} `{asked}`; {hint}")


def _plain(line: Line) -> str:
    return "".join(run.text for run in line)


def _parsed(document: str) -> Document:
    parsed: Document = json.loads(document)
    return parsed
