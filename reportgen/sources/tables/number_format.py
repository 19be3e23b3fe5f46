"""What a cell shows of its number: number formats (ECMA-376 part 1, 18.8.31) as far as they say something of a figure.

Colours, fills, widths and separators are looks. What counts: how many decimals are shown, percent signs, the power of ten by which a
number is shown smaller, and words around it: 0.0"万元" says of 58.5 that it is 58.5万元.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.number import MAX_DECIMALS

GENERAL = "General"
MAX_FORMAT = 300  # characters; Excel takes 255
_GENERAL_WIDTH = 11  # characters that a cell of the format General shows at most, the point among them

# The formats that have no text in the file (18.8.30). 27 to 36 and 50 to 58 are dates in Chinese; 59 to 70 are Thai.
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0",
    43: "#,##0.00", 44: "#,##0.00", 48: "##0.0E+0", 49: "@", 59: "0", 60: "0.00", 61: "#,##0", 62: "#,##0.00", 67: "0%", 68: "0.00%",
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 55), 57, 58, 71, 72, 73, 74), "yyyy-mm-dd"),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56, 75, 76, 78, 79, 80), "h:mm:ss"),
    **dict.fromkeys((22, 77, 81), "yyyy-mm-dd h:mm"),
}  # fmt: skip

_TOKENS = re.compile(
    r"""(?P<literal>"[^"]*"?|[\\!].)|(?P<skipped>[_*].)|\[(?P<bracket>[^\]]*)\]|(?P<general>General|(?:G/)?通用格式)
    |(?P<ampm>(?i:AM/PM|A/P)|上午/下午)|(?P<science>[Ee][+-])|(?P<date>[yYmMdDhHsSeEgGbBaA]+)|(?P<digits>[0#?]+)|(?P<sign>[.,%@/;])|(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)")
_NEGATIVE = "-−()（）▲△ "  # what stands at a negative number besides its digits
_MONEY = "¥￥"  # whose figures these are says the catalogue: a yuan sign stands at 万元, too


class Section(NamedTuple):
    """One section of a format. least, most: decimals shown; None where it shows no decimals of its own (General and its like).

    shift: the number is shown as number ÷ 10 ** shift; scaled: not only for percent. unclear: digits with words between them, as 0"小时"00"分".
    date: "date", "time", "year" or "".
    """

    before: str = ""
    behind: str = ""
    least: int | None = None
    most: int | None = None
    shift: int = 0
    condition: str = ""
    date: str = ""
    scaled: bool = False
    unclear: bool = False


class Shown(NamedTuple):
    """A number as its cell shows it, with all the digits it has.

    text: sign, all digits, and what the cell shows around them: "88.59872%", "58.5163万". decimals: how many the cell shows; None
    where it shows the number as it is. scaled: the power of ten by which it is shown smaller, but for percent. unclear: the format
    mixes digits and words, so that the number in the cell is not the one that is read.
    """

    text: str
    decimals: int | None
    scaled: bool = False
    unclear: bool = False


def shown(number: Decimal, code: str) -> Shown:
    """A stored number as a cell of that format shows it; the format is no date's.

    >>> shown(Decimal("0.8859872"), "0.00%")
    Shown(text='88.59872%', decimals=2, scaled=False, unclear=False)
    >>> shown(Decimal(585163), '0!.0,"万"')
    Shown(text='58.5163万', decimals=1, scaled=True, unclear=False)
    """
    section = _section_for(number, code)
    value = number.scaleb(-section.shift, EXACT) if section.shift else number
    if -int(value.as_tuple().exponent) > MAX_DECIMALS:
        value = round_half_up(value, MAX_DECIMALS)
    decimals = _general_decimals(value) if section.most is None else min(section.most, MAX_DECIMALS)
    if decimals is not None and (section.most is None or section.least != section.most):
        least = section.least or 0
        decimals = max(least, _decimals(round_half_up(value, decimals)))
    return Shown(section.before + _digits(value) + section.behind, decimals, section.scaled, section.unclear)


def date_kind(code: str) -> str:
    """Whether a format shows a number as a day ("date"), a time of day or a span ("time"), or a year alone ("year"); else ""."""
    return _sections(code)[0].date


def _digits(value: Decimal) -> str:
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _decimals(value: Decimal) -> int:
    return len(_digits(value).partition(".")[2])


def _general_decimals(value: Decimal) -> int | None:
    """As many as a cell of the format General has room for; None where it would show an exponent."""
    size = value.adjusted()
    if not value or size < -4 or size >= _GENERAL_WIDTH:
        return None
    return max(0, _GENERAL_WIDTH - 2 - max(size, 0))


def _section_for(number: Decimal, code: str) -> Section:
    sections = _sections(code)
    if any(section.condition for section in sections):
        for section in sections[:3]:
            if not section.condition or _holds(number, section.condition):
                return section
        return Section()
    if len(sections) == 1 or number > 0:
        return sections[0]
    if number < 0:
        return sections[1]
    return sections[2] if len(sections) > 2 and sections[2].most is not None else sections[0]


def _holds(number: Decimal, condition: str) -> bool:
    match = _CONDITION.fullmatch(condition)
    assert match is not None
    limit = Decimal(match[2])
    return {
        "<": number < limit,
        ">": number > limit,
        "<=": number <= limit,
        ">=": number >= limit,
        "=": number == limit,
        "<>": number != limit,
    }[match[1]]


@lru_cache(maxsize=1000)
def _sections(code: str) -> tuple[Section, ...]:
    parts: list[list[tuple[str, str]]] = [[]]
    for match in _TOKENS.finditer(code[:MAX_FORMAT]):
        kind = str(match.lastgroup)
        if match.group() == ";":
            parts.append([])
        else:
            parts[-1].append((kind, match[kind]))
    return tuple(_section(tokens, negative=number == 1) for number, tokens in enumerate(parts))


class _Parts:
    """A section taken apart, token by token."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.before = self.behind = self.digits = ""
        self.commas = self.percents = 0
        self.unclear = self.plain = (
            False  # plain: an exponent, a fraction, text: the number is shown in no form of its own
        )
        for place, (kind, text) in enumerate(tokens):
            if kind == "digits" or (kind, text) == ("sign", "."):
                self.unclear |= bool(self.behind.strip(" %"))
                self.digits, self.commas = self.digits + text, 0
            elif kind == "sign":
                self._sign(text)
            elif kind in ("science", "general"):
                self.plain = True
            else:
                self._word(_word(kind, text), _placeholders(tokens, place - 1) and _placeholders(tokens, place + 1))

    def _sign(self, sign: str) -> None:
        if sign == ",":
            self.commas += bool(self.digits)
        elif sign == "%":
            self.percents, self.behind = self.percents + 1, self.behind + "%"
        else:
            self.plain = True

    def _word(self, word: str, among_digits: bool) -> None:
        if word == "." and among_digits:
            self.digits += "!"
        elif self.digits or self.plain:
            self.behind += word
        else:
            self.before += word


def _section(tokens: list[tuple[str, str]], negative: bool) -> Section:
    condition = next((text for kind, text in tokens if kind == "bracket" and _CONDITION.fullmatch(text)), "")
    if (date := _date_in(tokens)) != "":
        return Section(date=date, condition=condition)
    parts = _Parts(tokens)
    before, behind = parts.before, parts.behind
    if negative or not before.strip(_NEGATIVE):
        before, behind = before.strip(_NEGATIVE), behind.strip(_NEGATIVE)
    before, behind = before.strip(_MONEY + " "), behind.strip(_MONEY + " ")
    percent = -2 * parts.percents
    if parts.plain or not parts.digits.strip(".?"):  # nothing of the number, or no form that a text could have
        words = (before, behind) if parts.plain else ("", "")
        return Section(*words, shift=percent, condition=condition)
    whole, point, decimals = parts.digits.partition(".")
    shift = 3 * parts.commas
    if "!" in whole and not point:  # 0!.0, shows 585163 as 58.5: a point that is only written
        decimals = whole.partition("!")[2].replace("!", "")
        shift += len(decimals)
    least = len(decimals.rstrip("#?"))
    return Section(
        before, behind, least, len(decimals), percent + shift, condition, scaled=shift != 0, unclear=parts.unclear
    )


def _word(kind: str, text: str) -> str:
    """What a token writes beside the digits."""
    if kind == "literal":
        return text[1:] if text[0] in "\\!" else text[1:].removesuffix('"')
    if kind == "bracket" and text.startswith("$"):
        return text[1:].partition("-")[0]
    return text if kind == "other" else ""


def _placeholders(tokens: list[tuple[str, str]], place: int) -> bool:
    return 0 <= place < len(tokens) and tokens[place][0] == "digits"


def _date_in(tokens: list[tuple[str, str]]) -> str:
    letters = "".join(text.lower() for kind, text in tokens if kind == "date")
    spans = any(kind == "bracket" and text and not text.lower().strip("hms") for kind, text in tokens)
    if "d" in letters or "y" in letters or "e" in letters:
        return "year" if not set(letters) - set("ye") else "date"
    if spans or "h" in letters or "s" in letters:
        return "time"
    return "date" if "m" in letters or "a" in letters else ""
