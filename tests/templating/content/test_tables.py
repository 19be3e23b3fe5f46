"""The function 表格: what it prints, what it asks, what it refuses."""

import pytest

from reportgen.blocks.model import FigureInline, Paragraph, Table
from tests.templating.office import Answer, Office, inline_text, unplaced


def only_table(answer: Answer) -> Table:
    assert answer.document is not None, answer.errors
    (table,) = [block for block in answer.document.blocks if isinstance(block, Table)]
    return table


def shown(office: Office, call: str) -> list[str]:
    """A table as lines: caption, unit, head, rows, note, source; what is not there has no line."""
    table = only_table(office.drafted(f"{{{{ {call} }}}}"))
    around = (inline_text(table.heading), table.unit_line), (inline_text(table.note), inline_text(table.source))
    rows = [" | ".join(map(inline_text, row)) for row in table.rows]
    return [line for line in (*around[0], " | ".join(table.head), *rows, *around[1]) if line]


def test_rows_are_indicators_and_columns_years_with_this_one_last(office: Office) -> None:
    assert shown(office, "表格(['参保人数', '位次'], 年数=3, 标题='近三年情况', 同比=true)") == [
        "表1\u3000近三年情况",
        "指标 | 单位 | 2023年 | 2024年 | 2025年 | 同比",
        "参保人数 | 万人 | 76.00 | 78.60 | 82.84 | 增长5.4%",
        "位次 | 位 | 6 | 5 | 2 | 上升3位",
    ]


def test_rows_of_one_unit_have_it_above_the_table(office: Office) -> None:
    assert shown(office, "表格([基金收入, 基金支出], 年数=2, 注='未审计', 来源='财务科')") == [
        "表1",
        "（单位：万元）",
        "指标 | 2024年 | 2025年",
        "基金收入 | 10000 | 12000",
        "基金支出 | 8000 | 9000",
        "注：未审计",
        "来源：财务科",
    ]


CALLS = [
    ("table(['insured'], years=2, title='甲', yoy=true)", "表格(['参保人数'], 年数=2, 标题='甲', 同比=true)"),
    ("table([参保人数], note='甲', source='乙')", "表格('参保人数', 注='甲', 来源='乙')"),
    ("table([基金收入, 基金支出], total=true)", "表格(['基金收入', 'expense'], 合计=true)"),
]


@pytest.mark.parametrize(("english", "chinese"), CALLS, ids=range(len(CALLS)))
def test_english_names_and_figures_do_as_well(office: Office, english: str, chinese: str) -> None:
    assert shown(office, english) == shown(office, chinese)


def test_a_group_of_the_catalogue_is_a_table(office: Office) -> None:
    office.add(
        "data/indicators.yaml",
        "甲: {id: a, unit: 人, kind: count, group: 组}\n乙: {id: b, unit: 人, kind: count, group: 组}\n",
    )
    office.year("period: 2025\nfigures: {甲: 1, 乙: 2}\n")
    assert shown(office, "表格(指标组('组'))")[-2:] == ["甲 | 1", "乙 | 2"]


ROWS = [
    ("报销比例", "报销比例 | 68.0 | 68.4"),  # as many decimals in every year
    ("结余率", "结余率 | 20 | 25"),
    ("办理天数", "办理天数 | 17 | 15"),
    ("住院率同比", "住院率同比 | — | -8.81"),
    ("次均费用", "次均费用 | 9999.0 | 7432.5"),
    ("零数", "零数 | 7 | 0"),
    ("保密数", "保密数 | 4 | XX"),
    ("未知", "未知 | 70 | —"),
    ("无上年", "无上年 | — | 12"),
]


@pytest.mark.parametrize(("name", "row"), ROWS, ids=range(len(ROWS)))
def test_a_row_is_in_one_unit_and_a_dash_stands_for_what_is_not_known(office: Office, name: str, row: str) -> None:
    lines = shown(office, f"表格('{name}', 年数=2)")
    assert next(line for line in lines if line.startswith(name)) == row


def test_a_value_that_is_not_exact_stays_so(office: Office) -> None:
    office.year("period: 2025\nfigures: {参保人数: 约80万, 工单件数: 420余, 位次: 并列2}\n")
    lines = shown(office, "表格(['参保人数', '工单件数', '位次'])")
    assert lines[-3:] == ["参保人数 | 万人 | 约80.00", "工单件数 | 件 | 420余", "位次 | 位 | 并列2"]


def test_values_typed_in_several_units_are_printed_in_the_finest(office: Office) -> None:
    office.year("period: 2025\nfigures: {基金收入: 1.2亿, 基金支出: 9000.5万, 次均费用: 7000, 零数: 0}\n")
    lines = shown(office, "表格(['基金收入', '基金支出', '次均费用'])")
    assert lines[-3:] == ["基金收入 | 万元 | 12000", "基金支出 | 万元 | 9000.5", "次均费用 | 元 | 7000"]


def test_part_of_a_year_stands_beside_the_same_part_of_other_years(office: Office) -> None:
    office.year("period: 2025H1\nfigures: {工单件数: 5}\n", "data/2025H1.yaml")
    office.year("period: 2024H1\nfigures: {工单件数: 4}\n", "data/2024H1.yaml")
    office.write("templates/annual/a.md.j2", "{{ 表格('工单件数', 年数=2) }}")
    table = only_table(office.drafted(period="data/2025H1.yaml"))
    assert table.head == ("指标", "2024年上半年", "2025年上半年")
    assert list(map(inline_text, table.rows[0])) == ["工单件数", "4", "5"]


def test_a_report_on_several_years_has_the_single_ones(office: Office) -> None:
    office.year("period: 2021/2025\nfigures: {工单件数: 9}\n", "data/plan.yaml")
    office.write("templates/annual/a.md.j2", "{{ 表格('工单件数', 年数=3) }}")
    table = only_table(office.drafted(period="data/plan.yaml"))
    assert table.head == ("指标", "2023年", "2024年", "2025年")
    assert list(map(inline_text, table.rows[0])) == ["工单件数", "2000", "3000", "3086"]
    office.write("templates/annual/a.md.j2", "{{ 表格('工单件数', 年数=3, 同比=true) }}")
    assert unplaced(office.drafted(period="data/plan.yaml").errors) == [
        "T010 “表格”的参数不对：几年合在一起的报告，逐年的表没有同比"
    ]


REFERENCES = "references: {全省: {报销比例: 66.5, 位次: 1}, 全国: {报销比例: 64}}\n"


def test_wider_places_stand_beside_ones_own(office: Office) -> None:
    office.add("data/2025.yaml", REFERENCES)
    assert shown(office, "表格('报销比例', 参照=true)")[-2:] == [
        "指标 | 示范县 | 全省 | 全国",
        "报销比例 | 68.4 | 66.5 | 64.0",
    ]
    assert shown(office, "表格('报销比例', 参照=['全国'])")[-2:] == ["指标 | 示范县 | 全国", "报销比例 | 68.4 | 64.0"]
    assert shown(office, "表格('报销比例', 年数=2, 参照='全国')")[-2:] == [
        "指标 | 2024年 | 2025年 | 2025年全国",
        "报销比例 | 68.0 | 68.4 | 64.0",
    ]


def test_without_any_wider_place_in_the_data_there_is_no_column(office: Office) -> None:
    assert shown(office, "表格('报销比例', 参照=true)")[-2:] == ["指标 | 2025年", "报销比例 | 68.4"]


def test_the_total_is_added_exactly_and_bold(office: Office) -> None:
    table = only_table(office.drafted("{{ 表格([基金收入, 基金支出], 年数=3, 合计=true, 同比=true) }}"))
    assert list(map(inline_text, table.rows[-1])) == ["合计", "—", "18000", "21000", "增长16.7%"]
    assert table.total
    assert {inline.strong for cell in table.shown_rows[-1] for inline in cell} == {True}
    assert {inline.strong for row in table.shown_rows[:-1] for cell in row for inline in cell} == {False}


def test_a_stated_total_is_printed_where_it_agrees(office: Office) -> None:
    office.add("data/indicators.yaml", "收支: {id: both, unit: 元, kind: amount}\n")
    office.write(
        "data/2025.yaml",
        (office.root / "data/2025.yaml").read_text().replace("figures:\n", "figures:\n  收支: 2.1亿\n"),
    )
    answer = office.drafted("{{ 表格([基金收入, 基金支出], 合计=收支) }}")
    assert list(map(inline_text, only_table(answer).rows[-1])) == ["合计", "21000"]
    assert answer.figures[-1][:5] == ("_rg3", "21000", "both", "收支", "number")


def test_a_stated_total_that_does_not_agree_stops_the_draft(office: Office) -> None:
    assert unplaced(office.finds("{{ 表格([基金收入, 基金支出], 合计='结余') }}")) == [
        "T032 2025年各行之和 21000万元 与“结余” 3000万元 不符"
    ]


def test_a_total_that_rounding_sets_apart_is_noted(office: Office) -> None:
    office.add(
        "data/indicators.yaml",
        "".join(
            f"{n}: {{id: {i}, unit: 元, kind: amount, display: 万元, decimals: 0}}\n"
            for n, i in (("甲", "a"), ("乙", "b"))
        ),
    )
    office.year("period: 2025\nfigures: {甲: 4000, 乙: 4000}\n")
    answer = office.drafted("{{ 表格([甲, 乙], 合计=true) }}")
    assert [inline_text(row[1]) for row in only_table(answer).rows] == ["0", "0", "1"]
    assert unplaced(answer.of_code("T305")) == ["T305 甲、乙之和与“合计”有四舍五入的尾差"]


REFUSED = [
    ("['参报人数']", "T002 “参报人数”不是指标、参数或内置名称"),
    ("['参保人数'], 年数=0", "T010 “表格”的参数不对：“年数”要写 1 到 10 的整数"),
    ("['参保人数'], 年数=11", "T010 “表格”的参数不对：“年数”要写 1 到 10 的整数"),
    ("['参保人数'], 年数='多'", "T010 “表格”的参数不对：“年数”要写 1 到 10 的整数"),
    ("['参保人数'], 年=3", "T010 “表格”的参数不对：参数的个数或名称不符"),
    ("['参保人数'], 年数=3, years=3", "T010 “表格”的参数不对：参数的个数或名称不符"),
    ("", "T010 “表格”的参数不对：参数的个数或名称不符"),
    ("[]", "T010 “表格”的参数不对：要写一个以上的指标，如 ['甲', '乙']"),
    ("[1]", "T010 “表格”的参数不对：先写指标，如 ['甲', '乙'] 或 指标组('基金')"),
    ("['参保人数', 参保人数]", "T010 “表格”的参数不对：“参保人数”写了两次"),
    ("['参保人数'], 标题=3", "T010 “表格”的参数不对：标题 要写引号里的文字"),
    ("['参保人数'], 同比='是'", "T010 “表格”的参数不对：同比 要写 true 或 false"),
    ("['参保人数'], 合计=3", "T010 “表格”的参数不对：合计 要写 true，或说明总数的指标"),
    ("[基金收入], 合计=基金收入", "T010 “表格”的参数不对：“基金收入”已是表中的一行，不能又是合计"),
    ("['参保人数'], 参照=3", "T010 “表格”的参数不对：参照 要写 true，或地区的名称，如 ['全省', '全国']"),
    ("['参保人数'], 参照='全縣'", "T019 “表格”所说的“全縣”没有数"),
    ("['参保人数', '基金收入'], 合计=true", "T031 “基金收入”不能计入表格的合计：它的单位与“参保人数”不同"),
    ("['参保人数', '无上年'], 合计=true", "T031 “无上年”不能计入表格的合计：存量与“参保人数”一类的流量不能相加"),
    ("['报销比例'], 合计=true", "T031 “报销比例”不能计入表格的合计：只有人数、件数、金额一类的总量才能相加"),
    ("['次均费用'], 合计=true", "T031 “次均费用”不能计入表格的合计：只有人数、件数、金额一类的总量才能相加"),
    ("[基金收入, 结余], 合计=true", "T031 “结余”不能计入表格的合计：它由表中的“基金收入”算出，相加就重复了"),
    ("[基金收入], 合计=参保人数", "T031 “参保人数”不能计入表格的合计：它的单位与“基金收入”不同"),
]


@pytest.mark.parametrize(("arguments", "finding"), REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_a_table_is_refused_in_words(office: Office, arguments: str, finding: str) -> None:
    office.add("data/2025.yaml", REFERENCES)
    assert unplaced(office.finds(f"{{{{ 表格({arguments}) }}}}")) == [finding]


def test_an_unknown_indicator_gets_its_nearest_name(office: Office) -> None:
    (found,) = office.drafted("{{ 表格(['参报人数']) }}").found[-1:]
    assert found.finding.fields["near"] == "“参保人数”"
    assert str(found.place) == "templates/annual/a.md.j2:1:9"


def test_a_table_of_which_nothing_is_known_is_left_out_with_a_question(office: Office) -> None:
    answer = office.drafted(
        "甲。{{ 表格(['未写'], 年数=3, 标题='乙') }}{% clause %}见下表。{{ 表格('未写') }}{% endclause %}"
    )
    assert answer.document is not None
    assert answer.document.blocks == (Paragraph(answer.document.blocks[0].inlines),)  # type: ignore[union-attr]
    assert answer.text == "甲。"
    assert unplaced(answer.of_code("T31")) == [
        "T311 表格“乙”一个数也没有，没有印出",
        "T311 表格“未写”一个数也没有，没有印出",
    ]


def test_what_lacks_is_asked_once_a_table_and_not_where_the_file_answers(office: Office) -> None:
    office.add("data/2024.yaml", "  自期: {value: ~, status: 不适用}\n")
    answer = office.drafted("{{ 表格(['参保人数', '职工人数', '未知', '保密数', '自期'], 年数=2) }}")
    assert answer.of_code("T31") == []
    answer = office.drafted("{{ 表格(['参保人数', '职工人数', '未写'], 年数=3, 标题='甲') }}")
    assert unplaced(answer.of_code("T31")) == [
        "T312 表格“甲”有 4 格没有数，印为“—”：职工人数（2023年）、未写（2023年、2024年、2025年）"
    ]


def test_another_definition_or_span_is_noted_below(office: Office) -> None:
    lines = shown(office, "表格(['次均费用', '自期'], 年数=2, 注='甲。')")
    assert lines[-1] == "注：甲。“次均费用”自2025年起口径调整，与以前的数不可比。“自期”2025年为1—5月数。"


def test_each_cell_is_a_figure_with_its_origin_in_the_order_of_the_document(office: Office) -> None:
    office.add("data/2025.yaml", REFERENCES)
    answer = office.drafted(
        "前{{ 位次 }}。{{ 表格([报销比例, 直报比例], 年数=2, 同比=true, 参照='全省', 标题=年份) }}后{{ 位次 }}。"
    )
    table = only_table(answer)
    printed = [inline for row in table.rows for cell in row for inline in cell if isinstance(inline, FigureInline)]
    assert [figure.key for figure in answer.figures] == [f"_rg{n}" for n in range(1, 11)]
    assert answer.figures[0].name == "位次"
    assert answer.figures[1] == table.caption[0].figure  # type: ignore[union-attr]
    assert tuple(each.figure for each in printed) == answer.figures[2:-1]
    assert [(each.figure.text, each.figure.operation, each.figure.period, each.figure.origin) for each in printed] == [
        ("68.0", "number", "2024", "data/2024.yaml:10:9"),
        ("68.4", "number", "2025", "data/2025.yaml:12:9"),
        ("66.5", "reference", "2025", "data/2025.yaml:41:25"),
        ("提高0.4个百分点", "yoy", "2025", "data/2025.yaml:12:9"),
        ("60.0", "number", "2024", "data/2024.yaml:17:9"),
        ("68.4", "number", "2025", "data/2025.yaml:21:17"),
        ("提高0.5个百分点", "yoy", "2025", "data/2025.yaml:21:17"),
    ]


def test_a_total_says_how_it_was_computed(office: Office) -> None:
    answer = office.drafted("{{ 表格([基金收入, 基金支出], 合计=true, 同比=true) }}")
    total, change = answer.figures[-2:]
    assert (total.text, total.name, total.indicator, total.operation) == ("21000", "合计", "", "total")
    assert (total.period, total.value, total.unit) == ("2025", "210000000", "元")
    assert (total.computation, total.origin) == ("基金收入（12000万元）+ 基金支出（9000万元）", "data/2025.yaml:10:9")
    assert (change.text, change.value, change.base_value) == ("增长16.7%", "210000000", "180000000")


def test_a_withheld_value_is_marked_and_asked_for_nowhere(office: Office) -> None:
    office.add("data/2024.yaml", "  自期: {value: 7, status: 保密}\n")
    answer = office.drafted("{{ 表格(['保密数', '自期'], 年数=2) }}")
    assert [(each.text, each.missing) for each in answer.figures] == [
        ("4", False),
        ("XX", True),
        ("XX", True),
        ("40", False),
    ]
    assert answer.of_code("T3") == []


def test_more_than_eight_columns_lie_on_their_side(office: Office) -> None:
    for years, landscape in ((7, False), (8, True)):
        table = only_table(office.drafted(f"{{{{ 表格('参保人数', 年数={years}) }}}}"))
        assert (len(table.head), table.landscape) == (years + 1, False if years < 8 else landscape)


def test_units_from_data_and_texts_of_the_author_keep_their_signs(office: Office) -> None:
    office.add("data/indicators.yaml", "甲: {id: signs, unit: '片*支|粒*', kind: count}\n")
    office.year("period: 2025\nfigures: {signs: 1, 零数: 2}\n")
    assert shown(office, "表格(['signs', 零数], 标题='**重**点', 注='a\\\\*b')") == [
        "表1\u3000重点",
        "指标 | 单位 | 2025年",
        "甲 | 片*支|粒* | 1",
        "零数 | 人 | 2",
        "注：a*b",
    ]
