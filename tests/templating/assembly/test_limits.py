"""Lengths of the finished document against genre.yaml."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.blocks.model import Chart, ChartSeries, Document, Text
from reportgen.diagnostics.rendering import message
from reportgen.templating.assembly.limits import length, measured
from tests.templating.office import GENRE, Office

FILE = "templates/annual/genre.yaml"
SECTION = """\
导语在这里。

# 征缴扩面 应保尽保

**基金平稳。**正文甲。

问：怎么参保？

# 待遇提高 应报尽报尽

::: 一是 分段
1. **提比例。**乙
1. **降门槛啦。**丙
:::

图为工作人员下乡。
"""


def found(office: Office, more: str, section: str = SECTION) -> list[str]:
    answer = office.write(FILE, GENRE + more).drafted(section)
    return [f"{each.code} {message(each)}" for each in answer.found if each.code in ("T463", "T464", "T465")]


@pytest.mark.parametrize(
    ("more", "findings"),
    [
        ("limits: {headline: 2, half: 4, lead: 6, label: 5, caption: 8, question: 7, heading1: 9.5}", None),
        ("limits: {headline: 2, half: 4, lead: 6, label: 5, caption: 9, question: 7, heading1: 20}", []),
        ("limits: {headline: 1}", ["T463 标题“标题”有 2 字，最多 1 字"]),
        ("limits: {title_line: 1}", ["T463 标题的一行“标题”有 2 字，最多 1 字"]),
        ("limits: {lead: 5}", ["T463 导语“导语在这里。”有 6 字，最多 5 字"]),
        ("limits: {label: 3}", ["T463 段首语“基金平稳”有 4 字，最多 3 字", "T463 段首语“降门槛啦”有 4 字，最多 3 字"]),
        ("limits: {caption: 8}", ["T463 图表题“图为工作人员下乡。”有 9 字，最多 8 字"]),
        ("limits: {question: 6}", ["T463 问句“问：怎么参保？”有 7 字，最多 6 字"]),
        ("limits: {heading1: 9}", ["T463 一级标题“待遇提高 应报尽报尽”有 9.5 字，最多 9 字"]),
        ("limits: {half: 4}\nheadings: {1: plain}", ["T463 半句标题“应报尽报尽”有 5 字，最多 4 字"]),
        (
            "limits: {lead: 6}\nheadings: {1: plain}",
            ["T463 导语“基金平稳。正文甲。”有 9 字，最多 6 字", "T463 导语“一是提比例。乙。”有 8 字，最多 6 字"],
        ),
        ("limits: {document: [100, 200]}", ["T464 全文有 72 字，最少 100 字"]),
        ("parallel: [heading1]", ["T465 各一级标题不一样长：征缴扩面 应保尽保（4+4）、待遇提高 应报尽报尽（4+5）"]),
        ("parallel: [label]", ["T465 各段首语不一样长：提比例（3）、降门槛啦（4）"]),
        ("parallel: [heading2]", []),
    ],
)
def test_what_is_beyond(office: Office, more: str, findings: list[str] | None) -> None:
    if findings is None:
        assert office.write(FILE, GENRE + more + "\n").drafted(SECTION).document is None
    else:
        assert found(office, more + "\n") == findings


def test_captions_of_charts_count() -> None:
    chart = Chart("column", (Text("基金收入"),), ("2025年",), (ChartSeries("甲", (Decimal(1),), 0),), "亿元", "甲")
    assert [each.text for each in measured(Document((), (chart,), ())) if each.kind == "caption"] == ["基金收入"]


@given(st.text())
def test_ascii_counts_half(text: str) -> None:
    assert 2 * length(text) == sum(1 if ord(character) < 128 else 2 for character in text)
