"""Numbers of headings, right and wrong, and what only looks like one."""

import pytest

from reportgen.review.format.numbers import heading_number


@pytest.mark.parametrize(
    ("text", "level", "value", "written", "right"),
    [
        ("一、主要工作", 1, 1, "一、", "一、"),
        ("十二.主要工作", 1, 12, "十二.", "十二、"),
        ("二十一、主要工作", 1, 21, "二十一、", "二十一、"),
        ("一百零一，主要工作", 1, 101, "一百零一，", "一百零一、"),
        ("（三）参保", 2, 3, "（三）", "（三）"),
        ("(三)参保", 2, 3, "(三)", "（三）"),
        ("（三）、参保", 2, 3, "（三）、", "（三）"),
        ("（十）参保", 2, 10, "（十）", "（十）"),
        ("1.参保", 3, 1, "1.", "1."),
        ("1、参保", 3, 1, "1、", "1."),
        ("1．参保", 3, 1, "1．", "1."),
        ("1.2023年参保", 3, 1, "1.", "1."),
        ("12)参保", 3, 12, "12)", "12."),
        ("（4）参保", 4, 4, "（4）", "（4）"),
        ("(4)参保", 4, 4, "(4)", "（4）"),
    ],
)
def test_a_number_is_read_with_its_level_and_its_right_form(
    text: str, level: int, value: int, written: str, right: str
) -> None:
    assert heading_number(text) == (level, value, written, right)


@pytest.mark.parametrize(
    "text",
    ["一是参保", "2025年", "5.3%", "10.5万人", "一方面，参保", "（含生育保险）", "", "第一、二季度", "3个", "1.5.2"],
)
def test_what_is_no_number_of_a_heading_is_none(text: str) -> None:
    assert heading_number(text) is None
