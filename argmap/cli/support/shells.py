"""How offers of completion leave argmap: no shell runs or expands a text of a map or the name of a file.

The scripts that users have installed are typer's: bash splits what we print
at line ends, zsh evaluates it twice, fish and PowerShell cut it at a mark.
What a shell would act on in a word that it inserts is not offered at all.
"""

import os
import re
from collections.abc import Callable
from typing import Any

from typer._click.shell_completion import add_completion_class, split_arg_string
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete

from argmap.text import one_line

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")

_ACTIVE = r"""[\x00-\x1f\x7f-\x9f$`\\!*?\[\]{}()<>|&;"'#~^\ud800-\udfff\u2028-\u202e\u2066-\u2069]"""
_AT_ONCE = '[[ "${funcstack[1]}" == _argmap ]] && _argmap_completion "$@"'
_PLAIN = r"--[a-z][a-z-]*|[\w./:+=][\w./:+@%=-]*"
_QUOTES = "[‘’‚‛]"  # which end a text for PowerShell as `'` does, unless they are doubled


class Bash(BashComplete):
    """A line an offer, a space in it escaped.

    Bash takes a word apart at colons, and puts an offer in the place of what
    stands after the last one: words are put together here, and offers cut.
    """

    def get_completion_args(self) -> tuple[list[str], str]:
        words, last = os.environ["COMP_WORDS"].split("\n"), int(os.environ["COMP_CWORD"])
        if len(words) == 1:  # as older scripts send it, in one line
            return super().get_completion_args()
        whole, joined = list[str](), False
        for word in words[: last + 1]:
            if whole and (joined or word.startswith(":")):
                whole[-1] += word
            else:
                whole.append(word)
            joined = word.endswith(":")
        *args, incomplete = (split_arg_string(word)[0] if word.strip() else "" for word in whole)
        return args[1:], incomplete

    def get_completions(self, args: list[str], incomplete: str) -> list[Any]:
        found = _offers(super().get_completions, args, incomplete)
        self._cut = incomplete.rfind(":") + 1 if "\n" in os.environ["COMP_WORDS"] else 0
        return found

    def format_completion(self, item: Any) -> str:
        return str(item.value)[self._cut :].replace(" ", "\\ ")


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

    def get_completion_args(self) -> tuple[list[str], str]:
        args, incomplete = super().get_completion_args()
        return args, incomplete.lstrip("'")  # as a word that was offered in quotes begins

    def get_completions(self, args: list[str], incomplete: str) -> list[Any]:
        found = _offers(super().get_completions, args, incomplete)
        return [item for item in found if not item.value.endswith(":") and ":::" not in item.value]

    def format_completion(self, item: Any) -> str:
        quoted = re.sub(_QUOTES, r"\g<0>\g<0>", item.value)
        word = item.value if re.fullmatch(_PLAIN, item.value) else f"'{quoted}'"
        return f"{word}:::{one_line(item.help or '').replace(':::', ': : :') or ' '}"


def install(shell: str) -> str:
    """Teach a shell to complete for good; the file that does it.  Raises ArgmapError for one that is not known."""
    from typer._completion_shared import install as put

    from argmap.cli.support.output import choose

    _, path = put(shell=choose(shell, SHELLS, "shell"), prog_name="argmap")
    if shell == "zsh":  # which runs the file when it is first asked, and would offer nothing then
        path.write_text(f"{path.read_text().rstrip()}\n\n{_AT_ONCE}\n")
    return path.as_posix()


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
    from argmap.cli.support.complete import typed

    typed[:] = args
    try:
        found = complete(args, incomplete)
    except Exception:
        return []
    return [item for item in found if not re.search(_ACTIVE, item.value)]


def _for_zsh(text: str) -> str:
    """A text in double quotes, where nothing is expanded; `_arguments` takes one backslash from before a colon."""
    quoted = re.sub(r'([\\$`"])', r"\\\1", text).replace("\\:", "\\\\:")
    return '"' + quoted.replace("'", "'\\''") + '"'
