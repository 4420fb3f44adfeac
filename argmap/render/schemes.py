"""Schemes in words: all of them, family by family, or one with its pattern and its critical questions."""

from collections.abc import Iterator
from textwrap import wrap

from argmap.schemes import FAMILIES, SCHEMES, label
from argmap.schemes.table import Scheme, general, scheme


def listing(width: int | None = None) -> str:
    """Every scheme with what it comes down to; with a width, wrapped."""
    column = max(map(len, SCHEMES))
    blocks = [
        "\n".join([family, *(_hung(f"  {name:{column}}  ", gloss, width) for name, gloss in names.items())])
        for family, names in FAMILIES.items()
    ]
    return "\n\n".join([*blocks, "`argmap explain SCHEME` tells its pattern and its critical questions."])


def pattern(name: str, width: int | None = None) -> str:
    """A scheme: what it says, its premises by role, its conclusion, its questions by type, and a note."""
    found = scheme(name)
    assert found is not None
    blocks = [
        f"{found.name} (scheme, family {found.family})",
        found.gloss,
        "\n".join(_premises(found, width)),
        f"Critical questions of {label(name)}:",
        "\n".join(_questions(found, width)),
        _hung("", " ".join(_remarks(found)), width),
        *([_hung("", found.note, width)] if found.note else []),
    ]
    return "\n\n".join(blocks)


def _premises(found: Scheme, width: int | None) -> Iterator[str]:
    column = max(map(len, found.roles))
    for role, text in found.roles.items():
        alone = "  (what a single premise says)" if role == found.stated and len(found.roles) > 1 else ""
        yield _hung(f"  {role:{column}}  ", text + alone, width)
    yield _hung(f"  {'':{column}}  ", f"So: {found.conclusion}", width)


def _questions(found: Scheme, width: int | None) -> Iterator[str]:
    column = max(map(len, found.questions))
    for each in found.questions.values():
        own = " *" if found.published and each.own else ""
        yield _hung(f"  {each.id:{column}}  {each.type:10}  ", f"{each.ask}{own}", width)
        if each.ground:
            yield _hung(f"  {'':{column}}  {'':10}  ", f"A ground: {each.ground}", width)


def _remarks(found: Scheme) -> Iterator[str]:
    yield f"Every argument has to face these too: {', '.join(general())}."
    if not found.published:
        yield "No published list of questions is known to us; these are ours."
    elif any(each.own for each in found.questions.values()):
        yield "Questions marked * are ours; the others follow published lists."


def _hung(start: str, text: str, width: int | None) -> str:
    if width is None:
        return start + text
    return "\n".join(wrap(text, width, initial_indent=start, subsequent_indent=" " * len(start)))
