"""{% announce %} and 部分数: what is announced is what is printed."""

import pytest

from tests.templating.office import Office, unplaced

ITEMS = "1. 甲{{ 位次 }}\n1. 乙\n1. {% clause %}丙{{ 未知 }}{% endclause %}\n"
PRINTED = [
    ("{% announce %}办好{{ 项数 }}件事：\n\n" + ITEMS + "{% endannounce %}", "办好两件事：\n一是甲第2位。二是乙。"),
    (
        "{% announce %}{% clause %}办好{{ 项数 }}件事：{% endclause %}\n\n" + ITEMS + "1. 丁\n{% endannounce %}",
        "办好三件事：\n一是甲第2位。二是乙。三是丁。",
    ),
    # one item alone is not counted
    (
        "{% announce %}{% clause %}办好{{ 项数 }}件事：{% endclause %}\n\n1. 甲\n1. {% clause %}{{ 未知 }}{% endclause %}\n{% endannounce %}",
        "甲。",
    ),
    ("{% announce %}办好{{ 项数 }}件事：\n\n1. 甲\n{% endannounce %}", "办好XX件事：\n甲。"),
    # a clause around falls with the number
    (
        "甲{% clause %}{% announce %}，办好{{ 项数 }}件事{% list %}{{ 位次 }}{% endlist %}{% endannounce %}{% endclause %}。",
        "甲。",
    ),
    (
        "{% announce %}{% list %}甲{% item %}乙{{ 未知 }}{% item %}丙{% item %}{% list %}丁{% item %}戊{% endlist %}{% endlist %}等{{ 项数 }}项。{% endannounce %}",
        "甲、丙、丁、戊等三项。",
    ),
    ("甲{% list %}甲{% item %}乙{% endlist %}。", "甲甲、乙。"),
    ("本文分{{ 部分数 }}部分。\n\n# 甲\n\n乙\n\n# 丙\n\n丁\n\n# 空\n", "本文分两部分。\n# 一、甲\n乙\n# 二、丙\n丁"),
    ("本文分{{ 部分数 }}部分。", "本文分XX部分。"),
]


@pytest.mark.parametrize(("section", "printed"), PRINTED, ids=range(len(PRINTED)))
def test_the_number_is_that_of_what_stayed(office: Office, section: str, printed: str) -> None:
    assert office.prints(section) == printed


@pytest.mark.parametrize(
    ("section", "key"),
    [
        ("{% announce %}{{ 项数 }}项：\n\n1. 甲\n1. 乙\n1. 丙\n{% endannounce %}", "项数"),
        ("{{ 部分数 }}\n\n# 甲\n\n乙\n\n# 丙\n\n丁\n\n# 戊\n\n己", "部分数"),
    ],
)
def test_the_record_says_what_stands_there(office: Office, section: str, key: str) -> None:
    (record,) = office.drafted(section).figures
    assert (record.name, record.text, record.value, record.operation) == (key, "三", "3", "count")
    assert record.computation == "按所列各项计"


@pytest.mark.parametrize(
    ("section", "findings"),
    [
        ("{% announce %}甲{% endannounce %}", ["T461 announce 里没有项数"]),
        ("{{ 项数 }}项", ["T462 项数写在 announce 外面"]),
        ("{% announce %}{{ 项数 }}{% endannounce %}{{ item_count }}", ["T462 item_count写在 announce 外面"]),
    ],
)
def test_number_and_announcement_go_together(office: Office, section: str, findings: list[str]) -> None:
    assert unplaced(office.finds(section)) == findings
