"""What a rule is: a name, a severity, a family, a docstring, and a generator of diagnostics."""

from collections.abc import Callable, Iterator, Sequence

from argmap.diagnostics import Diagnostic, Related, Severity, Span
from argmap.facts import Facts
from argmap.records import record

Run = Callable[[Facts], Iterator[Diagnostic]]


@record
class Rule:
    """One thing that `check` can find.

    `run` is None where reading a map finds it.  `needs_source` marks a rule
    that compares with the source's text.  `needs_whole` marks one that judges
    by what is nowhere in the map; where part of it could not be read, such a
    rule is silent rather than wrong.  `optional` marks one that runs only
    where it is selected: by its name, its family or a glob.
    """

    name: str
    severity: Severity
    family: str
    text: str | None
    run: Run | None = None
    needs_source: bool = False
    needs_whole: bool = False
    optional: bool = False

    @property
    def doc(self) -> str:
        """The fault, why it matters, the smallest map that shows it, the mended map."""
        from inspect import cleandoc

        return cleandoc(self.text or "")

    @property
    def summary(self) -> str:
        """The first line of `doc`."""
        return self.doc.partition("\n")[0]

    def can_run(self, facts: Facts) -> bool:
        """Whether the rule has what it needs to judge `facts`."""
        if self.needs_source and facts.source_text is None:
            return False
        return not (self.needs_whole and facts.amap.partial)

    def finding(
        self, span: Span, message: str, *, ids: Sequence[str], hint: str = "", related: Sequence[Related] = ()
    ) -> Diagnostic:
        """A diagnostic of this rule."""
        return Diagnostic(self.name, self.severity, message, span, hint, tuple(ids), tuple(related))


@record
class Family:
    """The rules that concern one side of a map."""

    name: str

    def rule(
        self, severity: Severity, *, needs_source: bool = False, needs_whole: bool = False, optional: bool = False
    ) -> Callable[[Run], Rule]:
        """Make a rule of a generator: named like it, with dashes."""

        def made(run: Run) -> Rule:
            name = run.__name__.replace("_", "-")
            return Rule(name, severity, self.name, run.__doc__, run, needs_source, needs_whole, optional)

        return made

    def reported(self, severity: Severity) -> Callable[[Callable[[], None]], Rule]:
        """Make a rule of a docstring: its diagnostics come from reading the map."""

        def made(described: Callable[[], None]) -> Rule:
            return Rule(described.__name__.replace("_", "-"), severity, self.name, described.__doc__)

        return made
