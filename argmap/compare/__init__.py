"""Two or more maps: what is the same in them, and what is not."""
