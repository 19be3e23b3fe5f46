"""Which names of fonts mean the same kind of type."""

import pytest

from reportgen.docx.parts.profile import GBT9704
from reportgen.review.format.font_names import is_latin, kind, same_font

NAMES = {
    "fangsong": "仿宋 仿宋_GB2312 仿宋_GB18030 仿宋_GB18030-2022 FangSong FangSong_GB2312 STFangsong 华文仿宋 方正仿宋_GBK 方正仿宋简体 方正公文仿宋 "
    "方正公文仿宋_GBK CESI仿宋-GB2312 CESI仿宋-GB18030 CESI_FS_GB2312 FZFSJW--GB1-0 FZFSK--GBK1-0 FZFangSong-Z02S ＦａｎｇＳｏｎｇ 仿宋体",
    "kai": "楷体 楷体_GB2312 KaiTi KaiTi_GB2312 STKaiti 华文楷体 方正楷体_GBK 方正公文楷体 CESI楷体-GB2312 CESI_KT_GB2312 FZKTK--GBK1-0 FZKai-Z03S",
    "hei": "黑体 SimHei 方正黑体_GBK 方正公文黑体 方正黑体简体 CESI黑体-GB2312 CESI_HT_GB2312 FZHTK--GBK1-0 FZHei-B01S 黑体_GB2312",
    "xiaobiaosong": "小标宋 方正小标宋简体 方正小标宋_GBK 方正公文小标宋 CESI小标宋-GB18030 CESI_XBS_GB2312 FZXBSJW--GB1-0 FZXiaoBiaoSong-B05S",
    "song": "宋体 SimSun NSimSun 新宋体 方正书宋_GBK 方正公文书宋 CESI宋体-GB2312 STSong FZSSK--GBK1-0 FZShuSong-Z01S",
    "times": "TimesNewRoman TimesNewRomanPSMT Times",
    "": "微软雅黑 Calibri Arial 方正大标宋简体 华文中宋 华文细黑 等线 隶书 幼圆 方正姚体 方正粗黑宋简体 华文新魏 思源黑体 方正报宋简体 MicrosoftYaHei",
}
EACH = [(name, meant) for meant, names in NAMES.items() for name in names.split()]


@pytest.mark.parametrize(("name", "meant"), EACH, ids=[name for name, _ in EACH])
def test_a_name_says_its_kind(name: str, meant: str) -> None:
    assert kind(name) == meant


def test_names_that_differ_only_in_writing_are_one_font() -> None:
    assert same_font("楷体_GB2312", "楷体 _gb2312")
    assert same_font("我局专用体", "@我局专用体;SimSun")
    assert not same_font("我局专用体", "他局专用体")
    assert not same_font("", "仿宋")


@pytest.mark.parametrize("name", ["Times New Roman", "Calibri", "Arial", "Cambria", "Verdana"])
def test_fonts_of_latin_letters_are_known(name: str) -> None:
    assert is_latin(name)


def test_fonts_of_chinese_are_not_latin() -> None:
    faces = [GBT9704.body, GBT9704.title, *GBT9704.headings, GBT9704.page_number]
    names = [face.font for face in faces] + [
        name for meant, group in NAMES.items() if meant not in {"", "times"} for name in group.split()
    ]
    assert not any(is_latin(name) for name in names)
    assert not any(
        is_latin(name) for name in ("MS Gothic", "Microsoft YaHei", "DengXian", "Noto Serif CJK SC", "PMingLiU")
    )


def test_a_name_made_to_be_slow_is_read_to_its_end() -> None:
    """Were its parts tried in every order, these would not be done in the age of the world."""
    names = ["fz" + "jf" * 120 + "!", "仿宋" + "gbk10" * 50 + "!", "宋" + "体" * 250 + "!", "仿宋" + "gb2312" * 40]
    assert {kind(name) for name in names} == {"", "fangsong"}
