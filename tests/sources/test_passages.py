"""Parameters and passages of a period file."""

from pathlib import Path

from tests.sources.period_folder import HEAD, good


def test_parameters_are_text_and_numbers(tmp_path: Path) -> None:
    text = HEAD + "parameters:\n  时限: 15个工作日\n  热线: '12345'\n  起付线: 0元\n  待定: ~\n  日子: 2025-05-31\n"
    parameters = good(tmp_path, text).parameters
    assert {name: parameter.text for name, parameter in parameters.items()} == {
        "时限": "15个工作日", "热线": "12345", "起付线": "0元", "待定": None, "日子": "2025-05-31",
    }  # fmt: skip
    numbers = {name: parameter.number.value for name, parameter in parameters.items() if parameter.number}
    assert numbers == {"时限": 15, "起付线": 0}


def test_passages_know_where_their_text_begins(tmp_path: Path) -> None:
    text = (
        HEAD
        + "problems:\n  - title: 人手不足\n    text: 在编{{ 在编人数 }}\n  - title: 场地分散\n    text: |\n\n      两地办公：\n      1. 窗口\n"
        + "plans:\n  - title: 基金监管\n    items:\n      - 第一项\n      - '第二项'\n      - {title: 三, text: 第三项}\n"
    )
    report = good(tmp_path, text)
    first, second = report.problems
    assert (first.title, first.text, str(first.place)) == ("人手不足", "在编{{ 在编人数 }}", "2025.yaml:7:11")
    assert (second.text, str(second.place)) == ("\n两地办公：\n1. 窗口\n", "2025.yaml:10:7")
    (plan,) = report.plans
    assert [(item.title, item.text, item.place.line, item.place.column) for item in plan.items] == [
        ("", "第一项", 16, 9),
        ("", "第二项", 17, 10),
        ("三", "第三项", 18, 26),
    ]
