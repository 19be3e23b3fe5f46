"""The figures of the seeds, as `tests/data/figures.tsv` lists them, held against what stands in a built draft.

A figure counts as printed where the draft has a figure, printed from data, of the seed's indicator, whose exact value is the
seed's and whose text says value and unit. Both are compared in base units (元, 人 …; rates as fractions), so that 1882.25万元 is
18822500元. Figures of the annex do not count: a cell of its table bears no unit. What else counts as the same is written
out in `seed_cases.py`, with its reason; nothing else does.
"""

import csv
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from reportgen.docx.reading.read import DraftFigure
from reportgen.indicators.unit import read_unit
from tests.drafts.seed_cases import (
    CHANGE_OF_A_RATE,
    COUNTED,
    COUNTED_ITEMS,
    CUT_BY_THE_SEED,
    CUTS,
    DAY,
    DOUBT_DROPPED,
    FROM_TO,
    NAME_OF,
    OTHER_ID,
    PARAMETERS,
    RULES,
    SAME_DOUBT,
    TARGET_OF,
    UNIT_LEFT_OUT,
    UPPER_END_OF,
    YEARS_SINCE,
)

FIGURES = Path(__file__).resolve().parents[1] / "data" / "figures.tsv"
# The drafts that together print a seed: a page of news briefs with a policy Q&A is two documents of ours.
DRAFTS_OF = {
    "000": ("city-2025H1",),
    "001": ("county-2023",),
    "002": ("congress-2006",),
    "003": ("feature-2021-2025",),
    "004": ("news-2025-05", "qa-2025-05"),
}

Row = dict[str, str]

NUMBER = re.compile(
    r"(?P<before>约|近|超|第)?(?P<number>\d+(?:\.\d+)?)(?P<multiple>[万亿]?)(?P<after>余?)(?P<unit>[^\d、，。；）]*?)(?P<around>左右)?$"
)
DATES = {"date", "as_of", "months", "time_word"}
OF_RULES = {"rule", "exceeds_by"}
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
    written_out = _prints_as_written_out(row, figure)
    if written_out is not None:
        return written_out
    if row["kind"] == "date":
        # A date counts where a date printed from data says it: 2025年6月30日 says 2025年6月, and 1—5月 says 1-5月 and 5月.
        return record.operation in DATES and DAY.get(number, row["raw"]).replace("-", "—") in record.text
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


def _prints_as_written_out(row: Row, figure: DraftFigure) -> bool | None:
    """Whether it prints the row as the tables above say; None for a row that stands in none of them."""
    number, record = row["no"], figure.record
    if number in PARAMETERS:
        named = record.name == NAME_OF.get(number, record.name)
        return record.operation == "parameter" and named and record.text == PARAMETERS[number]
    if number in YEARS_SINCE:
        return record.operation == "date" and record.text == YEARS_SINCE[number]
    if number in RULES:
        scheme, text = RULES[number]
        return record.operation in OF_RULES and scheme in record.name and record.text == text
    if number in COUNTED_ITEMS:
        return record.operation == "count" and record.text == COUNTED_ITEMS[number]
    if number in FROM_TO:
        there = (OTHER_ID.get(number, row["indicator_id"]), "from_to")
        return (record.indicator, record.operation) == there and FROM_TO[number] in record.text
    if number in CUTS:
        return (record.indicator, record.operation, record.text) == (OTHER_ID[number], "cut", CUTS[number])
    if number in CHANGE_OF_A_RATE:
        return _prints_change(row | {"kind": "change_pp"}, figure, CHANGE_OF_A_RATE[number])
    return None


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
