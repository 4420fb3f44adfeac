"""How offers of completion leave argmap: no shell runs or expands a text of a map or the name of a file.

The scripts that users have installed are typer's: bash splits what we print
at line ends, zsh evaluates it twice, fish and PowerShell cut it at a mark.
What a shell would act on in a word that it inserts is not offered at all.
"""

import re
from collections.abc import Callable
from typing import Any

from typer._click.shell_completion import add_completion_class
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete

from argmap.text import one_line

_ACTIVE = r"""[\x00-\x1f\x7f-\x9f$`\\!*?\[\]{}()<>|&;"'#~^\ud800-\udfff\u2028\u2029]"""
_PLAIN = r"[\w./:+@%,=-]+"


class Bash(BashComplete):
    """A line an offer, a space in it escaped."""

    def get_completions(self, args: list[str], incomplete: str) -> list[Any]:
        return _offers(super().get_completions, args, incomplete)

    def format_completion(self, item: Any) -> str:
        return str(item.value).replace(" ", "\\ ")


class Zsh(ZshComplete):
    """`"word":"meaning"`, in single quotes for `eval`, in double quotes for the one that `_arguments` does."""

    def get_completions(self, args: list[str], incomplete: str) -> list[Any]:
        return _offers(super().get_completions, args, incomplete)

    def format_completion(self, item: Any) -> str:
        word = _for_zsh(item.value.replace(":", "\\:"))
        return f"{word}:{_for_zsh(one_line(item.help))}" if item.help else word


class Fish(FishComplete):
    """The word, a tab, the meaning."""

    def get_completions(self, args: list[str], incomplete: str) -> list[Any]:
        return _offers(super().get_completions, args, incomplete)

    def format_completion(self, item: Any) -> str:
        return f"{item.value}\t{one_line(item.help)}" if item.help else str(item.value)


class PowerShell(PowerShellComplete):
    """The word, `:::`, the meaning; quoted, where PowerShell would take it apart; none that runs into the mark."""

    def get_completions(self, args: list[str], incomplete: str) -> list[Any]:
        found = _offers(super().get_completions, args, incomplete)
        return [item for item in found if not item.value.endswith(":") and ":::" not in item.value]

    def format_completion(self, item: Any) -> str:
        word = item.value if re.fullmatch(_PLAIN, item.value) and item.value[0] not in "@%,-" else f"'{item.value}'"
        return f"{word}:::{one_line(item.help or '').replace(':::', ': : :') or ' '}"


def register() -> None:
    """Take the place of the classes that came with typer."""
    for name, shell in (
        ("bash", Bash),
        ("zsh", Zsh),
        ("fish", Fish),
        ("powershell", PowerShell),
        ("pwsh", PowerShell),
    ):
        add_completion_class(shell, name)


def _offers(complete: Callable[[list[str], str], list[Any]], args: list[str], incomplete: str) -> list[Any]:
    """What is offered, without words that a shell would act on; nothing where it cannot be told."""
    try:
        found = complete(args, incomplete)
    except Exception:
        return []
    return [item for item in found if not re.search(_ACTIVE, item.value)]


def _for_zsh(text: str) -> str:
    """A text in double quotes, where nothing is expanded; `_arguments` takes one backslash from before a colon."""
    quoted = re.sub(r'([\\$`"])', r"\\\1", text).replace("\\:", "\\\\:")
    return '"' + quoted.replace("'", "'\\''") + '"'
