"""An outline in Markdown."""

from argmap.formats.markdown.read import read

__all__ = ["read"]
