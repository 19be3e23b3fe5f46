"""Editions of a draft: what each holds back or shows, whether that follows from the rest, and whether documents agree."""
