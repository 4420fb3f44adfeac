"""What `--json` prints, one document a command; the JSON Schema of maps; their numbers."""
