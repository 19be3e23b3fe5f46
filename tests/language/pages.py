"""The pages beside this file taken apart: tables whose every row is a case. A statistician can read and correct them."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.number import read_number
from reportgen.indicators.observation import Status
from reportgen.indicators.period import Period, read_period
from reportgen.indicators.unit import read_unit
from reportgen.language.pieces.base import (
    BaseWords,
    base_words,
    named_words,
    other_year_words,
    previous_words,
    year_end_words,
    year_start_words,
    years_ago_words,
)
from reportgen.language.pieces.style import Style, read_style

HERE = Path(__file__).parent
Row = dict[str, str]


def rows(page: str) -> Iterator[tuple[int, Row]]:
    """Line number and cells by column of every row of every table on a page."""
    head: list[str] = []
    for number, line in enumerate((HERE / page).read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("|"):
            head = []
        elif not head:
            head = [cell.strip() for cell in line.strip("|").split("|")]
        elif not line.startswith("|---"):
            cells = [cell.strip() for cell in line[1:-1].split("|")]
            assert len(cells) == len(head), f"{page}:{number} has {len(cells)} cells"
            yield number, dict(zip(head, cells, strict=True))


def read_indicator(row: Row) -> Indicator:
    unit = read_unit(row["unit"])
    rise, _, fall = row["verbs"].partition("/")
    positive, _, negative = row["signs"].partition("/")
    return Indicator(
        id=row["name"],
        name=row["name"],
        unit=unit,
        kind=Kind(row["kind"]),
        polarity=Polarity(row["polarity"] or "neutral"),
        display=read_unit(row["display"]) if row["display"] else None,
        decimals=int(row["decimals"]) if row["decimals"] else None,
        high=base_value(row["high"], unit) if row["high"] else None,
        verbs=(rise, fall) if rise else None,
        scope=row["scope"],
        signs=(positive, negative) if positive else None,
        zero=row["zero"],
        front=Decimal(row["front"]) if row["front"] else None,
    )


def base_value(text: str, unit: Any) -> Decimal:
    """A number of a page in base units: 828357, 82.5万, -3.2亿, 62.8, 1/3."""
    if "/" in text:
        above, _, below = text.partition("/")
        return EXACT.divide(unit.to_base(Decimal(above)), Decimal(below))
    number = read_number(text)
    return (number.unit or unit).to_base(number.value)


INDICATORS = {row["name"]: read_indicator(row) for _, row in rows("indicators.md")}


BASES: dict[str, Callable[[Period, Style], BaseWords]] = {
    "环比": previous_words,
    "上年末": lambda _, style: year_end_words(style),
    "年初": lambda _, style: year_start_words(style),
    "2019": lambda period, style: other_year_words(period.shifted(2019 - period.year), period, style),
    "三年前": lambda _, style: years_ago_words(3, style),
    "两年前": lambda _, style: years_ago_words(2, style),
    "预算": lambda _, style: named_words("预算", style),
}


class Case:
    """One row, read: the indicator, its numbers, the style, and what else the style column says."""

    def __init__(self, row: Row) -> None:
        self.form = row["form"]
        self.indicator = INDICATORS[row["indicator"]]
        self.texts = [text.strip() for text in row["numbers"].split("→")]
        entries = dict(entry.strip().partition("=")[::2] for entry in row["style"].split(";") if entry.strip())
        period = read_period(entries.pop("period", "2025"))
        said = entries.pop("said", None) is not None
        word = entries.pop("words", "")
        base = entries.pop("base", "")
        status = entries.pop("status", "")
        self.status = Status(status) if status else None
        self.places = entries.pop("places", "").split("/")
        self.goal = entries.pop("goal", "年度目标")
        self.praise = entries.pop("praise", None) is not None
        self.shared = entries.pop("shared", "")
        self.months = int(entries.pop("months", "12"))
        self.leading = {"leading": int(entries.pop("leading"))} if "leading" in entries else {}
        self.decimals = int(entries.pop("decimals")) if "decimals" in entries else None
        self.style, faults = read_style(entries)
        assert not faults
        self.period = period
        if base:
            self.words = BASES[base](period, self.style)
            return
        self.words = BaseWords(word, word, word) if word else base_words(period, self.style, said, self.indicator)

    @property
    def numbers(self) -> list[Decimal]:
        return [base_value(text, self.indicator.unit) for text in self.texts if text != "~"]

    @property
    def current(self) -> Decimal | None:
        return None if self.texts[0] == "~" else self.numbers[0]
