"""What a program of the user's proposes for the sentences of a text, checked before it is believed.

The program gets the sentences as JSON and answers with statements and
arguments.  What it says the text says, it must show: an anchor that is not in
the text, and a statement without a passage that is not implicit, are refused.
Starts no program itself.
"""

import json
from collections.abc import Mapping, Sequence

from argmap.draft.model import Drafted, ProposedArgument, ProposedStatement
from argmap.draft.sentences import Sentence
from argmap.ids import Namer
from argmap.model import Anchor, Relation
from argmap.schemes.names import recognised
from argmap.source.anchoring import anchors_in
from argmap.source.anchors import Kind, Passages
from argmap.source.quotes import fault
from argmap.text import shortened
from argmap.text.untrusted import as_list, as_object, as_text, on_one_line, parsed

_TEXT, _FLAG, _LIST, _TEXTS = (str,), (bool,), (list,), (str, list)
_SHAPES = {str: "a text", bool: "`true` or `false`", list: "a list"}
_STATEMENT = {"id": _TEXT, "text": _TEXT, "sentences": _LIST, "at": _TEXTS, "implicit": _FLAG}
_ARGUMENT = {"premises": _TEXTS, "target": _TEXT, "relation": _TEXT, "scheme": _TEXT}
_ANSWER = {"statements": _LIST, "arguments": _LIST, "thesis": _TEXTS}

Shape = Mapping[str, tuple[type, ...]]


def question(title: str, sentences: Sequence[Sentence]) -> str:
    """The sentences for the program, numbered from 1."""
    rows = [
        {"number": number, "paragraph": each.paragraph, "text": each.text} for number, each in enumerate(sentences, 1)
    ]
    return json.dumps({"version": 1, "title": title, "sentences": rows}, ensure_ascii=False) + "\n"


def answer(
    text: str, title: str, passages: Passages, sentences: Sequence[Sentence], by: str
) -> tuple[Drafted, list[str]]:
    """The draft that a program's answer makes, and what in it is refused, a line each.

    `by` is the reason of every guess: what the program is called.
    """
    value, unreadable = parsed(text)
    document = as_object(value)
    if unreadable or not isinstance(document.get("statements"), list):
        reason = unreadable[0] if unreadable else "there is no list `statements`"
        return Drafted(title, ()), [f"the answer is refused: {reason}"]
    reading = _Answer(passages, sentences, by)
    reading.fits("the answer", document, _ANSWER)
    if not document["statements"]:
        reading.refused.append("the answer has no statements")
    for number, row in enumerate(as_list(document["statements"]), 1):
        reading.statement(number, row)
    for number, row in enumerate(as_list(document.get("arguments")), 1):
        reading.argument(number, row)
    thesis = document.get("thesis")
    names = [as_text(each) for each in (thesis if isinstance(thesis, list) else [thesis] if thesis else [])]
    reading.known("the thesis", names)
    ids = tuple(reading.ids[name] for name in names if name in reading.ids)
    return Drafted(title, tuple(reading.statements), tuple(reading.arguments), ids, by), reading.refused


class _Answer:
    """The statements and arguments of an answer, and what was refused."""

    def __init__(self, passages: Passages, sentences: Sequence[Sentence], by: str) -> None:
        self.statements: list[ProposedStatement] = []
        self.arguments: list[ProposedArgument] = []
        self.ids: dict[str, str] = {}
        self.refused: list[str] = []
        self._passages = passages
        self._sentences = sentences
        self._by = by
        self._namer = Namer()

    def statement(self, number: int, value: object) -> None:
        row = as_object(value)
        name = on_one_line(row.get("id"))
        what = f"statement {number}" + (f" (`{shortened(name, 40)}`)" if name else "")
        if not self.fits(what, value, _STATEMENT):
            return
        text = on_one_line(row.get("text"))
        implicit = row.get("implicit") is True
        at = (*self._places(what, row.get("sentences")), *self._anchors(what, row.get("at")))
        if not text:
            self.refused.append(f"{what} has no text")
        if not at and not implicit and not (row.get("sentences") or row.get("at")):
            self.refused.append(f"{what} names no passage, and is not `implicit`")
        if name in self.ids:
            self.refused.append(f"{what} has the id of an earlier one")
        key = self._namer.keep(name, text, "statement")
        self.ids[name or key] = key
        self.statements.append(ProposedStatement(key, text, tuple(dict.fromkeys(at)), implicit=implicit))

    def argument(self, number: int, value: object) -> None:
        row, what = as_object(value), f"argument {number}"
        if not self.fits(what, value, _ARGUMENT):
            return
        premises = row.get("premises")
        names = [as_text(each) for each in (premises if isinstance(premises, list) else [premises])]
        target, relation = as_text(row.get("target")), as_text(row.get("relation")) or "support"
        if not self.known(what, [*names, target]):
            return
        if relation not in list(Relation):
            self.refused.append(f"{what}: `relation` is neither support nor attack")
            return
        known, other = recognised(as_text(row.get("scheme")))
        if other:
            self.refused.append(f"{what}: there is no scheme `{shortened(other, 40)}`")
        ids = tuple(dict.fromkeys(self.ids[name] for name in names))
        self.arguments.append(ProposedArgument(ids, self.ids[target], Relation(relation), self._by, known))

    def known(self, what: str, names: Sequence[str]) -> bool:
        """Whether all names are of statements; what is not is refused."""
        unknown = [name for name in names if name not in self.ids]
        self.refused += [f"{what} names the statement `{shortened(name, 40)}`, which is not there" for name in unknown]
        return not unknown

    def fits(self, what: str, value: object, shape: Shape) -> bool:
        """Whether it is an object whose keys hold what they may, or null; keys that mean nothing are refused too."""
        if not isinstance(value, dict):
            self.refused.append(f"{what} is not an object")
            return False
        self.refused += [f"{what} has no key `{shortened(key, 40)}`" for key in value if key not in shape]
        wrong = [key for key in shape if value.get(key) is not None and not isinstance(value[key], shape[key])]
        self.refused += [f"{what}: `{key}` is not {' or '.join(_SHAPES[each] for each in shape[key])}" for key in wrong]
        return not wrong

    def _places(self, what: str, numbers: object) -> list[Anchor]:
        anchors: list[Anchor] = []
        for number in as_list(numbers):
            if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= len(self._sentences):
                self.refused.append(
                    f"{what} names the sentence {shortened(json.dumps(number), 20)}, which is not there"
                )
                continue
            sentence = self._sentences[number - 1]
            anchors += anchors_in(self._passages, sentence.start, sentence.end)
        return anchors

    def _anchors(self, what: str, quotes: object) -> list[Anchor]:
        anchors = []
        for each in quotes if isinstance(quotes, list) else [quotes] if quotes else []:
            quote = on_one_line(each)
            if wrong := fault(quote):
                self.refused.append(f"{what}: the anchor `{shortened(quote, 60)}` has {wrong}")
            elif self._passages.find(anchor := Anchor(quote)).kind in (Kind.MISSING, Kind.REVERSED):
                self.refused.append(f"{what}: the anchor `{shortened(quote, 60)}` is not in the text")
            else:
                anchors.append(anchor)
        return anchors
