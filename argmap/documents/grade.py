"""What `argmap grade --json` prints.  Keys may be added to this shape, never changed:

{"version": 1, "key": PATH, "points": NUMBER,
 "maps": [{"path", "name", "found": NUMBER, "missed": [ID], "own": [ID], "thesis": "same"|"other"|"unknown",
           "branches": [{"id", "under": NUMBER, "paragraph": NUMBER|null, "nearest": {"id", "score"}|null}],
           "relations", "linked", "sides" as in `compare`, the key being "a",
           "copied": [ID], "doubtful": [MATCH], "score": NUMBER|null,
           "questions": {"both": [QUESTION], "missed": [QUESTION], "own": [QUESTION], "important": [QUESTION],
                         "kinds": [{"key", "map", "in_key": SCHEME, "in_map": SCHEME}],
                         "objections": [{"handle", "target", "question", "holds": BOOLEAN}],
                         "effect": [{"id", "before", "after"}]}}],
 "unread": [{"path", "reason"}],
 "misses": [{"id", "times"}],
 "paragraphs": [{"paragraph", "maps": [{"found", "missed", "own"}]}],
 "contested": [NUMBER]}

"missed" are ids of the key, "own" and "copied" of the map.  "score" is a percentage, null unless it was asked for.
"questions" is there with `--questions`, and a QUESTION is {"question", "ask", "status", "key": HANDLE, "map": HANDLE},
where a handle is "" if the argument is not there; "important" are at most five of the key, those on which most hangs.
"""

from argmap.compare.grading import Asking, ClassReport, Grade, Question
from argmap.documents.alignment import match_row
from argmap.documents.several import unread
from argmap.text.json import as_json

Json = dict[str, object]


def write(report: ClassReport, *, score: bool = False) -> str:
    """The whole class."""
    first = next(iter(report.grades.values()), None)
    points = len(first.points) if first else sum(not each.implicit for each in report.key.statements.values())
    return as_json(
        {
            "version": 1,
            "key": report.key.path,
            "points": points,
            "maps": [_grade(name, each, score=score) for name, each in report.grades.items()],
            "unread": unread(report.unread),
            "misses": [{"id": each.name, "times": each.times} for each in report.misses],
            "paragraphs": [
                {"paragraph": number, "maps": [dict(each._asdict()) for each in row]}
                for number, row in report.strips.items()
            ],
            "contested": list(report.contested),
        }
    )


def _grade(name: str, found: Grade, *, score: bool) -> Json:
    comparison = found.comparison
    return {
        "path": found.amap.path,
        "name": name,
        "found": found.found,
        "missed": list(found.missed),
        "own": list(found.own),
        "thesis": found.thesis,
        "branches": [
            {
                "id": each.name,
                "under": each.under,
                "paragraph": each.paragraph,
                "nearest": each.nearest and {"id": each.nearest.name, "score": each.nearest.score},
            }
            for each in found.branches
        ],
        "relations": [{"kind": each.kind, "a": list(each.a), "b": list(each.b)} for each in comparison.relations],
        "linked": [{"linked_in": each.linked_in, "a": list(each.a), "b": list(each.b)} for each in comparison.linked],
        "sides": [dict(each._asdict()) for each in comparison.sides],
        "copied": [each.ids[0] for each in found.copied if each.ids],
        "doubtful": [match_row(match) for match in found.doubtful],
        "score": found.percent if score else None,
        **({"questions": _questions(found.asking)} if found.asking else {}),
    }


def _questions(asking: Asking) -> Json:
    return {
        "both": [*map(_question, asking.both)],
        "missed": [*map(_question, asking.missed)],
        "own": [*map(_question, asking.own)],
        "important": [*map(_question, asking.important)],
        "kinds": [
            {"key": each.in_key, "map": each.in_map, "in_key": each.key_scheme, "in_map": each.map_scheme}
            for each in asking.named
        ],
        "objections": [dict(each._asdict()) for each in asking.undercuts],
        "effect": [{"id": each.name, "before": each.before, "after": each.after} for each in asking.done],
    }


def _question(each: Question) -> Json:
    return {"question": each.name, "ask": each.ask, "status": each.status, "key": each.in_key, "map": each.in_map}
