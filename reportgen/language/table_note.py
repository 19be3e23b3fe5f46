"""What a table says below itself about its own numbers: other months than its head says, another definition from a year on."""

from reportgen.indicators.period import Period
from reportgen.language.dates import months_text, period_text


def break_note(name: str, period: Period) -> str:
    """The definition changed in `period`: “次均费用”自2025年起口径调整，与以前的数不可比。

    >>> break_note("次均费用", Period("2025", "year"))
    '“次均费用”自2025年起口径调整，与以前的数不可比。'
    """
    return f"“{name}”自{period_text(period)}起口径调整，与以前的数不可比。"


def span_note(name: str, period: Period, span: Period) -> str:
    """The number of `period` covers only a part of it: “处理件数”2025年为1—5月数。

    >>> span_note("处理件数", Period("2025", "year"), Period("2025-01/05", "months"))
    '“处理件数”2025年为1—5月数。'
    """
    return f"“{name}”{period_text(period)}为{months_text(span)}数。"
