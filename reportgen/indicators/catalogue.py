"""The catalogue: every indicator by either of its names, and the equations that the data should satisfy."""

from collections.abc import Iterable, Iterator

from reportgen.diagnostics.finding import Place
from reportgen.indicators.formula import Check, Expression, Name
from reportgen.indicators.indicator import Indicator


class Catalogue:
    """Indicators in the order of the file, found by Chinese name or ASCII id.

    checks: the equations with their places.
    """

    def __init__(self, indicators: Iterable[Indicator], checks: Iterable[tuple[Check, Place]] = ()) -> None:
        self.indicators = tuple(indicators)
        self.checks = tuple(checks)
        self.by_id = {indicator.id: indicator for indicator in self.indicators}
        self.by_name = {indicator.name: indicator for indicator in self.indicators}

    def get(self, name: str) -> Indicator | None:
        """The indicator of that Chinese name or id, or None."""
        return self.by_name.get(name) or self.by_id.get(name)

    def checks_of(self, indicator: Indicator) -> Iterator[Expression]:
        """What the catalogue's equations give an indicator, standing alone on their left, to be equal to; its own formula first."""
        if indicator.formula is not None:
            yield indicator.formula
        for check, _ in self.checks:
            if isinstance(check.left, Name) and self.get(check.left.name) is indicator:
                yield check.right

    def __getitem__(self, name: str) -> Indicator:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: str) -> bool:
        return self.get(name) is not None

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self.indicators)

    def __len__(self) -> int:
        return len(self.indicators)

    def names(self) -> Iterator[str]:
        """All names, Chinese and ASCII."""
        yield from self.by_name
        yield from self.by_id
