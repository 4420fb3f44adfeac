"""`argmap schema`: the JSON Schema of maps."""

from argmap.cli.support import options
from argmap.cli.support.output import emit_document
from argmap.cli.support.writing import write_file


def command(
    output: options.Output = None,
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
    from argmap.text.json import as_json

    text = as_json(schema())
    if output in (None, "-"):
        emit_document(text)
    else:
        write_file(output, text)
