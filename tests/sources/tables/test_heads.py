"""Heads and names as offices write them: read where they are certain, named where they are not."""

from pathlib import Path

import pytest

from reportgen.diagnostics.finding import Place
from reportgen.diagnostics.rendering import hint, message
from reportgen.indicators.period import read_period
from reportgen.sources.figures.figures import Figures
from reportgen.sources.tables.delimited import read_csv
from reportgen.sources.tables.row_names import row_name
from reportgen.sources.tables.wishes import Wishes
from tests.sources.tables.test_delimited import CATALOGUE


def _read(folder: Path, text: str, period: str = "2025", wishes: Wishes | None = None) -> Figures:
    path = folder / "x.csv"
    path.write_text(text, encoding="utf-8")
    figures = Figures(CATALOGUE, read_period(period), [])
    read_csv(path, "x.csv", Place("2025.yaml", 7, 9), figures, *([wishes] if wishes is not None else []))
    return figures


def _codes(figures: Figures) -> list[str]:
    return [seen.code for seen in figures.found]


def _value(figures: Figures) -> tuple[str, str, str]:
    value, last = figures.observations.get("insured"), figures.last.get("insured")
    target = figures.targets.get(("insured", figures.period.text))
    return tuple(
        f"{seen.value:f}" if seen is not None and seen.value is not None else "" for seen in (value, last, target)
    )  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("指标,数值,上年,目标", "2025"),
        ("指 标,数  值,上　年,目 标", "2025"),
        ('"指\n标","数\n值",上年数,目标值', "2025"),
        ("指标名称,本年数,上年数,年度目标", "2025"),
        ("指标名称,本期,上年同期,目标", "2025"),
        ("指标,数值（人）,上年（人）,目标（人）", "2025"),
        ("指标,数值(单位：人),去年数,目标", "2025"),
        ("指标,2025年,2024年,目标", "2025"),
        ("指标,2025,2024,目标", "2025"),
        ("指标,数值（2025年）,数值（2024年）,目标（2025年）", "2025"),
        ("指标,2025年末,2024年末,目标", "2025"),
        ("指标,2025年1—12月,2024年1-12月,目标", "2025"),
        ("指标,2025年上半年,2024年上半年,目标", "2025H1"),
        ("指标,2025年第三季度,2024年三季度,目标", "2025Q3"),
        ("指标,2025年5月,2024年5月,目标", "2025-05"),
        ("指标,2025年1—5月,2024年1-5月,目标", "2025-01/05"),
        ("指标,2025年,,目标\n,数值,上年同期,", "2025"),
        ("指标,人数,,目标\n,2025年,2024年,", "2025"),
    ],
)
def test_a_head_is_read_as_offices_write_it(tmp_path: Path, head: str, period: str) -> None:
    figures = _read(tmp_path, f"{head}\n参保人数,5,4,6\n", period)
    assert (_codes(figures), _value(figures)) == ([], ("5", "4", "6"))


@pytest.mark.parametrize(
    ("head", "row", "code"),
    [
        ("项目,金额", "参保人数,5", "D061"),
        ("指标,2023年", "参保人数,5", "D061"),
        ("指标,2025年", "参保人数,5", ""),
        ("指标,数值,本年数", "参保人数,5,5", "D062"),
        ("指标,数值,2025年", "参保人数,5,5", "D062"),
        ("指标,数值,指标,数值", "参保人数,5,追回基金,6", "D062"),
        ("指标,居民,,职工,\n,本年,上年,本年,上年", "参保人数,5,4,3,2", "D061"),
    ],
)
def test_a_head_that_may_mean_two_things_is_not_guessed(tmp_path: Path, head: str, row: str, code: str) -> None:
    figures = _read(tmp_path, f"{head}\n{row}\n")
    assert (_codes(figures)[:1] or [""]) == [code]


def test_a_year_is_last_year_only_beside_the_year_of_the_report(tmp_path: Path) -> None:
    figures = _read(tmp_path, "指标,2024年,2025年\n参保人数,4,5\n", "2026")
    assert _codes(figures) == ["D061"]


def test_where_no_head_is_certain_it_is_said_what_was_seen_and_what_it_may_mean(tmp_path: Path) -> None:
    figures = _read(tmp_path, "示范县,\n项目,完成数（万人）\n参保人数,5\n")
    assert message(figures.found[0]).endswith("看到的是：项目、完成数（万人）")
    assert "heads: {项目: 指标, '完成数（万人）': 数值}" in hint(figures.found[0])


@pytest.mark.parametrize(
    ("head", "pairs"),
    [
        ("指标名称,计量单位,本年累计,上年累计", "{本年累计: 数值, 上年累计: 上年}"),
        ("指标,2025-12-31,2024-12-31", "{'2025-12-31': 数值, '2024-12-31': 上年}"),
        ("指标,1-12月,上年同期", "{'1-12月': 数值}"),
        ("指标,2023年末,2022年末", "{原表头: 数值}"),
        ("指标,数値", "{数値: 数值}"),
    ],
)
def test_the_advice_for_heads_names_what_is_nearest_and_no_other_year(tmp_path: Path, head: str, pairs: str) -> None:
    found = _read(tmp_path, f"{head}\n参保人数,5\n").found
    assert found[0].code == "D061"
    assert f"heads: {pairs}" in hint(found[0])


def test_heads_and_ignore_settle_the_rest(tmp_path: Path) -> None:
    wishes = Wishes(
        {"项目": ("指标", Place("p", 1)), "完成": ("数值", Place("p", 2))}, frozenset({"合计", "增减", "其他"})
    )
    figures = _read(tmp_path, "项目,完 成,本年数,增减\n参保人数,5,7,1\n合计,5,7,1\n一、其他,8,8,1\n", wishes=wishes)
    assert (_codes(figures), _value(figures)[0]) == (["D084"], "5")
    assert figures.found[0].finding.fields["heads"] == "本年数"


def test_a_head_that_is_wished_for_and_not_there_is_an_error(tmp_path: Path) -> None:
    wishes = Wishes({"完成数": ("数值", Place("2025.yaml", 3, 4))}, frozenset())
    figures = _read(tmp_path, "指标,数值,完成\n参保人数,5,7\n", wishes=wishes)
    assert [(seen.code, str(seen.place)) for seen in figures.found if seen.code == "D088"] == [
        ("D088", "2025.yaml:3:4")
    ]
    assert figures.found[-1].finding.fields["near"] == "“完成”"


def test_a_unit_in_a_head_or_caption_counts_where_it_fits(tmp_path: Path) -> None:
    figures = _read(tmp_path, "指标,数值（亿元）\n追回基金,5\n参保率,99%\n")
    assert (_codes(figures), figures.observations["recovered"].value) == ([], 500_000_000)
    assert _codes(_read(tmp_path, "指标,数值（亿元）\n参保人数,5\n")) == ["D045"]
    figures = _read(tmp_path, "单位：亿元、人\n指标,数值\n追回基金,5\n参保人数,8\n参保率,99\n")
    assert [f"{seen.value:f}" for seen in figures.observations.values()] == ["500000000", "8", "0.99"]


def test_columns_that_are_not_used_are_said_once(tmp_path: Path) -> None:
    figures = _read(tmp_path, "序号,指标,数值,增减%\n1,参保人数,5,2\n2,追回基金,6,3\n")
    assert [(seen.code, str(seen.place)) for seen in figures.found] == [("D084", "x.csv:1:1")]
    assert figures.found[0].finding.fields["heads"] == "序号、增减%"


def test_sums_sections_repeated_heads_and_what_stands_below_are_no_figures(tmp_path: Path) -> None:
    text = (
        "指标,数值\n一、参保情况,\n参保人数,5\n合 计,5\n总计（万人）：,5\n指标,数值\n二、基金,\n追回基金,6\n"
        "填表人：某,审核人：某\n填表人,某\n联系电话,5551234\n注：数据截至年末,\n,填报日期：1月5日\n"
    )
    figures = _read(tmp_path, text)
    assert (_codes(figures), set(figures.observations)) == (["D085", "D085"], {"insured", "recovered"})


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("参保人数", ""), ("参 保 人 数", ""), ("参保\n人数", ""), ("　参保人数", ""), ("1.参保人数", ""), ("1．参保人数", ""), ("1、参保人数", ""),
        ("1 参保人数", ""), ("1.2.1 参保人数", ""), ("（一）参保人数", ""), ("(1)参保人数", ""), ("①参保人数", ""), ("二、参保人数", ""),
        ("其中：参保人数", ""), ("其中: 参保人数", ""), ("其中参保人数", ""), ("#参保人数", ""), ("— 参保人数", ""), ("其中：1.参保人数", ""),
        ("参保人数（人）", "人"), ("参保人数(万人)", "万人"), ("参保人数（单位：万人）", "万人"), ("参保人数/万人", "万人"), ("参保人数（名）", "人"),
        ("“参保”人数", ""), ("参保人数：", ""), ("参保人数*", ""), ("insured", ""),
    ],
)  # fmt: skip
def test_a_name_is_known_with_what_offices_put_around_it(written: str, unit: str) -> None:
    found = row_name(written, CATALOGUE)
    assert found.indicator is not None
    assert (found.indicator.id, found.unit) == ("insured", unit)


@pytest.mark.parametrize(
    "written",
    [
        "2024参保人数",
        "居民参保人数",
        "参保人数（含退休）",
        "参保人数（元）",
        "参保人",
        "参保人数2025",
        "参保人数增减",
        "",
    ],
)
def test_a_name_that_is_only_like_one_is_not_taken_for_it(written: str) -> None:
    assert row_name(written, CATALOGUE).indicator is None


def test_an_unknown_name_in_a_table_has_no_advice_for_yaml(tmp_path: Path) -> None:
    figures = _read(tmp_path, "指标,数值\n其中：职工参保人数,5\n")
    assert [(seen.code, str(seen.place)) for seen in figures.found] == [("D042", "x.csv:2:1")]
    assert figures.found[0].finding.fields["near"] == "“参保人数”"


def test_people_are_counted_in_two_units(tmp_path: Path) -> None:
    figures = _read(tmp_path, "指标,数值,单位\n参保人数,58.5,万名\n")
    assert (_codes(figures), _value(figures)[0]) == ([], "585000")
    assert _codes(_read(tmp_path, "指标,数值,单位\n参保人数,58.5,人次\n")) == ["D045"]
    assert _value(_read(tmp_path, "指标,数值\n参保人数,585名\n"))[0] == "585"
