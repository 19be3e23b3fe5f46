"""The arithmetic everything is computed in, and the one rounding.

A typed value has at most 18 digits before and 12 behind the point (`reportgen.indicators.number`). Sums and products of such
values are exact in 60 digits. A quotient of two of them that is not exactly a tie lies further from any tie than 10 ** -45,
so dividing to 60 digits and rounding once at printing gives the same figure as exact fractions.
"""

from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

EXACT = Context(
    prec=60, rounding=ROUND_HALF_UP, Emax=999, Emin=-999, traps=[InvalidOperation, DivisionByZero, Overflow]
)

# Rounding takes every value of EXACT: the digits before the point of the largest (999) and 12 decimals fit into it.
_WIDE = Context(prec=1100, rounding=ROUND_HALF_UP, Emax=999, Emin=-999, traps=[InvalidOperation])
_QUANTA = tuple(Decimal(1).scaleb(-decimals) for decimals in range(13))


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """`value` to `decimals` places (0 to 12), ties away from zero (四舍五入, GB/T 8170-2008 rounding as offices use it).

    >>> round_half_up(Decimal("2.675"), 2)
    Decimal('2.68')
    """
    return value.quantize(_QUANTA[decimals], ROUND_HALF_UP, _WIDE)
