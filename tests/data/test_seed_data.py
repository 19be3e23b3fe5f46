"""The two seeds' figures stand in the data as the seeds print them.

The files are read here with PyYAML and Decimal alone, so that a fault of our own reader cannot hide a fault of the data.
`figures.tsv` lists every figure of the seeds; its `value_in_base_unit` counts in 元, 人 … and, for rates, in percent.
"""

import csv
import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "data"
FILES = {
    "000": DATA / "city" / "2025H1.yaml",
    "001": DATA / "county" / "2023.yaml",
    "002": DATA / "briefing" / "2006.yaml",
}
FILE_DAYS = {"000": "2025-06-30", "001": "2023-12-31", "002": "2006-09-30"}
# This seed names no period: it speaks from the start in July 2003 on, after three years and some months.
SPANS = {"002": "2003-07/2006-09"}

# The seeds count 播放 in 次 and in 条次, which are two measures: the catalogue keeps them apart.
# Another seed's designated hospitals and pharmacies are those of the catalogue, which says 医疗机构 and 零售药店.
RENAMED = {
    "000-72": "宣传短片播放条次",
    "002-31": "定点医疗机构数",
    "002-32": "定点零售药店数",
    "002-49": "定点零售药店数",
}
# Rules and deadlines are no observations.
PARAMETERS = {
    "000-11": "低保监测对象参保资助比例",
    "000-26": "住院率下降目标",
    "000-90": "异地费用结算预计时间",
    "001-93": "网上采购率下限",
    "001-99": "集采货款回款时限",
    "002-2": "职工医保启动时间",
    "002-3": "连续扩面年数",
    "002-18": "离休统筹标准起始年",
    "002-21": "预计依据期",
    "002-23": "医保工作机构成立时间",
    "002-24": "试行办法发布时间",
    "002-26": "电视宣传时长",
    "002-29": "欠费单位工资发放比例",
    "002-30": "欠费单位工资扣缴比例",
    "002-40": "每日入院检查次数",
    "002-44": "突击稽查时间",
    "002-45": "突击稽查次数",
    "002-47": "每月集中审核次数",
}
# What the text itself has: how many parts or ways follow, sets with a name, and the years since a date that is a parameter.
COUNTED = {"002-1", "002-6", "002-25", "002-28", "002-34", "002-35", "002-41", "002-48"}
TARGETS = {"000-87": ("省内参保地直接结算率", "省内就医地直接结算率"), "000-89": ("跨省参保地直接结算率",)}
# 3086余条: an exact number takes no 余 (LANGUAGE V9). 最多 and 约 of a masked figure stand in the template: there is no number to write them at.
# 左右 is said by the status: the figure is an estimate.
QUALIFIER_DROPPED = {"000-73", "002-22"}
# Parts of names (第一批, 十四省联盟), which the table does not count as figures; the templates print them, so they are data too.
PARTS_OF_NAMES = {"001-85", "001-87", "001-89"}

MULTIPLES = {"": 0, "万": 4, "亿": 8}
NUMBER = re.compile(r"(约?)(-?\d+(?:\.\d+)?)([余多]?)([万亿]?)([余多]?)(\D*)")

Row = dict[str, str]


def _rows() -> list[Row]:
    with (HERE / "figures.tsv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = [row for row in table if row["seed"] in FILES and row["no"] not in COUNTED]
        return [row for row in rows if row["usable"] == "yes" or row["no"] in PARTS_OF_NAMES]


def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - strings only
    return loaded


ROWS = _rows()
SEEDS = {seed: _load(path) for seed, path in FILES.items()}
CATALOGUE = _load(DATA / "indicators.yaml")
FIGURES = [
    row for row in ROWS if row["kind"] not in ("date", "docno", "change_pp", "target") and row["no"] not in PARAMETERS
]
KNOWN = [row for row in FIGURES if row["kind"] != "masked"]
MASKED = [row for row in FIGURES if row["kind"] == "masked"]
CHANGES = [row for row in ROWS if row["kind"] == "change_pp"]


def _numbered(rows: list[Row]) -> list[Any]:
    return [pytest.param(row, id=row["no"]) for row in rows]


def _name(row: Row) -> str:
    return RENAMED.get(row["no"], row["indicator_zh"])


def _entry(row: Row) -> dict[str, str]:
    """What the data file says about the row's indicator, always as a mapping."""
    entry = SEEDS[row["seed"]]["figures"][_name(row)]
    return entry if isinstance(entry, dict) else {"value": entry}


def _base(text: str, unit: str) -> tuple[Decimal, str]:
    """Value in base units and base unit of a number typed without a unit, or with its own."""
    match = NUMBER.fullmatch(text)
    assert match is not None, text
    _, digits, _, multiple, _, own = match.groups()
    written = multiple + own or unit
    counted = re.fullmatch(r"([万亿]?)(.*)", written)
    catalogued = re.fullmatch(r"([万亿]?)(.*)", unit)
    assert counted is not None
    assert catalogued is not None
    return Decimal(digits).scaleb(MULTIPLES[counted[1]]), counted[2] or catalogued[2]


def _unit(row: Row) -> str:
    """The base unit that the seed prints, or the only one that its sentence allows where the seed left it out."""
    left_out = {"000-77": "人", "001-66": "元", "001-68": "元", "001-70": "元"}
    return left_out.get(row["no"]) or re.sub(r"^[万亿]", "", row["unit"]).replace("／", "/")


@pytest.mark.parametrize("row", _numbered(KNOWN))
def test_each_known_figure_stands_with_its_exact_value_and_unit(row: Row) -> None:
    entry = _entry(row)
    written = entry.get("value", entry.get("stated"))
    assert written is not None
    value, unit = _base(written, CATALOGUE[_name(row)]["unit"])
    assert value == Decimal(row["value_in_base_unit"])
    assert unit == _unit(row)


@pytest.mark.parametrize("row", _numbered(KNOWN))
def test_each_known_figure_keeps_the_seeds_approximation(row: Row) -> None:
    entry = _entry(row)
    match = NUMBER.fullmatch(entry.get("value") or entry["stated"])
    assert match is not None
    expected = "" if row["no"] in QUALIFIER_DROPPED else row["qualifier"]
    assert match[1] + match[3] + match[5] == expected


@pytest.mark.parametrize("row", _numbered(KNOWN))
def test_only_figures_that_the_catalogue_computes_are_given_as_stated(row: Row) -> None:
    assert ("stated" in _entry(row)) == ("formula" in CATALOGUE[_name(row)])


@pytest.mark.parametrize("row", _numbered(MASKED))
def test_each_masked_figure_is_withheld_in_the_seeds_unit(row: Row) -> None:
    entry = _entry(row)
    assert (entry["value"], entry["status"]) == ("~", "保密")
    assert CATALOGUE[_name(row)]["unit"] == row["unit"]


@pytest.mark.parametrize("row", _numbered(FIGURES))
def test_each_figure_has_the_day_or_the_span_of_the_seed(row: Row) -> None:
    entry, head = _entry(row), SEEDS[row["seed"]]
    if row["period"] in (head["period"], *_short(row, head)):
        expected = (head["as_of"], head["period"])
    elif "/" in row["period"] and row["period"].count("-") > 2:  # from the first of January on: 截至
        expected = (row["period"].partition("/")[2], head["period"])
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", row["period"]):
        expected = (row["period"], head["period"])
    else:
        expected = (head["as_of"], row["period"])
    assert (entry.get("as_of", head["as_of"]), entry.get("period", head["period"])) == expected


def _short(row: Row, head: dict[str, str]) -> tuple[str, ...]:
    """How the table writes a span that ends within a year: 2003-07/2006; and a stock at its end: 2006."""
    span = SPANS.get(row["seed"])
    if span is None:
        return ()
    assert head["period"] == span
    return (span[:-3], *([span[-7:-3]] if row["kind"] == "stock" else ()))


@pytest.mark.parametrize("row", _numbered(CHANGES))
def test_each_stated_change_of_a_rate_stands_at_its_rate_in_points(row: Row) -> None:
    change = SEEDS[row["seed"]]["figures"][row["indicator_zh"].removesuffix("同比")]["change"]
    assert change.endswith("个百分点")
    assert Decimal(change.removesuffix("个百分点")) == Decimal(row["value_in_base_unit"])


@pytest.mark.parametrize(("number", "names"), TARGETS.items())
def test_each_target_is_set_for_every_rate_it_speaks_of(number: str, names: tuple[str, ...]) -> None:
    row = next(row for row in ROWS if row["no"] == number)
    for name in names:
        target = SEEDS[row["seed"]]["targets"][name]
        assert {_base(text, "%")[0] for text in target.values()} == {Decimal(row["value_in_base_unit"])}
        assert row["period"] in target


@pytest.mark.parametrize("number", PARAMETERS)
def test_each_rule_and_deadline_is_a_parameter(number: str) -> None:
    row = next(row for row in ROWS if row["no"] == number)
    text = SEEDS[row["seed"]]["parameters"][PARAMETERS[number]]
    assert text in (row["raw"].replace("％", "%"), row["sentence"])
    assert PARAMETERS[number] not in CATALOGUE


@pytest.mark.parametrize("seed", FILES)
def test_the_head_says_the_seeds_period(seed: str) -> None:
    head = SEEDS[seed]
    said = (row["value"] for row in ROWS if row["seed"] == seed and row["indicator_zh"] == "报告期")
    assert head["period"] == (SPANS.get(seed) or next(said))
    assert head["as_of"] == FILE_DAYS[seed]


@pytest.mark.parametrize("seed", FILES)
def test_the_data_hold_no_figure_that_the_seed_does_not_print(seed: str) -> None:
    printed = {_name(row) for row in FIGURES if row["seed"] == seed}
    assert set(SEEDS[seed]["figures"]) == printed


@pytest.mark.parametrize("row", _numbered([row for row in ROWS if row["kind"] not in ("date", "docno")]))
def test_each_figures_number_is_noted_beside_it(row: Row) -> None:
    lines = FILES[row["seed"]].read_text(encoding="utf-8").splitlines()
    name = PARAMETERS.get(row["no"]) or TARGETS.get(row["no"], (_name(row).removesuffix("同比"),))[0]
    noted = [line for line in lines if re.search(rf"#.*\b{row['no']}(?!\d)", line)]
    assert any(line.strip().startswith((name, _name(row))) for line in noted)


def test_every_indicator_is_catalogued_under_the_tables_id() -> None:
    ids = {_name(row): CATALOGUE[_name(row)]["id"] for row in FIGURES if row["no"] not in RENAMED}
    assert ids == {row["indicator_zh"]: row["indicator_id"] for row in FIGURES if row["no"] not in RENAMED}


def test_the_seeds_contradictions_are_kept_as_stated() -> None:
    city, county = SEEDS["000"]["figures"], SEEDS["001"]["figures"]

    def value(figures: dict[str, Any], name: str) -> Decimal:
        entry = figures[name]
        written = (entry.get("value") or entry["stated"]) if isinstance(entry, dict) else entry
        return _base(written, CATALOGUE[name]["unit"])[0]

    missed = value(city, "基本医保参保人数") - value(city, "城乡居民参保人数") - value(city, "职工参保人数")
    assert missed == Decimal(10500)
    cut = {}
    for group in ("职工门特", "居民门特", "职工门诊共济"):
        exact = value(county, f"{group}报销金额") / value(county, f"{group}报销人次")
        stated = value(county, f"{group}次均报销")
        assert exact.quantize(Decimal("0.01"), ROUND_DOWN) == stated
        cut[group] = exact.quantize(Decimal("0.01"), ROUND_HALF_UP) != stated
    assert cut == {"职工门特": True, "居民门特": False, "职工门诊共济": True}
    parts = value(county, "一次医疗救助金额") + value(county, "二次医疗救助金额")
    assert value(county, "手工医疗救助金额") - parts == Decimal(100)
