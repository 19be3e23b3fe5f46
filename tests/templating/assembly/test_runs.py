"""What is told only when a section's text stands: bases said twice, signs, clauses that fall."""

import pytest

from tests.templating.office import GENRE, HEAD, Office

GENRE_FILE = "templates/annual/genre.yaml"


def styled(office: Office, style: str) -> Office:
    return office.write(GENRE_FILE, f"{GENRE}style: {style}\n")


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        ("{{ 参保人数|增减 }}、{{ 参保人数|同比 }}。", "比上年增加4.24万人、增长5.4%。"),  # LANGUAGE C10
        ("{{ 参保人数|同比 }}，{{ 参保人数|增减 }}。", "同比增长5.4%，增加4.24万人。"),
        ("{{ 参保人数|增减 }}、{{ 基金收入|同比 }}。", "比上年增加4.24万人、同比增长20%。"),  # another indicator
        ("{{ 参保人数|增减 }}，其中{{ 参保人数|同比 }}。", "比上年增加4.24万人，其中同比增长5.4%。"),  # words between
        (
            "{{ 参保人数|增减 }}、{{ 参保人数|比(2023) }}。",
            "比上年增加4.24万人、比2023年增长9%。",
        ),  # LANGUAGE O10: another base
        ("{{ 无上年|增减 }}、{{ 无上年|同比 }}。", "同比XX、同比XX。"),
        ("{{ 报销比例|增减 }}、{{ 报销比例|同比 }}。", "比上年提高0.4个百分点。"),  # the same words twice
        ("{{ 职工人数|增减 }}，{{ 职工人数|同比 }}。", "与上年持平。"),
    ],
    ids=["difference-rate", "rate-difference", "another", "apart", "other-base", "gap", "points", "level"],
)
def test_the_base_is_said_once_of_one_figure(office: Office, section: str, printed: str) -> None:
    assert office.prints(section) == printed


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        (
            "参保{{ 参保人数|同比 }}，收入{{ 基金收入|同比 }}；支出{{ 基金支出|同比 }}。",
            "参保同比增长5.4%，收入增长20%；支出增长12.5%。",
        ),
        ("参保{{ 参保人数|同比 }}。收入{{ 基金收入|同比 }}。", "参保同比增长5.4%。收入同比增长20%。"),
        (
            "参保{{ 参保人数|同比 }}，{% clause %}{{ 无上年|同比 }}，{% endclause %}收入{{ 基金收入|同比 }}。",
            "参保同比增长5.4%，收入增长20%。",
        ),
        ("{% clause %}{{ 无上年|同比 }}，{% endclause %}收入{{ 基金收入|同比 }}。", "收入同比增长20%。"),
        ("参保{{ 参保人数|同比 }}，人数{{ 职工人数|同比 }}。", "参保同比增长5.4%，人数持平。"),
        ("1. 参保{{ 参保人数|同比 }}\n1. 收入{{ 基金收入|同比 }}", "一是参保同比增长5.4%。二是收入同比增长20%。"),
    ],
    ids=["a-sentence", "two-sentences", "over-a-fallen-clause", "first-fell", "level", "items"],
)
def test_once_says_the_base_at_the_head_of_a_sentence(office: Office, section: str, printed: str) -> None:
    assert styled(office, "{base_word: once}").prints(section) == printed


def test_a_named_deficit_takes_the_place_of_the_surplus(office: Office) -> None:
    office.write("data/indicators.yaml", "当期结余: {id: b, unit: 元, kind: amount, signs: [结余, 赤字]}\n")
    for value, printed in (("-3.2亿", "当期赤字3.2亿元。"), ("3.2亿", "当期结余3.2亿元。")):
        office.write("data/2025.yaml", f"{HEAD}period: 2025\nfigures: {{当期结余: {value}}}\n")
        office.write("data/2024.yaml", f"{HEAD}period: 2024\n")
        assert office.prints("当期结余{{ 当期结余 }}。") == printed


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        ("参保{{ 参保人数 }}，{{ 无上年|同比 }}，职工{{ 职工人数 }}。", "参保82.84万人，职工31200人。"),
        ("参保{{ 参保人数 }}，{{ 无上年|同比 }}。", "参保82.84万人。"),
        ("拨付{{ 未知 }}，惠及{{ 零数 }}。职工{{ 职工人数 }}。", "职工31200人。"),
        ("拨付{{ 未知 }}。", ""),
        ("1. **甲。**拨付{{ 未知 }}。\n1. 乙{{ 零数 }}。\n1. 丙{{ 职工人数 }}。", "一是乙0人。二是丙31200人。"),
        ("1. **甲**。拨付{{ 未知 }}。\n1. 乙{{ 零数 }}。", "乙0人。"),
        ("他说：“拨付{{ 未知 }}。”职工{{ 职工人数 }}。", "职工31200人。"),
        ("参保{{ 参保人数 }}；拨付{{ 未知 }}；职工{{ 职工人数 }}。", "参保82.84万人；职工31200人。"),
        ("## 拨付{{ 未知 }}\n\n职工{{ 职工人数 }}。", "职工31200人。"),
        ("职工{{ 职工人数 }}{% list %}{{ 未知 }}{% endlist %}。", ""),
    ],
    ids=["clause", "last", "head", "all", "items", "lead-alone", "quoted", "semicolon", "heading", "empty-list"],
)
def test_clauses_fall_with_their_gaps_where_the_style_says_so(office: Office, section: str, printed: str) -> None:
    assert styled(office, "{missing: fall}").prints(section) == printed


def test_a_gap_that_fell_is_not_reported_as_printed(office: Office) -> None:
    assert (
        not styled(office, "{missing: fall}").drafted("参保{{ 参保人数 }}，{{ 无上年|同比 }}。").of_code("T301", "T302")
    )


def test_records_say_what_stands_in_the_draft(office: Office) -> None:
    figures = office.drafted("{{ 参保人数|增减 }}、{{ 参保人数|同比 }}。").figures
    assert [figure.text for figure in figures] == ["比上年增加4.24万人", "增长5.4%"]
