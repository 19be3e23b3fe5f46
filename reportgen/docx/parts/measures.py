"""Sizes as people write them: 三号, 小四, 16磅, 37毫米, 2字; read exactly into what WordprocessingML counts."""

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from reportgen.diagnostics.finding import N_

# 字号 and their points.
POINTS = {
    "初号": "42",
    "小初": "36",
    "一号": "26",
    "小一": "24",
    "二号": "22",
    "小二": "18",
    "三号": "16",
    "小三": "15",
    "四号": "14",
    "小四": "12",
    "五号": "10.5",
    "小五": "9",
    "六号": "7.5",
    "小六": "6.5",
    "七号": "5.5",
    "八号": "5",
}
NUMERALS = str.maketrans("12345678", "一二三四五六七八")
_WRITTEN = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)\s*(毫米|厘米|mm|cm|磅|pt|字|字符)?", re.ASCII)
_TWIPS_A_MM = Decimal(1440) / Decimal("25.4")


class Measure(NamedTuple):
    """One kind of size. read: the text as a whole number, None where it is none; expected: what may stand there, in words."""

    read: Callable[[str], int | None]
    expected: str
    words: tuple[str, ...] = ()


def _scaled(text: str, units: dict[str, Decimal], low: int, high: int) -> int | None:
    """A number in one of some units ("" where none is written), rounded half up; None where it lies outside low and high."""
    match = _WRITTEN.fullmatch(text.strip())
    if match is None or (match[2] or "") not in units:
        return None
    value = int((Decimal(match[1]) * units[match[2] or ""]).quantize(Decimal(1), ROUND_HALF_UP))
    return value if low <= value <= high else None


def _size(text: str) -> int | None:
    """Half-points."""
    points = Decimal(2)
    return _scaled(
        POINTS.get(text.strip().translate(NUMERALS), text), {"": points, "磅": points, "pt": points}, 10, 144
    )


def _margin(text: str) -> int | None:
    """Twips."""
    mm, cm = _TWIPS_A_MM, 10 * _TWIPS_A_MM
    return _scaled(text, {"": mm, "毫米": mm, "mm": mm, "厘米": cm, "cm": cm}, 0, 8504)


def _line(text: str) -> int | None:
    """Twips."""
    point = Decimal(20)
    return _scaled(text, {"": point, "磅": point, "pt": point}, 120, 2000)


def _characters(text: str) -> int | None:
    """Hundredths of a character."""
    hundred = Decimal(100)
    return _scaled(text, {"": hundred, "字": hundred, "字符": hundred}, 0, 1000)


SIZE = Measure(_size, N_("字号（如 三号、小四）或 5 到 72 磅"), tuple(POINTS))
MARGIN = Measure(_margin, N_("0 到 150 毫米，如 37"))
LINE = Measure(_line, N_("6 到 100 磅，如 28.95"))
CHARACTERS = Measure(_characters, N_("0 到 10 字，如 2"))
