"""Jinja for template authors: names, filters, tags and their checks. Figures keep their origin through every template."""
