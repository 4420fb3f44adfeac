"""What is said of slips that are found in more than one way, once: for each the message, and the hint."""

from argmap.text import shortened

Told = tuple[str, str]


WRAPPED = "the text above goes on here, and the line is not indented", "indent it further"
WRAPPED_COLON = WRAPPED[0], f"{WRAPPED[1]}, and quote the whole text: it has a `: ` in it"

UNREAD = "nothing below this line is read: there is too much in the file that cannot be read as YAML"
UNREAD_HINT = "mend what is told first, and check again"


def unspaced(key: str) -> Told:
    """Of `text:The town`, which is one word to YAML."""
    return f"no space after `{key}:`", f"write `{key}: …`"


def uncoloned(key: str, sign: str = "", value: str = " …") -> Told:
    """Of `text The town`, or with another sign than a colon; `value` is what the hint has after the colon."""
    message = f"`{sign}` after `{key}` is not the colon of a key" if sign else f"no colon after `{key}`"
    return message, f"write `{key}:{value}`"


def unspaced_dash(item: str, more: int = 0) -> Told:
    """Of `-shade`, and of so many lines below it."""
    return f"no space after the dash of a list item{_below(more)}", f"write `- {item}`, with a space after the dash"


def undashed(item: str) -> Told:
    return "an item of the list has no dash", f"write `- {item}`"


def other_dash(sign: str, item: str, more: int = 0) -> Told:
    """Of `• shade`, and of so many lines below it."""
    return f"`{sign}` starts no item of a list{_below(more)}", f"write `- {item}`"


def dashed(key: str, what: str = "an id") -> Told:
    """Of `- shade: …` among ids, or of a key, where `what` is said of that."""
    return f"a dash before {what}", f"write `{key}: …` without it"


def unclosed(hint: str = "delete it") -> Told:
    """Of a quote."""
    return "this quote is never closed", hint


def starts_with(sign: str) -> Told:
    """Of a text that starts with a sign of YAML."""
    return f"a text may not start with `{sign}` unless it is quoted", "quote it"


def astray(where: str) -> Told:
    """Of a line; `where` says how it is to be indented."""
    return "the indentation of this line fits no line above", where


def unlike_below(where: str) -> Told:
    return "the line is not indented like those that follow it", where


def tabbed(where: str, more: int = 0) -> Told:
    """Of a line with a tab before its text, and of so many below it."""
    return f"the line is indented with a tab{_below(more)}", where


def closes_nothing(sign: str, hint: str) -> Told:
    """Of a bracket or brace."""
    return f"this `{sign}` closes nothing", hint


def doubled(sign: str, ids: list[str]) -> Told:
    """Of `[[a]` and `[a]]`; or, with several ids, of `[[a, b]` and `[a, b]]`, which may be one argument or several."""
    if not ids:
        return f"`{sign}` stands twice", "delete one"
    shown = shortened(", ".join(ids), 40)
    message = "this `[` is never closed" if sign == "[" else "this `]` closes nothing"
    return message, f"write `[[{shown}]]` for one argument from all of them, `[{shown}]` for one from each"


def outside(key: str, where: str, of: str = "statement") -> Told:
    """Of a key that stands outside what it belongs to."""
    return f"`{key}:` stands outside its {of}", where


def _below(more: int) -> str:
    return f", here and in {more} more below" if more else ""
