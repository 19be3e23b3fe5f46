"""Texts in the hands of a template: one that holds figures is whole, since its pieces could be put together to a forged one."""

import re

_MARK = re.compile("[\ue000-\uf8ff]")


def holds_figures(text: str) -> bool:
    """True for a text with a figure, a placed block or a gap in it."""
    return not text.isascii() and _MARK.search(text) is not None
