"""Two maps side by side, in words."""
