"""SVG, PNG and PDF, drawn by Graphviz."""
