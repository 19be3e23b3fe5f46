"""Every data rule, in the order of the codes."""

from collections.abc import Callable, Iterator

from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.validation import (
    fraction_of_a_whole,
    impossible_rank,
    magnitude_differs,
    missing_value,
    no_last_year,
    not_computed,
    not_on_file_last_year,
    nothing_to_divide_by,
    out_of_range,
    part_larger_than_whole,
    parts_do_not_add_up,
    rate_does_not_follow,
    rounding_left_over,
    same_amount_twice,
    stated_change_differs,
    stated_swing_exceeded,
    swing_exceeded,
    truncated_not_rounded,
    withheld_value,
)

Check = Callable[[Report, Catalogue], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    impossible_rank.check,
    out_of_range.check,
    fraction_of_a_whole.check,
    parts_do_not_add_up.check,
    rounding_left_over.check,
    rate_does_not_follow.check,
    stated_change_differs.check,
    truncated_not_rounded.check,
    swing_exceeded.check,
    same_amount_twice.check,
    part_larger_than_whole.check,
    stated_swing_exceeded.check,
    missing_value.check,
    withheld_value.check,
    no_last_year.check,
    not_on_file_last_year.check,
    not_computed.check,
    nothing_to_divide_by.check,
)

LAST: Check = magnitude_differs.check


def validate(report: Report, catalogue: Catalogue, found: list[Diagnostic]) -> None:
    """Put the data of the report's period to every rule.

    The derived indicators must have been computed (`reportgen.analysis.derive`). What last year's figures say of each other is
    not asked; they are read only as bases.

    Args:
        report: with its dataset. catalogue: the one it was read with.
        found: the findings are added to it.
    """
    before = len(found)
    for check in CHECKS:
        found.extend(check(report, catalogue))
    # The default question of the size comes last, and not where a rule of its own has found the value wrong.
    said = {(each.about, each.place) for each in found[before:] if each.severity is not Severity.NOTE}
    found.extend(each for each in LAST(report, catalogue) if (each.about, each.place) not in said)
