"""A column of numbers with their decimal points one under the other.

A decimal tab is not the way: Word applies one to a number in a cell that no tab character precedes, LibreOffice 7.4 does not, and
with the character Word would go on to the next stop. So the numbers stand at the right, each moved in by the room of the decimals
that it lacks. That is exact, for the digits of a book face are half an em wide and its point a quarter, and right in any program.
"""

from collections.abc import Sequence

from reportgen.docx.writing.text_width import text_width


class DecimalColumn:
    """The column of some texts; what is no number ("—", "XX") ends at the point, as a whole number does."""

    def __init__(self, texts: Sequence[str], em: int) -> None:
        self._em = em
        self._longest = max(map(self._decimals, texts), default=0)

    def indent(self, text: str) -> int:
        """How far from the right edge of its cell a text ends, in twips."""
        return self._longest - self._decimals(text)

    def need(self, text: str) -> int:
        """The width that a text takes up from the right edge on, in twips."""
        return text_width(text, self._em) + self.indent(text)

    def _decimals(self, text: str) -> int:
        _, point, decimals = text.partition(".")
        return (self._em // 4 + self._em // 2 * len(decimals)) if point else 0
