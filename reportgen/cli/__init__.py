"""Thin commands: options in, one call of the application, results and findings out, an exit code."""
