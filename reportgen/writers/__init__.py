"""Blocks to one text format each; a writer asks no data and words nothing."""
