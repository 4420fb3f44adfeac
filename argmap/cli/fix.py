"""`argmap fix`: mends what is certain."""

from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.mending import Change, changes, deliver, show, told
from argmap.cli.support.output import remark, words_of
from argmap.edits import Typed, first_broken, fix
from argmap.rules import named
from argmap.syntax import parse
from argmap.text import counted


def command(
    paths: options.Maps = None,
    names: Annotated[bool, typer.Option("--names", help="Also put near names for those that are not known.")] = False,
    select: options.Select = None,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    jobs: options.Jobs = None,
) -> None:
    """Mend what is certain: missing spaces and quotes, tabs, a key a column off.

    Only what `check` reports and has a mend for is changed, and only where
    the map is then what it was read as before.  --names also takes each name
    that is not known for the one that `check` asks after ("did you mean"):
    look at those, since they can change what is said.  `-` reads standard
    input and prints.

    Exit status: 0, or 1 if a map could not be read, or still has syntax
    errors: which of them, `argmap check` tells.

    \b
    Examples:
      argmap fix                      every map in arguments/
      argmap fix mali.yaml --diff
      argmap fix corpus/ other.yaml --jobs 4
      argmap fix mali.yaml --names --select unknown-reference
      cat map.yaml | argmap fix -
    """
    chosen = named(words_of(select or ()))
    made, unread = changes(paths, partial(_change, chosen, names), "mending", jobs)
    if diff:
        show(made)
    else:
        deliver(made)
    done, more = sum(each.done for each in made), sum(each.more for each in made)
    maps = counted(sum(each.changes for each in made), "map")
    rest = f"; {more} more with --names" if more else ""
    remark(f"{'would mend' if diff else 'mended'} {counted(done, 'finding')} in {maps}{rest}")
    told(made, unread)


def _change(rules: frozenset[str], names: bool, typed: Typed) -> Change:
    mend = partial(fix, typed.document, rules, bibliographies=typed.bibliographies, abroad=typed.abroad)
    found = mend(names=names)
    more = len(mend(names=True).mended) - len(found.mended) if found.guessed else 0
    change = Change.of(typed, found.edits, done=len(found.mended), more=more)
    line = first_broken(parse(change.new) if found.edits else typed.document)
    return replace(change, why=f"has syntax errors that are left, the first in line {line}" if line else "")
