"""What to do about a word that is no id, a key that is unknown, a flag that is none."""

from argmap.keys import Table, is_id
from argmap.text import shortened
from argmap.text.words import chunks

QUOTES = "“”„‟‘’‚‛«»‹›\"'`"
_BRACKETS = "()[]{}（）【】〔〕［］｛｝"
_MEANT = {
    "argmap": ("version", "argmap-version", "format", "format-version"),
    "support": ("supported by", "supported-by", "because", "reasons", "reason", "pro", "pros", "for", "arguments"),
    "attack": ("attacked by", "attacked-by", "objections", "objection", "con", "cons", "against", "but", "rebuttal"),
    "premises": ("because", "reasons", "from", "statements", "ids"),
    "text": ("claim", "sentence", "content", "statement", "says"),
    "statements": ("claims", "propositions"),
    "authorities": ("references", "works", "citations", "sources"),
    "cites": ("source", "sources", "citation", "authority", "authorities"),
}
"""What people write for a key who know other words for it."""
_FLAGS = dict.fromkeys(("yes", "on", "y", "1"), "true") | dict.fromkeys(("no", "off", "n", "0"), "false")
_AROUND = f",;.:-，、；：。{_BRACKETS}"


def meant(word: str, table: Table) -> str | None:
    """The key of a table that another word is meant for."""
    return next((key for key, words in _MEANT.items() if key in table and word.casefold() in words), None)


def unwrapped(name: str) -> tuple[str, str]:
    """A name without the quotes or brackets that are part of it, and which of the two these are."""
    bare = name.strip(QUOTES)
    return (bare, "quotes") if bare != name else (name.strip(_BRACKETS), "brackets")


def about_id(name: str, what: str) -> tuple[str, str, str | None]:
    """A message about a name that is no id, a hint, and the id if only quotes or stops around it are wrong."""
    shown = shortened(name, 40)
    for around, told in ((QUOTES, "quotes that are part of it"), (QUOTES + _AROUND, "a sign that is no part of an id")):
        bare = name.strip(around)
        if is_id(bare):
            return f"`{shown}` has {told}, and cannot be the id of {what}", f"write `{bare}`", bare
    hint = "an id is a letter or digit, then letters, digits, `-` or `_`"
    suggestion = "-".join(chunks(name))[:40].strip("-%.,")
    if is_id(suggestion):
        hint += f": for example `{suggestion}`"
    if len(name.split()) > 2:
        hint = f"indent the line if it belongs to the text above, and quote that text; {hint}"
    return f"`{shown}` cannot be the id of {what}", hint, None


def choices(table: Table) -> str:
    known = ", ".join(table)
    return f"one of: {known}" if len(table) < 30 else "its keys are the variables of CSL, such as title, author, issued"


def flag_meant(word: str) -> bool | None:
    """What a word that is no flag is likely to mean, if it is `true` or `false`."""
    near = _FLAGS.get(word.casefold(), word.casefold())
    return near == "true" if near in ("true", "false") else None


def flag_hint(word: str) -> str:
    meant = flag_meant(word)
    quotes = ", without quotes" if word in ("true", "false") else ""
    return "" if meant is None else f"write `{'true' if meant else 'false'}`{quotes}"
