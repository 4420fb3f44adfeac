"""Styled lines for a terminal: signs and colours, wrapping, items, trees that break off.  Knows no map."""
