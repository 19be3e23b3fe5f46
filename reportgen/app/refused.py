"""What a function that gives a value, not an outcome, raises where there is none to give."""

from reportgen.app.outcome import Outcome


class Refused(Exception):
    """Errors in what the office wrote keep the answer from being made.

    Attributes:
        outcome: the outcome of the attempt, with every finding.
    """

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome

    def __str__(self) -> str:
        """The findings as the command line shows them."""
        from reportgen.diagnostics.rendering import as_text

        return as_text(self.outcome.diagnostics, self.outcome.root)
