"""Targets: how far they are met, how far off, whether in time, and what is planned next (O3)."""

from decimal import Decimal

from reportgen.analysis.comparison import difference, pace_gap
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.language.pieces.base import counted
from reportgen.language.pieces.digits import never_zero, short, styled
from reportgen.language.pieces.measure import MOST_DECIMALS, is_points, natural_measure, points_and_unit
from reportgen.language.pieces.percent import percent_text
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import target_value_phrase

_ONE = Decimal(1)


def completion_phrase(value: Decimal, target: Decimal, style: Style, decimals: int | None = None) -> Phrase:
    """How much of a target is met, in %: 99.96%, 103.2%. Below the target never 100%: decimals are added, past six cut.

    Only for indicators of which more is better: that a ceiling is "met to 90 %" says nothing, and the caller refuses it.

    Raises:
        NoRateError: the target is 0 or negative.

    >>> completion_phrase(Decimal(828357), Decimal(825000), Style()).text
    '100.4%'
    """
    return Phrase(percent_text(value, target, style, decimals), "O3")


def progress_phrase(value: Decimal, target: Decimal, style: Style, goal: str = "年度目标") -> Phrase:
    """The whole verdict on a target: 完成年度目标的99.96%, 完成年度目标的103.2% – by style 超额3.2%完成年度目标, 是年度目标的2.1倍 (O3).

    Args:
        value, target: in base units, of an indicator of which more is better. goal: what the target is called.

    Raises:
        NoRateError: the target is 0 or negative.

    >>> progress_phrase(Decimal(1032), Decimal(1000), Style(over_target="超额")).text
    '超额3.2%完成年度目标'
    """
    ahead = difference(target, value)
    if ahead > 0 and style.over_target == "超额":
        return Phrase(f"超额{percent_text(ahead, target, style)}完成{goal}", "O3")
    if style.over_target == "倍" and value >= target * 2 and target > 0:
        return Phrase(f"是{goal}的{short(EXACT.divide(value, target), max(1, style.change_decimals))}倍", "O3")
    return Phrase(f"完成{goal}的{percent_text(value, target, style)}", "O3")


def years_met_phrase(met: int, years: int, indicator: Indicator) -> Phrase:
    """In how many of some years the target of each was met: 五年均完成年度目标, 五年中有四年完成年度目标 (O3).

    For an indicator of which less is better: 五年均控制在年度目标以内.

    Args:
        met: of `years`, at least 1.

    >>> from reportgen.indicators.unit import read_unit
    >>> years_met_phrase(4, 5, Indicator("", "", read_unit("人"), Kind.STOCK)).text
    '五年中有四年完成年度目标'
    """
    done = "控制在年度目标以内" if indicator.polarity is Polarity.LOWER_IS_BETTER else "完成年度目标"
    if met == years:
        return Phrase(f"{counted(years)}年均{done}", "O3")
    return Phrase(f"{counted(years)}年中有{counted(met)}年{done}", "O3")


def target_phrase(value: Decimal, target: Decimal, indicator: Indicator, style: Style) -> Phrase:
    """How far a value lies from its target, exact as far as it is printed: 高于目标5.76个百分点, 比目标少1.2万人, 达到目标.

    For an indicator of which less is better the target is a line not to be crossed: 低于控制线0.84个百分点, 与控制线持平.
    Differences have up to two decimals, or the catalogue's, and more where they would vanish: 达到目标 is said of a true equality only.
    """
    ceiling = indicator.polarity is Polarity.LOWER_IS_BETTER
    gap = difference(target, value)
    if not gap:
        return Phrase("与控制线持平" if ceiling and indicator.kind is not Kind.RANK else "达到目标", "O3")
    more = gap > 0
    size = gap.copy_abs()
    if indicator.kind is Kind.RANK:
        places = f"{never_zero(size, MOST_DECIMALS)}{indicator.unit.text or '位'}"
        return Phrase(f"比目标{'靠后' if more else '靠前'}{places}", "O3")
    line = "控制线" if ceiling else "目标"
    if is_points(indicator) or indicator.kind is Kind.CHANGE:
        number, unit = points_and_unit(size, indicator)
        digits = never_zero(number, max(MOST_DECIMALS, indicator.decimals or 0))
        return Phrase(f"{'高于' if more else '低于'}{line}{digits}{unit}", "O3")
    digits, unit = natural_measure(size, indicator, style)
    if indicator.kind is Kind.DURATION:
        words = ("短", "长")
    elif indicator.kind in (Kind.PRICE, Kind.AVERAGE):
        words = ("低", "高")
    else:
        words = ("少", "多")
    return Phrase(f"比{line}{words[more]}{digits}{unit}", "O3")


def pace_phrase(value: Decimal, target: Decimal, months: int, style: Style) -> Phrase:
    """The share of the target that is met against the share of the year that is gone: 快于序时进度3.2个百分点, 与序时进度一致.

    Args:
        value: from January on; target: of the whole year; both in one base unit. months: that are gone, 1 to 12.

    Raises:
        NoRateError: the target is 0 or negative.
        ValueError: months outside 1 to 12.
    """
    if not 1 <= months <= 12:
        raise ValueError(months)
    gap = pace_gap(value, target, months)
    if not gap:
        return Phrase("与序时进度一致", "O3")
    shown = round_half_up(gap.copy_abs().scaleb(2, EXACT), style.change_decimals)
    if not shown:
        return Phrase("与序时进度基本一致", "O3")
    return Phrase(f"{'快于' if gap > 0 else '慢于'}序时进度{styled(str(shown), style)}个百分点", "O3")


def aim_phrase(indicator: Indicator, current: Decimal | None, target: Decimal, style: Style) -> Phrase:
    """What is planned, from where things stand: 提高到83万人, 保持在93%以上, 控制在6.5%以内, 压缩到15个工作日以内 (O3, O11).

    Args:
        indicator: its polarity decides: up to the target, or within it; neutral: 达到, or 调整到 from above.
        current: the latest value; None: not known, then 达到 (within a ceiling: 控制在).
        target: of the period planned for.

    A target of 0 that is to be reached from above is 降为零; 以上 is not said of the highest that is possible (100%).
    """
    if indicator.kind is Kind.RANK:
        return _aim_at_rank(indicator, current, target, style)
    goal = target_value_phrase(target, indicator, style).text
    if indicator.polarity is Polarity.LOWER_IS_BETTER:
        if not target:
            return Phrase("保持为零" if current is not None and current <= 0 else "降为零", "O3")
        if indicator.kind is Kind.DURATION and current is not None and current > target:
            return Phrase(f"压缩{style.to_word}{goal}以内", "O3")
        return Phrase(f"控制在{goal}以内", "O3")
    if current is None:
        return Phrase(f"达到{goal}", "O3")
    if indicator.polarity is Polarity.NEUTRAL:
        return Phrase(f"调整{style.to_word}{goal}" if current > target else f"达到{goal}", "O3")
    if current < target:
        return Phrase(f"{'延长' if indicator.kind is Kind.DURATION else '提高'}{style.to_word}{goal}", "O3")
    highest = target == indicator.high or (target == _ONE and indicator.unit.exponent == -2)
    return Phrase(f"保持在{goal}{'' if highest else '以上'}", "O11")


def _aim_at_rank(indicator: Indicator, current: Decimal | None, target: Decimal, style: Style) -> Phrase:
    goal = target_value_phrase(target, indicator, style).text
    if current is None:
        return Phrase(f"达到{goal}", "O3")
    if current > target:
        return Phrase(f"上升至{goal}", "O3")
    if current == target:
        return Phrase(f"保持{goal}", "O3")
    return Phrase(f"保持在前{short(target, 0)}{indicator.unit.text or '位'}", "O3")
