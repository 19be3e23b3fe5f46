"""A phrase: words and the rule that chose them."""

from typing import NamedTuple


class Phrase(NamedTuple):
    """text: as printed, "同比增长5.3%". rule: the row of the language rules that chose the words, "C1"."""

    text: str
    rule: str
