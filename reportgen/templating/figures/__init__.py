"""Figures in templates: what they hold, what they are compared with, what of them was printed."""
