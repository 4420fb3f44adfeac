"""APX, the facts of ASPARTIX: `arg(a).  att(a,b).`

Of its extensions `support(a,b)` is read; uncertain arguments and attacks
(`?arg`, `?att`), values and preferences are counted.
"""

import re

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft
from argmap.formats.drafts.documents import unreadable
from argmap.formats.frameworks.declared import framework
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap, Relation

_COMMENT = re.compile("%.*")
_FACT = re.compile(r"(?<![\w?])(\??[a-zA-Z]\w*+)\s*+\(([^()]*+)\)")
_RELATIONS = {"att": Relation.ATTACK, "sup": Relation.SUPPORT, "support": Relation.SUPPORT}


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The framework as a map.  Never raises on content."""
    facts = _FACT.findall(_COMMENT.sub("", text))
    if not facts and text.strip():
        return ArgumentMap("", {}), [unreadable("there is no fact `arg(a).`, so it is not APX")]
    draft = Draft(options.title or "An argumentation framework")
    names: dict[str, str] = {}
    edges = []
    for predicate, inside in facts:
        terms = [term.strip().strip('"') for term in inside.split(",")]
        if predicate == "arg" and len(terms) == 1 and terms[0]:
            names[terms[0]] = ""
        elif predicate in _RELATIONS and len(terms) == 2:
            edges.append((terms[0], terms[1], _RELATIONS[predicate]))
        else:
            draft.count("fact", f"of the kind `{predicate[:20]}`")
    return framework(draft, names, edges)
