"""Tables of statements, arguments and citations."""
