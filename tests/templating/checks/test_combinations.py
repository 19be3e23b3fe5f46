"""Wrong combinations are found by reading a template, whether or not its branch is ever taken."""

import pytest

from tests.templating.office import Office, unplaced

PLACE = "templates/annual/a.md.j2"

REFUSED = [
    ("住院率|完成率", "“住院率”不能用“完成率”：它越低越好，请用 距目标"),
    ("位次|completion", "“位次”不能用“完成率”：名次和同比没有完成率，请用 距目标"),
    ("报销比例|人均(参保人数)", "“报销比例”不能用“人均”：比率、名次、时长和平均数不能再求平均"),
    ("基金支出|人均(工单件数)", "“基金支出”不能用“人均”：人均要除以人数，次均要除以人次、件数"),
    ("基金支出|次均(参保人数)", "“基金支出”不能用“次均”：人均要除以人数，次均要除以人次、件数"),
    ("位次|年均增长", "“位次”不能用“年均增长”：名次没有平均变化"),
    ("报销比例|累计", "“报销比例”不能用“累计”：它不是流量、金额或计数，不能逐年相加"),
    ("报销比例|倍数", "“报销比例”不能用“倍数”：比率、名次、时长和同比不说倍"),
    ("位次|增速", "“位次”不能用“增速”：比率、名次和时长没有增速"),
    ("报销比例|多增", "“报销比例”不能用“多增”：多增、少增只说总量"),
    ("基金收入|比上年末", "“基金收入”不能用“比上年末”：它从年初累计起，不能与年末、年初的数相比，请用 同比"),
    ("住院率同比|增减", "“住院率同比”不能用“增减”：它本身就是同比"),
    ("住院率同比|年均增长", "“住院率同比”不能用“年均增长”：它本身就是同比"),
    ("参保人数|名次", "“参保人数”不能用“名次”：它不是名次"),
    ("位次|高于('全国')", "“位次”不能用“高于”：名次和同比不与别处比高低，增速请用 快于"),
    ("报销比例|快于('全国')", "“报销比例”不能用“快于”：比率、名次和时长没有增速"),
    ("参保人数|占比(基金收入)", "“参保人数”不能用“占比”：它和“基金收入”单位不同，不能求比重"),
    ("报销比例|成数(结余率)", "“报销比例”不能用“成数”：只有总量才有比重"),
    ("报销比例|恢复(2019)", "“报销比例”不能用“恢复”：只有总量可以说恢复到几成"),
]


@pytest.mark.parametrize(("expression", "what"), REFUSED, ids=range(len(REFUSED)))
def test_a_filter_that_an_indicator_cannot_have_is_stopped_in_a_branch_never_taken(
    office: Office, expression: str, what: str
) -> None:
    column = len("{% if 零数 > 1 %}{{ ") + expression.index("|") + 2
    assert office.finds(f"{{% if 零数 > 1 %}}{{{{ {expression} }}}}{{% endif %}}") == [
        f"{PLACE}:1:{column}: T017 {what}"
    ]


@pytest.mark.parametrize(("expression", "what"), REFUSED, ids=range(len(REFUSED)))
def test_it_is_stopped_too_where_only_running_tells_the_indicator(office: Office, expression: str, what: str) -> None:
    name, _, rest = expression.partition("|")
    found = office.finds(f"{{% for 某 in [{name}] %}}{{{{ 某|{rest} }}}}{{% endfor %}}")
    assert unplaced(found) == [f"T017 {what}"]


@pytest.mark.parametrize(
    ("section", "words", "filter_name"),
    [
        ("同比{{ 参保人数|同比 }}", "同比", "同比"),
        ("增长{{ 参保人数|同比 }}", "增长", "同比"),
        ("比上年{{ 参保人数|yoy }}", "比上年", "同比"),
        ("比上年增加{{ 参保人数|增减 }}", "增加", "增减"),
        ("从{{ 报销比例|由至 }}", "从", "由至"),
        ("提高{{ 报销比例|到 }}", "提高", "到"),
        ("年均{{ 参保人数|年均增长 }}", "年均", "年均增长"),
        ("高于{{ 报销比例|高于('全国') }}", "高于", "高于"),
        ("{{ 报销比例 }}%", "%", "报销比例"),
        ("{{ 报销比例|同比 }}个百分点", "个百分点", "同比"),
        ("{{ 参保人数|同比 }}％", "％", "同比"),
        ("报销比例增长{{ 报销比例 }}", "增长", "报销比例"),
        ("报销比例提高{{ 报销比例|值 }}个百分点", "提高", "报销比例"),
        ("{% if 零数 > 1 %}同比{{ 参保人数|同比 }}{% endif %}", "同比", "同比"),
        ("{% clause %}，增长{{ 参保人数|同比 }}{% endclause %}", "增长", "同比"),
        ("提高到{{ 报销比例 }}", "提高到", "报销比例"),  # and if it fell?
        ("提高至{{ 报销比例|到 }}", "提高至", "到"),
        ("{{ 基金收入 }}元。", "元", "基金收入"),
        ("{{ 参保人数 }}万人", "万人", "参保人数"),
        ("人均{{ 基金支出|人均(参保人数) }}元", "元", "人均"),
    ],
    ids=range(20),
)
def test_words_that_a_filter_says_itself_are_found_around_it(
    office: Office, section: str, words: str, filter_name: str
) -> None:
    assert [each.partition(": ")[2] for each in office.finds(section) if "T021" in each] == [
        f"T021 “{words}”与“{filter_name}”印出的词重复或矛盾"
    ]


@pytest.mark.parametrize(
    "section",
    [
        "参保{{ 参保人数 }}，{{ 参保人数|同比 }}。",
        "达到{{ 报销比例 }}，覆盖{{ 参保人数 }}",
        "{{ 报销比例|值 }}%",
        "增长点{{ 参保人数|同比 }}",
        "{{ 参保人数|上期 }}倍",
        "增加{{ 工单件数 }}",
        "完成目标的{{ 参保人数|完成率 }}",
        "{{ 参保人数 }}人均受益",
        "{{ 基金收入|值 }}元",
        "网上采购占比{{ 报销比例|高于('全国') }}",
        "节约{{ 基金支出|约 }}",
        "力争{{ 报销比例|安排 }}",
        "报销比例提高{{ 提高幅度 }}",  # a difference by itself
    ],
    ids=range(13),
)
def test_what_reads_well_is_let_pass(office: Office, section: str) -> None:
    office.add("data/indicators.yaml", "提高幅度: {id: rise, unit: 个百分点, kind: rate}\n")
    assert office.finds(section) == []


@pytest.mark.parametrize(
    ("section", "twice"),
    [
        ("{{ [报销比例, 结余率]|分别('值') }}，{{ [报销比例, 结余率]|分别 }}。", True),
        ("两项分别报告，{{ [报销比例, 结余率]|分别 }}。", True),
        ("{{ [报销比例, 结余率]|分别('值') }}。{{ [报销比例, 结余率]|respectively }}。", False),
        ("分别报告。{{ [报销比例, 结余率]|分别 }}。", False),
    ],
    ids=["filters", "text", "two-sentences", "text-before"],
)
def test_respectively_stands_once_in_a_sentence(office: Office, section: str, twice: bool) -> None:
    assert any("T022" in each for each in office.finds(section)) == twice


def test_a_kept_template_is_checked_again_when_an_indicator_changes_its_kind(office: Office) -> None:
    section = "{% if 零数 > 1 %}{{ 工单件数|累计 }}{% endif %}好。"
    assert office.prints(section) == "好。"
    catalogue = (office.root / "data/indicators.yaml").read_text(encoding="utf-8")
    office.write(
        "data/indicators.yaml",
        catalogue.replace("id: orders, unit: 件, kind: count", "id: orders, unit: 件, kind: stock"),
    )
    assert office.finds(section) == [f"{PLACE}:1:24: T017 “工单件数”不能用“累计”：它不是流量、金额或计数，不能逐年相加"]
