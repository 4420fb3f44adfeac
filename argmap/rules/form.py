"""Rules about keys, ids and values.  Reading finds these; here is what they mean."""

from argmap.diagnostics import Severity
from argmap.rules.rule import Family

reported = Family("reading").reported


@reported(Severity.ERROR)
def unknown_key() -> None:
    """A map may hold only the keys of the format.

    What stands under a misspelt key would be lost.  Keys of your own start
    with `x-`: they are kept, and mean nothing here.

        argmap: 1
        title: Tea
        statements:
          tea: {text: Tea is better than coffee., suport: [calm]}
          calm: Tea keeps you calm.

    Mended:

        argmap: 1
        title: Tea
        statements:
          tea: {text: Tea is better than coffee., support: [calm]}
          calm: Tea keeps you calm.
    """


@reported(Severity.ERROR)
def missing_key() -> None:
    """What cannot do without a key must have it.

    A map needs `argmap`, `title` and `statements`, a statement its `text`,
    an argument its `premises`, an anchor its `quote`.

        argmap: 1
        title: Tea
        statements:
          tea: {note: better than coffee}

    Mended:

        argmap: 1
        title: Tea
        statements:
          tea: {text: Tea is better than coffee.}
    """


@reported(Severity.ERROR)
def wrong_type() -> None:
    """A key must hold what it is for.

    `implicit: yes` is a word, not `true`; a list is no text.

        argmap: 1
        title: Tea
        statements:
          tea: {text: Tea is better than coffee., implicit: yes}

    Mended:

        argmap: 1
        title: Tea
        statements:
          tea: {text: Tea is better than coffee., implicit: true}
    """


@reported(Severity.ERROR)
def bad_id() -> None:
    """An id must be one word: a letter or digit, then letters, digits, `-` or `_`.

    Letters of any script will do.  So ids need no quotation marks, in a map
    or on a command line.

        argmap: 1
        title: Tea
        statements:
          tea is better: Tea is better than coffee.

    Mended:

        argmap: 1
        title: Tea
        statements:
          tea-is-better: Tea is better than coffee.
    """


@reported(Severity.ERROR)
def duplicate_id() -> None:
    """Statements and arguments share one set of ids.

    With one id for two of them, nothing says which one is meant.

        argmap: 1
        title: Tea
        thesis: tea
        statements:
          tea:
            text: Tea is better than coffee.
            support: [{premises: calm, id: calm}]
          calm: Tea keeps you calm.

    Mended:

        argmap: 1
        title: Tea
        thesis: tea
        statements:
          tea:
            text: Tea is better than coffee.
            support: [{premises: calm, id: from-calm}]
          calm: Tea keeps you calm.
    """


@reported(Severity.ERROR)
def unsupported_version() -> None:
    """`argmap:` says which version of the format the map is written in.

    There is one so far, `1`.  A map of a later version needs a later argmap.

        argmap: 2
        title: Tea
        statements:
          tea: Tea is better than coffee.

    Mended:

        argmap: 1
        title: Tea
        statements:
          tea: Tea is better than coffee.
    """
