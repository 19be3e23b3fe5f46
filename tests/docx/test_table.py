import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.docx.table import column_widths

columns = st.lists(st.tuples(st.integers(200, 20_000), st.integers(-5, 80)), min_size=1, max_size=12)


@given(columns)
def test_columns_fill_the_type_area_exactly(drawn: list[tuple[int, int]]) -> None:
    needs, shares = zip(*drawn, strict=True)
    widths = column_widths(needs, shares, 8844)
    assert sum(widths) == 8844
    assert min(widths) > 0


@given(columns)
def test_no_line_is_broken_while_there_is_room(drawn: list[tuple[int, int]]) -> None:
    needs, shares = zip(*drawn, strict=True)
    widths = column_widths(needs, shares, sum(needs))
    assert widths == list(needs)


@pytest.mark.parametrize(
    ("needs", "shares", "widths"),
    [
        ([1000, 1000], [3, 1], [6133, 2711]),
        ([9000, 9000], [3, 1], [6633, 2211]),
        ([9000, 500, 500], [1, 1, 1], [7844, 500, 500]),
        ([9000, 9000, 500], [2, 1, 1], [5562, 2782, 500]),
    ],
)
def test_the_long_columns_share_what_the_short_ones_leave(
    needs: list[int], shares: list[int], widths: list[int]
) -> None:
    assert column_widths(needs, shares, 8844) == widths
