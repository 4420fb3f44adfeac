"""BRAT standoff annotation (`.ann`) of arguments, as in Argument Annotated Essays, AbstRCT and SciARG.

| BRAT | in the map |
|---|---|
| T | statement; its id, type and offsets are kept as `x-brat`, its words become anchors |
| T of the type MajorClaim | thesis; the second and further ones rephrase the first |
| R supports, attacks | argument for or against |
| A Stance For, Against | argument for or against every MajorClaim |
| R semantically_same, `*` Equiv | `x-rephrases` |
| # note | the statement's note |

The file that was annotated is the copy of the source, or `x-text` where it
is outside of the map's folder and so would not be read.
Format: https://brat.nlplab.org/standoff.html
"""

import re

from argmap.diagnostics import Diagnostic
from argmap.formats.brat.offsets import Annotation, Spans, located
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import unreadable
from argmap.formats.drafts.rephrases import merge
from argmap.formats.options import PLAIN, Options
from argmap.loading.items import leaves_folder
from argmap.model import ArgumentMap, Relation, Source, Value
from argmap.source.anchoring import anchors, anchors_in
from argmap.source.anchors import Passages
from argmap.text import lines

_LINE = re.compile(r"([TREANM#*])(\S*)\t(.*)", re.DOTALL)
_SPAN = re.compile(r"(\S+) (\d{1,9} \d{1,9}(?>(?:;\d{1,9} \d{1,9})*))")
_ENDS = re.compile(r"(\S+) \S+?:(\S+) \S+?:(\S+)")
_SUPPORTS = frozenset("supports support sup for".split())
_ATTACKS = frozenset("attacks attack partial-attack contradicts against".split())
_SAME = frozenset("semantically_same equiv restates rephrase".split())
_KINDS = {"E": "event", "N": "normalisation", "M": "attribute", "A": "attribute", "#": "remark"}


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The argument in a BRAT file; `options.source_text` is the text that it annotates.  Never raises on content."""
    written = [line for line in lines(text.removeprefix("\ufeff")) if line.strip()]
    rows = [match.groups() for line in written if (match := _LINE.fullmatch(line))]
    if not rows and text.strip():
        return ArgumentMap("", {}), [unreadable("no line is a BRAT annotation, such as `T1⇥Claim 0 12⇥words`")]
    draft = Draft(options.title or "A BRAT annotation")
    draft.quotes = True
    draft.count("line", "no annotation", len(written) - len(rows))
    passages = Passages(options.source_text) if options.source_text is not None else None
    if options.source_path:
        draft.source = _source(draft.title, options.source_path)
    for sign, number, rest in rows:
        if sign == "T":
            _add_statement(draft, f"T{number}", rest)
    _add_anchors(draft, passages)
    majors = [key for key, sketch in draft.statements.items() if _type(sketch) == "majorclaim"]
    draft.theses = majors
    draft.rephrases = [(key, majors[0]) for key in majors[1:]]
    for sign, _, rest in rows:
        if sign in "R*":
            _add_relation(draft, rest)
        elif sign != "T":
            _add_remark(draft, sign, rest, majors)
    if options.merge_rephrases:
        merge(draft)
    return assembled(draft)


def _source(title: str, path: str) -> Source:
    return Source({"title": title, "x-text": path}) if leaves_folder(path) else Source({"title": title}, path)


def _type(sketch: Sketch) -> str:
    origin = sketch.extra["x-brat"]
    return str(origin["type"]).lower() if isinstance(origin, dict) else ""


def _add_statement(draft: Draft, name: str, rest: str) -> None:
    what, _, words = rest.partition("\t")
    match = _SPAN.fullmatch(what.strip())
    if not match or name in draft.statements:
        draft.count("annotation", "without offsets, or without an id of their own")
        return
    spans = [tuple(map(int, part.split())) for part in match[2].split(";")]
    offsets: list[Value] = [[start, end] for start, end in spans]
    origin: dict[str, Value] = {"id": name, "type": match[1], "offsets": offsets}
    draft.statements[name] = Sketch(" ".join(words.split()), extra={"x-brat": origin})


def _add_anchors(draft: Draft, passages: Passages | None) -> None:
    """An anchor for each span of an annotation; without the text, for the words of one with a single span."""
    sketches = draft.statements.values()
    marked = [Annotation(_offsets(sketch), sketch.text) for sketch in sketches]
    if passages is None:
        for sketch, annotation in zip(sketches, marked, strict=True):
            sketch.at = anchors(sketch.text) if len(annotation.spans) == 1 else ()
        return
    for sketch, spans in zip(sketches, located(passages.text, marked), strict=True):
        sketch.at = tuple(anchor for start, end in spans or () for anchor in anchors_in(passages, start, end))
        draft.count("annotation", "its words are not where the offsets lead", spans is None, what="without an anchor")


def _offsets(sketch: Sketch) -> Spans:
    origin = sketch.extra["x-brat"]
    offsets = origin["offsets"] if isinstance(origin, dict) else None
    pairs = offsets if isinstance(offsets, list) else []
    return tuple((int(str(pair[0])), int(str(pair[1]))) for pair in pairs if isinstance(pair, list))


def _add_relation(draft: Draft, rest: str) -> None:
    kind, *names = rest.split() or [""]
    match = _ENDS.match(rest)
    if match:
        kind, names = match[1], [match[2], match[3]]
    kind = kind.lower()
    if kind in _SAME and len(names) > 1:
        draft.rephrases += [(key, names[0]) for key in names[1:]]
    elif len(names) == 2 and kind in _SUPPORTS | _ATTACKS:
        _join(draft, names[0], kind, names[1])
    else:
        known = not kind or kind in _SUPPORTS | _ATTACKS | _SAME
        draft.count("relation", "without two ends" if known else f"of the type {kind[:20]}")


def _add_remark(draft: Draft, sign: str, rest: str, majors: list[str]) -> None:
    """A stance makes a claim count for or against the major claims; a remark is the statement's note."""
    what, _, note = rest.partition("\t")
    kind, about, value, *_ = [*what.split(), "", "", ""]
    stance = value.lower() if kind.lower() == "stance" else ""
    if stance in _SUPPORTS | _ATTACKS and about in draft.statements and majors:
        for major in majors:
            if major != about:
                _join(draft, about, stance, major)
    elif sign == "#" and about in draft.statements and note.strip():
        sketch = draft.statements[about]
        sketch.note = "\n".join(filter(None, (sketch.note, note.strip())))
    else:
        draft.count(_KINDS[sign])


def _join(draft: Draft, premise: str, kind: str, target: str) -> None:
    """One argument, however often it is annotated: a relation may repeat what a stance says."""
    relation = Relation.SUPPORT if kind in _SUPPORTS else Relation.ATTACK
    draft.steps[f"{premise} {relation} {target}"] = Step(target, relation, (premise,))
