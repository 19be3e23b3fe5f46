"""A slip of the hand in YAML is found where it was made, once, and told as what it is; several are found in one go."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import Diagnostic
from reportgen.sources.yaml import yaml_faults
from reportgen.sources.yaml.located_yaml import parse
from reportgen.sources.yaml.yaml_slips import slips
from tests.sources.period_folder import FIGURES, HEAD, read

PROBLEMS = HEAD + "problems:\n"

# ▸ stands before the character where the slip was made; it is not part of the text.
SLIPS = [
    # colons
    (FIGURES + "  参保率▸： 45.6%\n  参保人数: 5\n", "D014"),
    (FIGURES + "  参保率▸：45.6%\n  参保人数: 5\n", "D014"),
    (FIGURES + "  参保率 ▸： 45.6%\n  参保人数: 5\n", "D014"),
    (FIGURES + "  参保率▸： 45.6%\n\n  # 说明：这里\n\n  参保人数: 5\n", "D014"),
    (FIGURES + "  参保人数: 5\n  参保率▸： 45.6%\n", "D014"),
    (FIGURES + "  参保人数: 5\n  参保率▸： 45.6%\n  名次: 3\n", "D014"),
    (FIGURES + "  参保人数: 5\n  参保率▸︰ 45.6%\n  名次: 3\n", "D014"),
    (FIGURES + "  参保人数: 5\n  参保率▸： {value: 45.6, last: 44}\n  名次: 3\n", "D014"),
    (FIGURES + "  ▸参保率： 45.6%\n", "D014"),
    (FIGURES + "  参保人数: {value▸： 5, last: 4}\n", "D014"),
    (FIGURES + "  参保人数: {value: 5, last▸：4}\n", "D014"),
    (HEAD.replace("organisation:", "organisation▸："), "D014"),
    (HEAD + "figures▸：\n  参保人数: 5\n", "D014"),
    (HEAD + "figures▸： \n  参保人数: 5\n", "D014"),
    (PROBLEMS + "  - title▸： 人手不足\n    text: 缺人。\n", "D014"),
    (PROBLEMS + "  - title: 人手不足\n    text▸：缺人。\n", "D014"),
    (FIGURES + "  参保人数: 5\n  参保率▸:45.6%\n", "D013"),
    (FIGURES + "  参保人数: {value▸:5}\n", "D013"),
    (FIGURES + "  参保率▸ 45.6%\n  参保人数: 5\n", "D059"),
    (FIGURES + "  参保率▸ 45.6%\n", "D059"),
    (FIGURES + "  参保率▸=45.6%\n", "D059"),
    (FIGURES + "  参保率▸= 45.6%\n  参保人数: 5\n", "D059"),
    (FIGURES + "  参保率▸；45.6%\n  参保人数: 5\n", "D059"),
    (HEAD + "figures▸\n  参保人数: 5\n", "D059"),
    (PROBLEMS + "  - title: 人手不足\n    text: 缺人▸: 多。\n", "D109"),
    # signs in brackets, and brackets
    (FIGURES + "  参保人数: {value: 5▸，last: 4}\n", "D105"),
    (FIGURES + "  参保人数: {value: 5▸， last: 4}\n  名次: 3\n", "D105"),
    (FIGURES + "  参保人数: {value: 5▸、last: 4}\n", "D105"),
    (FIGURES + "  参保人数: ▸｛value: 5, last: 4｝\n", "D105"),
    (FIGURES + "  参保人数: {value: 5, last: 4▸｝\n  名次: 3\n", "D105"),
    (FIGURES + "  参保人数: ▸{value: 5, last: 4\n  参保率: 45\n", "D108"),
    (FIGURES + "  参保人数: ▸[5\n  参保率: 45\n", "D108"),
    # lists
    (PROBLEMS + "  ▸－ title: 人手不足\n    text: 缺人。\n", "D105"),
    (PROBLEMS + "  ▸— title: 人手不足\n    text: 缺人。\n", "D105"),
    (PROBLEMS + "  ▸-title: 人手不足\n    text: 缺人。\n", "D106"),
    # quotes
    (PROBLEMS + "  - title: ▸'人手不足\n    text: 缺人。\nfigures:\n  参保人数: 5\n", "D107"),
    (PROBLEMS + '  - title: ▸"人手不足\n    text: 缺人。\nfigures:\n  参保人数: 5\n', "D107"),
    (FIGURES + '  ▸"参保人数: 5\n  参保率: 45\n', "D107"),
    (FIGURES + "  参保人数: 5\n" * 1 + "  备注: ▸'这里\n" + "  参保率: 45\n" * 1, "D107"),
    # indentation
    (FIGURES + "  参保人数: 5\n   ▸参保率: 45\n", "D110"),
    (FIGURES + "  参保人数: 5\n ▸参保率: 45\n", "D110"),
    (PROBLEMS + "  - title: 人手不足\n   ▸text: 缺人。\n", "D110"),
    (FIGURES + "  参保人数: 5\n▸参保率: 45\n", "D110"),
    (FIGURES + "▸\t参保人数: 5\n", "D012"),
    (FIGURES + "▸　　参保人数: 5\n", "D058"),
    (FIGURES + "  参保人数: 5\n▸　　参保率: 45\n", "D058"),
    (FIGURES + "  参保人数: 5\n▸\u00a0\u00a0参保率: 45\n", "D058"),
    # dashes and comments
    (FIGURES + "  参保人数: ▸-\n", "D043"),
    (FIGURES + "  参保人数: ▸- # 没有\n", "D043"),
    (FIGURES + "  参保人数: ▸5 ＃ 备注\n", "D043"),
]


@pytest.mark.parametrize(("marked", "code"), SLIPS)
def test_a_slip_is_found_once_where_it_was_made(marked: str, code: str, tmp_path: Path) -> None:
    before, _, after = marked.partition("▸")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    _, found = read(tmp_path, before + after)
    assert [(each.code, each.place.line, each.place.column) for each in found if each.place] == [(code, line, column)]


def test_several_slips_are_found_in_one_go(tmp_path: Path) -> None:
    text = FIGURES + "  参保人数： 5\n  参保率： 45.6%\n  追回基金: {value: 5，last: 4}\n  名次 3\n  死亡率: 5\n"
    _, found = read(tmp_path, text)
    assert [(each.code, str(each.place)) for each in found] == [
        ("D014", "2025.yaml:6:7"),
        ("D014", "2025.yaml:7:6"),
        ("D105", "2025.yaml:8:18"),
        ("D059", "2025.yaml:9:5"),
    ]


def test_chinese_signs_in_the_texts_around_a_slip_are_not_blamed() -> None:
    text = "problems:\n  - title: 甲\n    text: 一是人手不足；二是经费不足，说明：见附件\nplans:\n  - 乙: 1\n   丙: 2\n"
    found: list[Diagnostic] = []
    parse(text, "f", found)
    assert [each.code for each in found] == ["D110"]


def test_what_is_read_again_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    read_again: list[int] = []
    first_error = yaml_faults._first_error

    def counted(text: str) -> object:
        read_again.append(len(text))
        return first_error(text)

    monkeypatch.setattr(yaml_faults, "_first_error", counted)
    text = "f:\n" + "  甲： 1\n  乙: {a: 1，b: 2}\n" * 20_000
    parse(text, "f", [])
    assert 0 < sum(read_again) <= 1.2 * yaml_faults.MOST_READ


@pytest.mark.parametrize("line", ["", "# 甲：乙", "甲: " + "， " * 10_000, "参保人数: 5"])
def test_lines_without_a_slip_and_lines_that_nobody_wrote_have_none(line: str) -> None:
    assert not list(slips(line))


@given(st.text("甲乙a1 \n:：,，{}[]'\"-－#＃|>&*!%@?\t\\　=", max_size=80))
def test_any_text_of_signs_is_answered_in_chinese_within_the_file(text: str) -> None:
    found: list[Diagnostic] = []
    parse(text, "f", found)
    lines = text.count("\n") + 1
    for each in found:
        assert each.place is not None
        assert each.place.line is None or 1 <= each.place.line <= lines + 1
        if each.code == "D011":
            assert each.finding.fields["problem"] in {*yaml_faults._PROBLEMS.values(), "结构读不懂"}
    places = [(each.code, each.place) for each in found]
    assert len(set(places)) == len(places)
