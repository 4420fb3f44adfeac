"""Argdown, as the JSON that its own tool exports."""
