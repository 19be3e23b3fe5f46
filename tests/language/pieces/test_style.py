"""Styles are read key by key; what is not understood changes nothing and is named."""

from decimal import Decimal

import pytest

from reportgen.language.pieces.style import DEFAULT_STYLE, STYLES, Style, StyleFault, read_style

GOOD = [
    ("base_word", "比上年", "比上年"),
    ("base_word", "none", "none"),
    ("base_word", "once", "once"),
    ("change_decimals", "0", 0),
    ("change_decimals", "2", 2),
    ("trailing_zeros", "keep", "keep"),
    ("times_from", "never", None),
    ("times_from", "2", Decimal(2)),
    ("times_from", "1.5", Decimal("1.5")),
    ("times_from", "100%", Decimal(1)),
    ("times_from", "2倍", Decimal(2)),
    ("rate_verbs", "上升/降低", ("上升", "降低")),
    ("to_word", "至", "至"),
    ("rank_form", "第二", "第二"),
    ("over_word", "逾", "逾"),
    ("value_change_mark", "，", "，"),
    ("item_word", "一要", "一要"),
    ("item_stop", "；", "；"),
    ("wan_from", "100000", 100000),
    ("wan_from", "10万", 100000),
    ("yi_from", "10亿", 10**9),
    ("missing", "fall", "fall"),
    ("missing", " refuse ", "refuse"),
]

BAD = [
    ("base_word", "同期"),
    ("base_word", ""),
    ("change_decimals", "3"),
    ("change_decimals", "-1"),
    ("change_decimals", "一"),
    ("trailing_zeros", "true"),
    ("times_from", "0.5"),
    ("times_from", "50%"),
    ("times_from", "often"),
    ("times_from", "2人"),
    ("times_from", "约2"),
    ("rate_verbs", "增长/下降"),
    ("rate_verbs", "提高"),
    ("to_word", "去"),
    ("rank_form", "第3位"),
    ("over_word", "近"),
    ("value_change_mark", ","),
    ("item_word", "一会"),
    ("item_stop", "."),
    ("wan_from", "100"),
    ("wan_from", "1万人"),
    ("wan_from", "10000.5"),
    ("wan_from", "NaN"),
    ("yi_from", "1万"),
    ("yi_from", "9" * 30),
    ("missing", "XXX"),
]


def test_the_default_is_the_style_of_work_summaries() -> None:
    assert STYLES["总结"] == DEFAULT_STYLE == Style()
    assert read_style({}) == (Style(), [])


@pytest.mark.parametrize(("key", "text", "value"), GOOD, ids=range(len(GOOD)))
def test_a_known_value_is_taken(key: str, text: str, value: object) -> None:
    style, faults = read_style({key: text})
    assert not faults
    assert getattr(style, key) == value
    assert style == Style()._replace(**{key: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(("key", "text"), BAD, ids=range(len(BAD)))
def test_an_unknown_value_changes_nothing_and_is_named_with_those_that_are_known(key: str, text: str) -> None:
    style, faults = read_style({key: text})
    assert style == Style()
    assert [(fault.key, fault.value) for fault in faults] == [(key, text)]
    assert faults[0].known


def test_what_a_fault_offers_is_taken() -> None:
    for key, text in BAD:
        for offered in read_style({key: text})[1][0].known:
            assert not read_style({key: offered})[1], (key, offered)


def test_an_unknown_key_is_named_with_all_keys() -> None:
    assert read_style({"base_wrod": "同比"})[1] == [StyleFault("base_wrod", None, ("name", *Style._fields))]


def test_all_faults_come_together_and_the_rest_holds() -> None:
    style, faults = read_style({"to_word": "至", "bass": "x", "missing": "y", "over_word": "逾"})
    assert (style.to_word, style.over_word) == ("至", "逾")
    assert [fault.key for fault in faults] == ["bass", "missing"]


def test_entries_change_the_style_they_start_from() -> None:
    genre, _ = read_style({"base_word": "比上年"})
    office, _ = read_style({"to_word": "至"}, genre)
    assert (office.base_word, office.to_word) == ("比上年", "至")


@pytest.mark.parametrize("name", STYLES)
def test_a_named_style_is_a_start_that_other_entries_change(name: str) -> None:
    assert read_style({"name": name}) == (STYLES[name], [])
    changed = STYLES[name]._replace(to_word="至")
    assert read_style({"to_word": "至", "name": name}) == (changed, [])
    assert read_style({"name": name}, Style(over_word="逾")) == (STYLES[name], [])


def test_an_unknown_name_offers_the_known_ones() -> None:
    assert read_style({"name": "公报"})[1] == [StyleFault("name", "公报", tuple(STYLES))]


def test_there_are_three_named_styles_and_each_is_of_its_own() -> None:
    assert list(STYLES) == ["总结", "政府工作报告", "统计公报"]
    assert len(set(STYLES.values())) == 3
