"""A map as nested lists."""
