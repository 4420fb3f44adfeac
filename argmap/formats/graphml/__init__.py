"""GraphML, for graph tools."""
