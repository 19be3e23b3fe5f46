"""Filters that print targets, how far they are met, and shares of a whole."""

import pytest

from tests.templating.office import HEAD, Office

HALF = "data/2025H1.yaml"
PRINTED = [
    ("参保人数|目标", "insured|target", "82.5万人"),
    ("报销比例|目标", "reimbursed|target", "68.4%"),
    ("位次|目标", "place|target", "第3位"),
    ("未知|目标", "unknown|target", "100万元"),
    ("基金收入|目标", "income|target", "XX亿元"),
    ("参保人数|完成率", "insured|completion", "100.41%"),
    ("职工人数|完成率", "employees|completion", "97.5%"),
    ("基金收入|完成率", "income|completion", "XX%"),
    ("未知|完成率", "unknown|completion", "XX%"),
    ("参保人数|距目标", "insured|to_target", "比目标多3357人"),
    ("职工人数|距目标", "employees|to_target", "比目标少800人"),
    ("报销比例|距目标", "reimbursed|to_target", "达到目标"),
    ("住院率|距目标", "hospital_rate|to_target", "高于控制线1个百分点"),
    ("位次|距目标", "place|to_target", "比目标靠前1位"),
    ("基金收入|距目标", "income|to_target", "距目标XX"),
    ("参保人数|序时", "insured|pace", "快于序时进度0.4个百分点"),
    ("职工人数|序时", "employees|pace", "慢于序时进度2.5个百分点"),
    ("基金收入|序时", "income|pace", "序时进度XX"),
    ("参保人数|下期目标", "insured|next_target", "83万人"),
    ("位次|下期目标", "place|next_target", "第1位"),
    ("基金收入|下期目标", "income|next_target", "XX亿元"),
    ("参保人数|安排", "insured|aim", "提高到83万人"),
    ("住院率|安排", "hospital_rate|aim", "控制在19.5%以内"),
    ("办理天数|安排", "days|aim", "压缩到12天以内"),
    ("位次|安排", "place|aim", "上升至第1位"),
    ("基金收入|安排", "income|aim", "达到XX"),
    ("结余|占比(基金收入)", "surplus|share_of(income)", "25%"),
    ("结余|占比(未知)", "surplus|share_of(unknown)", "XX%"),
    ("未知|占比(基金收入)", "unknown|share_of(income)", "XX%"),
]


@pytest.mark.parametrize(("chinese", "english", "printed"), PRINTED, ids=[row[1] for row in PRINTED])
def test_a_target_prints_the_same_in_both_languages(office: Office, chinese: str, english: str, printed: str) -> None:
    assert office.prints(f"{{{{ {chinese} }}}}；{{{{ {english} }}}}") == f"{printed}；{printed}"


@pytest.mark.parametrize(
    ("targets", "expression", "printed"),
    [
        ("{2025: 400}", "目标", "400件"),
        ("{2025: 400}", "完成率", "55%"),
        ("{2025: 400}", "序时", "快于序时进度5个百分点"),
        ("{2025: 400}", "下期目标", "400件"),
        ("{2025: 400}", "安排", "达到400件"),
        ("{2025: 400, 2025H1: 200}", "目标", "200件"),
        ("{2025: 400, 2025H1: 200}", "完成率", "110%"),
        ("{2026: 900}", "目标", "XX件"),
        ("{2026: 900}", "下期目标", "XX件"),
    ],
    ids=["target", "completion", "pace", "next", "aim", "own-first", "own-completion", "next-years", "next-years-next"],
)
def test_half_a_year_falls_back_to_the_target_of_the_year(
    office: Office, targets: str, expression: str, printed: str
) -> None:
    office.write(HALF, f"{HEAD}period: 2025H1\nfigures: {{工单件数: 220}}\ntargets: {{工单件数: {targets}}}\n")
    assert office.prints(f"{{{{ 工单件数|{expression} }}}}", HALF) == printed


def test_the_pace_of_a_value_of_its_own_months_counts_those(office: Office) -> None:
    office.write(
        HALF,
        f"{HEAD}period: 2025H1\nfigures: {{自期: {{value: 50, period: 2025-01/05}}}}\ntargets: {{自期: {{2025: 100}}}}\n",
    )
    assert office.prints("{{ 自期|序时 }}", HALF) == "快于序时进度8.3个百分点"


def test_a_target_prints_in_the_form_in_which_it_was_set(office: Office) -> None:
    office.year("period: 2025\nfigures: {职工人数: 31200}\ntargets: {职工人数: {2025: 3.2万人, 2026: 33000}}\n")
    assert office.prints("{{ 职工人数|目标 }}，{{ 职工人数|下期目标 }}") == "3.2万人，33000人"


def test_a_share_of_nothing_is_a_gap(office: Office) -> None:
    office.year("period: 2025\nfigures: {零数: 0, 无上年: 5}\n")
    answer = office.drafted("{{ 无上年|占比(零数) }}")
    assert answer.text == "XX%"
    assert answer.of_code("T301") == ["data/2025.yaml: T301 “无上年”缺少总体的数值，“占比”印为 XX%"]


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("住院率|完成率", "T017 “住院率”不能用“完成率”：它越低越好，请用 距目标"),
        ("参保人数|占比(基金收入)", "T017 “参保人数”不能用“占比”：它和“基金收入”单位不同，不能求比重"),
        ("参保人数|占比", "T010 “占比”的参数不对：参数的个数或名称不符"),
        ("参保人数|占比(参保人数, 职工人数)", "T010 “占比”的参数不对：参数的个数或名称不符"),
        ("参保人数|占比(热线名称)", "T010 “占比”的参数不对：括号中要写指标名"),
        ("下限|区间(5)", "T010 “区间”的参数不对：括号中要写指标名"),
        ("参保人数|同比(5)", "T010 “同比”的参数不对：参数的个数或名称不符"),
        ("地区|同比", "T008 过滤器“同比”要用在指标上，这里是文字“示范县”"),
        ("热线名称|值", "T008 过滤器“值”要用在指标上，这里是“12345热线”，它已是印好的文字"),
        ("参保人数|同比|值", "T008 过滤器“值”要用在指标上，这里是“同比增长5.4%”，它已是印好的文字"),
        ("未达标()|同比", "T008 过滤器“同比”要用在指标上，这里是别的内容"),
    ],
    ids=range(11),
)
def test_a_filter_that_does_not_fit_is_named(office: Office, expression: str, finding: str) -> None:
    found = office.finds(f"正文\n\n{{{{ {expression} }}}}")
    assert [each.partition(" ")[2] for each in found] == [finding]
    assert found[0].startswith("templates/annual/a.md.j2:3:")


GOALS_OF = {2023: (700, 650), 2024: (800, 850), 2025: (900, 880)}  # 件数 and its target


def with_goals(
    office: Office, goals: dict[int, tuple[int | None, int | None]], polarity: str = "higher_is_better"
) -> Office:
    office.write("data/indicators.yaml", f"件数: {{id: cases, unit: 件, kind: count, polarity: {polarity}}}\n")
    for year, (value, goal) in goals.items():
        figures = f"figures: {{件数: {value if value is not None else '~'}}}\n"
        targets = f"targets: {{件数: {{{year}: {goal}}}}}\n" if goal is not None else ""
        office.write(f"data/{year}.yaml", f"{HEAD}period: {year}\n{figures}{targets}")
    return office


@pytest.mark.parametrize(
    ("goals", "polarity", "printed"),
    [
        (GOALS_OF, "higher_is_better", "三年中有两年完成年度目标"),
        (GOALS_OF | {2024: (850, 850)}, "higher_is_better", "三年均完成年度目标"),
        (GOALS_OF, "lower_is_better", "三年中有一年控制在年度目标以内"),
        (GOALS_OF | {2024: (None, 850)}, "higher_is_better", "历年完成目标XX"),
        (GOALS_OF | {2024: (800, None)}, "higher_is_better", "历年完成目标XX"),
        ({2023: (1, 2), 2024: (1, 2), 2025: (1, 2)}, "higher_is_better", "历年完成目标XX"),
    ],
    ids=["some", "all", "ceiling", "no-value", "no-target", "none-met"],
)
def test_each_year_is_held_against_its_own_target(
    office: Office, goals: dict[int, tuple[int | None, int | None]], polarity: str, printed: str
) -> None:
    assert with_goals(office, goals, polarity).prints("{{ 件数|历年达标(2023) }}") == printed


def test_one_year_is_no_series_of_years(office: Office) -> None:
    with_goals(office, {2025: (900, 880)})
    (office.root / "data/2024.yaml").unlink(missing_ok=True)
    assert office.prints("甲{% clause %}，{{ 件数|历年达标 }}{% endclause %}") == "甲"
