"""Goal Structuring Notation, as the YAML of gsn2x."""

from argmap.formats.gsn.read import read

__all__ = ["read"]
