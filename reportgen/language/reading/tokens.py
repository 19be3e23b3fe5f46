"""Numbers in running text as characters: digits with thousands, points and shares, and Chinese numerals. Units come later.

Every pattern is possessive or bounded: no part of a text is looked at more often than a fixed number of times.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from reportgen.indicators.exact import EXACT
from reportgen.indicators.number import MAX_DECIMALS, MAX_INTEGER_DIGITS, ONE
from reportgen.indicators.written_numerals import NUMERAL_CHARACTERS, ONES, NumeralError, read_numeral

_RUN = f"[{NUMERAL_CHARACTERS}]++"
TOKEN = re.compile(rf"(?P<digits>[0-9]++(?:\.[0-9]++)*+)|{_RUN}(?:分之{_RUN})?+(?:点[{ONES}]++)?+|首(?=位)")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,6}+(?![0-9]|,[0-9])(?:\.[0-9]++)?+")
_NUMBER = re.compile(r"(?:0|[1-9][0-9]*+)(?:\.(?P<decimals>[0-9]++))?")
_REST_OF_CLOCK = re.compile(r"(?::[0-9]++)++")
_SHARE = re.compile(r"/(?P<whole>[1-9][0-9]{0,2})(?![0-9.,/万亿])")
_TENTHS = re.compile("成(?![员立果功为本绩效分])(?P<more>[一二三四五六七八九半](?![家个年]))?")
_OF_A_NAME = re.compile(r"[A-Za-z_〔\[#]")  # V2, 〔2025〕
_FIRST = ("居", "列", "占", "省", "市", "国", "县", "区")  # in front of 首位, where it is a rank


class Written(NamedTuple):
    """A number without its unit: text[start:end].

    value, step, scale: as of `written_numerals.Numeral`; digits have the scale "", a share like 1/4 is given in "%".
    word: its characters where it is not written in digits, else "".
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    scale: str = ""
    word: str = ""


def written_number(text: str, token: re.Match[str]) -> tuple[Written | None, int]:
    """The number that a match of `TOKEN` begins, and where to read on; None where it is none, or part of a name or of a time."""
    start, end = token.span()
    if token["digits"] is None:
        return _spelled(text, token), end
    digits = _THOUSANDS.match(text, start) or token
    end = digits.end()
    clock = _REST_OF_CLOCK.match(text, end)
    if clock is not None or _OF_A_NAME.match(text, start - 1):
        return None, clock.end() if clock else end
    number = _NUMBER.fullmatch(digits[0].replace(",", ""))
    if number is None:
        return None, end
    decimals = len(number["decimals"] or "")
    if decimals > MAX_DECIMALS or len(number[0]) - decimals > MAX_INTEGER_DIGITS + 1:
        return None, end
    written = Written(start, end, Decimal(number[0]), ONE.scaleb(-decimals))
    share = _SHARE.match(text, end)
    if share is None or decimals or len(number[0]) > 3:
        return _in_tenths(text, written), end
    percent = EXACT.divide(written.value * 100, Decimal(share["whole"]))
    return Written(start, share.end(), percent, ONE, "%"), share.end()


def _spelled(text: str, token: re.Match[str]) -> Written | None:
    start, end = token.span()
    word = token[0]
    if word == "首":
        return Written(start, end, ONE, ONE, word=word) if text[start - 1 : start] in _FIRST else None
    if word == "一" and text[end : end + 1] == "半" and text[end + 1 : end + 2] not in ("年", "天"):
        return Written(start, end + 1, Decimal(50), ONE, "%", word)
    try:
        numeral = read_numeral(word)
    except NumeralError:
        return None
    return _in_tenths(text, Written(start, end, numeral.value, numeral.step, numeral.scale, word))


def _in_tenths(text: str, written: Written) -> Written:
    """六成, 6成 and 三成五 in %; anything else as it was."""
    tenths = _TENTHS.match(text, written.end)
    if tenths is None or written.value > 10 or written.scale or text[written.start - 1 : written.start] == "第":
        return written
    more = tenths["more"]
    added = 0 if not more else 5 if more == "半" else read_numeral(more).value
    step = ONE if more else written.step * 10
    return written._replace(end=tenths.end(), value=written.value * 10 + added, step=step, scale="%")
