"""How likely statements are, for programs: the document of `argmap probability --json`."""

from argmap.evaluation.probability import Probabilities


def as_json(found: Probabilities, default: float | None = None) -> dict[str, object]:
    """Probabilities for programs, version 1.

    `{"version", "method": "enumerated" | "sampled", "worlds", "seed", "half_width", "statements": {id: {"accepted",
    "undecided"}}, "thesis": [], "sensitivity": [{"id", "of", "value", "tips_at"}], "assumed": {"default",
    "independent": true, "given": {id: P}}}`: `thesis` is what was asked about; `value` is the probability of `of` if
    `id` is so less that if it is not so, `tips_at` where between 0 and 1 its own probability decides whether `of` is
    more likely than not, or null.  Authorities are written `§id`.  `seed` and `half_width`, that of the widest
    interval at 95 %, are null where every world was looked at.
    """
    return {
        "version": 1,
        "method": "enumerated" if found.seed is None else "sampled",
        "worlds": found.worlds,
        "seed": found.seed,
        "half_width": found.half_width,
        "statements": {
            name: {"accepted": chance.accepted, "undecided": chance.undecided} for name, chance in found.chances.items()
        },
        "thesis": list(found.goals),
        "sensitivity": [
            {"id": each.uncertain.key, "of": each.goal, "value": each.value, "tips_at": each.tips_at}
            for each in found.sensitivities
        ],
        "assumed": {
            "default": default,
            "independent": True,
            "given": {each.key: each.probability for each in found.uncertain},
        },
    }
