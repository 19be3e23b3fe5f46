"""A document put together from its sections: which stand, in which order, with what left out and within what lengths."""
