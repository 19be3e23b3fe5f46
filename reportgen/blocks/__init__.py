"""Blocks and inlines, their text notation, and the numbering of headings and enumerations. Knows no Word and no data."""
