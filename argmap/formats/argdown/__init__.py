"""Argdown, as text."""
