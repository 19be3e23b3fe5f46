"""The pages beside this file: every row of their tables is a case. A statistician can read and correct them."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.number import read_number
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit
from reportgen.language.approximate import about_phrase, over_phrase
from reportgen.language.base import BaseWords, base_words
from reportgen.language.change import change_phrase, delta_and_change_phrase, delta_phrase, from_to_phrase
from reportgen.language.dates import day_text, months_text, next_period_text, period_text
from reportgen.language.measure import number_and_unit
from reportgen.language.phrase import Phrase
from reportgen.language.share import share_phrase
from reportgen.language.stated import stated_change_phrase
from reportgen.language.style import Style, read_style
from reportgen.language.target import aim_phrase, completion_phrase, pace_phrase, target_phrase
from reportgen.language.values import (
    missing_phrase,
    rank_phrase,
    span_phrase,
    target_value_phrase,
    value_phrase,
)
from reportgen.language.years import average_growth_phrase, mean_increment_phrase, total_phrase

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
    )


def base_value(text: str, unit: Any) -> Decimal:
    """A number of a page in base units: 828357, 82.5万, -3.2亿, 62.8, 1/3."""
    if "/" in text:
        above, _, below = text.partition("/")
        return EXACT.divide(unit.to_base(Decimal(above)), Decimal(below))
    number = read_number(text)
    return (number.unit or unit).to_base(number.value)


INDICATORS = {row["name"]: read_indicator(row) for _, row in rows("indicators.md")}


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
        self.months = int(entries.pop("months", "12"))
        self.leading = {"leading": int(entries.pop("leading"))} if "leading" in entries else {}
        self.decimals = int(entries.pop("decimals")) if "decimals" in entries else None
        self.style, faults = read_style(entries)
        assert not faults
        self.words = BaseWords(word, word, word) if word else base_words(period, self.style, said)

    @property
    def numbers(self) -> list[Decimal]:
        return [base_value(text, self.indicator.unit) for text in self.texts if text != "~"]

    @property
    def current(self) -> Decimal | None:
        return None if self.texts[0] == "~" else self.numbers[0]


def stated(case: Case) -> Phrase:
    number = read_number(case.texts[0])
    assert number.unit is not None
    decimals = len(case.texts[0].partition(".")[2].rstrip("%‰个百千分点"))
    return stated_change_phrase(case.indicator, number.unit.to_base(number.value), decimals, case.style, case.words)


def digits(case: Case) -> Phrase:
    return Phrase(" / ".join(number_and_unit(case.numbers[0], case.indicator, case.style)), "-")


FORMS: dict[str, Callable[[Case], Phrase]] = {
    "value": lambda c: value_phrase(c.numbers[0], c.indicator, c.style, "", c.words),
    "约": lambda c: value_phrase(c.numbers[0], c.indicator, c.style, "约", c.words),
    "余": lambda c: value_phrase(c.numbers[0], c.indicator, c.style, "余", c.words),
    "about": lambda c: about_phrase(c.numbers[0], c.indicator, c.style, **c.leading),
    "over": lambda c: over_phrase(c.numbers[0], c.indicator, c.style, **c.leading),
    "digits": digits,
    "missing": lambda c: missing_phrase(c.indicator, c.style, c.words),
    "rank": lambda c: rank_phrase(c.numbers[0], c.indicator, c.style),
    "span": lambda c: span_phrase(c.numbers[0], c.numbers[1], c.indicator, c.style),
    "target value": lambda c: target_value_phrase(c.numbers[0], c.indicator, c.style),
    "change": lambda c: change_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style, c.words),
    "delta": lambda c: delta_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style, c.words),
    "both": lambda c: delta_and_change_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style, c.words),
    "from to": lambda c: from_to_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style),
    "stated": stated,
    "average": lambda c: average_growth_phrase(c.numbers, c.indicator, c.style),
    "increment": lambda c: mean_increment_phrase(c.numbers, c.indicator, c.style),
    "total": lambda c: total_phrase(c.numbers, c.indicator, c.style),
    "completion": lambda c: completion_phrase(c.numbers[0], c.numbers[1], c.style),
    "share": lambda c: share_phrase(c.numbers[0], c.numbers[1], c.style, c.decimals),
    "to target": lambda c: target_phrase(c.numbers[0], c.numbers[1], c.indicator, c.style),
    "pace": lambda c: pace_phrase(c.numbers[0], c.numbers[1], c.months, c.style),
    "aim": lambda c: aim_phrase(c.indicator, c.current, c.numbers[-1], c.style),
}

PLAIN: dict[str, Callable[[str], str]] = {
    "day": day_text,
    "period": lambda text: period_text(read_period(text)),
    "months": lambda text: months_text(read_period(text)),
    "next": lambda text: next_period_text(read_period(text)),
}

WORDED = [(page, line, row) for page in ("values.md", "changes.md", "targets.md") for line, row in rows(page)]


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{page[:-3]}-line{line}-{row['rule']}") for page, line, row in WORDED]
)
def test_a_row_is_worded_as_its_page_says(row: Row) -> None:
    case = Case(row)
    assert FORMS[case.form](case) == Phrase(row["printed"], row["rule"])


@pytest.mark.parametrize("row", [pytest.param(row, id=f"dates-line{line}") for line, row in rows("dates.md")])
def test_a_date_reads_as_its_page_says(row: Row) -> None:
    assert PLAIN[row["form"]](row["given"]) == row["printed"]


def test_every_rule_that_is_built_has_a_row() -> None:
    built = {f"C{number}" for number in range(1, 13)} | {f"R{number}" for number in range(1, 6)}
    built |= {"V1", "V2", "V4", "V5", "V6", "V7", "V8", "V9", "V12", "O2", "O3", "O4", "O5", "O6", "O11"}
    assert built <= {row["rule"] for _, _, row in WORDED}


def test_every_value_of_every_style_key_with_a_word_is_tried() -> None:
    tried = " ".join(row["style"] for _, _, row in WORDED)
    for key in Style._fields:
        if key not in ("item_word", "item_stop", "missing"):  # of the writer and of the templates, not of a phrase
            assert f"{key}=" in tried, key
