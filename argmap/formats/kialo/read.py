"""Kialo's text export, both forms: `Discussion Title:` with a claim a line, and `Discussion Name:` with blocks.

| Kialo | in the map |
|---|---|
| `1.` thesis | thesis; a question with several theses below it becomes `about` |
| `1.2. Pro:`, `1.2. Con:` | argument for or against the claim one level up |
| `-> See 1.3.` | the same claim once more, as a premise there too |
| `[words](URL)`, `[n]` with its source | authority, cited; the words or the quotation become the citation's note |

Votes, authors and archived claims are not in the export.
"""

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import unreadable
from argmap.formats.kialo.links import Library
from argmap.formats.kialo.outline import Claim, Outline, outline
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap, Relation

__all__ = ["read"]

_RELATIONS = {"pro": Relation.SUPPORT, "con": Relation.ATTACK}


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The debate in a Kialo export, and notes on what is not in the map.  Never raises on content."""
    found = outline(text)
    if not found.claims:
        return ArgumentMap("", {}), [unreadable("there is no line `1.` with a thesis, so it is no Kialo export")]
    draft = Draft(found.title or options.title or "A Kialo debate")
    library = Library(found.sources)
    questions = _questions(found)
    for number, claim in found.claims.items():
        if number in questions:
            draft.about = "\n\n".join(filter(None, (draft.about, library.plain(claim.text)[0])))
        elif not claim.see:
            said, cites = library.plain(claim.text)
            draft.statements[number] = Sketch(said, cites=cites)
    for number, claim in found.claims.items():
        if number not in questions:
            _join(draft, found, number, claim)
    draft.authorities = library.authorities
    draft.count("line", "before the first claim", found.skipped)
    return assembled(draft)


def _questions(found: Outline) -> set[str]:
    """The numbers of the entries that have theses below them."""
    below = {claim.parent for claim in found.claims.values() if claim.stance in ("", "thesis", "idea")}
    asked = {number for number, claim in found.claims.items() if claim.stance == "question"}
    return asked | (below & found.claims.keys())


def _join(draft: Draft, found: Outline, number: str, claim: Claim) -> None:
    """Make a claim an argument for or against the one above it, or a thesis."""
    premise = found.resolved(number)
    if premise is None:
        draft.count("link", "to no claim in the file")
        return
    relation = _RELATIONS.get(claim.stance)
    if relation is None:
        draft.theses.append(premise)
        return
    target = found.resolved(claim.parent)
    if target is None or target not in draft.statements:
        draft.count("claim", "for or against nothing in the file")
        return
    draft.steps[f"{number} "] = Step(target, relation, (premise,))
