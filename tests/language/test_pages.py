"""Every row of the pages beside this file is worded as it says."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from reportgen.analysis.better import direction
from reportgen.indicators.number import read_number
from reportgen.indicators.period import read_period
from reportgen.language.change import change_phrase, delta_phrase, times_phrase
from reportgen.language.combined import change_first_phrase, delta_and_change_phrase, from_to_phrase, up_to_phrase
from reportgen.language.dates import day_text, months_text, next_period_text, period_text, plan_text
from reportgen.language.expected import around_phrase, expected_phrase, striven_phrase
from reportgen.language.pieces.approximate import about_phrase, over_phrase
from reportgen.language.pieces.fraction import fraction_phrase
from reportgen.language.pieces.measure import number_and_unit
from reportgen.language.pieces.per_head import per_phrase
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.share import share_phrase
from reportgen.language.pieces.stated import on_basis, stated_change_phrase
from reportgen.language.pieces.style import CHOICES, STYLES, Style
from reportgen.language.pieces.values import (
    missing_phrase,
    rank_phrase,
    span_phrase,
    target_value_phrase,
    value_phrase,
)
from reportgen.language.reading.recovered import recovered_phrase
from reportgen.language.reference import above_phrase, better_phrase, faster_phrase
from reportgen.language.second_change import extra_gain_phrase, growth_trend_phrase
from reportgen.language.target import aim_phrase, completion_phrase, pace_phrase, progress_phrase, target_phrase
from reportgen.language.years import average_growth_phrase, mean_increment_phrase, sums_compared_phrase, total_phrase
from tests.language.pages import Case, Row, rows


def stated(case: Case) -> Phrase:
    number = read_number(case.texts[0])
    assert number.unit is not None
    decimals = len(case.texts[0].partition(".")[2].rstrip("%‰个百千分点"))
    return stated_change_phrase(case.indicator, number.unit.to_base(number.value), decimals, case.style, case.words)


def digits(case: Case) -> Phrase:
    return Phrase(" / ".join(number_and_unit(case.numbers[0], case.indicator, case.style)), "-")


def percent(case: Case, place: int) -> Decimal:
    """A growth rate of a row, typed in %, as a fraction."""
    return Decimal(case.texts[place]).scaleb(-2)


def three(numbers: list[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """The values of the year before last, last year and this one."""
    earlier, base, value = numbers
    return earlier, base, value


def references(case: Case) -> list[tuple[str, Decimal]]:
    """What a value is held beside: the places of the style column with the numbers behind the first."""
    return list(zip(case.places, case.numbers[1:], strict=True))


FORMS: dict[str, Callable[[Case], Phrase]] = {
    "value": lambda c: value_phrase(c.numbers[0], c.indicator, c.style, "", c.words),
    "约": lambda c: value_phrase(c.numbers[0], c.indicator, c.style, "约", c.words),
    "余": lambda c: value_phrase(c.numbers[0], c.indicator, c.style, "余", c.words),
    "about": lambda c: about_phrase(c.numbers[0], c.indicator, c.style, **c.leading),
    "over": lambda c: over_phrase(c.numbers[0], c.indicator, c.style, **c.leading),
    "digits": digits,
    "missing": lambda c: missing_phrase(c.indicator, c.style, c.words),
    "rank": lambda c: rank_phrase(c.numbers[0], c.indicator, c.style, c.shared, c.praise),
    "并列": lambda c: value_phrase(c.numbers[0], c.indicator, c.style, "并列", c.words),
    "span": lambda c: span_phrase(c.numbers[0], c.numbers[1], c.indicator, c.style),
    "target value": lambda c: target_value_phrase(c.numbers[0], c.indicator, c.style),
    "change": lambda c: change_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style, c.words),
    "delta": lambda c: delta_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style, c.words),
    "both": lambda c: delta_and_change_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style, c.words),
    "times": lambda c: times_phrase(c.numbers[0], c.numbers[1], c.style, c.words),
    "change first": lambda c: change_first_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style, c.words),
    "up to": lambda c: up_to_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style),
    "trend": lambda c: growth_trend_phrase(c.indicator, percent(c, 0), percent(c, 1), c.style, c.words),
    "extra": lambda c: extra_gain_phrase(c.indicator, *three(c.numbers), c.style, c.words),
    "above": lambda c: above_phrase(c.indicator, c.numbers[0], references(c), c.style),
    "better": lambda c: better_phrase(direction(c.indicator), c.numbers[0], references(c)) or Phrase("-", "O8"),
    "faster": lambda c: faster_phrase(percent(c, 0), c.places[0], percent(c, 1), c.style),
    "recovered": lambda c: recovered_phrase(c.numbers[0], c.numbers[1], c.style, c.words),
    "expected": lambda c: expected_phrase(c.numbers[0], c.indicator, c.style, c.status),
    "around": lambda c: around_phrase(c.numbers[0], c.indicator, c.style, c.status),
    "striven": lambda c: striven_phrase(c.indicator, c.current, c.numbers[-1], c.style),
    "fraction": lambda c: fraction_phrase(c.numbers[0], c.numbers[1], c.style),
    "per": lambda c: per_phrase(c.numbers[0], Decimal(c.texts[1]), c.indicator, c.style, c.decimals),
    "progress": lambda c: progress_phrase(c.numbers[0], c.numbers[1], c.style, c.goal),
    "sums": lambda c: sums_compared_phrase(
        c.numbers[: len(c.texts) // 2], c.numbers[len(c.texts) // 2 :], c.indicator, c.style
    ),
    "over years": lambda c: average_growth_phrase(c.numbers, c.indicator, c.style, "两年平均"),
    "on basis": lambda c: on_basis(
        change_phrase(c.indicator, c.numbers[0], c.numbers[1], c.style, c.words), c.places[0]
    ),
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
    "plan": lambda text: plan_text(int(text)),
}

WORDED = [
    (page, line, row) for page in ("values.md", "changes.md", "targets.md", "styles.md") for line, row in rows(page)
]


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{page[:-3]}-line{line}-{row['rule']}") for page, line, row in WORDED]
)
def test_a_row_is_worded_as_its_page_says(row: Row) -> None:
    case = Case(row)
    assert FORMS[case.form](case) == Phrase(row["printed"], row["rule"])


@pytest.mark.parametrize("row", [pytest.param(row, id=f"dates-line{line}") for line, row in rows("dates.md")])
def test_a_date_reads_as_its_page_says(row: Row) -> None:
    assert PLAIN[row["form"]](row["given"]) == row["printed"]


# What no function here words: V3 is the zeros of V1, V10 dates.md, V13 reading.md, O9 series.md, R6 and O7 their own tests.
ELSEWHERE = frozenset({"V3", "V10", "V13", "O9", "R6", "O7"})


def test_every_rule_has_a_row() -> None:
    numbers = {"V": 13, "C": 13, "R": 6, "O": 11}
    every = {f"{letter}{number}" for letter, last in numbers.items() for number in range(1, last + 1)}
    assert every - ELSEWHERE <= {row["rule"] for _, _, row in WORDED} | {
        "O1"
    }  # O1 is the base of the rows on other bases


OF_THE_WRITER = frozenset({"item_word", "item_stop", "missing"})  # of the writer and of the templates, not of a phrase


@pytest.mark.parametrize("key", sorted(set(Style._fields) - OF_THE_WRITER))
def test_every_value_of_every_style_key_is_tried(key: str) -> None:
    tried = {
        entry.partition("=")[2].strip()
        for _, _, row in WORDED
        for entry in row["style"].split(";")
        if entry.partition("=")[0].strip() == key
    }
    wanted = set(CHOICES.get(key, ())) - {str(getattr(Style(), key))}
    assert wanted <= tried
    assert tried


def test_the_named_styles_word_the_same_changes() -> None:
    pages: dict[str, list[tuple[str, str, str]]] = {}
    for row in (row for page, _, row in WORDED if page == "styles.md"):
        pages.setdefault(row["style"], []).append((row["form"], row["indicator"], row["numbers"]))
    assert pages.keys() == {f"name={name}" for name in STYLES}
    assert len({tuple(changes) for changes in pages.values()}) == 1
    assert all(len(changes) == 20 for changes in pages.values())
