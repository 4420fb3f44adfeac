"""`argmap draft`: from a text to a first map."""

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.output import emit_document, remark
from argmap.cli.support.writing import taken, write_file
from argmap.diagnostics import ArgmapError
from argmap.draft.model import Drafted
from argmap.library.files import STDIN, read_text, real
from argmap.model import Source, Value
from argmap.text import counted
from argmap.text.json import as_json

_SECONDS = 600


def command(
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help="The text to map, a file; `-` is standard input.")
    ] = None,
    output: Annotated[str | None, options.output("Write the map here; else print it.", "MAP")] = None,
    quote: Annotated[
        bool, typer.Option("--quote", help="Write the sentences themselves, to be put into other words.")
    ] = False,
    with_: Annotated[
        str | None, typer.Option("--with", metavar="COMMAND", help="Let a program propose statements and arguments.")
    ] = None,
    timeout: Annotated[
        int, typer.Option(min=1, max=10**6, metavar="SECONDS", help="How long that program may take.")
    ] = _SECONDS,
    schema: Annotated[bool, typer.Option("--schema", help="Print what that program gets and must answer.")] = False,
) -> None:
    """Make a first map of a text: a scaffold to work through, not an analysis.

    Every sentence becomes a statement that is still to be written, with its
    place in the text; authors that the text cites become authorities; words
    such as "however" and the places of sentences say what may support or
    attack what.  Each guess is marked by a comment, and `argmap check` walks
    through what is left to do.  The words are English ones; in other
    languages only places speak.

    A program is called without a shell, with the numbered sentences as JSON
    on standard input.  What it says of the text must be there, or nothing is
    written.

    \b
    Examples:
      argmap draft bridge.txt -o bridge.yaml
      argmap draft bridge.txt -o bridge.yaml && argmap check bridge.yaml
      argmap draft bridge.txt --with 'python propose.py --model small'
      argmap draft --schema
    """
    if schema:
        from argmap.draft.schema import schema as document

        emit_document(as_json(document()))
        return
    if text is None:
        raise ArgmapError("name the text to make a map of")
    if output is not None and output != STDIN and taken(output):
        raise ArgmapError(f"{output} is there already, and is left as it is")
    from argmap.draft import draft
    from argmap.draft.writing import write

    words = read_text(text)
    name = "A draft" if text == STDIN else Path(text).stem
    drafted = draft(words, name, quote=quote) if with_ is None else _proposed(words, name, with_, timeout)
    if not drafted.statements:
        raise ArgmapError(f"{text} has no sentence to make a statement of")
    written = write(drafted, _source(drafted, text, output))
    if output in (None, STDIN):
        emit_document(written)
    else:
        write_file(str(output), written)
    remark(_told(drafted, output))


def _proposed(words: str, name: str, command: str, timeout: int) -> Drafted:
    """What a program proposes; where any of it is refused, that is told and nothing is written."""
    from argmap.cli.support.programs import output_of
    from argmap.draft.program import answer, question
    from argmap.draft.sentences import read, title
    from argmap.source.anchors import Passages

    passages = Passages(words)
    sentences = read(passages)
    heading = title(passages) or name
    by, found = output_of(command, question(heading, sentences), timeout)
    drafted, refused = answer(found, heading, passages, sentences, by)
    for line in refused:
        remark(f"argmap: error: {by}: {line}")
    if refused:
        remark(f"argmap: nothing is written; {counted(len(refused), 'fault')} in the answer")
        raise typer.Exit(1)
    return drafted


def _source(drafted: Drafted, text: str, output: str | None) -> Source:
    """The text as the source, with its path where it is in the map's folder."""
    item: dict[str, Value] = {"title": drafted.title}
    if text == STDIN:
        return Source(item)
    folder = Path.cwd() if output in (None, STDIN) else Path(str(output)).parent
    try:
        return Source(item, real(Path(text)).relative_to(real(folder)).as_posix())
    except (OSError, ValueError):
        remark("argmap: note: the text is not in the map's folder, so anchors cannot be checked")
        return Source(item)


def _told(drafted: Drafted, output: str | None) -> str:
    sizes = [
        counted(len(drafted.statements), "statement"),
        counted(len(drafted.arguments), "argument"),
        counted(len(drafted.authorities), "authority", "authorities"),
    ]
    where = f"wrote {output}: " if output not in (None, STDIN) else ""
    rival = f", or else `{drafted.rival}`" if drafted.rival else ""
    thesis = f"; thesis `{drafted.thesis[0]}`{rival}" if drafted.thesis else ""
    return f"{where}{', '.join(sizes)} proposed{thesis}"
