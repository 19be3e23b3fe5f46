"""D209: a value of another order than last year's, where the catalogue does not say how far it usually goes."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.base_period import base_period
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.report import Report
from reportgen.validation.last_year import last_year
from reportgen.validation.shown import as_written
from reportgen.validation.targets import targets

FACTOR = Decimal(3)  # of last year's value, or a third of it: more than any indicator of the sample does in a year
# With a slip in it a value is a power of ten away from what it should be, and that is seldom 30% away from last year's.
_ABOVE, _BELOW = Decimal("1.43"), Decimal("0.7")

# Where the larger of the two is less than this, in base units, threefold is a few cases more and no slip.
_FEWEST = Decimal(100)
_LEAST_MONEY = Decimal(100_000)
_LEAST_DURATION = Decimal(10)
# Of a rate, in its own unit: 0.5% may well become 1.6%; a slip moves it by whole powers of ten.
_LEAST_RATE, _LEAST_RATE_MISPLACED = Decimal(10), Decimal(1)

_NOT_ASKED = frozenset(
    {Kind.CHANGE, Kind.RANK}
)  # a change has no size of its own, and a rank goes from 30 to 3 by merit
_CUT_ON_PURPOSE = frozenset({Kind.PRICE, Kind.DURATION})
_MISPLACED = {4: N_("，可能是“万”漏写、多写或单位写错"), 8: N_("，可能是“亿”漏写、多写或单位写错")}
_POINT = N_("，可能是小数点错位，或多写、少写了 0")
_PERCENT = N_("，可能是百分号漏写，或把小数当作百分数")


class MagnitudeDiffers(Finding):
    """与上年相差几倍，可能写错了单位或小数点。

    ## 为什么
    目录没有写 swing 的指标，也不会一年之内变为三倍或三分之一；恰好差十倍、百倍、一万倍的，多半是小数点错位，漏写了“万”或“%”，或填错了行。
    人数、次数不到100的，金额不到10万元的，比率不到10%的，成倍变化是常事，不问；名次不问；价格、时长和结余只问差十倍、百倍的。

    ## 例
    上年 `参保人数: 81万`，本年 `参保人数: 8.25万`：
    参保人数由上年的81万人变为8.25万人，相差9.8倍，可能是小数点错位，或多写、少写了 0

    ## 怎么办
    核对两年的数和单位。属实的，宜在正文说明原因，在目录中写上 swing，以后按它提问；口径变了的，写 `status: 口径调整`。
    """

    code, severity = "D209", Severity.QUESTION
    message = N_("{indicator}由上年的{base}变为{value}，相差{times}倍{guess}")
    hint = N_("请核对两年的数和单位；属实的在目录中写上 swing，口径变了的写 status: 口径调整。")


class TargetOfAnotherMagnitude(Finding):
    """目标与实际相差几倍，可能写错了单位或小数点。

    ## 为什么
    目标照上年或本年的实际来定，不会是它的三倍或三分之一；恰好差十倍、百倍、一万倍的，多半是小数点错位，漏写了“万”或“%”。

    ## 例
    上年 `参保人数: 81万`，目标 `参保人数: 82.5`：参保人数的目标是82.5人，实际是81万人，相差9818倍，可能是“万”漏写、多写或单位写错

    ## 怎么办
    核对目标的数和单位。属实的，在目录中写上 swing，以后不再提问。
    """

    code, severity = "D211", Severity.QUESTION
    message = N_("{indicator}的{period}目标是{value}，{of}的实际是{base}，相差{times}倍{guess}")
    hint = N_("请核对目标的数和单位；属实的在目录中写上 swing，不再提问。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each written value, the office's own or a wider place's, and each target that is off by a factor of 3 or more.

    Values are held against last year's, targets against last year's too, where there is none against this year's.
    """
    del catalogue  # an observation knows its indicator
    if report.period.spans_years:  # which are compared with their beginning: much may happen in five years
        return
    yield from _values(report)
    yield from _references(report)
    yield from _targets(report)


def _values(report: Report) -> Iterator[Diagnostic]:
    for seen in report.dataset.of(report.period):
        # What somebody states beside the value as its change is held against both by D204.
        if not _is_asked(seen) or seen.change is not None:
            continue
        base = last_year(report.dataset, base_period(report.period, seen.indicator.kind), seen)
        if base is not None and (faults := _apart(seen, base)):
            yield _of_value(seen, base, faults, seen.indicator.name)


def _references(report: Report) -> Iterator[Diagnostic]:
    references, last = report.dataset.references, report.period.shifted(-1).text
    for (place, identifier, period), seen in references.items():
        if period != report.period.text or not _is_asked(seen) or seen.change is not None:
            continue
        base = references.get((place, identifier, last))
        if base is not None and (faults := _apart(seen, base)):
            yield _of_value(seen, base, faults, Phrase(N_("{place}的{name}"), place=place, name=seen.indicator.name))


def _targets(report: Report) -> Iterator[Diagnostic]:
    for target in targets(report):
        if not _is_asked(target):
            continue
        known = (report.dataset.get(target.indicator.id, year) for year in (report.period.shifted(-1), report.period))
        base = next((each for each in known if each is not None and each.value is not None), None)
        if base is not None and (faults := _apart(target, base)):
            yield _of_target(target, base, faults)


def _is_asked(seen: Observation) -> bool:
    indicator = seen.indicator
    return indicator.swing is None and indicator.kind not in _NOT_ASKED and seen.value is not None and not seen.formula


def _apart(seen: Observation, base: Observation) -> tuple[Decimal, str] | None:
    """How many times the one is the other, if so often that it is asked about, with what may have happened; else None."""
    value, last = seen.value, base.value
    if not value or not last or (value < 0) != (last < 0):
        return None
    small, large = sorted((value.copy_abs(), last.copy_abs()))
    if large < EXACT.multiply(small, FACTOR):
        return None
    times = EXACT.divide(large, small)
    power, indicator = _power_of_ten(times), seen.indicator
    if large < _least(indicator, power) or (indicator.kind is Kind.DURATION and power == 1):  # from 30 days to 3
        return None
    if not power:
        # A balance is what two large figures leave, and may be anything; prices and times are cut to a fraction on purpose.
        often = indicator.kind in _CUT_ON_PURPOSE or indicator.signs is not None or value < 0
        return None if often else (times, "")
    if indicator.unit.is_ratio and power == -indicator.unit.exponent:
        return times, _PERCENT
    return times, _MISPLACED.get(power, _POINT)


def _power_of_ten(times: Decimal) -> int:
    """The power of ten that a factor is nearly, 1 for 9.8; 0 for none."""
    power = times.adjusted()
    first = times.scaleb(-power, EXACT)
    if first <= _ABOVE:
        return power
    return power + 1 if first >= EXACT.multiply(_BELOW, Decimal(10)) else 0


def _least(indicator: Indicator, power: int) -> Decimal:
    if indicator.unit.is_ratio:
        return indicator.unit.to_base(_LEAST_RATE_MISPLACED if power else _LEAST_RATE)
    if indicator.kind in (Kind.AVERAGE, Kind.PRICE):
        return Decimal(0)
    if indicator.kind is Kind.DURATION:
        return _LEAST_DURATION
    return _LEAST_MONEY if indicator.unit.base == "元" else _FEWEST


def _of_value(seen: Observation, base: Observation, faults: tuple[Decimal, str], name: str) -> Diagnostic:
    times, guess = faults
    return MagnitudeDiffers(
        indicator=name, base=as_written(base), value=as_written(seen), times=_short(times), guess=guess
    ).at(seen.place, about=seen.indicator.id)


def _of_target(target: Observation, base: Observation, faults: tuple[Decimal, str]) -> Diagnostic:
    times, guess = faults
    return TargetOfAnotherMagnitude(
        indicator=target.indicator.name,
        period=target.period.text,
        of=base.period.text,
        base=as_written(base),
        value=as_written(target),
        times=_short(times),
        guess=guess,
    ).at(target.place, about=target.indicator.id)


def _short(times: Decimal) -> Decimal:
    """A factor as findings tell it: 9.8, 3.25, 10000."""
    rounded = round_half_up(times, 1 if times < 100 else 0)
    return rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded
