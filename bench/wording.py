"""How long the words take: `python -m bench.wording [--figures 10000] [--rounds 9]`, beside Babel's plain `format_decimal`.

Ours words values and changes (half and half) of amounts, head counts, rates, ranks, durations and prices in several styles: it
chooses unit, decimals, verb and rule. Babel only writes the same values with separators: the least that a number costs. Both run
in this process by turns, round for round; a round is all figures once. Babel is given its locale parsed.
"""

import argparse
import platform
import random
from collections.abc import Callable
from decimal import Decimal
from importlib.metadata import version
from time import perf_counter
from typing import NamedTuple

from babel import Locale
from babel.numbers import format_decimal

from bench.process import median
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit
from reportgen.language.change import change_phrase
from reportgen.language.pieces.base import BaseWords, base_words
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import STYLES, Style
from reportgen.language.pieces.values import value_phrase

AIM = 5.0  # one worded figure over one call of format_decimal

# Indicator, least and most of last year's value in its unit, decimals of the values.
SUBJECTS = (
    (Indicator("insured", "参保人数", read_unit("人"), Kind.STOCK, display=read_unit("万人"), decimals=2), 10_000, 9_000_000, 0),
    (Indicator("expense", "基金支出", read_unit("元"), Kind.AMOUNT), 1_000_000, 3_000_000_000, 2),
    (Indicator("recovered", "追回金额", read_unit("万元"), Kind.AMOUNT, decimals=2), 10, 90_000, 2),
    (Indicator("orders", "工单件数", read_unit("件"), Kind.COUNT), 10, 90_000, 0),
    (Indicator("reimbursed", "报销比例", read_unit("%"), Kind.RATE, decimals=2), 40, 80, 2),
    (Indicator("births", "出生率", read_unit("‰"), Kind.RATE), 4, 12, 2),
    (Indicator("place", "位次", read_unit("位"), Kind.RANK, scope="全省"), 2, 40, 0),
    (Indicator("days", "办理天数", read_unit("个工作日"), Kind.DURATION), 5, 40, 0),
    (Indicator("cost", "次均费用", read_unit("元"), Kind.AVERAGE, decimals=2), 1_000, 9_000, 2),
    (Indicator("price", "药价", read_unit("元/盒"), Kind.PRICE, decimals=2), 2, 300, 2),
)  # fmt: skip


class Task(NamedTuple):
    """One figure to word: a value, or with `changed` its change from `base`. All in base units."""

    changed: bool
    indicator: Indicator
    base: Decimal
    value: Decimal
    style: Style
    words: BaseWords


def tasks(count: int) -> list[Task]:
    """So many figures, the same in every run: mostly small changes, some equal, some many times the base."""
    drawn = random.Random(2025)
    year, half = read_period("2025"), read_period("2025H1")
    styles = [*STYLES.values(), Style(change_decimals=2, trailing_zeros="keep"), Style(rank_form="第二", to_word="至")]
    habits = [(style, base_words(period, style)) for style in styles for period in (year, half)]
    made = []
    for number in range(count):
        indicator, low, high, decimals = SUBJECTS[number % len(SUBJECTS)]
        last = drawn.randint(low * 10**decimals, high * 10**decimals)
        permille = drawn.choice([0, 0, drawn.randint(700, 3500), *(drawn.randint(-150, 180) for _ in range(17))])
        base, value = (
            indicator.unit.to_base(Decimal(each).scaleb(-decimals)) for each in (last, last + last * permille // 1000)
        )
        style, words = habits[drawn.randrange(len(habits))]
        made.append(Task(number // len(SUBJECTS) % 2 == 1, indicator, base, value, style, words))
    return made


def word(task: Task) -> Phrase:
    """One figure in words."""
    changed, indicator, base, value, style, words = task
    if changed:
        return change_phrase(indicator, base, value, style, words)
    return value_phrase(value, indicator, style)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = perf_counter()
    work()
    return perf_counter() - began


def main() -> None:
    """Parse the options, measure, print."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.wording", description="wording beside babel's format_decimal"
    )
    parser.add_argument("--figures", type=int, default=10_000, help="values and changes in a round (default 10000)")
    parser.add_argument("--rounds", type=int, default=9, help="of each side; the median counts (default 9)")
    options = parser.parse_args()
    figures = tasks(options.figures)
    values = [task.value for task in figures]
    locale = Locale.parse("zh_CN")

    def ours() -> list[Phrase]:
        return [word(task) for task in figures]

    def babel() -> list[str]:
        return [format_decimal(value, locale=locale) for value in values]

    rules = {phrase.rule for phrase in ours()}  # the first round of each is not counted: caches fill
    babel()
    spent: dict[Callable[[], object], list[float]] = {ours: [], babel: []}
    for number in range(options.rounds):
        for side in (ours, babel) if number % 2 == 0 else (babel, ours):
            spent[side].append(seconds(side))
    mine, theirs = median(spent[ours]), median(spent[babel])
    print(
        f"wording {options.figures} figures ({len(rules)} rules) beside format_decimal of babel {version('babel')}, "
        f"Python {platform.python_version()}, {options.rounds} rounds by turns, medians"
    )
    for name, each in (("reportgen, worded", mine), ("babel, written", theirs)):
        print(f"  {name:20}{options.figures / each:>10,.0f} a second{each / options.figures * 1e6:>8.1f} µs each")
    print(f"  ratio{mine / theirs:>21.2f}     aim: at most {AIM:.0f}")


if __name__ == "__main__":
    main()
