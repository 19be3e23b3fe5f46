import pytest

from reportgen.blocks.numerals import chinese_numeral


@pytest.mark.parametrize(
    ("n", "written"),
    [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (120, "一百二十"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (1101, "一千一百零一"),
        (2026, "二千零二十六"),
        (9009, "九千零九"),
        (9999, "九千九百九十九"),
    ],
)
def test_numbers_are_read_as_one_says_them(n: int, written: str) -> None:
    assert chinese_numeral(n) == written


def test_no_two_numbers_are_written_alike() -> None:
    assert len({chinese_numeral(n) for n in range(1, 10_000)}) == 9_999


@pytest.mark.parametrize("n", [0, -1, 10_000])
def test_what_no_heading_counts_is_refused(n: int) -> None:
    with pytest.raises(ValueError, match=str(n)):
        chinese_numeral(n)
