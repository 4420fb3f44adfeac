"""What is wrong with a command line, said as all errors are: in one line, with what to do."""

import re
from typing import Any

from typer._click.exceptions import BadOptionUsage, BadParameter, ClickException, MissingParameter, NoSuchOption

from argmap.text import listed, unbroken

_WHOLE = r"is not a valid int(?:eger)?(?: range)?\b"  # in the words of all releases of the parser
_NUMBER = r"is not a valid float(?: range)?\b"


def told(error: ClickException) -> str:
    """The error of a parser of options in a line; nothing in it is obeyed by a terminal."""
    context: Any = getattr(error, "ctx", None)
    asked = f"`{context.command_path if context else 'argmap'} --help` tells how it is used"
    match error:
        case NoSuchOption():
            near = listed([f"`{each}`" for each in sorted(error.possibilities or ())], "or")
            return f"there is no option `{unbroken(error.option_name)}`; {f'did you mean {near}?' if near else asked}"
        case BadOptionUsage():
            takes = "takes no value" if "not take" in error.message else "needs a value behind it"
            return f"`{unbroken(error.option_name)}` {takes}"
        case MissingParameter():
            return f"{_named(error, context)} is missing; {asked}"
        case BadParameter():
            said = unbroken(error.message).rstrip(".")
            said = re.sub(_NUMBER, "is no number", re.sub(_WHOLE, "is no whole number", said))
            return f"{_named(error, context)}: {said}"
    said = unbroken(error.format_message()).rstrip(".")
    return f"{said[:1].lower()}{said[1:]}; {asked}"


def _named(error: BadParameter, context: Any) -> str:
    """The option or argument in question, by the names that one types."""
    hint = error.param.get_error_hint(context) if error.param is not None else error.param_hint
    return str(hint or "an argument").replace("'", "`").replace(" / ", " or ")
