"""What `argmap --help` and `argmap --version` print; without typer, whose import takes longer than all of it."""

from argmap import __version__
from argmap.cli.support.table import COMMANDS, GROUPS

OVERVIEW = """\
Usage: argmap [OPTIONS] COMMAND [ARGS]...

  Take arguments apart: check maps of them, see what stands, draw them.

  MAP is a file, `-` for standard input, or a name for arguments/NAME.yaml;
  left out, it is the only map in arguments/.

  Examples:
    argmap show mali            the argument as a tree
    argmap check                every map in arguments/
    argmap export mali -o mali.svg

Options:
  --version             Print the version.
  --install-completion  Install completion for the current shell, or for the
                        one named: bash, zsh, fish, powershell or pwsh.
  --show-completion     Show completion for the current shell, to copy it or
                        customize the installation.
  -h, --help            Show this message and exit.
"""


def overview() -> str:
    """The help of argmap itself: how it is called, and every command in its group."""
    width = max(len(command.name) for command in COMMANDS)
    blocks = [OVERVIEW]
    for group in GROUPS:
        rows = (f"  {row.name:{width}}  {row.summary}\n" for row in COMMANDS if row.group == group)
        blocks.append(f"{group}:\n{''.join(rows)}")
    return "\n".join(blocks)


def version() -> str:
    """`argmap 1.2.3`."""
    return f"argmap {__version__}\n"
