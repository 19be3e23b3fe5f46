"""D104: half a person, a third of a case."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.report import Report
from reportgen.validation.shown import shown

# A stock or flow may be of anything, also of money and of goods by weight; of these it can only be of whole ones.
_COUNTED_ONE_BY_ONE = frozenset(("人", "人次", "户", "家"))


class FractionOfAWhole(Finding):
    """应当是整数的数有小数。

    ## 为什么
    人、件、次、家是一个一个数出来的，没有半个。换算成基本单位后仍有小数（96800.5 次），多半是小数点错位，或把“万”漏写了
    （`9.68` 次应为 `9.68万`）。

    ## 例
    单位是人：`在编人数: 11.5`。写 `9.68万` 的是 96800，是整数，不算错。

    ## 怎么办
    核对来源；以万为单位的数，写上“万”。确实可以是小数的指标（如折算的平均人数），目录中的类型改用 average。
    """

    code, severity = "D104", Severity.ERROR
    message = N_("{indicator} = {value}，应当是整数")
    hint = N_("请核对小数点；以万为单位的请写上“万”；是平均数的，目录中类型写 average。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each written count that is not whole in base units."""
    del catalogue  # an observation knows its indicator
    for seen in report.dataset.of(report.period):
        value = seen.value
        if value is None or not _has_fraction(value) or seen.formula or not is_counted(seen.indicator):
            continue
        yield FractionOfAWhole(indicator=seen.indicator.name, value=shown(value, seen.indicator)).at(
            seen.place, about=seen.indicator.id
        )


def is_counted(indicator: Indicator) -> bool:
    """True where only whole numbers exist of what the indicator measures in its unit."""
    if indicator.unit.exponent:
        return False
    if indicator.kind is Kind.COUNT:
        return True
    return indicator.kind in (Kind.STOCK, Kind.FLOW) and indicator.unit.base in _COUNTED_ONE_BY_ONE


def _has_fraction(value: Decimal) -> bool:
    return value != value.to_integral_value()
