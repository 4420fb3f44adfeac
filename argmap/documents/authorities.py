"""What rests on each authority, for programs: the document of `argmap authorities --json`."""

from argmap.bibliography import csl
from argmap.evaluation.reliance import Listing


def as_json(found: Listing) -> dict[str, object]:
    """The listing for programs, version 1.

    `{"version", "thesis": [], "supporting", "authorities": [{"id", "name", "reference", "year", "unnamed",
    "citations": [{"statement", "role", "locator", "note"}], "claims": [], "direct": [], "theses": [],
    "supporting": [], "percent"}]}`: `supporting` are the statements that cite something and count for a thesis,
    first their number and then, by authority, their ids; `claims` what rests on the authority, the nearest first,
    `direct` those without a step between, `theses` the theses among them and among the citing statements.
    """
    return {
        "version": 1,
        "thesis": list(found.theses),
        "supporting": found.supporting,
        "authorities": [
            {
                "id": each.authority.id,
                "name": csl.short(each.authority),
                "reference": csl.reference(each.authority),
                "year": csl.year(each.authority.item),
                "unnamed": each.authority.unnamed,
                "citations": [
                    {"statement": citing, "role": str(how.role), "locator": how.locator, "note": how.note}
                    for citing, how in each.citations
                ],
                "claims": list(each.claims),
                "direct": list(each.claims[: each.direct]),
                "theses": list(found.theses_on(each)),
                "supporting": list(each.supporting),
                "percent": found.percent(each),
            }
            for each in found.reliances
        ],
    }
