"""The reading room as a format."""
