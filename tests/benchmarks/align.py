"""How much processor time and memory it takes to align two readings of 1,000 statements each.

    python tests/benchmarks/align.py [STATEMENTS]

The second reading says two thirds of the first in part with other words, in another order, under other names.
"""

import random
import resource
import sys
from time import process_time

from argmap.compare.alignment import align
from argmap.model import Argument, ArgumentMap, Relation, Statement

VOCABULARY, LENGTH = 4000, (6, 22)


def reading(texts: list[str], seed: int) -> ArgumentMap:
    """A tree of statements in which each supports or attacks one before it."""
    chance = random.Random(seed)
    statements = {f"s{number}": Statement(f"s{number}", text) for number, text in enumerate(texts)}
    arguments = {}
    for number in range(1, len(texts)):
        target = f"s{max(0, number - chance.randint(1, 9))}"
        relation = chance.choice((Relation.SUPPORT, Relation.SUPPORT, Relation.ATTACK))
        arguments[f"a{number}"] = Argument(f"a{number}", target, relation, (f"s{number}",))
    return ArgumentMap("A reading", statements, arguments, thesis=("s0",))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    chance = random.Random(0)
    words = ["".join(chance.choices("aeioubcdfglmnprstv", k=chance.randint(3, 9))) for _ in range(VOCABULARY)]
    weights = [1 / (rank + 3) for rank in range(VOCABULARY)]
    texts = [" ".join(chance.choices(words, weights, k=chance.randint(*LENGTH))) for _ in range(count)]
    again = [
        " ".join(word if chance.random() < 0.7 else chance.choice(words) for word in text.split())
        if chance.random() < 0.67
        else " ".join(chance.choices(words, weights, k=chance.randint(*LENGTH)))
        for text in texts
    ]
    started = process_time()
    found = align(reading(texts, 1), reading(again, 1))
    taken = process_time() - started
    right = sum(match.a == match.b for match in found.matches)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count} × {count}: {taken:.1f} s, {peak} MiB, {len(found.matches)} matches, {right} of the same number")


if __name__ == "__main__":
    main()
