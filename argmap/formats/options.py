"""What a reader of another format is told beside the text."""

from collections.abc import Callable

from argmap.records import record


@record
class Options:
    """All that may be told; a reader takes what it has a use for.

    `title` is for a map whose format has none; `source_text` is the text that
    was annotated, where the format keeps it in a file of its own, and
    `source_path` how to name that file.  `include` gives the text of a file
    that the text names, relative to it, or None.
    """

    title: str = ""
    merge_rephrases: bool = False
    source_text: str | None = None
    source_path: str = ""
    include: Callable[[str], str | None] | None = None


PLAIN = Options()
