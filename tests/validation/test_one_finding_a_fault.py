"""Whatever is written where a number is due, and however: one fault is one finding, and following its advice mends it."""

import re
from pathlib import Path

import pytest

from reportgen.app.loading import judge, load
from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.diagnostics.rendering import hint

CATALOGUE = """\
参保人数: {id: insured, unit: 人, kind: stock}
追回基金: {id: recovered, unit: 万元, kind: amount}
人均: {id: average, unit: 元, kind: average, formula: 追回基金 / 参保人数}
"""
HEAD = "report: annual\norganisation: 局\nregion: 县\nperiod: {year}\n"
FILES = {
    "2025.yaml": "figures:\n  参保人数: 50\n  追回基金: 50\n",
    "2024.yaml": "figures:\n  参保人数: 50\n  追回基金: 50\n",
}

BAD = [
    "—",
    "——",
    "-",
    "/",
    "、",
    "无",
    "暂无",
    "待报",
    "…",
    "......",
    "XX",
    "N/A",
    "NaN",
    "null值",
    "2.1个百分点",
    "5人次",
    "1e5",
    "007",
    "2025-05-31",
    "12:30",
    "是",
    "''",
    "'~'",
    "＋",
    "九九",
    "约",
    "[]",
    "[5]",
    "第2位",
    "５０％%",
    "999999999999999999999999999999",
    "+",
    "%%",
    "5‰x",
    "（5）",
    "〇〇",
    "=A1",
    "~5",
    "5＃",
    "1,00",
    "26,87",
]
# Where the value stands: in which file, instead of which line, in which form.
FORMS = {
    "value alone": ("2025.yaml", "参保人数: 50", "参保人数: {bad}"),
    "value in braces": ("2025.yaml", "参保人数: 50", "参保人数: {{value: {bad}}}"),
    "value with particulars": ("2025.yaml", "参保人数: 50", "参保人数: {{value: {bad}, unit: 人, note: 注}}"),
    "value beside last year's": ("2025.yaml", "参保人数: 50", "参保人数: {{value: {bad}, last: 50}}"),
    "value that is withheld": ("2025.yaml", "参保人数: 50", "参保人数: {{value: {bad}, status: 保密}}"),
    "last year's in place": ("2025.yaml", "参保人数: 50", "参保人数: {{value: 50, last: {bad}}}"),
    "comparable": ("2025.yaml", "参保人数: 50", "参保人数: {{value: 50, status: 口径调整, comparable_last: {bad}}}"),
    "change": ("2025.yaml", "追回基金: 50", "追回基金: {{value: 50, change: {bad}}}"),
    "derived": ("2025.yaml", "追回基金: 50", "追回基金: 50\n  人均: {bad}"),
    "derived in braces": ("2025.yaml", "追回基金: 50", "追回基金: 50\n  人均: {{value: {bad}}}"),
    "stated": ("2025.yaml", "追回基金: 50", "追回基金: 50\n  人均: {{stated: {bad}}}"),
    "target": ("2025.yaml", "figures:", "targets: {{参保人数: {bad}}}\nfigures:"),
    "target of a year": ("2025.yaml", "figures:", "targets: {{参保人数: {{2026: {bad}}}}}\nfigures:"),
    "reference": ("2025.yaml", "figures:", "references: {{全省: {{参保人数: {bad}}}}}\nfigures:"),
    "reference in braces": ("2025.yaml", "figures:", "references: {{全省: {{参保人数: {{value: {bad}}}}}}}\nfigures:"),
    "last year's file": ("2024.yaml", "参保人数: 50", "参保人数: {bad}"),
    "last year's file in braces": ("2024.yaml", "参保人数: 50", "参保人数: {{value: {bad}}}"),
    "cell": ("2025.yaml", "figures:\n  参保人数: 50", "sources: [a.csv]\nfigures:"),
    "cells": ("2025.yaml", "figures:\n  参保人数: 50", "sources: [a.csv]\nfigures:"),
}


def found_in(folder: Path, file: str, before: str, after: str, sheet: str = "") -> list[Diagnostic]:
    (folder / "indicators.yaml").write_text(CATALOGUE, encoding="utf-8")
    (folder / "a.csv").write_text(sheet, encoding="utf-8")
    for name, text in FILES.items():
        written = text.replace(before, after, 1) if name == file else text
        (folder / name).write_text(HEAD.format(year=name[:4]) + written, encoding="utf-8")
    loaded = load(str(folder / "2025.yaml"), folder)
    judge(loaded)
    return loaded.found


@pytest.mark.parametrize("form", FORMS)
def test_one_fault_is_one_finding(form: str, tmp_path: Path) -> None:
    file, before, after = FORMS[form]
    several = {}
    for bad in BAD:
        if ("," in bad and "target" in form) or (form.startswith("reference") and "," in bad):
            continue  # braces that hold names of their own: what stands behind the comma is another name
        sheet = f"指标,数值,上年\n参保人数,{bad},50\n" if form == "cells" else f"指标,数值\n参保人数,{bad}\n"
        if form.startswith("cell") and ("," in bad or bad == "''"):
            continue  # a comma is a third cell
        found = found_in(tmp_path, file, before, after.format(bad=bad), sheet)
        if [each.severity for each in found] != [Severity.ERROR]:
            several[bad] = [(each.code, str(each.place)) for each in found]
    assert several == {}


def test_nothing_is_found_where_nothing_is_wrong(tmp_path: Path) -> None:
    assert found_in(tmp_path, "", "", "") == []


@pytest.mark.parametrize("typed", ["12", "12.5元", "'12'", "{value: 12}"])
def test_the_advice_for_a_computed_value_is_sound(typed: str, tmp_path: Path) -> None:
    line = "追回基金: 50"
    (found,) = found_in(tmp_path, "2025.yaml", line, f"{line}\n  人均: {typed}")
    advised = re.search(r"“(人均: .*?)”", hint(found))
    assert advised is not None
    after = found_in(tmp_path, "2025.yaml", line, f"{line}\n  {advised[1]}")
    assert not any(each.severity is Severity.ERROR for each in after)


@pytest.mark.parametrize("typed", ["—", "无", "'{stated: 12}'"])
def test_what_is_no_number_is_not_advised_to_be_compared(typed: str, tmp_path: Path) -> None:
    line = "追回基金: 50"
    (found,) = found_in(tmp_path, "2025.yaml", line, f"{line}\n  人均: {typed}")
    assert hint(found) == "请删去。"


@pytest.mark.parametrize("bad", [bad for bad in BAD if bad != "%%"])
def test_not_known_yet_is_advised_and_answers_every_bad_value(bad: str, tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, "2025.yaml", "参保人数: 50", f"参保人数: {bad}")
    if found.code == "D043":
        assert "写 ~" in hint(found)
    after = found_in(tmp_path, "2025.yaml", "参保人数: 50", "参保人数: ~")
    assert not any(each.severity is Severity.ERROR for each in after)
