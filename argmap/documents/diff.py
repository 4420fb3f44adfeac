"""A difference for programs.  Keys may be added to this shape, never changed:

{"version": 1, "different": true|false, "old": PATH, "new": PATH,
 "theses": [STANDING], "labels": [STANDING],
 "statements": {"added": [{"id", "text"}], "removed": [{"id", "text"}],
                "changed": [{"before": ID, "after": ID, "edits": [EDIT]}]},
 "arguments": {"added": [ARGUMENT], "removed": [ARGUMENT],
               "changed": [{"before": HANDLE, "after": HANDLE, "edits": [EDIT]}]},
 "contradictions": {"added": [[ID, ID]], "removed": [[ID, ID]]},
 "authorities": {"added": [{"id", "item": CSL-JSON}], "removed": [{"id", "item": CSL-JSON}],
                 "changed": [{"before": ID, "after": ID, "edits": [EDIT]}]},
 "map": [EDIT], "reordered": ["statements"|"arguments"|"authorities"], "summary": TEXT}

STANDING is {"before": ID|null, "after": ID|null, "was": LABEL|null, "now": LABEL|null}, null where a map has no such
statement; "theses" has every thesis, "labels" only what changed.  ARGUMENT is {"handle", "id": ID|null,
"premises": [ID], "target": ID|HANDLE, "relation": "support"|"attack"}.

EDIT is {"key", "before": VALUE, "after": VALUE} with null for what is not written, and for a text also
"words": [["="|"-"|"+", TEXT]]; or, for keys that hold several things (premises, cites, at, tags, thesis),
{"key", "removed": [MEMBER], "added": [MEMBER], "changed": [{"before": MEMBER, "after": MEMBER}]}.  MEMBER is a
name, {"quote", "paragraph"} of an anchor, or {"authority", "locator", "role", "note"} of a citation.  A statement
that is in both maps under two ids is in "changed", with other ids in "before" and "after".
"""

from collections.abc import Callable

from argmap.bibliography import csl
from argmap.compare.difference.result import Changes, Difference, Edit, Member, Members, Part, Standing
from argmap.compare.difference.summary import summary
from argmap.compare.difference.words import PROSE, reworded
from argmap.keys import ANCHOR, CITATION
from argmap.model import Anchor, Argument, Authority, Citation, Statement
from argmap.text.json import as_json

Json = dict[str, object]


def write(found: Difference) -> str:
    """The whole difference as one JSON object."""
    document = {
        "version": 1,
        "different": bool(found),
        "old": found.old.path,
        "new": found.new.path,
        "theses": [_standing(row) for row in found.theses],
        "labels": [_standing(row) for row in found.labels],
        "statements": _changes(found.statements, _statement, lambda each: each.id),
        "arguments": _changes(found.arguments, _argument, lambda each: each.handle),
        "contradictions": {
            name: [list(pair) for pair in pairs] for name, pairs in found.contradictions._asdict().items()
        },
        "authorities": _changes(found.authorities, _authority, lambda each: each.id),
        "map": [_edit(edit) for edit in found.head],
        "reordered": list(found.reordered),
        "summary": summary(found),
    }
    return as_json(document)


def _changes(changes: Changes[Part], written: Callable[[Part], Json], name: Callable[[Part], str]) -> Json:
    return {
        "added": [written(each) for each in changes.added],
        "removed": [written(each) for each in changes.removed],
        "changed": [
            {"before": name(pair.before), "after": name(pair.after), "edits": [_edit(edit) for edit in pair.edits]}
            for pair in changes.changed
        ],
    }


def _edit(edit: Edit | Members) -> Json:
    if isinstance(edit, Members):
        changed = [{"before": _member(one), "after": _member(other)} for one, other in edit.changed]
        removed, added = ([_member(each) for each in members] for members in (edit.removed, edit.added))
        return {"key": edit.key, "removed": removed, "added": added, "changed": changed}
    found: Json = {"key": edit.key, "before": edit.before, "after": edit.after}
    if edit.key in PROSE:
        found["words"] = [[fate, text] for fate, text in reworded(str(edit.before or ""), str(edit.after or ""))]
    return found


def _member(member: Member) -> object:
    table = CITATION if isinstance(member, Citation) else ANCHOR if isinstance(member, Anchor) else None
    return member if table is None else {key.name: getattr(member, key.fills) for key in table.values()}


def _statement(statement: Statement) -> Json:
    return {"id": statement.id, "text": statement.text}


def _argument(argument: Argument) -> Json:
    found: Json = {key: getattr(argument, key) for key in ("handle", "id", "target", "relation")}
    return {**found, "premises": list(argument.premises)}


def _authority(authority: Authority) -> Json:
    return {"id": authority.id, "item": csl.to_csl(authority.item)}


def _standing(row: Standing) -> Json:
    return dict(row._asdict())
