"""Bounds on what one template may cost: every loop step, macro call and printed piece is charged against one account.

Jinja's sandbox bounds what a template may reach, not how long it runs: nested loops over short lists, macros that call
themselves twice, or captured blocks doubled forty times would run for ever or fill the memory. So everything is charged: what a
template repeats (`guards`), what it compares (`comparison`) and takes in hand (`access`), what it calls by the size of what it
gives (`environment`), each look at the data (`rendering`), and what is printed by its length. One account serves all templates of a
report.
"""

from collections.abc import Iterable

LIMIT = 4_000_000
STEP = 20
CALL = 60  # a filter words what it finds
LOOK = 10  # at one observation
FIGURE = 100  # a printed figure is a control, a bookmark and a record in the draft


class BudgetSpent(Exception):
    """The rendering has cost more than LIMIT characters of work."""


class Budget:
    """What is left to spend, in characters of output or work."""

    __slots__ = ("left",)

    def __init__(self, limit: int = LIMIT) -> None:
        self.left = limit

    def charge(self, characters: int) -> None:
        """Spend; raises BudgetSpent when nothing is left."""
        self.left -= characters
        if self.left < 0:
            raise BudgetSpent


class _Unbounded(Budget):
    """For what the program does by itself, in one pass over the data, which have bounds of their own."""

    __slots__ = ()

    def charge(self, characters: int) -> None:
        pass


UNBOUNDED: Budget = _Unbounded()


def size(given: Iterable[object]) -> int:
    """What it costs a function or filter to look at what it is given."""
    return sum(len(each) for each in given if isinstance(each, (str, list, tuple, dict)))
