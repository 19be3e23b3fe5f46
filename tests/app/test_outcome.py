"""What a command answers with, and the exit code that follows from it."""

import pytest

from reportgen.app.findings import CannotWrite
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import Severity
from reportgen.templating.findings import FigureWithoutValue

ERROR = CannotWrite(path="甲", reason="乙").at(None)
QUESTION = FigureWithoutValue(name="甲", text="XX").at(None)


@pytest.mark.parametrize(
    ("diagnostics", "strict", "code"),
    [
        ((), False, 0),
        ((), True, 0),
        ((QUESTION,), False, 0),
        ((QUESTION,), True, 1),
        ((ERROR,), False, 1),
        ((ERROR, QUESTION), True, 1),
    ],
    ids=range(6),
)
def test_the_exit_code(diagnostics: tuple, strict: bool, code: int) -> None:  # type: ignore[type-arg]
    outcome = Outcome(diagnostics, strict=strict)
    assert outcome.exit_code == code
    assert outcome.count(Severity.ERROR) == diagnostics.count(ERROR)
