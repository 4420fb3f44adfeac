"""The README and the guides, run."""
