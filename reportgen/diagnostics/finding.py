"""A finding, the place where it stands, and the register of every kind of finding."""

import enum
import string
from typing import Any, ClassVar, NamedTuple

FAMILIES = {"D": "数据", "T": "模板", "L": "语言", "F": "版式", "R": "审阅", "P": "程序"}


def N_(text: str) -> str:
    """Mark a message for translation; it is translated when it is shown, not here."""
    return text


class Severity(enum.Enum):
    """How a finding acts on the run: an error stops the draft, a question goes with it as a mark."""

    ERROR = "error"
    QUESTION = "question"
    NOTE = "note"


class Place(NamedTuple):
    """Where something was written.

    path: relative to the project folder, with "/" between its parts, so that it is the same on every machine.
    line, column: counted from 1, the column in characters; None where the place is a whole file.
    cell: for a workbook, sheet and cell as in "汇总!C7".
    """

    path: str
    line: int | None = None
    column: int | None = None
    cell: str | None = None

    def __str__(self) -> str:
        if self.cell is not None:
            return f"{self.path}:{self.cell}"
        if self.column is not None:
            return f"{self.path}:{self.line}:{self.column}"
        return self.path if self.line is None else f"{self.path}:{self.line}"


class Finding:
    """One kind of fault; a subclass is a rule, an instance is a case of it.

    A subclass declares `code`, `severity`, `message` and `hint`; the placeholders of the two texts are its fields, given by
    keyword when the finding is made. Fields stay values: the words are made when the finding is shown, in the reader's
    language. The subclass's docstring, in Chinese, is what `reportgen explain` prints.

    Raises TypeError where the fields given are not those that the texts name: that is a fault of ours, never of the data.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    message: ClassVar[str]
    hint: ClassVar[str]
    always_told: ClassVar[bool] = (
        False  # a note that is shown where only errors and questions are: the draft does not show it
    )

    def __init_subclass__(cls) -> None:
        if cls.code in RULES:
            raise TypeError(f"rule code {cls.code} is taken by {RULES[cls.code].__name__}")
        if cls.code[0] not in FAMILIES:
            raise TypeError(f"rule code {cls.code} belongs to no family of {sorted(FAMILIES)}")
        RULES[cls.code] = cls

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        if fields.keys() != self.field_names():
            raise TypeError(f"{type(self).__name__} takes {sorted(self.field_names())}, got {sorted(fields)}")

    @classmethod
    def field_names(cls) -> set[str]:
        """The names of the placeholders in the rule's two texts."""
        return {name for text in (cls.message, cls.hint) for _, name, _, _ in string.Formatter().parse(text) if name}

    def at(self, place: Place | None, about: str | None = None) -> "Diagnostic":
        """The finding at a place; `about` is the id of the indicator whose figure should carry the mark."""
        return Diagnostic(self, place, about)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.fields == other.fields

    def __hash__(self) -> int:
        # Of the fields only texts: equal numbers can be written differently (1 and 1.0), and lists have no hash.
        return hash((self.code, *sorted(value for value in self.fields.values() if isinstance(value, str))))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.fields.items())
        return f"{type(self).__name__}({fields})"


RULES: dict[str, type[Finding]] = {}


class Diagnostic(NamedTuple):
    """One finding at one place. about: indicator id whose figures are marked with it in the draft, if any."""

    finding: Finding
    place: Place | None = None
    about: str | None = None

    @property
    def severity(self) -> Severity:
        return self.finding.severity

    @property
    def code(self) -> str:
        return self.finding.code

    def sort_key(self) -> tuple[Any, ...]:
        """Errors first; then by file, line, column, cell (by rows) and code."""
        place = self.place or Place("")
        order = (Severity.ERROR, Severity.QUESTION, Severity.NOTE).index(self.severity)
        return (order, place.path, place.line or 0, place.column or 0, *_cell_key(place.cell or ""), self.code)


def _cell_key(cell: str) -> tuple[str, int, int, str]:
    sheet, _, address = cell.rpartition("!")
    letters = address.rstrip("0123456789")
    return sheet, int(address[len(letters) :] or 0), len(letters), letters


class ReportgenError(Exception):
    """A call that cannot be answered; carries the diagnostics that say why.

    Raised only where a function has nothing to return, e.g. a file that cannot be read at all.
    """

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(repr(diagnostic.finding) for diagnostic in diagnostics))
        self.diagnostics = diagnostics
