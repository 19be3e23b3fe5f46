"""Beside a wider place or a norm: 高于全国0.7个百分点, 优于全省, 增速快于全国0.3个百分点 (O8)."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.analysis.comparison import difference
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.digits import never_zero, styled
from reportgen.language.pieces.measure import MOST_DECIMALS, is_points, natural_measure, points_and_unit
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style

Reference = tuple[str, Decimal]  # the place's name, "全国", and its value in the same base unit


def above_phrase(indicator: Indicator, value: Decimal, references: Sequence[Reference], style: Style) -> Phrase:
    """高于全国0.7个百分点, 低于全省1200元, 短于全省2天, 与全国持平; two: 比全省和全国分别高0.7个、1.4个百分点 (O8).

    Two that lie on different sides are said one after the other: 高于全省0.7个百分点、低于全国0.2个百分点.

    Args:
        indicator: neither a rank nor a change. value: in base units. references: one or more.
    """
    gaps = [difference(reference, value) for _, reference in references]
    measures = [_measure(indicator, gap, style) for gap in gaps]
    signs = {(gap > 0) - (gap < 0) if shown else 0 for gap, shown in zip(gaps, measures, strict=True)}
    if len(references) > 1 and len(signs) == 1 and signs != {0}:
        places = "和".join(name for name, _ in references)
        suffix = "百分点" if all(shown.endswith("个百分点") for shown in measures) else ""
        sizes = [shown.removesuffix(suffix) for shown in measures[:-1]] + measures[-1:]
        return Phrase(f"比{places}分别{_adjective(indicator, gaps[0])}{'、'.join(sizes)}", "O8")
    told = (
        _beside(indicator, name, gap, size) for (name, _), gap, size in zip(references, gaps, measures, strict=True)
    )
    return Phrase(style.value_change_mark.join(told), "O8")


def _beside(indicator: Indicator, name: str, gap: Decimal, size: str) -> str:
    if not gap:
        return f"与{name}持平"
    if not size:
        return f"与{name}基本持平"
    return f"{_adjective(indicator, gap)}于{name}{size}"


def _measure(indicator: Indicator, gap: Decimal, style: Style) -> str:
    """The size of a gap, "" where it would print as 0."""
    size = gap.copy_abs()
    if is_points(indicator):
        number, unit = points_and_unit(size, indicator)
        shown = round_half_up(number, style.change_decimals)
        return f"{styled(str(shown), style)}{unit}" if shown else ""
    if indicator.kind is Kind.DURATION:
        display = indicator.display or indicator.unit
        return f"{never_zero(display.from_base(size), MOST_DECIMALS)}{display.text}"
    return "".join(natural_measure(size, indicator, style))


def _adjective(indicator: Indicator, gap: Decimal) -> str:
    if indicator.kind is Kind.DURATION:
        return "长" if gap > 0 else "短"
    if is_points(indicator) or indicator.kind in (Kind.AVERAGE, Kind.PRICE):
        return "高" if gap > 0 else "低"
    return "多" if gap > 0 else "少"


def better_phrase(direction: int, value: Decimal, references: Sequence[Reference]) -> Phrase | None:
    """优于全国, 优于全省和全国: a verdict, said only where it holds of every reference; else None (O8, §5).

    Args:
        direction: 1 where more is better, -1 where less is, 0 where neither is: then nothing is better.
    """
    if all(direction * difference(reference, value) > 0 for _, reference in references):
        return Phrase(f"优于{'和'.join(name for name, _ in references)}", "O8")
    return None


def faster_phrase(growth: Decimal, name: str, reference_growth: Decimal, style: Style) -> Phrase:
    """Growth beside the growth of a wider place: 增速快于全国0.3个百分点, 慢于; 增速与全国持平 (O8).

    Args:
        growth, reference_growth: on the year, as fractions.
    """
    gap = difference(reference_growth, growth)
    if not gap:
        return Phrase(f"增速与{name}持平", "O8")
    shown = round_half_up(gap.copy_abs().scaleb(2, EXACT), style.change_decimals)
    if not shown:
        return Phrase(f"增速与{name}基本持平", "O8")
    return Phrase(f"增速{'快于' if gap > 0 else '慢于'}{name}{styled(str(shown), style)}个百分点", "O8")
