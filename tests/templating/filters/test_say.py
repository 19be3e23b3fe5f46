"""The filter 说: whole clauses out of what the data hold."""

from tests.templating.office import CATALOGUE, HEAD, Office


def test_six_clauses_in_a_row_do_not_read_alike(office: Office) -> None:
    names = [f"数{place}" for place in range(6)]
    office.write(
        "data/indicators.yaml",
        "".join(f"{name}: {{id: n{place}, unit: 人, kind: stock}}\n" for place, name in enumerate(names)),
    )
    for year, value in ((2025, 1053), (2024, 1000)):
        office.write(
            f"data/{year}.yaml",
            f"{HEAD}period: {year}\nfigures: {{{', '.join(f'{name}: {value}' for name in names)}}}\n",
        )
    assert office.prints("。".join(f"{{{{ {name}|说 }}}}" for name in names)) == (
        "数01053人，同比增长5.3%。数1达到1053人，同比增长5.3%。数2同比增长5.3%，达1053人。"
        "数3由1000人增加到1053人，增长5.3%。数4为1053人，比上年增加53人、增长5.3%。数5增加到1053人，同比增长5.3%"
    )


def test_the_same_data_give_the_same_text(office: Office) -> None:
    section = "{% for x in [参保人数, 报销比例, 住院率, 位次, 办理天数] %}{{ x|说 }}。{% endfor %}"
    assert office.prints(section) == office.prints(section)


def test_each_kind_has_its_clause(office: Office) -> None:
    assert office.prints(
        "{{ 报销比例|say }}。{{ 住院率|说 }}。{{ 位次|说 }}。{{ 办理天数|说 }}。{{ 住院率同比|说 }}。{{ 职工人数|说 }}。"
    ) == (
        "报销比例68.4%，同比提高0.4个百分点，达到目标。住院率为21%，同比提高1个百分点，高于控制线1个百分点。"
        "位次比上年上升3位，居全省第2位，比目标靠前1位。办理天数由17天缩短到15天。住院率同比下降8.81%。"
        "职工人数与上年持平，保持31200人，完成年度目标的97.5%。"
    )


def test_what_is_not_known_is_not_said(office: Office) -> None:
    assert office.prints("{{ 无上年|说 }}。{{ 未知|说 }}。") == "无上年12人。未知为XX万元。"
    assert office.prints("好{% clause %}，{{ 未知|说 }}{% endclause %}") == "好"


def test_parts_and_a_wider_place_are_said_where_they_are_known(office: Office) -> None:
    office.write("data/indicators.yaml", CATALOGUE + "checks: [基金收入 = 基金支出 + 结余]\n")
    office.add("data/2025.yaml", "references: {全省: {报销比例: 67}}\n")
    assert office.prints("{{ 基金收入|说 }}。{{ 报销比例|说(目标=false) }}。") == (
        "基金收入1.2亿元（其中基金支出9000万元、结余3000万元），同比增长20%。报销比例达到68.4%，同比提高0.4个百分点，高于全省1.4个百分点。"
    )
    assert office.prints("{{ 基金收入|说(分项=false) }}。{{ 报销比例|say(target=false, reference=false) }}。") == (
        "基金收入1.2亿元，同比增长20%。报销比例达到68.4%，同比提高0.4个百分点。"
    )


def test_a_target_of_the_year_is_not_held_against_half_of_it(office: Office) -> None:
    office.write(
        "data/2025H1.yaml",
        f"{HEAD}period: 2025H1\nfigures: {{参保人数: 828357}}\ntargets: {{参保人数: {{2025: 90万}}}}\n",
    )
    assert office.prints("{{ 参保人数|说 }}", "data/2025H1.yaml") == "参保人数82.84万人"


def test_every_figure_in_a_clause_has_its_record(office: Office) -> None:
    figures = office.drafted("{{ 参保人数|说 }}").figures
    assert [(figure.operation, figure.rule) for figure in figures] == [
        ("value", "V1"),
        ("yoy", "C1"),
        ("progress", "O3"),
    ]


def test_an_estimate_is_said_to_be_one(office: Office) -> None:
    assert office.prints("{{ 参保人数|说 }}。{{ 估数|说 }}。").endswith("估数预计80万元。")


def test_a_rank_says_once_among_whom(office: Office) -> None:
    office.write(
        "data/indicators.yaml",
        "进度全省位次: {id: place, unit: 位, kind: rank, scope: 全省}\n综合位次: {id: all, unit: 位, kind: rank, scope: 全省}\n",
    )
    office.year("period: 2025\nfigures: {进度全省位次: 2, 综合位次: 3}\n").year("period: 2024\n", "data/2024.yaml")
    assert office.prints("{{ 进度全省位次|说 }}，{{ 综合位次|说 }}") == "进度全省位次居第2位，综合位次为全省第3位"
