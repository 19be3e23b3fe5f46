"""The name in a row of a table, as offices write it: numbered, with 其中： before it or its unit behind, broken over lines."""

import re
from typing import NamedTuple
from unicodedata import normalize

from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.unit import read_unit
from reportgen.sources.tables.wishes import tidy

# What may stand before a name and is no part of it: no name begins with a digit, a bracket or a sign.
_BEFORE = re.compile(
    r"\s*(?:(?:其中|包括|含)\s*[:：,，、]?|[#＃*＊·•●○■□◆▲△★☆–—－-]+|第[一二三四五六七八九十\d]{1,3}[、.．:：\s]"
    r"|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])[)）]|\d{1,3}(?:[.．]\d{1,2})*[.．、)）\s]"
    r"|(?:[一二三四五六七八九十]{1,3}|[A-Za-z])[、.．)）]|[①-⒛㈠-㈩])"
)
_BRACKETED = re.compile(r"(?P<name>.+?)[（(](?:单位[:：]?)?(?P<inside>[^（）()]{1,16})[)）]")
_SLASHED = re.compile(r"(?P<name>.+?)[/／,，:：](?P<inside>[^/／,，:：]{1,8})")
_MOST_BEFORE = 4
_SUMS = frozenset({"合计", "总计", "小计", "共计", "总合计"})
# What stands below a table and is no figure of it: 填表人：甲, or 填表人 with 甲 in the next cell.
_SIGNED = re.compile(
    r"(?:注|附注|说明|备注|填表说明|填报说明|填表人|填报人|制表人|制表|审核人|审核|复核人|负责人|单位负责人|科室负责人|统计负责人|经办人|联系人|联系电话"
    r"|填表日期|填报日期|填表时间|填报时间|制表日期|制表时间|填报单位|填表单位|单位名称|数据来源|资料来源|来源|盖章)(?:[(（].{0,20}[)）])?(?:[:：].*)?",
    re.DOTALL,
)
MAX_NAME = 200


class RowName(NamedTuple):
    """indicator: None where the name is no indicator's. name: without what stands before it. unit: the unit behind it, ""."""

    indicator: Indicator | None
    name: str
    unit: str = ""


def row_name(text: str, catalogue: Catalogue) -> RowName:
    """The indicator that a row is about, as far as it is certain: the very name, but for what is known to be no part of it."""
    text = text[:MAX_NAME]
    bare = text
    for _ in range(_MOST_BEFORE + 1):
        found = _named(tidy(bare), catalogue)
        if found is not None:
            return found
        match = _BEFORE.match(bare)
        if match is None or match.end() == len(bare):
            break
        bare = bare[match.end() :]
    return RowName(None, tidy(bare))


def _named(name: str, catalogue: Catalogue) -> RowName | None:
    """The indicator of a name with or without a unit behind it; signs that no name can have do not count: “两病”用药 is 两病用药."""
    for candidate in (name, name.rstrip("*＊:：")):
        if (indicator := catalogue.get(candidate)) is not None:
            return RowName(indicator, name)
    for pattern in (_BRACKETED, _SLASHED):
        match = pattern.fullmatch(name)
        indicator = catalogue.get(_letters(match["name"])) if match is not None else None
        if match is not None and indicator is not None:
            unit = unit_for(match["inside"], indicator)
            if unit:
                return RowName(indicator, name, unit)
    indicator = catalogue.get(_letters(name))
    return RowName(indicator, name) if indicator is not None else None


def _letters(name: str) -> str:
    """A name without the signs that no name of an indicator can have."""
    return re.sub(r"[“”\"‘’'《》〈〉「」()（）【】\[\]、，,。·—–－-]", "", name)


def unit_for(text: str, indicator: Indicator) -> str:
    """A unit as the catalogue would write it, where it can be the indicator's; else "". 名 counts people, as 人 does."""
    text = normalize("NFKC", tidy(text))
    if indicator.unit.base == "人" and text.endswith("名"):
        text = text[:-1] + "人"
    unit = read_unit(text)
    fits = (
        unit.is_ratio == indicator.unit.is_ratio
        and unit.base == indicator.unit.base
        and bool(unit.base or unit.is_ratio)
    )
    return text if fits else ""


def is_sum(name: str) -> bool:
    """Whether a row is a total of those above it, by nothing but its name; 合计（万人）： is one, too."""
    return re.sub(r"[(（][^()（）]*[)）]", "", name).rstrip(":：") in _SUMS


def is_signed(text: str) -> bool:
    """Whether a row stands below the table: 注：…, 填表人：…"""
    return _SIGNED.fullmatch(tidy(text)) is not None
