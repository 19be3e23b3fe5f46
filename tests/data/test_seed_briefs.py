"""The page of news briefs and policy questions (seed 004) stands in data/news as the page prints it: figures, parameters, rules.

Read with PyYAML and Decimal alone, as in test_seed_data. The page dates only a few of its figures; their table gives the rest the
month or the year of the page, which says nothing, so days are compared only where the page has one.
"""

import re
from decimal import Decimal
from typing import Any

import pytest
import yaml

from tests.data.test_seed_data import CATALOGUE, DATA, NUMBER, Row, _base
from tests.drafts.seed_figures import COUNTED_ITEMS, CUTS, DAY, FROM_TO, PARAMETERS, RULES, usable

FOLDER = DATA / "news"
TEXTS = {name: (FOLDER / name).read_text(encoding="utf-8") for name in ("2025-01_05.yaml", "rules.yaml")}
REPORT, RULE_ROWS = (yaml.load(text, yaml.BaseLoader) for text in TEXTS.values())  # noqa: S506 - strings only
ROWS = usable("004")
ELSEWHERE = {*PARAMETERS, *RULES, *COUNTED_ITEMS, *CUTS, *FROM_TO, "004-63"}
FIGURES = [row for row in ROWS if row["no"] not in ELSEWHERE and row["kind"] != "date"]

# Where the seed's table has another name than the catalogue; the reasons are those of OTHER_ID in tests/drafts/seed_figures.py.
NAMES = {
    "004-18": "即时结算医疗机构数",
    "004-60": "进度过线重点项目数",
    "004-73": "本批集采药品品种数",
}
SAME_UNIT = {"004-71": "片/袋/粒/支", "004-86": "次"}
DOUBT = {"超": "余"}  # 超8万 is written 8万余
LAST = {"医疗费用拨付周期": ("004-16", "004-17"), "阿普米司特片采购价": ("004-77", "004-78")} | {
    "哌柏西利胶囊采购价": ("004-82", "004-83")
}


def _entry(name: str) -> dict[str, str]:
    entry = REPORT["figures"][name]
    return entry if isinstance(entry, dict) else {"value": entry}


def _numbered(rows: list[Row]) -> list[Any]:
    return [pytest.param(row, id=row["no"]) for row in rows]


def _row(number: str) -> Row:
    return next(row for row in ROWS if row["no"] == number)


@pytest.mark.parametrize("row", _numbered(FIGURES))
def test_each_figure_stands_with_its_exact_value_unit_and_doubt(row: Row) -> None:
    name = NAMES.get(row["no"], row["indicator_zh"])
    written = _entry(name)["value"]
    value, unit = _base(written, CATALOGUE[name]["unit"])
    match = NUMBER.fullmatch(written)
    assert match is not None
    assert value == Decimal(row["value_in_base_unit"])
    assert unit == SAME_UNIT.get(row["no"], re.sub(r"^[万亿]", "", row["unit"]))
    assert match[1] + match[3] + match[5] == DOUBT.get(row["qualifier"], row["qualifier"])


@pytest.mark.parametrize("name", LAST)
def test_what_was_before_stands_as_the_last_value(name: str) -> None:
    before, after = (_row(number) for number in LAST[name])
    entry, unit = _entry(name), CATALOGUE[name]["unit"]
    assert _base(entry["last"], unit) == (Decimal(before["value_in_base_unit"]), unit.removeprefix("万"))
    assert Decimal(entry["value"]) == Decimal(after["value_in_base_unit"])


def test_the_change_of_a_rate_is_written_in_points() -> None:
    entry = _entry("部门整体支出进度")
    assert entry["change"] == f"{_row('004-63')['value']}个百分点"


def test_the_one_day_that_the_page_prints_beside_its_figures_is_theirs() -> None:
    day = _row("004-58")["value_in_base_unit"]
    assert DAY["004-58"] == "{}年{}月{}日".format(*(int(part) for part in day.split("-")))
    for row in ROWS:
        if row["period"] == day and row["no"] not in ELSEWHERE and row["kind"] != "date":
            assert _entry(NAMES.get(row["no"], row["indicator_zh"]))["as_of"] == day


@pytest.mark.parametrize("number", [number for number in PARAMETERS if number.startswith("004-")])
def test_each_threshold_level_and_name_is_a_parameter(number: str) -> None:
    assert PARAMETERS[number] in REPORT["parameters"].values()


@pytest.mark.parametrize("number", RULES)
def test_each_amount_rate_and_day_of_a_policy_is_in_a_rule(number: str) -> None:
    """The premium of 10 points stands as the rates of both groups."""
    scheme, text = RULES[number]
    rows = [row for row in RULE_ROWS if row["scheme"] == scheme]
    if number == "004-42":
        known = [row for row in rows if "%" in row.get("rate", "")]
        rates = {(row["person"], row["place"][0]): Decimal(row["rate"][:-1]) for row in known}
        assert {rates["退休", place] - rates["在职", place] for place in ("一级", "二级")} == {Decimal(10)}
    else:
        written = _row(number)["value"] if "日" in text else text
        assert any(written in row.values() for row in rows)


def test_the_data_hold_no_figure_that_the_page_does_not_print() -> None:
    printed = {NAMES.get(row["no"], row["indicator_zh"]) for row in FIGURES} | {*LAST, "部门整体支出进度"}
    assert set(REPORT["figures"]) == printed


@pytest.mark.parametrize("row", _numbered([row for row in ROWS if row["kind"] != "date" or row["no"] in DAY]))
def test_each_rows_number_is_noted_beside_its_figure(row: Row) -> None:
    lines = "\n".join(TEXTS.values()).splitlines()
    assert [line for line in lines if re.search(rf"#.*\b{row['no']}(?!\d)", line)]


def test_nobody_of_the_press_is_named() -> None:
    assert not re.search(r"记者[^和、]|通讯员[^的]", "".join(TEXTS.values()))
