"""The text that Kialo exports."""
