"""Numbers and changes read back out of text."""
