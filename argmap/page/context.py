"""What every part of the page needs of a map: ids of elements, places of cards, what stands, what was found."""

from collections.abc import Iterable, Mapping

from argmap.bibliography.addresses import address
from argmap.diagnostics import Diagnostic
from argmap.evaluation import evaluate
from argmap.evaluation.labels import MARKS
from argmap.model import Argument, ArgumentMap
from argmap.page.markup import element_ids, link, text
from argmap.records import record
from argmap.relations.bearing import rivals
from argmap.relations.kinds import ArgumentKind, argument_kind
from argmap.relations.plan import Plan, plan
from argmap.text import shortened

BRIEF = 90  # characters of a text that stands in full elsewhere


@record
class Context:
    """A map and what is worked out once for all of the page.

    `elements` gives the ids of elements by statement and by handle, `works`
    by authority; `statements` and `arguments` their numbers.  `labels` and `states`
    say what stands; where they are those of a larger map, `fixed` is true and
    nothing can be withdrawn here.  `findings` are those of `check`, by the
    statement or argument that is at fault; `url` is where the source is
    found, `beside` whether its text stands beside the map.
    """

    amap: ArgumentMap
    plan: Plan
    elements: Mapping[str, str]
    works: Mapping[str, str]
    statements: Mapping[str, int]
    arguments: Mapping[str, int]
    labels: Mapping[str, str]
    states: Mapping[str, str]
    fixed: bool
    opposed: Mapping[str, list[str]]
    theses: frozenset[str]
    findings: Mapping[str, list[int]]
    url: str
    beside: bool

    @classmethod
    def of(
        cls,
        amap: ArgumentMap,
        labels: Mapping[str, str] | None = None,
        findings: Iterable[Diagnostic] = (),
        *,
        beside: bool = False,
    ) -> "Context":
        """The context of a map; without labels, what stands when no side is taken."""
        evaluation = evaluate(amap)
        own = {name: str(label) for name, label in evaluation.labels.items()}
        given = {name: label for name, label in (labels or {}).items() if name in own and label in MARKS}
        shown = {**own, **given}
        flags: dict[str, list[int]] = {}
        for number, finding in enumerate(findings):
            for name in finding.ids[:1]:
                flags.setdefault(name, []).append(number)
        return cls(
            amap=amap,
            plan=plan(amap),
            elements={name: f"a{number}" for number, name in enumerate(amap.arguments)}
            | element_ids("s", amap.statements),
            works=element_ids("w", amap.authorities),
            statements={name: number for number, name in enumerate(amap.statements)},
            arguments={name: number for number, name in enumerate(amap.arguments)},
            labels=shown,
            states={name: str(state) for name, state in evaluation.arguments.items()},
            fixed=any(own[name] != shown[name] for name in own),
            opposed={name: list(dict.fromkeys(others)) for name, others in rivals(amap).items()},
            theses=frozenset(amap.theses),
            findings=flags,
            url=address(amap.source.item) if amap.source else "",
            beside=beside,
        )

    def kind(self, argument: Argument) -> ArgumentKind:
        return argument_kind(self.amap, argument)

    def name(self, name: str) -> str:
        """A statement or argument by its name alone, as a link."""
        return link(self.elements[name], text(name)) if name in self.elements else f"{text(name)} (not in the map)"

    def mention(self, name: str) -> str:
        """A statement or argument that is told elsewhere: a link with its text, cut short."""
        if name not in self.elements:
            return f"{text(name)} (not in the map)"
        argument = self.amap.arguments.get(name) if name not in self.amap.statements else None
        names = argument.premises if argument else (name,)
        told = " ".join(self.amap.statements[each].text for each in names if each in self.amap.statements)
        said = text(shortened(told, BRIEF) or name)
        return f"{'argument: ' if argument else ''}{link(self.elements[name], said)}"
