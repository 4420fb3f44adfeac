"""Abstract frameworks as ASPARTIX facts."""
