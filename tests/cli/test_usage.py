"""Wrong usage: exit code 2, one Chinese line that says what is wrong with near names, and where to read on."""

from pathlib import Path

import pytest

from tests.cli.terminal import HAN, reportgen

WRONG = [
    ("biuld 2025.yaml", "没有命令“biuld”，相近的命令：“build”"),
    ("zzz", "没有命令“zzz”，相近的命令：（无相近名称）"),
    ("build", "缺少 时期文件"),
    ("init", "缺少 文件夹"),
    ("trace", "缺少 草稿.docx"),
    ("build 2025.yaml --strct", "没有选项 --strct，相近的选项：“--strict”"),
    ("check 2025.yaml --output-formt json", "没有选项 --output-formt，相近的选项：“--output-format”"),
    ("--versoin", "没有选项 --versoin，相近的选项：“--version”"),
    ("build 2025.yaml --format pdf", "--format 只能是 docx、md、html"),
    ("check 2025.yaml --output-format xml", "--output-format 只能是 text、json、github"),
    ("--lang fr check 2025.yaml", "--lang 只能是 zh、en"),
    ("check 2025.yaml --lang fr", "--lang 只能是 zh、en"),
    ("check 2025.yaml --lang", "--lang 只能是 zh、en"),
    ("build 2025.yaml -o", "选项 -o 的写法不对"),
    ("build 2025.yaml --strict=yes", "选项 --strict 的写法不对"),
    ("build 2025.yaml 2024.yaml", "多余的参数：2024.yaml"),
    ("explain D103 D104", "多余的参数：D104"),
]


@pytest.mark.parametrize(("line", "problem"), WRONG, ids=[line for line, _ in WRONG])
def test_wrong_usage_is_said_in_chinese(line: str, problem: str, tmp_path: Path) -> None:
    said = reportgen(*line.split(), cwd=tmp_path)
    assert (said.code, said.out) == (2, "")
    first, *rest = said.err.splitlines()
    assert first == f"用法错误：{problem}"
    assert len(rest) <= 1
    assert all(line.startswith("说明和例子见：") and line.endswith("--help") for line in rest)
    assert list(tmp_path.iterdir()) == []


def test_without_a_command_the_help_is_shown_and_the_code_says_wrong_usage(tmp_path: Path) -> None:
    said = reportgen(cwd=tmp_path)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("用法：")


@pytest.mark.parametrize("line", [line for line, _ in WRONG[:6]])
def test_wrong_usage_is_said_in_english_when_asked_for(line: str, tmp_path: Path) -> None:
    said = reportgen("--lang", "en", *line.split(), cwd=tmp_path)
    assert said.code == 2
    assert not HAN.search(said.err)


def test_what_follows_two_dashes_is_no_option(tmp_path: Path) -> None:
    said = reportgen("check", "--", "--lang", cwd=tmp_path)
    assert (said.code, [code for _, code in said.errors]) == (1, ["D001"])
