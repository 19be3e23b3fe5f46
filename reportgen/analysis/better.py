"""For the better or the worse: what a change and a target mean for an indicator, by its polarity."""

from decimal import Decimal

from reportgen.analysis.comparison import NoRateError, difference, growth_rate
from reportgen.indicators.indicator import Indicator, Kind, Polarity


def direction(indicator: Indicator) -> int:
    """1 where more is better, -1 where less is better, 0 where neither is.

    A rank whose polarity is not declared is better the nearer it is to the first place.
    """
    if indicator.polarity is Polarity.NEUTRAL:
        return -1 if indicator.kind is Kind.RANK else 0
    return 1 if indicator.polarity is Polarity.HIGHER_IS_BETTER else -1


def improved(indicator: Indicator, base: Decimal, value: Decimal) -> bool:
    """True where the change from `base` to `value` is for the better; never for a neutral indicator or without a change.

    Compared unrounded, in base units. For an indicator of kind `change`, whose value is itself the change, `base` is 0.
    """
    return direction(indicator) * difference(base, value) > 0


def worsened(indicator: Indicator, base: Decimal, value: Decimal) -> bool:
    """True where the change from `base` to `value` is for the worse; as `improved`."""
    return direction(indicator) * difference(base, value) < 0


def is_ceiling(indicator: Indicator) -> bool:
    """True where a target is not to be exceeded; of a neutral indicator a target is to be reached."""
    return direction(indicator) < 0


def met(indicator: Indicator, value: Decimal, target: Decimal) -> bool:
    """True where the target is met: reached, or for a ceiling not exceeded.

    Compared unrounded, in base units: 824999人 miss a target of 82.5万人, though both print 82.50万人. How far a target is met
    says `reportgen.analysis.comparison.share`.
    """
    ahead = difference(target, value)
    return ahead <= 0 if is_ceiling(indicator) else ahead >= 0


def margin(indicator: Indicator, value: Decimal, target: Decimal) -> Decimal | None:
    """How far a value is beyond its target, as a fraction of the target: 0.05 for 105 where 100 were aimed at, and for a ceiling
    for 95. Negative where the target is missed; None for a target of 0, of which there is no fraction. Unrounded.

    Source: the order of achievements in a genre (`超目标()`, `order: target`).
    """
    try:
        rate = growth_rate(target, value)
    except NoRateError:
        return None
    return rate.copy_negate() if is_ceiling(indicator) else rate  # a minus would round to 28 digits
