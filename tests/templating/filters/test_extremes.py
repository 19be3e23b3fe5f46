"""Filters that print one value out of several years, a cut against another value, and years at the front."""

import pytest

from tests.templating.office import Office, unplaced

YEARS = {2021: (60, 10, 4), 2022: (58, 20, 3), 2023: (63, 30, 1), 2024: (66, 40, 2), 2025: (70, 50, 3)}
PRICES = """\
集采前价: {id: price_before, unit: 元/盒, kind: price, decimals: 2}
集采后价: {id: price_after, unit: 元/盒, kind: price, decimals: 2, polarity: lower_is_better}
排名: {id: standing, unit: 位, kind: rank, polarity: lower_is_better, scope: 全市, front: 3}
"""


@pytest.fixture
def five(office: Office) -> Office:
    office.add("data/indicators.yaml", PRICES)
    for year, (rate, orders, rank) in YEARS.items():
        figures = f"报销比例: {rate}, 工单件数: {orders}, 排名: {rank}, 参保人数: 5万, 基金收入: {orders}0万"
        office.year(f"period: {year}\nfigures: {{{figures}}}\n", f"data/{year}.yaml")
    return office


@pytest.mark.parametrize(
    ("expression", "english", "printed"),
    [
        ("报销比例|最低(首年)", "reimbursed|lowest(first_year)", "58%"),
        ("报销比例|最高(首年)", "reimbursed|highest(first_year)", "70%"),
        ("报销比例|最低(2023)", "reimbursed|lowest(2023)", "63%"),
        ("工单件数|最高", "orders|highest", "50件"),
        ("报销比例|年均值(首年)", "reimbursed|yearly_mean(first_year)", "63.4%"),
        ("工单件数|年均值(首年)", "orders|yearly_mean(first_year)", "30件"),
        ("工单件数|年均值(2024)", "orders|yearly_mean(2024)", "45件"),
        ("基金收入|年均值(首年)", "income|yearly_mean(first_year)", "300万元"),
        ("报销比例|最低(2019)", "reimbursed|lowest(2019)", "XX%"),
        ("报销比例|年均值(2019)", "reimbursed|yearly_mean(2019)", "XX%"),
        ("排名|连续前列", "standing|leading_streak", "连续4年居全市前列"),
        ("排名|连续前列(5)", "standing|leading_streak(5)", "连续XX年居全市前列"),
    ],
)
def test_one_value_out_of_several_years(five: Office, expression: str, english: str, printed: str) -> None:
    assert five.prints(f"{{{{ {expression} }}}}；{{{{ {english} }}}}") == f"{printed}；{printed}"


def test_the_same_words_over_the_five_years_together(five: Office) -> None:
    five.year("period: 2021/2025\nfigures: {报销比例: 70, 工单件数: 160, 排名: 3}\n", "data/x.yaml")
    section = "{{ 报销比例|最低(首年) }}，{{ 报销比例|年均值 }}，{{ 工单件数|年均值(首年) }}，{{ 工单件数|最高 }}，{{ 排名|连续前列 }}"
    answer = five.drafted(section, "data/x.yaml")
    assert answer.text == "58%，63.4%，32件，50件，连续4年居全市前列"
    lowest, mean, of_sum, _, _ = answer.figures
    assert (lowest.period, lowest.value, lowest.computation) == ("2022", "0.58", "2021至2025年各年中最低")
    assert (mean.value, mean.computation) == ("0.634", "2021至2025年各年之和÷5")
    assert (of_sum.value, of_sum.computation) == ("32", "2021至2025年之和÷5")


def test_a_gap_inside_stays_a_gap(five: Office) -> None:
    (five.root / "data/2023.yaml").unlink()
    assert five.prints("{{ 报销比例|最低(首年) }}，{{ 工单件数|年均值(首年) }}") == "XX%，XX件"


def test_one_year_at_the_front_is_not_said(five: Office) -> None:
    five.year("period: 2024\nfigures: {排名: 4}\n", "data/2024.yaml")
    assert five.prints("{% clause %}{{ 排名|连续前列 }}，{% endclause %}好。") == "好。"


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("参保人数|年均值(首年)", "“参保人数”不能用“年均值”：只有比率和各年的发生数可以逐年平均，存量、均值、价格、时长和名次不可以"),
        ("次均费用|年均值", "“次均费用”不能用“年均值”：只有比率和各年的发生数可以逐年平均，存量、均值、价格、时长和名次不可以"),
        ("位次|最低", "“位次”不能用“最低”：名次的高低与数的大小相反，请用 新高、稳定 或 连续前列"),
        ("住院率同比|最高", "“住院率同比”不能用“最高”：它本身就是同比，请用 连增、连降"),
        ("位次|连续前列", "“位次”不能用“连续前列”：指标目录没有写它第几位以内算前列（front）"),
        ("报销比例|连续前列", "“报销比例”不能用“连续前列”：它不是名次"),
        ("报销比例|降幅", "“报销比例”不能用“降幅”：比率、名次和同比没有降幅，请用 同比"),
        ("集采后价|降幅(参保人数)", "“集采后价”不能用“降幅”：“参保人数”的单位不同"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(five: Office, expression: str, finding: str) -> None:
    assert unplaced(five.finds(f"{{{{ {expression} }}}}")) == [f"T017 {finding}"]


@pytest.mark.parametrize(
    ("figures", "expression", "printed"),
    [
        ("集采前价: 795.94, 集采后价: 46.28", "集采后价|降幅(集采前价)", "94.2%"),
        ("集采前价: 795.94, 集采后价: 46.28", "集采后价|降幅(集采前价, 位数=2)", "94.19%"),
        ("集采前价: 795.94, 集采后价: 46.28", "price_after|cut(price_before, decimals=0)", "94%"),
        ("集采后价: {value: 46.28, last: 795.94}", "集采后价|降幅", "94.2%"),
        ("集采后价: {value: 0, last: 795.94}", "集采后价|降幅", "100%"),
        ("集采后价: {value: 0.2, last: 795.94}", "集采后价|降幅", "99.97%"),
        ("集采后价: {value: 46.28, last: 40}", "集采后价|降幅", "XX%"),
        ("集采后价: {value: 40, last: 40}", "集采后价|降幅", "XX%"),
        ("集采后价: 40", "集采后价|降幅", "XX%"),
        ("办理天数: {value: 1, last: 30}", "办理天数|降幅", "96.7%"),
        ("工单件数: 5", "工单件数|降幅(首年)", "50%"),
        # a price for each pack keeps its unit at both ends
        ("集采后价: {value: 46.28, last: 795.94}", "集采后价|由至", "由795.94元/盒下降到46.28元/盒"),
        ("集采后价: {value: 46.28, last: 795.94}", "集采后价|同比", "同比下降94.2%"),
    ],
)
def test_a_cut_is_said_where_something_fell(five: Office, figures: str, expression: str, printed: str) -> None:
    five.year(f"period: 2025\nfigures: {{{figures}}}\n")
    (five.root / "data/2024.yaml").unlink()
    assert five.prints(f"{{{{ {expression} }}}}") == printed
