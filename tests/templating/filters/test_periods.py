"""What each kind of period is compared with: words, base and refusals, a row a filter, a column a period."""

import pytest

from tests.templating.office import Office, unplaced

FIGURES = """\
figures:
  参保人数: {value: 60万, last: 50万}
  工单件数: {value: 300, last: 200}
  报销比例: {value: 70, last: 60}
  位次: {value: 2, last: 5}
"""
T017 = "T017 “{}”不能用“{}”：{}"
NO_LAST_YEAR = "本期跨几年，没有上年同期，请写明与哪一年相比，如 比(首年)"
NO_PREVIOUS = "本期没有紧接的前一期，年度和累计数请用 同比"
NO_SINGLE_YEAR = "几年的合计不能与一年的数相比，请用 比前期 或 同比"

# period: the base of what is no total, the base of a total, 比… of a stock, of a total, of a difference and of a rank
BASES = [
    ("2025", "2024", "2024", "同比", "同比", "比上年"),
    ("2025H1", "2024H1", "2024H1", "同比", "同比", "比上年同期"),
    ("2025H2", "2024H2", "2024H2", "同比", "同比", "比上年同期"),
    ("2025Q1", "2024Q1", "2024Q1", "同比", "同比", "比上年同期"),
    ("2025-03", "2024-03", "2024-03", "同比", "同比", "比上年同期"),
    ("2025-01/05", "2024-01/05", "2024-01/05", "同比", "同比", "比上年同期"),
    ("2021/2025", "2021", "2016/2020", "比2021年", "比前五年", "比2021年"),
    ("2024/2025", "2024", "2022/2023", "比2024年", "比前两年", "比2024年"),
    ("2025/2025", "2024", "2024/2024", "比2024年", "比前一年", "比2024年"),
    ("2003-07/2006-09", "2003-07", "2000-04/2003-06", "比2003年7月", "比前期", "比2003年7月"),
    ("2024-01/2025-12", "2024-01", "2022-01/2023-12", "比2024年1月", "比前期", "比2024年1月"),
]


@pytest.fixture
def alone(office: Office) -> Office:
    """The office with none but the file that a test writes."""
    for year in (2023, 2024, 2025):
        (office.root / f"data/{year}.yaml").unlink()
    return office


@pytest.mark.parametrize(("period", "base", "of_total", "stock", "total", "gap"), BASES, ids=[row[0] for row in BASES])
def test_a_period_is_compared_with_its_base(
    alone: Office, period: str, base: str, of_total: str, stock: str, total: str, gap: str
) -> None:
    alone.year(f"period: {period}\n{FIGURES}", "data/x.yaml")
    section = (
        "{{ 参保人数|同比 }}；{{ 工单件数|同比 }}；{{ 报销比例|同比 }}；{{ 位次|同比 }}；{{ 工单件数|增减 }}；"
        "{{ 参保人数|由至 }}；{{ 报销比例|到 }}；{{ 工单件数|由至 }}"
    )
    answer = alone.drafted(section, "data/x.yaml")
    total_gap = gap if total == "同比" else total
    assert answer.text == (
        f"{stock}增长20%；{total}增长50%；{stock}提高10个百分点；{gap}上升3位；{total_gap}增加100件；"
        "由50.00万人增加到60.00万人；提高到70%；由200件增加到300件"
    )
    bases = [figure.base_period for figure in answer.figures]
    assert bases == [base, of_total, base, base, of_total, base, base, of_total]


REFUSED = [
    ("2025", "参保人数|环比", NO_PREVIOUS),
    ("2025-01/05", "参保人数|环比", NO_PREVIOUS),
    ("2021/2025", "参保人数|环比", NO_PREVIOUS),
    ("2003-07/2006-09", "参保人数|环比", NO_PREVIOUS),
    ("2021/2025", "工单件数|增速", NO_LAST_YEAR),
    ("2003-07/2006-09", "工单件数|多增", NO_LAST_YEAR),
    ("2021/2025", "工单件数|序时", "本期跨几年，没有全年的时间进度"),
    ("2021/2025", "工单件数|比(2020)", NO_SINGLE_YEAR),
    ("2003-07/2006-09", "工单件数|恢复(首年)", NO_SINGLE_YEAR),
    ("2021/2025", "参保人数|比(2025)", "2025年不是本期以前的年份"),
    ("2025", "参保人数|由至(2025)", "2025年不是本期以前的年份"),
]


@pytest.mark.parametrize(("period", "expression", "reason"), REFUSED)
def test_what_a_period_has_no_base_for_is_refused(alone: Office, period: str, expression: str, reason: str) -> None:
    alone.year(f"period: {period}\n{FIGURES}", "data/x.yaml")
    name, _, filter_name = expression.partition("|")
    found = unplaced(alone.drafted(f"{{{{ {expression} }}}}", "data/x.yaml").errors)
    assert found == [T017.format(name, filter_name.partition("(")[0], reason)]


def test_a_day_is_compared_with_the_same_day(alone: Office) -> None:
    alone.year("period: 2025-01/05\nas_of: 2025-05-31\nfigures: {参保人数: {value: 3, last: 2}}\n", "data/x.yaml")
    assert alone.prints("{{ 参保人数|截至 }}，{{ 参保人数|同比 }}", "data/x.yaml") == "2025年5月31日，同比增长50%"


def yearly(office: Office, values: dict[int, str]) -> None:
    for year, figures in values.items():
        office.year(f"period: {year}\nfigures: {{{figures}}}\n", f"data/{year}.yaml")


FIVE = {
    year: f"参保人数: {people}万, 工单件数: {orders}, 报销比例: {rate}"
    for year, people, orders, rate in ((2021, 50, 10, 60), (2022, 52, 20, 61), (2023, 51, 30, 63), (2024, 55, 40, 65))
}


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("首年 }}、{{ 末年 }}、{{ 几年来", "2021年、2025年、五年来"),
        ("工单件数|累计(首年)", "150件"),
        ("工单件数|累计(2022)", "140件"),
        ("工单件数|累计(首年, 带年数=true)", "五年累计150件"),
        ("参保人数|由至(首年)", "由50.00万人增加到60.00万人"),
        ("参保人数|到(首年)", "增加到60.00万人"),
        ("参保人数|比(首年)", "比2021年增长20%"),
        ("参保人数|年均增长(首年)", "年均增长4.7%"),
        ("工单件数|年均增加(首年)", "年均增加10件"),
        ("工单件数|由至(首年)", "由10件增加到50件"),
        ("报销比例|由至(2022)", "由61%提高到70%"),
        ("报销比例|连增", "连续4年提高"),
    ],
)
@pytest.mark.parametrize("period", ["2025", "2021/2025"])
def test_the_first_year_names_a_year_in_one_and_in_five(
    alone: Office, period: str, expression: str, printed: str
) -> None:
    yearly(alone, {**FIVE, 2025: "参保人数: 60万, 工单件数: 50, 报销比例: 70"})
    alone.year(f"period: {period}\nfigures: {{参保人数: 60万, 报销比例: 70}}\n", "data/x.yaml")
    path = "data/x.yaml" if period != "2025" else "data/2025.yaml"
    assert alone.prints(f"{{{{ {expression} }}}}", path) == printed


def test_five_years_print_their_own_total_and_a_gap_stays_one(alone: Office) -> None:
    yearly(alone, {**FIVE, 2025: "工单件数: 50"})
    section = "{{ 工单件数|累计(首年) }}，{{ 工单件数|累计(首年, 带年数=true) }}，{{ 工单件数|累计 }}"
    alone.year("period: 2021/2025\nfigures: {工单件数: 151}\n", "data/x.yaml")
    assert alone.prints(section, "data/x.yaml") == "151件，五年累计151件，151件"
    alone.year("period: 2021/2025\nfigures: {工单件数: ~}\n", "data/x.yaml")
    assert alone.prints(section, "data/x.yaml") == "XX件，五年累计XX件，XX件"
    alone.year("period: 2021/2025\nfigures: {参保人数: 1}\n", "data/x.yaml")
    (alone.root / "data/2023.yaml").unlink()
    assert alone.prints(section, "data/x.yaml") == "XX件，五年累计XX件，XX件"


def test_a_figure_of_several_years_in_the_file_of_one_is_none_of_that_year(alone: Office) -> None:
    yearly(alone, FIVE)
    alone.year("period: 2025\nfigures: {工单件数: {value: 151, period: 2021/2025}}\n")
    assert (
        alone.prints("{{ 工单件数|累计(首年) }}，{{ 工单件数|同比 }}，{{ 工单件数|累计(2022) }}")
        == "151件，比前五年XX，XX件"
    )


def test_a_half_is_summed_with_the_whole_years_before_it(alone: Office) -> None:
    yearly(alone, FIVE)
    alone.year("period: 2025H1\nfigures: {工单件数: 5}\n", "data/2025H1.yaml")
    section = "{{ 工单件数|累计(首年) }}，{{ 工单件数|累计(带年数=true) }}"
    assert alone.prints(section, "data/2025H1.yaml") == "105件，四年多累计105件"
    alone.year("period: 2025H2\nfigures: {工单件数: 5}\n", "data/2025H2.yaml")
    assert alone.prints("{{ 工单件数|累计(首年) }}", "data/2025H2.yaml") == "XX件"


def test_the_first_year_of_a_plan_tells_nothing_yet(alone: Office) -> None:
    alone.year("period: 2021\nfigures: {参保人数: 60万, 工单件数: 3}\n", "data/2021.yaml")
    section = "{{ 几年来 }}{{ 参保人数|由至(首年) }}，{{ 参保人数|比(首年) }}，{{ 参保人数|年均增长(首年) }}，{{ 工单件数|累计(首年) }}"
    assert alone.prints(section, "data/2021.yaml") == "一年来由XX到60.00万人，同比XX，年均增长XX，3件"


@pytest.mark.parametrize(
    ("period", "printed"),
    [
        ("2023", "2021年，三年来"),
        ("2026", "2026年，一年来"),
        ("2025H1", "2021年，五年来"),
        ("2019/2025", "2019年，七年来"),
        ("2003-07/2006-06", "2003年，三年来"),
        ("2003-07/2006-09", "2003年，三年多来"),
        ("2003-11/2006-02", "2003年，两年多来"),
        ("2005-11/2006-02", "2005年，XX年来"),
    ],
)
def test_how_many_years_are_looked_back_on(alone: Office, period: str, printed: str) -> None:
    alone.year(f"period: {period}\nfigures: {{参保人数: 1}}\n", "data/x.yaml")
    answer = alone.drafted("{{ 首年 }}，{{ 几年来 }}", "data/x.yaml")
    assert answer.text == printed
    assert (answer.figures[0].operation, answer.figures[0].value) == (
        "date",
        period[:4] if "/" in period else printed[:4],
    )


def test_a_file_of_several_years_from_a_month_on_is_found_by_its_name(alone: Office) -> None:
    alone.year("period: 2000-04/2003-06\nfigures: {工单件数: 100}\n", "data/2000-04_2003-06.yaml")
    alone.year("period: 2003-07/2006-09\nfigures: {工单件数: 150}\n", "data/2003-07_2006-09.yaml")
    answer = alone.drafted("{{ 期间 }}，{{ 工单件数|同比 }}", "data/2003-07_2006-09.yaml")
    assert answer.text == "2003年7月—2006年9月，比前期增长50%"
    assert not answer.of_code("D303")


def test_a_target_of_a_year_is_none_of_a_total_of_several(alone: Office) -> None:
    alone.year(
        "period: 2021/2025\nfigures: {参保人数: 60万, 工单件数: 300}\n"
        "targets: {参保人数: {2025: 50万, 2026: 70万}, 工单件数: {2025: 60}}\n",
        "data/x.yaml",
    )
    section = "{{ 参保人数|完成情况 }}，{{ 工单件数|完成情况 }}，{{ 参保人数|安排 }}"
    assert alone.prints(section, "data/x.yaml") == "完成2025年目标的120%，完成目标的XX%，提高到70万人"
