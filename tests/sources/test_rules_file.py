"""rules.yaml: what a row holds, and every way in which it can be wrong."""

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.diagnostics.finding import Diagnostic
from reportgen.indicators.rule import Rule
from reportgen.sources.rules_file import read_rules


def read(folder: Path, text: str) -> tuple[tuple[Rule, ...], list[str]]:
    """The rows, and the findings as `line:column code`."""
    path = folder / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    found: list[Diagnostic] = []
    rules = read_rules(path, "rules.yaml", found)
    return rules, [f"{str(each.place).removeprefix('rules.yaml:')} {each.code}" for each in found]


def test_a_row_holds_exact_values_with_their_places(tmp_path: Path) -> None:
    text = "- {scheme: 甲, place: [一级, 二级], deductible: 0, rate: 62.5%, limit: 1.5万, limit_visit: ~, valid_from: 2023-10-01}\n"
    (rule,), found = read(tmp_path, text)
    assert found == []
    assert (rule.scheme, rule.persons, rule.places, rule.valid_from, rule.valid_to) == (
        "甲",
        (),
        ("一级", "二级"),
        "2023-10-01",
        "",
    )
    values = [rule.deductible, rule.rate, rule.limit, rule.limit_visit]
    assert [value and value.value for value in values] == [0, Decimal("0.625"), 15000, None]
    assert rule.rate is not None
    assert rule.rate.place.column == text.index("62.5") + 1
    assert rule.limit_visit is not None  # not known yet, which is not the same as not written


def test_what_is_not_written_is_none(tmp_path: Path) -> None:
    (rule,), _ = read(tmp_path, "- {scheme: 甲, rate: 60, valid_from: 2023-10-01}\n")
    assert (rule.deductible, rule.limit, rule.limit_visit) == (None, None, None)
    assert rule.rate is not None
    assert rule.rate.value == Decimal("0.6")


ROW = "scheme: 甲, valid_from: 2023-10-01"
FAULTS = [
    (f"{ROW}, rate: 60%, 比例: 1", "D023"),
    ("scheme: 甲, rate: 60%", "D024"),
    (f"{ROW}, as: 一级", "D024"),
    ("scheme: 甲, rate: 60%, valid_from: 2023-10", "D029"),
    (f"{ROW}, rate: 60%, valid_to: 2023-09-30", "D401"),
    (f"{ROW}, limit: 60%", "D403"),
    (f"{ROW}, limit: 60人", "D403"),
    (f"{ROW}, rate: 60元", "D404"),
    (f"{ROW}, rate: 6‰", "D404"),
    (f"{ROW}, rate: 100.1%", "D405"),
    (f"{ROW}, rate: -1%", "D405"),
    (f"{ROW}, limit: -1", "D406"),
    (f"{ROW}, limit: 约200元", "D407"),
    (f"{ROW}, place: 药店, as: 一级", "D408"),
    (ROW, "D409"),
    (f"{ROW}, place: 药店, as: 一级, rate: 60%", "D027"),
    (f"{ROW}, rate: 60%, place: [[一级]]", "D025"),
]


@pytest.mark.parametrize(("row", "code"), FAULTS)
def test_a_row_with_a_fault_is_refused(tmp_path: Path, row: str, code: str) -> None:
    assert [found.split()[1] for found in read(tmp_path, f"- {{{row}}}\n")[1]] == [code]


SPANS = [
    ("", "place: 一级", True),
    ("place: 一级", "place: 二级", False),
    ("place: [一级, 二级]", "place: [二级, 三级]", True),
    ("place: 一级, person: 在职", "place: 一级", True),
    ("place: 一级, person: 在职", "place: 一级, person: 退休", False),
    ("valid_to: 2024-12-31", "", True),
    ("valid_to: 2023-12-31", "", False),
    ("valid_to: 2024-01-01", "", True),
]


@pytest.mark.parametrize(("first", "second", "overlap"), SPANS)
def test_two_rows_for_the_same_day_contradict_each_other(
    tmp_path: Path, first: str, second: str, overlap: bool
) -> None:
    rows = [("2023-10-01", first), ("2024-01-01", second)]
    text = "".join(f"- {{scheme: 甲, rate: 60%, valid_from: {day}{', ' * bool(more)}{more}}}\n" for day, more in rows)
    assert read(tmp_path, text)[1] == (["2:3 D402"] if overlap else [])


def test_a_row_may_not_refer_to_one_that_refers(tmp_path: Path) -> None:
    text = (
        f"- {{{ROW}, place: 药店, as: 诊所}}\n- {{{ROW}, place: 诊所, as: 一级}}\n- {{{ROW}, place: 一级, rate: 1}}\n"
    )
    assert [found.split()[1] for found in read(tmp_path, text)[1]] == ["D408"]


@pytest.mark.parametrize("text", ["甲\n", "甲: 乙\n"])
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text)[1] == ["1:1 D025"]
