"""The figures of the seeds, as `tests/data/figures.tsv` lists them, held against what stands in a built draft.

A figure counts as printed where the draft has a figure, printed from data, of the seed's indicator, whose exact value is the
seed's and whose text says value and unit. Both are compared in base units (元, 人 …; rates as fractions), so that 1882.25万元 is
18822500元. Figures of the annex do not count: a cell of its table bears no unit. What else counts as the same is written out
below, with its reason; nothing else does.
"""

import csv
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from reportgen.docx.read import DraftFigure
from reportgen.indicators.unit import read_unit

FIGURES = Path(__file__).resolve().parents[1] / "data" / "figures.tsv"
# The drafts that together print a seed: a page of news briefs with a policy Q&A is two documents of ours.
DRAFTS_OF = {
    "000": ("city-2025H1",),
    "001": ("county-2023",),
    "002": ("congress-2006",),
    "003": ("feature-2021-2025",),
}

Row = dict[str, str]

# The seed cut the quotient off instead of rounding it; the draft prints what follows from the seed's own amounts (D205 says so).
CUT_BY_THE_SEED = {"001-27": Decimal("336.62"), "001-35": Decimal("74.31")}
# The seed counts 宣传短片 in 条次 under the name of 宣传片播放次数, which counts in 次: another measure, another indicator.
OTHER_ID = {"000-72": "publicity_clip_plays"}
# The same measure under the name that it has elsewhere: the people covered are those insured, what smart review rejects is what it
# deducts, the fund's balance at a year's end is the accumulated one, and all medical aid is aid by hand and on the spot.
OTHER_ID |= {
    "003-8": "basic_insured",
    "003-28": "smart_review_deduction",
    "003-44": "fund_cumulative_balance",
    "003-62": "aid_visits",
    "003-63": "aid_amount",
}
# The unit that the seed left out, or abbreviated to 万; its sentence allows one only.
UNIT_LEFT_OUT = {"000-77": "人", "001-66": "万元", "001-68": "万元", "001-70": "万元"}
# 名 counts people as 人 does.
UNIT_LEFT_OUT |= {"003-49": "人"}
# How sure a figure is may be said in other words: 3800多次 = 3800余次, 1.7万多次 = 超1.7万次; 3086余 is exact, so 余 is dropped
# (language rule V9); the 约 and 最多 of a masked figure stand in the template, as there is no number to write them at.
SAME_DOUBT = {"": {""}, "约": {"约"}, "余": {"余", "超"}, "多": {"余", "超"}, "左右": {"左右"}}
# 以上, 最高, 仅, 达 and 连续 stand in the template: they say what the sentence makes of the number, not how sure it is.
SAME_DOUBT |= {"超": {"余", "超"}, "以上": {""}, "最高": {""}, "仅": {""}, "达": {""}, "连续": {""}}
DOUBT_DROPPED = {"000-73"}
# Rules and deadlines are no observations but parameters: their text stands as it was written.
PARAMETERS = {
    "000-11": "50%",
    "000-26": "2个百分点",
    "000-90": "7月份",
    "001-93": "50%",
    "001-99": "30天",
    "002-2": "2003年7月",
    "002-3": "三年",
    "002-18": "2006年",
    "002-21": "上半年",
    "002-23": "2003年10月",
    "002-24": "2003年7月",
    "002-26": "两个月",
    "002-29": "80%",
    "002-30": "20%",
    "002-40": "一次",
    "002-44": "2005年4月",
    "002-45": "一次",
    "002-47": "一次",
}
# Of parameters with the same text the name decides.
NAME_OF = {
    "002-2": "职工医保启动时间",
    "002-24": "试行办法发布时间",
    "002-40": "每日入院检查次数",
    "002-45": "突击稽查次数",
    "002-47": "每月集中审核次数",
}
# The years since the start are computed from the report's span, up to its last month.
YEARS_SINCE = {"002-6": "三年多来", "002-41": "三年多来"}
# How many parts or ways follow is counted by the program, and a set with a name is held to its members: words, not data.
COUNTED = {
    "002-1": "三个方面",
    "002-25": "四个方面",
    "002-28": "三级联动",
    "002-34": "“三关”",
    "002-35": "“三关”",
    "002-48": "“三个到位”",
}
PARAMETERS |= {"003-46": "三重"}
# 由60%提高至65% is one printed figure.
FROM_TO = {
    "003-10": "由3个工作日",
    "003-50": "由60%",
    "003-51": "至65%",
    "003-52": "由15万元",
    "003-53": "至20万元",
    "003-56": "由1.5万元",
    "003-57": "至1万元",
}
# The years of a plan so far are counted by the program.
YEARS_SINCE |= {"003-23": "五年来", "003-36": "五年来", "003-61": "五年来"}
# The scan broke the line within “十四五”; of 2021年至2025年 each year is a printed figure, the first from the plan; of the end of a
# year the day is printed.
DAY = {"003-7": "“十四五”期间", "003-27": "2025年1—8月", "003-39": "2021年", "003-43": "2024年12月31日"}
# A target is printed for each rate that it is set for.
TARGET_OF = {
    "000-87": "in_province_home_direct_rate",
    "000-89": "cross_province_home_direct_rate",
}
# 6.3%～67.9% is one printed figure: the upper end stands in the record of the lower one.
UPPER_END_OF = {"000-46": "drug_price_cut_min"}

NUMBER = re.compile(
    r"(?P<before>约|近|超|第)?(?P<number>\d+(?:\.\d+)?)(?P<multiple>[万亿]?)(?P<after>余?)(?P<unit>[^\d、，。；）]*?)(?P<around>左右)?$"
)
VALUE = {"value", "about", "over", "around", "rank", "total", "lowest"}
RANK, CHANGE = {"value", "rank"}, {"value", "yoy"}


def usable(seed: str) -> list[Row]:
    """The rows of a seed that its drafts have to print."""
    with FIGURES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row["seed"] == seed and row["usable"] == "yes"]


def printed(row: Row, figures: Iterable[DraftFigure]) -> list[DraftFigure]:
    """The figures of a draft that print the row."""
    return [figure for figure in figures if figure.now == figure.record.text and _prints(row, figure)]


def counted(row: Row, text: str) -> bool:
    """Whether a row is a count of what the text itself has, and stands there."""
    return COUNTED.get(row["no"], "\0") in text


def _prints(row: Row, figure: DraftFigure) -> bool:
    number = row["no"]
    record = figure.record
    if number in PARAMETERS:
        named = record.name == NAME_OF.get(number, record.name)
        return record.operation == "parameter" and named and record.text == PARAMETERS[number]
    if number in FROM_TO:
        changed = (OTHER_ID.get(number, row["indicator_id"]), "from_to")
        return (record.indicator, record.operation) == changed and FROM_TO[number] in record.text
    if number in YEARS_SINCE:
        return record.operation == "date" and record.text == YEARS_SINCE[number]
    if row["kind"] == "date":
        # A date counts where a date printed from data says it: 2025年6月30日 says 2025年6月, and 1—5月 says 1-5月 and 5月.
        return (
            record.operation in ("date", "as_of", "months")
            and DAY.get(number, row["raw"]).replace("-", "—") in record.text
        )
    if number in TARGET_OF:
        return (record.indicator, record.operation, record.text) == (TARGET_OF[number], "target", row["raw"])
    if number in UPPER_END_OF:
        there = (UPPER_END_OF[number], "span", _exact(row))
        return (record.indicator, record.operation, _decimal(record.base_value)) == there and record.text.endswith(
            row["raw"]
        )
    indicator = OTHER_ID.get(number, row["indicator_id"])
    if row["kind"] == "masked":
        return (record.indicator, record.missing, record.text) == (indicator, True, f"XX{row['unit']}")
    if row["kind"] in ("change_pp", "change_rate") and record.operation in CHANGE:
        return _prints_change(row, figure, indicator.removesuffix("_yoy") if row["kind"] == "change_pp" else indicator)
    if record.operation == "span":
        return (
            record.indicator == indicator
            and _decimal(record.value) == _exact(row)
            and record.text.startswith(row["raw"])
        )
    return record.indicator == indicator and record.operation in VALUE and _prints_value(row, figure)


def _prints_change(row: Row, figure: DraftFigure, indicator: str) -> bool:
    """同比下降8.81%; a change of a rate is said in 个百分点, whatever unit the seed gave it."""
    record, exact = figure.record, _exact(row)
    unit = "个百分点" if row["kind"] == "change_pp" else "%"
    fell = any(word in record.text for word in ("下降", "降低", "减少"))
    same = record.indicator == indicator and _decimal(record.value) == exact and fell == (exact < 0)
    return same and record.text.endswith(f"{row['value']}{unit}")


def _prints_value(row: Row, figure: DraftFigure) -> bool:
    record = figure.record
    said = NUMBER.search(record.text)
    value = _decimal(record.value)
    if said is None or value is None:
        return False
    wanted = CUT_BY_THE_SEED.get(row["no"], Decimal(row["value_in_base_unit"]))
    unit = read_unit(said["multiple"] + said["unit"])
    if unit.is_ratio:
        wanted = wanted.scaleb(-2)
    shown = unit.to_base(Decimal(said["number"]))
    computed = bool(record.computation)
    places = Decimal(1).scaleb(int(wanted.as_tuple().exponent))
    doubt = {""} if row["no"] in DOUBT_DROPPED else SAME_DOUBT[row["qualifier"]]
    return (
        (value.quantize(places, ROUND_HALF_UP) if computed else value) == wanted
        and shown == wanted
        and unit.base == read_unit(UNIT_LEFT_OUT.get(row["no"], row["unit"]).replace("／", "/")).base
        and ((said["before"] or "").replace("第", "") + said["after"] + (said["around"] or "")) in doubt
    )


def _exact(row: Row) -> Decimal:
    """The value of a rate or a change, as a fraction."""
    return Decimal(row["value_in_base_unit"]).scaleb(-2)


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None
