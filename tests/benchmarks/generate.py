"""Maps of any size and shape, for measuring.

    python tests/benchmarks/generate.py tree 100000 > big.yaml
    python tests/benchmarks/generate.py chain 10000 > deep.yaml

tree: every statement has three below it, two linked in support and one against, conceded.
chain: every statement has one below it, so the argument is as deep as it has statements.
attacks: the same, but each attacks the one above it.
dense: 200 attacks on every statement, from all over the map.
theses: nothing supports any of them, and all of them are theses.
unknown: every statement is supported by an id with a slip in it.
tower: layers of two statements, each supported by both of the layer below: exponentially many lines of argument.
"""

import sys
from collections.abc import Callable, Iterator


def tree(number: int, size: int) -> Iterator[str]:
    below = [n for n in range(3 * number + 1, 3 * number + 4) if n < size]
    if below:
        yield f"    support:\n      - [{', '.join(f's{n}' for n in below[:2])}]"
    if len(below) == 3:
        yield f"    attack:\n      - {{premises: s{below[2]}, conceded: true}}"


def chain(number: int, size: int) -> Iterator[str]:
    if number + 1 < size:
        yield f"    support: [s{number + 1}]"


def attacks(number: int, size: int) -> Iterator[str]:
    if number + 1 < size:
        yield f"    attack: [s{number + 1}]"


def dense(number: int, size: int) -> Iterator[str]:
    attackers = {(number * 31 + step * 7919 + 1) % size for step in range(200)} - {number}
    yield f"    attack: [{', '.join(f's{n}' for n in sorted(attackers))}]"


def tower(number: int, size: int) -> Iterator[str]:
    below = number + 2 - number % 2
    if below + 1 < size:
        yield f"    support: [s{below}, s{below + 1}]"


def theses(number: int, size: int) -> Iterator[str]:
    yield "    assumed: false"


def unknown(number: int, size: int) -> Iterator[str]:
    yield f"    support: [ss{(number + 1) % size}]"


SHAPES: dict[str, Callable[[int, int], Iterator[str]]] = {
    "tree": tree,
    "chain": chain,
    "attacks": attacks,
    "dense": dense,
    "tower": tower,
    "theses": theses,
    "unknown": unknown,
}


def lines(shape: str, size: int) -> Iterator[str]:
    """A map of `size` statements."""
    thesis = "" if shape == "theses" else "thesis: s0\n"
    yield f"argmap: 1\ntitle: A {shape} of {size} statements\n{thesis}statements:"
    for number in range(size):
        yield f"  s{number}:"
        yield f"    text: The {word(number)} house stands by the {word(number * 7919 % size)} road of the town."
        yield from SHAPES[shape](number, size)


def word(number: int) -> str:
    """A word for a number, so that texts look like prose and no two are alike."""
    return "".join("bdfgklmnpr"[int(digit)] + "aeiouaeiou"[int(digit)] for digit in str(number))


def main() -> None:
    shape, size = sys.argv[1], int(sys.argv[2])
    if shape not in SHAPES:
        sys.exit(f"the shapes are {', '.join(SHAPES)}")
    for line in lines(shape, size):
        print(line)


if __name__ == "__main__":
    main()
