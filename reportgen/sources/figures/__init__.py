"""A figure as it is written, in whatever file: its number, its parts, its name."""
