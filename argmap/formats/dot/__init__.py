"""Graphviz DOT."""
