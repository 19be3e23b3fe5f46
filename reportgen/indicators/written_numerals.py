"""Numbers written in Chinese characters: 八万, 二十七点六, 三千零五十, 二〇二五, 百分之二十七点六, 三成五, 四分之三.

GB/T 15835-2011 lets them stand beside Arabic digits. What is read is the formal way of writing, to which everything read is
written back and compared: so each number has one spelling, but for 两 (两千), 〇 and a 一 before 十 (一十二万, as on cheques).
Approximations in two digits (三五个, 七八十) and colloquial short forms (三千五 for 3500) are no numbers.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from reportgen.blocks.numerals import chinese_numeral
from reportgen.indicators.exact import EXACT

MAX_NUMERAL = 40  # characters: the longest number below 10 ** 16 has 31
MAX_DECIMALS = 12
ONES = "零〇○一二两三四五六七八九"
NUMERAL_CHARACTERS = ONES + "十百千万亿"

_WORDS = """
元 角 美元 港元 人 人次 人天 户 户次 家 家次 间 间次 所 个 项 项次 件 件次 条 条次 次 场 场次 起 例 例次 宗 桩 种 类 大类 批 批次
份 张 本 册 篇 部 笔 名 位 位次 个位次 床 张床 台 台次 辆 架 艘 艘次 套 组 支 片 粒 盒 瓶 袋 只 头 匹 棵 株 枚 块 颗 幅 封
座 处 栋 幢 层 省 市 县 区 支队 期 届 轮 班 节 课时 天 日 周 年 年度 个月 个季度 个工作日 工作日 小时 个小时 分钟 秒 岁 周岁
公里 千米 米 厘米 毫米 平方公里 平方千米 平方米 立方米 亩 公顷 吨 公斤 千克 克 毫克 斤 升 毫升 千瓦 千瓦时 度
分 点 个点 个百分点 百分点 个千分点 千分点 个基点 基点 倍 番
"""
# Words that count or measure, as work reports use them: what may stand behind a number in running text. Longer ones first, so
# that 人次 is not 人. 级 and 号 are not among them: they number things.
MEASURE_WORDS = tuple(sorted(_WORDS.split(), key=len, reverse=True))
# … but not behind a number in characters: 十分, 两点, 三角, 两头 and 四处 are words of their own.
ONLY_BEHIND_DIGITS = frozenset("角部头处度分点")

_MULTIPLES = {"万亿": 12, "亿": 8, "万": 4}
_DIGITS = "零一二三四五六七八九"
_PLACES = {"十": 10, "百": 100, "千": 1000}
_TRILLION, _YI, _WAN = 10**12, 10**8, 10**4
_ZEROS = str.maketrans("〇○", "零零")
_TO_ASCII = str.maketrans(_DIGITS, "0123456789")
_DIGIT_STRING = re.compile(rf"[{_DIGITS[1:]}][{_DIGITS}]{{3,15}}")
_TWO = re.compile(r"两(?=[百千])|^两(?=万|亿|$)")
_TENTHS = re.compile(rf"(?P<tenths>[{_DIGITS[1:]}两十])成(?P<half>[{_DIGITS[1:]}半])?")
_MEASURE = "|".join(word for word in MEASURE_WORDS if word not in ONLY_BEHIND_DIGITS)
_WITH_UNIT = re.compile(
    rf"(?P<before>约)?(?P<minus>负)?(?P<numeral>[{_DIGITS[1:]}两十]成[{_DIGITS[1:]}半]?|一半"
    rf"|(?:[{NUMERAL_CHARACTERS}]+分之)?[{NUMERAL_CHARACTERS}]+(?:点[{ONES}]+)?)"
    rf"(?P<after>余|多)?(?P<multiple>万亿|亿|万)?(?P<late>余|多)?\s*(?P<unit>(?:{_MEASURE})(?:[/·](?:{_MEASURE})){{0,2}})?"
)
_RATIO_SCALES = {100: "%", 1000: "‰"}


class NumeralError(ValueError):
    """The text is no well-formed Chinese numeral."""


class Numeral(NamedTuple):
    """A number in Chinese characters, as the same number in digits would be.

    value: as written, with the last multiple left out: 27.6 for 二十七点六万 and 百分之二十七点六, 12000 for 一亿二千万.
    step: one unit of its last digit: 0.1 for 27.6, 1 for 3050; 10 for 三成.
    scale: what stays out of the value: "万", "亿", "万亿", "%", "‰" or "".
    endless: True for a fraction that no decimal is equal to (三分之一); its value is then one of 60 digits.
    """

    value: Decimal
    step: Decimal
    scale: str
    endless: bool = False


def read_numeral(text: str) -> Numeral:
    """The number that Chinese characters write, without a unit, a sign or words for “about”.

    Raises:
        NumeralError: not one well-formed numeral, longer than `MAX_NUMERAL`, or 10 ** 16 and more.

    >>> read_numeral("百分之二十七点六"), read_numeral("两千零五十")
    (Numeral(value=Decimal('27.6'), step=Decimal('0.1'), scale='%', endless=False),
     Numeral(value=Decimal('2050'), step=Decimal('1'), scale='', endless=False))
    """
    if not 0 < len(text) <= MAX_NUMERAL:
        raise NumeralError(text[:MAX_NUMERAL])
    text = text.translate(_ZEROS)
    if text in ("半", "一半"):
        return Numeral(Decimal(50), Decimal(1), "%")
    tenths = _TENTHS.fullmatch(text)
    if tenths is not None:
        return _in_tenths(*tenths.groups())
    below, parted, above = text.partition("分之")
    if parted:
        return _fraction(below, above)
    return _plain(text)


def split_numeral(text: str) -> tuple[str, str, Numeral, str, str]:
    """A numeral with what may stand around it: "约", "负", the number, "余" or "多", and a measure word; each "" where it is not there.

    Raises:
        NumeralError: the text is anything else, as 一般 or 三明市, which begin like a number, or a ratio with a unit behind it.

    >>> split_numeral("约八十余万元")
    ('约', '', Numeral(value=Decimal('80'), step=Decimal('1'), scale='万', endless=False), '余', '元')
    """
    match = _WITH_UNIT.fullmatch(text) if len(text) <= MAX_NUMERAL * 2 else None
    if match is None:
        raise NumeralError(text[:MAX_NUMERAL])
    before, minus, written, after, multiple, late, unit = match.groups("")
    numeral = read_numeral(written)
    if (numeral.scale and multiple) or (numeral.scale in ("%", "‰") and unit):
        raise NumeralError(text)
    return before, minus, numeral._replace(scale=numeral.scale + multiple), after or late, unit


def _plain(text: str) -> Numeral:
    """Whole numbers and decimals, with or without a multiple at their end."""
    if _DIGIT_STRING.fullmatch(text):
        return Numeral(Decimal(text.translate(_TO_ASCII)), Decimal(1), "")
    scale = next((multiple for multiple in _MULTIPLES if text.endswith(multiple)), "")
    whole, point, decimals = text.removesuffix(scale).partition("点")
    if not point:
        return Numeral(Decimal(_whole(text) // 10 ** _MULTIPLES.get(scale, 0)), Decimal(1), scale)
    if not 0 < len(decimals) <= MAX_DECIMALS or decimals.strip(_DIGITS) or whole == "两":  # 两点 is a time of day
        raise NumeralError(text)
    number = _whole(whole)
    if number >= _WAN:
        raise NumeralError(text)
    return Numeral(
        Decimal(f"{number}.{decimals.translate(_TO_ASCII)}"), Decimal(1).scaleb(-len(decimals), EXACT), scale
    )


def _whole(text: str) -> int:
    """A whole number by its places: added up whatever the order, then written anew, which must give the same characters."""
    if text == "零":
        return 0
    formal = _TWO.sub("二", text)
    if formal.startswith("一十"):
        formal = formal[1:]
    total = section = digit = 0
    for character in formal:
        if character in _PLACES:
            section += (digit or 1) * _PLACES[character]
            digit = 0
        elif character == "万":
            total, section, digit = total + (section + digit) * _WAN, 0, 0
        elif character == "亿":
            total, section, digit = (total + section + digit) * _YI, 0, 0
        else:
            digit = _DIGITS.find(character)
    total += section + digit
    if not 0 < total < _TRILLION * _WAN or _formal(total) != formal:
        raise NumeralError(text)
    return total


def _formal(number: int) -> str:
    """A whole number from 1 to 10 ** 16 - 1 as it is formally written: 一亿零三百万, 十二万三千."""
    if number < _WAN:
        return chinese_numeral(number)
    size, multiple = (_YI, "亿") if number >= _YI else (_WAN, "万")
    head, tail = divmod(number, size)
    written = _formal(head) + multiple
    if not tail:
        return written
    rest = _formal(tail)
    return f"{written}{'零' if tail < size // 10 else ''}{'一' if rest[0] == '十' else ''}{rest}"


def _in_tenths(tenths: str, more: str | None) -> Numeral:
    value = _whole(tenths) * 10
    if more is None:
        return Numeral(Decimal(value), Decimal(10), "%")
    return Numeral(Decimal(value + (5 if more == "半" else _whole(more))), Decimal(1), "%")


def _fraction(below: str, above: str) -> Numeral:
    """百分之三 stays 3 %, 千分之三 3 ‰; any other fraction is given in %: 四分之三 is 75 %."""
    part = Numeral(Decimal(100), Decimal(1), "") if above == "百" else _plain(above)
    whole = {"百": 100, "千": 1000, "万": _WAN}.get(below) or _whole(below)
    if part.scale or whole < 2:
        raise NumeralError(f"{below}分之{above}")
    scale = _RATIO_SCALES.get(whole)
    if scale:
        return part._replace(scale=scale)
    percent = EXACT.divide(EXACT.multiply(part.value, Decimal(100)), Decimal(whole))
    if len(percent.as_tuple().digits) >= EXACT.prec:
        return Numeral(percent, Decimal(1), "%", endless=True)
    exponent = min(0, int(percent.normalize(EXACT).as_tuple().exponent))
    return Numeral(percent, Decimal(1).scaleb(exponent, EXACT), "%")
