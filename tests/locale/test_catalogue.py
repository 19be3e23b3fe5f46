"""en.po: whole, in order, true to its Chinese, and English."""

import inspect
import re
import runpy
import string
from pathlib import Path
from typing import Any

import pytest

import reportgen
from reportgen.app.explain import all_rules
from reportgen.diagnostics.finding import Finding

SCRIPT = runpy.run_path(str(Path(inspect.getfile(reportgen)).parent.parent / "scripts" / "messages"))
FOUND: dict[str, list[str]] = SCRIPT["messages"]()
ENGLISH: dict[str, str] = SCRIPT["translations"]()
RULES = all_rules()
PAGES = {code: inspect.cleandoc(rule.__doc__ or "") for code, rule in RULES.items()}
SHORT = [text for text in ENGLISH if text not in PAGES.values()]
CODE = re.compile(r"`[^`]+`")
QUOTED = re.compile(r"`[^`]+`|“[^”]*”|\{\{[^}]*\}\}|\{[^}]*\}|docs/模板编写\.md")
HAN = re.compile(r"[\u3400-\u9fff]+")
# What users write into files in Chinese, or read in a draft, whichever language the messages are in.
CHINESE_WORDS = frozenset(
    "万 亿 人 元 元/盒 万人 万元 82.5万 2000万 5个百分点 0.5个百分点 全省 上升 下降 一是 二是 一要 首先 第一 署名 状态 合计 甲 乙 "
    "项数 国采续约采购量 全国 结余 赤字 即时办结 指标组 待遇保障 增减 值 三关 主送 附件 仿宋 三号 小四 磅 "
    "某村村民 职工普通门诊 在职 退休 一级 二级 未定级 文字 甲比例 乙比例 日期 高出 "
    "比 比前期 首年 降幅 集采前价 新高 稳定 连续前列 连增 连降 年数 时间词 约 余 近 超 丙 行政处罚金额 "
    "未报 不适用 保密 口径调整 同比 完成率 距目标 参保人数".replace("/", " ").split()
)


def placeholders(text: str) -> list[tuple[str, str]]:
    return sorted((name, spec or "") for _, name, spec, _ in string.Formatter().parse(text) if name is not None)


def test_every_message_has_its_place_in_the_catalogue() -> None:
    assert [text for text in FOUND if not ENGLISH.get(text)] == []


def test_no_message_is_left_over() -> None:
    assert [text for text in ENGLISH if text not in FOUND] == []


def test_the_file_is_as_the_script_writes_it() -> None:
    assert SCRIPT["CATALOGUE"].read_text(encoding="utf-8") == SCRIPT["written"](FOUND, ENGLISH)


def test_texts_of_rules_are_among_the_messages() -> None:
    texts = {text for rule in RULES.values() for text in (rule.message, rule.hint) if text}
    assert texts | set(PAGES.values()) <= FOUND.keys()


def test_placeholders_are_the_same() -> None:
    assert [text for text in SHORT if placeholders(text) != placeholders(ENGLISH[text])] == []


def test_quotation_marks_come_in_pairs() -> None:
    assert [english for english in ENGLISH.values() if english.count("“") != english.count("”")] == []


@pytest.mark.parametrize("text", SHORT)
def test_no_chinese_is_left_in_a_message(text: str) -> None:
    rest = QUOTED.sub("", ENGLISH[text])
    assert set(HAN.findall(re.sub(r"[\d.]+", "", rest))) <= {re.sub(r"[\d.]+", "", word) for word in CHINESE_WORDS}
    assert not re.search(r"[\u3000-\u303f\uff00-\uffef]", rest)


@pytest.mark.parametrize("code", PAGES)
def test_no_chinese_is_left_in_a_page(code: str) -> None:
    rest = QUOTED.sub("", ENGLISH[PAGES[code]])
    assert set(HAN.findall(rest)) <= CHINESE_WORDS
    assert not re.search(r"[\u3000-\u303f\uff00-\uffef]", rest)


@pytest.mark.parametrize("code", PAGES)
def test_a_page_has_its_headings(code: str) -> None:
    title, *lines = ENGLISH[PAGES[code]].split("\n")
    assert title.endswith(".")
    assert [line for line in lines if line.startswith("#")] == ["## Why", "## Example", "## What to do"]


@pytest.mark.parametrize("code", PAGES)
def test_a_page_keeps_the_code_of_its_examples(code: str) -> None:
    """What is code on the Chinese page and could be pasted is on the English one, character for character."""
    kept = {snippet.replace("\n", " ") for snippet in CODE.findall(ENGLISH[PAGES[code]])}
    assert {snippet for snippet in CODE.findall(PAGES[code]) if re.search("[:{]", snippet)} <= kept


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_messages_are_clauses_and_hints_are_sentences(rule: type[Finding]) -> None:
    message, hint = ENGLISH[rule.message], ENGLISH[rule.hint]
    assert re.match(r"[a-z“{]|YAML", message)
    assert not message.endswith(".")
    assert re.match(r"[A-Z]", hint)
    assert hint.endswith(".")


@pytest.mark.parametrize(
    ("code", "said", "known"),
    [
        ('N_("甲") + words("乙")', ["甲", "乙"], ()),
        ('screen.say("甲{x}", x="乙")', ["甲{x}"], ()),
        ('option("-x", help="甲", name="乙")', ["甲"], ()),
        ('Rule(what="甲", near=f"乙{x}")', ["甲"], ("Rule",)),
        ('other(what="甲")', [], ("Rule",)),
        ('words("plain")', [], ()),
        ('N_("plain {x}")', ["plain {x}"], ()),
    ],
)
def test_the_script_finds_the_words_in_code(code: str, said: list[str], known: Any, tmp_path: Path) -> None:
    file = tmp_path / "code.py"
    file.write_text(code, encoding="utf-8")
    assert list(SCRIPT["words_in"](file, frozenset(known))) == said
