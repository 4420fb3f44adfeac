"""One table, for spreadsheets."""

from argmap.formats.csv.read import read

__all__ = ["read"]
