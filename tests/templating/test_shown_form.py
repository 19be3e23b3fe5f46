"""A figure from a workbook prints as its cell shows it, and is reckoned with as it is stored."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.templating.office import HEAD, Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    book, saved = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    rows = (
        ("指标", "数值", "上年", "目标"),
        ("报销比例", 0.8859872611465, 0.84327, 0.9),
        ("办理天数", 29 / 3, 9.5, 9),
        ("工单件数", 585162, 580000, 600000),
        ("参保人数", 828357, 820000, None),
        ("次均费用", 372.6, 371.25, None),
    )
    for row in rows:
        sheet.append(row)
    for address, code in {
        "B2": "0.00%",
        "C2": "0.00%",
        "D2": "0%",
        "B3": "0.0",
        "C3": "0.0",
        "B4": "#,##0",
        "B6": "#,##0.00_);(#,##0.00)",
    }.items():
        sheet[address].number_format = code
    book.save(saved)
    made = Office(tmp_path).write("data/汇总.xlsx", saved.getvalue())
    (tmp_path / "data/2024.yaml").unlink()
    return made.write(
        "data/2025.yaml", HEAD + "period: 2025\nas_of: 2025-12-31\ndate: 2026-01-10\nsources: [汇总.xlsx]\n"
    )


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("{{ 报销比例 }}", "88.60%"),
        ("{{ 办理天数 }}", "9.7天"),
        ("{{ 工单件数 }}", "585162件"),
        ("{{ 次均费用 }}", "372.60元"),
        ("{{ 参保人数 }}", "82.84万人"),  # the catalogue's form goes before
        ("{{ 报销比例|上期 }}", "84.33"),
        ("{{ 报销比例|由至 }}", "由84.33%提高到88.60%"),
        ("{{ 办理天数|由至 }}", "由9.5天延长到9.7天"),
        ("{{ 报销比例|目标 }}", "90%"),
        ("{{ 报销比例|距目标 }}", "低于目标1.4个百分点"),
        ("{% if 报销比例 < 0.88599 and 报销比例 > 0.88598 %}甲{% endif %}", "甲"),
    ],
)
def test_a_figure_prints_as_its_cell_shows_it(office: Office, section: str, text: str) -> None:
    assert office.prints(f"{section}。\n") == f"{text}。"
