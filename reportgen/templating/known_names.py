"""The names that templates may use; what was checked against them holds as long as they stay the same."""

from typing import NamedTuple


class Names(NamedTuple):
    """What templates may use: names of any kind, and among them those of indicators, which may not be assigned."""

    known: frozenset[str]
    indicators: frozenset[str]
    filters: frozenset[str]

    def fingerprint(self) -> str:
        """Changes whenever a name comes or goes."""
        return "\n".join(sorted(self.known)) + "\n\n" + "\n".join(sorted(self.filters))
