"""Safety cases in the YAML of gsn2x.

| gsn2x | in the map |
|---|---|
| goal, solution, counter goal, counter solution | statement under its own id; `url` and further texts as `x-` keys |
| `supportedBy` goals | one argument: the goals are taken together |
| `supportedBy` a solution | an argument of its own |
| strategy | an argument with its id; its text is the note |
| `challenges` | attack on a statement, a strategy, or a step (`G2 -> CG1`) |
| assumption | premise of the strategy that it is in the context of; of a goal, a note |
| justification | backing of that strategy; of a goal, a note |
| context | a note |
| `undeveloped` | `assumed: false` |
| `module` | title and about |

What is computed or is for the picture only is counted.
Format: https://github.com/jonasthewolf/gsn2x, version 3.
"""

import re

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import Object, as_list, as_object, as_text, fits, on_one_line, plain, unreadable
from argmap.formats.drafts.yaml import mapping
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap, Relation, Value

_KIND = re.compile(r"(CSn|CG|Sn|G|S|C|A|J)(?![a-z])")
_TYPES = {
    "goal": "G", "strategy": "S", "solution": "Sn", "context": "C", "assumption": "A", "justification": "J",
    "countergoal": "CG", "countersolution": "CSn", "counterstrategy": "S", "countercontext": "C",
}  # fmt: skip
_STATEMENTS = frozenset(("G", "Sn", "CG", "CSn"))
_SAID = {"C": "Context", "A": "Assumption", "J": "Justification"}
_USED = frozenset(("text", "supportedBy", "inContextOf", "challenges", "undeveloped", "nodeType"))
_PICTURE = frozenset(("horizontalIndex", "rankIncrement", "classes", "charWrap", "wordWrap", "acp"))
_COMPUTED = frozenset(("defeated", "defeatedRelation", "undermined", "unsupported", "level"))


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map of a GSN document, and notes on what is not in it.  Never raises on content."""
    document, found = mapping(text)
    nodes = {key: as_object(value) for key, value in document.items() if key != "module"}
    if not any(_KIND.match(key) or "nodeType" in node for key, node in nodes.items()):
        return ArgumentMap("", {}), found or [unreadable("no element of a safety case, such as `G1:`, is in the YAML")]
    module = as_object(document.get("module"))
    draft = Draft(on_one_line(module.get("name")) or options.title or "A safety case")
    draft.about = on_one_line(module.get("brief"))
    draft.count("further key", "of the module", len(module.keys() - {"name", "brief"}))
    _Case(draft, nodes).read()
    amap, notes = assembled(draft)
    return amap, [*found, *notes]


class _Case:
    def __init__(self, draft: Draft, nodes: dict[str, Object]) -> None:
        self.draft, self.nodes = draft, nodes
        self.kinds = {key: _kind(key, node) for key, node in nodes.items()}
        self._steps: dict[tuple[str, str], str] = {}  # from the two ends of a step to its key

    def read(self) -> None:
        for key, node in self.nodes.items():
            if self.kinds[key] in _STATEMENTS:
                self._statement(key, node)
            elif not self.kinds[key]:
                self.draft.count("element", f"of the kind of `{key}`")
        for key, node in self.nodes.items():
            if self.kinds[key] in _STATEMENTS:
                self._support(key, key, _names(node, "supportedBy"))
        for number, (key, node) in enumerate(self.nodes.items()):
            for target in _names(node, "challenges"):
                self._challenge(f"#{number}", key, target)
        self._count_what_has_no_place()

    def _statement(self, key: str, node: Object) -> None:
        text = on_one_line(node.get("text"))
        extra: dict[str, Value] = {}
        for name, value in node.items():
            if name not in _USED | _PICTURE | _COMPUTED:
                if fits(value):
                    extra[f"x-{name.removeprefix('x-')}"] = plain(value)
                else:
                    self.draft.count("key", "nested too deep")
        undeveloped = node.get("undeveloped") is True
        self.draft.statements[key] = Sketch(
            text or key, name=key, assumed=False if undeveloped else None, note=self._context(key, node), extra=extra
        )

    def _context(self, key: str, node: Object) -> str:
        """What stands around a goal, as a note; around a strategy only its contexts do."""
        kinds = ("C",) if self.kinds[key] == "S" else tuple(_SAID)
        said = []
        for name in _names(node, "inContextOf"):
            kind = self.kinds.get(name, "")
            if kind in kinds:
                said.append(f"{_SAID[kind]}: {on_one_line(self.nodes[name].get('text')) or name}")
            elif name not in self.nodes:
                self.draft.count("context", "that is not in the file")
        return "\n".join(said)

    def _support(self, target: str, name: str, supports: list[str]) -> None:
        """Goals together, solutions each on its own, and what strategies lead to."""
        goals = [each for each in supports if self.kinds.get(each) in ("G", "CG")]
        if goals:
            self._step(f"+{name}", target, goals)
        for each in supports:
            kind = self.kinds.get(each)
            if kind in ("Sn", "CSn"):
                self._step(f"+{name}/{each}", target, [each])
            elif kind == "S":
                self._strategy(target, each)
            elif kind is None:
                self.draft.count("support", "by what is not in the file", plural="supports")

    def _step(self, key: str, target: str, premises: list[str]) -> None:
        self.draft.steps[key] = Step(target, Relation.SUPPORT, tuple(premises))
        for premise in premises:
            self._steps.setdefault((target, premise), key)

    def _strategy(self, target: str, name: str) -> None:
        """A strategy as one argument; strategies below it add their goals to it."""
        premises: list[str] = []
        notes: list[str] = []
        backing: list[str] = []
        waiting, seen = [name], {name}
        while waiting:
            each = waiting.pop()
            node = self.nodes[each]
            notes += filter(None, (on_one_line(node.get("text")), self._context(each, node)))
            for around in _names(node, "inContextOf"):
                kind = self.kinds.get(around)
                if kind in ("A", "J"):
                    self._around(around)
                    (premises if kind == "A" else backing).append(around)
            for below in _names(node, "supportedBy"):
                if self.kinds.get(below) == "S" and below not in seen:
                    seen.add(below)
                    waiting.append(below)
                elif self.kinds.get(below) in _STATEMENTS:
                    premises.append(below)
                elif below not in self.nodes:
                    self.draft.count("support", "by what is not in the file", plural="supports")
        key = f"{name}>{target}"
        self.draft.steps[key] = Step(target, Relation.SUPPORT, tuple(premises), name=name, note="\n".join(notes))
        self._steps.setdefault((target, name), key)
        self._steps.setdefault((name, ""), key)
        for each in backing:
            self.draft.steps[f"{key}+{each}"] = Step(key, Relation.SUPPORT, (each,))

    def _around(self, key: str) -> None:
        text = on_one_line(self.nodes[key].get("text"))
        self.draft.statements.setdefault(key, Sketch(text or key, name=key))

    def _challenge(self, key: str, name: str, target: str) -> None:
        start, arrow, end = (part.strip() for part in target.partition("->"))
        if arrow:
            target = self._steps.get((start, end)) or self._steps.get((end, start)) or ""
        elif self.kinds.get(target) == "S":
            target = self._steps.get((target, ""), "")
        if target not in self.draft.statements and target not in self.draft.steps:
            self.draft.count("challenge", "of what is not in the map")
            return
        self.draft.steps[key] = Step(target, Relation.ATTACK, (name,))
        self._steps.setdefault((start, name), key)

    def _count_what_has_no_place(self) -> None:
        for node in self.nodes.values():
            self.draft.count("key", "for the picture", len(_PICTURE & node.keys()))
            self.draft.count("key", "that gsn2x works out", len(_COMPUTED & node.keys()))


def _kind(key: str, node: Object) -> str:
    named = as_text(node.get("nodeType")).lower()
    match = _KIND.match(key)
    return _TYPES.get(named) or (match[1] if match else "")


def _names(node: Object, key: str) -> list[str]:
    """One name or a list of names, each once."""
    value = node.get(key)
    found = map(as_text, as_list(value)) if isinstance(value, list) else [as_text(value)]
    return list(dict.fromkeys(name for name in found if name))
