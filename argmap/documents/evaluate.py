"""What stands, for programs: the document of `argmap evaluate --json`."""

from argmap.evaluation import Semantics
from argmap.evaluation.standing import Standing


def as_json(found: Standing) -> dict[str, object]:
    """What stands, for programs, version 2.

    `{"version", "semantics", "thesis": [], "statements": {id: label}, "arguments": {handle: "holds" | "blocked" |
    "undecided"}}`.  `--only` leaves out the arguments and all other statements.  Semantics other than the grounded add
    `"exists"`, false where there is no extension and the labels are the grounded ones, and `"credulous": []` and
    `"sceptical": []`, the statements accepted in some and in all extensions.  `--extensions` adds `"extensions":
    [{"statements", "arguments"}]` and `"more"`, true where there are more than those.  A map that refers to others,
    whose ids are `name/id`, adds `"guests": {name: {"thesis": {id: {"alone": label, "now": label}}}}`.
    """
    acceptance = found.acceptance
    document: dict[str, object] = {
        "version": 2,
        "semantics": acceptance.semantics,
        "thesis": list(found.evaluation.amap.theses),
        "statements": dict(found.labels),
        "arguments": dict(found.arguments),
    }
    if acceptance.semantics is not Semantics.GROUNDED:
        document["exists"] = acceptance.exists
        document["credulous"] = list(acceptance.credulous)
        document["sceptical"] = list(acceptance.sceptical)
    if found.extensions is not None:
        extensions = [{"statements": dict(each.labels), "arguments": dict(each.arguments)} for each in found.extensions]
        document |= {"extensions": extensions, "more": found.more}
    if found.guests:
        document["guests"] = {
            name: {"thesis": {each: {"alone": fate.alone, "now": fate.now} for each, fate in theses.items()}}
            for name, theses in found.guests.items()
        }
    return document
