"""A map in argmap's own format, written as every other format is."""

from collections.abc import Mapping

from argmap import writing
from argmap.model import ArgumentMap
from argmap.writing import losses

__all__ = ["losses", "write"]


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The map as YAML; labels have no place in it."""
    return writing.write(amap)
