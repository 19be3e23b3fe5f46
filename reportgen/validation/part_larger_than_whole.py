"""D208: known parts that are already more than the whole, while another part is missing."""

from collections.abc import Iterator

from reportgen.analysis.comparison import total
from reportgen.analysis.interval import allowed
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.formula import Expression, Name, Operation, names
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.report import Report
from reportgen.validation.equations import Ranges, equations
from reportgen.validation.shown import as_written

_NEVER_NEGATIVE = (Kind.COUNT, Kind.RANK, Kind.DURATION)


class PartLargerThanWhole(Finding):
    """部分大于整体。

    ## 为什么
    按指标目录，这些数是合计的组成部分，且都不会是负数。还有部分没有填报，不能核对合计，但已填报的部分就超过了合计，必有一处有误。
    （各部分都已填报的，由 D201 核对。）

    ## 例
    检验式 `基本医保参保人数 = 城乡居民参保人数 + 职工参保人数`，职工参保人数未报：
    城乡居民参保人数（512.0万人）已大于基本医保参保人数（501.25万人）

    ## 怎么办
    核对合计与各部分，常见的是两个数填反了行。
    """

    code, severity = "D208", Severity.QUESTION
    message = N_("{parts}已大于{whole}（{total}）")
    hint = N_("请核对，常见的是两个数填反了行；尚缺：{missing}。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each total below the sum of its known parts, where at least one part is not known."""
    ranges = Ranges(report, catalogue)
    for equation in equations(report, catalogue):
        if (
            not isinstance(equation.left, Name)
            or not isinstance(equation.right, Operation)
            or not _only_adds(equation.right)
        ):
            continue
        whole = equation.stated or report.dataset.get(catalogue[equation.left.name].id, report.period)
        parts = [catalogue[name.name] for name in names(equation.right)]
        if whole is None or whole.value is None or len({part.id for part in parts}) < len(parts):
            continue
        seen = [report.dataset.get(part.id, report.period) for part in parts]
        known = [part for part in seen if part is not None and part.value is not None]
        missing = [part for part, found in zip(parts, seen, strict=True) if found is None or found.value is None]
        if not known or not missing or not all(map(_never_negative, missing)):
            continue
        try:
            least = total([ranges.of(part).low for part in known])
        except ZeroDivisionError:
            continue  # a computed part whose divisor may be 0
        if least > allowed(whole).high:
            yield PartLargerThanWhole(
                parts="、".join(f"{part.indicator.name}（{as_written(part)}）" for part in known),
                whole=whole.indicator.name,
                total=as_written(whole),
                missing=[part.name for part in missing],
            ).at(whole.place, about=whole.indicator.id)


def _only_adds(expression: Expression) -> bool:
    if isinstance(expression, Operation):
        return expression.sign == "+" and _only_adds(expression.left) and _only_adds(expression.right)
    return isinstance(expression, Name)


def _never_negative(indicator: Indicator) -> bool:
    """True where the catalogue says so, or what is counted cannot be: money may be, people may not."""
    if indicator.low is not None:
        return indicator.low >= 0
    return indicator.kind in _NEVER_NEGATIVE or (
        indicator.kind in (Kind.STOCK, Kind.FLOW) and indicator.unit.base != "元"
    )
