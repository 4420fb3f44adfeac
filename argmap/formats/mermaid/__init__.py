"""Mermaid, for Markdown pages."""
