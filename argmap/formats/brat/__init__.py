"""Stand-off annotations of BRAT."""
