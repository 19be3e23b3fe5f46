"""The function 速览: what a box of key figures prints, asks and refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.blocks.model import FigureInline, Paragraph
from reportgen.indicators.period import read_period
from reportgen.language.dates import first_year
from tests.templating.content.test_tables import only_table, shown
from tests.templating.office import Office, unplaced

# Five years of one plan; what is not in a year's file is not known.
YEARS = {
    2021: "{工单件数: 1000, 报销比例: 60, 参保人数: 760000, 位次: 6, 基金收入: 8000万, 办理天数: 20}",
    2022: "{工单件数: 1500, 报销比例: 62, 参保人数: 770000, 位次: 6, 基金收入: 8500万, 办理天数: 18}",
    2023: "{工单件数: 2000, 报销比例: 66, 参保人数: 780000, 位次: 6, 基金收入: 9000万, 办理天数: 18}",
    2024: "{工单件数: 3000, 报销比例: 68, 参保人数: 790000, 位次: 5, 基金收入: 9500万, 办理天数: 17}",
    2025: "{工单件数: 3086, 报销比例: 68.4, 参保人数: 828357, 位次: 2, 基金收入: 1亿, 办理天数: 15}",
}


@pytest.fixture
def five(office: Office) -> Office:
    """The office with five years of files."""
    for year, figures in YEARS.items():
        office.year(f"period: {year}\nfigures: {figures}\n", f"data/{year}.yaml")
    return office


HEAD = "指标 | 2021年 | 2025年 | 五年累计 | 年均变化"
ROWS = [
    ("工单件数", "工单件数 | 1000件 | 3086件 | 1.06万件 | 增长32.5%"),
    ("基金收入", "基金收入 | 8000万元 | 1亿元 | 4.5亿元 | 增长5.7%"),
    ("报销比例", "报销比例 | 60% | 68.4% | — | 提高2.1个百分点"),
    ("参保人数", "参保人数 | 76.00万人 | 82.84万人 | — | 增长2.2%"),
    ("办理天数", "办理天数 | 20天 | 15天 | — | 缩短1.25天"),
    ("位次", "位次 | 第6位 | 第2位 | — | —"),
]


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[name for name, _ in ROWS])
def test_a_row_has_first_and_last_year_sum_and_average(five: Office, name: str, row: str) -> None:
    """Only what adds up has a sum, and a rank no average change."""
    lines = shown(five, f"速览(['工单件数', '{name}'], 标题='数字')" if name != "工单件数" else "速览('工单件数')")
    assert lines[1:] == [HEAD, *([ROWS[0][1]] if name != "工单件数" else []), row]
    assert lines[0].startswith("表1")


def test_english_names_and_figures_do_as_well(five: Office) -> None:
    assert shown(five, "key_figures([工单件数, income], title='甲', note='乙')") == shown(
        five, "速览(['orders', '基金收入'], 标题='甲', 注='乙')"
    )


def test_each_cell_is_a_figure_with_its_origin(five: Office) -> None:
    (row,) = only_table(five.drafted("{{ 速览('工单件数') }}")).rows
    records = [each.figure for cell in row for each in cell if isinstance(each, FigureInline)]
    assert [(each.operation, each.period, each.origin.rsplit(":", 2)[0]) for each in records] == [
        ("value", "2021", "data/2021.yaml"),
        ("value", "2025", "data/2025.yaml"),
        ("total", "2025", "data/2025.yaml"),
        ("cagr", "2025", "data/2025.yaml"),
    ]
    assert records[2].value == "10586"
    assert records[2].computation == "2021至2025年各年之和"
    assert records[3].computation == "2021至2025年，4次增长的几何平均"


def test_before_the_plans_last_year_the_box_counts_fewer(five: Office) -> None:
    five.write("templates/annual/a.md.j2", "{{ 速览('工单件数') }}")
    table = only_table(five.drafted(period="data/2023.yaml"))
    assert table.head == ("指标", "2021年", "2023年", "三年累计", "年均变化")
    assert only_table(five.drafted(period="data/2021.yaml")).head == ("指标", "2021年")


def test_a_report_on_several_years_has_its_own_total(five: Office) -> None:
    """Its own figure is the total of what adds up, and the last year of what does not where that year has no file."""
    (five.root / "data/2025.yaml").unlink()
    five.year("period: 2021/2025\nfigures: {工单件数: 1.2万件, 报销比例: 69}\n", "data/plan.yaml")
    five.write("templates/annual/a.md.j2", "{{ 速览(['工单件数', '报销比例']) }}")
    answer = five.drafted(period="data/plan.yaml")
    table = only_table(answer)
    rows = [
        "".join(each.figure.text if isinstance(each, FigureInline) else each.text for each in cell)
        for row in table.rows
        for cell in row
    ]
    assert table.head == ("指标", "2021年", "2025年", "五年累计")  # the averages of both hang on 2025
    assert rows == ["工单件数", "1000件", "—", "1.2万件", "报销比例", "60%", "69%", "—"]
    assert unplaced(answer.of_code("T31")) == [
        "T312 表格“工单件数、报销比例”有 3 格没有数，印为“—”：工单件数（2025年）、报销比例（2025年）"
    ]


def test_a_part_of_the_span_is_neither_total_nor_end(five: Office) -> None:
    five.year(
        "period: 2021/2025\nfigures: {工单件数: {value: 9, period: 2025-01/08}, 参保人数: {value: 80万, as_of: 2024-12-31}}\n",
        "data/plan.yaml",
    )
    (five.root / "data/2025.yaml").unlink()
    five.write("templates/annual/a.md.j2", "{{ 速览(['工单件数', '参保人数']) }}")
    answer = five.drafted(period="data/plan.yaml")
    assert answer.document is not None
    assert answer.document.blocks == ()  # the first year by itself tells nothing of the years
    assert unplaced(answer.of_code("T311")) == ["T311 表格“工单件数、参保人数”一个数也没有，没有印出"]


def test_gaps_are_dashes_with_one_question(five: Office) -> None:
    five.year("period: 2022\nfigures: {报销比例: 62}\n", "data/2022.yaml")
    answer = five.drafted("{{ 速览(['工单件数', '报销比例', '次均费用']) }}")
    assert unplaced(answer.of_code("T31")) == [
        "T312 表格“工单件数、报销比例、次均费用”有 5 格没有数，印为“—”：工单件数（2022年）、次均费用（2021年、2022年、2023年、2024年、2025年）"
    ]
    table = only_table(answer)
    assert len(table.rows) == 2  # a figure that nothing is known of has no row


def test_a_box_without_figures_is_not_printed(five: Office) -> None:
    answer = five.drafted("前。\n\n{% clause %}见下。\n\n{{ 速览(['未写'], 标题='空') }}{% endclause %}\n\n后。")
    assert answer.document is not None
    assert all(isinstance(block, Paragraph) for block in answer.document.blocks)
    assert answer.text == "前。\n后。"
    assert "T311 表格“空”一个数也没有，没有印出" in unplaced(answer.of_code("T311"))


def test_a_sum_of_what_is_not_exact_is_not_either(five: Office) -> None:
    five.year("period: 2023\nfigures: {工单件数: 2000余}\n", "data/2023.yaml")
    assert shown(five, "速览('工单件数')")[-1].endswith("| 3086件 | 超1.06万件 | 增长32.5%")
    five.year("period: 2024\nfigures: {工单件数: 约3000}\n", "data/2024.yaml")
    assert "| 约1.06万件 |" in shown(five, "速览('工单件数')")[-1]


def test_withheld_is_said_and_not_added(five: Office) -> None:
    five.year("period: 2021\nfigures: {工单件数: {value: 5, status: 保密}}\n", "data/2021.yaml")
    lines = shown(five, "速览('工单件数')")
    assert lines[1:] == ["指标 | 2021年 | 2025年", "工单件数 | XX | 3086件"]


def test_what_changed_its_definition_has_a_note_and_no_average(five: Office) -> None:
    five.year("period: 2023\nfigures: {报销比例: {value: 66, status: 口径调整}, 工单件数: 1}\n", "data/2023.yaml")
    lines = shown(five, "速览(['报销比例', '工单件数'], 注='甲')")
    assert lines[2] == "报销比例 | 60% | 68.4% | — | —"
    assert lines[-1] == "注：甲。“报销比例”自2023年起口径调整，与以前的数不可比。"


REFUSED = [
    ("速览()", "参数的个数或名称不符"),
    ("速览(工单件数, 年数=5)", "参数的个数或名称不符"),
    ("速览([])", "要写一个以上的指标，如 ['甲', '乙']"),
    ("速览([工单件数, 'orders'])", "“工单件数”写了两次"),
    ("速览(工单件数, 标题=5)", "标题 要写引号里的文字"),
    ("速览(3)", "先写指标，如 ['甲', '乙'] 或 指标组('基金')"),
]


@pytest.mark.parametrize(("call", "why"), REFUSED, ids=range(len(REFUSED)))
def test_what_it_cannot_have_is_refused(five: Office, call: str, why: str) -> None:
    assert unplaced(five.finds(f"{{{{ {call} }}}}")) == [f"T010 “速览”的参数不对：{why}"]


def test_too_many_figures_are_no_key_figures(five: Office) -> None:
    names = "\n".join(f"多{n}: {{id: many{n}, unit: 件, kind: count}}" for n in range(13))
    five.add("data/indicators.yaml", names + "\n")
    listed = ", ".join(f"'多{n}'" for n in range(13))
    assert unplaced(five.finds(f"{{{{ 速览([{listed}]) }}}}")) == ["T010 “速览”的参数不对：一次至多列 12 个指标"]


def test_part_of_a_year_has_no_years_to_look_back_on(five: Office) -> None:
    five.year("period: 2025H1\nfigures: {工单件数: 5}\n", "data/2025H1.yaml")
    five.write("templates/annual/a.md.j2", "{{ 速览('工单件数') }}")
    assert unplaced(five.drafted(period="data/2025H1.yaml").errors) == ["T010 “速览”的参数不对：只用于全年和几年的报告"]


@given(st.integers(1951, 2100))
def test_a_plan_begins_in_a_year_that_ends_with_one_or_six(year: int) -> None:
    first = first_year(read_period(str(year)))
    assert first % 5 == 1
    assert 0 <= year - first < 5
