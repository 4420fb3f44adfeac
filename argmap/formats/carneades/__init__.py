"""Argument graphs of Carneades 4, as YAML."""

from argmap.formats.carneades.read import read

__all__ = ["read"]
