"""What hypothesis draws from: numbers and names as people type them, periods, and texts in the notation."""

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

HAN = "甲乙丙丁参保人数基金收支医疗"
LATIN = "abcXYZ"
PUNCTUATION = "，。；：、“”（）《》"

# A number as typed: at most 18 digits before the point and 12 behind it, no zero in front.
integers_as_typed = st.integers(0, 10**18 - 1).map(str)
numbers_as_typed = st.builds(
    lambda sign, integer, decimals: f"{sign}{integer}{'.' + decimals if decimals else ''}",
    st.sampled_from(["", "-"]),
    integers_as_typed,
    st.text("0123456789", max_size=12),
)

indicator_names = st.text(HAN + LATIN + "_", min_size=1, max_size=8) | st.builds(
    lambda head, number: f"{head}{number}", st.text(HAN + LATIN, min_size=1, max_size=6), st.integers(0, 99)
)

years = st.integers(1900, 2199)
months = st.integers(1, 12)


@st.composite
def periods(draw: Callable[[st.SearchStrategy[int]], int]) -> str:
    """Any period but days and spans of days, which calendars make (see test_period.py)."""
    year, first, last = draw(years), draw(months), draw(months)
    forms = (
        f"{year}",
        f"{year}H{draw(st.integers(1, 2))}",
        f"{year}Q{draw(st.integers(1, 4))}",
        f"{year}-{first:02d}",
        f"{year}-{min(first, last):02d}/{max(first, last):02d}",
        f"{year}/{year + draw(st.integers(0, 20))}",
        f"{year}-{first:02d}/{year + draw(st.integers(1, 20))}-{last:02d}",
    )
    return forms[draw(st.integers(0, len(forms) - 1))]


class WrittenBlock(NamedTuple):
    """A block as Markdown and the notation both write it. kind: "heading", "paragraph" or "list"; level 0 but for headings."""

    kind: str
    level: int
    lines: tuple[str, ...]


_words = st.text(HAN + PUNCTUATION + LATIN, min_size=1, max_size=8)
# A lead phrase begins and ends with a Chinese character; its neighbours may be punctuation.
_bold = st.builds(
    lambda inner, first, last: f"**{first}{inner}{last}**",
    st.text(HAN + PUNCTUATION, max_size=5),
    st.sampled_from(HAN + "（“《"),
    st.sampled_from(HAN + "。”）》"),
)
# Between two bold phrases there is always plain text: four stars in a row are read differently (see test_notation.py).
line_texts = st.builds(
    lambda first, rest, last: first + "".join(f"{bold}{word}" for bold, word in rest) + last,
    st.text(HAN + PUNCTUATION, max_size=4),
    st.lists(st.tuples(_bold, st.text(HAN + PUNCTUATION, min_size=1, max_size=4)), max_size=2),
    _words,
)
blocks_as_written = st.one_of(
    st.builds(lambda level, line: WrittenBlock("heading", level, (line,)), st.integers(1, 4), line_texts),
    st.builds(lambda lines: WrittenBlock("paragraph", 0, tuple(lines)), st.lists(line_texts, min_size=1, max_size=3)),
    st.builds(lambda lines: WrittenBlock("list", 0, tuple(lines)), st.lists(line_texts, min_size=1, max_size=4)),
)
