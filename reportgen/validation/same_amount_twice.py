"""D207: two amounts side by side that are alike in every digit."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.report import Report
from reportgen.validation.shown import as_written

_FEWEST_DIGITS = 4
_REACH = 3  # so many lines apart: what lies further apart was hardly copied by a slip of the hand


class SameAmountTwice(Finding):
    """相邻的两项金额完全相同。

    ## 为什么
    相邻两行的金额每一位都相同（四位以上有效数字），偶然相等的机会很小，多半是复制后忘了改。罚款恰好等于追回金额之类的情形也确实有，所以只作说明。

    ## 例
    `专项审计追回医保基金: 26.19万元`，`专项审计罚款: 26.19万元`：专项审计罚款与专项审计追回医保基金同为26.19万元

    ## 怎么办
    对照来源核对一次；属实的不必理会。
    """

    code, severity = "D207", Severity.NOTE
    message = N_("{second}与{first}同为{value}")
    hint = N_("请对照来源核对一次，看是否复制后忘了改；属实的不必理会。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A note for each written amount that repeats another one at most three lines before it in the same file."""
    del catalogue  # an observation knows its indicator
    written = list(report.dataset.of(report.period))
    said: set[str] = set()
    for lines_apart in range(1, _REACH + 1):
        for first, second in zip(written, written[lines_apart:]):  # noqa: B905 - the shifted list is the shorter one
            if first.value == second.value and _are_alike(first, second) and second.indicator.id not in said:
                said.add(second.indicator.id)
                yield SameAmountTwice(
                    first=first.indicator.name, second=second.indicator.name, value=as_written(second)
                ).at(second.place, about=second.indicator.id)


def _are_alike(first: Observation, second: Observation) -> bool:
    """True for two written amounts of one file and unit whose value, which is the same, has four significant digits or more."""
    one, other = first.indicator, second.indicator
    if not (one.kind is other.kind is Kind.AMOUNT and one.unit.base == other.unit.base and first.value):
        return False
    if first.formula or second.formula or (first.place and first.place.path) != (second.place and second.place.path):
        return False
    return len(first.value.normalize(EXACT).as_tuple().digits) >= _FEWEST_DIGITS
