"""Numbers read back out of Chinese text: a draft, a paragraph edited by hand (V13).

The way back of what the other modules word, and of the forms that people write by hand. A reader that guesses would report
changes that nobody made, so a number in characters counts only with a measure word, a multiple or a point: 三家, 八万余元 and 百分之五
are figures, 一体化, 一个, 三医联动 and “四个意识” are words. Names such as 八项规定 can't be told from counts.

Every pattern looks at a bounded stretch of text around a number, so the whole takes time in proportion to the text.
"""

import enum
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reportgen.indicators.exact import EXACT
from reportgen.indicators.number import ONE
from reportgen.indicators.unit import Unit, read_unit
from reportgen.indicators.written_numerals import MEASURE_WORDS, ONLY_BEHIND_DIGITS, read_numeral
from reportgen.language.reading.tokens import TOKEN, Written, written_number
from reportgen.language.reading.words import TIMES, WINDOW, said_before, said_behind


class ReadingKind(enum.Enum):
    """What a number in a text is. An ordinal counts things off (第2批), a rank places one among others (第2位)."""

    QUANTITY = "quantity"
    RANK = "rank"
    ORDINAL = "ordinal"
    DATE = "date"


class Reading(NamedTuple):
    """A number in a text, with its unit: text[start:end], its 第 or minus with it, but not 约 before nor 以上 behind.

    value: exact, as written, in `unit`: 82.84 for 82.84万人, 60 with unit % for 六成, 2 for 第2位; of a date its first number.
    step: one unit in the last written place, as in `indicators.number`.
    unit: None for a bare number, and for ranks and dates; of an ordinal what is counted off.
    qualifier: 约 近 超 逾 余 以上 以下 以内 左右, 前 before a rank, or ""; words of one meaning are one (多 is 余, 超过 is 超).
    direction: 1 or -1 behind a word for a rise or a fall of what the text speaks of (上升2位 is 1, 降幅收窄 is -1), else 0.
    reached: True where that word leads to the number (提高到65%), which then is the new level, not the difference.
    """

    start: int
    end: int
    kind: ReadingKind
    value: Decimal
    step: Decimal
    unit: Unit | None = None
    qualifier: str = ""
    direction: int = 0
    reached: bool = False


_HALF_WIDTH = str.maketrans("０１２３４５６７８９．－−＋％／：　", "0123456789.--+%/: ")
_WIDE_COMMA = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")

_DASH = r" ?[—–\-~～至到]{1,2} ?"
_YEAR = "(?:[12][0-9]{3}|[一二][零〇○一二三四五六七八九]{3})"
_TWO_DIGITS = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_MONTHS = f"{_TWO_DIGITS} ?月?{_DASH}{_TWO_DIGITS} ?月"
_DAY = f"{_TWO_DIGITS} ?月(?: ?{_TWO_DIGITS} ?日(?: ?{_TWO_DIGITS} ?[时点])?)?"
_QUARTER = f"[一二三四1-4](?:(?:{_DASH}|[、和])[一二三四1-4])? ?季度"
_DATE = re.compile(
    rf"{_YEAR} ?年?{_DASH}{_YEAR} ?年|{_YEAR}-[0-9]{{1,2}}-[0-9]{{1,2}}|{_YEAR}[./][0-9]{{1,2}}[./][0-9]{{1,2}}"
    rf"|(?:{_YEAR} ?年(?: ?(?:[上下]半年|[第前]?{_QUARTER}|{_MONTHS}|{_DAY}))?|{_QUARTER}|{_MONTHS}|{_DAY})"
    rf"(?:[份度末底初]|[上中下]旬)?(?:{_DASH}(?:{_YEAR} ?年 ?)?(?:{_DAY}|{_TWO_DIGITS} ?日))?"
)
_SECTION = re.compile(
    r"^[ \t#*]{0,12}(?:第[一二三四五六七八九十]{1,3}[，、]|[(（](?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)）]"
    r"|(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?:[、)）]|\.(?![0-9])|\.(?=[12][0-9]{3}年)))",
    re.MULTILINE,
)

_LATIN = "(?:km²?|cm|mm|kg|mg|ml|mL|GB|MB|TB|kWh|kW|MW|m[²³23]?|t|h)(?![A-Za-z0-9])|℃"
# 5千万元 is 5000万元
_SMALL = {
    "千万": (Decimal(1000), "万"),
    "百万": (Decimal(100), "万"),
    "千": (Decimal(1000), ""),
    "百": (Decimal(100), ""),
}
_PLACES = ("位", "名", "位次", "个位次")
_POINTS = ("个百分点", "个千分点")
_HALF = Decimal("0.5")
_JOINED = re.compile(r"[0-9A-Za-z%‰\-](?=-)|减(?=负)")  # what a sign in front of a number belongs to: 3-5, a-5, 减负
_FIRST_NUMBER = re.compile("[0-9]+|[零〇○一二三四五六七八九十]+")
_AND = ("、", "和", "及", "与", "以及")
_SPAN_SIGN = re.compile(f" ?{_DASH} ?")


def readings(text: str, units: Iterable[str] = ()) -> list[Reading]:
    """Every number of a text, in its order; numbers of sections at the head of a line, identifiers (5G, 12号) and times are left out.

    Args:
        text: running text, of any length and in several lines; full-width digits and signs are read like half-width ones.
        units: measure words of the office's own besides the usual ones, such as those of its catalogue.

    >>> [(found.value, found.unit.text, found.direction) for found in readings("参保82.84万人，同比下降百分之五点三")]
    [(Decimal('82.84'), '万人', 0), (Decimal('5.3'), '%', -1)]
    """
    half = _SECTION.sub(lambda mark: " " * len(mark[0]), _WIDE_COMMA.sub(",", text).translate(_HALF_WIDTH))
    suffix = _suffix(frozenset(units))
    found: list[Reading] = []
    at = 0
    while (token := TOKEN.search(half, at)) is not None:
        reading, at = _read(half, token, suffix, found[-1].end if found else -1)
        if reading is not None:
            found.append(reading)
    return _joined(found, half)


@cache
def _suffix(units: frozenset[str]) -> re.Pattern[str]:
    """What may stand behind the digits: 余, a multiple and a unit."""
    own = {read_unit(unit).base for unit in units} - {"", "%"}
    words = "|".join(map(re.escape, sorted({*MEASURE_WORDS, *own}, key=len, reverse=True)))
    return re.compile(
        r"(?P<after>余|多)?(?: ?(?P<multiple>万亿|千万|百万|亿|万|千(?![克米瓦])|百(?!分)))?(?P<late>余|多)?"
        rf"(?: ?(?P<unit>%|‰|/10+万?人?|{_LATIN}|(?:{words})(?:[/·](?:{words})){{0,2}}))?"
    )


def _read(text: str, token: re.Match[str], suffix: re.Pattern[str], last_end: int) -> tuple[Reading | None, int]:
    """What begins with a token, None for nothing that counts, and where to read on."""
    start = token.start()
    date = _DATE.match(text, start)
    if date is not None:
        first = _FIRST_NUMBER.match(text, start)
        assert first is not None
        value = Decimal(first[0]) if first[0].isdigit() else read_numeral(first[0]).value
        shift = text[start - 1 : start] in ("第", "前")
        return Reading(start - shift, date.end(), ReadingKind.DATE, value, ONE), date.end()
    written, end = written_number(text, token)
    if written is None:
        return None, end
    measured = _measured(text, written, suffix)
    if measured is None:
        return None, end
    written, unit, qualifier = measured
    end = max(end, written.end)
    if text[start - 1 : start] == "第" or written.word == "首":
        return _placed(text, written, unit), end
    if text[start - 1 : start] == "前" and unit in _PLACES:
        return Reading(start, end, ReadingKind.RANK, written.value, ONE, None, "前"), end
    if written.word and not _is_figure(written.word, unit, text[start - 1 : start]):
        return None, end
    return _quantity(text, written, unit, qualifier, last_end), end


def _measured(text: str, written: Written, suffix: re.Pattern[str]) -> tuple[Written, str, str] | None:
    """The number as far as its unit reaches, its unit, and "余" or ""; None for a name (5G, 12号) and for two multiples."""
    scale, end = written.scale, written.end
    if scale in ("%", "‰"):
        return written, scale, ""
    match = suffix.match(text, end)
    assert match is not None  # all of it is optional
    after, multiple, late, measure = match.groups("")
    if not multiple and not measure:
        following = text[end : end + 1]
        if following in ("号", "级") or (following.isascii() and following.isalpha()):
            return None
        return (written._replace(end=end + 1), scale, "余") if scale and after else (written, scale, "")
    if scale and multiple:
        return None
    power, multiple = _SMALL.get(multiple, (ONE, multiple))
    value, step = EXACT.multiply(written.value, power), EXACT.multiply(written.step, power)
    whole = written._replace(end=match.end(), value=value, step=step)
    return whole, scale + multiple + measure, "余" if after or late else ""


def _quantity(text: str, written: Written, unit: str, qualifier: str, last_end: int) -> Reading:
    start, end, value, step = written[:4]
    following = text[end : end + 1]
    if unit in TIMES and following == "半":
        value, step, end = EXACT.add(value, _HALF), _HALF, end + 1
    elif unit in TIMES and following in ("多", "余"):
        qualifier, end = "余", end + 1
    sign = text[start - 1 : start]
    if sign in ("-", "负") and start - 1 != last_end and not _JOINED.match(text, start - 2):
        start, value = start - 1, value.copy_negate()
    adverb, direction, reached = said_before(text[max(0, start - WINDOW) : start], unit)
    if value < 0 and not reached:  # 增速为负3.5%: the sign says it
        direction = 0
    said = adverb or qualifier or said_behind(text, end, unit)
    return Reading(
        start, end, ReadingKind.QUANTITY, value, step, read_unit(unit) if unit else None, said, direction, reached
    )


def _placed(text: str, written: Written, unit: str) -> Reading:
    """A rank or an ordinal: 第2位, 第二, 首位, 第2批."""
    start, end, word = written.start, written.end, written.word
    if word == "首":
        return Reading(start, end, ReadingKind.RANK, ONE, ONE)
    start -= 1
    following = text[end : end + 1]
    bare = not unit and (not word or not following.isalnum() or following in ("上", "下", "提", "前", "保", "至", "到"))
    heads = text[start - 1 : start] in ("", "。", "；", "：", "\n", " ")  # 第一，…；第二，… count points of a speech
    kind = ReadingKind.RANK if unit in _PLACES or (bare and not heads) else ReadingKind.ORDINAL
    adverb, direction, reached = said_before(text[max(0, start - WINDOW) : start], "")
    counted = read_unit(unit) if unit and kind is ReadingKind.ORDINAL else None
    return Reading(start, end, kind, written.value, ONE, counted, adverb, direction, reached)


def _is_figure(word: str, unit: str, before: str) -> bool:
    """True where a number in characters is meant as one, and is no part of a word or a name."""
    if (
        before in ("几", "数", "上", "每", "“", "‘", "《")
        or unit in ONLY_BEHIND_DIGITS
        or (unit == "番" and before != "翻")
    ):
        return False
    if word == "一":
        return unit in ("倍", "番", "%")
    return bool(unit) or any(character in "百千万亿点" for character in word)


def _joined(found: list[Reading], text: str) -> list[Reading]:
    """Readings that belong together, with what is said only once: the unit of 30～40天, the verb of 分别提高0.5个、1.2个百分点."""
    together = False
    for number in range(len(found) - 1):
        one, other = found[number], found[number + 1]
        if one.kind is not ReadingKind.QUANTITY or other.kind is not ReadingKind.QUANTITY:
            together = False
            continue
        between = text[one.end : other.start] if other.start - one.end < 5 else None
        together = together or "分别" in text[max(0, one.start - WINDOW) : one.start]
        if between is not None and _SPAN_SIGN.fullmatch(between):
            found[number] = one._replace(unit=_shared(one.unit, other.unit), qualifier=one.qualifier or other.qualifier)
            found[number + 1] = other._replace(
                qualifier=other.qualifier or one.qualifier, direction=one.direction, reached=one.reached
            )
        elif between in _AND:
            if other.unit is not None and other.unit.text in _POINTS and (one.unit is None or one.unit.text == "个"):
                found[number] = one._replace(unit=other.unit)
            if together and not other.direction:
                found[number + 1] = other._replace(direction=one.direction, reached=one.reached)
        else:
            together = False
    return found


def _shared(one: Unit | None, other: Unit | None) -> Unit | None:
    """The unit of the first end of a span: its own, completed by the last one's: 13万～17万元."""
    if one is None or other is None:
        return other if one is None else one
    if not one.base and not one.is_ratio and other.base:
        return read_unit(one.text + other.base)
    return one
