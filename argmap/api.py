"""The functions that `import argmap` offers.  Nothing else in argmap uses them.

The examples run in the folder of the project, whose maps are in `arguments/`.
"""

from collections.abc import Iterable
from os import PathLike, fspath
from pathlib import Path as FilePath

from argmap.compare.difference import Difference as MapDifference
from argmap.compare.difference import diff as compared
from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.documents.stats import Stats
from argmap.documents.stats import stats as count
from argmap.evaluation import Change, Difference, Evaluation, differences
from argmap.evaluation import evaluate as grounded
from argmap.evaluation.critical import Critical
from argmap.evaluation.critical import critical as search
from argmap.evaluation.why import why as explain
from argmap.evaluation.why.explanation import Explanation
from argmap.facts import Facts
from argmap.formats import FORMATS, Format, named
from argmap.library import Found, Opened, find_map, open_map, with_source
from argmap.loading import load as load_text
from argmap.model import ArgumentMap
from argmap.query import Match, parse, select
from argmap.questions import Questions, Step, Suggestion, suggestions
from argmap.rules import check as apply_rules
from argmap.text import counted

Path = str | PathLike[str]


class MapError(ArgmapError):
    """A map that cannot be read in full; `diagnostics` says why, `amap` holds what could be read."""

    def __init__(self, path: str, amap: ArgumentMap, diagnostics: Iterable[Diagnostic]) -> None:
        self.amap = amap
        self.diagnostics = list(diagnostics)
        errors = [found for found in self.diagnostics if found.severity is Severity.ERROR]
        first = errors[0]
        place = f"{path}:{first.span.line}:{first.span.column}"
        super().__init__(f"{place}: {first.message} ({counted(len(errors), 'error')} in all)")


def load(path: Path) -> ArgumentMap:
    """Read a map from a file.

    >>> amap = argmap.load("arguments/bridge.yaml")
    >>> amap.theses
    ('build',)

    Other maps that it refers to are not read; `open` does that.
    Raises MapError if it has errors, OSError if the file cannot be read.
    """
    opened = open_map(Found(FilePath(path).as_posix()), lambda name: FilePath(name).read_bytes(), alone=True)
    if opened.errors:
        raise MapError(opened.path, opened.map, opened.findings)
    return opened.map


def open(path: Path | None = None) -> Opened:  # noqa: A001
    """A map by its path or name, with its text, what reading it found, and the text of its source if that is at hand.

    Without a path, the only map in `arguments/`.  A map with errors is opened too.  So are the maps that it refers
    to: `map` is the map alone, `joined` is all of them as one, and `guests` are the others by name.

    >>> opened = argmap.open("bridge")
    >>> opened.map.title, opened.findings, opened.source_text
    ('Should the town build the bridge?', (), None)

    Raises ArgmapError where there is no map of that name, or it may not be read.
    """
    return with_source(open_map(find_map(None if path is None else fspath(path))))


def read(text: str, format: str = "yaml") -> tuple[ArgumentMap, list[Diagnostic]]:
    """A map from its text in some format, and what reading it found.  Never raises on content.

    `format` is a name of the table in `argmap guide formats`; every format that `argmap import` reads is read.

    >>> amap, found = argmap.read("arg(a). arg(b). att(a,b).", "apx")
    >>> sorted(amap.statements)
    ['a', 'b']

    Raises ArgmapError if the format is not known or cannot be read.
    """
    if format == "yaml":
        return load_text(text)
    row = _format(format)
    if not row.read:
        raise ArgmapError(f"{format} can be written, not read")
    return row.reader()(text)


def write(amap: ArgumentMap, format: str) -> str | bytes:
    """A map in some format; text, or bytes where the format is binary.

    >>> str(argmap.write(argmap.load("arguments/bridge.yaml"), "dot")).partition(" {")[0]
    'digraph map'

    Of a map with errors, ids of what the map does not have are carried by
    `yaml`, `json` and `csv` alone: look at what `read` or `open` found first.
    Raises ArgmapError if the format is not known or cannot be written.
    """
    row = _format(format)
    if not row.write:
        raise ArgmapError(f"{format} can be read, not written")
    return row.writer()(amap)


def check(amap: ArgumentMap, source: str | None = None) -> list[Diagnostic]:
    """What all rules find in a map, in the order of its text.  `source` is the text that is mapped, if at hand.

    >>> [found.rule for found in argmap.check(argmap.read("{argmap: 1, title: T, statements: {a: Why?}}")[0])]
    ['question']
    """
    return apply_rules(amap, source)


def query(amap: ArgumentMap, expression: str) -> list[Match]:
    """What an expression finds: statements, arguments and authorities, in the order written.

    >>> [found.id for found in argmap.query(argmap.load("arguments/bridge.yaml"), "pro(build)")]
    ['congestion', 'floods', 'cheaper', 'town-can-borrow', 'experts-agree']

    Raises ArgmapError for an expression that means nothing, or names what the map does not have.
    """
    return select(amap, parse(expression))


def evaluate(amap: ArgumentMap) -> Evaluation:
    """What stands in a map: `labels` of the statements by their ids, and states of the `arguments` by their handles.

    >>> str(argmap.evaluate(argmap.load("arguments/bridge.yaml")).labels["build"])
    'accepted'
    """
    return grounded(amap)


def why(amap: ArgumentMap, name: str) -> Explanation:
    """Why a statement or an argument fares as it does; `rests_on` is what the explanation ends with.

    >>> argmap.why(argmap.load("arguments/bridge.yaml"), "otters-lose").rests_on
    ('otters-lose',)

    Raises ArgmapError for a name that the map does not have.
    """
    return explain(evaluate(amap), name)


def what_if(
    amap: ArgumentMap, *, withdraw: Iterable[str] = (), deny: Iterable[str] = (), affirm: Iterable[str] = ()
) -> list[Difference]:
    """The statements and arguments that fare otherwise once some are withdrawn, denied or asserted: before and after.

    >>> changes = argmap.what_if(argmap.load("arguments/bridge.yaml"), deny=["otters-move"])
    >>> [(found.name, str(found.before), str(found.after)) for found in changes][:1]
    [('build', 'accepted', 'rejected')]

    Raises ArgmapError for a name that the map does not have.
    """
    return list(differences(grounded(amap), grounded(amap, Change.of(amap, withdraw, deny, affirm))))


def ask(amap: ArgumentMap, name: str | None = None) -> list[Step]:
    """The arguments that name a scheme, or the argument called so, with the critical questions that each has to face.

    What became of a question is its `status`; what it is, `question.ask`.

    >>> amap = argmap.load("arguments/bridge.yaml")
    >>> [step] = argmap.ask(amap, "experts")
    >>> [(each.question.id, str(each.status)) for each in step.told][:2]
    [('expertise', 'unasked'), ('field', 'unasked')]

    Raises ArgmapError for a name that no argument of the map has.
    """
    questions = Questions(Facts(amap))
    if name is None:
        return list(questions.steps)
    if name not in amap.arguments:
        raise ArgmapError(f"there is no argument {name}")
    return [questions.step(amap.arguments[name])]


def ask_next(amap: ArgumentMap) -> list[Suggestion]:
    """The questions to ask, one an argument, first those on which most hangs: what falls if the answer goes against it.

    >>> first = argmap.ask_next(argmap.load("arguments/mali.yaml"))[0]
    >>> first.step.name, first.asked.question.id, first.stake.falls
    ('not-both.support.1', 'facts', ('cross-logic',))
    """
    return suggestions(Questions(Facts(amap)))


def critical(amap: ArgumentMap, name: str, at_most: int = 2) -> Critical:
    """What the label of a statement or argument hangs on: `cuts`, the smallest sets whose withdrawal changes it.

    >>> found = argmap.critical(argmap.load("arguments/bridge.yaml"), "build", 1)
    >>> [[hinge.name for hinge in cut.hinges] for cut in found.cuts][:1]
    [['otters-move']]

    Raises ArgmapError for a name that the map does not have.
    """
    return search(amap, name, at_most)


def diff(old: ArgumentMap, new: ArgumentMap) -> MapDifference:
    """What two maps say differently; false where they say the same.

    >>> amap = argmap.load("arguments/bridge.yaml")
    >>> bool(argmap.diff(amap, amap))
    False
    """
    return compared(old, new)


def stats(amap: ArgumentMap) -> Stats:
    """What is in a map, counted.

    >>> argmap.stats(argmap.load("arguments/bridge.yaml")).statements
    14
    """
    return count(amap)


def _format(name: str) -> Format:
    if row := named(name):
        return row
    raise ArgmapError(f"there is no format {name}; there are {', '.join(row.name for row in FORMATS)}")
