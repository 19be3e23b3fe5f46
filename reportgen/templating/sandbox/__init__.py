"""The bounds of a template: what it may spend and call, and how it is stopped."""
