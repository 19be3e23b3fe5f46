"""Kinds of document: their files, sections, limits, verdicts and styles."""
