"""Statements and the arguments on them, from their entries."""

import re
from collections.abc import Callable

from argmap.diagnostics import Related, Span
from argmap.keys import ARGUMENT, STATEMENT, Holds, is_id
from argmap.loading.fields import Entries, Fields, Reader
from argmap.loading.lists import arguments, in_braces, indented, is_astray, is_statement, keys_in_list
from argmap.loading.swallowed import keys_in_text
from argmap.loading.uncoloned import whole_entry
from argmap.loading.values import attributes
from argmap.model import Argument, Relation, Statement, Value
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.syntax.astray import arrow, goes_on
from argmap.syntax.told import WRAPPED_COLON, uncoloned, unspaced
from argmap.text import shortened
from argmap.text.letters import COLONS, composed

_PLAIN = {"text", "support", "attack"}
_UNDER = {relation: f"an argument under `{relation}`" for relation in Relation}


class Statements:
    """Collects statements and arguments; the ids of both are one namespace."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.statements: dict[str, Statement] = {}
        self.arguments: dict[str, Argument] = {}
        self._counts: dict[tuple[str, Relation], int] = {}
        self._before: Node | None = None  # what the entry before has
        self.waiting: Entries = []  # what is still to be read
        self._known: set[str] = set()

    def read(self, key: Scalar, node: Node) -> None:
        """Read one entry under `statements`.

        A key of a statement that stands among the ids is one of the statement above it.
        Of a second statement under an id (which has been reported), only the
        arguments are kept.
        """
        if key.value in STATEMENT and self.statements and is_astray(key, node):
            above = next(reversed(self.statements))
            hint = f"indent it like the other keys of `{above}`; if that has none, put its text under `text:`"
            column = self._before.column if type(self._before) is Mapping and key.value in _UNDER else 0
            message, fixes = f"`{key.value}:` stands where ids stand", indented(self.reader, key, node, column)
            self.reader.error("yaml-syntax", message, key, hint, (above,), (), fixes)
            if key.value in _UNDER:
                self.on(above, {key.value: node})
            return
        before, self._before = self._before, node
        if goes_on(before, key, node):
            above = next(reversed(self.statements))
            message, hint = WRAPPED_COLON
            self.reader.error("yaml-syntax", message, key, hint, (above,))
            self.reader.damaged.add(above)
            return
        if not is_id(key.value):
            key, node = self._with_id(key, node)
        if not self.reader.check_id(key, "a statement"):
            self.reader.damaged.add(key.value)
        extra: dict[str, Value] = {}
        if type(node) is Sequence:
            node = keys_in_list(self.reader, node) or node
        if type(node) is Mapping:
            fields, extra = self.reader.fields(node, STATEMENT, "a statement")
        else:
            fields = {"text": node}
            self._missing_space(node)
        if key.value not in self.statements:
            self.statements[key.value] = self._statement(key, fields, extra)
        if "support" in fields or "attack" in fields:
            self.on(key.value, fields)

    def _with_id(self, key: Scalar, node: Node) -> tuple[Scalar, Node]:
        """An entry whose key is no id as it was meant, if that is plain."""
        if drawn := arrow(key.value):
            self.reader.error("bad-id", drawn.message, key, f"{drawn.hint}, and `{drawn.first}: …`", (drawn.first,))
            self.reader.damaged |= {drawn.reason, drawn.claim}
            key.value = drawn.first
        elif whole := whole_entry(key, self.reader.span(key), self.reader.typed):
            key, node, found = whole
            self.reader.diagnostics.append(found)
        return key, node

    def _statement(self, key: Scalar, fields: Fields, extra: dict[str, Value]) -> Statement:
        reader, text = self.reader, fields.get("text")
        empty = type(text) is not Scalar or text.damaged or (not text.value and reader.hidden(text, needed=True))
        if empty or keys_in_text(reader, text):
            reader.damaged.add(key.value)
        if not extra and fields.keys() <= _PLAIN:  # most statements of a large map: nothing else to look at
            words = reader.text(text, "the text of a statement", needed=True)
            return Statement(id=key.value, text=words, span=reader.span(key), text_span=reader.span(text))
        values, spans = attributes(reader, {name: node for name, node in fields.items() if name != "text"}, STATEMENT)
        values["text"] = reader.text(text, "the text of a statement", needed=True)
        place, text_place = reader.span(key), reader.span(text)
        return Statement(id=key.value, extra=extra, span=place, text_span=text_place, spans=spans, **values)

    def _missing_space(self, node: Node) -> None:
        """`text:The town` below an id is one long text to YAML, and never what was meant."""
        if type(node) is Scalar and not node.style:
            match = re.match(rf"([\w-]++)\s*+([:{COLONS}])", node.value)
            name = match[1] if match else ""
            if match and name in STATEMENT:
                typed, span = self.reader.typed, self.reader.span(node)
                alone = name == "text" and node.line == node.end_line and not typed.margin(span).strip()
                rest = node.value[match.end() :].lstrip()
                fixes = typed.put(span, f"{name}: {rest}") if alone else ()
                message, hint = unspaced(name) if match[2] == ":" else uncoloned(name, match[2])
                self.reader.error("yaml-syntax", message, node, hint, (), (), fixes)
                node.value = rest if name == "text" else node.value

    def on(self, target: str, fields: Fields) -> None:
        """Read the arguments on a statement, each followed by those on it, to any depth."""
        waiting = _listed(self.reader, target, fields, self._is_known)[::-1]
        while waiting:
            on, relation, node = waiting.pop()
            place = on, relation
            number = self._counts[place] = self._counts.get(place, 0) + 1
            handle = f"{on}.{relation}.{number}"
            if type(node) is Mapping:
                argument, inner = self._argument(handle, on, relation, node)
                waiting += _listed(self.reader, argument.handle, inner, self._is_known)[::-1]
            else:
                argument = self._bare(handle, on, relation, node)
            self.arguments[argument.handle] = argument
            if not argument.premises:
                self.reader.damaged.add(argument.handle)

    def _bare(self, handle: str, target: str, relation: Relation, node: Node) -> Argument:
        """An argument of which nothing is written but its premises."""
        names, places = self._named(self._premises(node, relation))
        span = places[0] if places else self.reader.span(node)
        return Argument(handle, target, relation, names, span=span, premise_spans=places)

    def _argument(self, handle: str, target: str, relation: Relation, node: Mapping) -> tuple[Argument, Fields]:
        """An argument with keys, and the fields that hold the arguments on it."""
        reader = self.reader
        extra: dict[str, Value] = {}
        fields: Fields
        if inside := self._statements_inside(node, relation):
            fields = {"premises": Sequence([*inside], node.line, node.column)}
        else:
            fields, extra = reader.fields(node, ARGUMENT, "an argument")
        roles: dict[str, list[Scalar]] = {}
        written = fields.get("premises")
        if type(written) is Mapping and (ids := in_braces(reader, written, "the premises stand")):
            written = Sequence([*ids], written.line, written.column)
        if type(written) is Mapping:
            roles = self._roles(written)
            names, places = self._named([premise for filled in roles.values() for premise in filled])
        else:
            names, places = self._named(self._premises(written, relation))
        values, spans = attributes(reader, fields, ARGUMENT)
        if "id" in fields:
            values["id"] = self._own_id(fields["id"], values["id"])
        if extra:
            values["extra"] = extra
        if spans:
            values["spans"] = spans
        if roles:
            values["roles"] = {role: tuple([premise.value for premise in ids]) for role, ids in roles.items() if ids}
        handle = values.get("id") or handle
        span = reader.span(node)
        return Argument(handle, target, relation, names, span=span, premise_spans=places, **values), fields

    def _is_known(self, word: str) -> bool:
        """Whether a word is the id of a statement, read or not; all are gathered when the first one is asked for."""
        if not self._known:
            self._known = {*self.statements, *(composed(key.value) for key, _ in self.waiting)}
        return word in self._known

    def _named(self, premises: list[Scalar]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
        names, places = [], []
        for each in premises:
            names.append(each.value)
            places.append(self.reader.span(each))
        return tuple(names), tuple(places)

    def _statements_inside(self, node: Mapping, relation: Relation) -> list[Scalar]:
        """Statements that were written under `support:`: they are read where they stand, and named as premises."""
        for key, value in node.entries:
            if not is_statement(key, value):
                return []
        if not node.entries:
            return []
        name = node.entries[0][0].value
        hint = f"put it under `statements:`, and its id here: `{relation}: [{shortened(name, 40)}]`"
        self.reader.error("wrong-type", f"a statement stands under `{relation}`", node.entries[0][0], hint, (name,))
        for key, value in node.entries:
            self.read(key, value)
        return [key for key, _ in node.entries]

    def _roles(self, node: Mapping) -> dict[str, list[Scalar]]:
        """The ids in each role; an id in a second role is reported and left out there."""
        roles: dict[str, list[Scalar]] = {}
        first: dict[str, tuple[str, Scalar]] = {}
        for role, ids in node.entries:
            shown = shortened(role.value, 40)
            if (type(ids) is Scalar and ids.empty) or (type(ids) is Sequence and not ids.items):
                hint = "name at least one statement, or remove the role"
                self.reader.wrong(ids, f"the role `{shown}`", Holds.IDS, hint)
                continue
            filled = roles.setdefault(role.value, [])
            for premise in self.reader.words(ids, f"the role `{shown}`", Holds.IDS):
                other, before = first.setdefault(premise.value, (role.value, premise))
                if before is premise:
                    filled.append(premise)
                elif other != role.value:
                    message = (
                        f"`{shortened(premise.value, 60)}` is in two roles, `{shortened(other, 40)}` and `{shown}`"
                    )
                    related = (Related("first here", self.reader.span(before)),)
                    hint = "a premise fills one role; if two are meant, state them apart"
                    self.reader.error("duplicate-id", message, premise, hint, (premise.value,), related)
        return roles

    def _premises(self, node: Node | None, relation: Relation) -> list[Scalar]:
        nothing = not node.items if type(node) is Sequence else type(node) is Scalar and node.empty
        if node is not None and nothing:
            hint = "name at least one statement, or remove the key"
            self.reader.wrong(node, _UNDER[relation], Holds.PREMISES, hint)
            return []
        return self.reader.words(node, _UNDER[relation], Holds.PREMISES)

    def _own_id(self, node: Node, name: str | None) -> str | None:
        """The id of an argument, unless another argument has it."""
        name = composed(name or "")
        if type(node) is not Scalar or not name:
            return None
        self.reader.check_id(node, "an argument")
        name = node.value
        if (other := self.arguments.get(name)) is None:
            return name
        related = (Related("first here", other.span),)
        self.reader.error("duplicate-id", f"two arguments have the id `{name}`", node, "rename one", (name,), related)
        return None


def _listed(
    reader: Reader, target: str, fields: Fields, known: Callable[[str], bool]
) -> list[tuple[str, Relation, Node]]:
    """The arguments under `support` and `attack`."""
    found: list[tuple[str, Relation, Node]] = []
    for relation in _UNDER:
        if (node := fields.get(relation)) is not None:
            found += [(target, relation, item) for item in arguments(reader, node, relation, known)]
    return found
