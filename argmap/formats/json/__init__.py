"""A map as JSON, for programs."""
