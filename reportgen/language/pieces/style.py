"""A style: where the habits of offices differ, one key for each; written in genre.yaml (LANGUAGE §6)."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from reportgen.indicators.exact import EXACT
from reportgen.indicators.number import NumberError, read_number


class Style(NamedTuple):
    """How figures and changes are worded; the fields are the keys that users write.

    base_word: what a change is measured against: 同比, 比上年, none (said nowhere) or once (said at the head of a run).
    than_word: 比上年 or 较上年. stock_base: with 比上年, what a stock is measured against: 上年 or 上年末.
    change_decimals: 0 to 2, of changes in % and in points; 占比 and 完成率 have two decimals in every style.
    trailing_zeros: of changes and computed shares: drop (增长7%, work reports) or keep (增长7.0%, bulletins). Values keep the
        decimals of the catalogue in either case (V3).
    times_from: from which growth on 倍 is said, as a fraction: 1 is +100%; None: never. times_form: 增长 (增长1.2倍) or 是
        (是上年的2.2倍). doubled: of a growth of exactly 100%: 增长1倍 or 翻一番. from_zero: of a rise from zero: 增加 (增加5人) or
        零的突破 (实现零的突破). over_target: of a target exceeded: 完成 (完成目标的103.2%), 超额 (超额3.2%完成目标) or 倍 (是目标的2.1倍).
    rate_verbs: for a rise and a fall of a rate. to_word: 提高到 or 提高至. rank_form: 第2位 or 第二. over_word: 超 or 逾.
    value_change_mark: between a value and its change. item_word, item_stop: head and end of enumerated items.
    wan_from, yi_from: from which size on a value without a display unit is printed in 万 and 亿. thousands: 12345 (none) or
        12,345 (comma).
    missing: what becomes of a missing value: XX, fall (its clause goes), refuse (no draft).
    """

    base_word: str = "同比"
    than_word: str = "比"
    stock_base: str = "上年"
    change_decimals: int = 1
    trailing_zeros: str = "drop"
    times_from: Decimal | None = Decimal(1)
    times_form: str = "增长"
    doubled: str = "1倍"
    from_zero: str = "增加"
    over_target: str = "完成"
    rate_verbs: tuple[str, str] = ("提高", "下降")
    to_word: str = "到"
    rank_form: str = "第2位"
    over_word: str = "超"
    value_change_mark: str = "、"
    item_word: str = "一是"
    item_stop: str = "。"
    wan_from: int = 10**4
    yi_from: int = 10**8
    thousands: str = "none"
    missing: str = "XX"


class StyleFault(NamedTuple):
    """An entry of a style that is not understood.

    key: as written. value: as written, or None where the key itself is unknown. known: what may stand there instead: the keys,
    or the values of this key, ready for `diagnostics.near.suggestion`.
    """

    key: str
    value: str | None
    known: tuple[str, ...]


DEFAULT_STYLE = Style()
# What each kind of writing does, counted in 31 provincial and 18 national work reports and in statistical bulletins.
STYLES: dict[str, Style] = {
    "总结": DEFAULT_STYLE,
    "政府工作报告": DEFAULT_STYLE._replace(base_word="none"),
    "统计公报": DEFAULT_STYLE._replace(
        base_word="比上年", stock_base="上年末", trailing_zeros="keep", times_from=None, value_change_mark="，"
    ),
}

NAME = "name"  # the entry that names a style to start from

CHOICES: dict[str, tuple[str, ...]] = {
    "base_word": ("同比", "比上年", "none", "once"),
    "than_word": ("比", "较"),
    "stock_base": ("上年", "上年末"),
    "change_decimals": ("0", "1", "2"),
    "trailing_zeros": ("drop", "keep"),
    "times_form": ("增长", "是"),
    "doubled": ("1倍", "翻一番"),
    "from_zero": ("增加", "零的突破"),
    "over_target": ("完成", "超额", "倍"),
    "to_word": ("到", "至"),
    "rank_form": ("第2位", "第二"),
    "over_word": ("超", "逾"),
    "value_change_mark": ("、", "，"),
    "item_word": ("一是", "一要"),
    "item_stop": ("。", "；"),
    "thousands": ("none", "comma"),
    "missing": ("XX", "fall", "refuse"),
}
_RISES = ("提高", "上升", "提升")
_FALLS = ("下降", "降低")
_PAIRS = tuple(f"{rise}/{fall}" for rise in _RISES for fall in _FALLS)


def read_style(entries: Mapping[str, str], start: Style = DEFAULT_STYLE) -> tuple[Style, list[StyleFault]]:
    """`start` with some entries replaced, and those that are not understood.

    An entry `name` names one of `STYLES` to start from instead, wherever it stands among the others.

    Args:
        entries: key and value as text, as they stand in the file; a YAML list joined by "/": `rate_verbs` is "上升/下降".
            `times_from`: "1", "2", "100%" or "never"; `wan_from`, `yi_from`: "10000", "10万", "1亿".

    Returns:
        The style, in which a faulty entry changes nothing, and the faults in the order of the entries. A fault names its key, so
        that the caller, who knows where each key and value stands, can place it.

    >>> read_style({"base_word": "比上年", "to_wrod": "至"})[1][0].key
    'to_wrod'
    """
    changed: dict[str, Any] = {}
    faults = []
    for key, text in entries.items():
        text = text.strip()
        if key == NAME:
            if text in STYLES:
                start = STYLES[text]
            else:
                faults.append(StyleFault(key, text, tuple(STYLES)))
            continue
        choices = CHOICES.get(key)
        if choices is not None:
            if text in choices:
                changed[key] = int(text) if key == "change_decimals" else text
            else:
                faults.append(StyleFault(key, text, choices))
        elif key in _READERS:
            read, examples = _READERS[key]
            try:
                changed[key] = read(text)
            except ValueError:
                faults.append(StyleFault(key, text, examples))
        else:
            faults.append(StyleFault(key, None, (NAME, *Style._fields)))
    return start._replace(**changed), faults


def _read_times_from(text: str) -> Decimal | None:
    if text == "never":
        return None
    number = read_number(text)
    value = number.value if number.unit is None else number.unit.to_base(number.value)
    if (number.unit is not None and number.unit.text not in ("%", "倍")) or value < 1 or number.qualifier:
        raise ValueError(text)
    return value


def _read_pair(text: str) -> tuple[str, str]:
    if text not in _PAIRS:
        raise ValueError(text)
    rise, fall = text.split("/")
    return rise, fall


def _read_size(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole sizes from `least` to `most`, which raises ValueError on anything else."""

    def read(text: str) -> int:
        try:
            number = read_number(text)
        except NumberError as error:
            raise ValueError(text) from error
        size = number.value if number.unit is None else number.unit.to_base(number.value)
        if (
            (number.unit is not None and number.unit.base)
            or not least <= size <= most
            or size != int(size)
            or number.qualifier
        ):
            raise ValueError(text)
        return int(EXACT.plus(size))

    return read


_READERS: dict[str, tuple[Callable[[str], Any], tuple[str, ...]]] = {
    "times_from": (_read_times_from, ("1", "2", "100%", "never")),
    "rate_verbs": (_read_pair, _PAIRS),
    "wan_from": (_read_size(10**4, 10**8), ("1万", "10万", "100万")),
    "yi_from": (_read_size(10**8, 10**12), ("1亿", "10亿", "100亿")),
}
