"""The names that templates may use; what was checked against them holds as long as they stay the same."""

from typing import NamedTuple

from reportgen.indicators.catalogue import Catalogue


class Names(NamedTuple):
    """What templates may use: names of any kind, among them those of the catalogue's indicators, which may not be assigned."""

    known: frozenset[str]
    catalogue: Catalogue
    filters: frozenset[str]

    def fingerprint(self) -> str:
        """Changes whenever a name comes or goes, or what decides which filters an indicator can have."""
        indicators = (
            f"{indicator.name} {indicator.id} {indicator.kind.value} {indicator.unit.text} {indicator.polarity.value} {indicator.front}"
            for indicator in self.catalogue
        )
        return "\n".join((*sorted(self.known), "", *indicators, "", *sorted(self.filters)))
