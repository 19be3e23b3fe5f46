"""The filter that holds a field of one rule against that of another: 退休比在职高10个百分点."""

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import read_unit
from reportgen.language.pieces.digits import never_zero
from reportgen.language.pieces.measure import MOST_DECIMALS, natural_measure, points_and_unit
from reportgen.templating.figures.bases import NOT_SO
from reportgen.templating.figures.figure import RuleField
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.register import rule_filter
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.fault import TemplateFault

NAME = "高出"


@rule_filter(NAME, "exceeds_by")
def exceeds_by(field: RuleField, other: object) -> Printed:
    """规则的一项比另一项高多少：比例 印为 10个百分点，金额 印为 1000元；不高的按缺数处理，放在 clause 中即整句略去。"""
    if not isinstance(other, RuleField) or other.field == "失效日期" or field.field == "失效日期":
        raise TemplateFault(WrongArguments(name=NAME, problem=N_("括号中要写规则的一项，如 乙.比例")))
    if other.unit.is_ratio is not field.unit.is_ratio:
        problem = Phrase(N_("“{one}”和“{other}”不是同一种量"), one=field.field, other=other.field)
        raise TemplateFault(WrongArguments(name=NAME, problem=problem))
    mine, theirs = field.printed, other.printed
    name = f"{mine.name}高出{theirs.name}"
    if field.value is None or other.value is None:
        lacking = mine.lacking or theirs.lacking
        origin = mine.origin if mine.lacking else theirs.origin
        return Printed("XX", "V7", "exceeds_by", lacking=lacking, name=name, origin=origin, span=mine.span)
    gap = EXACT.subtract(field.value, other.value)
    computation = f"{mine.text}（{mine.origin}）-{theirs.text}（{theirs.origin}）"
    if gap <= 0:
        return Printed("XX", "V7", "exceeds_by", lacking=NOT_SO, name=name, origin=mine.origin, computation=computation)
    if field.unit.is_ratio:
        points, unit = points_and_unit(gap, Indicator("", "", read_unit("%"), Kind.RATE))
        text, base = never_zero(points, MOST_DECIMALS) + unit, ""
    else:
        yuan = Indicator("", "", read_unit("元"), Kind.AMOUNT)
        text, base = "".join(natural_measure(gap, yuan, field.facts.style)), "元"
    return Printed(
        text,
        "V2",
        "exceeds_by",
        value=gap,
        computation=computation,
        name=name,
        origin=mine.origin,
        span=mine.span,
        unit=base,
    )
