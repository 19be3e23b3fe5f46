"""What phrases are put together from: the style, numbers, signs, shares, the words for a base."""
