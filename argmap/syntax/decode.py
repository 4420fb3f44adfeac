"""Bytes to text: encodings, and the characters that YAML cannot hold."""

import codecs
import re

from argmap.diagnostics import Diagnostic, Severity, Span

MAX_BYTES = 64 * 1024 * 1024
# What is forbidden, and not `[^…]` of what is allowed, which takes as long to compile as a small map to check.
_FORBIDDEN = "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
_FORBIDDEN_ASCII = "[\0-\x08\x0b\x0c\x0e-\x1f\x7f]"  # the same for text that is ASCII; quicker to compile
WIDE_MARGIN = r"(?m)^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][^\S\n]*+(?=\S)"
"""A line that starts with a blank that is none to YAML."""
_LINE_SEPARATORS = "[\x85\u2028\u2029]"
_MARKED_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_MARKED_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, path: str = "") -> tuple[str, list[Diagnostic]]:
    """The text of a file, and what is wrong with its bytes.

    UTF-8 with or without a byte order mark and UTF-16 with one are read.  A
    byte that does not fit is reported once and read as Latin-1, so that the
    rest of the file can still be checked.  Over 64 MiB nothing is read.
    """
    if len(data) > MAX_BYTES:
        return "", [_bad(path, (0, 0), "the file is larger than 64 MiB", "split it", rule="too-large")]
    if unfit := _other_encoding(data):
        encoding, name = unfit
        return data.decode(encoding, "replace"), [_bad(path, (0, 0), f"the file looks like {name}", "save it as UTF-8")]
    encoding, name = ("utf-16", "UTF-16") if data.startswith(_MARKED_UTF16) else ("utf-8", "UTF-8")
    try:
        return data.decode(encoding).removeprefix("\ufeff"), []
    except UnicodeDecodeError as error:
        place = _place(data[: error.start].decode(encoding, "replace").removeprefix("\ufeff"))
        hint = "save the file as UTF-8" + (" (it looks like Latin-1)" if name == "UTF-8" else "")
        found = _bad(path, place, f"the byte 0x{data[error.start]:02X} is not {name}", hint)
        return data.decode("latin-1" if name == "UTF-8" else encoding, "replace"), [found]


def clean(text: str, path: str = "") -> tuple[str, list[Diagnostic]]:
    """`text` with every character that YAML cannot hold, or that would shift line numbers, made a space.

    Control characters and lone surrogates are reported, once for all of a
    kind, and ten kinds at the most.
    """
    text = text.removeprefix("\ufeff")
    if text.replace("\n", "").isprintable():  # nothing that is forbidden is: most texts need no closer look
        return text, []
    forbidden = _FORBIDDEN_ASCII
    if not text.isascii():
        forbidden, text = _FORBIDDEN, re.sub(_LINE_SEPARATORS, " ", text)
    kinds: dict[str, int] = {}
    for match in re.finditer(forbidden, text):
        kinds.setdefault(match.group(), match.start())
    if not kinds:
        return text, []
    found = []
    for character, offset in list(kinds.items())[:10]:
        kind = "half a character" if "\ud800" <= character <= "\udfff" else "a control character"
        more = f", here and in {text.count(character) - 1:,} other places" if text.count(character) > 1 else ""
        found.append(_bad(path, _place(text[:offset]), f"U+{ord(character):04X} is {kind}{more}", "delete it"))
    return re.sub(forbidden, " ", text), found


def _other_encoding(data: bytes) -> tuple[str, str] | None:
    """The codec and the name of an encoding that is told by its zero bytes, but not read."""
    if data.startswith(_MARKED_UTF32):
        return "utf-32", "UTF-32"
    if not data.startswith(_MARKED_UTF16):
        head = data[:200]
        even, odd = head[0::2].count(0), head[1::2].count(0)
        if max(even, odd) > len(head) / 4 and min(even, odd) == 0:
            return ("utf-16-be" if even else "utf-16-le"), "UTF-16 without a byte order mark"
    return None


def _place(head: str) -> tuple[int, int]:
    """Line and column, from 0, of what comes after `head`."""
    head = head.replace("\r\n", "\n").replace("\r", "\n")
    return head.count("\n"), len(head) - (head.rfind("\n") + 1)


def _bad(path: str, place: tuple[int, int], message: str, hint: str, *, rule: str = "bad-encoding") -> Diagnostic:
    line, column = place
    span = Span(path, line + 1, column + 1, line + 1, column + 2)
    return Diagnostic(rule, Severity.ERROR, message, span, hint)
