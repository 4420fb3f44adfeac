"""Argdown's arguments and relations: steps of a draft whose statements are there."""

import re

from argmap.formats.argdown.rows import add_statement, data_of, extra_of, is_untitled, tags_of, texts
from argmap.formats.drafts import Draft, Step
from argmap.formats.drafts.documents import Object, as_list, as_object, as_objects, as_text
from argmap.model import Relation, Value
from argmap.schemes.names import recognised
from argmap.text import fold
from argmap.text.letters import composed

_HANDLE = re.compile(r"\.(?:support|attack)\.\d+\Z")  # of an argument without an id, as argmap names it
_ATTACKS = frozenset(("attack", "undercut"))
_RIVALS = frozenset(("contrary", "contradictory"))
_SUPPORTS = frozenset(("support", "entails"))
_KNOWN = frozenset((*_SUPPORTS, *_ATTACKS, *_RIVALS))


class Arguments:
    """Adds the arguments and relations of a document to a draft whose statements are there.

    Statements have the key `[title`, arguments `<title`, their earlier
    inferences `/1<title`, and relations `#1`; what stands for an argument in a
    relation is its conclusion, or itself where it is a statement.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.numbered: set[str] = set()  # the statements of structures, also those that no inference uses
        self._conclusions: dict[str, str] = {}  # of arguments with a structure
        self._concluding: dict[str, str] = {}  # from a conclusion to the first such argument
        self._same: dict[str, str] = {}  # from a conclusion to the statement that says the same
        self._joined: set[str] = set()  # those statements
        self._starting: dict[str, str] = {}  # from a premise to the first argument that starts from it
        self._inferences_at: dict[tuple[str, object], str] = {}  # by argument and row of the conclusion
        self._seen: set[tuple[str, Relation, str]] = set()

    def add(self, title: str, row: Object) -> None:
        key = f"<{title}"
        rows = as_objects(row.get("pcs"))
        if not any(as_text(each.get("role")).endswith("conclusion") for each in rows):
            add_statement(self.draft, key, title, row)
            return
        inferences = self._inferences(rows)
        for number, (premises, conclusion, rule, more, index) in enumerate(inferences, 1):
            last = number == len(inferences)
            known, other = recognised(rule)
            extra: dict[str, Value] = {"x-scheme": other} if other else {}
            step = Step(conclusion, Relation.SUPPORT, premises, scheme=known, extra=extra | more)
            if last:
                step.name = "" if is_untitled(title) or _HANDLE.search(title) else title
                step.note, step.tags = "\n".join(texts(row)), tags_of(row)
                step.extra |= extra_of(self.draft, row, [], step)
                self._conclusions[key] = conclusion
                self._concluding.setdefault(conclusion, key)
            self.draft.steps[key if last else f"/{number}{key}"] = step
            self._inferences_at[title, index] = key if last else f"/{number}{key}"

    def _inferences(self, rows: list[Object]) -> list[tuple[tuple[str, ...], str, str, dict[str, Value], int]]:
        """Premises, conclusion, rule, data and row of the conclusion of each inference of a structure.

        An inference that does not say what it uses, uses what was said since
        the one before it, and that one's conclusion.  A numbered premise that
        no inference uses is a statement all the same, and counted.
        """
        found, since, everything = [], list[str](), list[str]()
        for index, row in enumerate(rows):
            key = f"[{composed(as_text(row.get('title')))}"
            if key not in self.draft.statements:
                add_statement(self.draft, key, key[1:], {"members": [row]})
            if as_text(row.get("role")).endswith("conclusion"):
                inference = as_object(row.get("inference"))
                data = as_object(inference.get("data"))
                used = as_list(data.get("uses"))
                named = [everything[n - 1] for n in used if isinstance(n, int) and 0 < n <= len(everything)]
                self.draft.count("premise", "an inference uses a number that none has", len(used) - len(named))
                more = {key: value for key, value in data.items() if key != "uses"}
                rules = [as_text(rule) for rule in as_list(inference.get("inferenceRules"))]
                kept = data_of(self.draft, more, "x-inference")
                found.append((tuple(named or since), key, ", ".join(filter(None, rules)), kept, index))
                since = []
            since.append(key)
            everything.append(key)
        used_somewhere = {premise for premises, *_ in found for premise in premises}
        idle = [key for key in dict.fromkeys(everything) if key not in used_somewhere and key != found[-1][1]]
        self.draft.count("premise", number=len(idle), what="that no inference uses")
        self.numbered.update(everything)
        return found

    def relate(self, rows: list[Object]) -> None:
        """Add the relations; undercuts last, as they are about an argument that another relation may make."""
        kinds = [(as_text(row.get("relationType")), row) for row in rows]
        for kind, row in kinds:
            if kind in _SUPPORTS:
                self._conclude(self._end(row, "from"), self._end(row, "to"))
        for number, (kind, row) in enumerate([*kinds, *kinds]):
            start, end = self._end(row, "from"), self._end(row, "to")
            undercuts = kind == "undercut"
            if undercuts != (number >= len(kinds)):
                continue
            if kind not in _KNOWN:
                self.draft.count("relation", f"of the type {kind[:20] or 'none'}")
            elif kind in _RIVALS and start[:1] == end[:1] == "[":
                self.draft.contradictions.append((start, end))
            else:
                relation = Relation.ATTACK if kind in _ATTACKS | _RIVALS else Relation.SUPPORT
                self._relate(f"#{number}", start, relation, end, undercuts=undercuts)

    def _end(self, row: Object, side: str) -> str:
        argument = as_text(row.get(f"{side}Type")) in ("argument", "inference")
        title = composed(as_text(row.get(side)))
        if row.get(f"{side}Type") == "inference" and (
            inner := self._inferences_at.get((title, row.get("conclusionIndex")))
        ):
            return inner
        key = ("<" if argument else "[") + title
        return self._same.get(key, key)

    def _relate(self, key: str, start: str, relation: Relation, end: str, *, undercuts: bool) -> None:
        premise = self._conclusions.get(start, start)
        target = self._starting.get(end, end) if undercuts and end in self.draft.statements else end
        told = premise != start or end in self._joined
        same = relation is Relation.SUPPORT and premise == end and told
        if same or (premise, relation, target) in self._seen:
            return  # what the structure says, or the relation of a conclusion, once more as the argument's
        self._seen.add((premise, relation, target))
        self.draft.steps[key] = Step(target, relation, (premise,))
        self._starting.setdefault(premise, key)

    def _conclude(self, start: str, end: str) -> None:
        """If `start` is or has a conclusion without a title that says what `end` says, `end` is that conclusion."""
        statements = self.draft.statements
        conclusion = self._conclusions.get(start, start)
        argument = self._concluding.get(conclusion)
        if not argument or conclusion == end or end not in statements or statements[conclusion].name:
            return
        if fold(statements[conclusion].text) == fold(statements[end].text):
            del statements[conclusion], self._concluding[conclusion]
            self._joined.add(end)
            self.draft.steps[argument].target = self._conclusions[argument] = self._same[conclusion] = end
