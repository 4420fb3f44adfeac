"""What an unquoted scalar is in JSON."""

from argmap.model import Value

_NUMBER_LENGTH = 15  # digits that every reader of JSON keeps


def resolved(word: str) -> Value:
    """`true`, `false`, `null` and numbers, if writing them gives the same characters again; all else is text."""
    if word in ("true", "false"):
        return word == "true"
    if word in ("null", "~", ""):
        return None
    if len(word) <= _NUMBER_LENGTH and word[-1].isdecimal() and word[0] in "-0123456789":
        for number in (int, float):
            try:
                if repr(value := number(word)) == word:
                    return value
            except ValueError:
                continue
    return word
