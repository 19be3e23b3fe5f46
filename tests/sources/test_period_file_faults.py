"""Every fault of a period file is found at its place, and all of them together."""

from pathlib import Path

import pytest

from reportgen.diagnostics.finding import Place
from tests.sources.period_folder import FIGURES, HEAD, read

# ▸ stands before the character where the fault is said to be; it is not part of the text.
FAULTS = [
    # the head
    ("▸report: annual\norganisation: 局\nregion: 县\n", "D024"),
    (HEAD.replace("2025", "▸2025年"), "D028"),
    (HEAD.replace("2025", "▸2025H3"), "D028"),
    (HEAD.replace("2025", "▸2025-05-31"), "D028"),
    (HEAD.replace("2025", "▸２０２５"), "D028"),
    (HEAD.replace("2025", "▸2025-05/01"), "D028"),
    (HEAD.replace("organisation", "▸organization") + "organisation: 局\n", "D023"),
    (HEAD + "as_of: ▸2025-6-30\n", "D029"),
    (HEAD + "as_of: ▸2025-06-31\n", "D029"),
    (HEAD + "date: ▸2026年1月10日\n", "D029"),
    (HEAD + "figures: ▸5\n", "D025"),
    (HEAD + "figures:\n  ▸甲：1\n", "D014"),
    (HEAD + "figures: ▸[1]\n", "D025"),
    (HEAD + "problems: ▸无\n", "D025"),
    (HEAD + "problems:\n  - ▸人手不足\n", "D025"),
    (HEAD + "problems:\n  - ▸title: 人手不足\n", "D024"),
    (HEAD + "problems:\n  - ▸text: 人手不足\n", "D024"),
    (HEAD + "plans:\n  - {title: 甲, items: [▸[乙]]}\n", "D025"),
    (HEAD + "plans:\n  - {title: 甲, items: [{▸test: 乙, text: 丙}]}\n", "D023"),
    (HEAD + "parameters: {▸2025年任务: 5}\n", "D030"),
    (HEAD + "parameters: {▸年份: 5}\n", "D031"),
    (HEAD + "parameters: {▸参保人数: 5}\n", "D032"),
    (HEAD + "parameters: {甲: ▸[5]}\n", "D025"),
    # names
    (FIGURES + "  ▸参保人: 5\n", "D042"),
    (FIGURES + "  参保人▸：{value: 5}\n", "D014"),
    (FIGURES + "  参保人数: 5\n  ▸参保人数: 5\n", "D016"),
    (FIGURES + "  参保人数: 5\n  insured: ▸6\n", "D049"),
    (FIGURES + "  名次: 并列2\n  place: ▸2\n", "D049"),
    # no numbers
    (FIGURES + "  参保人数: ▸2025-05-31\n", "D043"),
    (FIGURES + "  参保人数: ▸2025/05/31\n", "D043"),
    (FIGURES + "  参保人数: ▸2025年5月31日\n", "D043"),
    (FIGURES + "  参保人数: ▸12:30\n", "D043"),
    (FIGURES + "  参保人数: ▸true\n", "D043"),
    (FIGURES + "  参保人数: ▸yes\n", "D043"),
    (FIGURES + "  参保人数: ▸是\n", "D043"),
    (FIGURES + "  参保人数: ▸NaN\n", "D043"),
    (FIGURES + "  参保人数: ▸.nan\n", "D043"),
    (FIGURES + "  参保人数: ▸.inf\n", "D043"),
    (FIGURES + "  参保人数: ▸-Infinity\n", "D043"),
    (FIGURES + "  参保人数: ▸1e5\n", "D043"),
    (FIGURES + "  参保人数: ▸1e999999999\n", "D043"),
    (FIGURES + "  参保人数: ▸0x1F\n", "D043"),
    (FIGURES + "  参保人数: ▸007\n", "D043"),
    (FIGURES + "  参保人数: ▸1_000\n", "D043"),
    (FIGURES + "  参保人数: ▸1,00\n", "D043"),
    (FIGURES + "  参保人数: ▸''\n", "D043"),
    (FIGURES + "  参保人数: ▸'~'\n", "D043"),
    (FIGURES + "  参保人数: ▸约\n", "D043"),
    (FIGURES + "  参保人数: ▸XX\n", "D043"),
    (FIGURES + "  参保人数: ▸八十几万\n", "D043"),
    (FIGURES + "  参保人数: ▸5 6\n", "D043"),
    (FIGURES + f"  参保人数: ▸{'9' * 100_000}\n", "D044"),
    (FIGURES + f"  参保人数: ▸{'9' * 19}\n", "D044"),
    (FIGURES + f"  参保人数: ▸0.{'0' * 12}1\n", "D044"),
    (FIGURES + "  参保人数: ▸[5]\n", "D025"),
    (FIGURES + "  参保人数: {value: ▸{}}\n", "D025"),
    (FIGURES + "  参保人数: 5\n  追回基金▸：6\n", "D014"),
    (FIGURES + "  参保人数: ▸5\n    追回基金：6\n", "D014"),
    (FIGURES + "  参保人数: 5\n  追回基金▸:6\n", "D013"),
    (FIGURES + "  参保人数: ▸5\n    追回基金:6\n", "D013"),
    # ranks in words
    (FIGURES + "  名次: ▸并列\n", "D043"),
    (FIGURES + "  名次: ▸第\n", "D043"),
    (FIGURES + "  名次: ▸第甲位\n", "D043"),
    (FIGURES + "  名次: ▸第约2位\n", "D043"),
    (FIGURES + "  名次: ▸并列第2位和第3位\n", "D043"),
    (FIGURES + f"  名次: ▸第{'9' * 100_000}位\n", "D043"),
    (FIGURES + "  名次: ▸第2人\n", "D045"),
    (FIGURES + "  名次: {value: 2, last: ▸并列}\n", "D043"),
    (FIGURES + "  参保人数: ▸并列2\n", "D043"),
    (FIGURES + "  参保人数: ▸第2位\n", "D043"),
    (HEAD + "targets: {参保人数: ▸第2位}\n", "D043"),
    # units
    (FIGURES + "  参保人数: ▸5元\n", "D045"),
    (FIGURES + "  参保人数: ▸5%\n", "D045"),
    (FIGURES + "  参保率: ▸5万\n", "D045"),
    (FIGURES + "  参保率: ▸2.1个百分点\n", "D045"),
    (FIGURES + "  参保率: ▸二点一个百分点\n", "D045"),
    (FIGURES + "  参保率: ▸2.1 百分点\n", "D045"),
    (FIGURES + "  参保率: ▸21个千分点\n", "D045"),
    (FIGURES + "  参保率: {value: ▸2.1个百分点}\n", "D045"),
    (FIGURES + "  参保率: {value: 2.1, unit: ▸个百分点}\n", "D045"),
    (FIGURES + "  参保率: {value: 95, last: ▸2.1个百分点}\n", "D045"),
    (FIGURES + "  参保率: {value: 95, status: 口径调整, comparable_last: ▸2.1个百分点}\n", "D045"),
    (FIGURES + "  结余率: {stated: ▸2.1个百分点}\n", "D045"),
    (FIGURES + "  参保人数: ▸5人次\n", "D045"),
    (HEAD + "targets: {参保率: ▸2.1个百分点}\n", "D045"),
    (HEAD + "targets: {参保率: {2026: ▸2.1个百分点}}\n", "D045"),
    (HEAD + "references: {全省: {参保率: ▸2.1个百分点}}\n", "D045"),
    (FIGURES + "  参保人数: {value: 5, unit: ▸元}\n", "D045"),
    (FIGURES + "  参保人数: {value: 5, unit: ▸万}\n", "D045"),
    (FIGURES + "  参保人数: {value: 5, last: ▸4元}\n", "D045"),
    (FIGURES + "  参保人数: {value: 5, change: ▸0.5个百分点}\n", "D051"),
    (FIGURES + "  参保率: {value: 5, change: ▸0.5%}\n", "D051"),
    (FIGURES + "  参保率: {value: 5, change: ▸5元}\n", "D051"),
    # what contradicts itself
    (FIGURES + "  结余率: ▸12.5\n", "D046"),
    (FIGURES + "  结余率: {value: ▸12.5}\n", "D046"),
    (FIGURES + "  结余率: {value: ▸12.5, stated: 12.5}\n", "D046"),
    (FIGURES + "  参保人数: {stated: ▸5}\n", "D047"),
    (FIGURES + "  ▸参保人数: {unit: 人}\n", "D048"),
    (FIGURES + "  ▸参保人数: {}\n", "D048"),
    (FIGURES + "  ▸参保人数: {status: 初步}\n", "D048"),
    (FIGURES + "  参保人数: {value: 5, status: ▸未报}\n", "D027"),
    (FIGURES + "  参保人数: {value: 5, as_of: 2025-05-31, period: ▸2025-05}\n", "D027"),
    (FIGURES + "  参保人数: {value: 5, comparable_last: ▸4}\n", "D027"),
    (FIGURES + "  参保人数: {value: 5, status: ▸保秘}\n", "D026"),
    (FIGURES + "  参保人数: {value: 5, change_basis: ▸可比价格}\n", "D054"),
    (FIGURES + "  参保人数: {value: 5, change: ~, change_basis: ▸可比价格}\n", "D054"),
    (FIGURES + "  参保人数: {value: 5, change: 5%, change_basis: ▸不变价}\n", "D026"),
    (FIGURES + "  参保人数: {value: 5, change: 5%, change_basis: ▸[可比价格]}\n", "D025"),
    (FIGURES + "  参保人数: {value: 5, ▸vale: 5}\n", "D023"),
    (FIGURES + "  参保人数: {value: 5, as_of: ▸2025}\n", "D029"),
    (FIGURES + "  参保人数: {value: 5, period: ▸1—5月}\n", "D028"),
    # references
    (HEAD + "references: ▸5\n", "D025"),
    (HEAD + "references: ▸[全省]\n", "D025"),
    (HEAD + "references: {全省: ▸99.5}\n", "D025"),
    (HEAD + "references: {全省: ▸[参保率]}\n", "D025"),
    (HEAD + "references:\n  全省▸：{参保率: 99}\n", "D014"),
    (HEAD + "references: {▸'': {参保率: 99}}\n", "D030"),
    (HEAD + "references: {▸全省（含直管县）: {参保率: 99}}\n", "D030"),
    (HEAD + "references: {▸参保率: {全省: 99}}\n", "D055"),
    (HEAD + "references: {▸insured_rate: {全省: 99}}\n", "D055"),
    (HEAD + "references:\n  全省: {参保率: 99}\n  ▸全省: {参保率: 98}\n", "D016"),
    (HEAD + "references: {全省: {▸参保: 99}}\n", "D042"),
    (HEAD + "references: {全省: {参保率: ▸高}}\n", "D043"),
    (HEAD + "references: {全省: {参保率: ▸5人}}\n", "D045"),
    (HEAD + "references: {全省: {参保率: {value: 99, unit: ▸元}}}\n", "D045"),
    (HEAD + "references: {全省: {参保率: {value: 99, last: ▸5人}}}\n", "D045"),
    (HEAD + "references: {全省: {参保率: {value: 99, change: ▸0.5%}}}\n", "D051"),
    (HEAD + "references: {全省: {参保率: {value: 99, change_basis: ▸可比口径}}}\n", "D054"),
    (HEAD + "references: {全省: {▸参保率: {unit: '%'}}}\n", "D048"),
    (HEAD + "references: {全省: {参保率: {value: 99, ▸status: 估计}}}\n", "D023"),
    (HEAD + "references: {全省: {结余率: {value: 9, ▸stated: 9}}}\n", "D023"),
    (HEAD + "references: {全省: {参保率: ▸[99]}}\n", "D025"),
    (HEAD + "references: {全省: {参保率: 99, insured_rate: ▸98}}\n", "D049"),
    # targets, files
    (HEAD + "targets: {▸参保: 5}\n", "D042"),
    (HEAD + "targets: {参保人数: ▸多}\n", "D043"),
    (HEAD + "targets: {参保人数: {▸明年: 5}}\n", "D028"),
    (HEAD + "targets: {参保人数: {2025: ▸[5]}}\n", "D025"),
    (HEAD + "targets: {参保人数: ▸[5]}\n", "D025"),
    (HEAD + "base: ▸2042.yaml\n", "D001"),
    (HEAD + "base: ▸../2024.yaml\n", "D009"),
    (HEAD + "base: ▸/etc/passwd\n", "D009"),
    (HEAD + "sources: [▸门诊.csv]\n", "D001"),
    (HEAD + "sources: [{file: ▸../门诊.csv}]\n", "D009"),
    (HEAD + "sources: [▸{sheet: 甲}]\n", "D024"),
    (HEAD + "sources: [▸汇总.xls]\n", "D060"),
    (HEAD + "sources: [▸[a.csv]]\n", "D025"),
    (HEAD + "sources: ▸a.csv\n", "D025"),
    (HEAD + "sources: [{file: a.csv, sheet: ▸甲}]\n", "D070"),
    (HEAD + "sources: [▸汇总.xlsx]\n", "D001"),
    (HEAD + "sources: [▸indicators.yml]\n", "D001"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "code"), FAULTS, ids=[str(number) for number in range(len(FAULTS))])
def test_a_fault_is_found_at_its_place(tmp_path: Path, marked: str, code: str) -> None:
    _, found = read(tmp_path, marked.replace("▸", ""))
    before = marked.partition("▸")[0].split("\n")
    assert [(seen.code, seen.place) for seen in found] == [(code, Place("2025.yaml", len(before), len(before[-1]) + 1))]


def test_the_faults_of_a_file_come_together(tmp_path: Path) -> None:
    text = (
        HEAD
        + "as_of: x\nfigures:\n  参保人: 1\n  参保率: 5元\n  名次: 是\nparameters: {年份: 1}\nproblems: [{}]\nnn: 1\n"
    )
    _, found = read(tmp_path, text)
    assert sorted(seen.code for seen in found) == ["D023", "D024", "D024", "D029", "D031", "D042", "D043", "D045"]


def test_the_figures_of_a_file_without_period_are_checked_too(tmp_path: Path) -> None:
    report, found = read(tmp_path, "report: a\norganisation: b\nregion: c\nfigures: {参保率: 是}\n")
    assert report is None
    assert sorted(seen.code for seen in found) == ["D024", "D043"]


def test_the_nearest_indicator_is_named(tmp_path: Path) -> None:
    _, found = read(tmp_path, FIGURES + "  参保人: 5\n")
    assert found[0].finding.fields["near"] == "“参保人数”"


def test_five_thousand_unknown_indicators_are_answered_quickly(tmp_path: Path) -> None:
    _, found = read(tmp_path, FIGURES + "".join(f"  指标{number}: 5\n" for number in range(5000)))
    assert len(found) == 5000
