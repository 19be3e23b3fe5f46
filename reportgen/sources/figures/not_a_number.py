"""What stands where a number is due and is none: told apart, so that the finding can say it. Only for faulty files."""

import re

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.lookalike import certain_lookalikes, described
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.number import NumberFault
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_values import NotANumber, TooManyDigits, UnitDoesNotFit
from reportgen.sources.yaml.findings_yaml import FullWidthColon, NoSpaceAfterColon

_TEXT = N_("文字")
_KINDS = (
    (
        re.compile(r"\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?([T ].*)?|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}月\d{1,2}日"),
        N_("日期"),
    ),
    (re.compile(r"\d{1,2}:\d{2}(:\d{2})?"), N_("时刻")),
    (re.compile(r"(?i)true|false|yes|no|on|off|[yn]|是|否|有|无|对|错"), N_("是非值")),
    (re.compile(r"(?i)[-+]?\.?(nan|inf|infinity)|∞|非数值?"), N_("非数值")),
    (re.compile(r"[-+]?[0-9.]+[eE][-+]?[0-9]+"), N_("科学记数法")),
    (re.compile(r"(?i)[-+]?0[xob][0-9a-f]+"), N_("其他进制的数")),
    (re.compile(r"0[0-9]+"), N_("编号（以 0 开头）")),
    (re.compile(r"[^#＃]*[0-9][^#＃]*[#＃].*"), N_("连着注释的文字（注释用半角“#”，前面空一格）")),
    (re.compile(r"\s*"), N_("空白")),
)
_YAML = (".yaml", ".yml")  # in a table a colon is only a colon
_SWALLOWED = re.compile(r"(?P<line>[^\s:：0-9.,%％‰+\-−万亿][^\s:：]*(?P<colon>[:：])\s*\S.*)")


def number_finding(text: str, place: Place, fault: NumberFault) -> Diagnostic:
    """The finding for a text that is no number."""
    if fault is NumberFault.TOO_LONG:
        return TooManyDigits(text=clipped(text)).at(place)
    kind = _lookalikes(text) or _kind_of(text)
    if kind == _TEXT and place.path.endswith(_YAML) and (swallowed := _SWALLOWED.search(text[:500])):
        # "甲: 1" and on the next line, further in, "乙：2" is one value to YAML, "1乙：2".
        slip = FullWidthColon if swallowed["colon"] == "：" else NoSpaceAfterColon
        return slip(text=clipped(swallowed["line"])).at(place)
    return NotANumber(text=clipped(text), kind=kind).at(place)


def unit_finding(text: str, place: Place, indicator: Indicator) -> Diagnostic:
    """The finding for a number whose unit is not the indicator's: "2025/05/31" reads as 2025 with a strange unit."""
    kind = _lookalikes(text) or _kind_of(text)
    if kind != _TEXT:
        return NotANumber(text=clipped(text), kind=kind).at(place)
    return UnitDoesNotFit(text=clipped(text), indicator=indicator.name, unit=indicator.unit.text).at(
        place, indicator.id
    )


def _lookalikes(text: str) -> str | None:
    characters = described(certain_lookalikes(text[:100]))
    return Phrase(N_("有形近字的文字（{characters}）"), characters=characters) if characters else None


def _kind_of(text: str) -> str:
    return next((kind for pattern, kind in _KINDS if pattern.fullmatch(text[:100].strip())), _TEXT)
