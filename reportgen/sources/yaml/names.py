"""Which names indicators and parameters may bear: those that templates and formulas can speak."""

import keyword
import re
from collections.abc import Iterable, Sized
from unicodedata import is_normalized

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase

MOST_SEARCHED = 40

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_TEMPLATE_NAMES = (
    "本单位 地区 自称 全域 本地 该地 年份 上年 次年 期间 下期 规划期 首年 末年 几年来 截止日期 成文日期 问题清单 工作计划 "
    "评价 超目标 未达标 变差 有下期目标 指标组 项数 部分数 表格 图表 速览 规则 施行日期 规则表 文字 "
    "organisation region self_name whole_region our_region that_region year last_year next_year period next_period plan_period "
    "first_year last_year_of_span over_the_years as_of_date date problems plans verdict beaten missed worsened planned indicator_group "
    "item_count part_count table chart key_figures rules in_force_since rule_table written_text"
)
_JINJA_NAMES = (
    "and else if in is not or true false none True False None loop self super caller varargs kwargs range dict lipsum cycler "
    "joiner namespace checks"
)
RESERVED = frozenset((*_TEMPLATE_NAMES.split(), *_JINJA_NAMES.split(), *keyword.kwlist))


def is_usable(name: str) -> bool:
    """True for a name that a template reads as one name: 城乡居民参保人数, not 2025年参保 or 职工（含生育）.

    Full-width letters and digits are refused, as Python takes them for the half-width ones and two names would be one.
    """
    return name.isidentifier() and (name.isascii() or is_normalized("NFKC", name)) and not name.startswith("_")


def is_identifier(name: str) -> bool:
    """True for an ASCII identifier that begins with a letter."""
    return _IDENTIFIER.fullmatch(name) is not None


def usable_like(name: str, ascii_only: bool = False) -> str:
    """A usable name near to `name`, in quotes, for a hint.

    >>> usable_like("职工医保（含生育）")
    '“职工医保含生育”'
    """
    from reportgen.diagnostics.lookalike import described, lookalikes, plain  # only for a name that is refused

    kept = re.sub(r"[^A-Za-z0-9_]" if ascii_only else r"\W", "", plain(name[:40])).lstrip("_0123456789")
    if not kept:
        return N_("（无）")
    strange = [each for each in lookalikes(name[:40]) if each.plain.strip()]
    if strange:
        return Phrase(N_("“{name}”，所写的名称中有{characters}"), name=kept, characters=described(strange))
    return f"“{kept}”"


def near_name(name: str, known: Iterable[str], found: Sized) -> str:
    """The known name most like `name`, in quotes, for a hint.

    Looked for only while a run has few findings: among ten thousand names one search takes a hundredth of a second or more, and
    whoever put the wrong catalogue beside a file has five thousand unknown names.
    """
    return suggestion(name[:100], known) if len(found) < MOST_SEARCHED else N_("（不再逐一查找）")
