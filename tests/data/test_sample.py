"""The sample county's five years: complete, clean but for what 2025.yaml shows on purpose; and what the seeds' data ask."""

from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from reportgen.analysis.better import met, worsened
from reportgen.app.loading import Loaded, judge, load
from reportgen.diagnostics.finding import Severity
from reportgen.indicators.indicator import Kind, Polarity
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period, read_period

DATA = Path(__file__).resolve().parent.parent.parent / "data"
YEARS = ("2021", "2022", "2023", "2024", "2025")
PROBLEM_PASSAGES = 2
PLAN_PASSAGES = 4
TEMPLATE_PARAMETERS = {
    "集采货款回款时限",
    "网上采购率下限",
    "零星报销时限",
    "低保监测对象参保资助比例",
    "政务服务热线名称",
}
BRIEF_PARAMETERS = {
    "单位简称",
    "便民服务起始",
    "预算管理起始",
    "集采落地日期",
    "监管行动起始",
    "追溯应用起始",
    "会议日期",
    "监管简讯单位",
    "监管简讯范围",
    "追溯简讯单位",
    "追溯简讯范围",
    "便民服务举措维数",
    "服务网络层级",
    "医保服务圈时间",
    "生育津贴领取时限",
    "预算管理层级",
    "预算预警颜色",
    "红色预警线",
    "蓝色达标线",
    "重点项目支出进度线",
    "集采批次",
}
QUESTION_PARAMETERS = {"门诊限额计算期", "个人账户关联人数上限"}
BRIEFS = {"便民服务", "预算管理", "集采成效", "中选药品价格", "监管宣传", "追溯码"}  # groups of indicators
BRIEFING_PARAMETERS = {
    "职工医保启动时间",
    "试行办法发布时间",
    "医保工作机构成立时间",
    "离休统筹标准起始年",
    "预计依据期",
    "电视宣传时长",
    "每月集中审核次数",
    "突击稽查时间",
    "突击稽查次数",
}


@cache
def _judged(name: str) -> Loaded:
    loaded = load(DATA / f"{name}.yaml")
    judge(loaded)
    assert loaded.report is not None
    return loaded


def _found(name: str, *severities: Severity) -> list[tuple[str, str | None]]:
    """Code and indicator of each finding of those severities, in order of the codes."""
    return sorted((seen.code, seen.about) for seen in _judged(name).found if seen.severity in severities)


def _values(year: str) -> dict[str, Observation]:
    report = _judged(year).report
    assert report is not None
    return {seen.indicator.name: seen for seen in report.dataset.of(read_period(year))}


def _known(year: str) -> dict[str, Decimal]:
    return {name: seen.value for name, seen in _values(year).items() if seen.value is not None}


@pytest.mark.parametrize("year", YEARS)
def test_a_file_says_first_that_the_county_is_fictional(year: str) -> None:
    assert (DATA / f"{year}.yaml").read_text(encoding="utf-8").startswith("# 示范县是虚构的")


@pytest.mark.parametrize("name", [*YEARS, "county/2023", "city/2025H1", "briefing/2006", "news/2025-01_05"])
def test_a_file_is_read_without_errors(name: str) -> None:
    assert _found(name, Severity.ERROR) == []


@pytest.mark.parametrize("year", YEARS)
def test_every_indicator_of_the_catalogue_has_a_value(year: str) -> None:
    """The figures for news briefs begin in 2024; those of a system that the county does not use are 不适用, and years in a row
    are counted from the years.
    """
    catalogue = _judged(year).catalogue
    assert catalogue is not None
    unknown = {"国采续约采购量", "涉毒人员二次救助金额"} if year == "2025" else set()
    unused = {"DRG付费医疗机构", "DRG结算病例", "DRG质控通过率", "监管考核连续居前年数"}
    asked = {each.name for each in catalogue if year >= "2024" or each.group not in BRIEFS}
    assert asked - set(_known(year)) == unknown | (unused & asked)
    assert len(_known(year)) >= 80


def test_every_kind_and_polarity_is_shown() -> None:
    catalogue = _judged("2025").catalogue
    assert catalogue is not None
    assert {indicator.kind for indicator in catalogue} == set(Kind)
    assert {indicator.polarity for indicator in catalogue} == set(Polarity)


@pytest.mark.parametrize("year", ["2022", "2023", "2024"])
def test_an_earlier_year_raises_nothing(year: str) -> None:
    assert _judged(year).found == []


def test_the_first_year_misses_only_the_year_before_it() -> None:
    assert _found("2021", *Severity) == [("D303", None)]


def test_the_last_year_asks_what_it_was_made_to_ask() -> None:
    assert _found("2025", Severity.QUESTION) == [
        ("D206", "out_of_area_registrations"),
        ("D301", "national_renewal_volume"),
    ]
    assert _found("2025", Severity.NOTE) == [("D302", "drug_users_second_aid_amount")]


def _changes() -> dict[str, tuple[Observation, Decimal, Decimal]]:
    """Every indicator known in both of the last two years, with last year's value and this year's."""
    last = _known("2024")
    seen = _values("2025")
    return {name: (seen[name], last[name], value) for name, value in _known("2025").items() if name in last}


def test_one_change_is_for_the_worse() -> None:
    worse = [
        name
        for name, (seen, last, now) in _changes().items()
        if worsened(seen.indicator, Decimal(0) if seen.indicator.kind is Kind.CHANGE else last, now)
    ]
    assert worse == ["二三级医院目录外费用占比"]


def test_one_change_is_too_small_to_print() -> None:
    tiny = [
        name
        for name, (seen, last, now) in _changes().items()
        if now != last and abs((now - last) / (1 if seen.indicator.is_rate else last or 1)) < Decimal("0.0005")
    ]
    assert tiny == ["城乡居民参保人数"]


def test_one_value_doubles_and_one_rises_from_zero() -> None:
    changes = [(name, last, now) for name, (seen, last, now) in _changes().items() if not seen.indicator.is_rate]
    assert [name for name, last, now in changes if last > 0 and now >= 2 * last] == [
        "门特新增定点机构人次",
        "暂停业务医疗机构数",
    ]
    assert [name for name, last, now in changes if last == 0 and now > 0] == ["即时结算医疗机构数", "即时结算拨付额"]


def test_a_rate_and_a_count_stay_the_same() -> None:
    same = {name for name, (_, last, now) in _changes().items() if last == now}
    assert {"职工政策范围内住院报销比例", "在编人数"} <= same


def _targets(year: str, period: Period) -> dict[str, Observation]:
    report = _judged(year).report
    assert report is not None
    return {
        target.indicator.name: target for (_, text), target in report.dataset.targets.items() if text == period.text
    }


def _missed(year: str) -> list[str]:
    known = _known(year)
    targets = _targets(year, read_period(year)).items()
    return [name for name, aim in targets if aim.value is not None and not met(aim.indicator, known[name], aim.value)]


@pytest.mark.parametrize("year", YEARS)
def test_the_same_indicators_have_targets_for_this_year_and_the_next(year: str) -> None:
    this, following = (set(_targets(year, read_period(year).shifted(years))) for years in (0, 1))
    assert this == following
    assert len(this) == 13


@pytest.mark.parametrize("year", YEARS)
def test_the_next_years_targets_are_the_ones_it_is_later_measured_by(year: str) -> None:
    if year != YEARS[-1]:
        period = read_period(year).shifted(1)
        planned = {name: target.value for name, target in _targets(year, period).items()}
        assert planned == {name: target.value for name, target in _targets(period.text, period).items()}


def test_only_the_last_year_misses_a_target_and_only_one() -> None:
    assert {year: _missed(year) for year in YEARS} == {year: [] for year in YEARS[:-1]} | {"2025": ["医保码激活率"]}


def test_the_last_year_has_passages_and_the_templates_parameters() -> None:
    report = _judged("2025").report
    assert report is not None
    assert (len(report.problems), len(report.plans)) == (PROBLEM_PASSAGES, PLAN_PASSAGES)
    assert all(len(plan.items) == 3 for plan in report.plans)
    of_genres = BRIEFING_PARAMETERS | BRIEF_PARAMETERS | QUESTION_PARAMETERS | {"保障层次"}
    assert set(report.parameters) == TEMPLATE_PARAMETERS | of_genres
    assert (report.as_of, report.date) == ("2025-12-31", "2026-01-12")


def test_accumulated_balances_follow_from_year_to_year() -> None:
    for before, year in pairwise(YEARS):
        last, now = _known(before), _known(year)
        assert last["累计结余"] + now["基金收入"] - now["基金支出"] == now["累计结余"]


def test_the_citys_total_is_questioned_and_its_withheld_figures_noted() -> None:
    assert _found("city/2025H1", Severity.QUESTION) == [("D201", "basic_insured"), ("D303", None)]
    notes = _found("city/2025H1", Severity.NOTE)
    assert {code for code, _ in notes} == {"D302"}
    assert len(notes) == 11


def test_the_countys_cut_averages_are_questioned_and_its_rounding_noted() -> None:
    assert _found("county/2023", Severity.QUESTION) == [
        ("D205", "employee_special_average"),
        ("D205", "outpatient_pool_average"),
        ("D303", None),
    ]
    assert ("D202", "manual_aid_amount") in _found("county/2023", Severity.NOTE)
