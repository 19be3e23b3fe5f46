"""Numbers from numbers, exact and unrounded. No words, no I/O."""
