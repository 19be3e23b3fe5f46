"""Observations by indicator and period, with the targets set for them and the same indicators of other places."""

from collections.abc import Callable, Iterator

from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period

EVERY = ""  # in the place of an indicator id: all of a file


class Dataset:
    """What is known: observations and targets, each by indicator id and period; references: those of a wider place (全国, 全省), by
    its name too.

    One observation stands for one indicator and period; adding a second keeps the first and returns False, so that the caller
    can say which two contradict each other.

    refused: indicator id and period of each value that was written and could not be read, which whoever wrote it was told; EVERY
    with a period where its file could not be.

    earlier: called with a period the first time that one is asked for which was never loaded; it may add what it finds. So older
    years are read only by a report that speaks of them.
    """

    def __init__(self, earlier: Callable[["Dataset", Period], None] | None = None) -> None:
        self.earlier = earlier
        self.loaded: set[str] = set()
        self.observations: dict[tuple[str, str], Observation] = {}
        self.targets: dict[tuple[str, str], Observation] = {}
        self.references: dict[tuple[str, str, str], Observation] = {}
        self.refused: set[tuple[str, str]] = set()

    def add(self, observation: Observation) -> bool:
        """Add an observation; False, and nothing changed, where one is there already."""
        key = (observation.indicator.id, observation.period.text)
        return self.observations.setdefault(key, observation) is observation

    def add_target(self, target: Observation) -> bool:
        """Add a target for the period of `target`; False where one is there already."""
        key = (target.indicator.id, target.period.text)
        return self.targets.setdefault(key, target) is target

    def add_reference(self, name: str, observation: Observation) -> bool:
        """Add the observation of a wider place, "全省"; False where one is there already."""
        key = (name, observation.indicator.id, observation.period.text)
        return self.references.setdefault(key, observation) is observation

    def get(self, indicator_id: str, period: Period) -> Observation | None:
        """The observation, known or missing, or None where nothing was written."""
        self._load(period)
        return self.observations.get((indicator_id, period.text))

    def reference(self, name: str, indicator_id: str, period: Period) -> Observation | None:
        """The same indicator of a wider place, or None where nothing was written."""
        self._load(period)
        return self.references.get((name, indicator_id, period.text))

    def reference_names(self) -> tuple[str, ...]:
        """The wider places that anything is known of, in the order they were added."""
        return tuple(dict.fromkeys(name for name, _, _ in self.references))

    def _load(self, period: Period) -> None:
        if period.text not in self.loaded:
            self.loaded.add(period.text)
            if self.earlier is not None:
                self.earlier(self, period)

    def target(self, indicator_id: str, period: Period) -> Observation | None:
        return self.targets.get((indicator_id, period.text))

    def of(self, period: Period) -> Iterator[Observation]:
        """Every observation of one period, in the order they were added."""
        return (seen for (_, text), seen in self.observations.items() if text == period.text)

    def periods(self) -> set[str]:
        return {text for _, text in self.observations}
