"""Maps of any size and shape, for measuring.

    python tests/benchmarks/generate.py tree 100000 > big.yaml
    python tests/benchmarks/generate.py chain 10000 > deep.yaml

tree: every statement has three below it, two linked in support and one against.
chain: every statement has one below it, so the argument is as deep as it has statements.
"""

import sys
from collections.abc import Iterator

SHAPES = ("tree", "chain")


def lines(shape: str, size: int) -> Iterator[str]:
    """A map of `size` statements without findings of any severity but notes."""
    yield f"argmap: 1\ntitle: A {shape} of {size} statements\nthesis: s0\nstatements:"
    for number in range(size):
        yield f"  s{number}:\n    text: The {word(number)} house stands by the {word(number * 7919 % size)} road of the town."
        below = [n for n in range(3 * number + 1, 3 * number + 4) if n < size]
        if shape == "chain" and number + 1 < size:
            yield f"    support: [s{number + 1}]"
        elif shape == "tree" and below:
            yield f"    support:\n      - [{', '.join(f's{n}' for n in below[:2])}]"
            if len(below) == 3:
                yield f"    attack:\n      - {{premises: s{below[2]}, conceded: true}}"


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
