import pytest

from reportgen.blocks.enumeration import closed, item_marks, marked_items
from reportgen.blocks.model import Enumeration, FigureInline, Inlines, Text
from tests.docx.samples import figure, plain


def text(*parts: str) -> Inlines:
    return tuple(map(Text, parts))


@pytest.mark.parametrize(
    ("word", "count", "marks"),
    [
        ("是", 3, ["一是", "二是", "三是"]),
        ("要", 2, ["一要", "二要"]),
        ("是", 11, [*(f"{n}是" for n in "一二三四五六七八九十"), "十一是"]),
        ("首先", 2, ["首先，", "其次，"]),
        ("首先", 3, ["首先，", "其次，", "再次，"]),
        ("首先", 4, ["首先，", "其次，", "再次，", "最后，"]),
        ("首先", 6, ["首先，", "其次，", "再次，", "第四，", "第五，", "最后，"]),
        ("第一", 2, ["第一，", "第二，"]),
        ("①", 3, ["①", "②", "③"]),
        ("①", 21, [*"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "（21）"]),
        ("是", 1, [""]),
    ],
)
def test_items_are_counted_by_the_word_asked_for(word: str, count: int, marks: list[str]) -> None:
    assert list(item_marks(word, count)) == marks


@pytest.mark.parametrize(
    ("item", "inside", "last"),
    [
        ("压实责任", "压实责任。", "压实责任。"),
        ("压实责任。", "压实责任。", "压实责任。"),
        ("压实责任；", "压实责任；", "压实责任。"),
        ("压实责任！", "压实责任！", "压实责任！"),
        ("参保82.84万人，", "参保82.84万人。", "参保82.84万人。"),
        ("包括：", "包括。", "包括。"),
        ("提出“稳中求进。”", "提出“稳中求进。”", "提出“稳中求进。”"),
        ("推进“三医联动”", "推进“三医联动”。", "推进“三医联动”。"),
        ("做好工作 ", "做好工作。", "做好工作。"),
        ("", "。", "。"),
    ],
)
def test_each_item_ends_with_one_stop(item: str, inside: str, last: str) -> None:
    assert plain(closed(text(item), last=False)) == inside
    assert plain(closed(text(item), last=True)) == last


def test_a_stop_follows_a_figure_at_the_end() -> None:
    assert plain(closed((*text("参保"), FigureInline(figure("82.84万人"))))) == "参保82.84万人。"


def test_punctuation_left_over_before_nothing_gives_way_to_the_stop() -> None:
    assert plain(closed(text("参保率提高", "，", " "))) == "参保率提高。"


def test_the_mark_is_as_bold_as_the_words_it_leads() -> None:
    marked = marked_items(Enumeration(((Text("应保尽保。", strong=True), Text("资助到位")), text("服务到位"))))
    assert marked[0][0] == Text("一是", strong=True)
    assert marked[1][0] == Text("二是", strong=False)
    assert "".join(map(plain, marked)) == "一是应保尽保。资助到位。二是服务到位。"


def test_items_may_be_parted_by_semicolons() -> None:
    several = Enumeration((text("甲。"), text("乙"), text("丙；")), stop="；")
    assert "".join(map(plain, marked_items(several))) == "一是甲；二是乙；三是丙。"
