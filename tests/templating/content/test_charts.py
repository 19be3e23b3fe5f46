"""Charts that templates place: what they draw, what they ask, what they refuse."""

import pytest

from reportgen.blocks.model import Chart
from reportgen.templating.content.charts import ARGUMENTS, KINDS
from tests.templating.office import GENRE, HEAD, YEAR_2025, Office, unplaced

GENRE_FILE = "templates/annual/genre.yaml"


def drawn(office: Office, call: str) -> Chart:
    """The one chart of a section that holds nothing else."""
    answer = office.drafted(f"{{{{ {call} }}}}")
    assert answer.document is not None, answer.errors
    (block,) = answer.document.blocks
    assert isinstance(block, Chart)
    return block


DRAWN = [
    (
        "图表('柱形图', ['基金收入', '基金支出'], 年数=3, 标题='基金收支')",
        "[column] 图1 基金收支",
        " | 2023年 | 2024年 | 2025年",
        "基金收入 | 0.8 | 1 | 1.2",
        "基金支出 | — | 0.8 | 0.9",
    ),
    (
        "图表('折线图', 参保人数, 标题='参保人数')",
        "[line] 图1 参保人数",
        " | 2023年 | 2024年 | 2025年",
        "参保人数 | 76 | 78.6 | 82.8357",
    ),
    (
        "图表('堆积柱形图', [基金收入, 基金支出], 年数=2, 标题='收支')",
        "[stacked] 图1 收支",
        " | 2024年 | 2025年",
        "基金收入 | 1 | 1.2",
        "基金支出 | 0.8 | 0.9",
    ),
    (
        "图表('柱线图', [基金收入, 报销比例, 基金支出], 年数=2, 标题='收支和比例')",
        "[column-line] 图1 收支和比例",
        " | 2024年 | 2025年",
        "基金收入 | 1 | 1.2",
        "基金支出 | 0.8 | 0.9",
        "报销比例 | 68 | 68.4",
    ),
    (
        "图表('条形图', [基金支出, 基金收入, 结余, 保密数], 标题='本年收支')",
        "[bar] 图1 本年收支",
        " | 基金收入 | 基金支出 | 结余",
        "2025年 | 1.2 | 0.9 | 0.3",
    ),
    (
        "图表('饼图', [基金支出, 结余], 标题='收入去向')",
        "[pie] 图1 收入去向",
        " | 基金支出 | 结余",
        "2025年 | 9000 | 3000",
    ),
    (
        "图表('柱形图', ['次均费用'], 标题='次均费用')",
        "[column] 图1 次均费用",
        " | 2024年 | 2025年",
        "次均费用 | 7510.2 | 7432.5",
    ),
]


@pytest.mark.parametrize("row", DRAWN, ids=[f"{n}-{KINDS[row[0].split(chr(39))[1]]}" for n, row in enumerate(DRAWN)])
def test_a_chart_draws_the_values_of_the_files(office: Office, row: tuple[str, ...]) -> None:
    call, *lines = row
    assert office.prints(f"{{{{ {call} }}}}").split("\n") == lines


@pytest.mark.parametrize(("chinese", "english"), KINDS.items(), ids=KINDS.values())
def test_a_chart_is_the_same_in_english(office: Office, chinese: str, english: str) -> None:
    years = "" if chinese in ("饼图", "条形图") else "{}=2, "
    here = f"图表('{chinese}', ['基金收入', '基金支出'], {years.format('年数')}标题='收支')"
    there = f"chart('{english}', ['income', 'expense'], {years.format('years')}title='收支')"
    named = f"chart(kind='{english}', indicators=[expense, income]|前几名(2), title='收支')"
    assert drawn(office, here) == drawn(office, there)
    assert set(ARGUMENTS.values()) == {"kind", "indicators", "years", "title"}
    assert drawn(office, named.replace("|前几名(2)", "")).kind == english


def test_the_unit_is_that_of_the_first_indicator_of_each_axis(office: Office) -> None:
    chart = drawn(office, "图表('柱线图', [参保人数, 职工人数, 报销比例], 年数=2, 标题='图')")
    assert (chart.unit, chart.second_unit) == ("万人", "%")
    assert [(each.name, each.decimals, each.second) for each in chart.series] == [
        ("参保人数", 2, False),
        ("职工人数", 2, False),
        ("报销比例", 1, True),
    ]
    assert [f"{value}" for value in chart.series[1].values] == ["3.1200", "3.1200"]


def test_of_indicators_of_one_unit_the_last_is_the_line(office: Office) -> None:
    chart = drawn(office, "图表('柱线图', ['基金收入', '基金支出'], 年数=2, 标题='图')")
    assert [each.second for each in chart.series] == [False, True]
    assert (chart.unit, chart.second_unit) == ("亿元", "万元")


def test_a_number_that_two_decimals_would_print_as_zero_has_more(office: Office) -> None:
    office.add("data/indicators.yaml", "小数: {id: small, unit: 元, kind: amount}\n")
    office.year(YEAR_2025.replace("  位次: 2\n", "  位次: 2\n  小数: 4万\n"))
    chart = drawn(office, "图表('条形图', [基金收入, 小数], 标题='图')")
    assert (chart.unit, chart.series[0].decimals) == ("亿元", 4)


def test_a_caption_may_hold_figures_and_they_have_their_records(office: Office) -> None:
    answer = office.drafted(
        "{{ 基金收入 }}。{{ 图表('柱形图', [基金收入], 年数=2, 标题=期间 ~ '收入') }}{{ 基金支出 }}。"
    )
    assert answer.text.split("\n")[1] == "[column] 图1 2025年收入"
    assert [each.name for each in answer.figures] == ["基金收入", "期间", "基金支出"]
    assert drawn(office, "图表('柱形图', [基金收入], 年数=2, 标题=期间)").alternative.startswith("柱形图“2025年”。")


def test_every_value_remembers_where_it_comes_from(office: Office) -> None:
    income, surplus = drawn(office, "图表('柱形图', [基金收入, 结余], 年数=3, 标题='图')").series
    assert [origin.partition(":")[0] for origin in income.origins] == [
        f"data/{year}.yaml" for year in (2023, 2024, 2025)
    ]
    assert surplus.origins[:2] == ("", "基金收入（100000000元）- 基金支出（80000000元）")
    (cost,) = drawn(office, "图表('折线图', [次均费用], 标题='图')").series
    assert cost.origins[0] == cost.origins[1] != ""
    (ranking,) = drawn(office, "图表('条形图', [保密数, 结余, 基金收入], 标题='图')").series
    assert (ranking.origins[0], ranking.origins[1]) == (income.origins[2], surplus.origins[2])


def test_charts_are_numbered_through_the_sections(office: Office) -> None:
    office.write(GENRE_FILE, "title: 标题\nsections: [a.md.j2, b.md.j2]\n")
    call = "{{ 图表('柱形图', [基金收入], 年数=2, 标题='图') }}"
    office.write("templates/annual/b.md.j2", call)
    lines = office.prints(f"# 一节\n\n前{call}后\n").split("\n")
    assert [line for line in lines if "图" in line] == ["[column] 图1 图", "[column] 图2 图"]
    assert lines[:2] == ["# 一、一节", "前"]
    assert lines[5] == "后"


def test_the_words_for_a_chart_say_its_values(office: Office) -> None:
    few = drawn(office, "图表('柱形图', ['基金收入', '基金支出'], 年数=3, 标题='收支')")
    assert few.alternative == (
        "柱形图“收支”。基金收入：2023年0.8亿元，2024年1.0亿元，2025年1.2亿元；"
        "基金支出：2023年缺，2024年0.8亿元，2025年0.9亿元。"
    )
    many = drawn(office, "图表('折线图', [基金收入, 基金支出, 结余, 直报增长, 次均费用], 年数=3, 标题='收支')")
    assert "基金收入：2023年0.8亿元，2025年1.2亿元；" in many.alternative


def test_a_half_year_is_drawn_beside_the_same_half_of_other_years(office: Office) -> None:
    office.write("data/2025H1.yaml", HEAD + "period: 2025H1\nfigures: {工单件数: 1500}\n")
    office.write("data/2024H1.yaml", HEAD + "period: 2024H1\nfigures: {工单件数: 1400}\n")
    text = office.prints("{{ 图表('柱形图', [工单件数], 标题='工单') }}", "data/2025H1.yaml")
    assert text.split("\n")[1:] == [" | 2024年上半年 | 2025年上半年", "工单件数 | 1400 | 1500"]


def test_a_value_of_other_months_is_a_gap(office: Office) -> None:
    office.add("data/2024.yaml", "  自期: 90\n")
    answer = office.drafted("{{ 图表('柱形图', [自期, 工单件数], 年数=2, 标题='图') }}")
    assert answer.text.split("\n")[2] == "自期 | — | 40"
    assert unplaced(answer.of_code("T320")) == ["T320 图中缺“自期”2024年的数值"]


def test_before_a_change_of_definition_only_the_restated_value_is_drawn(office: Office) -> None:
    office.year("period: 2023\nfigures: {次均费用: 9998, 工单件数: 1}\n", "data/2023.yaml")
    answer = office.drafted("{{ 图表('折线图', [次均费用], 年数=3, 标题='图') }}")
    assert answer.text.split("\n")[1:] == [" | 2024年 | 2025年", "次均费用 | 7510.2 | 7432.5"]
    assert unplaced(answer.of_code("T320")) == ["T320 图中缺“次均费用”2023年的数值"]


def test_a_withheld_value_is_a_gap_that_nobody_asks_about(office: Office) -> None:
    answer = office.drafted("{{ 图表('柱形图', [未知, 保密数], 年数=2, 标题='图') }}")
    assert answer.text.split("\n")[2:] == ["未知 | 70 | —", "保密数 | 4 | —"]
    assert unplaced(answer.of_code("T320")) == ["T320 图中缺“未知”2025年的数值"]


def test_years_before_all_files_are_missed_only_where_they_are_asked_for(office: Office) -> None:
    call = "{{ 图表('柱形图', [基金收入]YEARS, 标题='图') }}"
    assert office.drafted(call.replace("YEARS", "")).of_code("T320") == []
    asked = office.drafted(call.replace("YEARS", ", 年数=5"))
    assert unplaced(asked.of_code("T320")) == ["T320 图中缺“基金收入”2021年、2022年的数值"]
    assert asked.text.split("\n")[1] == " | 2023年 | 2024年 | 2025年"


@pytest.mark.parametrize("call", ["图表('饼图', [基金支出, 未知], 标题='去向')", "图表('柱形图', [未写], 标题='去向')"])
def test_a_chart_that_would_be_empty_or_untrue_falls_with_its_clause(office: Office, call: str) -> None:
    answer = office.drafted(f"前。{{% clause %}}见下图。{{{{ {call} }}}}{{% endclause %}}后。")
    assert answer.text == "前。后。"
    (found,) = unplaced(answer.of_code("T321"))
    assert found.startswith("T321 图“去向”没有画：缺“未")


@pytest.mark.parametrize(
    "call", ["图表('饼图', [基金支出, 未知], 标题='图')", "图表('柱形图', [基金支出], 年数=3, 标题='图')"]
)
def test_a_style_that_refuses_gaps_refuses_those_of_charts(office: Office, call: str) -> None:
    office.write(GENRE_FILE, f"{GENRE}style: {{missing: refuse}}\n")
    (found,) = unplaced(office.finds(f"{{{{ {call} }}}}"))
    assert found.startswith("T016 本文种不允许缺数，还缺 1 个：")


REFUSED = [
    ("图表('柱状图', [基金收入], 标题='图')", "T010 “图表”的参数不对：没有“柱状图”，相近名称：“柱形图”，可用的是：柱形图、堆积柱形图、折线图、饼图、柱线图、条形图"),
    ("图表('折线', [基金收入], 标题='图')", "T010 “图表”的参数不对：没有“折线”，相近名称：“折线图”，可用的是：柱形图、堆积柱形图、折线图、饼图、柱线图、条形图"),
    ("图表(基金收入, 标题='图')", "T010 “图表”的参数不对：参数的个数或名称不符"),
    ("图表(基金收入, 基金支出)", "T010 “图表”的参数不对：先写图的种类，如 '柱形图'；可用的是：柱形图、堆积柱形图、折线图、饼图、柱线图、条形图"),
    ("图表()", "T010 “图表”的参数不对：参数的个数或名称不符"),
    ("图表('柱形图', [基金收入], 宽度=3)", "T010 “图表”的参数不对：参数的个数或名称不符"),
    ("图表('柱形图', [基金收入])", "T010 “图表”的参数不对：要写标题，如 标题='基金收支'"),
    ("图表('柱形图', [基金收入], 标题=基金收入)", "T010 “图表”的参数不对：要写标题，如 标题='基金收支'"),
    ("图表('柱形图', [基金收入|同比], 标题='图')", "T010 “图表”的参数不对：指标要写成一串名称，如 ['基金收入', '基金支出']"),
    ("图表('柱形图', [], 标题='图')", "T010 “图表”的参数不对：这种图要写 1 至 8 个指标，这里是 0 个"),
    ("图表('饼图', [基金收入], 标题='图')", "T010 “图表”的参数不对：这种图要写 2 至 8 个指标，这里是 1 个"),
    ("图表('柱线图', [基金收入, 基金收入], 标题='图')", "T010 “图表”的参数不对：这种图要写 2 至 8 个指标，这里是 1 个"),
    ("图表('柱形图', [基金收入], 年数=1, 标题='图')", "T010 “图表”的参数不对：“年数”要写 2 至 20 的整数"),
    ("图表('柱形图', [基金收入], 年数='多', 标题='图')", "T010 “图表”的参数不对：“年数”要写 2 至 20 的整数"),
    ("图表('饼图', [基金收入, 基金支出], 年数=3, 标题='图')", "T010 “图表”的参数不对：饼图只画本期，不写“年数”"),
    ("图表('柱形图', ['基金收人'], 标题='图')", "T002 “基金收人”不是指标、参数或内置名称"),
    ("图表('柱形图', [基金收入, 参保人数], 标题='图')", "T017 “参保人数”不能用“图表”：它和“基金收入”单位不同，不能共用一条轴"),
    ("图表('条形图', [报销比例, 参保人数], 标题='图')", "T017 “参保人数”不能用“图表”：它和“报销比例”单位不同，不能共用一条轴"),
    ("图表('柱线图', [基金收入, 报销比例, 参保人数], 标题='图')", "T017 “参保人数”不能用“图表”：它和“报销比例”单位不同，不能共用一条轴"),
    ("图表('柱形图', ['位次'], 标题='图')", "T017 “位次”不能用“图表”：名次不画图，请用文字或表格"),
    ("图表('饼图', ['基金收入', '负数'], 标题='图')", "T017 “负数”不能用“图表”：它是负数，不画饼图"),
    ("图表('饼图', ['零数', '零数二'], 标题='图')", "T017 “零数”不能用“图表”：各部分都是零，不画饼图"),
    ("图表('堆积柱形图', ['次均费用'], 标题='图')", "T017 “次均费用”不能用“图表”：它不是可以相加的部分，不画堆积柱形图"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "finding"), REFUSED, ids=range(len(REFUSED)))
def test_a_chart_that_cannot_be_is_refused(office: Office, call: str, finding: str) -> None:
    office.add(
        "data/indicators.yaml", "负数: {id: minus, unit: 元, kind: amount}\n零数二: {id: nil, unit: 人, kind: count}\n"
    )
    office.year(YEAR_2025.replace("  位次: 2\n", "  位次: 2\n  负数: -3万\n  零数二: 0\n"))
    assert unplaced(office.finds(f"{{{{ {call} }}}}")) == [finding]


def test_a_refusal_stands_at_the_name_that_it_is_about(office: Office) -> None:
    (found,) = office.finds("图示：{{ 图表('柱形图', ['基金收人'], 标题='图') }}")
    assert found.startswith("templates/annual/a.md.j2:1:19: T002")


def test_names_in_quotes_are_checked_where_no_run_comes_by_and_all_together(office: Office) -> None:
    section = """\
{% if 基金收入 < 0 %}
{{ 图表('柱状图', ['基金收入', '基金收人'], 标题='图') }}
{{ chart(kind='pi', indicators=('expense', 'incom'), title='图') }}
{{ 图表('折线图', '参保入数', 标题='图') }}
{% endif %}
"""
    found = office.finds(section)
    assert [line.partition(" “")[0].removeprefix("templates/annual/a.md.j2:") for line in found] == [
        "2:4: T010",
        "2:24: T002",
        "3:4: T010",
        "3:45: T002",
        "4:15: T002",
    ]
