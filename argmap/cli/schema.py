"""`argmap schema`: the JSON Schema of maps."""

from typing import Annotated

import typer

from argmap.cli.support.common import emit_document, write_atomic


def command(
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write a file.")] = None,
) -> None:
    """Print the JSON Schema of maps, with a description of every key, for editors.

    An editor with a YAML language server (VS Code with the YAML extension,
    for one) completes and checks a map whose first line names the schema:

    \b
      # yaml-language-server: $schema=argmap.schema.json

    \b
    Examples:
      argmap schema -o arguments/argmap.schema.json
      argmap schema | less
    """
    from argmap.documents.schema import schema
    from argmap.text import as_json

    text = as_json(schema())
    if output is None:
        emit_document(text)
    else:
        write_atomic(output, text)
