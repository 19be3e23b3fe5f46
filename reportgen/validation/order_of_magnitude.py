"""D211: a value that last year's makes look mistyped, where the catalogue says nothing of how far it may move."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.base_period import base_period
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.report import Report
from reportgen.validation.fraction_of_a_whole import is_counted
from reportgen.validation.last_year import last_year
from reportgen.validation.shown import as_written

# Yearly figures of an office move by tenths; three times last year is rare enough to be asked about each time.
_TIMES = Decimal(3)
# A year's own change, of up to three tenths, lies on top of a slip by a power of ten: 8.25万 after 81万 is 0.102 of it.
_SPREAD = Decimal("1.3")
_NO_POWER = Decimal(7)  # a value that is more than a seventh of another is no tenth of it, spread and all
_POWERS = range(1, 9)
# By chance alone 13 cases may follow 4, and a procedure of 20 days may well be cut to 2; of 30 or more neither is usual.
_FEW = 30
_ONE_POINT = Decimal("0.01")
_HUNDRED, _MYRIADS = 2, (4, 8)
_TENFOLD = {1: "10", 2: "100", 3: "1000", 4: "1万", 8: "1亿"}
_NO_SIZE = frozenset((Kind.CHANGE, Kind.RANK))


class OrderOfMagnitude(Finding):
    """与上年相差悬殊，像是单位或小数点写错了。

    ## 为什么
    目录没有写 swing 的指标，变动多大都不提问，漏写一个“万”、错一位小数就会印进文稿。一年之间很少变到三倍以上；恰好差十倍、百倍、
    万倍左右的，多半是小数点、百分号或“万”写错了。

    ## 例
    上年 81万人，本年 `8.25万`：居民参保人数由上年的81万人变为8.25万人，约差10倍。上年 45.1%，本年 `0.456`：约差100倍。

    不问的：名次、同比一类的指标，由公式算出的，从 0 起的，不到 30 的个数和时长，不到 1% 的比率，跨几年的时期。

    ## 怎么办
    核对两年的数和单位。属实的，在目录中写 `swing`，以后按它提问；口径变了的，写 `status: 口径调整`。
    """

    code, severity = "D211", Severity.QUESTION
    message = N_("{indicator}由上年的{base}变为{value}，{times}")
    hint = N_("请核对两年的数：{slip}；属实的请在目录中写 swing，口径变了的写 status: 口径调整。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each typed value without a swing that is three times last year's, or about a power of ten below it."""
    if report.period.spans_years:
        return
    for indicator in catalogue.indicators:
        if indicator.swing is not None or indicator.kind in _NO_SIZE:
            continue
        seen = report.dataset.get(indicator.id, report.period)
        if seen is None or not seen.value or seen.formula:
            continue
        base = last_year(report.dataset, base_period(report.period, indicator.kind), seen)
        if base is None or not base.value:
            continue
        now, before = seen.value.copy_abs(), base.value.copy_abs()
        tripled = now >= EXACT.multiply(before, _TIMES)
        if not tripled and EXACT.multiply(now, _NO_POWER) > before:  # nearly all
            continue
        power = _power(now, before)
        if power is None and not tripled:
            continue
        if _too_small_to_tell(now, before, indicator):
            continue
        yield OrderOfMagnitude(
            indicator=indicator.name,
            base=as_written(base),
            value=as_written(seen),
            times=_times(power, now, before),
            slip=_slip(power, indicator),
        ).at(seen.place, about=indicator.id)


def _power(now: Decimal, before: Decimal) -> int | None:
    """The power of ten that lies between the two, give or take what a year may change; None where there is none."""
    small, large = sorted((now, before))
    for power in _POWERS:
        step = small.scaleb(power, EXACT)
        if EXACT.divide(step, _SPREAD) <= large <= EXACT.multiply(step, _SPREAD):
            return power
    return None


def _too_small_to_tell(now: Decimal, before: Decimal, indicator: Indicator) -> bool:
    if indicator.is_rate:
        return max(now, before) < _ONE_POINT
    return (is_counted(indicator) or indicator.kind is Kind.DURATION) and max(now, before) < _FEW


def _times(power: int | None, now: Decimal, before: Decimal) -> Phrase:
    if power is None:
        return Phrase(N_("是上年的{times}倍"), times=round_half_up(EXACT.divide(now, before), 1))
    return Phrase(N_("约差{times}倍"), times=_TENFOLD.get(power, f"{10 ** (power % 4)}万"))


def _slip(power: int | None, indicator: Indicator) -> str:
    if power in _MYRIADS:
        return N_("是否漏写或多写了“万”")
    if power == _HUNDRED and indicator.unit.is_ratio:
        return N_("是否漏写或多写了百分号")
    return N_("单位和小数点是否写对")
