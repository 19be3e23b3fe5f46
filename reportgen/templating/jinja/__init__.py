"""Jinja as templates meet it: the environment, the loader, the names."""
