"""A map as its own YAML: the only writer of maps."""
