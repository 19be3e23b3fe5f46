"""What holds for every test."""

from hypothesis import settings

# The same examples in every run, as long as they need: a test that passes here passes there.
settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("repeatable")
