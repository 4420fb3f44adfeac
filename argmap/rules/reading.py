"""Rules about reading a map, as YAML and as text.  Reading finds these; here is what they mean."""

from argmap.diagnostics import Severity
from argmap.rules.rule import Family

reported = Family("reading").reported


@reported(Severity.ERROR)
def yaml_syntax() -> None:
    """The text must be YAML, of the plain kind that maps are written in.

    Mostly it is prose that YAML takes for something else: a colon and a
    space, a quotation mark that is not closed, a text that starts with a
    bracket.  Quotation marks around the text help.

        argmap: 1
        title: Lunch
        statements:
          soup: Lunch has one rule: soup comes first.

    Mended:

        argmap: 1
        title: Lunch
        statements:
          soup: "Lunch has one rule: soup comes first."
    """


@reported(Severity.ERROR)
def duplicate_key() -> None:
    """A key may stand only once in one place, an id only once in the map.

    Most programs keep one of the two and drop the other without a word.

        argmap: 1
        title: Lunch
        statements:
          soup: Soup is cheap.
          soup: Soup is warm.

    Mended:

        argmap: 1
        title: Lunch
        thesis: [soup-cheap, soup-warm]
        statements:
          soup-cheap: Soup is cheap.
          soup-warm: Soup is warm.
    """


@reported(Severity.ERROR)
def yaml_alias() -> None:
    """A map uses no YAML anchors and aliases: ids do their work.

    A text that starts with `&` or `*` looks like one.  Quote it.

        argmap: 1
        title: Lunch
        statements:
          house: &Sons pay for the soup.

    Mended:

        argmap: 1
        title: Lunch
        statements:
          house: "&Sons pay for the soup."
    """


@reported(Severity.ERROR)
def yaml_tag() -> None:
    """A map uses no YAML tags: each key says what it holds.

    A text that starts with `!` looks like one.  Quote it.

        argmap: 1
        title: Lunch
        statements:
          soup: !important soup is warm.

    Mended:

        argmap: 1
        title: Lunch
        statements:
          soup: "!important soup is warm."
    """


@reported(Severity.ERROR)
def too_deep() -> None:
    """Lists and mappings may be nested 200 levels deep, and no deeper.

    Arguments may: give the inner ones' premises ids, and write what supports
    and attacks them under those ids.  Then there is no limit.
    """


@reported(Severity.ERROR)
def too_large() -> None:
    """A file may have 64 MiB, and no more.

    A million statements fit in.  What is larger was mostly not meant to be
    read as a map.
    """


@reported(Severity.ERROR)
def bad_encoding() -> None:
    """A map must be text in UTF-8, or in UTF-16 with a byte order mark.

    Other encodings show as wrong letters, and control characters do not show
    at all.  Save the file as UTF-8, and delete what is named.
    """


@reported(Severity.ERROR)
def unreadable_file() -> None:
    """A map in a folder, the maps that a map refers to, and the copy of its source can be read.

    A link that leads out of the root is not followed: the root is the nearest
    folder above with `.argmap.toml`, `[tool.argmap]` in its pyproject.toml or
    `.git`, else the map's own folder.  A file that you name yourself is read
    wherever it is.  A copy that is not there is no fault.

    What a map refers to must itself be free of errors.  At most 50 maps are
    opened with one, at most 5 removes away.
    """


@reported(Severity.WARNING)
def comment_in_text() -> None:
    """A text should not be cut off by a `#`.

    After a space `#` starts a comment: the rest of the line is lost, and
    nobody is told.  Quote the text; in a comment leave a space after `#`.

        argmap: 1
        title: Lunch
        statements:
          soup: Most people take dish #3 with bread.

    Mended:

        argmap: 1
        title: Lunch
        statements:
          soup: "Most people take dish #3 with bread."
    """


@reported(Severity.WARNING)
def unused_ignore() -> None:
    """A comment that silences a rule should silence something.

    One that does not was for a fault that is mended, stands in the wrong
    place, or misspells the rule; it would hide the next fault there.  It is
    for its own line or, on a line of its own, for the key below with all that
    belongs to it.  Errors of reading cannot be silenced.

        argmap: 1
        title: Lunch
        statements:
          # argmap: ignore[question] it is quoted from the menu
          soup: Soup is warm.

    Mended:

        argmap: 1
        title: Lunch
        statements:
          # argmap: ignore[question] it is quoted from the menu
          soup: Why not soup?
    """


@reported(Severity.WARNING)
def unexplained_ignore() -> None:
    """A comment that silences a rule should say why.

    Whoever reads it next year has to decide whether it still holds.

        argmap: 1
        title: Lunch
        statements:
          soup: Why not soup?  # argmap: ignore[question]

    Mended:

        argmap: 1
        title: Lunch
        statements:
          soup: Why not soup?  # argmap: ignore[question] it is quoted from the menu
    """
