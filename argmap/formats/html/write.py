"""One HTML page (see `argmap.page`)."""

from argmap.page import write

__all__ = ["write"]
