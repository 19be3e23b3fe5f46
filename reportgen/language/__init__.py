"""Values in, Chinese out: how figures, changes, targets and dates are worded. Pure functions; the one rounding happens here."""
