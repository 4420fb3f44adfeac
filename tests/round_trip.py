"""What a map and what is read back of it have in common, and a map to try it on."""

from pathlib import Path

from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.schemes import SCHEMES

GOLDEN = Path(__file__).parent / "formats" / "golden_more"


def ferry() -> ArgumentMap:
    """A map that was written for the exports, with awkward texts."""
    amap, found = load((GOLDEN / "ferry.yaml").read_text(encoding="utf-8"))
    assert not found
    return amap


def gist(amap: ArgumentMap) -> tuple[object, ...]:
    """What a round trip keeps, by texts and not by ids."""
    texts = {statement.id: " ".join(statement.text.split()) for statement in amap.statements.values()}
    steps: dict[str, tuple[object, ...]] = {}
    for argument in amap.arguments.values():
        scheme = argument.scheme if argument.scheme in SCHEMES else ""
        target = texts[argument.target] if argument.target in texts else steps[argument.target]
        premises = tuple(texts[premise] for premise in dict.fromkeys(argument.premises))
        steps[argument.handle] = (argument.relation, premises, target, scheme)
    pairs = sorted(sorted((texts[one], texts[other])) for one, other in amap.contradictions())
    return sorted(texts.values()), sorted(map(repr, steps.values())), pairs
