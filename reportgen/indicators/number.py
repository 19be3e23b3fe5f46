"""Exact numbers out of the text a person typed: 82.5万, 1.2亿元, 99.96%, 26,876, full-width digits, 八万余元 (rule V13).

GB/T 15835-2011 lets numbers be written in all these ways; the limits are ours: they are far beyond any official figure and
keep every computation exact (see `reportgen.indicators.exact`).
"""

import enum
import re
from decimal import Decimal
from typing import NamedTuple

from reportgen.indicators.unit import Unit, read_unit

MAX_INTEGER_DIGITS = 18
MAX_DECIMALS = 12
MAX_LENGTH = 64
ONE = Decimal(1)
_STEPS = tuple(ONE.scaleb(-decimals) for decimals in range(MAX_DECIMALS + 1))

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－＋％", "0123456789.,-+%")
_SPELLED_HEADS = frozenset(
    "负零〇○一二两三四五六七八九十百千万半"
)  # what a number in Chinese characters can begin with
# A digit in a unit stands for a power of ten (/10万) or a power of a Latin unit (m2); 2025年5月, 3～5 and 1/2 are no numbers.
_UNIT_CHARACTER = r"(?:[^\s\x00-\x1f0-9]|(?<=/)10+(?![0-9])|(?<=[A-Za-z])[23](?![0-9]))"
_NUMBER = re.compile(
    r"(?P<before>约)?(?P<sign>[-+−]?)(?P<integer>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<decimals>[0-9]+))?"
    rf"(?P<after>余|多)?(?P<multiple>万亿|亿|万)?(?P<late>余|多)?\s*(?P<unit>(?![eE][+-]?[0-9]|[0-9+\-.,]){_UNIT_CHARACTER}{{1,16}})?"
)


class NumberFault(enum.Enum):
    """Why a text is no number."""

    NOT_A_NUMBER = "not a number"
    TOO_LONG = "too many digits"


class NumberError(ValueError):
    """The text is no number we take; `fault` says why."""

    def __init__(self, fault: NumberFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Number(NamedTuple):
    """A number as it was written.

    value: as written, times the unit's multiple stays out: "82.5万" is 82.5 with unit 万.
    step: one unit in the last written place: 0.1 for 82.5.
    unit: the unit written behind it, or None.
    qualifier: "约", "余" or "" – how sure the writer was (多 is read as 余).
    """

    value: Decimal
    step: Decimal
    unit: Unit | None
    qualifier: str


def read_number(text: str) -> Number:
    """The number in a text; one in Chinese characters as the same number in digits (百分之二十七点六 as 27.6%, 八万余元 as 8万余元).

    Raises:
        NumberError: no number (also NaN, infinity, dates, exponents, leading zeros as in 007, words that only begin like a
            number, as 一般, and fractions without an end, as 三分之一), or more than 18 digits before or 12 behind the point.

    >>> read_number("82.5万")
    Number(value=Decimal('82.5'), step=Decimal('0.1'), unit=Unit(text='万', base='', exponent=4), qualifier='')
    """
    if _is_plain(text):
        return Number(Decimal(text), ONE, None, "")
    integer, _, decimals = text.partition(".")
    if _is_plain(integer) and decimals.isascii() and decimals.isdigit() and len(decimals) <= MAX_DECIMALS:
        return Number(Decimal(text), _STEPS[len(decimals)], None, "")
    if len(text) > MAX_LENGTH:
        raise NumberError(NumberFault.TOO_LONG if text.strip("0123456789.,+-") == "" else NumberFault.NOT_A_NUMBER)
    text = text.strip().translate(_FULL_WIDTH)
    match = _NUMBER.fullmatch(text)
    if match is None:
        return _spelled(text)
    before, sign, integer, decimals, after, multiple, late, unit = match.groups()
    integer, decimals = integer.replace(",", ""), decimals or ""
    if len(integer) > 1 and integer[0] == "0":
        raise NumberError(NumberFault.NOT_A_NUMBER)
    if len(integer) > MAX_INTEGER_DIGITS or len(decimals) > MAX_DECIMALS:
        raise NumberError(NumberFault.TOO_LONG)
    written = f"{'-' if sign in ('-', '−') else ''}{integer}{'.' + decimals if decimals else ''}"
    written_unit = (multiple or "") + (unit or "")
    return Number(
        Decimal(written),
        _STEPS[len(decimals)],
        read_unit(written_unit) if written_unit else None,
        before or ("余" if after or late else ""),
    )


def _is_plain(text: str) -> bool:
    """True for a whole number without anything around it: what most figures are, and cheap to tell."""
    return text.isascii() and text.isdigit() and len(text) <= MAX_INTEGER_DIGITS and (text[0] != "0" or text == "0")


def _spelled(text: str) -> Number:
    """A number in Chinese characters, its unit from the list of those that may stand behind one.

    Raises:
        NumberError: it is none.
    """
    if text.removeprefix("约")[:1] not in _SPELLED_HEADS:
        raise NumberError(NumberFault.NOT_A_NUMBER)
    from reportgen.indicators.written_numerals import NumeralError, split_numeral  # seldom written, so seldom loaded

    try:
        before, minus, numeral, after, unit = split_numeral(text)
    except NumeralError:
        raise NumberError(NumberFault.NOT_A_NUMBER) from None
    if numeral.endless:
        raise NumberError(NumberFault.NOT_A_NUMBER)
    written_unit = numeral.scale + unit
    return Number(
        numeral.value.copy_negate() if minus else numeral.value,
        numeral.step,
        read_unit(written_unit) if written_unit else None,
        before or ("余" if after else ""),
    )
