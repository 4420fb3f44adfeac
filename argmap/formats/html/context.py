"""What every part of the page needs to know of a map: ids of elements, what stands, the words for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.bibliography.addresses import address
from argmap.evaluation import evaluate
from argmap.formats.drawing import MARKS
from argmap.formats.html.markup import element_ids, link, text
from argmap.model import Argument, ArgumentMap
from argmap.relations.bearing import rivals
from argmap.relations.kinds import ArgumentKind, argument_kind
from argmap.text import shortened

BRIEF = 90  # characters of a text that stands in full elsewhere

SIGNS = {
    ArgumentKind.SUPPORT: "+ For",
    ArgumentKind.BACKING: "+ Backing",
    ArgumentKind.REBUT: "− Against",
    ArgumentKind.UNDERMINE: "− Against",
    ArgumentKind.UNDERCUT: "− Undercut",
}
"""What stands over an argument."""

VERBS = {
    ArgumentKind.SUPPORT: "for",
    ArgumentKind.BACKING: "backing",
    ArgumentKind.REBUT: "against",
    ArgumentKind.UNDERMINE: "against",
    ArgumentKind.UNDERCUT: "undercutting",
}


@dataclass(frozen=True, slots=True)
class Context:
    """A map and what is worked out once for all of the page.

    `elements` gives the ids of elements by statement and by handle, `works`
    by authority; `standing` says how statements and arguments fare; `url` is
    where the source is found, or empty.
    """

    amap: ArgumentMap
    elements: Mapping[str, str]
    works: Mapping[str, str]
    standing: Mapping[str, str]
    opposed: Mapping[str, list[str]]
    theses: frozenset[str]
    url: str

    @classmethod
    def of(cls, amap: ArgumentMap, labels: Mapping[str, str] | None) -> "Context":
        """The context of a map; without labels, what stands when no side is taken."""
        return cls(
            amap,
            element_ids("a", amap.arguments) | element_ids("s", amap.statements),
            element_ids("w", amap.authorities),
            _standing(amap) if labels is None else labels,
            {name: list(dict.fromkeys(others)) for name, others in rivals(amap).items()},
            frozenset(amap.theses),
            address(amap.source.item) if amap.source else "",
        )

    def mention(self, name: str) -> str:
        """A statement or argument that is told elsewhere: a link with its text, cut short."""
        if name not in self.elements:
            return f'<span class="lost">{text(name)} (not in the map)</span>'
        argument = self.amap.arguments.get(name)
        texts = [self.amap.statements[each].text for each in self._told(name, argument)]
        said = shortened(" ".join(texts), BRIEF) or name
        return link(self.elements[name], f"{'argument: ' if argument else ''}<bdi>{text(said)}</bdi>")

    def _told(self, name: str, argument: Argument | None) -> Iterable[str]:
        names = argument.premises if argument else (name,)
        return (each for each in names if each in self.amap.statements)

    def mark(self, name: str) -> str:
        """How a statement fares, as a sign and a word; of an argument only that it does not hold."""
        label = self.standing.get(name, "")
        if label in MARKS:
            return f'<span class="label {label}">{MARKS[label]} {label}</span>'
        return {"blocked": '<span class="label rejected">○ blocked</span>'}.get(label, "")

    def kind(self, argument: Argument) -> ArgumentKind:
        return argument_kind(self.amap, argument)


def _standing(amap: ArgumentMap) -> Mapping[str, str]:
    evaluation = evaluate(amap)
    return {**evaluation.arguments, **evaluation.labels}
