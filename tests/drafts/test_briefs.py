"""News briefs and policy questions: what falls, what is only said when it is true, and which rules are printed."""

import re
from pathlib import Path

import pytest

from reportgen.diagnostics.finding import Severity
from tests.drafts.built import Made, copied_project, made_draft, paragraphs

HEADLINES = {
    "services": "医保服务送到家门口",
    "budget": "每笔资金都管到底",
    "procurement": "第十批国采药品落地",
    "supervision": "宣传检查并重护好基金",
    "tracing": "药品扫码溯源用得安心",
    "meeting": "以学习促作风转变",
}


def changed(tmp_path: Path, name: str, file: str, *changes: tuple[str, str]) -> Made:
    """A draft after changes, each a pattern for whole lines and what stands in their place, in a file below data/."""
    data = copied_project(tmp_path) / "data"
    path = data / file
    text = path.read_text(encoding="utf-8")
    for pattern, new in changes:
        text, times = re.subn(rf"^{pattern}$", new, text, flags=re.MULTILINE)
        assert times, pattern
    path.write_text(text, encoding="utf-8")
    return made_draft(name, data)


def text_of(made: Made) -> str:
    assert made.document is not None, made.found
    return "\n".join(paragraphs(made.document))


def codes(made: Made) -> list[str]:
    return [found.code for found in made.found]


@pytest.mark.parametrize("name", ["news-2025-05", "news-2025"])
def test_the_briefs_stand_by_weight_and_within_their_lengths(name: str) -> None:
    made = made_draft(name)
    text = text_of(made)
    assert [text.index(headline) for headline in HEADLINES.values()] == sorted(
        text.index(headline) for headline in HEADLINES.values()
    )
    assert not {code for code in codes(made) if code.startswith("T46")}


@pytest.mark.parametrize(
    ("brief", "names"),
    [
        ("tracing", "接入追溯码.*"),
        ("procurement", "集采协议采购量|本批集采药品品种数|集采平均降幅"),
        ("budget", "预算任务节点数|重点项目数|部门整体支出进度|调减一般性项目数"),
    ],
)
def test_a_brief_without_its_figures_is_left_out(brief: str, names: str, tmp_path: Path) -> None:
    text = text_of(changed(tmp_path, "news-2025-05", "news/2025-01_05.yaml", (rf"  (?:{names}):.*", "")))
    assert {key for key, headline in HEADLINES.items() if headline not in text} == {brief}


def test_all_is_only_said_of_all(tmp_path: Path) -> None:
    assert "139家医疗机构和186家定点药店全部改完接口" in text_of(made_draft("news-2025"))
    made = changed(tmp_path, "news-2025", "2025.yaml", ("  接入追溯码定点药店: 186", "  接入追溯码定点药店: 185"))
    assert "139家医疗机构和185家定点药店已改完接口" in text_of(made)


def test_the_topics_are_counted_from_the_texts(tmp_path: Path) -> None:
    assert "辅导讲了三个方面：" in text_of(made_draft("news-2025"))
    text = text_of(changed(tmp_path / "a", "news-2025", "2025.yaml", ("  会议议题乙:.*", "")))
    assert "基金审核岗位" not in text
    gone = [(f"  会议议题{which}:.*", "") for which in "甲乙"]
    assert "个方面" not in text_of(changed(tmp_path / "b", "news-2025", "2025.yaml", *gone))


def test_no_meeting_no_brief_and_no_photo_without_consent(tmp_path: Path) -> None:
    photo = ("(  便民照片: .*)consent: true(.*)", r"\1consent: false\2")
    made = changed(tmp_path, "news-2025", "2025.yaml", ("  会议名称:.*", ""), photo)
    text = text_of(made)
    assert HEADLINES["meeting"] not in text
    assert "图为" not in text
    assert "图为" in text_of(made_draft("news-2025"))


def test_a_drug_without_its_old_price_is_not_said_to_be_cheaper(tmp_path: Path) -> None:
    change = ("  哌柏西利胶囊采购价:.*", "  哌柏西利胶囊采购价: 132.77")
    text = text_of(changed(tmp_path, "news-2025-05", "news/2025-01_05.yaml", change))
    assert "阿普米司特片采购价由795.94元/盒降至46.28元/盒，降幅94.2%。长期服药" in text
    assert "哌柏西利" not in text


def test_a_cycle_before_and_after_is_in_one_unit_of_time() -> None:
    assert "拨付周期由30个工作日压缩至1个工作日" in text_of(made_draft("news-2025-05"))


def test_the_rules_of_the_day_of_issue_are_printed(tmp_path: Path) -> None:
    assert "超过100元的部分报销60%" in text_of(made_draft("qa-2025"))
    text = text_of(changed(tmp_path / "a", "qa-2025", "2025.yaml", ("date: 2026-01-12", "date: 2023-12-31")))
    assert "超过200元的部分报销50%" in text
    assert "退休人员最多报1500元。" in text
    early = changed(tmp_path / "b", "qa-2025", "2025.yaml", ("date: 2026-01-12", "date: 2021-12-31"))
    assert {found.code for found in early.found if found.severity is Severity.ERROR} == {"T483"}


def test_the_retired_get_more_by_the_difference_of_the_rules(tmp_path: Path) -> None:
    assert "退休人员报销比例比在职职工高10个百分点，最多报3000元。" in text_of(made_draft("qa-2025-05"))
    equal = ("(.*退休, place: .一级.*)rate: 65%(.*)", r"\1rate: 60%\2")
    assert "退休人员最多报2600元。" in text_of(changed(tmp_path, "qa-2025", "rules.yaml", equal))


def test_a_rule_that_is_not_known_yet_refuses_the_draft(tmp_path: Path) -> None:
    unknown = ("(.*在职, place: .二级.*)rate: 50%(.*valid_from: 2024.*)", r"\1rate: ~\2")
    made = changed(tmp_path, "qa-2025", "rules.yaml", unknown)
    assert "T016" in codes(made)


def test_the_pharmacies_question_stands_only_where_they_follow_a_level(tmp_path: Path) -> None:
    assert "起付标准和比例参照一级及未定级医疗机构" in text_of(made_draft("qa-2025"))
    text = text_of(changed(tmp_path, "qa-2025", "rules.yaml", (".*零售药店], as.*", "")))
    assert "参照" not in text


@pytest.mark.parametrize("name", ["qa-2025-05", "qa-2025"])
def test_the_answers_compare_nothing_and_lack_nothing(name: str) -> None:
    text = text_of(made_draft(name))
    assert not re.search("同比|XX(?!市)|我局", text)
    questions = [line for line in text.splitlines() if line.startswith(("问：", "**问：**", "**问**："))]
    assert len(questions) >= 12
