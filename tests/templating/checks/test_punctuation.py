"""Punctuation that a template types: full width in Chinese, paired, no spaces (GB/T 15834-2011)."""

import pytest

from tests.templating.office import SECTION, Office

FOUND = [
    ("参保扩面持续用力,如期完成。", "1:9: T307 中文里的“,”是半角标点"),
    ("任务完成(甲{{ 零数 }}）。", "1:5: T307 中文里的“(”是半角标点"),
    ("任务完成.", "1:5: T307 中文里的“.”是半角标点"),
    ("完成{{ 参保人数 }},如期。", "1:13: T307 中文里的“,”是半角标点"),
    ("完成 {{ 参保人数 }}。", "1:3: T308 中文里有多余的空格"),
    ("{{ 参保人数 }} 参保。", "1:11: T308 中文里有多余的空格"),
    ("如期 完成。", "1:3: T308 中文里有多余的空格"),
    ("推行“一站式结算。", "1:3: T309 “ 没有成对"),
    ("推行《办法。", "1:3: T309 《 没有成对"),
    ("推行（办法。", "1:3: T309 （ 没有成对"),
    ("## 推行,办法\n\n好。", "1:6: T307 中文里的“,”是半角标点"),
]
FINE = [
    "参保扩面持续用力，如期完成（已核）。",
    "## 标题 {接排}\n\n1. 第一项\n1. 第二项",
    "DRG 2.0与DIP, v1.5。",
    "占比1.5%。",
    "{% if 参保人数 %}“一站式{% endif %}结算”。",
    "  {{ 参保人数 }}参保。  ",
    "::: 一要\n1. 压实责任；\n:::",
    "{# 说明, 不印 #}\n好。",
    "https://example.cn/a:b",
]


@pytest.mark.parametrize(("section", "finding"), FOUND, ids=range(len(FOUND)))
def test_a_wrong_sign_is_asked_about_at_its_place(office: Office, section: str, finding: str) -> None:
    assert office.drafted(section).of_code("T307", "T308", "T309") == [f"{SECTION}:{finding}"]


@pytest.mark.parametrize("section", FINE, ids=range(len(FINE)))
def test_what_is_right_is_let_pass(office: Office, section: str) -> None:
    assert office.drafted(section).of_code("T307", "T308", "T309") == []


def test_a_question_stops_no_draft(office: Office) -> None:
    assert office.prints("完成,好。") == "完成,好。"
