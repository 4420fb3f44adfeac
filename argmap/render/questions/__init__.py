"""Critical questions as lines: all arguments in a table, one in full, what to ask next; and a work sheet."""
