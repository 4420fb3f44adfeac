"""A difference in one line: how many things of each kind came, went and changed."""

from argmap.compare.difference.result import Changes, Difference, Part
from argmap.text import counted, listed, one_line


def summary(found: Difference) -> str:
    """All in a line."""
    statements, relinked = found.statements, ("target", "premises", "relation")
    counts = {
        "statements": [
            *_counts(statements),
            (sum(pair.renamed for pair in statements.changed), "renamed"),
            (_edited(statements, "text"), "reworded"),
            (_edited(statements, "cites"), "re-cited"),
        ],
        "arguments": [*_counts(found.arguments), (_edited(found.arguments, *relinked), "re-linked")],
        "contradictions": [(len(found.contradictions.added), "added"), (len(found.contradictions.removed), "removed")],
        "authorities": _counts(found.authorities),
    }
    parts = [_summed(name, numbers) for name, numbers in counts.items() if any(number for number, _ in numbers)]
    if found.head:
        parts.append(f"map: {listed(edit.key for edit in found.head)} changed")
    labels = len(found.labels) + sum(row.was is not row.now for row in found.theses if row.was and row.now)
    if labels:
        parts.append(f"{counted(labels, 'label')} changed")
    return one_line("; ".join(parts)) or "no difference"


def _counts(changes: Changes[Part]) -> list[tuple[int, str]]:
    return [(len(changes.added), "added"), (len(changes.removed), "removed"), (len(changes.changed), "changed")]


def _edited(changes: Changes[Part], *keys: str) -> int:
    return sum(pair.edited(*keys) for pair in changes.changed)


def _summed(name: str, numbers: list[tuple[int, str]]) -> str:
    """`statements: 1 added, 3 changed (1 renamed)`"""
    main = [f"{number:,} {what}" for number, what in numbers[:3] if number]
    more = [f"{number:,} {what}" for number, what in numbers[3:] if number]
    return f"{name}: {', '.join(main)}" + (f" ({', '.join(more)})" if more else "")
