"""A map in argmap's own format, read as every other format is."""

from argmap.diagnostics import Diagnostic
from argmap.formats.options import PLAIN, Options
from argmap.loading import load
from argmap.model import ArgumentMap


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map and everything wrong with it; a map says for itself whatever `options` could."""
    return load(text)
