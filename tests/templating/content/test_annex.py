"""The table of indicators behind the text."""

import pytest

from reportgen.blocks.model import Annex
from tests.templating.office import GENRE, Office

GENRE_FILE = "templates/annual/genre.yaml"


def table(office: Office, annex: str) -> list[str]:
    """The annex as lines: its title, its head, its rows."""
    office.write(GENRE_FILE, f"{GENRE}annex: {annex}\n")
    return office.prints("正文。").split("\n")[1:]


ROWS = [
    ("参保人数", "参保人数 | 万人 | 82.84 | 78.60 | 增长5.4%"),
    ("employees", "职工人数 | 人 | 31200 | 31200 | 持平"),
    ("结余率", "结余率 | % | 25 | 20 | 提高5个百分点"),
    ("位次", "位次 | 位 | 2 | 5 | 上升3位"),
    ("办理天数", "办理天数 | 天 | 15 | 17 | 缩短2天"),
    ("次均费用", "次均费用 | 元 | 7432.5 | 7510.2 | 下降1%"),
    ("直报增长", "直报增长 | 万元 | 800 | — | 下降5.53%"),
    ("住院率同比", "住院率同比 | — | — | — | 下降8.81%"),
    ("无上年", "无上年 | 人 | 12 | — | —"),
    ("未知", "未知 | 万元 | XX | 70 | —"),
    ("保密数", "保密数 | 万元 | XX | 4 | —"),
]


@pytest.mark.parametrize(("name", "row"), ROWS, ids=range(len(ROWS)))
def test_a_row_has_value_last_year_and_change_in_one_unit(office: Office, name: str, row: str) -> None:
    assert table(office, f"{{indicators: [{name}]}}") == [
        "附件 主要指标完成情况表",
        "指标 | 单位 | 本期 | 上期 | 同比",
        row,
    ]


def test_the_base_word_of_the_style_is_not_said_under_a_head_that_says_it(office: Office) -> None:
    office.add(GENRE_FILE, "")
    office.write(GENRE_FILE, f"{GENRE}style: {{base_word: 比上年}}\nannex: {{indicators: [参保人数]}}\n")
    assert "比上年" not in office.prints("正文。")


@pytest.mark.parametrize("annex", ["{title: 表, indicators: all}", "{title: 表}"], ids=["all", "unsaid"])
def test_all_are_those_that_have_a_record_in_the_order_of_the_catalogue(office: Office, annex: str) -> None:
    rows = table(office, annex)
    assert rows[0] == "附件 表"
    names = [row.partition(" | ")[0] for row in rows[2:]]
    assert names[:5] == ["参保人数", "职工人数", "基金收入", "基金支出", "结余"]
    assert "未知" in names
    assert "未写" not in names


def test_the_order_of_the_list_is_that_of_the_table(office: Office) -> None:
    rows = table(office, "{indicators: [位次, 参保人数, 位次]}")
    assert [row.partition(" | ")[0] for row in rows[2:]] == ["位次", "参保人数", "位次"]


@pytest.mark.parametrize("annex", ["~", "", "{indicators: []}"], ids=["null", "empty", "no-indicators"])
def test_without_indicators_there_is_no_annex(office: Office, annex: str) -> None:
    assert table(office, annex) == []


def test_an_indicator_of_which_nothing_was_written_has_no_row(office: Office) -> None:
    assert [row.partition(" | ")[0] for row in table(office, "{indicators: [未写, 未知, 位次]}")[2:]] == [
        "未知",
        "位次",
    ]
    assert table(office, "{indicators: [未写]}") == []


def test_each_cell_is_a_figure_with_its_origin(office: Office) -> None:
    office.write(GENRE_FILE, f"{GENRE}annex: {{indicators: [参保人数]}}\n")
    answer = office.drafted("正文。")
    assert [(figure.text, figure.operation, figure.origin or figure.base_origin) for figure in answer.figures] == [
        ("82.84", "number", "data/2025.yaml:8:9"),
        ("78.60", "last", "data/2024.yaml:6:9"),
        ("增长5.4%", "yoy", "data/2025.yaml:8:9"),
    ]
    assert answer.document is not None
    assert isinstance(answer.document.blocks[-1], Annex)
