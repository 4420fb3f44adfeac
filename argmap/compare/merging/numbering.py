"""Names that several things want, told apart by numbers."""

from collections.abc import Collection, Iterable
from typing import TypeVar

T = TypeVar("T")


def numbered(wanted: Iterable[tuple[T, str]], taken: Collection[str]) -> dict[T, str]:
    """A name for each, in the order given: the one it wants, or that with the first number from 2 on that is free."""
    used = set(taken)
    found: dict[T, str] = {}
    for key, want in wanted:
        name, number = want, 2
        while name in used:
            name = f"{want}-{number}"
            number += 1
        used.add(name)
        found[key] = name
    return found
