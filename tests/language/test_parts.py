"""O7: parts in brackets, and shares that should make 100 %."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.language.parts import WORDS, parts_phrase, shares_make_100

COUNTS = st.lists(st.integers(1, 10**6), min_size=1, max_size=6)


@pytest.mark.parametrize("word", WORDS)
def test_parts_stand_in_full_width_brackets(word: str) -> None:
    phrase = parts_phrase([("居民参保", "459.1万人"), ("职工参保", "41.1万人")], word)
    assert phrase == (f"（{word}居民参保459.1万人、职工参保41.1万人）", "O7")


@given(COUNTS, st.integers(0, 2))
def test_rounded_shares_are_added_as_a_reader_would(parts: list[int], decimals: int) -> None:
    whole, scale = sum(parts), 10**decimals
    printed = sum((Fraction(part * 200 * scale, whole) + 1) // 2 for part in parts)  # half up
    assert shares_make_100([Decimal(part) for part in parts], decimals) == (printed == 100 * scale)


def test_three_thirds_do_not_make_100() -> None:
    assert not shares_make_100([Decimal(1)] * 3, 1)
    assert shares_make_100([Decimal(1)] * 4, 1)
