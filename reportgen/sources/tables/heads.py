"""The heads of a table: which column is what, in the words that offices use; only what is certain counts.

A head says what its column is (数值, 本年数), when it was (2025年), and in which unit (数值（万元）). Over two rows it says so in two
cells, of which the upper one may stand over several columns.
"""

import re
from collections.abc import Collection
from typing import NamedTuple
from unicodedata import normalize

from reportgen.diagnostics.finding import Place
from reportgen.diagnostics.near import nearest
from reportgen.indicators.base_period import base_period
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Kind
from reportgen.indicators.period import Period
from reportgen.indicators.unit import read_unit
from reportgen.sources.tables.wishes import NO_WISHES, Wishes, tidy

NAME, VALUE, LAST, TARGET, UNIT, AS_OF, NOTE, STATUS = "指标", "数值", "上年", "目标", "单位", "截至", "备注", "状态"
NUMBERS = (VALUE, LAST, TARGET)
_WORDS = {
    NAME: "指标 指标名称 指标名 指标项目",
    VALUE: "数值 数 本年 本年数 本年值 本期 本期数 今年 今年数 当年 当年数 指标值",
    LAST: "上年 上年数 上年值 上年同期 上年同期数 去年 去年数 去年同期 去年同期数",
    TARGET: "目标 目标值 目标数 本年目标 年度目标",
    UNIT: "单位 计量单位",
    AS_OF: "截至 截至日期 截止日期",
    NOTE: "备注 备注说明",
    STATUS: "状态 数据状态",
}
MEANINGS = {word: role for role, words in _WORDS.items() for word in words.split()}
# Words that may mean it, but may mean something else: named where the head is looked for in vain.
_NEAR = {
    NAME: "项目 项目名称 名称 内容 科目 事项 指标内容 统计指标 主要指标",
    VALUE: "数量 金额 人数 合计 总数 实际 实际数 完成 完成数 实际完成 累计 累计数 本年累计 数据 值 结果",
}
_NEAR_MEANINGS = {word: role for role, words in _NEAR.items() for word in words.split()}
_IN_BRACKETS = re.compile(r"(?P<head>[^()]+)\((?:单位[::]?)?(?P<inside>[^()]+)\)")
_YEARS = re.compile(r"\d{4}")
_YEAR = re.compile(r"(\d{4})年?度?(?:数|数值)?")
MOST_NEAR = 40  # texts of a row, and characters of a text, for which something near is looked for
_WISHED, _SURE, _UNDER_ANOTHER = 0, 1, 2  # how surely a column is what its head says
_DASHES = "-—–－~～至到"
_OTHER_TIME = "\0"  # a head of another time than the report's or the one before


class Column(NamedTuple):
    """A column that is used. unit: what its head says, "" for nothing; text: the head, place: where it stands."""

    column: int
    unit: str
    text: str
    place: Place


class Head(NamedTuple):
    """columns: by what they are. unused: heads of other columns. rows: how many rows the head takes. width: its cells; last: the
    last column that has a head, used or not. headed: all of these columns.

    twice: what two columns are, and the second one; of such a head nothing is read.
    """

    columns: dict[str, Column]
    unused: tuple[Column, ...]
    rows: int
    width: int
    last: int
    twice: tuple[tuple[str, Column, Column], ...] = ()
    headed: frozenset[int] = frozenset()


class Written(NamedTuple):
    """The texts of one row by column, with their places; width: its cells, empty ones included."""

    texts: dict[int, tuple[str, Place]]
    width: int
    number: int


class Table(NamedTuple):
    """How a table is to be read. wishes: what its source says. merged: cells made one: first row, first column, last row, last column
    (rows from 1, columns from 0). separated: cells stand between commas, so that one too many shifts all that follow.
    """

    wishes: Wishes = NO_WISHES
    merged: Collection[tuple[int, int, int, int]] = ()
    separated: bool = False


class HeadReader:
    """Tells heads from other rows.

    period: the one that the figures are for. catalogue: its units are the only ones that a head can name.
    """

    def __init__(self, period: Period, catalogue: Catalogue, table: Table) -> None:
        self.table = table
        self.wishes = table.wishes
        # What `heads:` says stands before the words that everybody knows.
        self.words = MEANINGS | _times(period)
        self.units = {
            read_unit(unit.text).base for each in catalogue for unit in (each.unit, each.display or each.unit)
        }

    def head(self, upper: Written, lower: Written | None) -> Head | None:
        """The head that begins with a row, if one does; lower: the row below, which may be its second one."""
        if lower is not None and self._is_second(upper, lower):
            both = self._of({column: self._stack(upper, lower, column) for column in self._columns(upper, lower)}, 2)
            width = max(upper.width, lower.width)
            if both is not None:
                return both._replace(width=width)
        one = self._of({column: ((text,), place) for column, (text, place) in upper.texts.items()}, 1)
        return one._replace(width=upper.width) if one is not None else None

    def _columns(self, upper: Written, lower: Written) -> list[int]:
        return sorted(upper.texts.keys() | lower.texts.keys())

    def _is_second(self, upper: Written, lower: Written) -> bool:
        """Whether a row continues the head above it: nothing below 指标, and words of heads everywhere else."""
        name = next((column for column, (text, _) in upper.texts.items() if self._meaning(tidy(text)) == NAME), None)
        if name is None or name in lower.texts or not lower.texts:
            return False
        return any(self._meaning(tidy(text)) is not None for text, _ in lower.texts.values())

    def _stack(self, upper: Written, lower: Written, column: int) -> tuple[tuple[str, ...], Place]:
        """The texts over a column from top to bottom; one that stands over several columns counts for each."""
        above = upper.texts.get(column)
        below = lower.texts.get(column)
        if above is None and below is not None:
            left = max((each for each in upper.texts if each < column), default=None)
            if left is not None and self._spans(upper, lower, left, column):
                above = upper.texts[left]
        both = [each for each in (above, below) if each is not None]
        return tuple(text for text, _ in both), (below or above or both[0])[1]

    def _spans(self, upper: Written, lower: Written, left: int, column: int) -> bool:
        """Whether the upper cell at `left` stands over `column`: they are one merged cell, or where none is, nothing else can be meant."""
        for top, first, _, last in self.table.merged:
            if top == upper.number and first == left:
                return column <= last
        return not self.table.merged and left in lower.texts

    def _of(self, heads: dict[int, tuple[tuple[str, ...], Place]], rows: int) -> Head | None:
        """The head that these texts make, if it has 指标 and something to read.

        What `heads:` says goes before the words that everybody knows, and those go before a word under a heading of its own.
        """
        claims: dict[str, dict[int, list[Column]]] = {}
        unused: list[Column] = []
        for number, (texts, place) in sorted(heads.items()):
            role, unit, standing = self._role(texts)
            column = Column(number, unit, "".join(tidy(text) for text in texts), place)
            if role is not None:
                claims.setdefault(role, {}).setdefault(standing, []).append(column)
            elif not self._ignored(texts):
                unused.append(column)
        columns: dict[str, Column] = {}
        twice: list[tuple[str, Column, Column]] = []
        for role, by_standing in claims.items():
            standing = min(by_standing)
            best = by_standing.pop(standing)
            unused += [column for columns_left in by_standing.values() for column in columns_left]
            if standing == _UNDER_ANOTHER and len(best) > 1:
                unused += best
                continue
            columns[role] = best[0]
            twice += [(role, best[0], other) for other in best[1:2]]
            unused += best[2:]
        if NAME not in columns or not columns.keys() & {VALUE, TARGET}:
            return None
        return Head(columns, tuple(sorted(unused)), rows, 0, max(heads), tuple(twice), frozenset(heads))

    def _ignored(self, texts: tuple[str, ...]) -> bool:
        words = [tidy(text) for text in texts]
        return bool(self.wishes.ignore & {*words, "".join(words)})

    def _role(self, texts: tuple[str, ...]) -> tuple[str | None, str, int]:
        """What a column is, the unit that its head says, and how surely."""
        words = [tidy(text) for text in texts]
        if self._ignored(texts):
            return None, "", _SURE
        for word in ("".join(words), *reversed(words)):
            if word in self.wishes.heads:
                return self.wishes.heads[word][0], self._taken_apart(word)[1], _WISHED
        said: list[str | None] = []
        unit = ""
        for word in words:
            head, named, time = self._taken_apart(word)
            said.append(self._meaning(head))
            if time:
                said.append(self._meaning(time))
            unit = named or unit
        if len(words) > 1 and said[0] is None and None not in said[1:]:
            return _together(said[1:]), unit, _UNDER_ANOTHER
        return _together(said), unit, _SURE

    def _taken_apart(self, word: str) -> tuple[str, str, str]:
        """A head, the unit and the time in brackets behind it: 数值（万元） is 数值 and 万元."""
        plain = normalize("NFKC", word)
        match = _IN_BRACKETS.fullmatch(plain)
        if match is None:
            return plain, "", ""
        head, inside = match["head"], match["inside"]
        if self._meaning(inside) is not None:
            return head, "", inside
        if self.is_unit(inside):
            return head, inside, ""
        return plain, "", ""

    def is_unit(self, text: str) -> bool:
        """Whether a text is a unit that some indicator has: 万元 where one is in 元."""
        unit = read_unit(text)
        return bool(text) and (
            unit.is_ratio or (unit.base in self.units and unit.base != "") or (unit.base == "名" and "人" in self.units)
        )

    def is_known(self, text: str) -> bool:
        """Whether a text is a head by itself, in the words that everybody knows."""
        return self._meaning(self._taken_apart(tidy(text))[0]) not in (None, _OTHER_TIME)

    def near(self, texts: list[str]) -> dict[str, str]:
        """By what it may be, a head that is none of ours: 项目 may be 指标, 本年累计 数值. Years are none that are not the report's."""
        found: dict[str, str] = {}
        for text in texts[:MOST_NEAR]:
            head = tidy(text)
            stem = self._taken_apart(head)[0].partition("(")[0][:MOST_NEAR]
            role = self.words.get(stem) or _NEAR_MEANINGS.get(stem)
            role = role or next((role for role in (NAME, VALUE) if role in stem), None)
            if role is None and (like := nearest(stem, self.words)) is not None:
                years = _YEARS.findall(stem)
                role = self.words[like] if not years or years == _YEARS.findall(like) else None
            if role is not None:
                found.setdefault(role, head)
        return found

    def _meaning(self, word: str) -> str | None:
        plain = normalize("NFKC", word)
        meaning = self.words.get(plain)
        if meaning is None and (year := _YEAR.fullmatch(plain)) is not None:
            return _OTHER_TIME if 1900 <= int(year[1]) <= 2100 else None
        return meaning


def _together(said: list[str | None]) -> str | None:
    """What the parts of a head say together: 2025年 over 上年同期 is 上年, 数值 over 2024年 too; with one unknown word, nothing."""
    if None in said or _OTHER_TIME in said:
        return None
    roles = set(said)
    if len(roles) == 1:
        return said[0]
    if roles == {VALUE, LAST}:
        return LAST
    if roles == {VALUE, TARGET}:
        return TARGET
    return None


def _times(period: Period) -> dict[str, str]:
    """How a head writes the report's period, which makes it 数值, and the one that it is compared with, which makes it 上年."""
    words = dict.fromkeys(_written_times(period), VALUE)
    before = base_period(period, Kind.STOCK)
    if before == base_period(period, Kind.AMOUNT):  # of several years each kind has another
        words |= dict.fromkeys(_written_times(before), LAST)
    return words


def _written_times(period: Period) -> list[str]:
    year = f"{period.year}年"
    first, last = period.months
    if period.kind == "year":
        stems = [str(period.year), year, f"{year}度", f"{year}全年", f"{year}末", f"{year}底", f"{year}12月末"]
        stems += [f"{year}1{dash}12月" for dash in _DASHES]
    elif period.kind == "half":
        stems = [f"{year}上半年" if first == 1 else f"{year}下半年"]
    elif period.kind == "quarter":
        stems = [
            f"{year}{mark}季度"
            for number in ["一二三四"[last // 3 - 1], str(last // 3)]
            for mark in (number, f"第{number}")
        ]
    elif period.kind == "month":
        stems = [f"{year}{first}月"]
    elif period.kind == "months":
        stems = [f"{year}{first}{dash}{last}月" for dash in _DASHES]
        stems += [f"{year}{first}月{dash}{last}月" for dash in _DASHES]
    else:
        return []
    return [normalize("NFKC", stem + end) for stem in stems for end in ("", "数", "数值")]
