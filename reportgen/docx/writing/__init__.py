"""Blocks to the body of a .docx and the parts that belong to it."""
