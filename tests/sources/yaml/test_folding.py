"""A text that YAML folds is joined as Chinese is joined: a blank is printed only between Latin words, or where one was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import Diagnostic
from reportgen.sources.yaml.located_yaml import Mapping, Scalar, parse

FOLDED = [
    ("a: 参保人数\n  稳步增长\n", "参保人数稳步增长"),
    ("a: >\n  参保人数\n  稳步增长\n", "参保人数稳步增长\n"),
    ("a: >-\n  参保人数，\n  稳步增长。\n  全年\n", "参保人数，稳步增长。全年"),
    ("a: >-\n  第一段\n  还是第一段\n\n  第二段\n", "第一段还是第一段\n第二段"),
    ("a: >-\n  第一段\n    * 更深一行\n    * 又一行\n  末段\n", "第一段\n  * 更深一行\n  * 又一行\n末段"),
    ("a: '参保人数\n  稳步''增长'\n", "参保人数稳步'增长"),
    ('a: "参保人数\n  稳步\\u589e长"\n', "参保人数稳步增长"),
    ('a: "参保人数\\\n  稳步增长"\n', "参保人数稳步增长"),
    ("a: 参保人数达到\n  82.5万人，\n  同比\n  {{ 参保|同比 }}\n  。\n", "参保人数达到82.5万人，同比{{ 参保|同比 }}。"),
    ("a: 用 Excel\n  Power Query 做\n  表\n", "用 Excel Power Query 做表"),
    ("a: the number\n  of people\n", "the number of people"),
    ("a: >-\n  一 二\n  三 四\n", "一 二三 四"),  # typed blanks stay
    ("a: 一 二\n  二 三\n", "一 二二 三"),
    ("a: 他说……\n  “好”\n  ——完\n", "他说……“好”——完"),
    ("a: 一行  \n  \t二行\n", "一行二行"),
    ("a: |\n  一行\n  二行\n", "一行\n二行\n"),
    ("{a: 参保人数\n 稳步}", "参保人数稳步"),
    ("a: [参保人数\n  稳步, 乙]\n", None),
    ("a: 一行\r\n  二行\r\n", "一行二行"),
    ("a: 一行\r  二行\r", "一行二行"),
    ("a: 一行\n\n  二行\n", "一行\n二行"),
    ("  a: 一行\n   二行\n", "一行二行"),
    ("# 😀𠮷\na: 一行\n  二行\n", "一行二行"),
    ("? 参保\n  人数\n: 一行\n  二行\n", "一行二行"),
]


@pytest.mark.parametrize(("text", "value"), FOLDED)
def test_a_fold_beside_chinese_leaves_no_blank(text: str, value: str | None) -> None:
    found: list[Diagnostic] = []
    document = parse(text, "f", found)
    assert document is not None
    assert found == []
    assert isinstance(document.root, Mapping)
    ((_, node),) = document.root.entries
    if value is None:
        assert not isinstance(node, (Scalar, Mapping))
        assert [item.text for item in node.items if isinstance(item, Scalar)] == ["参保人数稳步", "乙"]
    else:
        assert isinstance(node, Scalar)
        assert node.text == value


@given(
    st.lists(st.text("参保人数ab1，。“”", min_size=1, max_size=5), min_size=1, max_size=6), st.sampled_from(["", ">-"])
)
def test_joining_changes_nothing_but_blanks_of_folds(lines: list[str], style: str) -> None:
    found: list[Diagnostic] = []
    text = f"a: {style}\n" + "".join(f"  {line}\n" for line in lines)
    document = parse(text, "f", found)
    assert document is not None
    assert isinstance(document.root, Mapping)
    ((_, node),) = document.root.entries
    assert isinstance(node, Scalar)
    assert node.text.replace(" ", "") == "".join(lines)
    assert all(
        a.isascii() or a in "“”"
        for blank in range(len(node.text))
        if node.text[blank] == " "
        for a in node.text[blank - 1]
    )
