"""The number before a heading: which level it stands for, and whether it is written as GB/T 9704—2012 7.3.3 writes it."""

import re
from typing import NamedTuple

from reportgen.diagnostics.lookalike import plain

_CHINESE = "一二三四五六七八九十百零〇"
# In the order of the levels: 一、 （一） 1. （1）, each with the signs that people type instead.
_FORMS = (
    re.compile(rf"(?P<count>[{_CHINESE}]{{1,5}})(?P<end>[、.．,，：:]) *(?P<more>)"),
    re.compile(rf"(?P<open>[（(])(?P<count>[{_CHINESE}]{{1,5}})(?P<close>[)）])(?P<more>[、.．,，]?) *"),
    re.compile(r"(?P<count>[0-9０-９]{1,2})(?P<end>[.．、)）])(?![0-9０-９](?![0-9]{3}年)) *(?P<more>)"),
    re.compile(r"(?P<open>[（(])(?P<count>[0-9０-９]{1,2})(?P<close>[)）])(?P<more>[、.．,，]?) *"),
)
BLANKS = " \u3000\u00a0\t\n"
# 一、二季度 and 二、三产业 are words of the text: two numerals that follow each other, and what they count.
_IN_A_ROW = re.compile("(?:一、二|二、三|三、四|五、六)(?:季度|产业|线城市|期工程|级医疗|级医院|级公立|类医院)")
_BEGINNING = 8  # characters; radicals among them are taken for the numerals that they look like (⼀、)
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0}


class HeadingNumber(NamedTuple):
    """The number at the start of a text. level: 1 to 4; value: what it counts; written: as it stands; right: as it should."""

    level: int
    value: int
    written: str
    right: str


def heading_number(text: str) -> HeadingNumber | None:
    """The number that a paragraph's text begins with, None where it begins with none.

    >>> heading_number("(二)加强监管")
    HeadingNumber(level=2, value=2, written='(二)', right='（二）')
    >>> heading_number("2025年") is None
    True
    """
    start = text[:_BEGINNING]
    if not start.isascii():
        start = "".join(plain(character) if "\u2e80" <= character <= "\u2fd5" else character for character in start)
    if _IN_A_ROW.match(start):
        return None
    for level, form in enumerate(_FORMS, start=1):
        match = form.match(start + text[_BEGINNING:])
        if match is None:
            continue
        count = match["count"]
        if count.isdecimal():
            count = str(int(count))
        right = f"（{count}）" if level in {2, 4} else count + ("、" if level == 1 else ".")
        return HeadingNumber(level, int(count) if count.isdecimal() else _value(count), match[0].rstrip(), right)
    return None


def _value(numeral: str) -> int:
    """The value of a Chinese numeral under a thousand: 二十一 is 21."""
    total, digit = 0, 0
    for character in numeral:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
