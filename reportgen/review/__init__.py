"""Drafts held against data and against drafts."""
