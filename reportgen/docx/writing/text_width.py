"""How wide a text is on the page, near enough to set columns and to centre one line over another."""

import unicodedata

from reportgen.blocks.model import FigureInline, Inlines


def plain(inlines: Inlines) -> str:
    """The text of inlines."""
    return "".join([inline.figure.text if isinstance(inline, FigureInline) else inline.text for inline in inlines])


def text_width(text: str, em: int) -> int:
    """The width in twips: full-width characters are `em` wide, the others about half of it (digits in a book face)."""
    return sum(em if unicodedata.east_asian_width(char) in "WFA" else em // 2 for char in text)
