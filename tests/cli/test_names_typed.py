"""Names as they are typed: accents in either form, and what a terminal or a log would obey, in every command."""

import unicodedata

import pytest
from fuzzing.commands import RAW, called

MAP = """argmap: 1
title: T
thesis: café
authorities:
  müller: {title: X}
statements:
  café: {text: A., support: [{premises: b, id: é, scheme: sign}, c]}
  b: {text: B is here., cites: müller, tags: [né]}
  c: C is here.
"""
BOTH_WAYS = """
show café
show é
why café
why café.support.2
critical café --max 1
ask é
what-if --withdraw café
what-if --withdraw §müller
what-if --deny café
what-if --assert café
what-if --doubt 'é found'
probability café --set b=0.5 --set §müller=0.5
query café..café
query cites:müller
query tag:né
export --format mermaid --select café
check --only café
add --under café 'New text here.'
move b --under café
move é --under c
rename café d
rename b ö
rename müller d
rename tag:né d
""".strip().splitlines()


@pytest.mark.parametrize("line", BOTH_WAYS)
def test_accents_are_found_in_either_form(line: str) -> None:
    command, *words = [word.strip("'").replace("~", " ") for word in _words(line)]
    told = set()
    for typed in ("NFC", "NFD"):
        for written in ("NFC", "NFD"):
            changed = [unicodedata.normalize(typed, word) for word in words]
            text = unicodedata.normalize(written, MAP)
            status, out, errors = called([command, "-", *changed], {}, text)
            assert status == 0, errors
            told.add(unicodedata.normalize("NFC", out + errors))
    assert len(told) == 1


def _words(line: str) -> list[str]:
    """The words of a line; what is in quotes is one."""
    parts = line.split("'")
    return [word for at, part in enumerate(parts) for word in ([part] if at % 2 else part.split())]


OBEYED = "x\n::error file=y::owned\x1b[31m\u202e"
SAID = """
show M
show M @
show --width=@
show --@
lsp @
@
query . is:leaf
query . is:leaf --count
query @ @
authorities M
coverage M --text @
check M --format concise
check M --format full
check M --format github
check M --format sarif
check M --format json
check --select @
evaluate .
ask M @
brief M --format markdown
add M --under @ text
rename M build @
fmt M --diff
fmt M
fix M --diff
export M --format @
export M -o @/@.dot
import M
import . --output-dir out
import M --from @
diff M n.yaml
diff M n.yaml --format markdown
compare M n.yaml --format markdown
grade n.yaml M --format csv
merge M n.yaml
merge M n.yaml --base @
stats .
stats . --format csv
new M
new @/x.yaml
explain @
guide @
""".strip().splitlines()
BRIDGE = "argmap: 1\ntitle: 'T'\nstatements:\n  build: {text: We build., support: [old]}\n  old: It is old.\n"


@pytest.mark.parametrize("line", SAID)
@pytest.mark.parametrize("text", [BRIDGE, BRIDGE.replace("[old]", "[oldd]")], ids=["good", "wrong"])
def test_nothing_typed_or_named_is_obeyed(line: str, text: str) -> None:
    words = [word.replace("@", OBEYED).replace("M", f"{OBEYED}.yaml") for word in line.split()]
    _, out, errors = called(words, {f"{OBEYED}.yaml": text, "n.yaml": BRIDGE})
    for said in (out.replace("\r\n", "\n"), errors):
        assert not RAW.search(said)
        assert not any(row.startswith("::error file=y") for row in said.splitlines())
    assert "internal error" not in errors
