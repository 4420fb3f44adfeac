"""A premise-conclusion structure as its lines come."""

from dataclasses import dataclass, field

from argmap.formats.argdown.source.content import Note
from argmap.formats.argdown.source.data import data
from argmap.formats.argdown.source.document import End
from argmap.formats.argdown.source.lexer import Kind, Token, tokens
from argmap.formats.drafts.documents import Object, as_list


@dataclass(slots=True)
class Structure:
    """The rows of the structure of the argument `title`, as `argdown json` has them."""

    title: str
    line: int
    rows: list[Object] = field(default_factory=list)
    _inference: Object | None = None  # that waits for its conclusion
    _loose: str = ""  # words below the line of that inference

    @property
    def concluded(self) -> bool:
        """Whether it could end here."""
        return not self.inferring and bool(self.rows) and "inference" in self.rows[-1]

    @property
    def inferring(self) -> bool:
        """Whether the row that comes next is a conclusion."""
        return self._inference is not None

    def infer(self, token: Token, note: Note) -> None:
        """A line between premises and conclusion, with its rules and data."""
        if self._inference is not None and self._loose:
            self._loose = ""  # this line ends what that one began
            return
        if self._inference is not None:
            note("inference lines without a conclusion", token.line)
        rules, values = "", dict[str, object]()
        for piece in tokens(token.text):
            if piece.kind is not Kind.DATA:
                rules += piece.text if piece.kind is Kind.TEXT else piece.image
            elif (found := data(piece.image)) is None:
                note("pieces of data that are no YAML", token.line + piece.line - 1)
            else:
                values |= found
        named = [" ".join(rule.split()) for rule in rules.split(",")]
        self._inference = {"inferenceRules": [rule for rule in named if rule], "data": values}

    def add_rule(self, token: Token, note: Note) -> None:
        """Words between the line of an inference and its conclusion."""
        assert self._inference is not None
        if not self._loose and not token.text.strip():
            return
        if not self._loose:
            note("words below an inference line, read as its rule", token.line)
        else:
            as_list(self._inference["inferenceRules"]).pop()
        self._loose += token.text
        as_list(self._inference["inferenceRules"]).append(" ".join(self._loose.split()))

    def add(self, end: End) -> None:
        """A premise, or after an inference its conclusion."""
        row: Object = {"role": "premise", "title": end[1]}
        if self._inference is not None:
            row |= {"role": "conclusion", "inference": self._inference}
            self._inference, self._loose = None, ""
        self.rows.append(row)
