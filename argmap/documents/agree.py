"""What `argmap agree --json` prints.  Keys may be added to this shape, never changed:

{"version": 1, "maps": [PATH], "texts": NUMBER, "shared": NUMBER, "seed": NUMBER,
 "figures": [FIGURE],
 "shares": [{"map": PATH, "value": NUMBER|null, "n": NUMBER}],
 "related": {"all": NUMBER, "each": [NUMBER]},
 "pairs": [{"maps": [PATH, PATH], "shared": NUMBER, "figures": [FIGURE]}]}

FIGURE is {"name", "coefficient", "value": NUMBER|null, "why_null": TEXT, "interval": [NUMBER, NUMBER]|null, "n"}.
The names are "counterpart", "sentences", "sides", "relations", "relations in all", and with `--figures all` "segments"
and "CASS"; "coefficient" is "share", "kappa" (two annotators), "alpha" (more), "F", "S" or "CASS".  "maps" has the
folders where folders were compared.  "pairs" is filled where there are more than two annotators.
"""

from collections.abc import Mapping, Sequence

from argmap.compare.agreement import SEED, Agreement, Figure
from argmap.text.json import as_json

Json = dict[str, object]


def write(paths: Sequence[str], texts: int, found: Agreement, pairs: Mapping[tuple[int, int], Agreement]) -> str:
    """The figures of all, and of each pair."""
    alike, each = found.related
    return as_json(
        {
            "version": 1,
            "maps": list(paths),
            "texts": texts,
            "shared": found.shared,
            "seed": SEED,
            "figures": [_figure(figure) for figure in found.figures],
            "shares": [
                {"map": path, "value": _rounded(value), "n": n}
                for path, (value, n) in zip(paths, found.shares, strict=True)
            ],
            "related": {"all": alike, "each": list(each)},
            "pairs": [
                {
                    "maps": [paths[one], paths[other]],
                    "shared": pair.shared,
                    "figures": [_figure(figure) for figure in pair.figures],
                }
                for (one, other), pair in pairs.items()
            ],
        }
    )


def _figure(figure: Figure) -> Json:
    interval = None if figure.interval is None else [_rounded(end) for end in figure.interval]
    return {
        "name": figure.name,
        "coefficient": figure.coefficient,
        "value": _rounded(figure.value),
        "why_null": figure.why_null,
        "interval": interval,
        "n": figure.n,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
