"""What maps are called beside each other: short names that tell them apart."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from argmap.text import one_line


def short_names(paths: Sequence[str]) -> list[str]:
    """A name for each path: the file's without its ending, with folders where two are alike, numbered where all are."""
    parts = [PurePath(path).with_suffix("").parts or ("map",) for path in paths]
    depth = 1
    names = ["/".join(each[-depth:]) for each in parts]
    while len(set(names)) < len(names) and depth < max(map(len, parts)):
        depth += 1
        alike = {name for name, count in Counter(names).items() if count > 1}
        names = ["/".join(each[-depth:]) if name in alike else name for name, each in zip(names, parts, strict=True)]
    seen: Counter[str] = Counter()
    counts = Counter(names)
    found = []
    for name in names:
        seen[name] += 1
        found.append(one_line(name if counts[name] == 1 else f"{name} ({seen[name]})"))
    return found
